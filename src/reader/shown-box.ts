// The box over the text.
import type { Line } from '../layout/page.ts';
import { boxedMessage, messageLines } from './message-box.ts';
import { lookedUpLines } from './lookup.ts';
import { noteLines } from './note-box.ts';
import type { State } from './state.ts';

/** Returns the lines of the box: of a message, or else of a note or of a word. Returns undefined if there is none. */
export function boxOn(state: State): Line[] | undefined {
  const message = boxedMessage(state);
  if (message !== undefined) return messageLines(state, message);
  if (state.mode.kind === 'lookedUp') return lookedUpLines(state, state.mode);
  return state.mode.kind === 'note' ? noteLines(state, state.mode) : undefined;
}
