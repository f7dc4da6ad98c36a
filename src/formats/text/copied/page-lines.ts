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
  /** How many of the empty lines hold a space behind the indent of the line above them. */
  readonly spaces: number;
  /** Set if lines of chrome were taken out here. */
  readonly isCut?: boolean;
}

const NO_INK = /[\u3164\u2800]/g;

/** Where a line ends: at a line end, and where the last line of the page is glued to the text above it. */
const LINE_END = /\n|(?<=[^\s/[(<])(?=Designed by Tistory|Copyright ?[ⓒ©]|저작권자 ?[ⓒ©])/;

/** Returns the lines of a text that have ink. Lines that only look blank count as gaps. */
export function readLines(text: string): PageLine[] {
  const found: PageLine[] = [];
  let [empty, spacers, spaces] = [0, 0, 0];
  let indent = 0; // of the last line with ink
  for (const line of text.split(LINE_END)) {
    const visible = withoutInvisible(line);
    const trimmed = visible.trim();
    if (trimmed.replace(NO_INK, '').trim() === '') {
      if (SPACER.test(line)) spacers++;
      else empty++;
      if (line.length > indent && !SPACER.test(line)) spaces++;
      continue;
    }
    found.push({ text: trimmed, raw: visible.trimEnd(), above: { empty, spacers, spaces } });
    [empty, spacers, spaces] = [0, 0, 0];
    indent = visible.length - visible.trimStart().length;
  }
  return found;
}

/** How many blank lines with a space, and how many without, show that the space has a meaning. */
const LEAST_SPACED = 2;

/**
 * Returns lines with spacers for the blank lines that hold a space, if there are no spacers and other blank
 * lines are empty: some programs put a plain space for NBSP.
 */
export function withSpacers(lines: readonly PageLine[]): readonly PageLine[] {
  const gaps = lines.slice(1).map(({ above }) => above);
  const spaced = gaps.filter(({ spaces }) => spaces > 0).length;
  const empty = gaps.filter((gap) => gap.empty > 0 && gap.spaces === 0).length;
  if (gaps.some(({ spacers }) => spacers > 0) || spaced < LEAST_SPACED || empty < LEAST_SPACED) return lines;
  return lines.map((line) => {
    const { spaces } = line.above;
    return { ...line, above: { ...line.above, empty: line.above.empty - spaces, spacers: spaces } };
  });
}
