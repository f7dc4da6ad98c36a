// Runs a program in a pseudo-terminal. @xterm/headless emulates its screen (xterm, with the widths of Unicode
// 6).
import { fileURLToPath } from 'node:url';
import xterm, { type IBufferCell } from '@xterm/headless';
import type { IPty } from '@lydell/node-pty';
import { NOWHERE } from './run.ts';

export const BIN = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));

/** node-pty; undefined, with a warning, if it has no build for this system. */
export const pty = await import('@lydell/node-pty').catch((error: unknown) => {
  console.warn(`skipped: no pseudo-terminal on this system (${String(error).split('\n')[0]})`);
  return undefined;
});

export interface Terminal {
  readonly process: IPty;
  /** Everything that the program has written. */
  readonly output: () => string;
  /** The rows of the screen, without trailing spaces. */
  readonly rows: () => string[];
  readonly cells: (row: number) => IBufferCell[];
  /** Whether the alternate screen is shown. */
  readonly isAlternate: () => boolean;
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Resolves with the rows when the screen is as expected. Rejects with the screen after a long time. */
  readonly until: (isWanted: (rows: string[]) => boolean) => Promise<string[]>;
  readonly exited: Promise<{ readonly exitCode: number; readonly signal?: number | undefined }>;
}

/** Far longer than any program here takes, even on a busy machine. */
const PATIENCE = 50_000; // ms

export interface Size {
  readonly columns?: number;
  readonly rows?: number;
  /** The background that the terminal reports when it is asked (OSC 11); without it there is no answer. */
  readonly background?: string;
  /** Whether it claims to draw pictures by the protocol of kitty. It shows none. */
  readonly hasPictures?: boolean;
  /** Whether it answers no request at all. */
  readonly isMute?: boolean;
}

/** Starts a program in a terminal that answers queries. */
export function startTerminal(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { columns = 60, rows = 12, background, hasPictures = false, isMute = false }: Size = {},
): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const process_ = pty!.spawn(command, [...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'ko_KR.UTF-8', TERM: 'xterm-256color', ...NOWHERE, ...env },
  });
  const watchers = new Set<() => void>();
  let output = '';
  process_.onData((data) => {
    output += data;
    if (hasPictures && data.includes('\u001b_Gi=31')) process_.write('\u001b_Gi=31;OK\u001b\\');
    screen.write(data, () => watchers.forEach((watch) => watch()));
  });
  if (!isMute) screen.onData((answer) => process_.write(answer));
  screen.parser.registerOscHandler(11, () => {
    if (background !== undefined) process_.write(`\u001b]11;${background}\u001b\\`);
    return true;
  });
  const shown = (): string[] =>
    Array.from(
      { length: screen.rows },
      (_, row) =>
        screen.buffer.active
          .getLine(screen.buffer.active.viewportY + row)
          ?.translateToString(true, 0, screen.cols)
          .trimEnd() ?? '',
    );
  return {
    process: process_,
    output: () => output,
    rows: shown,
    cells: (row) =>
      Array.from({ length: screen.cols }, (_, column) =>
        screen.buffer.active.getLine(screen.buffer.active.viewportY + row)!.getCell(column)!,
      ),
    isAlternate: () => screen.buffer.active.type === 'alternate',
    type: (keys) => process_.write(keys),
    resize: (newColumns, newRows) => {
      screen.resize(newColumns, newRows);
      process_.resize(newColumns, newRows);
    },
    until: (isWanted) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(
          () => reject(new Error(`not on the screen in time:\n${shown().join('\n')}`)),
          PATIENCE,
        );
        const watch = (): void => {
          if (!isWanted(shown())) return;
          watchers.delete(watch);
          clearTimeout(limit);
          resolve(shown());
        };
        watchers.add(watch);
        watch();
      }),
    exited: new Promise((resolve) => process_.onExit((end) => screen.write('', () => resolve(end)))),
  };
}
