// Step 3 of the layout: which of the places where a line may end to take. It sees cells and qualities only, never text.
import type { Cells } from '../unicode/cells.ts';
import { QUALITY, type Quality } from './quality.ts';
import type { Places } from './places.ts';

/** `greedy`: as much on each line as fits; `mended`: greedy, but no lonely last line; `balanced`: lines of one length. */
export type Fit = 'greedy' | 'mended' | 'balanced';

/** A set of qualities, one bit each. */
export type Qualities = number;
const upTo = (quality: Quality): Qualities => (2 << quality) - 1;
const only = (quality: Quality): Qualities => 1 << quality;

const SPACES = upTo(QUALITY.together);
const JOINTS = upTo(QUALITY.address);
/** Where a line may end without need. An address is divided at need only. */
export const FREE = {
  'keep-all': SPACES,
  normal: upTo(QUALITY.syllable) & ~only(QUALITY.address),
} as const;
/** At need, best first. */
const AT_NEED: readonly Qualities[] = [upTo(QUALITY.syllable), upTo(QUALITY.cluster), upTo(QUALITY.mark)];

/** Lines that `mended` may set anew: more does not read better (measured on 41 Korean paragraphs). */
const MENDED_LINES = 4;

/** The widest hole at the end of a line that is better than a line that ends in a worse place. */
const tolerance = (measure: Cells): Cells => Math.max(12, measure / 4);

/**
 * Chooses line ends for one paragraph in lines of at most `measure` cells; `free` are the qualities that end a line
 * without need. A word that fits on a line is never divided. Returns indices of `places`, the last one among them.
 */
export function fitLines(places: Places, measure: Cells, free: Qualities, fit: Fit): number[] {
  const lines = greedy(places, 0, measure, free);
  if (fit === 'mended') return mend(places, lines, measure, free);
  if (fit === 'balanced') return narrowest(places, 0, lines, measure, free, () => true);
  return lines;
}

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

/** Where a line ends for which the places from `first` to before `next` fit. */
function lineEnd(
  places: Places,
  first: number,
  next: number,
  furthest: Cells,
  measure: Cells,
  free: Qualities,
): number {
  const { qualities, ends } = places;
  const nearest = furthest - tolerance(measure); // a line that ends before leaves a hole
  const best = lastOf(qualities, first, next, free);
  if (best >= first && (ends[best]! >= nearest || wordFits(places, best, next, measure, free))) {
    if (!parts(places, best)) return best;
    for (let place = best - 1; place >= first && ends[place]! >= nearest; place--) {
      if (qualities[place] === QUALITY.space && !parts(places, place)) return place;
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

/** The last place from `first` to before `next` that has an accepted quality; the one before `first` where none has. */
function lastOf(qualities: Uint8Array, first: number, next: number, accepted: Qualities): number {
  let place = next - 1;
  while (place >= first && !((accepted >> qualities[place]!) & 1)) place--;
  return place;
}

/** Whether the word behind `best`, which does not fit any more, fits on a line of its own; `next` is in it. */
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

/** Whether a line that ends here parts words that belong together. */
const parts = ({ qualities, together }: Places, place: number): boolean =>
  qualities[place] === QUALITY.space && together(place);

/** Sets the last lines anew, a little narrower, where the very last has one word or is under a fifth of the measure. */
function mend(places: Places, lines: number[], measure: Cells, free: Qualities): number[] {
  if (lines.length < 2 || !isLonely(places, lines, measure)) return lines;
  const kept = lines.slice(0, -MENDED_LINES);
  const from = kept.length === 0 ? 0 : kept.at(-1)! + 1;
  const accepts = (candidate: readonly number[]): boolean => !isLonely(places, candidate, measure);
  return [...kept, ...narrowest(places, from, lines.slice(kept.length), measure, free, accepts, true)];
}

function isLonely({ qualities, ends, starts }: Places, lines: readonly number[], measure: Cells): boolean {
  const last = lines.at(-1)!;
  const before = lines.at(-2)!;
  const oneWord = lastOf(qualities, before + 1, last, SPACES) === before;
  return oneWord || ends[last]! - starts[before]! < measure / 5;
}

/**
 * The lines of `lines`, set to a narrower measure that needs no more lines, divides no further word and is accepted:
 * the narrowest such measure, or with `mildest` the widest. `lines` itself where there is none.
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
  const divided = (candidate: readonly number[]): number =>
    candidate.filter((line) => places.qualities[line]! > QUALITY.space || parts(places, line)).length;
  let found = lines;
  let candidate = lines;
  let narrower = measure;
  while (lines.length > 1) {
    // A measure between this one and the widest line would give the same lines again.
    narrower = Math.min(narrower, widestLine(places, from, candidate)) - 1;
    if (narrower < measure / 2) break;
    candidate = greedy(places, from, narrower, free);
    if (candidate.length > lines.length || divided(candidate) > divided(lines)) break;
    if (!accepts(candidate)) continue;
    found = candidate;
    if (mildest) break;
  }
  return found;
}

function widestLine({ ends, starts }: Places, from: number, lines: readonly number[]): Cells {
  let start = from === 0 ? 0 : starts[from - 1]!;
  let widest = 0;
  for (const line of lines) {
    widest = Math.max(widest, ends[line]! - start);
    start = starts[line]!;
  }
  return widest;
}
