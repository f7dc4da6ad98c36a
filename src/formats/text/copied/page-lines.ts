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

/** What an editor puts on a line to keep it: NBSP, ZWSP, BOM, the Hangul filler, the braille blank, U+3000. */
const SPACER = /[\u00a0\u200b\ufeff\u3164\u2800\u3000]/;
const NO_INK = /[\u3164\u2800]/g;
const NO_WORDS = /^[\s\u200b\u3164\u2800]*$/;
const INDENT = /^[ \t\u00a0\u3000]*/;

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
 * Returns a text without the indent that all its lines share: spaces, tabs, NBSP and U+3000, but not if it is
 * one blank, with which books begin a paragraph. Most texts have a
 * line without an indent near their beginning, so that little is looked at.
 *
 * @example
 * withoutMargin('    난로\n\n      장작') // => '난로\n\n  장작'
 */
export function withoutMargin(text: string): string {
  let margin: string | undefined;
  for (let start = 0, end = 0; start < text.length && margin !== ''; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const indent = INDENT.exec(text.slice(start, Math.min(end, start + LONGEST_MARGIN)))![0];
    if (indent.length === end - start || NO_WORDS.test(text.slice(start, end))) continue; // it looks blank
    margin = margin === undefined ? indent : sharedStart(margin, indent);
  }
  if (margin === undefined || PARAGRAPH_INDENT.test(margin)) return text;
  return text
    .split('\n')
    .map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.replace(/^[ \t]+/, '')))
    .join('\n');
}

/** Matches no margin, and a blank with which every paragraph begins. */
const PARAGRAPH_INDENT = /^[ \u3000]?$/;
/** The longest margin, in UTF-16 code units. */
const LONGEST_MARGIN = 200;

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
