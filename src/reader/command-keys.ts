// Commands, which are typed after `:`.
import { latinKeys } from './dubeolsik.ts';
import { goTo } from './numbers.ts';
import type { Key } from './keys.ts';
import { READING, type Mode } from './mode.ts';
import { toggleFollowing } from './following.ts';
import { notify } from './notify.ts';
import { typeInto } from './prompt.ts';
import type { State } from './state.ts';

type CommandMode = Extract<Mode, { kind: 'command' }>;

const COMMANDS: Readonly<Record<string, (state: State) => State>> = {
  n: (state) => ({ ...state, request: { kind: 'source', step: 1 } }),
  p: (state) => ({ ...state, request: { kind: 'source', step: -1 } }),
  follow: toggleFollowing,
  q: (state) => ({ ...state, request: { kind: 'quit' } }),
};

export const openCommand = (state: State): State => ({ ...state, mode: { kind: 'command', text: '' } });

export function keyInCommand(state: State, { text }: CommandMode, key: Key): State {
  if (key === 'escape' || (key === 'backspace' && text === '')) return { ...state, mode: READING };
  if (key === 'enter') return run({ ...state, mode: READING }, text.trim());
  const typed = typeInto(text, key);
  return typed === undefined ? state : { ...state, mode: { kind: 'command', text: typed } };
}

/** Runs a command. Hangul means the Latin keys that type it. */
function run(state: State, typed: string): State {
  if (typed === '') return state;
  const name = [...typed].flatMap(latinKeys).join('');
  if (/^\d+(?:\.\d+)*$/.test(name)) return goTo(state, name);
  return COMMANDS[name]?.(state) ?? notify(state, { kind: 'noCommand', name: typed });
}
