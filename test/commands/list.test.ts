import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));

test('prints number, heading, characters and minutes, aligned by cells', async () => {
  const { code, stdout } = await run(['list'], { env: { LC_ALL: 'ko_KR.UTF-8' } });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "번호  제목                            글자 수  읽는 시간
    ────────────────────────────────────────────────────────
       1  황과 저커버그의 난롯가 채팅         359        1분
       2  AI 발전에서 오픈 소스의 중요성      303        1분
       3  미래를 향한 비전                    230        1분
       4  치즈스테이크 샌드위치               381        1분
       5  가죽 재킷                           283        1분
          합계                               1556        3분
    "
  `);
});

test('headings wrap within their column', async () => {
  const { stdout } = await run(['list', '-w', '40'], { env: { LC_ALL: 'ko_KR.UTF-8' } });
  expect(stdout).toMatchInlineSnapshot(`
    "번호  제목            글자 수  읽는 시간
    ────────────────────────────────────────
       1  황과                359        1분
          저커버그의
          난롯가 채팅

       2  AI 발전에서         303        1분
          오픈 소스의
          중요성

       3  미래를 향한         230        1분
          비전

       4  치즈스테이크        381        1분
          샌드위치

       5  가죽 재킷           283        1분

          합계               1556        3분
    "
  `);
});

test('subsections are indented', async () => {
  expect((await run(['list', everyBlock])).stdout).toMatchInlineSnapshot(`
    "No.  Heading             Characters  Minutes
    ────────────────────────────────────────────
         Lead                        16        1
    1    문단과 인용                 97        1
    1.1    목록과 code               73        1
    2    표와 그림                   75        1
    3    상자와 주석과 수식         163        1
         Notes                       25        1
         Total                      449        1
    "
  `);
});

test('--format json prints the sections as JSON', async () => {
  const listing = JSON.parse((await run(['list', '--format', 'json'])).stdout) as {
    sections: { characters: number }[];
    characters: number;
  };
  expect(listing).toMatchObject({ title: expect.stringContaining('SIGGRAPH') as string, minutes: 3 });
  expect(listing.sections).toHaveLength(5);
  expect(listing.sections[4]).toMatchObject({ number: 5, level: 2, heading: '가죽 재킷', minutes: 1 });
  expect(listing.sections.reduce((sum, { characters }) => sum + characters, 0)).toBe(listing.characters);
});

describe('an article without a title', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-list-'));
  const file = join(folder, '장작 일기.md');
  writeFileSync(file, '## 참나무\n\n오래 탄다.\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is labelled with the name of its file', async () => {
    expect((await run(['list', file])).stdout).toMatch(/^장작 일기\n\nNo\./);
    const coloured = (await run(['list', '--color', 'always', file])).stdout;
    expect(coloured).toContain('\u001b[2m장작 일기\u001b[22m');
  });
  test('has no label if it comes from standard input', async () => {
    expect((await run(['list'], { stdin: '## 참나무\n\n오래 탄다.\n' })).stdout).toMatch(/^No\./);
  });
  test('has no title in JSON', async () => {
    const { stdout } = await run(['list', '--format', 'json', file]);
    expect(JSON.parse(stdout)).toMatchObject({ title: null, sections: [{ heading: '참나무' }] });
  });
  test.each(['text', 'markdown', 'html', 'json'])('has no title in %s', async (format) => {
    const { stdout } = await run(['read', '--format', format, file]);
    expect(stdout).not.toContain('일기');
    expect(stdout).not.toMatch(/<title|<h1>|^# |"title"|제목/m);
  });
  test('is searched without its label', async () => {
    expect((await run(['search', '장작', file])).code).toBe(1);
    expect((await run(['search', '오래', file])).stdout).toContain('오래');
  });
});
