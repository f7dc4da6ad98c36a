// Several sources for `read`, `list` and `search`, and output to a file.
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const stove = file('난로.md', '# 난로\n\n장작을 넣는다.\n');
const chimney = file('굴뚝.md', '# 굴뚝\n\n불을 쬔다. 장작이 탄다.\n');
const missing = join(folder, '없음.md');
const empty = file('빈.md', '');

describe('several sources', () => {
  test('are printed in their order', async () => {
    expect(await run(['read', stove, chimney])).toEqual({
      code: 0,
      stdout: '난로\n1분\n\n장작을 넣는다.\n\n\n굴뚝\n1분\n\n불을 쬔다. 장작이 탄다.\n',
      stderr: '',
    });
  });

  test('are also those of standard input', async () => {
    const { stdout } = await run(['read', '-', stove], { stdin: '# 불씨\n\n재를 덮는다.\n' });
    expect(stdout).toMatch(/^불씨\n[^]*\n난로\n/);
  });

  test('have their names above their tables in list', async () => {
    const { stdout } = await run(['list', stove, chimney]);
    const names = stdout.split('\n').filter((line) => line.endsWith('.md'));
    expect(names).toEqual([stove, chimney]);
    expect((await run(['list', stove])).stdout).not.toContain('.md');
  });

  test.each<[argv: string[]]>([[['read']], [['list']], [['search', '장작']]])(
    '%j prints one JSON text of all',
    async ([command, ...words]) => {
      const argv = [command!, ...words];
      const { code, stdout } = await run([...argv, stove, missing, chimney, '--format', 'json']);
      expect(code).toBe(argv[0] === 'search' ? 0 : 66);
      const [first, second, ...more] = JSON.parse(stdout) as { source: string }[];
      expect([first!.source, second!.source, more]).toEqual([stove, chimney, []]);
      const one = JSON.parse((await run([...argv, stove, '--format', 'json'])).stdout) as object;
      expect(first).toEqual({ source: stove, ...one });
    },
  );

  test('a source that fails is reported, and the others go on; the first failure gives the exit code', async () => {
    const { code, stdout, stderr } = await run(['read', empty, stove, missing, chimney]);
    expect(code).toBe(65);
    expect(stdout).toMatch(/^난로\n[^]*\n굴뚝\n/);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('빈.md is empty'),
      expect.stringContaining('없음.md'),
    ]);
  });

  test('nothing is printed if all fail', async () => {
    const { code, stdout } = await run(['read', missing, empty]);
    expect([code, stdout]).toEqual([66, '']);
  });
});

test('a list of sources may begin with a byte order mark and have the line ends of Windows', async () => {
  const list = file('목록.txt', `\ufeff${stove}\r\n${chimney}\r\n`);
  const { code, stdout } = await run(['read', '--files-from', list]);
  expect([code, stdout]).toEqual([0, (await run(['read', stove, chimney])).stdout]);
});

describe('a search through several sources', () => {
  test('has the name before each line in a pipe', async () => {
    const { code, stdout } = await run(['search', '장작', stove, chimney]);
    expect([code, stdout]).toEqual([
      0,
      `${stove}: 난로\n${stove}:   ‹장작›을 넣는다.\n\n${chimney}: 굴뚝\n${chimney}:   불을 쬔다. ‹장작›이 탄다.\n`,
    ]);
  });

  test('has the name above the lines on a terminal', async () => {
    const { stdout } = await run(['search', '장작', stove, chimney, '--color', 'never'], { terminal: 80 });
    expect(stdout.split('\n').flatMap((line) => (line.includes(folder) ? [line.trim()] : []))).toEqual([
      stove,
      chimney,
    ]);
  });

  test.each<[what: string, sources: string[], code: number]>([
    ['a hit', [empty, stove], 0],
    ['no hit', [stove, stove], 1],
    ['no hit and an error', [stove, empty], 65],
  ])('%s', async (what, sources, code) => {
    const { code: actual, stderr } = await run(['search', what === 'a hit' ? '장작' : '구들', ...sources]);
    expect(actual, stderr).toBe(code);
  });
});

describe('-o', () => {
  const output = join(folder, '글.txt');

  test('writes what would be printed', async () => {
    const { stdout } = await run(['read', stove]);
    expect(await run(['read', stove, '-o', output])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(output, 'utf8')).toBe(stdout);
    expect(statSync(output).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test('never replaces a file without --force', async () => {
    writeFileSync(output, '불씨');
    chmodSync(output, 0o640);
    const { code, stderr } = await run(['read', stove, '-o', output]);
    expect([code, stderr]).toEqual([74, expect.stringContaining('already exists')]);
    expect(readFileSync(output, 'utf8')).toBe('불씨');
    const link = join(folder, '링크');
    symlinkSync(output, link);
    expect((await run(['read', stove, '-o', link, '--force'])).code).toBe(0);
    expect(readFileSync(output, 'utf8')).toContain('장작');
    expect([statSync(output).mode & 0o777, readdirSync(folder).includes('링크')]).toEqual([0o640, true]);
  });

  test.each<[what: string, argv: string[]]>([
    ['a source that cannot be read', ['read', missing]],
    ['no hit', ['search', '구들', stove]],
    ['no source that can be read', ['read', missing, empty]],
  ])('leaves no file after %s', async (_, argv) => {
    const path = join(folder, 'none.txt');
    const before = readdirSync(folder);
    expect((await run([...argv, '-o', path])).code).not.toBe(0);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('keeps what was printed if only some sources failed', async () => {
    const path = join(folder, 'some.txt');
    expect((await run(['read', missing, stove, '-o', path])).code).toBe(66);
    expect(readFileSync(path, 'utf8')).toContain('장작');
  });

  test.each([
    ['a folder', folder, 'It is a folder'],
    ['a folder that is missing', join(folder, 'a', 'b.txt'), 'Create its folder first'],
    ['a file in the place of a folder', join(stove, 'b.txt'), 'a part of it is a file'],
  ])('reports %s', async (_, path, sentence) => {
    const { code, stdout, stderr } = await run(['read', stove, '-o', path]);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([74, '', 1]);
    expect(stderr).toContain(sentence);
  });

  test('writes to a device', async () => {
    expect(await run(['read', stove, '-o', '/dev/null'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('prints a source that would be opened', async () => {
    const path = join(folder, 'shown.txt');
    expect((await run([stove, '-o', path], { terminal: 60 })).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('장작');
  });
});
