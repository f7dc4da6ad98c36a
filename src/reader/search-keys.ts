// Searching, while the words are typed.
import type { Key } from './keys.ts';
import { remember, visitOf } from './history.ts';
import type { Visit } from './remembered.ts';
import { isOnScreen, showHit } from './moves.ts';
import { notify } from './notify.ts';
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
import { helpOver, READING, type Mode } from './mode.ts';
import { shownPlace, type State } from './state.ts';

type SearchingMode = Extract<Mode, { kind: 'searching' }>;

/** How much is searched between two keys, in units of `Book.cost`: some milliseconds. */
const BUDGET = 1;

/** Starts to type words to search for, from the top of the screen on (1) or back (-1). */
export function openSearch(state: State, direction: 1 | -1): State {
  const { isHeld, search } = state;
  return {
    ...state,
    search: undefined,
    mode: {
      kind: 'searching',
      direction,
      text: '',
      earlier: TYPED,
      before: { place: shownPlace(state), isHeld, search },
    },
  };
}

/** Stands for the words that are being typed, among those of earlier searches. */
const TYPED = -1;

export function keyInSearch(state: State, mode: SearchingMode, key: Key): State {
  if (key === 'backspace' && mode.text === '') return cancel(state, mode);
  const text = typeInto(mode.text, key);
  if (text !== undefined) return lookFor(state, { ...mode, earlier: TYPED }, text);
  const isEarlier = mode.text === '' || mode.earlier !== TYPED;
  switch (key) {
    case 'ctrl-w':
      return lookFor(state, { ...mode, earlier: TYPED }, mode.text.replace(/(?<!\S)\S+\s*$/, ''));
    case 'ctrl-p':
      return recallWords(state, mode, 1);
    case 'ctrl-n':
      return recallWords(state, mode, -1);
    case 'escape':
      return cancel(state, mode);
    case 'up':
      return isEarlier ? recallWords(state, mode, 1) : nextHit(state, key, -1);
    case 'down':
      return isEarlier ? recallWords(state, mode, -1) : nextHit(state, key, 1);
    case 'enter':
      return accept(state, mode);
    default:
      return state;
  }
}

/** Takes the words of an earlier search (1), or of a later one (-1). */
function recallWords(state: State, mode: SearchingMode, step: 1 | -1): State {
  const earlier = Math.max(TYPED, Math.min(state.searched.length - 1, mode.earlier + step));
  return lookFor(state, { ...mode, earlier }, state.searched[earlier] ?? '');
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
 * Goes to the next hit (1) or the previous one (-1), as seen in the direction of the search: from the current
 * hit if it is on the screen, or else from the top of the screen. If much has to be searched before it is
 * known, the key waits.
 */
export const nextHit = (state: State, key: Key, step: 1 | -1): State =>
  state.search
    ? hitIn(state, state.search, key, step > 0 ? state.search.direction : reversed(state.search))
    : state;

const reversed = ({ direction }: Search): 1 | -1 => (direction > 0 ? -1 : 1);

function hitIn(state: State, search: Search, key: Key, direction: 1 | -1): State {
  const { book, galley } = state;
  const { current } = search;
  const hit = current && placeOfHit(book, search, galley, current);
  const begin = hit && isOnScreen(state, hit) ? hit : shownPlace(state);
  const { search: next, isUnfinished } =
    current && begin === hit
      ? adjacentHit(book, search, current, direction, BUDGET)
      : hitFrom(book, search, galley, begin, direction, BUDGET);
  if (isUnfinished) return { ...state, search: next, waiting: [key, ...state.waiting] };
  if (!next.current) return notify({ ...state, search: next }, { kind: 'noHits' });
  const moved = showHit(state, next);
  const shown = moved.place === state.place ? moved : remember(moved, visitOf(state));
  const reached = placeOfHit(book, next, galley, next.current);
  if (direction > 0 && isBefore(reached, begin)) return notify(shown, { kind: 'fromStart' });
  return direction < 0 && isBefore(begin, reached) ? notify(shown, { kind: 'fromEnd' }) : shown;
}

/**
 * Returns the state after a change of the window. The current hit stays on the screen if it was there. The
 * next change starts from the view before this one, so that a window shows the same text again when it gets
 * its old size back.
 */
export function keepHit(before: State, state: State): State {
  const { search } = before;
  if (!search?.current) return state;
  const hit = placeOfHit(before.book, search, before.galley, search.current);
  const shown = isOnScreen(before, hit) ? showHit(state, search) : state;
  const { place, isHeld } = state;
  return shown.place === place ? shown : { ...shown, moved: { place, isHeld } };
}

function lookFor(state: State, mode: SearchingMode, text: string): State {
  const { place, isHeld } = mode.before;
  const typing: State = { ...state, place, isHeld, mode: { ...mode, text } };
  const search = startSearch(state.book, text, place, mode.direction);
  return search ? found(typing, advance(state.book, search, BUDGET)) : { ...typing, search: undefined };
}

/** Shows the first hit as soon as it is known. */
function found(state: State, search: Search): State {
  if (search.current) return { ...state, search };
  const current = firstHit(state.book, search, state.galley);
  return showHit(state, { ...search, current });
}

/** Ends typing and keeps the search, unless it found nothing. `?` without words shows the help. */
function accept(state: State, { text, direction, before }: SearchingMode): State {
  const { search } = state;
  const reading: State = { ...state, mode: READING };
  const words = text.trim();
  if (words === '') return { ...reading, ...before, ...(direction < 0 ? { mode: helpOver(READING) } : {}) };
  const searched = [words, ...state.searched.filter((other) => other !== words)].slice(0, MOST_SEARCHED);
  const kept: State = { ...reading, searched, request: { kind: 'searched', words } };
  if (search?.left === 0 && search.count === 0)
    return notify({ ...kept, place: before.place, isHeld: before.isHeld }, { kind: 'noHits' });
  return state.place === before.place ? kept : remember(kept, beforeSearch(state, before));
}

const beforeSearch = (state: State, { place, isHeld }: SearchingMode['before']): Visit => ({
  ...visitOf(state, place),
  isHeld,
});

/** How many searches are remembered. */
const MOST_SEARCHED = 100;

const cancel = (state: State, { before: { place, isHeld } }: SearchingMode): State => ({
  ...state,
  place,
  isHeld,
  search: undefined,
  mode: READING,
});
