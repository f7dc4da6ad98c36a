// The keys as the help shows them; what each does is said in messages/.
import type { Key } from './keys.ts';
import { moveInList } from './lists.ts';
import { READING, type Mode, type State } from './state.ts';

export const HELP_KEYS = {
  lines: 'j k ↑ ↓',
  pages: 'space b',
  halves: 'd u',
  ends: 'g G',
  sections: '] [ n p',
  number: '1 2 3 …',
  back: '←',
  outline: 't',
  search: '/',
  hits: 'n N',
  clear: 'Esc',
  links: 'l',
  setMark: 'm a',
  goToMark: "' a",
  columns: 'c',
  theme: 'T',
  measure: '+ -',
  wordBreak: 'w',
  redraw: 'Ctrl-L',
  suspend: 'Ctrl-Z',
  help: '?',
  quit: 'q',
} as const;

export type HelpKey = keyof typeof HELP_KEYS;

/** The title of the help stands above its keys. */
const TITLE = 1;

export function keyInHelp(state: State, { top }: Extract<Mode, { kind: 'help' }>, key: Key): State {
  if (['escape', 'q', '?', 'enter'].includes(key)) return { ...state, mode: READING };
  const page = Math.max(1, state.frame.height - TITLE);
  const last = Math.max(0, Object.keys(HELP_KEYS).length - page);
  const moved = moveInList(key, Math.min(top, last), last + 1, page);
  return moved === undefined ? state : { ...state, mode: { kind: 'help', top: moved } };
}
