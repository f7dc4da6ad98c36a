// The margin of a line: what stands to the left of its text, and to the left of the lines into which the text
// is broken.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { CIRCLED_ORDINALS, ORDINAL_SYLLABLES } from '../unicode/numbering.ts';

export interface Margin {
  /** The margin of the line itself. */
  readonly first: string;
  /** The margin of the next lines, without the indentation for `marker`. */
  readonly rest: string;
  /**
   * A list marker that Markdown does not have, or the box of a task. The next lines are indented by its
   * width.
   */
  readonly marker: string;
  /**
   * The length of markers after `first` that begin more list items on the same line, in UTF-16 code units.
   * They are treated as text.
   */
  readonly nested: number;
  /** Whether a list item begins on this line. */
  readonly item: boolean;
  /** The number of quotation marks in the margin. */
  readonly quotes: number;
  /**
   * Whether the margin has the indentation of a footnote. Programs without footnotes read such lines as code.
   */
  readonly note: boolean;
}

export const NO_MARGIN: Margin = {
  first: '',
  rest: '',
  marker: '',
  nested: 0,
  item: false,
  quotes: 0,
  note: false,
};

/**
 * The minimum width of text. Narrower text is unreadable, so a margin that leaves less room is treated as
 * text.
 */
export const NARROWEST: Cells = 8;

const QUOTES = /^(?:[ \t]*[>│])*/;
const INDENT = /^[ \t\u3000]*/;
const BULLETS = '•·‣◦▪●○■□※';
const IN_PARENTHESES = `\\((?:\\d{1,3}|[${ORDINAL_SYLLABLES}])\\)`;
/** Matches the list markers that Markdown does not have: `•` `가.` `a)` `(1)` `①`. */
const KOREAN_MARKER = [
  `[${BULLETS}][ \\t]+`,
  `[${ORDINAL_SYLLABLES}][.)][ \\t]+`,
  '[a-z]\\)[ \\t]+',
  `${IN_PARENTHESES}[ \\t]+`,
  `[${CIRCLED_ORDINALS}][ \\t]*`,
].join('|');
/** Matches any list marker, and the box of a task after it. */
const MARKER = new RegExp(
  `^(?:(?:${KOREAN_MARKER}|(?:[-*+]|\\d{1,9}[.)])[ \\t]+)(?:\\[[ xX]\\][ \\t]+)?)(?=\\S)`,
);
/** Matches a line that consists of a marker. */
export const LONE_MARKER = new RegExp(
  `^\\s*(?:[-*+${BULLETS}${CIRCLED_ORDINALS}]|(?:\\d{1,9}|[${ORDINAL_SYLLABLES}])[.)]|[a-z]\\)|${IN_PARENTHESES})\\s*$`,
);
const BOX = /^\[[ xX]\][ \t]+(?=\S)/;
const LONE_BOX = /^\[[ xX]\]\s*$/;
/** Matches all marks at the beginning of a text that look like the marks of blocks or list items. */
export const LEADING_MARKS = new RegExp(
  `^(?:(?:[-=_*+~#|:<>]+|\\d{1,9}[.)])\\s+|(?:${KOREAN_MARKER})(?=\\S))+`,
);
/** Matches the beginning of a line of a box or a tree, or of a quotation that `nanro read` has printed. */
export const BAR = /^[│┃┌├└]/;
/** Matches a word that would make a line look like a list item in plain text. */
export const MARKER_WORD = new RegExp(`^(?:${KOREAN_MARKER})(?=\\S)`);
/**
 * Matches a line that begins with a letter, a quotation mark or the like, or with a number that is not a
 * marker. Such lines have no margin. Most lines are like that.
 */
export const HAS_NO_MARGIN = new RegExp(
  `^(?:[${SYLLABLE_RANGE}a-zA-Z“‘"'「『《〈—…](?![.)])|\\d+(?!\\d)(?![.)](?:\\s|$)))`,
);

/** Returns the margin of a line. `before` is the part with the marks of containers. */
function marginAfter(before: Margin, line: string): Margin {
  if (before.nested > 0) return before;
  const after = line.slice(before.first.length);
  const indent = INDENT.exec(after)![0];
  const text = after.slice(indent.length);
  const marker = (MARKER.exec(text) ?? (before.item ? BOX.exec(text) : null))?.[0] ?? '';
  return {
    first: before.first + indent + marker,
    rest: before.rest + indent,
    marker,
    nested: 0,
    item: before.item || marker !== '',
    quotes: before.quotes,
    note: before.note,
  };
}

/**
 * Returns the margin of a line of Markdown. An ideographic space is text there, so the next lines are
 * indented with spaces instead.
 */
export function markdownMargin(before: Margin, line: string): Margin {
  const margin = marginAfter(before, line);
  return { ...margin, rest: margin.rest.replaceAll('\u3000', '  ') };
}

/** Returns the margin of a line of plain text: quotation marks as in mail, indentation and a list marker. */
export function plainMargin(line: string): Margin {
  if (HAS_NO_MARGIN.test(line)) return NO_MARGIN;
  const first = QUOTES.exec(line)![0];
  return marginAfter(
    { ...NO_MARGIN, first, rest: first, quotes: first.replaceAll(/[ \t]/g, '').length },
    line,
  );
}

/**
 * Returns the margin of a list item whose first line has only the box of a task, once another line has been
 * joined to it; undefined for other text.
 */
export function withLoneBox(margin: Margin, text: string): Margin | undefined {
  if (!margin.item || !LONE_BOX.test(text)) return undefined;
  const box = `${text.trim()} `;
  return { ...margin, first: margin.first + box, marker: margin.marker + box };
}

/** Returns the margin of the lines after the first. */
export const hangingIndent = ({ rest, marker }: Margin, ambiguous: AmbiguousWidth): string =>
  rest + ' '.repeat(cellsIn(marker, ambiguous));

/** Returns the width of a margin. */
export const marginCells = (margin: Margin, ambiguous: AmbiguousWidth): Cells =>
  Math.max(cellsIn(margin.first, ambiguous), cellsIn(hangingIndent(margin, ambiguous), ambiguous));
