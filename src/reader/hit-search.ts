// Searching a book piece by piece, from where somebody reads to its end and on from its beginning, as far as time allows.
import { occurrences, queryOf, type Query } from '../article/search.ts';
import type { Galley } from '../layout/galley.ts';
import { markHits } from '../layout/hits.ts';
import { lastAtMost, type Book } from './book.ts';
import type { Place } from './place.ts';

/** One place where the words stand. */
export interface Hit {
  readonly piece: number;
  /** Among the hits of the piece, from 0. */
  readonly index: number;
}

export interface Search {
  readonly query: Query;
  /** Where somebody was when they began. */
  readonly from: Place;
  /** For each piece that has been searched: where the hits begin in its text. */
  readonly hits: readonly (readonly number[] | undefined)[];
  /** The piece to search next, and how many are left. */
  readonly next: number;
  readonly left: number;
  readonly count: number;
  readonly current: Hit | undefined;
}

/** Where a hit stands in the galley. */
export interface LocatedHit {
  readonly unit: number;
  /** Among the hits of the unit, from 0. */
  readonly index: number;
}

/** Begins to look for what was typed; undefined where that is nothing. */
export function startSearch(book: Book, typed: string, from: Place): Search | undefined {
  const query = queryOf(typed);
  if (!query) return undefined;
  const hits = Array.from({ length: book.pieces }, () => undefined);
  return {
    query,
    from,
    hits,
    next: book.pieceOf(from.unit),
    left: book.pieces,
    count: 0,
    current: undefined,
  };
}

/** Hits that cost as much as to make a piece. */
const HITS = 10_000;

/** Goes on searching, a piece at least. `budget` is how many pieces may be made; to search one costs a part of that. */
export function advance(book: Book, search: Search, budget: number): Search {
  let { next, left } = search;
  let known = search;
  for (let spent = 0; left > 0 && spent < budget; left--, next = (next + 1) % book.pieces) {
    const { count } = known;
    spent += book.cost(next, search.query);
    known = searchPiece(book, known, next);
    spent += (known.count - count) / HITS;
  }
  return { ...known, next, left };
}

/** The same search, with the hits of a piece. */
function searchPiece(book: Book, search: Search, piece: number): Search {
  if (search.hits[piece]) return search;
  const found = occurrences(book.piece(piece).textFor(search.query), search.query);
  return { ...search, hits: search.hits.with(piece, found), count: search.count + found.length };
}

/** The first hit at or after the place where the search began, around the end of the book; undefined while it is not known. */
export function firstHit(book: Book, search: Search, galley: Galley): Hit | undefined {
  const start = book.pieceOf(search.from.unit);
  for (let tried = 0; tried <= book.pieces; tried++) {
    const piece = (start + tried) % book.pieces;
    const found = search.hits[piece];
    if (!found) return undefined;
    const index = tried === 0 ? hitsBefore(book, search, galley, search.from) : 0;
    if (index < found.length) return { piece, index };
  }
  return undefined;
}

/** How many hits of its piece stand before a place; the piece has been searched. */
function hitsBefore(book: Book, search: Search, galley: Galley, { unit, offset }: Place): number {
  const piece = book.pieceOf(unit);
  const { first, starts } = book.piece(piece);
  const found = search.hits[piece]!;
  const start = starts[unit - first] ?? Infinity;
  const above = found.findIndex((at) => at >= start);
  if (above < 0) return found.length;
  const rows = galley.rows(unit);
  const before = markHits(
    rows.map(({ line }) => line),
    search.query,
  ).startLines.filter((row) => rows[row]!.at < offset).length;
  return above + before;
}

/** The search at the hit before or after another, around the ends of the book; without a hit where there is none. */
export function adjacentHit(book: Book, search: Search, hit: Hit, direction: 1 | -1): Search {
  let known = search;
  let { piece, index } = { ...hit, index: hit.index + direction };
  for (let tried = 0; tried <= book.pieces; tried++) {
    known = searchPiece(book, known, piece);
    const found = known.hits[piece]!;
    const at = index === Infinity ? found.length - 1 : index;
    if (at >= 0 && at < found.length) return { ...known, current: { piece, index: at } };
    piece = (piece + direction + book.pieces) % book.pieces;
    index = direction > 0 ? 0 : Infinity;
  }
  return { ...known, current: undefined };
}

/** The search at its first hit at or after a place, or at the last before it. */
export function hitFrom(book: Book, search: Search, galley: Galley, place: Place, direction: 1 | -1): Search {
  const piece = book.pieceOf(place.unit);
  const known = searchPiece(book, search, piece);
  const index = hitsBefore(book, known, galley, place);
  return adjacentHit(book, known, { piece, index: direction > 0 ? index - 1 : index }, direction);
}

export function locate(book: Book, search: Search, { piece, index }: Hit): LocatedHit {
  const { first, starts } = book.piece(piece);
  const hits = search.hits[piece]!;
  const unit = lastAtMost(starts.length, (at) => starts[at]!, hits[index]!);
  let before = index;
  while (before > 0 && hits[before - 1]! >= starts[unit]!) before--;
  return { unit: first + unit, index: index - before };
}

/** The row that a hit starts in. */
export function placeOfHit(book: Book, search: Search, galley: Galley, hit: Hit): Place {
  const { unit, index } = locate(book, search, hit);
  const rows = galley.rows(unit);
  const { startLines } = markHits(
    rows.map(({ line }) => line),
    search.query,
  );
  return { unit, offset: rows[startLines[Math.min(index, startLines.length - 1)] ?? 0]?.at ?? 0 };
}

/** The number of the current hit among all, from 1; undefined while those before it are not all known. */
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
