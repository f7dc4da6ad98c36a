// Steps 1 to 3 for running text: from its paragraphs to the lines that they make.
//
//   1. cells           unicode/cells.ts: how wide a text is
//   2. opportunities   breaker.ts, with the rules of uax14.ts and korean.ts: where a line may end, and how
//                      good each place is; eojeol.ts is a short cut through plain Korean; long-words.ts
//                      divides what is wider than a line, and joints.ts finds its joints; together.ts finds
//                      the words that belong together
//   3. fit             fit.ts: which of these places (places.ts) to take; least-cost.ts and prices.ts
//                      find the lines that cost least
//
// Step 4, blocks, is layout/.
import { invisibleRemover } from '../unicode/blanks.ts';
import { cellsBetween, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { addPiece, beginDraft, createDraft, lastInk, type MayBreak } from './paragraph-draft.ts';
import { createEojeol, paragraphEnd, readEojeol, UNMEASURED } from './eojeol.ts';
import { fitLines } from './fit.ts';
import { addBreaks } from './long-words.ts';
import { pricesFor, type Fit } from './prices.ts';
import { QUALITY, type WordBreak } from './quality.ts';
import { bondAt } from './together.ts';
import { isUndivided, undividedLines, type LineRange } from './undivided.ts';

export type { MayBreak } from './paragraph-draft.ts';

export interface Measure {
  /** How many cells a line may take. With Infinity, only newlines end lines. */
  readonly width: Cells;
  readonly wordBreak: WordBreak;
  readonly ambiguous: AmbiguousWidth;
}

/** Makes each paragraph one line, so that a search does not depend on where lines end. */
export const UNLIMITED: Measure = { width: Infinity, wordBreak: 'keep-all', ambiguous: 1 };

const SOFT_HYPHEN = 0xad;

/** The current paragraph. It is reused, because making its typed arrays costs more than a short paragraph. */
const draft = createDraft((place) => bondAt(draft.text, draft.places.offsets[place]!));
const eojeol = createEojeol();

/**
 * Breaks a text into lines; newlines end paragraphs. The Hangul of `text` must be composed
 * (unicode/hangul.ts). Returns offsets instead of strings, so that styles can be carried along. A line is
 * over the measure only if `mayBreak` forbids every place that fits, or a single cluster is too wide.
 *
 * @example
 * const measure = { width: 10, wordBreak: 'keep-all', ambiguous: 1 };
 * breakLines('난로 곁에서', measure, 'greedy')
 * // => [{ start: 0, end: 2, hyphen: false, last: false }, { start: 3, end: 6, hyphen: false, last: true }]
 */
export function breakLines(
  text: string,
  measure: Measure,
  fit: Fit = 'optimal',
  mayBreak?: MayBreak,
): LineRange[] {
  const { width, wordBreak, ambiguous } = measure;
  if (isUndivided(text, width, ambiguous)) return undividedLines(text);
  const { places } = draft;
  const prices = pricesFor(width, wordBreak, fit);
  const lines: LineRange[] = [];
  Object.assign(draft, measure, { text, mayBreak });
  for (let start = 0; start < text.length;) {
    const end = measureParagraph(start);
    for (const place of fitLines(places, width, prices, fit)) {
      const last = place === places.count - 1;
      const ink = Math.max(start, places.inks[place]!);
      const next = places.offsets[place]!;
      const hyphen =
        !last && text.charCodeAt(next - 1) === SOFT_HYPHEN && places.qualities[place]! <= QUALITY.syllable;
      // A line without ink has only spaces that did not fit before the first word.
      if (last || ink > start) lines.push({ start, end: ink, hyphen, last });
      start = next;
    }
    start = end;
  }
  Object.assign(draft, { text: '', mayBreak: undefined }); // so that they can be freed
  return lines;
}

/** Breaks a text into lines and returns them as they are written. The Hangul of `text` must be composed. */
export const writtenLines = (text: string, measure: Measure, fit?: Fit, mayBreak?: MayBreak): string[] =>
  writtenRanges(text, breakLines(text, measure, fit, mayBreak));

/** Returns lines of a text as they are written. */
export function writtenRanges(text: string, lines: readonly LineRange[]): string[] {
  const written = invisibleRemover(text);
  return lines.map(({ start, end, hyphen }) => written(text.slice(start, end)) + (hyphen ? '-' : ''));
}

/** Fills the draft with the paragraph that begins at `start`. Returns where its newline ends. */
function measureParagraph(start: Offset): Offset {
  const { text, width, wordBreak, ambiguous } = draft;
  beginDraft(draft, start);
  if (wordBreak === 'normal') {
    const end = paragraphEnd(text, start);
    addBreaks(draft, start, end, QUALITY.mandatory);
    return end;
  }
  for (let from = start; ; from = eojeol.end) {
    readEojeol(text, from, eojeol);
    const { end, quality } = eojeol;
    const isMeasured = eojeol.cells !== UNMEASURED;
    const ink = isMeasured ? eojeol.ink : lastInk(text, from, end);
    const cells = isMeasured ? eojeol.cells : cellsBetween(text, from, ink, ambiguous);
    if (cells <= width) addPiece(draft, from, ink, end, cells, 0, quality);
    else addBreaks(draft, from, end, quality);
    if (quality === QUALITY.mandatory) return end;
  }
}
