// `nanro open` in a pseudo-terminal.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import type { State } from '../../src/reader/state.ts';
import { show } from './reader.ts';
import { BIN, pty, startTerminal, type Size, type Terminal } from './terminal.ts';

/** Describes tests that need a pseudo-terminal; they are skipped if there is no build of node-pty. */
export function describeInTerminal(name: string, tests: () => void): void {
  describe.skipIf(pty === undefined)(name, { timeout: 60_000 }, tests);
}

/** Makes a folder that is removed when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Kills a program when the test ends, unless it has exited. */
function endWithTest(terminal: Terminal): Terminal {
  let isRunning = true;
  void terminal.exited.then(() => (isRunning = false));
  onTestFinished(async () => {
    if (isRunning) terminal.process.kill('SIGKILL');
    await terminal.exited;
  });
  return terminal;
}

/** Starts `nanro open`. */
export function openTerminal(
  args: readonly string[] = [],
  { env = {}, ...size }: Size & { readonly env?: Record<string, string> } = {},
): Terminal {
  return endWithTest(
    startTerminal(
      process.execPath,
      [BIN, 'open', ...args],
      { XDG_STATE_HOME: env['XDG_STATE_HOME'] ?? makeFolder(), ...env },
      size,
    ),
  );
}

/** Starts bash, with a folder of its own for the state of nanro. */
export function openShell(args: readonly string[], size: Size = {}): Terminal {
  return endWithTest(
    startTerminal('bash', ['--norc', ...args], { PS1: '$ ', XDG_STATE_HOME: makeFolder() }, size),
  );
}

/** nanro in a shell, which tells how nanro leaves the terminal. */
export interface Kept {
  readonly terminal: Terminal;
  /** Returns the process of nanro. */
  readonly pid: () => number;
  /** Resolves when nanro has ended, with its exit code, as the shell sees it. Expects the mode from before. */
  readonly ended: () => Promise<number>;
}

/** What the shell writes when nanro has ended and everything about its end is known. Terminals skip it. */
const ENDED = '\u001b]7777;ended\u0007';

/**
 * Runs nanro in a shell that survives Ctrl-C. Unlike an interactive bash, this shell does not restore the mode
 * of the terminal after a program that was killed. It then waits for a line, because node-pty drops what it has
 * not read 200 ms after the end of the last program.
 */
export function keepShell(
  words: string,
  { env = {}, before = ':', ...size }: Size & { readonly env?: Record<string, string>; before?: string } = {},
): Kept {
  const folder = makeFolder();
  const terminal = endWithTest(
    startTerminal(
      'sh',
      [
        '-c',
        `trap : INT QUIT; ${before}; stty -a > "$KEPT/before"; "${process.execPath}" "${BIN}" ${words}; echo $? > "$KEPT/code"; stty -a > "$KEPT/after"; printf "$ENDED"; read -r _`,
      ],
      { XDG_STATE_HOME: folder, ...env, KEPT: folder, ENDED },
      size,
    ),
  );
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    terminal,
    pid: () => childOf(terminal.process.pid),
    ended: async () => {
      await terminal.until(() => terminal.output().includes(ENDED));
      terminal.type('\n');
      await terminal.exited;
      expect(read('after')).toBe(read('before'));
      return Number(read('code'));
    },
  };
}

/** Returns the process that a process has started. Works on Linux. */
export const childOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);

/** Waits until the screen shows a state. */
export const matches = async (terminal: Terminal, state: State, hint = ''): Promise<void> => {
  const wanted = show(state).join('\n');
  await terminal
    .until((rows) => rows.join('\n') === wanted)
    .catch((error: Error) => expect.fail(`${hint}\nwanted:\n${wanted}\n${error.message}`));
};
export const says = (terminal: Terminal, text: string | RegExp): Promise<string[]> =>
  terminal.until((rows) =>
    typeof text === 'string' ? rows.join('\n').includes(text) : text.test(rows.join('\n')),
  );

/** Expects that the terminal has been restored: the main screen, wrapping, a cursor, no mouse reports. */
export function expectRestored(terminal: Terminal): void {
  expect(terminal.isAlternate()).toBe(false);
  const states = new Map<string, string>();
  for (const [, mode, state] of terminal.output().matchAll(/\u001b\[\?(\d+)([hl])/g))
    states.set(mode!, state!);
  expect(Object.fromEntries(states)).toMatchObject({
    1049: 'l',
    25: 'h',
    7: 'h',
    1000: 'l',
    1006: 'l',
    2026: 'l',
  });
}
