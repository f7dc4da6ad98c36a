// Step 3, fit: which of the places where a line may end to take. It sees only cells and qualities, no text.
import type { Cells } from '../unicode/cells.ts';
import { QUALITY, type Quality } from './quality.ts';
import type { Places } from './places.ts';

/**
 * `greedy`: each line takes what fits; `mended`: greedy without a lonely last line; `balanced`: even lines.
 */
export type Fit = 'greedy' | 'mended' | 'balanced';

/** A set of qualities, one bit each. */
export type Qualities = number;
const upTo = (quality: Quality): Qualities => (2 << quality) - 1;
const only = (quality: Quality): Qualities => 1 << quality;

const SPACES = upTo(QUALITY.together);
const JOINTS = upTo(QUALITY.address);
/** Where a line may end freely. An address is divided only at need. */
export const FREE = {
  'keep-all': SPACES,
  normal: upTo(QUALITY.syllable) & ~only(QUALITY.address),
} as const;
/** Where a line may end at need, best first. */
const AT_NEED: readonly Qualities[] = [upTo(QUALITY.syllable), upTo(QUALITY.cluster), upTo(QUALITY.mark)];

/** How many lines `mended` may break again. More does not read better (measured on 41 Korean paragraphs). */
const MENDED_LINES = 4;

/** Returns the widest hole at the end of a line that is better than ending the line at a worse place. */
const widestHole = (measure: Cells): Cells => Math.max(12, measure / 4);

/**
 * Chooses where the lines of a paragraph end, each of at most `measure` cells. A line ends at a place of a
 * `free` quality, and at other places only at need; a word that fits on a line is never divided. Returns
 * ascending indices of `places`; the last is that of the end. Source: docs/korean-lines.md § Fit.
 *
 * @example
 * import { addPlace, createPlaces } from './places.ts';
 * import { QUALITY } from './quality.ts';
 * const places = createPlaces(() => 0);
 * // Three words of 4 cells, with spaces between: `난로 곁에 앉다`.
 * addPlace(places, QUALITY.space, 3, 2, 4, 5);
 * addPlace(places, QUALITY.space, 6, 5, 9, 10);
 * addPlace(places, QUALITY.mandatory, 8, 8, 14, 14);
 * fitLines(places, 9, FREE['keep-all'], 'greedy') // => [1, 2]
 * fitLines(places, 14, FREE['keep-all'], 'greedy') // => [2]
 */
export function fitLines(places: Places, measure: Cells, free: Qualities, fit: Fit): number[] {
  const lines = greedy(places, 0, measure, free);
  if (fit === 'mended') return mend(places, lines, measure, free);
  if (fit === 'balanced') return narrowest(places, 0, lines, measure, free, () => true);
  return lines;
}

/** Returns the ends of greedy lines. The first line begins after the place before `from`. */
function greedy(places: Places, from: number, measure: Cells, free: Qualities): number[] {
  const { count, ends, starts } = places;
  const lines: number[] = [];
  for (let first = from; first < count;) {
    const furthest = (first === 0 ? 0 : starts[first - 1]!) + measure;
    let next = first;
    while (next < count && ends[next]! <= furthest) next++;
    const line = next === count ? count - 1 : lineEnd(places, first, next, furthest, measure, free);
    lines.push(line);
    first = line + 1;
  }
  return lines;
}

/** Returns where a line ends, given that the places from `first` to before `next` fit on it. */
function lineEnd(
  places: Places,
  first: number,
  next: number,
  furthest: Cells,
  measure: Cells,
  free: Qualities,
): number {
  const { qualities, ends } = places;
  const nearest = furthest - widestHole(measure); // a line that ends before this leaves a wide hole
  const best = lastOf(qualities, first, next, free);
  if (best >= first && (ends[best]! >= nearest || wordFits(places, best, next, measure, free))) {
    if (!partsPair(places, best)) return best;
    for (let place = best - 1; place >= first && ends[place]! >= nearest; place--) {
      if (qualities[place] === QUALITY.space && !partsPair(places, place)) return place;
    }
    return best;
  }
  const joint = lastOf(qualities, first, next, JOINTS);
  if (joint > best && ends[joint]! >= nearest) return joint;
  return (
    AT_NEED.map((accepted) => lastOf(qualities, first, next, accepted)).find((place) => place >= first) ??
    first
  );
}

/**
 * Returns the last place from `first` to before `next` with an accepted
 * quality; `first - 1` if there is none.
 */
function lastOf(qualities: Uint8Array, first: number, next: number, accepted: Qualities): number {
  let place = next - 1;
  while (place >= first && !((accepted >> qualities[place]!) & 1)) place--;
  return place;
}

/**
 * Reports whether the word after `best` fits on a line by itself. The line is full at
 * `next`, inside the word.
 */
function wordFits(
  { qualities, ends, starts }: Places,
  best: number,
  next: number,
  measure: Cells,
  free: Qualities,
): boolean {
  let end = next;
  while (!((free >> qualities[end]!) & 1)) end++;
  return ends[end]! - starts[best]! <= measure;
}

/** Reports whether a line that ends here separates words that belong together. */
const partsPair = ({ qualities, bondAt }: Places, place: number): boolean =>
  qualities[place] === QUALITY.space && bondAt(place) > 0;

/** Breaks the last lines again at a slightly narrower measure if the very last one is lonely. */
function mend(places: Places, lines: number[], measure: Cells, free: Qualities): number[] {
  if (lines.length < 2 || !isLonely(places, lines, measure)) return lines;
  const kept = lines.slice(0, -MENDED_LINES);
  const from = kept.length === 0 ? 0 : kept.at(-1)! + 1;
  const accepts = (candidate: readonly number[]): boolean => !isLonely(places, candidate, measure);
  return [...kept, ...narrowest(places, from, lines.slice(kept.length), measure, free, accepts, true)];
}

/** Reports whether the last line has only one word, or less than a fifth of the measure. */
function isLonely({ qualities, ends, starts }: Places, lines: readonly number[], measure: Cells): boolean {
  const last = lines.at(-1)!;
  const before = lines.at(-2)!;
  const isOneWord = lastOf(qualities, before + 1, last, SPACES) === before;
  return isOneWord || ends[last]! - starts[before]! < measure / 5;
}

/**
 * Returns `lines` broken at a narrower measure that adds no line, divides no other word and is accepted: the
 * narrowest such measure, or with `mildest` the widest. Returns `lines` if there is none.
 */
function narrowest(
  places: Places,
  from: number,
  lines: number[],
  measure: Cells,
  free: Qualities,
  accepts: (lines: readonly number[]) => boolean,
  mildest = false,
): number[] {
  const dividedWords = (candidate: readonly number[]): number =>
    candidate.filter((line) => places.qualities[line]! > QUALITY.space || partsPair(places, line)).length;
  let found = lines;
  let candidate = lines;
  let narrower = measure;
  while (lines.length > 1) {
    // A measure between this one and the widest line would give the same lines again.
    narrower = Math.min(narrower, widestLine(places, from, candidate)) - 1;
    if (narrower < measure / 2) break;
    candidate = greedy(places, from, narrower, free);
    if (candidate.length > lines.length || dividedWords(candidate) > dividedWords(lines)) break;
    if (!accepts(candidate)) continue;
    found = candidate;
    if (mildest) break;
  }
  return found;
}

/** Returns the cells of the widest line. */
function widestLine({ ends, starts }: Places, from: number, lines: readonly number[]): Cells {
  let start = from === 0 ? 0 : starts[from - 1]!;
  let widest = 0;
  for (const line of lines) {
    widest = Math.max(widest, ends[line]! - start);
    start = starts[line]!;
  }
  return widest;
}
