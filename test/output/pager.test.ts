import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { showInPager } from '../../src/commands/paging.ts';
import { pagerOf } from '../../src/output/pager.ts';
import type { EventName, Listener, Signals } from '../../src/output/signals.ts';
import { childOf, keepShell } from '../helpers/open-terminal.ts';
import { run } from '../helpers/run.ts';
import { THOROUGH } from '../helpers/thorough.ts';
import { BIN, pty, startTerminal, type Terminal } from '../helpers/terminal.ts';

test.each<[pager: string | undefined, command: readonly string[]]>([
  [undefined, ['less']],
  ['', []],
  ['cat', []],
  ["'' less", []],
  ['less -R', ['less', '-R']],
  ['  most   -s ', ['most', '-s']],
  ['/opt/my\\ less -s', ['/opt/my less', '-s']],
  ['C:\\bin\\less.exe', ['C:\\bin\\less.exe']],
  ['"C:\\Program Files\\Git\\usr\\bin\\less.exe" -R', ['C:\\Program Files\\Git\\usr\\bin\\less.exe', '-R']],
  ["'/opt/my less' '-Ps난로 곁'", ['/opt/my less', '-Ps난로 곁']],
  ['less -Ps"난로 곁"', ['less', '-Ps난로 곁']],
  ['less; rm -rf $HOME', ['less;', 'rm', '-rf', '$HOME']],
])('PAGER=%j is %j', (PAGER, command) => {
  expect(pagerOf(PAGER === undefined ? {} : { PAGER })).toEqual(command);
});

test('there is no pager if the output is a pipe', async () => {
  const { stdout } = await run(['read', '-s', '5']);
  expect((await run(['read', '-s', '5', '-p'], { env: { PAGER: 'nope' } })).stdout).toBe(stdout);
});

describe.skipIf(process.platform === 'win32')('the page is printed with a warning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** Makes a program that begins with `text`, and returns its path. */
  const program = (name: string, text: string, mode = 0o755): string => {
    writeFileSync(join(folder, name), text, { mode });
    return join(folder, name);
  };
  symlinkSync('loop', join(folder, 'loop'));

  test.each([
    ['does not exist (ENOENT)', '/nowhere/less', 'could not be started'],
    ['is below a file (ENOTDIR)', '/etc/passwd/less', 'could not be started'],
    ['is a folder (EACCES)', '/', 'could not be started'],
    ['is not executable (EACCES)', program('text', '', 0o644), 'could not be started'],
    ['leads to itself (ELOOP)', join(folder, 'loop'), 'could not be started'],
    ['has a name that is too long (ENAMETOOLONG)', `/${'x'.repeat(300)}`, 'could not be started'],
    ['needs a program that does not exist', program('bang', '#!/nowhere/sh\n'), 'could not be started'],
    // The C library has the shell run what the system cannot, and the shell fails.
    ['is of an unknown format (ENOEXEC)', program('unknown', 'exec 2>&-; \u007fELF\n'), 'failed'],
    ['fails before it has read anything', program('fails', '#!/bin/sh\nexit 1\n'), 'failed'],
    ['fails after it has read everything', program('late', '#!/bin/sh\ncat > /dev/null\nexit 3\n'), 'failed'],
    ['crashes', program('crashes', '#!/bin/sh\nkill -SEGV $$\n'), 'failed'],
  ])('if the pager %s', async (_, PAGER, warning) => {
    const surroundings = { terminal: 600, env: { PAGER, LANG: 'en_US.UTF-8' } };
    for (const command of THOROUGH ? [['read', '-s', '5'], ['list']] : [['list']]) {
      const { stdout } = await run(command, surroundings);
      const paged = await run([...command, '-p'], surroundings);
      expect(paged.stdout.replace(/^.*\u001b\[K/su, '')).toBe(stdout); // the modes may have been restored
      expect(paged.stderr).toMatch(
        new RegExp(
          `^nanro: ${PAGER} ${warning}, so the text was printed without it\\. (?:Install|Check) .*\\n$`,
        ),
      );
      expect(paged.code).toBe(0);
    }
  });
});

test.skipIf(spawnSync('stty', ['--version']).error)(
  'Ctrl-C before the pager has started ends nanro, and starts no pager',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const listeners = new Map<EventName, Listener>();
    const raised: string[] = [];
    const signals: Signals = {
      on: (name, listener) => {
        listeners.set(name, listener);
        if (name === 'SIGTTOU') listeners.get('SIGINT')!(undefined); // while `stty` runs
      },
      off: (name) => listeners.delete(name),
      raise: (name) => name !== 'SIGURG' && raised.push(name) > 0,
    };
    const context = {
      env: { PAGER: `sh -c ': > "${folder}/started"'` },
      stdout: Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY: true }),
      signals,
      messages: { noPager: String },
      warn: async () => {},
    };
    await showInPager(context as unknown as Context, async () => ['난로\n']);
    expect(raised).toEqual(['SIGINT']);
    expect(existsSync(join(folder, 'started'))).toBe(false);
    expect(listeners.size).toBe(0);
  },
);

const hasLess = spawnSync('less', ['--version']).status === 0;
if (!hasLess) console.warn('skipped: there is no less on this system');

describe.skipIf(pty === undefined)('on a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const start = (args: string[], env: Record<string, string> = {}): Terminal =>
    startTerminal(
      process.execPath,
      [BIN, 'read', ...args],
      { LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', ...env },
      { columns: 60, rows: 12 },
    );

  test.skipIf(!hasLess)(
    'less shows the page, can search it, ignores Ctrl-C, and is left with q',
    async () => {
      const terminal = start(['-p']);
      await terminal.until(
        (rows) => rows[0] === '  젠슨황과 마크 저커버그의 SIGGRAPH 난롯가 채팅' && rows.at(-1) === ':',
      );
      terminal.type('/입던 옷\r');
      const isPrompted = (from: number): boolean => terminal.output().slice(from).endsWith(':\u001b[K');
      await terminal.until((rows) => rows[0]!.includes('입던 옷') && isPrompted(0));
      let seen = terminal.output().length;
      terminal.type('\u0003');
      await terminal.until((rows) => {
        // less discards keys that are typed while it handles Ctrl-C, and draws its prompt again.
        if (isPrompted(seen)) {
          seen = terminal.output().length;
          terminal.type('G');
        }
        return rows.at(-1) === '(END)';
      });
      expect(terminal.output()).toContain('\u001b[35m'); // colour comes through
      terminal.type('q');
      expect((await terminal.exited).exitCode).toBe(0);
    },
    60_000,
  );

  test.skipIf(!hasLess)('a page that fits the screen is printed, and less quits', async () => {
    const terminal = start(['-p', '-'], { LESS: 'FRX' });
    terminal.type('난로 곁에서 읽습니다.\n\u0004');
    expect((await terminal.exited).exitCode).toBe(0);
    expect(terminal.rows().filter((row) => row.trim() === '난로 곁에서 읽습니다.').length).toBeGreaterThan(0);
  });

  test('any program can be the pager, and gets its arguments without a shell', async () => {
    const [program, told] = [join(folder, 'pager.mjs'), join(folder, 'told.json')];
    writeFileSync(
      program,
      `import { readFileSync, writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(told)}, JSON.stringify([process.argv.slice(2), process.env.LESS, process.env.LESSCHARSET, readFileSync(0, 'utf8')]));`,
    );
    const terminal = start(['-s', '5', '-p', '--color', 'never', '-w', '40'], {
      PAGER: `"${process.execPath}" '${program}' $(touch ${folder}/pwned) 'a b'`,
      LESS: '-i',
    });
    expect((await terminal.exited).exitCode).toBe(0);
    const [words, less, charset, text] = JSON.parse(readFileSync(told, 'utf8')) as [
      string[],
      string,
      string,
      string,
    ];
    expect([words, less, charset]).toEqual([['$(touch', `${folder}/pwned)`, 'a b'], '-i', 'utf-8']);
    expect(text).toMatch(/^ {2}5\. 가죽 재킷\n/);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test('a pager that reads nothing is not an error', async () => {
    const terminal = start(['-p'], { PAGER: 'true' });
    expect((await terminal.exited).exitCode).toBe(0);
    expect(terminal.output()).toBe('');
  });

  test.each([
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)(
    '%s ends the pager first, so that no other program uses the terminal',
    async (signal, number) => {
      const [program, stopped] = [join(folder, 'waiting'), join(folder, signal)];
      const script = `trap 'kill $!; : > "${stopped}"; exit' ${signal.slice(3)}; sleep 1000 & printf ready; wait`;
      writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      const terminal = start(['-p'], { PAGER: program });
      await terminal.until(([row]) => row === 'ready');
      terminal.process.kill(signal);
      expect((await terminal.exited).signal).toBe(number);
      expect(existsSync(stopped)).toBe(true);
    },
  );

  test('Ctrl-C ends a pager that does not handle it, and nanro', async () => {
    const terminal = start(['-p'], { PAGER: "sh -c 'printf ready; exec sleep 1000'" });
    await terminal.until(([row]) => row === 'ready');
    terminal.type('\u0003');
    expect((await terminal.exited).signal).toBe(2);
  });

  test('if the pager cannot be started, the page is printed with a warning', async () => {
    const terminal = start(['-s', '5', '-p'], { PAGER: 'nope -R', LANG: 'ko_KR.UTF-8', LC_ALL: '' });
    expect((await terminal.exited).exitCode).toBe(0);
    expect(terminal.rows().join('').replaceAll(' ', '')).toContain(
      '성장하기를바랍니다.nanro:nope:페이저를실행하지못해그대로출력했습니다.설치하거나',
    );
  });

  describe.skipIf(!hasLess)('less that is ended by a signal to nanro leaves no modes behind', () => {
    const signals = [
      ['SIGHUP', 129],
      ['SIGQUIT', 131],
      ['SIGTERM', 143],
    ] as const;
    for (const [index, LESS] of ['FRX', 'R', 'R --mouse'].entries())
      test.each(THOROUGH ? signals : [signals[index]!])(`LESS='${LESS}', %s`, async (signal, code) => {
        const { terminal, pid, ended } = keepShell('read -p', {
          env: { LESS, PAGER: 'less', LC_ALL: 'C.UTF-8' },
        });
        await terminal.until((rows) => rows.at(-1) === ':');
        process.kill(pid(), signal);
        expect(await ended()).toBe(code);
        expect(terminal.isAlternate()).toBe(false);
        for (const mode of ['1', '1000', '1002', '1006', '2004'])
          expect(terminal.output().lastIndexOf(`\u001b[?${mode}l`), mode).toBeGreaterThan(
            terminal.output().lastIndexOf(`\u001b[?${mode}h`),
          );
        expect(terminal.output().lastIndexOf('\u001b>')).toBeGreaterThan(
          terminal.output().lastIndexOf('\u001b='),
        );
        expect(terminal.rows().at(-1)).not.toBe(':');
      });

    test('SIGKILL to less itself', async () => {
      const { terminal, pid, ended } = keepShell('read -p', { env: { PAGER: 'less', LC_ALL: 'C.UTF-8' } });
      await terminal.until((rows) => rows.at(-1) === ':');
      process.kill(childOf(pid()), 'SIGKILL');
      expect(await ended()).toBe(0);
      expect(terminal.output().lastIndexOf('\u001b>')).toBeGreaterThan(
        terminal.output().lastIndexOf('\u001b='),
      );
    });
  });
});
