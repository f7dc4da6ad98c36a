// `--plain`: words only, for screen readers and Braille displays.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cellsIn } from '../../src/unicode/cells.ts';
import { run } from '../helpers/run.ts';
import { THOROUGH } from '../helpers/thorough.ts';

const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));
const ORNAMENTS = /[│╰─•☐☑‹›\u001b]|\[\d+\]|^ *\d+\. (?!신문지|잔가지|두 해)/mu;

test('matches the golden file', async () => {
  const { stdout } = await run(['read', everyBlock, '-w', '40', '--plain']);
  await expect(stdout).toMatchFileSnapshot(
    fileURLToPath(new URL('../golden/every-block-words.txt', import.meta.url)),
  );
});

describe('prints only words, to a pipe or a terminal', () => {
  test.each([
    ['read', everyBlock],
    ['read', everyBlock, '-s', '2'],
    ['list', everyBlock],
    ['search', '난로', everyBlock],
  ])('%s %s', async (...argv) => {
    const { stdout } = await run([...argv, '--plain']);
    expect(stdout).not.toMatch(ORNAMENTS);
    expect((await run([...argv, '--plain', '--color', 'always'], { terminal: 80 })).stdout).toBe(stdout);
    expect((await run([...argv], { env: { NANRO_PLAIN: '1' } })).stdout).toBe(stdout);
    expect((await run([...argv, '--no-plain'], { env: { NANRO_PLAIN: 'true' } })).stdout).toMatch(ORNAMENTS);
  });
});

test('loses no text and fits, at any width', async () => {
  const texts = [
    ...readFileSync(everyBlock, 'utf8').matchAll(
      /"(?:text|title|href|src|alt|speaker|description)": "((?:[^"\\]|\\.)*)"/g,
    ),
  ].map(([, text]) => JSON.parse(`"${text}"`) as string);
  expect(texts.length).toBeGreaterThan(30);
  for (let width = 2; width <= 120; width += THOROUGH ? 1 : 4) {
    const { stdout } = await run(['read', everyBlock, '--plain', '-w', String(width)]);
    const words = stdout.replace(/\s/g, '');
    for (const text of texts) expect(words).toContain(text.replace(/\s/g, ''));
    for (const line of stdout.split('\n')) expect(cellsIn(line, 1), line).toBeLessThanOrEqual(width);
  }
});

const TASKS =
  '# 겨울\n\n- [ ] 장작 사기\n- [x] 장작 패기\n- 그냥 장작\n\n998. [ ] 장작 나르기\n999. [x] 재 치우기\n1000. 장작 쌓기\n';

test('marks tasks in mixed lists, in numbered lists and in search results', async () => {
  const lines = (await run(['read', '--plain', '-w', '40'], { stdin: TASKS })).stdout
    .split('\n')
    .slice(3, -1);
  expect(lines).toEqual([
    '할 일: 장작 사기',
    '완료: 장작 패기',
    '그냥 장작',
    '',
    '998. 할 일: 장작 나르기',
    '999. 완료: 재 치우기',
    '1000. 장작 쌓기',
  ]);
  expect((await run(['search', '장작', '--plain', '-'], { stdin: TASKS })).stdout).toBe(
    ['겨울', ...lines.filter((line) => line.includes('장작')), ''].join('\n'),
  );
});

test.each([[], ['--plain']])('a marker never overflows the line %j', async (...plain) => {
  for (let width = 2; width <= 12; width++) {
    for (const argv of [
      ['read', '-'],
      ['search', '장작', '-'],
      ['list', '-'],
    ]) {
      const { stdout } = await run([...argv, ...plain, '-w', String(width)], { stdin: TASKS });
      for (const line of stdout.split('\n')) expect(cellsIn(line, 1), line).toBeLessThanOrEqual(width);
      expect(stdout).not.toMatch(/[^\S\n]$/m);
    }
  }
});

test('lists sections without indents, and the total separately', async () => {
  const { stdout } = await run(['list', '--plain'], {
    stdin: '추운 날\n\n# 겨울\n\n장작\n\n### 난로\n\n불\n',
    env: { LC_ALL: 'ko_KR.UTF-8' },
  });
  expect(stdout).toMatchInlineSnapshot(`
    "머리말
    글자 수: 3
    읽는 시간: 1분

    번호: 1
    제목: 겨울
    글자 수: 2
    읽는 시간: 1분

    번호: 1.1
    제목: 난로
    글자 수: 1
    읽는 시간: 1분

    합계
    글자 수: 6
    읽는 시간: 1분
    "
  `);
});

test('prints tasks in words, and keeps the numbers of lists', async () => {
  const { stdout } = await run(['read', '--plain', '-w', '30'], {
    stdin: '# 겨울\n\n- [ ] 장작 사기\n- [x] 재 치우기\n\n1. 하나\n2. 둘\n',
  });
  expect(stdout).toBe('겨울\n1분\n\n할 일: 장작 사기\n완료: 재 치우기\n\n1. 하나\n2. 둘\n');
});
