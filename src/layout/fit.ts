// Step 3 of the layout: which of the places where a line may end to take. It sees cells and qualities only, never text.
import type { Cells } from './cells.ts';
import { QUALITY, type Quality } from './line-break.ts';

/** The places of one text, in order. Cells are counted from the start of the text. */
export interface Places {
  readonly qualities: readonly Quality[];
  /** Where the ink of a line ends that ends here: without the spaces before the place, with the hyphen it prints. */
  readonly ends: readonly Cells[];
  /** Where the next line begins. */
  readonly starts: readonly Cells[];
}

/** `greedy`: as much on each line as fits; `mended`: greedy, but no lonely last line; `balanced`: lines of one length. */
export type Fit = 'greedy' | 'mended' | 'balanced';

/** Lines that `mended` may set anew: more does not read better (measured on 41 Korean paragraphs). */
const MENDED_LINES = 4;

const MOST_TRIES = 160;

/** The widest hole at the end of a line that is better than a line that ends in a worse place. */
const tolerance = (measure: Cells): Cells => Math.max(12, measure / 4);

/**
 * Chooses line ends for lines of at most `measure` cells.
 * `free` is the worst quality that ends a line without need: `together` for keep-all, `syllable` for normal.
 * A word that fits on a line is never divided. Returns indices of `places`, the last place always among them.
 */
export function fitLines(places: Places, measure: Cells, free: Quality, fit: Fit): number[] {
  const chosen: number[] = [];
  let from = 0;
  while (from < places.ends.length) {
    const until = places.qualities.indexOf(QUALITY.mandatory, from) + 1;
    let lines = greedy(places, from, until, measure, free);
    if (fit === 'mended') lines = mend(places, from, lines, measure, free);
    if (fit === 'balanced') lines = narrowest(places, from, lines, measure, free, () => true);
    for (const line of lines) chosen.push(line);
    from = until;
  }
  return chosen;
}

function greedy({ qualities, ends, starts }: Places, from: number, until: number, measure: Cells, free: Quality): number[] {
  const lines: number[] = [];
  const widest = tolerance(measure);
  let index = from;
  while (index < until) {
    const origin = index === 0 ? 0 : starts[index - 1]!;
    let space = -1; // the last place that fits, by quality
    let best = -1;
    let joint = -1;
    let any = -1;
    let cluster = -1;
    let mark = -1;
    let next = index;
    for (; next < until && ends[next]! - origin <= measure; next++) {
      const quality = qualities[next]!;
      mark = next;
      if (quality <= QUALITY.cluster) cluster = next;
      if (quality <= QUALITY.address) any = next;
      if (quality <= QUALITY.joint || quality === QUALITY.address) joint = next;
      if (quality <= free) best = next;
      if (quality <= QUALITY.space) space = next;
    }
    const hole = (place: number): Cells => measure - (ends[place]! - origin);
    let line: number;
    if (next === until) line = until - 1;
    else if (best >= 0 && !(hole(best) > widest && wordWidth(best) > measure)) {
      const counts = qualities[best] === QUALITY.together && space >= 0 && hole(space) <= widest;
      line = counts ? space : best;
    } else if (joint > best && hole(joint) <= widest) line = joint;
    else line = [any, cluster, mark].find((place) => place >= 0) ?? index;
    lines.push(line);
    index = line + 1;

    function wordWidth(place: number): Cells {
      let end = next;
      while (qualities[end]! > free) end++;
      return ends[end]! - starts[place]!;
    }
  }
  return lines;
}

/** Sets the last lines anew, a little narrower, where the very last has one word or is under a fifth of the measure. */
function mend(places: Places, from: number, lines: number[], measure: Cells, free: Quality): number[] {
  if (lines.length < 2 || !isLonely(places, lines, measure)) return lines;
  const kept = lines.slice(0, -MENDED_LINES);
  const tail = lines.slice(kept.length);
  const start = kept.length === 0 ? from : kept.at(-1)! + 1;
  const mended = narrowest(places, start, tail, measure, free, (candidate) => !isLonely(places, candidate, measure), true);
  return [...kept, ...mended];
}

function isLonely({ qualities, ends, starts }: Places, lines: readonly number[], measure: Cells): boolean {
  const last = lines.at(-1)!;
  const before = lines.at(-2)!;
  const oneWord = !qualities.slice(before + 1, last).some((quality) => quality <= QUALITY.together);
  return oneWord || ends[last]! - starts[before]! < measure / 5;
}

/**
 * The lines of `lines`, set to a narrower measure that needs no more lines, divides no further word and is accepted:
 * the narrowest such measure, or with `mildest` the widest. `lines` itself where there is none.
 */
function narrowest(
  places: Places, from: number, lines: number[], measure: Cells, free: Quality,
  accepts: (lines: readonly number[]) => boolean, mildest = false,
): number[] {
  if (lines.length < 2) return lines;
  const until = lines.at(-1)! + 1;
  const divided = (candidate: readonly number[]): number => candidate.filter((line) => places.qualities[line]! >= QUALITY.together).length;
  let found = lines;
  // At every measure that people read it tries each; on very wide lines a cell is no difference.
  const step = Math.ceil(measure / MOST_TRIES);
  for (let narrower = Math.floor(measure) - step; narrower >= measure / 2; narrower -= step) {
    const candidate = greedy(places, from, until, narrower, free);
    if (candidate.length > lines.length || divided(candidate) > divided(lines)) break;
    if (!accepts(candidate)) continue;
    found = candidate;
    if (mildest) break;
  }
  return found;
}
