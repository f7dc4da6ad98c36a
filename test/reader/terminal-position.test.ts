// In a pseudo-terminal: the reading position is saved, and found again.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ODD_FILES, oddFolders } from '../helpers/odd-files.ts';
import { describeInTerminal, makeFolder, openTerminal, says } from '../helpers/open-terminal.ts';
import { THOROUGH } from '../helpers/thorough.ts';

describeInTerminal('the reading position', () => {
  const book = (sections: readonly number[]): string =>
    sections
      .map((number) => `## ${number}번 이야기\n\n${`${number}번째 난로 이야기를 읽습니다. `.repeat(30)}\n`)
      .join('\n');

  test('is found again in a file that was moved, or has grown at its end or its beginning', async () => {
    const folder = makeFolder();
    const env = { XDG_STATE_HOME: makeFolder() };
    const file = join(folder, 'a.md');
    writeFileSync(file, `# 책\n\n${book([1, 2, 3, 4])}`);
    const first = openTerminal([file], { env });
    await says(first, 'h 단축키');
    first.type('3jjjma');
    const before = await says(first, '마크를 남겼습니다');
    first.type('q');
    expect((await first.exited).exitCode).toBe(0);
    const moved = join(folder, 'b.md');
    for (const [path, text] of [
      ...(THOROUGH ? [[moved, book([1, 2, 3, 4])] as const] : []),
      [moved, book([1, 2, 3, 4, 5])],
      [file, book([0, 1, 2, 3, 4])],
    ] as const) {
      writeFileSync(path, `# 책\n\n${text}`);
      const again = openTerminal([path], { env });
      expect((await says(again, '지난번에 읽던 곳입니다')).slice(0, 8)).toEqual(before.slice(0, 8));
      again.type("G'a");
      await again.until((rows) => rows.slice(0, 8).join() === before.slice(0, 8).join());
      again.type('q');
      expect((await again.exited).exitCode).toBe(0);
    }
  });

  test('of a short text is not used for another one with the same beginning', async () => {
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
      await says(terminal, 'h 단축키');
      terminal.type('1');
      await says(terminal, /^ +1\. 장/);
      terminal.type('q');
      expect((await terminal.exited).exitCode).toBe(0);
    }
    expect(readdirSync(join(env.XDG_STATE_HOME, 'nanro/places'))).toHaveLength(2);
  });

  test('is not changed by opening and quitting, and survives a change of its words', async () => {
    const folder = makeFolder();
    const env = { XDG_STATE_HOME: makeFolder() };
    const places = join(env.XDG_STATE_HOME, 'nanro/places');
    const file = join(folder, 'a.md');
    writeFileSync(file, `# 책\n\n${book([1, 2, 3, 4])}`);
    const openAndQuit = async (keys: string, shown: string | RegExp): Promise<void> => {
      const terminal = openTerminal([file], { env });
      await says(terminal, shown);
      terminal.type(`${keys}q`);
      expect((await terminal.exited).exitCode).toBe(0);
    };
    await openAndQuit('', 'h 단축키');
    expect(existsSync(places)).toBe(false);
    await openAndQuit('3jj', 'h 단축키');
    const kept = readFileSync(join(places, readdirSync(places)[0]!), 'utf8');
    await openAndQuit('', '지난번에');
    expect(readFileSync(join(places, readdirSync(places)[0]!), 'utf8')).toBe(kept);
    writeFileSync(file, `# 책\n\n${book([1, 2, 3, 4]).replaceAll('3번째 난로', '3번째 벽난로')}`);
    await openAndQuit('', /벽난로[^]*지난번에/);
  });

  test('of a long text is not used for another one with the same beginning', async () => {
    const folder = makeFolder();
    const env = { XDG_STATE_HOME: makeFolder() };
    const start = '똑같이 시작하는 긴 문단입니다. '.repeat(120);
    for (const [name, key] of [
      ['a.md', '3'],
      ['b.md', '2'],
    ] as const) {
      writeFileSync(join(folder, name), `# 글\n\n${start}\n\n${book([1, 2, 3])}\n\n${name}`);
      const terminal = openTerminal([join(folder, name)], { env });
      await says(terminal, /h 단축키|%/);
      terminal.type(key);
      await says(terminal, new RegExp(`^ +${key}\\. `));
      terminal.type('q');
      expect((await terminal.exited).exitCode).toBe(0);
    }
    await says(openTerminal([join(folder, 'a.md')], { env }), /^ +3\. /);
  });

  test('keeps the marks that two readers set at the same time', async () => {
    const env = { XDG_STATE_HOME: makeFolder() };
    const [one, other] = [openTerminal([], { env }), openTerminal([], { env })];
    await Promise.all([one, other].map((terminal) => says(terminal, 'h 단축키')));
    one.type('2ma');
    other.type('4mb');
    await Promise.all([says(one, '마크를 남겼습니다: a'), says(other, '마크를 남겼습니다: b')]);
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

  test('is set aside if its file is damaged, and a notice says so', async () => {
    const env = { XDG_STATE_HOME: makeFolder() };
    const first = openTerminal([], { env });
    await says(first, 'h 단축키');
    first.type('4q');
    expect((await first.exited).exitCode).toBe(0);
    const places = join(env.XDG_STATE_HOME, 'nanro/places');
    const [name] = readdirSync(places) as [string];
    const damages = [
      '{"version":1,"place"',
      '',
      '[]',
      '{"version":1,"head":{"length":1,"hash":"x"},"place":{"unit":-1,"offset":0,"anchor":""},"marks":{}}',
      '\u0000\u0001',
    ].map((text) => async (path: string) => writeFileSync(path, text));
    const odd = ODD_FILES.filter(({ what }) => /pipe|device|^a folder|GiB/.test(what)).map(({ put }) => put);
    const tried = THOROUGH ? [...damages, ...odd] : [damages[0]!, ...odd.slice(0, 1)];
    for (const put of tried) {
      rmSync(join(places, name));
      await put(join(places, name));
      const terminal = openTerminal([], { env });
      await says(terminal, '깨져서 옮겨');
      terminal.type('xnq'); // `x` closes the box with the notice
      expect((await terminal.exited).exitCode).toBe(0);
    }
    expect(readdirSync(places).filter((other) => other.includes('damaged'))).toHaveLength(tried.length);
    await says(openTerminal([], { env }), /1\. 황과[^]*지난번에/);
  });

  test('is neither saved nor looked for with --no-state', async () => {
    const env = { XDG_STATE_HOME: makeFolder() };
    const terminal = openTerminal(['--no-state'], { env });
    await says(terminal, 'h 단축키');
    terminal.type('4maq');
    expect((await terminal.exited).exitCode).toBe(0);
    expect(readdirSync(env.XDG_STATE_HOME)).toEqual([]);
  });

  test('that cannot be saved does not end the reader, and a notice says so', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const folders = [file, ...oddFolders(file).filter((folder) => folder.startsWith('/proc'))];
    for (const XDG_STATE_HOME of THOROUGH ? folders : [file]) {
      const terminal = openTerminal([], { env: { XDG_STATE_HOME } });
      await says(terminal, 'h 단축키');
      terminal.type('4');
      terminal.type('ma');
      await says(terminal, /4\. 치즈[^]*읽던 곳을 저장하지[^]*확인해 주세요/);
      terminal.type('xq'); // `x` closes the box with the notice
      expect((await terminal.exited).exitCode).toBe(0);
      expect(
        terminal
          .rows()
          .join('\n')
          .match(/nanro: .*/g),
      ).toEqual([expect.stringContaining('nanro: 읽던 곳을 저장하지 못했습니다')]);
    }
  });
});
