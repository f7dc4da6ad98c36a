// What it costs to end a line at a place, to leave a hole, and to end a paragraph in a lonely line.
// least-cost.ts adds up these costs (docs/korean-lines.md § Fit).
import type { Cells } from '../unicode/cells.ts';
import type { Places } from './places.ts';
import { QUALITY, type WordBreak } from './quality.ts';

/**
 * `optimal`: the lines of the paragraph that cost least together; `greedy`: each line takes what fits;
 * `balanced`: as `optimal`, but the last line should be as full as the others. None has more lines than
 * `greedy`.
 */
export type Fit = 'optimal' | 'greedy' | 'balanced';

/**
 * The prices of separating words: with a faint or loose bond, with a middle bond on a narrow line, with a
 * close bond.
 */
const LOOSE = 8 ** 2;
const MIDDLE = 19 ** 2;
const CLOSE = 21 ** 2;

/** What lines cost, in squared cells: a price of 64 is that of a hole of 8 cells. */
export interface Prices {
  /** The price of a line that ends at a place, by its quality. At a space, it depends on the bond. */
  readonly qualities: readonly number[];
  /** The price of separating words, by the bond between them (together.ts). */
  readonly bonds: readonly number[];
  /** The width above which a hole is wide: a quarter of the line. */
  readonly widest: Cells;
  /** The price of a wide hole, besides its square. */
  readonly wide: number;
  /**
   * The price of a lonely last line, halved if it is the second line. If undefined, the last line has a hole
   * like the others instead.
   */
  readonly lonely: number | undefined;
}

/** Returns the prices of the qualities, in the order of QUALITY. */
const qualityPrices = (joint: number, syllable: number): readonly number[] => [
  0, // mandatory
  0, // space
  CLOSE, // together
  joint,
  6 ** 2, // address
  syllable,
  36 ** 2, // cluster
  64 ** 2, // mark
];
const QUALITY_PRICES: Readonly<Record<WordBreak, readonly number[]>> = {
  'keep-all': qualityPrices(6 ** 2, 24 ** 2),
  normal: qualityPrices(0, 0),
};

/**
 * Returns the prices for a measure. A middle bond costs nearly as much as a close one on a narrow line, and
 * as little as a loose one on a wide line. For balanced lines, the last included, a hole costs its square and
 * nothing more.
 */
export const pricesFor = (measure: Cells, wordBreak: WordBreak, fit: Fit): Prices => ({
  qualities: QUALITY_PRICES[wordBreak],
  bonds: [0, LOOSE, LOOSE, Math.max(LOOSE, MIDDLE - 8 * Math.max(0, measure - 24)), CLOSE],
  widest: fit === 'balanced' ? Infinity : measure / 4,
  wide: Math.round((measure * measure) / 6),
  lonely: fit === 'balanced' ? undefined : 2 * Math.round((measure * measure) / 8),
});

/** Returns what it costs to end a line at a place. */
export function priceAt({ qualities, bondAt }: Places, place: number, prices: Prices): number {
  const quality = qualities[place]!;
  return quality === QUALITY.space ? prices.bonds[bondAt(place)]! : prices.qualities[quality]!;
}

/**
 * Returns what the hole of a line costs: its square, and if it is wide, also a price and the square of the
 * excess. A line that is too long has no hole.
 */
export const holeCost = (hole: Cells, { widest, wide }: Prices): number =>
  hole <= 0 ? 0 : hole * hole + (hole > widest ? wide + (hole - widest) ** 2 : 0);

/** Returns what the last of `count` lines of a paragraph costs if it begins after the place `before`. */
export function lastLineCost(
  places: Places,
  before: number,
  count: number,
  measure: Cells,
  lonely: number,
): number {
  return (count === 2 ? lonely / 2 : lonely) * loneliness(places, before, measure);
}

/**
 * Returns how lonely the last line is if it begins after the place `before`, as a factor of the price. The
 * factor is 2 if the line is short and begins with the torn end of a word (`다.`), 1 if it has one word or
 * less than a fifth of the measure, otherwise 0.
 */
export function loneliness(
  { qualities, ends, starts, count }: Places,
  before: number,
  measure: Cells,
): 0 | 1 | 2 {
  const cells = ends[count - 1]! - starts[before]!;
  if (qualities[before]! >= QUALITY.syllable && cells < Math.max(6, measure / 5)) return 2;
  let place = before + 1;
  while (place < count - 1 && qualities[place] !== QUALITY.space) place++;
  return place === count - 1 || cells < measure / 5 ? 1 : 0;
}
