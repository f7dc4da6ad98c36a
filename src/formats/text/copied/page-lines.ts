// Splits a copied page into lines, without the margin that they share. Each has the blank lines before it.
import { withoutInvisible } from '../../../unicode/blanks.ts';
import { SPACER } from './page-hints.ts';

/** A line that does not look blank. */
export interface PageLine {
  /** The text, without white space at its ends. */
  readonly text: string;
  /** The text with its indentation and tabs, for code. */
  readonly raw: string;
  readonly above: Gap;
  /** The level of a heading, if the page marks it as one. */
  readonly level?: number;
}

/** The blank lines before a line: empty ones, and spacers, which contain only an invisible character. */
export interface Gap {
  readonly empty: number;
  readonly spacers: number;
  /** How many of the empty lines contain a space after the indentation of the line above them. */
  readonly spaces: number;
  /** Set if lines of chrome were removed here. */
  readonly isCut?: boolean;
}

const NO_INK = /[\u3164\u2800]/g;

/**
 * Matches the end of a line: a newline, or the place where the last line of a page is glued to the text
 * before it.
 */
const LINE_END = /\n|(?<=[^\s/[(<])(?=Designed by Tistory|Copyright ?[ⓒ©]|저작권자 ?[ⓒ©])/;

/** Returns the lines of a text that do not look blank. All others count as gaps. */
export function readLines(text: string): PageLine[] {
  const found: PageLine[] = [];
  let [empty, spacers, spaces] = [0, 0, 0];
  let indent = 0; // the indentation of the last line that is not blank
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
 * Turns blank lines that contain a space into spacers, if there are no spacers and other blank lines are
 * empty. Some programs replace NBSP by a plain space.
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
