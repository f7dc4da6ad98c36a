// The least total cost of the lines of a paragraph: a table of the cheapest way to each place.
import type { Cells } from '../unicode/cells.ts';
import { cellsBefore, type Places } from './places.ts';
import { holeCost, loneliness, priceAt, type Prices } from './prices.ts';

/** For each line and each place where it can end: the least cost up to there, and the end before it. */
interface Tables {
  readonly costs: Float64Array;
  readonly previous: Int32Array;
  /** The price of the place. */
  readonly prices: Float64Array;
}
const createTables = (size: number): Tables => ({
  costs: new Float64Array(size),
  previous: new Int32Array(size),
  prices: new Float64Array(size),
});
let tables = createTables(1 << 12);
/** Returns tables with room for `size` pairs of a line and a place. They are reused. */
const tablesFor = (size: number): Tables =>
  size <= tables.costs.length ? tables : (tables = createTables(2 * size));

/**
 * Changes `lines`, the latest places at which some lines can end, to the places that cost least together.
 * The first line begins at the place `first`, the last keeps its end. Returns the cost, in squared cells, and
 * how much of it is the price of the places.
 * Each line ends between its latest place and the earliest from which the rest fits. These ranges are short,
 * so few places are looked at.
 */
export function chooseEnds(
  places: Places,
  first: number,
  lines: number[],
  measure: Cells,
  prices: Prices,
): { readonly cost: number; readonly price: number } {
  const { ends, starts, count } = places;
  const last = lines.length - 1;
  const earliest = earliestEnds(places, first, lines, measure);
  const { wide } = prices;
  const quarter = wide === 0 ? Infinity : measure / 4;
  // The second of two lines is lonely at half the price.
  const lonely = prices.lonely === undefined || last > 1 ? prices.lonely : prices.lonely / 2;
  const rows = [0]; // where the places of each line are in the tables
  for (let line = 0; line <= last; line++) rows.push(rows[line]! + lines[line]! - earliest[line]! + 1);
  const { costs, previous, prices: paid } = tablesFor(rows[last + 1]!);
  const isEnd = lines[last] === count - 1 && lonely !== undefined; // whether the last line has no hole
  const start = cellsBefore(places, first);
  for (let place = earliest[0]!; place <= lines[0]!; place++) {
    const row = place - earliest[0]!;
    paid[row] = priceAt(places, place, prices);
    costs[row] = holeCost(measure - ends[place]! + start, quarter, wide) + paid[row]!;
  }
  for (let line = 1; line <= last - Number(isEnd); line++) {
    const least = earliest[line]!;
    const row = rows[line]! - least;
    const leastBefore = earliest[line - 1]!;
    const latestBefore = lines[line - 1]!;
    const rowBefore = rows[line - 1]! - leastBefore;
    for (let place = least; place <= lines[line]!; place++) {
      const room = measure - ends[place]!;
      let best = Math.min(latestBefore, place - 1);
      // Only a line of a single place is over the measure.
      let lowest = room + starts[best]! < 0 ? costs[rowBefore + best]! : Infinity;
      for (let before = best; before >= leastBefore; before--) {
        const hole = room + starts[before]!;
        if (hole < 0) break;
        const cost = costs[rowBefore + before]! + holeCost(hole, quarter, wide);
        if (cost < lowest) {
          lowest = cost;
          best = before;
        }
      }
      paid[row + place] = priceAt(places, place, prices);
      costs[row + place] = lowest + paid[row + place]!;
      previous[row + place] = best;
    }
  }
  if (isEnd) {
    const row = rows[last]!;
    costs[row] = Infinity;
    for (let before = lines[last - 1]!; before >= earliest[last - 1]!; before--) {
      if (ends[count - 1]! - starts[before]! > measure && before < count - 2) break;
      const cost =
        costs[rows[last - 1]! + before - earliest[last - 1]!]! + lonely * loneliness(places, before, measure);
      if (cost >= costs[row]!) continue;
      costs[row] = cost;
      previous[row] = before;
    }
  }
  let price = 0;
  for (let line = last; line > 0; line--) {
    lines[line - 1] = previous[rows[line]! + lines[line]! - earliest[line]!]!;
    price += paid[rows[line - 1]! + lines[line - 1]! - earliest[line - 1]!]!;
  }
  return { cost: costs[rows[last]!]!, price };
}

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
