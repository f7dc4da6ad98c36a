// Searching, while the words are typed.
import type { Key } from './keys.ts';
import { isOnScreen, remember, notify, showHit } from './moves.ts';
import {
  advance,
  adjacentHit,
  firstHit,
  hitFrom,
  placeOfHit,
  startSearch,
  type Search,
} from './hit-search.ts';
import { isBefore } from './place.ts';
import { typeInto } from './prompt.ts';
import { READING, shownPlace, type Mode, type State } from './state.ts';

type SearchingMode = Extract<Mode, { kind: 'searching' }>;

/** How much is searched between two keys, in units of `Book.cost`: some milliseconds. */
const BUDGET = 1;

export function openSearch(state: State): State {
  const { isHeld, search } = state;
  return {
    ...state,
    search: undefined,
    mode: { kind: 'searching', text: '', before: { place: shownPlace(state), isHeld, search } },
  };
}

export function keyInSearch(state: State, mode: SearchingMode, key: Key): State {
  if (key === 'backspace' && mode.text === '') return cancel(state, mode);
  const text = typeInto(mode.text, key);
  if (text !== undefined) return lookFor(state, mode, text);
  switch (key) {
    case 'ctrl-w':
      return lookFor(state, mode, mode.text.replace(/(?<!\S)\S+\s*$/, ''));
    case 'escape':
      return cancel(state, mode);
    case 'up':
      return nextHit(state, -1);
    case 'down':
      return nextHit(state, 1);
    case 'enter':
      return accept(state, mode);
    default:
      return state;
  }
}

/** Continues a search that has not reached the end. */
export function continueSearch(state: State): State {
  if (!state.search || state.search.left === 0) return state;
  const search = advance(state.book, state.search, BUDGET);
  // If the user has gone on reading, the place stays the same. `n` goes to the hits.
  if (state.mode.kind === 'searching') return found(state, search);
  return search.left === 0 && search.count === 0
    ? notify({ ...state, search }, { kind: 'noHits' })
    : { ...state, search };
}

/**
 * Goes to the next or previous hit: from the current one if it is on the screen, or else from
 * the top of the screen.
 */
export function nextHit(state: State, direction: 1 | -1): State {
  const { book, galley, search } = state;
  if (!search) return state;
  const { current } = search;
  const hit = current && placeOfHit(book, search, galley, current);
  const begin = hit && isOnScreen(state, hit) ? hit : shownPlace(state);
  const next =
    current && begin === hit
      ? adjacentHit(book, search, current, direction)
      : hitFrom(book, search, galley, begin, direction);
  if (!next.current) return notify({ ...state, search: next }, { kind: 'noHits' });
  const moved = showHit(state, next);
  const shown = moved.place === state.place ? moved : remember(moved, shownPlace(state));
  const reached = placeOfHit(book, next, galley, next.current);
  if (direction > 0 && isBefore(reached, begin)) return notify(shown, { kind: 'fromStart' });
  return direction < 0 && isBefore(begin, reached) ? notify(shown, { kind: 'fromEnd' }) : shown;
}

function lookFor(state: State, mode: SearchingMode, text: string): State {
  const { place, isHeld } = mode.before;
  const typing: State = { ...state, place, isHeld, mode: { ...mode, text } };
  const search = startSearch(state.book, text, place);
  return search ? found(typing, advance(state.book, search, BUDGET)) : { ...typing, search: undefined };
}

/** Shows the first hit as soon as it is known. */
function found(state: State, search: Search): State {
  if (search.current) return { ...state, search };
  const current = firstHit(state.book, search, state.galley);
  return showHit(state, { ...search, current });
}

/** Ends typing and keeps the search, unless it found nothing. */
function accept(state: State, { text, before }: SearchingMode): State {
  const { search } = state;
  const reading: State = { ...state, mode: READING };
  if (text.trim() === '') return { ...reading, ...before };
  if (search?.left === 0 && search.count === 0)
    return notify({ ...reading, place: before.place, isHeld: before.isHeld }, { kind: 'noHits' });
  return state.place === before.place ? reading : remember(reading, before.place);
}

const cancel = (state: State, { before: { place, isHeld } }: SearchingMode): State => ({
  ...state,
  place,
  isHeld,
  search: undefined,
  mode: READING,
});
