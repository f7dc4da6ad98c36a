// Properties of the fits. `optimal` has no more lines than `greedy`, never exceeds the measure, and costs as
// little as the cheapest of all possible lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines, settledLines } from '../../src/lines/fit.ts';
import { addPlace, cellsBefore, createPlaces, type Places } from '../../src/lines/places.ts';
import { holeCost, loneliness, priceAt, pricesFor, type Fit } from '../../src/lines/prices.ts';
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
  const prices = pricesFor(measure, wordBreak, fit);
  return lines.reduce((cost, end, line) => {
    const first = line === 0 ? 0 : lines[line - 1]! + 1;
    const hole = measure - (places.ends[end]! - cellsBefore(places, first));
    if (hole < 0 && first < end) return Infinity;
    if (line < lines.length - 1) return cost + holeCost(hole, prices) + priceAt(places, end, prices);
    if (prices.lonely === undefined) return cost + holeCost(hole, prices);
    const lonely = lines.length === 2 ? prices.lonely / 2 : prices.lonely;
    return cost + (lines.length === 1 ? 0 : lonely * loneliness(places, first - 1, measure));
  }, 0);
}

const fitted = (places: Places, measure: number, wordBreak: WordBreak, fit: Fit): number[] =>
  fitLines(places, measure, pricesFor(measure, wordBreak, fit), fit);

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
  test('costs as little as the cheapest of all ways that have the fewest lines, or no more than greedy', () => {
    fc.assert(
      fc.property(partsUpTo(11), measures, modes, (parts, measure, wordBreak) => {
        const places = placesOf(parts);
        const most = fitted(places, measure, wordBreak, 'greedy').length;
        const least: number[] = []; // the least cost by the number of lines
        for (const way of everyWay(places)) {
          const cost = costOf(places, way, measure, wordBreak, fit);
          if (cost < (least[way.length] ?? Infinity)) least[way.length] = cost;
        }
        const lines = fitted(places, measure, wordBreak, fit);
        const cost = costOf(places, lines, measure, wordBreak, fit);
        const fewest = least.findIndex((one) => one !== undefined);
        const lowest = Math.min(...least.slice(fewest, most + 1));
        // More lines than the fewest are tried only if one of the fewest ends at a place with a price.
        const prices = pricesFor(measure, wordBreak, fit);
        const isFree = lines.every((end) => priceAt(places, end, prices) === 0);
        if (lines.length === fewest && isFree) expect(cost).toBe(least[fewest]);
        else expect(cost).toBe(lowest);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('has no more lines than greedy, costs no more, and is not over the measure', () => {
    fc.assert(
      fc.property(partsUpTo(400), measures, modes, (parts, measure, wordBreak) => {
        const places = placesOf(parts);
        const greedy = fitted(places, measure, wordBreak, 'greedy');
        const lines = fitted(places, measure, wordBreak, fit);
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
        const endsOf = (of: readonly Part[]): number[] =>
          fitted(placesOf(of), measure, 'keep-all', 'optimal');
        const beginning = endsOf(parts.slice(0, -more));
        const settled = settledLines(beginning.length);
        expect(endsOf(parts).slice(0, settled)).toEqual(beginning.slice(0, settled));
      },
    ),
    { numRuns: runs(200) },
  );
});

test.each<Fit>(['greedy', 'optimal', 'balanced'])('%s: a paragraph without places has no lines', (fit) => {
  expect(fitted(placesOf([]), 20, 'keep-all', fit)).toEqual([]);
});

test('a paragraph that would fit in two windows of lines gets no more than two', () => {
  // 128 full lines of 4 words; greedy keeps two words of each line together, and so makes more lines.
  const word = (bond: Bond): Part => ({ cells: 3, quality: QUALITY.space, bond });
  const parts = Array.from({ length: 512 }, (_, index) => word(index % 4 === 3 ? BOND.close : BOND.none));
  const places = placesOf(parts);
  expect(fitted(places, 15, 'keep-all', 'greedy').length).toBeGreaterThan(128);
  expect(fitted(places, 15, 'keep-all', 'optimal')).toHaveLength(128);
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
