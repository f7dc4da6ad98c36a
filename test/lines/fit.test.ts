// Properties of the fits: optimal has no more lines than greedy, is never over the measure, and costs as little
// as the cheapest of all possible lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines, settledLines, type Fit } from '../../src/lines/fit.ts';
import { addPlace, cellsBefore, createPlaces, type Places } from '../../src/lines/places.ts';
import { holeCost, loneliness, priceAt, pricesFor } from '../../src/lines/prices.ts';
import { QUALITY, type Quality, type WordBreak } from '../../src/lines/quality.ts';
import { BOND, type Bond } from '../../src/lines/together.ts';
import { runs } from '../helpers/thorough.ts';

/** A part of a paragraph: its cells, the quality of the place after it, and the bond if that is a space. */
interface Part {
  readonly cells: number;
  readonly quality: Quality;
  readonly bond: Bond;
}

const part = fc.record({
  cells: fc.integer({ min: 1, max: 12 }),
  quality: fc.constantFrom<Quality[]>(
    ...Array<Quality>(8).fill(QUALITY.space),
    QUALITY.joint,
    QUALITY.address,
    QUALITY.syllable,
    QUALITY.cluster,
    QUALITY.mark,
  ),
  bond: fc.constantFrom<Bond[]>(
    BOND.none,
    BOND.none,
    BOND.none,
    BOND.faint,
    BOND.loose,
    BOND.middle,
    BOND.close,
  ),
});
const partsUpTo = (maxLength: number) => fc.array(part, { minLength: 1, maxLength });
const measures = fc.integer({ min: 8, max: 44 });
const modes = fc.constantFrom<WordBreak[]>('keep-all', 'normal');

function placesOf(parts: readonly Part[]): Places {
  const places = createPlaces((place) => parts[place]!.bond);
  let cells = 0;
  parts.forEach((one, index) => {
    cells += one.cells;
    const blank = one.quality === QUALITY.space ? 1 : 0;
    const quality = index === parts.length - 1 ? QUALITY.mandatory : one.quality;
    addPlace(places, quality, index + 1, index + 1, cells, cells + blank);
    cells += blank;
  });
  return places;
}

/** Returns the cost of lines; Infinity if one of several places is over the measure. */
function costOf(
  places: Places,
  lines: readonly number[],
  measure: number,
  wordBreak: WordBreak,
  fit: Fit,
): number {
  const prices = pricesFor(measure, wordBreak, fit === 'balanced');
  return lines.reduce((cost, end, line) => {
    const first = line === 0 ? 0 : lines[line - 1]! + 1;
    const hole = measure - (places.ends[end]! - cellsBefore(places, first));
    if (hole < 0 && first < end) return Infinity;
    if (line < lines.length - 1) return cost + holeCost(hole, measure, prices) + priceAt(places, end, prices);
    if (prices.lonely === undefined) return cost + holeCost(hole, measure, prices);
    const lonely = lines.length === 2 ? prices.lonely / 2 : prices.lonely;
    return cost + (lines.length === 1 ? 0 : lonely * loneliness(places, first - 1, measure));
  }, 0);
}

/** Yields every way to break a paragraph. */
function* everyWay(places: Places): Generator<number[]> {
  const inner = places.count - 1;
  for (let ways = 0; ways < 1 << inner; ways++)
    yield [
      ...Array.from({ length: inner }, (_, place) => place).filter((place) => (ways >> place) & 1),
      inner,
    ];
}

describe.each<Fit>(['optimal', 'balanced'])('%s', (fit) => {
  test('is the cheapest of all ways that have no more lines than greedy', () => {
    fc.assert(
      fc.property(partsUpTo(11), measures, modes, (parts, measure, wordBreak) => {
        const places = placesOf(parts);
        const most = fitLines(places, measure, wordBreak, 'greedy').length;
        let least = Infinity;
        for (const way of everyWay(places))
          if (way.length <= most) least = Math.min(least, costOf(places, way, measure, wordBreak, fit));
        expect(costOf(places, fitLines(places, measure, wordBreak, fit), measure, wordBreak, fit)).toBe(
          least,
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  test('has no more lines than greedy, costs no more, and is not over the measure', () => {
    fc.assert(
      fc.property(partsUpTo(400), measures, modes, (parts, measure, wordBreak) => {
        const places = placesOf(parts);
        const greedy = fitLines(places, measure, wordBreak, 'greedy');
        const lines = fitLines(places, measure, wordBreak, fit);
        expect(lines.length).toBeLessThanOrEqual(greedy.length);
        const cost = costOf(places, lines, measure, wordBreak, fit);
        expect(cost).toBeLessThan(Infinity);
        if (lines.length <= 64)
          expect(cost).toBeLessThanOrEqual(costOf(places, greedy, measure, wordBreak, fit));
      }),
      { numRuns: runs(1000) },
    );
  });
});

test('more text does not change the settled lines of a long paragraph', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 300, maxLength: 900 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 8, max: 16 }),
      (parts, more, measure) => {
        const fitted = (of: readonly Part[]): number[] =>
          fitLines(placesOf(of), measure, 'keep-all', 'optimal');
        const beginning = fitted(parts.slice(0, -more));
        const settled = settledLines(beginning.length);
        expect(fitted(parts).slice(0, settled)).toEqual(beginning.slice(0, settled));
      },
    ),
    { numRuns: runs(200) },
  );
});

test.each([
  [1, 0],
  [128, 0],
  [129, 64],
  [192, 64],
  [193, 128],
])('of %d lines, %d are settled', (count, settled) => {
  expect(settledLines(count)).toBe(settled);
});
