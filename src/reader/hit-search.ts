// Searches a book piece by piece, as far as time allows: from the place of the user to the end, and
// then from the beginning.
import { occurrences, queryOf, type Query } from '../article/search.ts';
import { linesOf, type Galley } from '../layout/galley.ts';
import { startLinesOf } from '../layout/hits.ts';
import { lastAtMost, type Book } from './book.ts';
import type { Place } from './place.ts';

/** A place where the words were found. */
export interface Hit {
  readonly piece: number;
  /** Its index among the hits of the piece. */
  readonly index: number;
}

export interface Search {
  readonly query: Query;
  /** The place from which the search started. */
  readonly from: Place;
  /** Whether it looks for hits after that place first (1), or before it (-1). */
  readonly direction: 1 | -1;
  /** For each piece that has been searched, the offsets of the hits in its text. */
  readonly hits: readonly (readonly number[] | undefined)[];
  /** The piece to search next. */
  readonly next: number;
  /** The number of pieces that are still to be searched. */
  readonly left: number;
  /** The number of hits so far. */
  readonly count: number;
  readonly current: Hit | undefined;
}

/** Where a hit is in the galley. */
export interface LocatedHit {
  readonly unit: number;
  /** Its index among the hits of the unit. */
  readonly index: number;
}

/** Starts a search for what was typed; undefined if that has no words. */
export function startSearch(
  book: Book,
  typed: string,
  from: Place,
  direction: 1 | -1 = 1,
): Search | undefined {
  const query = queryOf(typed);
  if (!query) return undefined;
  return begin(book, query, from, direction);
}

const begin = (book: Book, query: Query, from: Place, direction: 1 | -1): Search => ({
  query,
  from,
  direction,
  hits: Array.from({ length: book.pieces }, () => undefined),
  next: book.pieceOf(from.unit),
  left: book.pieces,
  count: 0,
  current: undefined,
});

/** Starts a search for the same words in a text that has changed. */
export const startAgain = (book: Book, { query, direction }: Search, from: Place): Search =>
  begin(book, query, from, direction);

/**
 * Returns a search in a book that has grown. The hits in the earlier pieces stay, except for those in the
 * last one, which may have grown. The current hit stays: nothing has been added before it.
 */
export function carryHits(search: Search, { pieces }: Book, book: Book): Search {
  const known = search.hits.slice(0, pieces - 1);
  const hits = Array.from({ length: book.pieces }, (_, piece) => known[piece]);
  const { current } = search;
  const carried: Search = {
    ...search,
    hits,
    next: Math.max(0, pieces - 1),
    left: book.pieces,
    count: hits.reduce((count, found = []) => count + found.length, 0),
  };
  return current ? searchPiece(book, carried, current.piece) : carried;
}

/** How many hits cost as much as making a piece. */
const HITS = 10_000;

/**
 * Searches more pieces, as many as `budget` allows (in units of `Book.cost`), but at
 * least one if one is left.
 */
export function advance(book: Book, search: Search, budget: number): Search {
  let { next, left } = search;
  let known = search;
  for (let spent = 0; left > 0 && spent < budget; left--, next = after(book, next, search.direction)) {
    const { count } = known;
    spent += book.cost(next, search.query);
    known = searchPiece(book, known, next);
    spent += (known.count - count) / HITS;
  }
  return { ...known, next, left };
}

/** Adds the hits of a piece to a search. */
function searchPiece(book: Book, search: Search, piece: number): Search {
  if (search.hits[piece]) return search;
  const found = occurrences(book.piece(piece).textFor(search.query), search.query);
  return { ...search, hits: search.hits.with(piece, found), count: search.count + found.length };
}

/** Returns the piece after another, or before it. After the last comes the first. */
const after = ({ pieces }: Book, piece: number, direction: 1 | -1): number =>
  (piece + direction + pieces) % pieces;

/**
 * Returns the first hit at or after the place where the search started, continuing from the beginning of the
 * book; in a search backward, the last hit before the place, continuing from the end. Undefined if there is
 * none, or if the pieces before it have not been searched yet.
 */
export function firstHit(book: Book, search: Search, galley: Galley): Hit | undefined {
  const { from, direction } = search;
  let piece = book.pieceOf(from.unit);
  for (let tried = 0; tried <= book.pieces; tried++) {
    const found = search.hits[piece];
    if (!found) return undefined;
    const before = tried === 0 ? hitsBefore(book, search, galley, from) : direction > 0 ? 0 : found.length;
    const index = direction > 0 ? before : before - 1;
    if (index >= 0 && index < found.length) return { piece, index };
    piece = after(book, piece, direction);
  }
  return undefined;
}

/** Counts the hits before a place in its piece, which must have been searched. */
function hitsBefore(book: Book, search: Search, galley: Galley, { unit, offset }: Place): number {
  const piece = book.pieceOf(unit);
  const { first, starts } = book.piece(piece);
  const found = search.hits[piece]!;
  const start = starts[unit - first] ?? Infinity;
  const above = found.findIndex((at) => at >= start);
  if (above < 0) return found.length;
  const rows = galley.rows(unit);
  const before = startLinesOf(linesOf(rows), search.query).filter((row) => rows[row]!.at < offset).length;
  return above + before;
}

/** A search that has moved to another hit. */
export interface Moved {
  readonly search: Search;
  /** Whether the hit is not known yet, because a piece before it has not been searched. */
  readonly isUnfinished: boolean;
}

/**
 * Moves a search to the hit after or before another, continuing at the other end of the book. If there are no
 * hits, it has no current one. Searches as many pieces for that as `budget` allows (in units of `Book.cost`).
 */
export function adjacentHit(book: Book, search: Search, hit: Hit, direction: 1 | -1, budget: number): Moved {
  let known = search;
  let spent = 0;
  let { piece, index } = { ...hit, index: hit.index + direction };
  for (let tried = 0; tried <= book.pieces; tried++) {
    if (!known.hits[piece]) {
      if (spent >= budget) return { search: known, isUnfinished: true };
      spent += book.cost(piece, search.query);
      known = searchPiece(book, known, piece);
    }
    const found = known.hits[piece]!;
    const at = index === Infinity ? found.length - 1 : index;
    if (at >= 0 && at < found.length)
      return { search: { ...known, current: { piece, index: at } }, isUnfinished: false };
    piece = after(book, piece, direction);
    index = direction > 0 ? 0 : Infinity;
  }
  return { search: { ...known, current: undefined }, isUnfinished: false };
}

/**
 * Moves a search to the first hit at or after a place, or to the last hit before it, as `adjacentHit` does.
 */
export function hitFrom(
  book: Book,
  search: Search,
  galley: Galley,
  place: Place,
  direction: 1 | -1,
  budget: number,
): Moved {
  const piece = book.pieceOf(place.unit);
  const known = searchPiece(book, search, piece);
  const index = hitsBefore(book, known, galley, place);
  return adjacentHit(book, known, { piece, index: direction > 0 ? index - 1 : index }, direction, budget);
}

/** Returns the unit of a hit, and its index there. */
export function locate(book: Book, search: Search, { piece, index }: Hit): LocatedHit {
  const { first, starts } = book.piece(piece);
  const hits = search.hits[piece]!;
  const unit = lastAtMost(starts.length, (at) => starts[at]!, hits[index]!);
  let before = index;
  while (before > 0 && hits[before - 1]! >= starts[unit]!) before--;
  return { unit: first + unit, index: index - before };
}

/** Returns the place of the row in which a hit starts. */
export function placeOfHit(book: Book, search: Search, galley: Galley, hit: Hit): Place {
  const { unit, index } = locate(book, search, hit);
  const rows = galley.rows(unit);
  const startLines = startLinesOf(linesOf(rows), search.query);
  return { unit, offset: rows[startLines[Math.min(index, startLines.length - 1)] ?? 0]?.at ?? 0 };
}

/**
 * Returns the number of the current hit, counted from 1; undefined if a piece before it has
 * not been searched yet.
 */
export function hitNumber({ hits, current }: Search): number | undefined {
  if (!current) return undefined;
  let before = 0;
  for (let piece = 0; piece < current.piece; piece++) {
    const found = hits[piece];
    if (!found) return undefined;
    before += found.length;
  }
  return before + current.index + 1;
}
