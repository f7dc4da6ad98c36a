// The public API.
import { cellsIn, type AmbiguousWidth, type Cells } from './unicode/cells.ts';
import type { Fit } from './lines/fit.ts';
import { composeHangul } from './unicode/hangul.ts';
import { checkArguments } from './lines/arguments.ts';
import { koreanKindOf } from './lines/korean.ts';
import { mandatory } from './lines/line-break.ts';
import { writtenLines, type WordBreak } from './lines/paragraph.ts';

export {
  lineBreaks,
  type LineBreak,
  type LineBreakKind,
  type LineBreakOptions,
} from './lines/opportunities.ts';
export { parseArticle } from './formats/json/read.ts';
export { NanroError, type Problem } from './errors.ts';
export type { Alignment, Article, Block, Inline, Related, Section, TableRow } from './article/model.ts';
export type { AmbiguousWidth, Cells, WordBreak };

export interface WrapOptions {
  /** `keep-all` (default): an eojeol stays whole while it fits; `normal`: lines end between any two syllables. */
  readonly wordBreak?: WordBreak;
  /** Cells of an East Asian Ambiguous character such as `“` or `…`: 1 (default) or 2. */
  readonly ambiguousWidth?: AmbiguousWidth;
  /** `mended` (default): no paragraph ends in a lonely word; `greedy`: each line takes what fits. */
  readonly fit?: Exclude<Fit, 'balanced'>;
}

/**
 * Breaks a text into lines of at most `width` cells, by UAX #14 with the Korean tailoring of KLREQ. Newlines stay.
 * Spaces at a break are dropped, decomposed Hangul is composed, and a taken soft hyphen becomes `-`.
 * Throws TypeError where `text` is none, RangeError where `width` is not a positive whole number, or an option has no such value. `text` holds no escape sequences.
 */
export function wrap(text: string, width: Cells, options: WrapOptions = {}): string {
  checkArguments(text, options);
  const { wordBreak = 'keep-all', ambiguousWidth = 1, fit } = options;
  if (!Number.isInteger(width) || width < 1)
    throw new RangeError(`width has to be a positive whole number, not ${width}`);
  const lines = writtenLines(composeHangul(text), { width, wordBreak, ambiguous: ambiguousWidth }, fit);
  return lines.join('\n') + (endsInNewline(text) ? '\n' : ''); // which ends a line, and begins none
}

/** The terminal cells that a text takes on one line (UAX #11; emoji sequences as the sum of their parts). Throws as `wrap`. */
export function cellWidth(text: string, options: Pick<WrapOptions, 'ambiguousWidth'> = {}): Cells {
  checkArguments(text, options);
  return cellsIn(composeHangul(text), options.ambiguousWidth ?? 1);
}

const endsInNewline = (text: string): boolean =>
  text !== '' && mandatory(koreanKindOf(text.charCodeAt(text.length - 1)));
