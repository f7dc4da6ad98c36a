// The list of marks, which have letters, and of bookmarks and highlights, which have none.
import { latinKeys } from './dubeolsik.ts';
import { isBeginning } from './book.ts';
import type { Highlight } from './highlight-model.ts';
import { toggleRemoved } from './highlighting.ts';
import { jump, travel } from './history.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import { READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import type { Place } from './place.ts';
import { placeOfPoint } from './selection.ts';
import { sentenceAt } from './sentence.ts';
import { shownPlace, type State } from './state.ts';

/** A mark, a bookmark or a highlight of the document. */
export interface Marked {
  /** Undefined for a highlight whose passage is not in the text, and for a bookmark that was removed. */
  readonly place: Place | undefined;
  readonly sentence: string;
  /** The letter of a mark; undefined for a bookmark. */
  readonly letter?: string;
  /** The id of a bookmark. */
  readonly id?: string;
  readonly highlight?: Highlight;
}

const LETTER = /^[a-zA-Z]$/;

/**
 * Returns the marks of the document by their letters, then its bookmarks, then its highlights in the order of the
 * text, and last those that are not in the text.
 */
export function markedPlaces(state: State): Marked[] {
  const marks = Object.entries(state.marks)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([letter, place]) => ({ letter, place, sentence: sentenceAt(state, place) }));
  return [...marks, ...bookmarked(state), ...highlighted(state)];
}

function bookmarked({ mode, bookmarks }: State): Marked[] {
  const kept = new Map(bookmarks.map((bookmark) => [bookmark.id, bookmark]));
  const listed = mode.kind === 'marks' ? mode.bookmarks : [];
  const known = listed.map(({ id, sentence }): Marked => kept.get(id) ?? { id, sentence, place: undefined });
  const ids = new Set(listed.map(({ id }) => id));
  return [...known, ...bookmarks.filter(({ id }) => !ids.has(id))];
}

function highlighted(state: State): Marked[] {
  const isWhole = !state.isGrowing && !state.kept && !isBeginning(state.book);
  const inOrder = state.highlights.toSorted((one, other) => compare(one, other));
  const marked = inOrder.map((highlight): Marked => {
    const { span, quotation } = highlight;
    const place = span && placeOfPoint(state, span.from);
    return { place, sentence: `“${quotation.replace(/\s+/g, ' ').trim()}”`, highlight };
  });
  const lost = marked.filter(({ place, highlight }) => !place && isWhole && !highlight!.isFromElsewhere);
  return [...marked.filter(({ place }) => place), ...lost];
}

/** Compares highlights by where they are now, or else by where they were. */
function compare({ span: one, ...first }: Highlight, { span: other, ...second }: Highlight): number {
  const [from, to] = [one?.from ?? first, other?.from ?? second];
  return from.unit - to.unit || from.ink - to.ink;
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

export const listMarks = (state: State): State => ({
  ...state,
  mode: { kind: 'marks', selected: 0, bookmarks: state.bookmarks },
});

/**
 * Handles a key in the list of marks. A letter goes to its mark if that is set; otherwise it works as in any
 * list.
 */
export function keyInMarks(state: State, mode: Extract<Mode, { kind: 'marks' }>, key: Key): State {
  const { selected, bookmarks } = mode;
  const reading: State = { ...state, mode: READING };
  const mark = state.marks[key];
  if (mark) return jump(reading, mark);
  const marked = markedPlaces(state);
  const entry = marked[selected];
  switch (key) {
    case "'":
      return travel(reading, 'back');
    case 'enter':
      return entry ? goTo(reading, state, entry) : reading;
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
  if (moved !== undefined) return { ...state, mode: { kind: 'marks', selected: moved, bookmarks } };
  return LETTER.test(key) ? notify(reading, { kind: 'noMark', letter: key }) : state;
}

/** Goes to a place. Of a highlight that is not in the text, shows what was highlighted. */
function goTo(reading: State, listed: State, { place, highlight, sentence }: Marked): State {
  if (place) return jump(reading, place);
  if (!highlight) return listed;
  const { note } = highlight;
  return notify(listed, { kind: 'highlightLost', quotation: sentence, ...(note !== undefined && { note }) });
}

/** Removes a bookmark or a highlight, or puts it back. Marks are not removed, only set elsewhere. */
function remove(state: State, { id, place, highlight }: Marked): State {
  if (highlight) return toggleRemoved(state, highlight);
  if (id === undefined) return state;
  const isForgotten = place !== undefined;
  return {
    ...notify(state, { kind: isForgotten ? 'forgotten' : 'takenBack' }),
    request: { kind: 'forget', list: 'bookmarks', key: id, isForgotten },
  };
}
