// Many sources at once: `--files-from`, JSON Lines and threads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { NOWHERE, run } from '../helpers/run.ts';
import { someOf } from '../helpers/thorough.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const paths = Array.from({ length: 20 }, (_, index) => {
  const path = join(folder, `글 ${index}.md`);
  // Long ones first, so that the others would overtake them.
  writeFileSync(path, `# 글 ${index}\n\n${'난로를 피운다.\n\n'.repeat(index % 4 === 0 ? 300 : 1)}`);
  return path;
});
const titlesOf = (stdout: string): (string | undefined)[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { title?: string }).title);
const TITLES = paths.map((_, index) => `글 ${index}`);

/** Runs the program: threads need its built modules. */
function nanro(argv: readonly string[], input = ''): { code: number | null; stdout: string; stderr: string } {
  const bin = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    input,
    encoding: 'utf8',
    env: { ...NOWHERE, PATH: process.env['PATH'] },
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

describe('JSON Lines', () => {
  test('have one article on each line, with its source', async () => {
    const { stdout } = await run(['read', '--format', 'jsonl', paths[1]!, paths[2]!]);
    const articles = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const alone = JSON.parse((await run(['read', '--format', 'json', paths[1]!])).stdout) as object;
    expect(articles).toEqual([{ source: paths[1], ...alone }, expect.objectContaining({ source: paths[2] })]);
  });

  test('have a source also if there is only one', async () => {
    const { stdout } = await run(['read', '--format', 'jsonl', paths[1]!]);
    expect(JSON.parse(stdout)).toMatchObject({ source: paths[1] });
    const piped = await run(['read', '--format', 'jsonl'], { stdin: '# 난로\n\n불.\n' });
    expect(JSON.parse(piped.stdout)).toMatchObject({ source: null, title: '난로' });
  });
});

describe('several threads', () => {
  test.each(someOf([3, 1, 2, 8], 4))('%i of them keep the order of the sources', (jobs) => {
    const { code, stdout, stderr } = nanro(['read', '--format', 'jsonl', '--jobs', String(jobs), ...paths]);
    expect([code, stderr]).toEqual([0, '']);
    expect(titlesOf(stdout)).toEqual(TITLES);
  });

  test('print what one prints', () => {
    for (const format of someOf(['json', 'markdown', 'html'], 3))
      expect(nanro(['read', '--format', format, ...paths]).stdout, format).toBe(
        nanro(['read', '--format', format, '--jobs', '1', ...paths]).stdout,
      );
  });

  test('report what fails, and go on', () => {
    const sources = [paths[0]!, join(folder, '없음.md'), ...paths.slice(1), '-'];
    const { code, stdout, stderr } = nanro(['read', '--format', 'jsonl', ...sources], '# 끝\n\n불.\n');
    expect([code, stderr.split('\n').length]).toEqual([66, 2]);
    expect(titlesOf(stdout)).toEqual([...TITLES, '끝']);
  });

  test('end when the output is closed', () => {
    const bin = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', `"$0" "$@" | head -n 1`, process.execPath, bin, 'read', '--format', 'jsonl', ...paths],
      { encoding: 'utf8', env: { ...NOWHERE, PATH: process.env['PATH'] } },
    );
    expect([status, titlesOf(stdout)]).toEqual([0, ['글 0']]);
  });
});

describe('--files-from', () => {
  test.each([
    ['lines', '\n'],
    ['lines of Windows', '\r\n'],
    ['names that end in NUL', '\0'],
  ])('reads %s', async (_, end) => {
    const list = join(folder, 'list');
    writeFileSync(
      list,
      paths
        .slice(1, 4)
        .map((path) => path + end)
        .join(''),
    );
    const { code, stdout } = await run(['read', '--files-from', list, '--format', 'jsonl']);
    expect([code, titlesOf(stdout)]).toEqual([0, ['글 1', '글 2', '글 3']]);
  });

  test('reads the list from standard input, after the sources of the command line', async () => {
    const stdin = `${paths[2]}\n`;
    const { stdout } = await run(['list', paths[1]!, '--files-from', '-', '--format', 'json'], { stdin });
    expect((JSON.parse(stdout) as { title: string }[]).map(({ title }) => title)).toEqual(['글 1', '글 2']);
  });

  test('prints nothing for an empty list', async () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '\n');
    expect(await run(['--files-from', empty])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('reports a list that is missing', async () => {
    expect((await run(['search', '난로', '--files-from', join(folder, '없음')])).code).toBe(66);
  });
});
