// What stands left of the text of a line, and what stands left of the lines that the text goes on in.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';

export interface Margin {
  /** Before the line itself. */
  readonly first: string;
  /** Before the lines that follow, without the room that `marker` takes. */
  readonly rest: string;
  /** A list marker that is none in Markdown, or the box of a task: text that the lines that follow are indented by. */
  readonly marker: string;
  /** Code units behind `first` that begin further list items on the same line: they are set like text. */
  readonly nested: number;
  /** Whether a list item begins here. */
  readonly item: boolean;
  /** The quotation marks in it. */
  readonly quotes: number;
  /** Whether it has the indentation of a footnote, which is that of code where footnotes are not known. */
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

/** Text narrower than this cannot be read, so a margin that leaves less room is set like text. */
export const NARROWEST: Cells = 8;

const QUOTES = /^(?:[ \t]*[>│])*/;
const INDENT = /^[ \t\u3000]*/;
/** List markers that are none in Markdown: `•` `가.` `a)` `(1)` `①`. */
const KOREAN_MARKER =
  '[•·‣◦▪●○■□※][ \\t]+|[가나다라마바사아자차카타파하][.)][ \\t]+|[a-z]\\)[ \\t]+|\\((?:\\d{1,3}|[가나다라마바사아자차카타파하])\\)[ \\t]+|[①-⑳㉠-㉻][ \\t]*';
/** All list markers, with the box of a task. */
const MARKER = new RegExp(
  `^(?:(?:${KOREAN_MARKER}|(?:[-*+]|\\d{1,9}[.)])[ \\t]+)(?:\\[[ xX]\\][ \\t]+)?)(?=\\S)`,
);
/** A line with a marker and nothing else. */
export const LONE_MARKER =
  /^\s*(?:[-*+•·‣◦▪●○■□※①-⑳㉠-㉻]|(?:\d{1,9}|[가나다라마바사아자차카타파하])[.)]|[a-z]\)|\((?:\d{1,3}|[가나다라마바사아자차카타파하])\))\s*$/;
const BOX = /^\[[ xX]\][ \t]+(?=\S)/;
/** What a text begins with that looks like marks of blocks or items, one after the other. */
export const LEADING_MARKS = new RegExp(
  `^(?:(?:[-=_*+~#|:<>]+|\\d{1,9}[.)])\\s+|(?:${KOREAN_MARKER})(?=\\S))+`,
);
/** The beginning of a line of a box or of a tree, or of a quotation as `nanro read` prints it. */
export const BAR = /^[│┃┌├└]/;
/** A word at which a line begins that looks like a list item of plain text. */
export const MARKER_WORD = new RegExp(`^(?:${KOREAN_MARKER})(?=\\S)`);
/** Most lines begin with a letter or a number that is no marker, and have no margin. */
export const HAS_NO_MARGIN = new RegExp(`^(?:[${SYLLABLE_RANGE}a-zA-Z“‘]|\\d+(?!\\d))(?![.)])`);

/** The margin of a line behind `before`, the marks of the blocks that it stands in. */
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

/** The margin of a line of Markdown: there an ideographic space is text, so the lines that follow have spaces in its place. */
export function markdownMargin(before: Margin, line: string): Margin {
  const margin = marginAfter(before, line);
  return { ...margin, rest: margin.rest.replaceAll('\u3000', '  ') };
}

/** The margin of a line of plain text: quotation marks as in mail, indentation, and a list marker. */
export function plainMargin(line: string): Margin {
  if (HAS_NO_MARGIN.test(line)) return NO_MARGIN;
  const first = QUOTES.exec(line)![0];
  return marginAfter(
    { ...NO_MARGIN, first, rest: first, quotes: first.replaceAll(/[ \t]/g, '').length },
    line,
  );
}

/** What stands before the lines that follow. */
export const hangingIndent = ({ rest, marker }: Margin, ambiguous: AmbiguousWidth): string =>
  rest + ' '.repeat(cellsIn(marker, ambiguous));

/** The cells that a margin takes. */
export const marginCells = (margin: Margin, ambiguous: AmbiguousWidth): Cells =>
  Math.max(cellsIn(margin.first, ambiguous), cellsIn(hangingIndent(margin, ambiguous), ambiguous));
