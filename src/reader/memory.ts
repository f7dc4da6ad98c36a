// Where somebody was in a book, in a form that outlives the book's growth: each place with the words that stand there.
import { fold, occurrences } from '../article/search.ts';
import type { Book } from './book.ts';
import type { Place } from './place.ts';
import { advance, locate, startSearch } from './hit-search.ts';

export interface KeptPlace extends Place {
  /** The ink from there on. */
  readonly anchor: string;
}

/** What is kept of a book. */
export interface Kept {
  readonly version: 1;
  /** How much of the beginning of the text was looked at, and its hash: what is appended does not matter. */
  readonly head: Head;
  readonly place: KeptPlace;
  readonly marks: Readonly<Record<string, KeptPlace>>;
}

export interface Head {
  readonly length: number;
  readonly hash: string;
}

const ANCHOR = 64; // UTF-16 code units
const HEAD = 1024;
/** What the file of a book is named by: so little that one which is just begun keeps its name while it grows. */
const KEY = 24;

/** The beginning of a text as its identity; its title may be the name of a file. */
function headText({ ink, manuscript }: Book): string {
  let text = '';
  for (let unit = 1; unit <= manuscript.characters.length && text.length < HEAD; unit++)
    text += ink(unit).replaceAll('\n', '');
  return text.slice(0, HEAD);
}

export interface Identity {
  /** For the name of the file. */
  readonly key: string;
  readonly head: Head;
  /** Whether something was kept of this book, though it may have grown since. */
  readonly isOf: (kept: Kept) => boolean;
}

export function identityOf(book: Book, hash: (text: string) => string): Identity {
  const text = headText(book);
  return {
    key: hash(text.slice(0, KEY)),
    head: { length: text.length, hash: hash(text) },
    isOf: ({ head }) => head.length <= text.length && head.hash === hash(text.slice(0, head.length)),
  };
}

export const keep = (book: Book, { unit, offset }: Place): KeptPlace => ({
  unit,
  offset,
  anchor: anchorAt(book, { unit, offset }),
});

function anchorAt({ ink, units }: Book, { unit, offset }: Place): string {
  let text = unit < units ? ink(unit).slice(offset) : '';
  for (let next = unit + 1; next < units && text.length < ANCHOR; next++) text += ink(next);
  return text.slice(0, ANCHOR);
}

/** The place where the words of a kept place stand now, nearest to where they stood; undefined where they are gone. */
export function recall(book: Book, { anchor, ...place }: KeptPlace): Place | undefined {
  if (place.unit < book.units && anchorAt(book, place) === anchor) return place;
  const words = anchor
    .split('\n')
    .reduce((longest, line) => (line.length > longest.length ? line : longest), '');
  const begun = startSearch(book, words, place);
  if (!begun) return undefined;
  const search = advance(book, { ...begun, query: { text: fold(words), byInitials: false } }, Infinity);
  const units = new Set(
    search.hits.flatMap((hits = [], piece) =>
      hits.map((_, index) => locate(book, search, { piece, index }).unit),
    ),
  );
  const places = [...units].flatMap((unit) =>
    occurrences(book.ink(unit), { text: words }, 1).map((offset) =>
      stepBack(book, { unit, offset }, anchor.indexOf(words)),
    ),
  );
  const exact = places.filter((found) => anchorAt(book, found) === anchor);
  return nearest(exact.length > 0 ? exact : places, place);
}

/** The place so much ink before another. */
function stepBack(book: Book, { unit, offset }: Place, distance: number): Place {
  if (distance <= offset) return { unit, offset: offset - distance };
  return unit === 0
    ? { unit, offset: 0 }
    : stepBack(book, { unit: unit - 1, offset: book.ink(unit - 1).length }, distance - offset);
}

function nearest(places: readonly Place[], to: Place): Place | undefined {
  const distance = ({ unit, offset }: Place): number =>
    Math.abs(unit - to.unit) * 1e6 + Math.abs(offset - to.offset);
  return places.reduce<Place | undefined>(
    (best, place) => (best === undefined || distance(place) < distance(best) ? place : best),
    undefined,
  );
}

/** Reads what was kept; undefined where it is damaged. */
export function parseKept(json: string): Kept | undefined {
  try {
    const kept = JSON.parse(json) as Kept;
    const isWhole =
      kept.version === 1 &&
      typeof kept.head.hash === 'string' &&
      Number.isInteger(kept.head.length) &&
      [kept.place, ...Object.values(kept.marks)].every(isPlace);
    return isWhole ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isPlace = ({ unit, offset, anchor }: KeptPlace): boolean =>
  isCount(unit) && isCount(offset) && typeof anchor === 'string';

/** What is written: marks that another reader has set meanwhile stay. */
export const formatKept = (kept: Kept, others: Kept | undefined): string =>
  `${JSON.stringify({ ...kept, marks: { ...others?.marks, ...kept.marks } })}\n`;
