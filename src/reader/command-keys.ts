// Commands, which are typed after `:`.
import { latinKeys } from './dubeolsik.ts';
import { goTo } from './numbers.ts';
import type { Key } from './keys.ts';
import { shownEntries, type ListMode } from './listing.ts';
import { READING, type Mode, type Over } from './mode.ts';
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

export const openCommand = (state: State, over: Over = READING): State => ({
  ...state,
  mode: { kind: 'command', text: '', over },
});

export function keyInCommand(state: State, { text, over }: CommandMode, key: Key): State {
  if (key === 'escape' || (key === 'backspace' && text === '')) return { ...state, mode: over };
  if (key === 'enter') return run({ ...state, mode: over }, text.trim());
  const typed = typeInto(text, key);
  return typed === undefined ? state : { ...state, mode: { kind: 'command', text: typed, over } };
}

/** Runs a command. Hangul stands for the Latin keys that type it. */
function run(state: State, typed: string): State {
  if (typed === '') return state;
  const name = [...typed].flatMap(latinKeys).join('');
  if (/^\d+(?:\.\d+)*$/.test(name))
    return state.mode.kind === 'list' ? goToEntry(state, state.mode, Number(name)) : goTo(state, name);
  return COMMANDS[name]?.(state) ?? notify(state, { kind: 'noCommand', name: typed });
}

/** Selects the entry with a number, or the last one. */
function goToEntry(state: State, mode: ListMode, number: number): State {
  const last = shownEntries(mode).length;
  return { ...state, mode: { ...mode, selected: Math.max(0, Math.min(last, Math.floor(number)) - 1) } };
}
