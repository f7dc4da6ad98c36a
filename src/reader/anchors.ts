// Places that can be found again after the text has changed, because each is saved with
// the words at that place.
import { fold, occurrences } from '../article/search.ts';
import type { Book } from './book.ts';
import { withAllLines } from './kept-lines.ts';
import { unitsWith } from './near-units.ts';
import type { AnchoredPlace, Place } from './place.ts';
import type { Bookmark } from './remembered.ts';
import { placeToKeep, type State } from './state.ts';

/** The place of the user, and their marks by letter. */
export interface Position<P extends Place> {
  readonly place: P;
  readonly marks: Readonly<Record<string, P>>;
}

const ANCHOR = 64; // UTF-16 code units
const BEGINNING = 1024; // UTF-16 code units

/**
 * Returns the ink at the beginning of a book, by which it is recognised. The title is not part of it, because
 * that may be the name of a file.
 */
export function beginningOf({ ink, manuscript }: Book): string {
  let text = '';
  for (let unit = 1; unit <= manuscript.characters.length && text.length < BEGINNING; unit++)
    text += ink(unit).replaceAll('\n', '');
  return text.slice(0, BEGINNING);
}

/** Returns a place with its words. For a row of a picture, that is the end of its label. */
export function anchorPlace(book: Book, place: Place): AnchoredPlace {
  const whole: Place = { unit: place.unit, offset: Math.floor(place.offset) };
  return { ...whole, anchor: anchorAt(book, whole) };
}

function anchorAt({ ink, units }: Book, { unit, offset }: Place): string {
  let text = unit < units ? ink(unit).slice(offset) : '';
  for (let next = unit + 1; next < units && text.length < ANCHOR; next++) text += ink(next);
  return text.slice(0, ANCHOR);
}

/** Reports whether a place has the words that it was saved with. */
export const isThere = (book: Book, { anchor, ...place }: AnchoredPlace): boolean =>
  place.unit < book.units && anchorAt(book, place) === anchor;

/**
 * Returns a bookmark in a book. Its place is looked for on first access, because that takes milliseconds in a
 * text that has changed, and a document may have thousands of bookmarks.
 */
export function bookmarkIn(book: Book, { id, sentence, anchored }: Omit<Bookmark, 'place'>): Bookmark {
  let place: Place | undefined;
  return {
    id,
    sentence,
    anchored,
    get place() {
      return (place ??= recallOrClamp(book, anchored));
    },
  };
}

/** Returns what to save: the place, and the marks that were set or changed since the book was opened. */
export function positionOf(shown: State, opened: Readonly<Record<string, Place>>): Position<AnchoredPlace> {
  const state = withAllLines(shown);
  const anchor = (place: Place): AnchoredPlace => anchorPlace(state.book, place);
  const set = Object.entries(state.marks).filter(([letter, mark]) => opened[letter] !== mark);
  return {
    place: anchor(placeToKeep(state)),
    marks: Object.fromEntries(set.map(([letter, mark]) => [letter, anchor(mark)])),
  };
}

/**
 * Finds a saved position in the book as it is now. If the words at the place are gone, the saved place itself
 * is used. A mark whose words are gone is dropped.
 */
export function recallPosition(book: Book, { place, marks }: Position<AnchoredPlace>): Position<Place> {
  const recalled = Object.entries(marks).map(([letter, mark]) => [letter, recallPlace(book, mark)] as const);
  return {
    place: recallOrClamp(book, place),
    marks: Object.fromEntries(recalled.filter((entry): entry is [string, Place] => entry[1] !== undefined)),
  };
}

/**
 * Returns where the words of a place are now. If they are gone, returns the place itself, or the last unit if
 * the book has become shorter.
 */
export const recallOrClamp = (book: Book, place: AnchoredPlace): Place =>
  recallPlace(book, place) ?? clampToBook(book, place);

const clampToBook = ({ units }: Book, { unit, offset }: Place): Place =>
  unit < units ? { unit, offset } : { unit: units - 1, offset: 0 };

/**
 * How many places with the longest line of an anchor are compared with the whole anchor. Laying them out
 * takes time.
 */
const MOST_COMPARED = 50;

/**
 * Returns where the words of a place are now, as near as possible to the old
 * place; undefined if they are gone.
 */
export function recallPlace(book: Book, saved: AnchoredPlace): Place | undefined {
  const { anchor, ...place } = saved;
  if (isThere(book, saved)) return place;
  const words = anchor
    .split('\n')
    .reduce((longest, line) => (line.length > longest.length ? line : longest), '');
  let nearest: Place | undefined;
  let compared = 0;
  for (const unit of unitsWith(book, fold(words), place.unit)) {
    const offsets = occurrences(book.ink(unit), { text: words }, 1);
    const distance = (offset: number): number => Math.abs(offset - place.offset);
    for (const offset of offsets.sort((one, other) => distance(one) - distance(other))) {
      const found = stepBack(book, { unit, offset }, anchor.indexOf(words));
      nearest ??= found;
      if (anchorAt(book, found) === anchor) return found;
      if (++compared === MOST_COMPARED) return nearest;
    }
  }
  return nearest;
}

/** Returns the place `distance` before another, in ink; the start of the book if there is less. */
function stepBack(book: Book, { unit, offset }: Place, distance: number): Place {
  if (distance <= offset) return { unit, offset: offset - distance };
  return unit === 0
    ? { unit, offset: 0 }
    : stepBack(book, { unit: unit - 1, offset: book.ink(unit - 1).length }, distance - offset);
}
