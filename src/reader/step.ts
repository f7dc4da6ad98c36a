// The reader as a pure state machine: a state and an event → the next state. If it needs a side effect, such
// as opening a link, it sets `request` in the state, and the loop in commands/open-loop.ts does it.
import { keyInCommand } from './command-keys.ts';
import { latinKeys } from './dubeolsik.ts';
import type { Event } from './events.ts';
import { toggleFollowing } from './following.ts';
import { keyInHelp } from './help-list.ts';
import { keyInNoting } from './highlighting.ts';
import { keyInHints } from './link-hints.ts';
import type { Key } from './keys.ts';
import { showReadings } from './look-keys.ts';
import { keyInAsking, keyInLookedUp } from './lookup.ts';
import { keyInList, openList } from './list-mode.ts';
import { keyInKeeping } from './kept-lines.ts';
import { keyInMarking, keyInMarks } from './marked-places.ts';
import { boxedMessage, keyInMessage } from './message-box.ts';
import { pointAt } from './mouse.ts';
import { isTyping, READING, type Mode } from './mode.ts';
import { keyInNote } from './note-box.ts';
import { keepsNumber } from './numbers.ts';
import { showOpened } from './opened.ts';
import { keyInOutline } from './outline.ts';
import { keyInReading } from './reading.ts';
import { showPictures } from './near-pictures.ts';
import { renew } from './renewed.ts';
import { keepCursor, keyInSelecting } from './selecting.ts';
import { continueSearch, keepHit, keyInSearch } from './search-keys.ts';
import { mayPress, settle, type State } from './state.ts';
import { keyInZoom } from './zoom-keys.ts';
import { pressInTurn, pressWaiting } from './waiting.ts';

const MODES: {
  readonly [K in Mode['kind']]: (state: State, mode: Extract<Mode, { kind: K }>, key: Key) => State;
} = {
  reading: (state, _, key) => keyInReading(state, key),
  searching: keyInSearch,
  command: keyInCommand,
  keeping: keyInKeeping,
  asking: keyInAsking,
  lookedUp: keyInLookedUp,
  marking: keyInMarking,
  marks: keyInMarks,
  outline: keyInOutline,
  list: keyInList,
  hints: keyInHints,
  note: keyInNote,
  selecting: keyInSelecting,
  noting: keyInNoting,
  address: (state) => ({ ...state, mode: READING }),
  zoom: keyInZoom,
  help: keyInHelp,
};

/** Returns the state after an event. */
export function step(before: State, event: Event): State {
  const state: State = { ...before, request: undefined };
  switch (event.kind) {
    case 'key':
      return pressInTurn(state, event.key, pressKeys);
    case 'mouse':
      return settle(
        state,
        pointAt(state, event.mouse, (next, key) => pressInTurn(next, key, pressKeys)),
      );
    case 'resize': {
      const resized = settle(state, { ...state, ...state.moved, size: event.size });
      return keepCursor(state, keepHit(state, resized));
    }
    case 'idle':
      return mayPress(state) ? pressWaiting(state, pressKeys) : settle(state, continueSearch(state));
    case 'notice':
      return { ...state, notice: event.notice };
    case 'loading':
      return { ...state, loading: event.loading };
    case 'opened':
      return settle(state, showOpened(state, event.opened, event.way));
    case 'renewed':
      return event.document === state.document ? settle(state, renew(state, event)) : state;
    case 'listed':
      return settle(state, openList(state, event.listing));
    case 'readings':
      return settle(state, showReadings(state, event.readings));
    case 'pictured':
      return keepHit(state, settle(state, showPictures(state, event)));
    case 'bookmarked':
      return { ...state, bookmarks: event.bookmarks };
    case 'lookedUp':
      return state.mode.kind !== 'reading' ? state : { ...state, mode: { ...event, top: 0 } };
    // If the user is doing something else by then, the mode does not change.
    case 'unopened':
      return state.mode.kind !== 'reading'
        ? state
        : { ...state, notice: undefined, mode: { kind: 'address', href: event.href, reason: event.reason } };
  }
}

/**
 * Returns the keys that a key stands for. Unless words are being typed, Hangul stands for the Latin keys that
 * type it.
 */
function keysMeant(state: State, key: Key): readonly Key[] {
  const { mode } = state;
  if (isTyping(mode) || mode.kind === 'marking') return [key];
  const keys = latinKeys(key);
  const isInBox =
    mode.kind === 'note' ||
    mode.kind === 'address' ||
    mode.kind === 'lookedUp' ||
    boxedMessage(state) !== undefined;
  return isInBox ? keys.slice(0, 1) : keys; // a second one would act on what was below the box
}

/** Keys that work in every mode. */
const ALWAYS: Readonly<Record<Key, (state: State) => State>> = {
  'ctrl-c': interrupt,
  'ctrl-z': (state) => ({ ...state, request: { kind: 'suspend' } }),
  'ctrl-l': (state) => ({ ...state, request: { kind: 'redraw' } }),
  'paste-start': (state) => ({ ...state, isPasting: true }),
  'paste-end': (state) => ({ ...state, isPasting: false }),
};

const pressKeys = (state: State, key: Key): State =>
  keysMeant(state, key).reduce((next, each) => settle(next, pressKey(next, each)), state);

function pressKey(state: State, key: Key): State {
  const message = boxedMessage(state);
  if (message !== undefined)
    return ALWAYS[key]?.(state) ?? (state.isPasting ? state : keyInMessage(state, message, key));
  const fresh: State = {
    ...state,
    // What has failed while words are being typed is shown after that.
    notice: isTyping(state.mode) && state.notice?.kind === 'failed' ? state.notice : undefined,
    moved: undefined,
    start: undefined,
    number: keepsNumber(state, key) ? state.number : undefined,
  };
  const always = ALWAYS[key];
  if (always) return always(fresh);
  const pasted = state.isPasting ? keyPasted(state, key) : key;
  if (pasted === undefined) return state;
  const next = pressIn(fresh, pasted);
  return next.isFollowing && state.isFollowing && next.place !== state.place
    ? { ...next, isFollowing: false }
    : next;
}

const pressIn = (state: State, key: Key): State =>
  (MODES[state.mode.kind] as (state: State, mode: Mode, key: Key) => State)(state, state.mode, key);

/**
 * Returns what a pasted key counts as: itself, or a space for a line end or a tab. Returns undefined for any
 * other key, and if no words are being typed.
 */
function keyPasted(state: State, key: Key): Key | undefined {
  if (!isTyping(state.mode)) return undefined;
  return key === 'enter' || key === 'tab' ? ' ' : [...key].length === 1 ? key : undefined;
}

/**
 * Stops the first of these that is going on: loading, keys that wait, typing, following. If there is none,
 * interrupts the reader.
 */
function interrupt(state: State): State {
  if (state.loading) return { ...state, loading: undefined, request: { kind: 'cancel' } };
  if (state.waiting.length > 0) return { ...state, waiting: [] };
  if (isTyping(state.mode)) return pressIn({ ...state, isPasting: false }, 'escape');
  return state.isFollowing ? toggleFollowing(state) : { ...state, request: { kind: 'interrupt' } };
}
