// A program in a real pseudo-terminal, read back through an emulated one (@xterm/headless: xterm, Unicode 6 widths).
import { fileURLToPath } from 'node:url';
import xterm, { type IBufferCell } from '@xterm/headless';
import type { IPty } from '@lydell/node-pty';
import { NOWHERE } from './run.ts';

export const BIN = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));

/** The pseudo-terminals of this system; undefined, and said, where there is no build of them. */
export const pty = await import('@lydell/node-pty').catch((error: unknown) => {
  console.warn(`skipped: no pseudo-terminal on this system (${String(error).split('\n')[0]})`);
  return undefined;
});

export interface Terminal {
  readonly process: IPty;
  /** All that was written, as it came. */
  readonly output: () => string;
  /** The rows on the screen, without trailing blanks. */
  readonly rows: () => string[];
  readonly cells: (row: number) => IBufferCell[];
  /** Whether the alternate screen is shown. */
  readonly isAlternate: () => boolean;
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Resolves when the screen is as wanted; rejects, with the screen, when it is not for long. */
  readonly until: (isWanted: (rows: string[]) => boolean) => Promise<string[]>;
  readonly exited: Promise<{ readonly exitCode: number; readonly signal?: number | undefined }>;
}

/** Far more than any program here takes, on a busy machine too. */
const PATIENCE = 20_000; // ms

export interface Size {
  readonly columns?: number;
  readonly rows?: number;
  /** What the terminal answers when it is asked for its background (OSC 11); none: nothing. */
  readonly background?: string;
}

/** Starts a program; it answers what the program asks of its terminal. */
export function startTerminal(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { columns = 60, rows = 12, background }: Size = {},
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
    screen.write(data, () => watchers.forEach((watch) => watch()));
  });
  screen.onData((answer) => process_.write(answer));
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
