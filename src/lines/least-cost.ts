// The least total cost of the lines of a paragraph: a table of the cheapest way to each place.
import type { Cells } from '../unicode/cells.ts';
import { cellsBefore, type Places } from './places.ts';
import { holeCost, lastLineCost, priceAt, type Prices } from './prices.ts';

/** What is known of each place where a line can end, one row of entries for each line. */
interface Table {
  /** The least cost of the lines up to the place, without the price of the place itself. */
  readonly costs: Float64Array;
  /** The price of the place; UNKNOWN until it matters, because it takes longest to find. */
  readonly prices: Float64Array;
  /** Where the line before ends if the cost is the least. */
  readonly previous: Int32Array;
}
const UNKNOWN = -1;
const createTable = (size: number): Table => ({
  costs: new Float64Array(size),
  prices: new Float64Array(size),
  previous: new Int32Array(size),
});
let table = createTable(1 << 12); // reused

/** The places at which a line can end. The entry of a place in the table is at `offset + place`. */
interface Row {
  readonly earliest: number;
  readonly latest: number;
  readonly offset: number;
}

/** Returns the cost of the lines of a paragraph that end at some places, in squared cells. */
export function costOf(places: Places, lines: readonly number[], measure: Cells, prices: Prices): number {
  const last = lines.length - 1;
  let cost = 0;
  let furthest = measure;
  for (let line = 0; line < last; line++) {
    const end = lines[line]!;
    cost += holeCost(furthest - places.ends[end]!, prices) + priceAt(places, end, prices);
    furthest = places.starts[end]! + measure;
  }
  return prices.lonely === undefined
    ? cost + holeCost(furthest - places.ends[lines[last]!]!, prices)
    : cost + lastLineCost(places, lines[last - 1]!, lines.length, measure, prices.lonely);
}

/**
 * Changes `lines`, the latest places at which some lines can end, to the places that cost least together.
 * The first line begins at the place `first`, the last keeps its end. Returns the cost, in squared cells, and
 * how much of it is the price of the places. Ways that cost more than `limit` may be left out; the cost is
 * Infinity if none remains.
 * Each line ends between its latest place and the earliest from which the rest fits. These ranges are short,
 * so few places are looked at.
 */
export function chooseEnds(
  places: Places,
  first: number,
  lines: number[],
  measure: Cells,
  prices: Prices,
  limit: number,
): { readonly cost: number; readonly price: number } {
  const rows = rowsOf(places, first, lines, measure, prices, limit);
  const last = lines.length - 1;
  const { earliest, latest, offset } = rows[0]!;
  const furthest = cellsBefore(places, first) + measure;
  for (let place = earliest; place <= latest; place++)
    enter(offset + place, holeCost(furthest - places.ends[place]!, prices), first);
  const endsParagraph = lines[last] === places.count - 1 && prices.lonely !== undefined;
  for (let line = 1; line <= last; line++) {
    if (line === last && endsParagraph) enterLastLine(places, rows, measure, prices, prices.lonely);
    else enterLine(places, rows[line - 1]!, rows[line]!, measure, prices, limit);
  }
  const cost = table.costs[rows[last]!.offset + lines[last]!]!;
  let price = 0;
  for (let line = last; line > 0 && cost < Infinity; line--) {
    const end = table.previous[rows[line]!.offset + lines[line]!]!;
    price += table.prices[rows[line - 1]!.offset + end]!;
    lines[line - 1] = end;
  }
  return { cost, price };
}

/**
 * Returns the rows of the lines whose latest ends are `latest`, without places at which a hole alone costs
 * more than `limit`. Makes room for them in the table.
 */
function rowsOf(
  places: Places,
  first: number,
  latest: number[],
  measure: Cells,
  prices: Prices,
  limit: number,
): Row[] {
  const { ends, starts } = places;
  const earliest = latest.slice();
  for (let line = latest.length - 2; line >= 0; line--) {
    const next = earliest[line + 1]!;
    const least = ends[next]! - measure;
    let place = next - 1;
    while (place > first + line && starts[place - 1]! >= least) place--;
    earliest[line] = place;
    latest[line] = Math.min(latest[line]!, latest[line + 1]! - 1);
  }
  let size = 0;
  let before = cellsBefore(places, first); // the cells before the line that begins earliest
  const rows = latest.map((end, line) => {
    let start = end;
    while (start > earliest[line]! && holeCost(before + measure - ends[start - 1]!, prices) <= limit) start--;
    before = starts[start]!;
    const row = { earliest: start, latest: end, offset: size - start };
    size += end - start + 1;
    return row;
  });
  if (size > table.costs.length) table = createTable(2 * size);
  return rows;
}

function enter(entry: number, cost: number, previous: number): void {
  table.costs[entry] = cost;
  table.prices[entry] = UNKNOWN;
  table.previous[entry] = previous;
}

/** Returns the price of a place with an entry in the table. */
function priceOf(places: Places, entry: number, place: number, prices: Prices): number {
  const known = table.prices[entry]!;
  return known === UNKNOWN ? (table.prices[entry] = priceAt(places, place, prices)) : known;
}

/**
 * Enters the least costs of the lines that begin after the places of the row `before` and end at those of
 * `row`: Infinity for those over `limit`.
 */
function enterLine(
  places: Places,
  before: Row,
  row: Row,
  measure: Cells,
  prices: Prices,
  limit: number,
): void {
  const { ends, starts } = places;
  const { costs } = table;
  let least = Infinity; // the least cost of the lines before
  for (let end = before.earliest; end <= before.latest; end++)
    least = Math.min(least, costs[before.offset + end]!);
  let fullest = before.earliest; // the longest line that fits begins after it, so its hole is the smallest
  for (let place = row.earliest; place <= row.latest; place++) {
    const room = measure - ends[place]!;
    const latest = Math.min(before.latest, place - 1);
    while (fullest < latest && room + starts[fullest]! < 0) fullest++;
    let lowest = limit;
    let best = -1;
    for (let end = fullest; end <= latest; end++) {
      const hole = holeCost(room + starts[end]!, prices);
      if (least + hole > lowest) break; // the holes that follow are wider
      const entry = before.offset + end;
      const unpriced = costs[entry]! + hole;
      if (unpriced > lowest) continue;
      const cost = unpriced + priceOf(places, entry, end, prices);
      if (cost > lowest) continue;
      lowest = cost;
      best = end;
    }
    enter(row.offset + place, best < 0 ? Infinity : lowest, best);
  }
}

/** Enters the least cost of the last line of a paragraph, which has no hole but may be lonely. */
function enterLastLine(
  places: Places,
  rows: readonly Row[],
  measure: Cells,
  prices: Prices,
  lonely: number,
): void {
  const { ends, starts, count } = places;
  const before = rows.at(-2)!;
  let lowest = Infinity;
  let best = before.latest;
  for (let end = before.latest; end >= before.earliest; end--) {
    if (ends[count - 1]! - starts[end]! > measure && end < count - 2) break;
    const entry = before.offset + end;
    if (table.costs[entry]! >= lowest) continue;
    const cost =
      table.costs[entry]! +
      priceOf(places, entry, end, prices) +
      lastLineCost(places, end, rows.length, measure, lonely);
    if (cost >= lowest) continue;
    lowest = cost;
    best = end;
  }
  enter(rows.at(-1)!.offset + count - 1, lowest, best);
}
