// `nanro open` as its user has it: in a pseudo-terminal, its screen read back.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { State } from '../../src/reader/state.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { bundled, open, press, resize, show } from '../helpers/reader.ts';
import { run } from '../helpers/run.ts';
import { BIN, pty, startTerminal, type Size, type Terminal } from '../helpers/terminal.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function makeFolder(): string {
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
function openTerminal(
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
/** Waits until the screen is that of a state. */
const matches = async (terminal: Terminal, state: State, hint = ''): Promise<void> => {
  const wanted = show(state).join('\n');
  await terminal
    .until((rows) => rows.join('\n') === wanted)
    .catch((error: Error) => expect.fail(`${hint}\nwanted:\n${wanted}\n${error.message}`));
};
const says = (terminal: Terminal, text: string | RegExp): Promise<string[]> =>
  terminal.until((rows) =>
    typeof text === 'string' ? rows.join('\n').includes(text) : text.test(rows.join('\n')),
  );

/** That the terminal is as it was: the first screen, wrapping, a cursor, no mouse, no colours. */
function expectRestored(terminal: Terminal): void {
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

describe.skipIf(pty === undefined)(
  'in a pseudo-terminal (skipped where there is no build of node-pty)',
  { timeout: 60_000 },
  () => {
    test('every key, one after the other: the screen is what the state machine says', async () => {
      const terminal = openTerminal(['--no-state']);
      let state = open(bundled());
      await matches(terminal, state);
      const bytes: Record<string, string> = {
        down: '\u001b[B',
        up: '\u001bOA',
        pagedown: '\u001b[6~',
        pageup: '\u001b[5~',
        home: '\u001b[H',
        end: '\u001b[F',
        left: '\u001b[D',
        enter: '\r',
        backspace: '\u007f',
        escape: '\u001b',
        wheeldown: '\u001b[<65;9;9M',
        wheelup: '\u001b[<64;9;9M',
        'ctrl-l': '\u000c',
      };
      const keys = [
        'j',
        'k',
        'down',
        'up',
        ' ',
        'b',
        'pagedown',
        'pageup',
        'd',
        'u',
        'G',
        'g',
        'end',
        'home',
        'wheeldown',
        'wheelup',
        'ㅓ',
        'f',
        'enter',
        'n',
        ']',
        '[',
        'p',
        '3',
        '5',
        'left',
        'left',
        'm',
        'a',
        'G',
        "'",
        'a',
        "'",
        "'",
        't',
        'j',
        'j',
        'enter',
        't',
        '/',
        '재',
        '킷',
        'enter',
        't',
        'escape',
        '/',
        '치',
        '즈',
        'backspace',
        '즈',
        'enter',
        'n',
        'N',
        'escape',
        '/',
        'ㄱ',
        'ㅈ',
        'ㅈ',
        'ㅋ',
        'escape',
        'w',
        'w',
        '+',
        '-',
        '-',
        'c',
        'c',
        'T',
        '?',
        'j',
        ' ',
        'q',
        'l',
        'ctrl-l',
      ];
      for (const key of keys) {
        state = press(state, key);
        terminal.type(bytes[key] ?? key);
        await matches(terminal, state);
      }
      terminal.type('q');
      expect(await terminal.exited).toEqual({ exitCode: 0, signal: 0 });
      expectRestored(terminal);
    });

    test('a storm of sizes: the text is whole, and where it was', async () => {
      const terminal = openTerminal(['--no-state']);
      let state = press(open(bundled()), '4', 'j');
      await matches(terminal, open(bundled()));
      terminal.type('4j');
      await matches(terminal, state);
      const sizes = fc.sample(fc.tuple(fc.integer({ min: 12, max: 150 }), fc.integer({ min: 2, max: 40 })), {
        numRuns: 60,
        seed: 4,
      });
      for (const [columns, rows] of sizes) terminal.resize(columns, rows);
      for (const [columns, rows] of [...sizes.slice(0, 12), [20, 5], [400, 50], [60, 12]] as const) {
        terminal.resize(columns, rows);
        state = resize(state, columns, rows);
        await matches(terminal, state);
      }
      expect(show(state)).toEqual(show(press(open(bundled()), '4', 'j')));
    });

    test('10,000 random keys: the screen is never torn, and the terminal is given back', async () => {
      const terminal = openTerminal(['--no-state']);
      let state = open(bundled());
      await matches(terminal, state);
      const keys = [
        ..."jkbdugGnNp[]123456789tmc+-wT?/'",
        ' ',
        ' ',
        '\r',
        '\u007f',
        '가',
        '재',
        'ㄱ',
        'ㅓ',
        'x',
        '\t',
        '\u0015',
      ];
      const seed = Date.now() % 2 ** 31;
      const struck = fc.sample(fc.constantFrom(...keys), { numRuns: 10_000, seed });
      const names: Record<string, string> = {
        '\r': 'enter',
        '\u007f': 'backspace',
        '\t': 'tab',
        '\u0015': 'ctrl-u',
      };
      for (let from = 0; from < struck.length; from += 250) {
        const some = struck.slice(from, from + 250);
        terminal.type(`${some.join('')}\u001bk`); // ESC before a letter begins no sequence
        state = press(state, ...some.map((key) => names[key] ?? key), 'escape', 'k');
        await matches(terminal, state, `seed ${seed}`);
      }
      terminal.type('\u0003');
      expect((await terminal.exited).signal).toBe(2);
      expectRestored(terminal);
    });

    test.each([
      ['SIGTERM', 15],
      ['SIGINT', 2],
      ['SIGHUP', 1],
      ['SIGQUIT', 3],
    ] as const)(
      '%s ends it by the signal, with the terminal as it was and the place kept',
      async (name, number) => {
        const env = { XDG_STATE_HOME: makeFolder() };
        const terminal = openTerminal([], { env });
        await says(terminal, '? 단축키');
        terminal.type('4');
        await says(terminal, /^ +4\. 치즈/);
        terminal.process.kill(name);
        expect((await terminal.exited).signal).toBe(number);
        expectRestored(terminal);
        await says(openTerminal([], { env }), /4\. 치즈[^]*지난번에 읽던 곳입니다/);
      },
    );

    test('it stops for the shell and comes back; a command after it finds the terminal as it was', async () => {
      const shell = startTerminal('bash', ['--norc', '-i'], { PS1: '$ ', XDG_STATE_HOME: makeFolder() });
      running.add(shell);
      await says(shell, '$');
      shell.type(`"${process.execPath}" "${BIN}" open\r`);
      await says(shell, '? 단축키');
      shell.type('3\u001a');
      await shell.until((rows) => !shell.isAlternate() && rows.some((row) => row.includes('Stopped')));
      shell.type('stty -a | grep -o " icanon\\| echo " | tr -d "\\n"; echo = $((20 + 3))\r');
      await says(shell, /icanon echo = 23/);
      shell.type('fg\r');
      await says(shell, /^ +3\. 미래/);
      shell.type('5');
      await says(shell, /^ +5\. 가죽/);
      shell.type('q');
      await says(shell, /\n\$\n*$/);
      expectRestored(shell);
    });

    test('a program that stopped it from outside', async () => {
      const shell = startTerminal('bash', ['--norc', '-i'], { PS1: '$ ', XDG_STATE_HOME: makeFolder() });
      running.add(shell);
      await says(shell, '$');
      shell.type(`"${process.execPath}" "${BIN}" open\r`);
      await says(shell, '? 단축키');
      const [pid] = readFileSync(`/proc/${shell.process.pid}/task/${shell.process.pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .map(Number);
      process.kill(pid!, 'SIGTSTP');
      await shell.until((rows) => !shell.isAlternate() && rows.some((row) => row.includes('Stopped')));
      shell.type('fg\r');
      await says(shell, '젠슨황과');
      process.kill(pid!, 'SIGSTOP'); // which nobody can hear
      await says(shell, 'Stopped');
      shell.type('fg\r');
      await says(shell, /젠슨황과[^]*%/);
      shell.type('q');
      await says(shell, /\n\$\n*$/);
    });

    test('what is piped in is read, and keys come from the terminal', async () => {
      const shell = startTerminal(
        'bash',
        ['--norc', '-c', `printf '# 파이프\\n\\n난로입니다.' | "${process.execPath}" "${BIN}" open`],
        { XDG_STATE_HOME: makeFolder() },
      );
      running.add(shell);
      await says(shell, /파이프[^]*난로입니다[^]*[?] 단축키/);
      shell.type('q');
      expect((await shell.exited).exitCode).toBe(0);
      expectRestored(shell);
    });

    test('a source that cannot be read ends it at once, though keys come from the terminal', async () => {
      const shell = startTerminal(
        'bash',
        ['--norc', '-c', `printf '' | "${process.execPath}" "${BIN}" open`],
        { XDG_STATE_HOME: makeFolder() },
      );
      running.add(shell);
      expect((await shell.exited).exitCode).toBe(65);
      expect(shell.rows().join('\n')).toContain('비어 있습니다');
    });

    test('what is typed in is read, and then keys come from the same terminal', async () => {
      const terminal = openTerminal(['-', '--no-state']);
      terminal.type('난로입니다.\r\u0004');
      await says(terminal, /난로입니다[^]*[?] 단축키/);
      terminal.type('?');
      await says(terminal, '단축키 (q');
      terminal.type('qq');
      expect((await terminal.exited).exitCode).toBe(0);
      expectRestored(terminal);
    });

    test('links go to the system’s opener as one argument, and without one the address is shown', async () => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'post.md'), '# 글\n\n[링크](https://nanro.example/?a=$(touch%20x)&b=";c)\n');
      writeFileSync(
        join(folder, 'xdg-open'),
        `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > "${folder}/opened.part"\nmv "${folder}/opened.part" "${folder}/opened"\n`,
        { mode: 0o755 },
      );
      const terminal = openTerminal([join(folder, 'post.md'), '--no-state'], {
        env: { PATH: `${folder}:${process.env['PATH']}` },
      });
      await says(terminal, '링크');
      terminal.type('l1');
      await says(terminal, '여는 중: https://nanro.example/?a=');
      await expect.poll(() => existsSync(join(folder, 'opened')), { timeout: 20_000 }).toBe(true);
      expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(
        '1\nhttps://nanro.example/?a=$(touch%20x)&b=%22;c\n',
      );
      const without = openTerminal([join(folder, 'post.md'), '--no-state'], { env: { PATH: '/nowhere' } });
      await says(without, '링크');
      without.type('l1');
      await says(without, /링크를 열 프로그램이 없습니다[^]*https:\/\/nanro\.example\/\?a=/);
    });

    describe('the place', () => {
      const book = (sections: readonly number[]): string =>
        sections
          .map(
            (number) => `## ${number}번 이야기\n\n${`${number}번째 난로 이야기를 읽습니다. `.repeat(30)}\n`,
          )
          .join('\n');

      test('is found again in a file that was moved, that grew at its end, and at its beginning', async () => {
        const folder = makeFolder();
        const env = { XDG_STATE_HOME: makeFolder() };
        const file = join(folder, 'a.md');
        writeFileSync(file, `# 책\n\n${book([1, 2, 3, 4])}`);
        const first = openTerminal([file], { env });
        await says(first, '? 단축키');
        first.type('3jjjma');
        const before = await says(first, '꽂았습니다');
        first.type('q');
        await first.exited;
        const moved = join(folder, 'b.md');
        for (const [path, text] of [
          [moved, book([1, 2, 3, 4])],
          [moved, book([1, 2, 3, 4, 5])],
          [file, book([0, 1, 2, 3, 4])],
        ] as const) {
          writeFileSync(path, `# 책\n\n${text}`);
          const again = openTerminal([path], { env });
          expect((await says(again, '지난번에 읽던 곳입니다')).slice(0, 8)).toEqual(before.slice(0, 8));
          again.type("G'a");
          await again.until((rows) => rows.slice(0, 8).join() === before.slice(0, 8).join());
          again.type('q');
          await again.exited;
        }
      });

      test('of another text that begins as this one is not taken for it', async () => {
        const folder = makeFolder();
        const env = { XDG_STATE_HOME: makeFolder() };
        for (const [name, text] of [
          ['a.md', '첫째 글의 둘째 문단입니다.'],
          ['b.md', '다른 글의 둘째 문단입니다.'],
        ] as const) {
          writeFileSync(
            join(folder, name),
            `# 글\n\n${'똑같이 시작하는 긴 문단입니다. '.repeat(12)}\n\n${text}\n\n## 장\n\n${'이어지는 글입니다. '.repeat(80)}\n`,
          );
          const terminal = openTerminal([join(folder, name)], { env });
          await says(terminal, '? 단축키');
          terminal.type('1');
          await says(terminal, /^ +1\. 장/);
          terminal.type('q');
          await terminal.exited;
        }
        expect(readdirSync(join(env.XDG_STATE_HOME, 'nanro/places'))).toHaveLength(2);
      });

      test('is not touched by opening and quitting, and survives a word that was changed there', async () => {
        const folder = makeFolder();
        const env = { XDG_STATE_HOME: makeFolder() };
        const places = join(env.XDG_STATE_HOME, 'nanro/places');
        const file = join(folder, 'a.md');
        writeFileSync(file, `# 책\n\n${book([1, 2, 3, 4])}`);
        const openAndQuit = async (keys: string, shown: string | RegExp): Promise<void> => {
          const terminal = openTerminal([file], { env });
          await says(terminal, shown);
          terminal.type(`${keys}q`);
          await terminal.exited;
        };
        await openAndQuit('', '? 단축키');
        expect(existsSync(places)).toBe(false);
        await openAndQuit('3jj', '? 단축키');
        const kept = readFileSync(join(places, readdirSync(places)[0]!), 'utf8');
        await openAndQuit('', '지난번에');
        expect(readFileSync(join(places, readdirSync(places)[0]!), 'utf8')).toBe(kept);
        writeFileSync(file, `# 책\n\n${book([1, 2, 3, 4]).replaceAll('3번째 난로', '3번째 벽난로')}`);
        await openAndQuit('', /벽난로[^]*지난번에/);
      });

      test('is its own of each of two texts that begin alike', async () => {
        const folder = makeFolder();
        const env = { XDG_STATE_HOME: makeFolder() };
        const start = '똑같이 시작하는 긴 문단입니다. '.repeat(120);
        for (const [name, key] of [
          ['a.md', '3'],
          ['b.md', '2'],
        ] as const) {
          writeFileSync(join(folder, name), `# 글\n\n${start}\n\n${book([1, 2, 3])}\n\n${name}`);
          const terminal = openTerminal([join(folder, name)], { env });
          await says(terminal, '%');
          terminal.type(key);
          await says(terminal, new RegExp(`^ +${key}\\. `));
          terminal.type('q');
          await terminal.exited;
        }
        await says(openTerminal([join(folder, 'a.md')], { env }), /^ +3\. /);
      });

      test('two readers at once lose no mark', async () => {
        const env = { XDG_STATE_HOME: makeFolder() };
        const [one, other] = [openTerminal([], { env }), openTerminal([], { env })];
        await Promise.all([one, other].map((terminal) => says(terminal, '? 단축키')));
        one.type('2ma');
        other.type('4mb');
        await Promise.all([says(one, '꽂았습니다: a'), says(other, '꽂았습니다: b')]);
        one.type('3mcq');
        other.type('5mdq');
        await Promise.all([one.exited, other.exited]);
        const third = openTerminal([], { env });
        await says(third, '지난번에');
        for (const [letter, section] of [
          ['a', 2],
          ['b', 4],
          ['c', 3],
          ['d', 5],
        ] as const) {
          third.type(`'${letter}`);
          await says(third, new RegExp(`^ +${section}\\. `));
        }
      });

      test('a damaged file is set aside, and said', async () => {
        const env = { XDG_STATE_HOME: makeFolder() };
        const first = openTerminal([], { env });
        await says(first, '? 단축키');
        first.type('4q');
        await first.exited;
        const places = join(env.XDG_STATE_HOME, 'nanro/places');
        const [name] = readdirSync(places) as [string];
        for (const damage of [
          '{"version":1,"place"',
          '',
          '[]',
          '{"version":1,"head":{"length":1,"hash":"x"},"place":{"unit":-1,"offset":0,"anchor":""},"marks":{}}',
          '\u0000\u0001',
        ]) {
          writeFileSync(join(places, name), damage);
          const terminal = openTerminal([], { env });
          await says(terminal, '깨져서 옮겨');
          terminal.type('nq');
          expect((await terminal.exited).exitCode).toBe(0);
        }
        rmSync(join(places, name));
        mkdirSync(join(places, name)); // no file at all
        const terminal = openTerminal([], { env });
        await says(terminal, '깨져서 옮겨');
        terminal.type('nq');
        expect((await terminal.exited).exitCode).toBe(0);
        expect(readdirSync(places).filter((other) => other.includes('damaged'))).toHaveLength(6);
        await says(openTerminal([], { env }), /1\. 황과[^]*지난번에/);
      });

      test('--no-state keeps nothing and asks for nothing', async () => {
        const env = { XDG_STATE_HOME: makeFolder() };
        const terminal = openTerminal(['--no-state'], { env });
        await says(terminal, '? 단축키');
        terminal.type('4maq');
        await terminal.exited;
        expect(readdirSync(env.XDG_STATE_HOME)).toEqual([]);
      });

      test('a folder that nothing can be written in: said, and the reading goes on', async () => {
        const file = join(makeFolder(), 'file');
        writeFileSync(file, '');
        const terminal = openTerminal([], { env: { XDG_STATE_HOME: file } });
        await says(terminal, '? 단축키');
        terminal.type('4');
        terminal.type('ma');
        await says(terminal, /4\. 치즈[^]*저장하지 못했습니다/);
        terminal.type('q');
        expect((await terminal.exited).exitCode).toBe(0);
        expect(terminal.rows().join('\n')).toContain('nanro: 읽던 곳을 저장하지 못했습니다');
      });
    });

    test('only what changes is drawn, and at once', async () => {
      const terminal = openTerminal(['--no-state']);
      await says(terminal, '? 단축키');
      const before = terminal.output().length;
      terminal.type('m');
      await says(terminal, '책갈피로 쓸 글자를');
      const frame = terminal.output().slice(before);
      expect(frame.startsWith('\u001b[?2026h')).toBe(true);
      expect(frame.endsWith('\u001b[?2026l')).toBe(true);
      expect([...frame.matchAll(/\u001b\[(\d+);1H/g)].map(([, row]) => row)).toEqual(['12']);
    });

    test('a light terminal gets the light theme, --theme what it says, NO_COLOR none', async () => {
      const first = async (args: string[], env: Record<string, string>, background = ''): Promise<string> => {
        const terminal = openTerminal(['--no-state', ...args], {
          env: { COLORTERM: 'truecolor', ...env },
          ...(background && { background }),
        });
        await says(terminal, '? 단축키');
        return terminal.output();
      };
      const [dark, light] = ['\u001b[48;2;28;26;24m', '\u001b[48;2;251;249;245m'];
      expect(await first([], {})).toContain(dark);
      expect(await first([], {}, 'rgb:1e1e/1e1e/2e2e')).toContain(dark);
      expect(await first([], {}, 'rgb:fdfd/f6f6/e3e3')).toContain(light);
      expect(await first(['--theme', 'dark'], {}, 'rgb:fdfd/f6f6/e3e3')).toContain(dark);
      expect(await first(['--theme', 'sepia'], {})).toContain('\u001b[48;2;244;235;214m');
      expect(await first(['--theme', 'light'], { COLORTERM: '' })).toMatch(/\u001b\[48;5;\d+m/);
      const plain = await first([], { NO_COLOR: '1' });
      expect(plain).not.toMatch(/\u001b\[(?:3[0-8]|4[0-8]|9\d)/);
      expect(plain).toContain('\u001b[7m'); // the status line
    });
  },
);

test.skipIf(pty === undefined)(
  'a theme of one’s own, from the configuration, and T goes on to the others; a broken one is said before the screen is taken',
  async () => {
    const folder = makeFolder();
    const file = join(folder, 'nanro', 'themes', '종이.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...PALETTES.light, page: ['#101010', '#f0f0e0'] }));
    const env = { COLORTERM: 'truecolor', XDG_CONFIG_HOME: folder };
    const terminal = openTerminal(['--no-state'], { env: { ...env, NANRO_THEME: '종이' } });
    await says(terminal, '? 단축키');
    expect(terminal.output()).toContain('\u001b[48;2;240;240;224m');
    terminal.type('T');
    await says(terminal, '어두운 테마로');
    terminal.type('TTT');
    await says(terminal, '종이 테마로');
    terminal.type('q');
    await terminal.exited;
    writeFileSync(file, '{}');
    const broken = openTerminal(['--no-state', '--theme', '종이'], { env, columns: 200 });
    expect((await broken.exited).exitCode).toBe(2);
    expect(broken.output()).toMatch(/종이\.json: page 항목이 빠졌습니다/);
    expect(broken.output()).not.toContain('\u001b[?1049h');
  },
);

test.each([
  [['open'], {}],
  [['open', 'post.md'], {}],
  [['open'], { terminal: 80, env: { TERM: 'dumb' } }],
])('%j without a terminal says so, names `read`, and ends with 2', async (argv, surroundings) => {
  const { code, stdout, stderr } = await run(argv, surroundings);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`nanro read${argv.length > 1 ? ' post.md' : ''}`);
});
