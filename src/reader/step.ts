// The reader as a pure state machine: a state and an event → the next state. If it needs a side effect, such
// as opening a link, it sets `request` in the state, and the loop in commands/open-loop.ts does it.
import { latinKeys } from './dubeolsik.ts';
import type { Key } from './keys.ts';
import { keyInHelp } from './help-list.ts';
import { keyInLinks } from './link-list.ts';
import { isInNumber } from './moves.ts';
import { keyInOutline } from './outline.ts';
import { ALWAYS, keyInMarking, keyInReading } from './reading.ts';
import { continueSearch, keyInSearch } from './search-keys.ts';
import { READING, settle, type Event, type Mode, type State } from './state.ts';

const MODES: {
  readonly [K in Mode['kind']]: (state: State, mode: Extract<Mode, { kind: K }>, key: Key) => State;
} = {
  reading: (state, _, key) => keyInReading(state, key),
  searching: keyInSearch,
  marking: keyInMarking,
  outline: keyInOutline,
  links: keyInLinks,
  address: (state) => ({ ...state, mode: READING }),
  help: keyInHelp,
};

/** Returns the state after an event. */
export function step(before: State, event: Event): State {
  const state: State = { ...before, request: undefined };
  switch (event.kind) {
    case 'key':
      return keysMeant(state, event.key).reduce((next, key) => settle(next, pressKey(next, key)), state);
    case 'resize':
      return settle(state, { ...state, size: event.size });
    case 'idle':
      return settle(state, continueSearch(state));
    case 'notice':
      return { ...state, notice: event.notice };
    // If the user is doing something else by then, the mode does not change.
    case 'unopened':
      return state.mode.kind !== 'reading'
        ? state
        : { ...state, notice: undefined, mode: { kind: 'address', href: event.href, reason: 'noOpener' } };
  }
}

const isTyping = ({ mode }: State): boolean =>
  mode.kind === 'searching' || mode.kind === 'marking' || (mode.kind === 'outline' && mode.isFiltering);

/**
 * Returns the keys that are meant by a key. Unless words are typed, Hangul means the Latin keys that type it.
 */
const keysMeant = (state: State, key: Key): readonly Key[] => (isTyping(state) ? [key] : latinKeys(key));

function pressKey(state: State, key: Key): State {
  const fresh: State = { ...state, notice: undefined, digits: isInNumber(state, key) ? state.digits : '' };
  const always = ALWAYS[key];
  if (always) return always(fresh);
  return (MODES[state.mode.kind] as (state: State, mode: Mode, key: Key) => State)(fresh, state.mode, key);
}
