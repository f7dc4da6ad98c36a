// The public API.
import { cellsIn, type AmbiguousWidth, type Cells } from './unicode/cells.ts';
import type { Fit } from './lines/prices.ts';
import { composeHangul } from './unicode/hangul.ts';
import { checkArguments } from './lines/arguments.ts';
import { koreanKindOf } from './lines/korean.ts';
import { isNewline } from './lines/rules.ts';
import { writtenLines } from './lines/paragraph.ts';
import type { WordBreak } from './lines/quality.ts';

export {
  lineBreaks,
  type LineBreak,
  type LineBreakKind,
  type LineBreakOptions,
} from './lines/opportunities.ts';
export { parseArticle } from './formats/json/read.ts';
export { NanroError, type Problem } from './errors.ts';
export type {
  Alignment,
  Article,
  Block,
  Inline,
  Note,
  Related,
  Section,
  TableRow,
  Task,
} from './article/model.ts';
export type { AmbiguousWidth, Cells, WordBreak };

/** How `wrap` breaks lines; every option has a default. */
export interface WrapOptions {
  /**
   * `keep-all` (default): an eojeol that fits on a line stays whole; `normal`: lines end between any
   * syllables.
   */
  readonly wordBreak?: WordBreak;
  /** The cells of an East Asian Ambiguous character, such as `“` or `…`: 1 (default) or 2. */
  readonly ambiguousWidth?: AmbiguousWidth;
  /**
   * `optimal` (default): the lines of a paragraph are chosen together; `greedy`: each line takes what fits.
   */
  readonly fit?: Exclude<Fit, 'balanced'>;
}

/**
 * Breaks a text into lines of at most `width` terminal cells and returns them joined by `\n`. Lines end where
 * UAX #14 and the Korean tailoring let them (docs/korean-lines.md). Every newline becomes `\n`. Spaces at a
 * break are dropped, decomposed Hangul is composed, and a soft hyphen at a break becomes `-`. Only a line of
 * a single grapheme cluster can be wider than `width`. The text must not contain escape sequences, because
 * they would be counted as text.
 *
 * Throws a TypeError if `text` is not a string, and a RangeError if `width` is not a positive whole number or
 * an option has an unknown value.
 *
 * @example
 * wrap('저커버그는 “변곡점”이라고 했다', 16) // => '저커버그는\n“변곡점”이라고\n했다'
 * wrap('난롯가에서 나눈다', 9, { wordBreak: 'normal' }) // => '난롯가에\n서 나눈다'
 */
export function wrap(text: string, width: Cells, options: WrapOptions = {}): string {
  checkArguments(text, options);
  const { wordBreak = 'keep-all', ambiguousWidth = 1, fit } = options;
  if (!Number.isInteger(width) || width < 1)
    throw new RangeError(`width has to be a positive whole number, not ${width}`);
  const lines = writtenLines(composeHangul(text), { width, wordBreak, ambiguous: ambiguousWidth }, fit);
  return lines.join('\n') + (endsInNewline(text) ? '\n' : ''); // a final newline does not begin another line
}

/**
 * Returns how many terminal cells a text takes on one line (UAX #11). Decomposed Hangul counts as composed,
 * an emoji sequence as the sum of its parts, and a tab as eight cells, which is the most it takes.
 *
 * Throws a TypeError if `text` is not a string, and a RangeError if `ambiguousWidth` is neither 1 nor 2.
 *
 * @example
 * cellWidth('난로 3') // => 6
 * cellWidth('“난로”') // => 6
 * cellWidth('“난로”', { ambiguousWidth: 2 }) // => 8
 */
export function cellWidth(text: string, options: Pick<WrapOptions, 'ambiguousWidth'> = {}): Cells {
  checkArguments(text, options);
  return cellsIn(composeHangul(text), options.ambiguousWidth ?? 1);
}

const endsInNewline = (text: string): boolean =>
  text !== '' && isNewline(koreanKindOf(text.charCodeAt(text.length - 1)));
