// Step 3, fit: chooses among the places where lines may end. It sees only cells and prices, no text.
import type { Cells } from '../unicode/cells.ts';
import { chooseEnds, costOf } from './least-cost.ts';
import { cellsBefore, type Places } from './places.ts';
import { priceAt, type Fit, type Prices } from './prices.ts';

/**
 * How many lines of a long paragraph are fitted at a time. At its end, up to twice as many are fitted
 * together. So a stream can be written before its paragraph ends.
 */
const WINDOW = 64;

/** Returns how many of the first `count` lines of a paragraph stay the same, whatever text follows them. */
export const settledLines = (count: number): number =>
  count <= 2 * WINDOW ? 0 : WINDOW * Math.ceil((count - 2 * WINDOW) / WINDOW);

/**
 * Chooses where the lines of a paragraph end, each of at most `measure` cells. Only a line with a single
 * place, its end, may be longer. `prices` are those for the measure and the fit. Returns ascending indices of
 * `places`; the last is that of the end. Source: docs/korean-lines.md § Fit.
 *
 * @example
 * import { addPlace, createPlaces } from './places.ts';
 * import { pricesFor } from './prices.ts';
 * import { QUALITY } from './quality.ts';
 * const places = createPlaces(() => 0);
 * // Three words of 4 cells, with spaces between: `난로 곁에 앉다`.
 * addPlace(places, QUALITY.space, 3, 2, 4, 5);
 * addPlace(places, QUALITY.space, 6, 5, 9, 10);
 * addPlace(places, QUALITY.mandatory, 8, 8, 14, 14);
 * fitLines(places, 9, pricesFor(9, 'keep-all', 'greedy'), 'greedy') // => [1, 2]
 * fitLines(places, 9, pricesFor(9, 'keep-all', 'optimal'), 'optimal') // => [1, 2]
 */
export function fitLines(places: Places, measure: Cells, prices: Prices, fit: Fit): number[] {
  if (fit === 'greedy') return greedyEnds(places, measure, prices);
  const fewest = latestEnds(places, 0, measure);
  if (fewest.length <= 1) return fewest;
  if (fewest.length <= 2 * WINDOW) return cheapest(places, fewest, measure, prices);
  const lines: number[] = [];
  for (let first = 0; first < places.count; first = lines.at(-1)! + 1) {
    const window = latestEnds(places, first, measure);
    if (window.length > 2 * WINDOW) window.length = WINDOW;
    chooseEnds(places, first, window, measure, prices, Infinity);
    for (const end of window) lines.push(end);
  }
  return lines;
}

/**
 * Returns the cheapest lines. There are as many as `latest` ends. But if one of these lines ends at a place
 * with a price, there may be more, up to as many as greedy lines. Changes `latest`.
 */
function cheapest(places: Places, latest: number[], measure: Cells, prices: Prices): number[] {
  let best = latest.slice();
  const known = knownCost(places, latest, measure, prices);
  let { cost: lowest, price } = chooseEnds(places, 0, best, measure, prices, known);
  if (price === 0) return best;
  const most = Math.min(2 * WINDOW, greedyEnds(places, measure, prices).length); // so that lines settle
  while (latest.length < most) {
    latest.push(places.count - 1);
    const more = latest.slice();
    const { cost } = chooseEnds(places, 0, more, measure, prices, lowest);
    if (cost < lowest) [best, lowest] = [more, cost];
  }
  return best;
}

/**
 * Returns a cost that the cheapest lines do not exceed: that of the `latest` ends, or if the last line is
 * short, that of narrower lines, which leave more text for it. The lower this cost is, the fewer ways are
 * looked at.
 */
function knownCost(places: Places, latest: readonly number[], measure: Cells, prices: Prices): number {
  const cost = costOf(places, latest, measure, prices);
  const missing = measure / 4 + places.starts[latest.at(-2)!]! - places.ends[latest.at(-1)!]!;
  if (missing <= 0) return cost;
  const narrower = latestEnds(places, 0, measure - missing / (latest.length - 1));
  return narrower.length > latest.length ? cost : Math.min(cost, costOf(places, narrower, measure, prices));
}

/** Returns the last place at which the line from `first` on can end. */
function latestEnd({ count, ends }: Places, first: number, furthest: Cells): number {
  let next = first + 1;
  while (next < count && ends[next]! <= furthest) next++;
  return next - 1;
}

/**
 * Returns the latest places at which the lines from `from` on can end. They make the fewest lines. Stops
 * after more than two windows.
 */
function latestEnds(places: Places, from: number, measure: Cells): number[] {
  const latest: number[] = [];
  for (let first = from; first < places.count && latest.length <= 2 * WINDOW;) {
    const end = latestEnd(places, first, cellsBefore(places, first) + measure);
    latest.push(end);
    first = end + 1;
  }
  return latest;
}

function greedyEnds(places: Places, measure: Cells, prices: Prices): number[] {
  const lines: number[] = [];
  for (let first = 0; first < places.count; first = lines.at(-1)! + 1)
    lines.push(greedyEnd(places, first, measure, prices));
  return lines;
}

/** Returns where a greedy line ends: at the last of the cheapest places that leave no wide hole. */
function greedyEnd(places: Places, first: number, measure: Cells, prices: Prices): number {
  const furthest = cellsBefore(places, first) + measure;
  const latest = latestEnd(places, first, furthest);
  if (latest === places.count - 1) return latest;
  const widest = Math.max(12, measure / 4); // the widest hole that is left to end at a better place
  let best = latest;
  let lowest = Infinity;
  for (let place = latest; lowest > 0 && place >= first; place--) {
    if (places.ends[place]! < furthest - widest && place < latest) break;
    const price = priceAt(places, place, prices);
    if (price < lowest) {
      lowest = price;
      best = place;
    }
  }
  return best;
}
