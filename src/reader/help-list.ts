// The help: every key and what it does.
import { cellsIn, type Cells } from '../unicode/cells.ts';
import { clip, fill } from '../layout/clip.ts';
import { layoutText } from '../layout/inline.ts';
import type { Line } from '../layout/page.ts';
import { HELP_KEYS, type HelpKey } from './help-keys.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import type { Mode } from './mode.ts';
import type { State } from './state.ts';

/** Rows of the title above the keys. */
const TITLE = 1;

/** If the text beside the keys would be narrower than this, it is put below them. */
const NARROWEST: Cells = 12;

/** Returns the rows of the help. The screen may show only some of them. */
export function helpRows({ texts, look: { ambiguous, wordBreak }, size: { columns } }: State): Line[] {
  const keys = Object.entries(HELP_KEYS) as [HelpKey, string][];
  const column = Math.max(...keys.map(([, key]) => cellsIn(key, ambiguous))) + 2;
  const room = columns - column - 2;
  const isBeside = room >= NARROWEST;
  const width = Math.max(2, isBeside ? room : columns - 2);
  return keys.flatMap(([name, key]): Line[] => {
    const named: Line = [
      {
        role: 'number',
        text: isBeside ? ` ${fill(key, column, ambiguous)}` : clip(` ${key}`, columns, ambiguous),
      },
    ];
    const margin: Line = [
      { role: 'text', text: ' '.repeat(isBeside ? 1 + column : Math.max(0, columns - width)) },
    ];
    const lines = layoutText(texts.help[name], { role: 'text' }, { width, wordBreak, ambiguous });
    return isBeside
      ? lines.map((line, index) => [...(index === 0 ? named : margin), ...line])
      : [named, ...lines.map((line) => [...margin, ...line])];
  });
}

export function keyInHelp(state: State, { top, over }: Extract<Mode, { kind: 'help' }>, key: Key): State {
  if (['escape', 'q', 'h', 'f1', '?', 'enter'].includes(key)) return { ...state, mode: over };
  const page = Math.max(1, state.frame.height - TITLE);
  const last = Math.max(0, helpRows(state).length - page);
  const moved = moveInList(key, Math.min(top, last), last + 1, page);
  return moved === undefined ? state : { ...state, mode: { kind: 'help', top: moved, over } };
}
