// Shows only the lines of terminal text that have some words.
import { matches, queryOf } from '../article/search.ts';
import { createBook, type Book } from './book.ts';
import { placed } from './highlight.ts';
import { startAgain } from './hit-search.ts';
import type { Key } from './keys.ts';
import { hasLines, lineAt, placeOfLine } from './line-numbers.ts';
import { READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import type { Place } from './place.ts';
import { typeInto } from './prompt.ts';
import { movedMarks, type Visit } from './remembered.ts';
import { setBook, shownPlace, type State } from './state.ts';

type KeepingMode = Extract<Mode, { kind: 'keeping' }>;

/** Lets the user type the words that lines must have. */
export const openKeeping = (state: State): State =>
  hasLines(state.book)
    ? { ...state, mode: { kind: 'keeping', text: '' } }
    : notify(state, { kind: 'noLines' });

export function keyInKeeping(state: State, { text }: KeepingMode, key: Key): State {
  const reading: State = { ...state, mode: READING };
  if (key === 'escape' || (key === 'backspace' && text === '')) return reading;
  if (key === 'enter') return text.trim() === '' ? withAllLines(reading) : keepLines(reading, text);
  const typed = typeInto(text, key);
  return typed === undefined ? state : { ...state, mode: { kind: 'keeping', text: typed } };
}

/** Shows only the lines with some words. */
function keepLines(state: State, words: string): State {
  const whole = state.kept?.whole ?? state.book;
  const book = linesWith(whole, words);
  return book ? { ...showLines(state, book), kept: { words, whole } } : notify(state, { kind: 'noHits' });
}

/** Returns the lines of a book that have some words; undefined if none has. */
export function linesWith(whole: Book, words: string): Book | undefined {
  const query = queryOf(words);
  const kept = query && whole.manuscript.lines?.keep((line) => matches(line, query));
  return kept && kept.characters.length > 0
    ? { ...createBook({ ...kept, label: whole.manuscript.label }), ending: whole.ending }
    : undefined;
}

/** Shows all lines again. */
export const withAllLines = (state: State): State =>
  state.kept ? { ...showLines(state, state.kept.whole), kept: undefined } : state;

/** Shows a book with other lines of the same text. Places stay at their lines, or at the nearest ones. */
function showLines(state: State, book: Book): State {
  const there = (place: Place): Place => placeOfLine(book, lineAt(state.book, place) ?? 1);
  const visitThere = (visit: Visit): Visit =>
    visit.document === state.document ? { ...visit, place: there(visit.place) } : visit;
  const { search } = state;
  const place = there(shownPlace(state));
  return {
    ...state,
    book,
    galley: setBook(book, state),
    place,
    turned: [],
    back: state.back.map(visitThere),
    forward: state.forward.map(visitThere),
    marks: movedMarks(state.marks, there),
    bookmarks: state.bookmarks.map((bookmark) => ({ ...bookmark, place: there(bookmark.place) })),
    highlights: placed(book, state.highlights),
    chosen: undefined,
    search: search && startAgain(book, search, place),
  };
}
