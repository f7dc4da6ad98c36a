// The lines of a copied page: without the margin that they share, each with the blank lines above it.
import { withoutInvisible } from '../../../unicode/blanks.ts';
import { SPACER } from './page-hints.ts';

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

const NO_INK = /[\u3164\u2800]/g;

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
