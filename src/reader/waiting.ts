// Keys that wait. While only the beginning of a document is there, keys that need the rest wait until it has
// been read. Keys that go to a hit wait until it has been found (search-keys.ts). All keys after a waiting
// key wait as well.
import { isBeginning } from './book.ts';
import { latinKeys } from './dubeolsik.ts';
import type { Key } from './keys.ts';
import { boxedMessage } from './message-box.ts';
import { shownRows, type State } from './state.ts';

type Press = (state: State, key: Key) => State;

/** The keys that never wait. */
const AT_ONCE: readonly Key[] = ['ctrl-c', 'ctrl-z', 'ctrl-l'];

/** The keys of the text that need only what is near the screen. */
const NEAR: ReadonlySet<Key> = new Set([
  ' ',
  ...'j down wheeldown k up wheelup f pagedown ctrl-f b pageup ctrl-b d ctrl-d u ctrl-u g home'.split(' '),
  ...'tab backtab y escape h f1 q c T w + = -'.split(' '),
]);

/** Presses a key, unless it has to wait. */
export function pressInTurn(state: State, key: Key, press: Press): State {
  if (AT_ONCE.includes(key)) return press(state, key);
  if (state.waiting.length === 0) {
    if (!isBeginning(state.book)) return press(state, key);
    const next = isNear(state, key) ? press(state, key) : undefined;
    if (next && !reachesEnd(next)) return next;
  }
  return { ...state, waiting: [...state.waiting, key] };
}

/** Presses the first key that waits. */
export const pressWaiting = ({ waiting: [key, ...waiting], ...state }: State, press: Press): State =>
  press({ ...state, waiting }, key!);

function isNear(state: State, key: Key): boolean {
  const { mode, chosen } = state;
  if (mode.kind === 'help' || boxedMessage(state) !== undefined) return true;
  if (key === 'enter') return chosen === undefined;
  return mode.kind === 'reading' && latinKeys(key).every((each) => NEAR.has(each));
}

/** Reports whether the screen shows the end of what has been read so far. */
const reachesEnd = (state: State): boolean => (shownRows(state).at(-1)?.unit ?? 0) >= state.book.units - 1;
