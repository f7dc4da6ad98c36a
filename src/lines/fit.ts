// Step 3, fit: which of the places where a line may end to take. It sees only cells and prices, no text.
import type { Cells } from '../unicode/cells.ts';
import type { Places } from './places.ts';
import { QUALITY, type Quality, type WordBreak } from './quality.ts';

/**
 * `optimal`: the least total cost of the paragraph; `greedy`: each line takes what fits; `balanced`: lines of
 * equal length. None has more lines than `greedy`.
 */
export type Fit = 'optimal' | 'greedy' | 'balanced';

/**
 * Returns the widest hole that is no fault. Prices are in squared cells, and multiples of the square of this
 * hole.
 */
const widestHole = (measure: Cells): Cells => Math.max(12, measure / 4);

/** What it costs to part words that belong together, by the closeness of the bond (together.ts). */
const BOND_PRICES = [0, 1 / 4, 2] as const;
/** What a hole of more than a quarter of the line costs `optimal` beyond its square, in squares of the measure. */
const WIDE = 1 / 8;

/** What it costs to end a line at a place of each quality. */
const PRICES: Readonly<Record<WordBreak, Readonly<Record<Quality, number>>>> = {
  'keep-all': pricesOf({ joint: 1 / 4, syllable: 3 }),
  normal: pricesOf({ joint: 0, syllable: 0 }),
};
function pricesOf({ joint, syllable }: Readonly<Record<'joint' | 'syllable', number>>) {
  return {
    [QUALITY.mandatory]: 0,
    [QUALITY.space]: 0,
    [QUALITY.together]: BOND_PRICES[2],
    [QUALITY.joint]: joint,
    [QUALITY.address]: 1 / 4,
    [QUALITY.syllable]: syllable,
    [QUALITY.cluster]: 8,
    [QUALITY.mark]: 32,
  };
}

/**
 * A long paragraph is fitted this many lines at a time, and the last lines, fewer than twice as many,
 * together. So the lines of a paragraph without end can be written.
 */
const WINDOW = 64;

/** Returns how many of the first `count` lines no later text can change, if the paragraph goes on. */
export const settledLines = (count: number): number =>
  count <= 2 * WINDOW ? 0 : WINDOW * Math.ceil((count - 2 * WINDOW) / WINDOW);

/**
 * Chooses where the lines of a paragraph end, each of at most `measure` cells. Only a line with a single
 * place, its end, may be longer. Returns ascending indices of `places`; the last is that of the end.
 * Source: docs/korean-lines.md § Fit.
 *
 * @example
 * import { addPlace, createPlaces } from './places.ts';
 * import { QUALITY } from './quality.ts';
 * const places = createPlaces(() => 0);
 * // Three words of 4 cells, with spaces between: `난로 곁에 앉다`.
 * addPlace(places, QUALITY.space, 3, 2, 4, 5);
 * addPlace(places, QUALITY.space, 6, 5, 9, 10);
 * addPlace(places, QUALITY.mandatory, 8, 8, 14, 14);
 * fitLines(places, 9, 'keep-all', 'greedy') // => [1, 2]
 * fitLines(places, 9, 'keep-all', 'optimal') // => [1, 2]
 */
export function fitLines(places: Places, measure: Cells, wordBreak: WordBreak, fit: Fit): number[] {
  if (fit === 'greedy') return greedyEnds(places, measure, wordBreak);
  const latest = latestEnds(places, 0, measure);
  if (latest.length === 1) return latest;
  if (latest.length <= 2 * WINDOW) {
    const { length } = greedyEnds(places, measure, wordBreak);
    while (latest.length < length) latest.push(places.count - 1);
    return bestEnds(places, 0, latest, measure, wordBreak, fit);
  }
  const lines: number[] = [];
  for (let first = 0; first < places.count; first = lines.at(-1)! + 1) {
    const ends = latestEnds(places, first, measure);
    if (ends.length > 2 * WINDOW) ends.length = WINDOW;
    for (const end of bestEnds(places, first, ends, measure, wordBreak, fit)) lines.push(end);
  }
  return lines;
}

/** Returns the cells before the line that begins after the place before `first`. */
const cellsBefore = ({ starts }: Places, first: number): Cells => (first === 0 ? 0 : starts[first - 1]!);

/** Returns the last place at which the line from `first` on can end. */
function latestEnd({ count, ends }: Places, first: number, furthest: Cells): number {
  let next = first + 1;
  while (next < count && ends[next]! <= furthest) next++;
  return next - 1;
}

/** Returns the latest places at which the next lines can end: the fewest lines. Stops after two windows. */
function latestEnds(places: Places, from: number, measure: Cells): number[] {
  const latest: number[] = [];
  for (let first = from; first < places.count && latest.length <= 2 * WINDOW;) {
    const end = latestEnd(places, first, cellsBefore(places, first) + measure);
    latest.push(end);
    first = end + 1;
  }
  return latest;
}

function greedyEnds(places: Places, measure: Cells, wordBreak: WordBreak): number[] {
  const lines: number[] = [];
  for (let first = 0; first < places.count; first = lines.at(-1)! + 1)
    lines.push(greedyEnd(places, first, measure, wordBreak));
  return lines;
}

/** Returns where a greedy line ends: the last of the best places that leave no wide hole. */
function greedyEnd(places: Places, first: number, measure: Cells, wordBreak: WordBreak): number {
  const furthest = cellsBefore(places, first) + measure;
  const latest = latestEnd(places, first, furthest);
  if (latest === places.count - 1) return latest;
  let best = latest;
  let lowest = Infinity;
  for (let place = latest; lowest > 0 && place >= first; place--) {
    if (places.ends[place]! < furthest - widestHole(measure) && place < latest) break;
    const price = priceAt(places, place, wordBreak);
    if (price < lowest) {
      lowest = price;
      best = place;
    }
  }
  return best;
}

function priceAt({ qualities, bondAt }: Places, place: number, wordBreak: WordBreak): number {
  const quality = qualities[place] as Quality;
  return quality === QUALITY.space ? BOND_PRICES[bondAt(place)] : PRICES[wordBreak][quality];
}

/** For each line and each place where it can end: the least cost of the lines so far, and the end before. */
interface Tables {
  readonly costs: Float64Array;
  readonly previous: Int32Array;
}
const createTables = (size: number): Tables => ({
  costs: new Float64Array(size),
  previous: new Int32Array(size),
});
let tables = createTables(1 << 12);
/** Returns tables with room for some places. They are reused. */
const tablesFor = (size: number): Tables =>
  size <= tables.costs.length ? tables : (tables = createTables(2 * size));

/**
 * Changes `latest`, the latest places at which some lines can end, to the places that cost least, and returns
 * it. Each line ends between the latest place and the earliest from which the rest fits. These ranges are
 * short, so few places are looked at.
 */
function bestEnds(
  places: Places,
  first: number,
  latest: number[],
  measure: Cells,
  wordBreak: WordBreak,
  fit: Fit,
): number[] {
  const { ends, starts, count } = places;
  const last = latest.length - 1;
  const earliest = earliestEnds(places, first, latest, measure);
  const unit = widestHole(measure) ** 2;
  const wide = fit === 'optimal' ? WIDE * measure * measure : 0;
  const rows = [0]; // where the places of each line are in the tables
  for (let line = 0; line <= last; line++) rows.push(rows[line]! + latest[line]! - earliest[line]! + 1);
  const { costs, previous } = tablesFor(rows[last + 1]!);
  for (let line = 0; line <= last; line++) {
    const least = earliest[line]!;
    const row = rows[line]! - least;
    const isLast = line === last && latest[last] === count - 1 && fit === 'optimal';
    for (let place = least; place <= latest[line]!; place++) {
      const end = ends[place]!;
      let lowest = Infinity;
      let best = 0;
      if (line === 0) lowest = holeCost(measure - end + cellsBefore(places, first), measure / 4, wide);
      else {
        const leastBefore = earliest[line - 1]!;
        const rowBefore = rows[line - 1]! - leastBefore;
        for (let before = Math.min(latest[line - 1]!, place - 1); before >= leastBefore; before--) {
          const hole = measure - end + starts[before]!;
          if (hole < 0 && before < place - 1) break;
          const cost =
            costs[rowBefore + before]! +
            (isLast ? lonelyCost(places, before, measure) : holeCost(hole, measure / 4, wide));
          if (cost < lowest) {
            lowest = cost;
            best = before;
          }
        }
      }
      costs[row + place] = lowest + (place === count - 1 ? 0 : unit * priceAt(places, place, wordBreak));
      previous[row + place] = best;
    }
  }
  for (let line = last; line > 0; line--)
    latest[line - 1] = previous[rows[line]! + latest[line]! - earliest[line]!]!;
  return latest;
}

/** Returns what the hole of a line costs, with `wide` if it is wider than `widest`. No hole is negative. */
const holeCost = (hole: Cells, widest: Cells, wide: number): number =>
  hole <= 0 ? 0 : hole * hole + (hole > widest ? wide : 0);

/** Returns the earliest places at which the lines can end, so that the lines after them still fit. */
function earliestEnds(
  { ends, starts }: Places,
  first: number,
  latest: number[],
  measure: Cells,
): readonly number[] {
  const earliest = latest.slice();
  for (let line = latest.length - 2; line >= 0; line--) {
    const next = earliest[line + 1]!;
    const least = ends[next]! - measure;
    let place = next - 1;
    while (place > first + line && starts[place - 1]! >= least) place--;
    earliest[line] = place;
    latest[line] = Math.min(latest[line]!, latest[line + 1]! - 1);
  }
  return earliest;
}

/**
 * Returns what it costs to begin the last line after a place. A line of one word is lonely, and so is one that
 * is shorter than a fifth of the measure; if that is the torn end of a word (`다.`), it costs double.
 */
function lonelyCost({ qualities, ends, starts, count }: Places, before: number, measure: Cells): number {
  const price = (measure * measure) / 4;
  const cells = ends[count - 1]! - starts[before]!;
  if (qualities[before]! >= QUALITY.syllable && cells < Math.max(6, measure / 5)) return 2 * price;
  let place = before + 1;
  while (place < count - 1 && qualities[place] !== QUALITY.space) place++;
  return place === count - 1 || cells < measure / 5 ? price : 0;
}
