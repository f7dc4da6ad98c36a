// The keys as the help shows them; what each does is said in messages/.
import type { Key } from './keys.ts';
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

const LAST = Object.keys(HELP_KEYS).length - 1;

export function keyInHelp(state: State, { top }: Extract<Mode, { kind: 'help' }>, key: Key): State {
  const show = (wanted: number): State => ({ ...state, mode: { kind: 'help', top: Math.max(0, Math.min(LAST, wanted)) } });
  switch (key) {
    case 'j': case 'down': case 'wheeldown': return show(top + 1);
    case 'k': case 'up': case 'wheelup': return show(top - 1);
    case ' ': case 'pagedown': return show(top + state.frame.height);
    case 'b': case 'pageup': return show(top - state.frame.height);
    case 'g': case 'home': return show(0);
    case 'escape': case 'q': case '?': case 'enter': return { ...state, mode: READING };
    default: return state;
  }
}
