// What the reader has open: a manuscript, and its text in pieces to search in, made when they are asked for.
import type { Manuscript } from '../article/manuscript.ts';
import { searchedText, type Query } from '../article/search.ts';
import { createGalley, unitOf, type Galley } from '../layout/galley.ts';
import { foldLines } from '../layout/hits.ts';
import { inkOf } from '../layout/ink.ts';
import { UNLIMITED } from '../lines/paragraph.ts';

/** The folded text of some units, one behind another. */
export interface Piece {
  /** What a query is compared with: units parted by newlines, which no query has. */
  readonly textFor: (query: Query) => string;
  readonly hasInitials: () => boolean;
  readonly first: number;
  /** Where each unit begins in the text. */
  readonly starts: readonly number[];
}

export interface Book {
  readonly manuscript: Manuscript;
  /** The unit in which each section begins. */
  readonly sections: readonly number[];
  /** Characters before each unit, and of all at the end. */
  readonly before: readonly number[];
  /** The ink of a unit, by the offsets of places in it. */
  readonly ink: (unit: number) => string;
  readonly units: number;
  /** How many pieces there are. */
  readonly pieces: number;
  readonly piece: (index: number) => Piece;
  /** What it costs to have a piece searched for a query: 1 where it has to be made. */
  readonly cost: (index: number, query: Query) => number;
  /** The piece that a unit is in. */
  readonly pieceOf: (unit: number) => number;
}

/** Characters of a piece at the least: about 3 ms of work. */
const PIECE = 20_000;

/** Of the work to make a piece. */
const COST = { text: 1, initials: 1 / 8, search: 1 / 40 };

export function createBook(manuscript: Manuscript): Book {
  const { characters } = manuscript;
  const galley = createGalley(manuscript, { measure: UNLIMITED, hyperlinks: true });
  const before = charactersBefore(characters, galley.count);
  const firsts = [0];
  for (let unit = 1; unit < galley.count; unit++)
    if (before[unit]! - before[firsts.at(-1)!]! >= PIECE) firsts.push(unit);
  const made: (Piece | undefined)[] = firsts.map(() => undefined);
  return {
    manuscript,
    sections: manuscript.headings.map(({ passage }) => unitOf(passage)),
    before,
    ink: (unit) => inkOf(galley.rows(unit)),
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

function charactersBefore(characters: readonly number[], units: number): number[] {
  const before = [0, 0]; // the head is not counted
  for (const count of characters) before.push(before.at(-1)! + count);
  while (before.length <= units) before.push(before.at(-1)!); // nor are related articles
  return before;
}

function makePiece(galley: Galley, first: number, end: number): Piece {
  const starts: number[] = [];
  let text = '';
  for (let unit = first; unit < end; unit++) {
    starts.push(text.length);
    text += `${foldLines(galley.rows(unit).map(({ line }) => line))}\n`;
  }
  let initials: string | undefined;
  return {
    textFor: (query) => (query.byInitials ? (initials ??= searchedText(text, query)) : text),
    hasInitials: () => initials !== undefined,
    first,
    starts,
  };
}

/** The index of the last of some ascending numbers that is no more than `limit`; 0 where none is. */
export function lastAtMost(count: number, numberAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** Characters of the whole article. */
export const charactersOf = ({ before }: Book): number => before.at(-1)!;
