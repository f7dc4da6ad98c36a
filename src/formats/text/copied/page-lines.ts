// The lines of a copied page: without the margin that they share, each with the blank lines above it.
import { withoutInvisible } from '../../../unicode/blanks.ts';

/** A line with ink, as it looks. */
export interface PageLine {
  /** The text, without white space at its ends. */
  readonly text: string;
  /** The text with its indent and with tabs as they are, for code. */
  readonly raw: string;
  readonly above: Gap;
  /** The level of a heading that the page marks as one. */
  readonly level?: number;
}

/** The blank lines above a line: empty ones, and spacers, which hold a character that leaves no ink. */
export interface Gap {
  readonly empty: number;
  readonly spacers: number;
  /** Set if lines of chrome were taken out here. */
  readonly isCut?: boolean;
}

/**
 * What an editor puts on a line to keep it: NBSP, ZWSP, BOM, the Hangul filler, the braille blank, U+3000.
 */
const SPACER = /[\u00a0\u200b\ufeff\u3164\u2800\u3000]/;
const NO_INK = /[\u3164\u2800]/g;
const LOOKS_BLANK = /^[\s\u200b\u3164\u2800]*$/;

/** Where a line ends: at a line end, and where the last line of the page is glued to the text above it. */
const LINE_END = /\n|(?<=[^\s/[(<])(?=Designed by Tistory|Copyright ?[ⓒ©]|저작권자 ?[ⓒ©])/;

/** Returns the lines of a text that have ink. Lines that only look blank count as gaps. */
export function readLines(text: string): PageLine[] {
  const found: PageLine[] = [];
  let [empty, spacers] = [0, 0];
  for (const line of text.split(LINE_END)) {
    const visible = withoutInvisible(line);
    const trimmed = visible.trim();
    if (trimmed.replace(NO_INK, '').trim() === '') {
      if (SPACER.test(line)) spacers++;
      else empty++;
      continue;
    }
    found.push({ text: trimmed, raw: visible.trimEnd(), above: { empty, spacers } });
    [empty, spacers] = [0, 0];
  }
  return found;
}

/**
 * Returns a text without the indent that all its lines share: spaces, tabs and NBSP. Most texts have a
 * line without an indent near their beginning, so that little is looked at.
 *
 * @example
 * withoutMargin('    난로\n\n      장작') // => '난로\n\n  장작'
 */
export function withoutMargin(text: string): string {
  let margin = Infinity;
  for (let start = 0, end = 0; start < text.length && margin > 0; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const indent = indentBefore(text, start, end, margin);
    if (indent.end < end && !LOOKS_BLANK.test(text.slice(start, end))) margin = indent.columns;
  }
  if (margin < LEAST_MARGIN || margin === Infinity || /^\s*\u3000/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => line.slice(indentBefore(line, 0, line.length, margin).end))
    .join('\n');
}

/**
 * The least margin, in columns. One space, like one or two ideographic spaces, is the indent of a paragraph.
 */
const LEAST_MARGIN = 2;
/**
 * The columns that a character of an indent takes. A tab is as wide as the four spaces that editors put for
 * it.
 */
const INDENT_COLUMNS: Readonly<Record<string, number>> = { ' ': 1, '\u00a0': 1, '\u3000': 2, '\t': 4 };

/** Returns the offset after the indent of a line, and its columns, which are at most `most`. */
function indentBefore(
  text: string,
  start: number,
  lineEnd: number,
  most: number,
): { readonly end: number; readonly columns: number } {
  let [end, columns] = [start, 0];
  while (end < lineEnd && columns < most) {
    const width = INDENT_COLUMNS[text[end]!];
    if (width === undefined) break;
    columns = Math.min(most, columns + width);
    end++;
  }
  return { end, columns };
}
