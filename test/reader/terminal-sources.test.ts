// In a pseudo-terminal: the text comes from a file, a pipe or the keyboard, and links open in a browser.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  describeInTerminal,
  expectRestored,
  keepShell,
  makeFolder,
  openShell,
  openTerminal,
  says,
} from '../helpers/open-terminal.ts';
import { run } from '../helpers/run.ts';
import { BIN } from '../helpers/terminal.ts';

describeInTerminal('sources and links', () => {
  test('a text from a pipe is read while keys come from the terminal', async () => {
    const shell = openShell([
      '-c',
      `printf '# 파이프\\n\\n난로입니다.' | "${process.execPath}" "${BIN}" open`,
    ]);
    await says(shell, /파이프[^]*난로입니다[^]*h 단축키/);
    shell.type('q');
    expect((await shell.exited).exitCode).toBe(0);
    expectRestored(shell);
  });

  test('a pipe that cannot be read ends it, although keys come from the terminal', async () => {
    const shell = openShell(['-c', `printf '' | "${process.execPath}" "${BIN}" open`]);
    expect((await shell.exited).exitCode).toBe(65);
    expect(shell.rows().join('\n')).toContain('비어 있습니다');
  });

  describe('a pipe with a name', () => {
    const makePipe = (): string => {
      const path = join(makeFolder(), 'pipe');
      execFileSync('mkfifo', [path]);
      return path;
    };

    test('is read when its writer ends', async () => {
      const path = makePipe();
      const { terminal, ended } = keepShell(`open ${path}`);
      const writer = await open(path, 'w'); // waits until nanro opens it, too
      await writer.write('# 파이프\n\n난로입니다.');
      await writer.close();
      await says(terminal, /파이프[^]*난로입니다[^]*h 단축키/);
      terminal.type('q');
      expect(await ended()).toBe(0);
      expectRestored(terminal);
    });

    test.each(['', '--ambiguous auto'])(
      'can be interrupted while its writer is silent: open %s',
      async (options) => {
        const path = makePipe();
        const { terminal, ended } = keepShell(`open ${path} ${options}`, { isMute: true });
        const writer = await open(path, 'w');
        terminal.type('\u0003');
        expect(await ended()).toBe(130);
        await writer.close();
      },
    );
  });

  test('a text that is typed in is read, and then keys come from the same terminal', async () => {
    const terminal = openTerminal(['-', '--no-state']);
    terminal.type('난로입니다.\r\u0004');
    await says(terminal, /난로입니다[^]*h 단축키/);
    terminal.type('h');
    await says(terminal, '단축키 (q');
    terminal.type('qq');
    expect((await terminal.exited).exitCode).toBe(0);
    expectRestored(terminal);
  });

  test.each(['/nowhere', '/nowhere:/etc/passwd'])(
    'without an opener in PATH=%s the reader goes on',
    async (PATH) => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'post.md'), '# 글\n\n[링크](https://nanro.example/)\n');
      const terminal = openTerminal([join(folder, 'post.md'), '--no-state'], {
        env: { PATH, DISPLAY: ':0' },
      });
      await says(terminal, '링크');
      terminal.type('\tO');
      await says(terminal, /열 프로그램이 없습니다[^]*https:\/\/nanro\.example/);
      terminal.type('xq');
      expect((await terminal.exited).exitCode).toBe(0);
      expectRestored(terminal);
    },
  );

  test('a link goes to the opener of the system as one argument; without an opener the address is shown', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'post.md'), '# 글\n\n[링크](https://nanro.example/?a=$(touch%20x)&b=";c)\n');
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > "${folder}/opened.part"\nmv "${folder}/opened.part" "${folder}/opened"\n`,
      { mode: 0o755 },
    );
    const terminal = openTerminal([join(folder, 'post.md'), '--no-state'], {
      env: { PATH: `${folder}:${process.env['PATH']}`, DISPLAY: ':0' },
    });
    await says(terminal, '링크');
    terminal.type('\tO');
    await says(terminal, '여는 중: https://nanro.example/?a=');
    await expect.poll(() => existsSync(join(folder, 'opened')), { timeout: 20_000 }).toBe(true);
    expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(
      '1\nhttps://nanro.example/?a=$(touch%20x)&b=%22;c\n',
    );
    const without = openTerminal([join(folder, 'post.md'), '--no-state'], {
      env: { PATH: '/nowhere', DISPLAY: ':0' },
    });
    await says(without, '링크');
    without.type('\tO');
    await says(without, /열 프로그램이 없습니다[^]*https:\/\/nanro\.example\/\?a=/);
  });
});

test.each([
  [['open'], {}],
  [['open', 'post.md'], {}],
  [['open'], { terminal: 80, env: { TERM: 'dumb' } }],
])('%j without a terminal says so, names `read`, and ends with 2', async (argv, surroundings) => {
  const { code, stdout, stderr } = await run(argv, surroundings);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`nanro read${argv.length > 1 ? ' post.md' : ''}`);
});
