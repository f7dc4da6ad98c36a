// The keys while a table or code is on the whole screen: those that move through the text, and the arrows.
import type { Key } from './keys.ts';
import { helpOver, READING, type Mode } from './mode.ts';
import { KEYS } from './reading.ts';
import type { State } from './state.ts';
import { zoomed } from './zoom.ts';

const MOVING: ReadonlySet<Key> = new Set(
  [
    ['j', 'k', 'down', 'up', 'wheeldown', 'wheelup'],
    [' ', 'f', 'b', 'pagedown', 'pageup', 'ctrl-f', 'ctrl-b'],
    ['d', 'u', 'ctrl-d', 'ctrl-u', 'g', 'G', 'home', 'end'],
    ['<', '>', 'shift-left', 'shift-right'],
  ].flat(),
);
/** Keys that do the same as others. */
const SAME: Readonly<Record<Key, Key>> = { left: '<', right: '>' };
const CLOSING: ReadonlySet<Key> = new Set(['z', 'q', 'escape', 'enter', 'backspace', 'ctrl-o']);

export function keyInZoom(state: State, mode: Extract<Mode, { kind: 'zoom' }>, key: Key): State {
  if (CLOSING.has(key)) return { ...state, mode: READING };
  if (key === 'h' || key === 'f1') return { ...state, mode: helpOver(mode) };
  const action = SAME[key] ?? key;
  if (!MOVING.has(action)) return state;
  const { place, shifts, notice } = KEYS[action]!(zoomed(state, mode));
  return { ...state, notice, mode: { ...mode, place, shifts } };
}
