// What stands left of the text in a line of plain text: indent, quotation marks of mail and Markdown, the marker of a
// list item. The lines that the text goes on in stand under it.
import { cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';

export interface Margin {
  /** Before the line that it was found in. */
  readonly first: string;
  /** Before the lines that follow: as wide, the marker in blanks. */
  readonly rest: string;
  readonly cells: Cells;
  /** Whether a list item begins here. */
  readonly item: boolean;
}

/** Text narrower than this does not read; a margin that leaves less is taken for text. */
const NARROWEST: Cells = 8;

const QUOTES = /^(?:[ \t]*[>│])*/;
const INDENT = /^[ \t\u3000]*/;
/** Bullets, `1.` `2)` `가.` `(1)` `①`, and the box of a task. */
const MARKER =
  /^(?:(?:[-*+•·‣◦▪●○■□※]|\d{1,9}[.)]|[가나다라마바사아자차카타파하][.)]|[a-z]\)|\((?:\d{1,3}|[가나다라마바사아자차카타파하])\))[ \t]+(?:\[[ xX]\][ \t]+)?|[①-⑳㉠-㉻][ \t]*)(?=\S)/;
/** Most lines begin with a letter or a number that is no marker, and have no margin. */
export const NO_MARGIN = /^(?:[\uac00-\ud7a3a-zA-Z“‘]|\d+(?!\d))(?![.)])/;

const NONE: Margin = { first: '', rest: '', cells: 0, item: false };

/** The margin of a line, and the text behind it; `isLost`: it had one that is taken for text. `width` is what the whole line may take. */
export function splitMargin(
  line: string,
  width: Cells,
  ambiguous: AmbiguousWidth,
): { readonly margin: Margin; readonly text: string; readonly isLost: boolean } {
  if (NO_MARGIN.test(line)) return { margin: NONE, text: line, isLost: false };
  const quotes = QUOTES.exec(line)![0];
  const indent = INDENT.exec(line.slice(quotes.length))![0];
  const marker = MARKER.exec(line.slice(quotes.length + indent.length))?.[0] ?? '';
  const first = quotes + indent + marker;
  const cells = cellsIn(first, ambiguous);
  const text = line.slice(first.length);
  if (text !== '' && width - cells < NARROWEST) return { margin: NONE, text: line, isLost: true };
  return {
    margin: {
      first,
      rest: quotes + indent + ' '.repeat(cellsIn(marker, ambiguous)),
      cells,
      item: marker !== '',
    },
    text,
    isLost: false,
  };
}

/** The quotation marks of a line, without the blanks among them, and the text behind them without those around it. */
export function splitQuotes(line: string): { readonly quotes: string; readonly text: string } {
  const quotes = QUOTES.exec(line)![0];
  return { quotes: quotes.replaceAll(/[ \t]/g, ''), text: line.slice(quotes.length).trim() };
}

/** What stands behind all that a line has before its text. */
export interface Inner {
  /** The quotation marks, without the blanks among them. */
  readonly quotes: string;
  /** Where the last marker of a list item stands; -1: there is none. */
  readonly column: Offset;
  readonly text: string;
}

/** The text of a line behind the marks of all quotations and list items that it stands in: a block may begin there. */
export function splitContainers(line: string): Inner {
  for (let start = 0, column = -1; ;) {
    const behind = start + QUOTES.exec(line.slice(start))![0].length;
    const at = behind + INDENT.exec(line.slice(behind))![0].length;
    const marker = MARKER.exec(line.slice(at))?.[0];
    if (marker === undefined)
      return { quotes: line.slice(0, behind).replaceAll(/[^>│]/g, ''), column, text: line.slice(at).trim() };
    column = at;
    start = at + marker.length;
  }
}
