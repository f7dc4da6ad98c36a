// `nanro open` in a pseudo-terminal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import type { State } from '../../src/reader/state.ts';
import { show } from './reader.ts';
import { BIN, pty, startTerminal, type Size, type Terminal } from './terminal.ts';

/** Describes tests that need a pseudo-terminal; they are skipped if there is no build of node-pty. */
export function describeInTerminal(name: string, tests: () => void): void {
  describe.skipIf(pty === undefined)(name, { timeout: 60_000 }, tests);
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  folders.push(folder);
  return folder;
}

const running = new Set<Terminal>();
afterEach(async () => {
  for (const terminal of running) terminal.process.kill('SIGKILL');
  await Promise.all([...running].map(({ exited }) => exited));
  running.clear();
});
export function openTerminal(
  args: readonly string[] = [],
  { env = {}, ...size }: Size & { readonly env?: Record<string, string> } = {},
): Terminal {
  const terminal = startTerminal(
    process.execPath,
    [BIN, 'open', ...args],
    { XDG_STATE_HOME: env['XDG_STATE_HOME'] ?? makeFolder(), ...env },
    size,
  );
  running.add(terminal);
  void terminal.exited.then(() => running.delete(terminal));
  return terminal;
}
/** Starts bash, with a folder of its own for the state of nanro. */
export function openShell(args: readonly string[]): Terminal {
  const shell = startTerminal('bash', ['--norc', ...args], { PS1: '$ ', XDG_STATE_HOME: makeFolder() });
  running.add(shell);
  return shell;
}
/** Waits until the screen is that of a state. */
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

/** Expects the terminal to be as it was: the main screen, wrapping, a cursor, no mouse reports. */
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
