// `nanro help --man`, with stand-ins for `man` and with `man` itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { manualPath } from '../../src/source/bundled.ts';
import { NOWHERE, run } from '../helpers/run.ts';
import { BIN, pty, startTerminal } from '../helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs nanro where `man` is the only other program: a script for `sh`; or where there is none. */
function runWith(script: string | undefined, argv: readonly string[], env: Record<string, string> = {}) {
  rmSync(join(folder, 'man'), { force: true });
  if (script !== undefined) writeFileSync(join(folder, 'man'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    encoding: 'utf8',
    env: { PATH: folder, ...NOWHERE, ...env },
  });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('with a program that stands in for man', () => {
  test.each<[argv: string[], env: Record<string, string>, page: string, locale: string]>([
    [['help', '--man'], {}, 'man/nanro.1', 'C.UTF-8'],
    [['help', '--man'], { LANG: 'ko_KR.UTF-8' }, 'man/ko/man1/nanro.1', ''],
    [['help', 'read', '--man', '--language', 'ko'], { LANG: 'C' }, 'man/ko/man1/nanro.1', 'C.UTF-8'],
    [['--language=en', 'help', '--man'], { LC_ALL: 'ko_KR.utf8' }, 'man/nanro.1', 'ko_KR.utf8'],
  ])('%j with %j shows %s', (argv, env, page, locale) => {
    expect(runWith('printf "%s\\n" "$#" "$1" "$LC_ALL" "$LESS"', argv, env)).toEqual({
      status: 0,
      stdout: `1\n${join(dirname(BIN), '..', page)}\n${locale}\n\n`,
      stderr: '',
    });
  });

  test.each([
    ['there is none', undefined, [], /^nanro: The man page .* `nanro --help`\n$/],
    ['it fails', 'exit 3', ['--language', 'ko'], /^nanro: `man`이 .* `nanro --help`\n$/],
    ['it fails for a command', 'exit 3', ['wrap'], /^nanro: The man page .* `nanro help wrap`\n$/],
  ])('if %s, a sentence says what to do', (_, script, argv, message) => {
    const { status, stdout, stderr } = runWith(script, ['help', '--man', ...argv]);
    expect([status, stdout]).toEqual([69, '']);
    expect(stderr).toMatch(message);
  });
});

test('there is no page of a command that does not exist', async () => {
  const { code, stderr } = await run(['help', 'reed', '--man']);
  expect([code, stderr]).toEqual([2, 'nanro: There is no command reed. Did you mean read?\n']);
});

// Small images of systems have a `man` that only says that there are no pages.
const hasMan =
  spawnSync('man', [manualPath('en')], { encoding: 'utf8' }).stdout?.includes('NANRO(1)') ?? false;
if (!hasMan) console.warn('skipped: there is no man on this system');

describe.skipIf(!hasMan)('man', () => {
  test('prints Hangul in a pipe, whatever the locale', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [BIN, 'help', '--man', '--language', 'ko'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...NOWHERE } },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('난로');
    expect(stdout).not.toMatch(/[\b\u001b]/);
  });

  test.skipIf(pty === undefined || spawnSync('less', ['--version']).status !== 0)(
    'is left with q on a terminal',
    async () => {
      const terminal = startTerminal(process.execPath, [BIN, 'help', '--man'], { LANG: 'C.UTF-8' });
      await terminal.until((rows) => rows[0]!.startsWith('NANRO(1)'));
      terminal.type('q');
      expect((await terminal.exited).exitCode).toBe(0);
    },
  );
});
