// What the reader has open: a manuscript, and its text in pieces for searching. The
// pieces are made on demand.
import { lastAtMost } from '../article/ascending.ts';
import type { Manuscript } from '../article/manuscript.ts';
import { searchedText, type Query } from '../article/search.ts';
import { createGalley, linesOf, unitOf, type Galley, type Row } from '../layout/galley.ts';
import { foldLines } from '../layout/hits.ts';
import { inkOf } from '../layout/ink.ts';
import { UNLIMITED } from '../lines/paragraph.ts';
import type { Notice } from './texts.ts';

export { lastAtMost };

/** The folded text of consecutive units. */
export interface Piece {
  /** Returns the text to search: the units, each with a newline after it. No query has a newline. */
  readonly textFor: (query: Pick<Query, 'byInitials'>) => string;
  readonly hasInitials: () => boolean;
  /** The first unit. */
  readonly first: number;
  /** The offset in the text at which each unit begins. */
  readonly starts: readonly number[];
}

export interface Book {
  readonly manuscript: Manuscript;
  /** For each section, the unit that it begins in. */
  readonly sections: readonly number[];
  /** For each unit, the number of characters before it. The last entry is the total. */
  readonly before: readonly number[];
  /** Returns the ink of a unit, indexed by the offsets of places. */
  readonly ink: (unit: number) => string;
  /** Returns the rows of a unit, of any width. */
  readonly rows: (unit: number) => readonly Row[];
  /** Says why the text ends before its source does, if it does so. */
  readonly ending?: Notice | undefined;
  /** The number of units. */
  readonly units: number;
  /** The number of pieces. */
  readonly pieces: number;
  readonly piece: (index: number) => Piece;
  /** Returns the cost of searching a piece for a query: 1 if the piece has to be made first. */
  readonly cost: (index: number, query: Query) => number;
  /** Returns the index of the piece that contains a unit. */
  readonly pieceOf: (unit: number) => number;
}

/** The least characters of every piece but the last: about 3 ms of work. */
const PIECE = 20_000;

/** Costs, relative to making a piece. */
const COST = { text: 1, initials: 1 / 8, search: 1 / 40 };

export function createBook(manuscript: Manuscript): Book {
  const { characters, unread } = manuscript;
  const galley = createGalley(manuscript, { measure: UNLIMITED, hyperlinks: true, sgr: false });
  const before = charactersBefore(characters, galley.count, unread);
  const firsts = [0];
  for (let unit = 1; unit < galley.count; unit++)
    if (before[unit]! - before[firsts.at(-1)!]! >= PIECE) firsts.push(unit);
  const made: (Piece | undefined)[] = firsts.map(() => undefined);
  return {
    manuscript,
    sections: manuscript.headings.map(({ passage }) => unitOf(passage)),
    before,
    ink: (unit) => inkOf(galley.rows(unit)),
    rows: galley.rows,
    units: galley.count,
    pieces: firsts.length,
    piece: (index) => (made[index] ??= makePiece(galley, firsts[index]!, firsts[index + 1] ?? galley.count)),
    cost: (index, { byInitials }) => {
      const piece = made[index];
      return piece === undefined
        ? COST.text
        : byInitials && !piece.hasInitials()
          ? COST.initials
          : COST.search;
    },
    pieceOf: (unit) => lastAtMost(firsts.length, (index) => firsts[index]!, unit),
  };
}

function charactersBefore(characters: readonly number[], units: number, unread = 0): number[] {
  const before = [0, 0]; // the head is not counted
  for (const count of characters) before.push(before.at(-1)! + count);
  while (before.length <= units) before.push(before.at(-1)!); // nor are related articles
  before.push(before.pop()! + unread);
  return before;
}

function makePiece(galley: Galley, first: number, end: number): Piece {
  const starts: number[] = [];
  let text = '';
  for (let unit = first; unit < end; unit++) {
    starts.push(text.length);
    text += `${foldLines(linesOf(galley.rows(unit)))}\n`;
  }
  let initials: string | undefined;
  return {
    textFor: (query) => (query.byInitials ? (initials ??= searchedText(text, query)) : text),
    hasInitials: () => initials !== undefined,
    first,
    starts,
  };
}

/** Reports whether only the beginning of the document has been read. */
export const isBeginning = ({ manuscript }: Book): boolean => manuscript.unread !== undefined;

/**
 * Returns the number of characters of the whole article; for a beginning, an estimate for the whole document.
 */
export const charactersOf = ({ before }: Book): number => before.at(-1)!;
