// A line in columns, for characters that are printed over others: bold and underlined text in the manner of
// typewriters and nroff, and progress indicators.
import { sgrAfter } from '../../article/sgr.ts';
import { cellsIn, type Cells } from '../../unicode/cells.ts';
import { clusterEnd } from '../../unicode/clusters.ts';

/** A text with its styles and the address of its link. Each is empty if there is none. */
export interface Piece {
  text: string;
  readonly sgr: string;
  readonly href: string;
}

export interface Board {
  /** Prints a text without escape sequences. */
  readonly print: (text: string, sgr: string, href: string) => void;
  /** Erases the line from the cursor on, or the whole line. */
  readonly erase: (all: boolean) => void;
  /** Returns the content of the line from left to right. */
  readonly pieces: () => Piece[];
}

/** A character that takes one or more columns. */
interface Glyph extends Piece {
  readonly start: number;
  readonly cells: Cells;
  isBold: boolean;
  isUnderlined: boolean;
}

const TAB = 8;
const UNDERSCORE = '_';
const CONTROL = /[\b\r\t]/;
const BEFORE_CONTROL = /^[^\b\r\t]*/;
const ONLY_UNDERSCORES = /^_[_ ]*$/;
/**
 * How many columns programs go back to strike over a character. If they go back further, most replace the
 * text.
 */
const MOST_BACK = 2;

/**
 * Returns an empty line. A backspace goes back one column. For a wide character, programs go back one column
 * or two; both count as the whole character. What is then printed there decides: the same character makes it
 * bold, an underscore above or below it underlines it, and anything else replaces it. After a carriage return
 * everything is replaced, as on a terminal.
 */
export function createBoard(): Board {
  const columns: (Glyph | undefined)[] = [];
  let at = 0;
  /** The end of the text that may be struck over. */
  let struck = 0;
  let back = 0; // how many backspaces have just been printed

  const put = (glyph: Glyph): void => {
    for (let column = at; column < at + glyph.cells; column++) {
      const old = columns[column];
      if (old) columns.fill(undefined, old.start, old.start + old.cells);
      columns[column] = glyph;
    }
    at += glyph.cells;
  };
  /**
   * Adds a combining mark, or a letter of a syllable, to the previous character; or makes that bold if it
   * repeats what was there.
   */
  const combine = (text: string): void => {
    const glyph = columns[back > 0 ? at : at - 1];
    if (glyph === undefined) return;
    const overlap = back > 0 ? overlapOf(glyph.text, text) : 0;
    if (overlap > 0) glyph.isBold = true;
    glyph.text += text.slice(overlap);
    at = glyph.start + glyph.cells;
  };
  const type = (text: string, sgr: string, href: string): void => {
    const cells = cellsIn(text, 1);
    if (cells === 0) return combine(text);
    const under = columns[at];
    const isInside = under !== undefined && under.start < at;
    if (isInside && back === 0 && text === UNDERSCORE && at < struck) {
      at++; // the second of two underscores for a wide character
      return;
    }
    if (isInside) at = under.start + (back > 0 ? 0 : under.cells);
    const glyph: Glyph = { text, sgr, href, start: at, cells, isBold: false, isUnderlined: false };
    const old = at < struck ? columns[at] : undefined;
    if (old === undefined) return put(glyph);
    if (old.text === UNDERSCORE && text !== UNDERSCORE)
      put({ ...glyph, isUnderlined: true, isBold: old.isBold });
    else if (text === UNDERSCORE && old.text !== UNDERSCORE) {
      old.isUnderlined = true;
      at += isInside ? old.cells : 1;
    } else if (text.startsWith(old.text) || old.text.startsWith(text)) {
      // An underscore may itself be bold or underlined. It is treated like the previous character.
      if (text === UNDERSCORE && columns[at - 1]?.isUnderlined === true) old.isUnderlined = true;
      else old.isBold = true;
      if (text.length > old.text.length) old.text = text;
      at = old.start + old.cells;
    } else put(glyph);
  };
  /** Reports whether a text underlines the character that it is printed over, or is the same character. */
  const isStruckWith = (text: string): boolean => {
    if (ONLY_UNDERSCORES.test(text)) return true;
    if (columns.length - at > 2 * text.length) return false;
    const old = [...new Set(columns.slice(at))];
    return text.startsWith(old.map((glyph) => glyph?.text ?? ' ').join(''));
  };
  const CONTROLS: Readonly<Record<string, () => void>> = {
    '\b': () => {
      struck = Math.max(struck, at);
      at = Math.max(0, at - 1);
      back++;
    },
    '\r': () => {
      struck = 0;
      at = 0;
      back = 0;
    },
    '\t': () => {
      at += TAB - (at % TAB);
      back = 0;
    },
  };
  return {
    print: (text, sgr, href) => {
      for (let start = 0, end = 0; start < text.length; start = end) {
        end = CONTROL.test(text[start]!) ? start + 1 : clusterEnd(text, start);
        const part = text.slice(start, end);
        if (CONTROLS[part]) CONTROLS[part]();
        else {
          if (back > MOST_BACK && !isStruckWith(BEFORE_CONTROL.exec(text.slice(start))![0])) struck = 0;
          type(part, sgr, href);
          back = 0;
        }
      }
    },
    erase: (all) => {
      columns.length = all ? 0 : Math.min(at, columns.length);
    },
    pieces: () => {
      const pieces: Piece[] = [];
      let end = 0; // the end of the previous piece
      for (let column = 0; column < columns.length; column = Math.max(column + 1, end)) {
        const glyph = columns[column];
        if (!glyph) continue;
        if (column > end) pieces.push({ text: ' '.repeat(column - end), sgr: '', href: '' });
        pieces.push(styled(glyph));
        end = column + glyph.cells;
      }
      return pieces;
    },
  };
}

function styled({ text, sgr, href, isBold, isUnderlined }: Glyph): Piece {
  const marks = [...(isBold ? ['1'] : []), ...(isUnderlined ? ['4'] : [])];
  return { text, sgr: marks.length === 0 ? sgr : sgrAfter(sgr, marks.join(';')), href };
}

/** Returns the length of the longest suffix of a text that is a prefix of another. */
function overlapOf(text: string, other: string): number {
  let length = Math.min(text.length, other.length);
  while (length > 0 && !text.endsWith(other.slice(0, length))) length--;
  return length;
}
