// The output of other programs, read with its lines and styles.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, type TestContext } from 'vitest';
import { run } from '../helpers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: folder,
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-01-03T10:00:00+0900',
  GIT_COMMITTER_DATE: '2026-01-03T10:00:00+0900',
  MAN_KEEP_FORMATTING: '1',
  MANWIDTH: '80',
};

/** Returns what a program prints; skips the test if it is not there. */
function printed({ skip }: TestContext, names: readonly string[], ...argv: string[]): string {
  for (const name of names) {
    const { stdout, error } = spawnSync(name, argv, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' });
    if (!error && stdout !== '') return stdout;
  }
  return skip(`${names.join(' and ')} cannot be run`);
}

/** Returns what `nanro read` prints of a text, with `␛` for ESC. */
async function read(stdin: string, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['read', '-', ...argv], { stdin });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.replaceAll('\u001b', '␛');
}

const MESSAGE = `난로 이야기를 쓴다

난롯가에서 나누는 이야기는 언제나 좋다. 굵은 장작은 아래에 두고 가는 장작은 위에 둔다.

Signed-off-by: 김솔 <kim@example.com>
`;

test('git log', async (context) => {
  const git = (...argv: string[]): string => printed(context, ['git'], ...argv);
  git('init', '-b', '난로');
  const author = ['-c', 'user.name=김솔', '-c', 'user.email=kim@example.com'];
  git(...author, 'commit', '--allow-empty', '-m', MESSAGE);
  const log = git('log', '--color', '--format=%C(yellow)commit%C(reset)%nAuthor: %an <%ae>%n%n%w(0,4,4)%B');
  expect(await read(log, '-w', '40', '--color', 'always')).toMatchInlineSnapshot(`
    "␛[33mcommit␛[39m
    Author: 김솔 <kim@example.com>

        난로 이야기를 쓴다

        난롯가에서 나누는 이야기는 언제나
        좋다. 굵은 장작은 아래에 두고 가는
        장작은 위에 둔다.

        Signed-off-by: 김솔
        <kim@example.com>

    "
  `);
  expect(await read(log, '-w', '40')).not.toContain('␛');
});

test('man', async (context) => {
  const page = join(folder, '난로.1');
  writeFileSync(
    page,
    `.TH NANRO 1 2026-01-03
.SH 이름
난로 \\- 글을 읽는다
.SH 개요
.B 난로
[\\fI글\\fP]
.SH 설명
난롯가에서 나누는 이야기는 언제나 좋다. 굵은 장작은 아래에 두고 가는 장작은 위에 둔다.
`,
  );
  const manual = printed(context, ['man'], '-l', page);
  expect(manual).toContain('\b');
  const shown = await read(manual, '-w', '40', '--color', 'always');
  expect(shown).toContain('␛[1m이름␛[22m\n       난로 - 글을 읽는다\n');
  expect(shown).toContain('       ␛[1m난로␛[22m [␛[4m글␛[24m]\n');
  expect(shown).toContain('\n       언제나 좋다. 굵은 장작은 아래에\n       두고 가는\n       장작은');
});

test('bat', async (context) => {
  const source = "// 난롯가에서 나누는 이야기\nconst 장작 = '참나무';\n";
  writeFileSync(join(folder, '난로.ts'), source);
  const code = printed(context, ['batcat', 'bat'], '-p', '--color=always', '--theme=ansi', '난로.ts');
  expect(await read(code)).toBe(source);
  expect(await read(code, '--color', 'always')).toMatch(/^␛\[\d+m\/\/ 난롯가에서 나누는 이야기␛\[39m\n/);
});

test('lines may be as wide as the terminal, and are whole in a pipe', async () => {
  const line = '난롯가에서 나누는 이야기는 언제나 좋다.'; // 39 cells
  const argv = ['read', '-', '--from', 'lines'];
  const stdin = `${line}\n\n  ${line} ${line} ${line}\n`;
  const wide = (await run(argv, { stdin, terminal: 39 })).stdout.split('\n');
  expect([wide[0], wide.length]).toEqual([line, 7]);
  expect((await run(argv, { stdin })).stdout).toBe(stdin);
});

describe('colours', () => {
  const LOG = '\u001b[31m2026-01-03 오류\u001b[0m 불이 꺼졌다\n\n\u001b[1m둘째\u001b[0m\n';

  test('are left out where the output has none', async () => {
    expect(await read(LOG)).toBe('2026-01-03 오류 불이 꺼졌다\n\n둘째\n');
    expect(await read(LOG, '--plain', '--color', 'always')).toBe('2026-01-03 오류 불이 꺼졌다\n\n둘째\n');
  });

  test('are in JSON, and not in Markdown and HTML', async () => {
    expect(JSON.parse(await read(LOG, '--format', 'json'))).toEqual({
      lead: [
        {
          kind: 'lines',
          lines: [
            [{ text: '2026-01-03 오류', sgr: '31' }, { text: ' 불이 꺼졌다' }],
            [],
            [{ text: '둘째', sgr: '1' }],
          ],
        },
      ],
      sections: [],
    });
    expect(await read(LOG, '--format', 'markdown')).toBe('```\n2026-01-03 오류 불이 꺼졌다\n\n둘째\n```\n');
    expect(await read(LOG, '--format', 'html')).toContain(
      '<pre class="lines">2026-01-03 오류 불이 꺼졌다\n\n둘째\n</pre>',
    );
  });

  test('do not hide words from a search', async () => {
    const { stdout } = await run(['search', '오류불', '-'], { stdin: LOG });
    expect(stdout).toContain('2026-01-03 ‹오류 불›이 꺼졌다');
  });

  test.each([
    ['a page', '<!doctype html><p>난로 \u001b[31m</p>', 'html'],
    ['Markdown', '# 난로\n\n색은 \u001b[31m로 켠다.\n', 'md'],
    ['code', 'print("\u001b[31m")\n', 'py'],
  ])('do not make %s terminal text', async (_, text, extension) => {
    const path = join(folder, `글.${extension}`);
    writeFileSync(path, text);
    expect((await run(['read', path, '--format', 'json'])).stdout).not.toContain('"lines"');
  });

  test('alone are no text', async () => {
    const { code, stderr } = await run(['read', '-'], { stdin: '\u001b[31m\u001b[0m\n' });
    expect([code, stderr]).toEqual([
      65,
      'nanro: Standard input is empty. Check the command before the pipe.\n',
    ]);
  });
});
