// Marks, which have letters, and bookmarks, which have none.
import { latinKeys } from './dubeolsik.ts';
import { jump, travel } from './history.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import { READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import type { Place } from './place.ts';
import { sentenceAt } from './sentence.ts';
import { shownPlace, type State } from './state.ts';

/** A mark or a bookmark of the document. */
export interface Marked {
  readonly place: Place;
  readonly sentence: string;
  /** The letter of a mark; undefined for a bookmark. */
  readonly letter?: string;
  /** The id of a bookmark. */
  readonly id?: string;
}

const LETTER = /^[a-zA-Z]$/;

/** Returns the marks of the document by their letters, and then its bookmarks. */
export function markedPlaces(state: State): Marked[] {
  const marks = Object.entries(state.marks)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([letter, place]) => ({ letter, place, sentence: sentenceAt(state, place) }));
  return [...marks, ...state.bookmarks];
}

export const awaitMark = (state: State): State => ({ ...state, mode: { kind: 'marking' } });

/** Sets the mark of a letter at the top of the screen. */
export function keyInMarking(state: State, _: Mode, key: Key): State {
  const reading: State = { ...state, mode: READING };
  const letter = latinKeys(key)[0]!;
  if (!LETTER.test(letter)) return reading;
  return {
    ...notify(reading, { kind: 'markSet', letter }),
    marks: { ...state.marks, [letter]: shownPlace(state) },
    request: { kind: 'save' },
  };
}

/** Adds a bookmark at the top of the screen. */
export function addBookmark(state: State): State {
  const place = shownPlace(state);
  return {
    ...notify(state, { kind: 'bookmarked' }),
    request: { kind: 'bookmark', place, sentence: sentenceAt(state, place) },
  };
}

export const listMarks = (state: State): State => ({ ...state, mode: { kind: 'marks', selected: 0 } });

/**
 * Handles a key in the list of marks. A letter goes to its mark if that is set; otherwise it works as in any
 * list.
 */
export function keyInMarks(state: State, { selected }: Extract<Mode, { kind: 'marks' }>, key: Key): State {
  const reading: State = { ...state, mode: READING };
  const mark = state.marks[key];
  if (mark) return jump(reading, mark);
  const marked = markedPlaces(state);
  const entry = marked[selected];
  switch (key) {
    case "'":
      return travel(reading, 'back');
    case 'enter':
      return entry ? jump(reading, entry.place) : reading;
    case 'tab':
      return { ...state, request: { kind: 'list', list: 'bookmarks' } };
    case 'x':
    case 'delete':
      return entry ? remove(state, entry) : state;
    case 'escape':
    case 'q':
    case 'left':
    case 'backspace':
    case 'ctrl-o':
      return reading;
  }
  const moved = moveInList(key, selected, marked.length, state.frame.height - 2);
  if (moved !== undefined) return { ...state, mode: { kind: 'marks', selected: moved } };
  return LETTER.test(key) ? notify(reading, { kind: 'noMark', letter: key }) : state;
}

/** Removes a bookmark. Marks are not removed, only set elsewhere. */
const remove = (state: State, { id }: Marked): State =>
  id === undefined
    ? state
    : { ...state, request: { kind: 'forget', list: 'bookmarks', key: id, isForgotten: true } };
