import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));

test('prints number, heading, characters and minutes, aligned by cells', async () => {
  const { code, stdout } = await run(['list'], { env: { LC_ALL: 'ko_KR.UTF-8' } });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "번호  제목                            글자 수  분
    ─────────────────────────────────────────────────
       1  황과 저커버그의 난롯가 채팅         359   1
       2  AI 발전에서 오픈 소스의 중요성      303   1
       3  미래를 향한 비전                    230   1
       4  치즈스테이크 샌드위치               381   1
       5  가죽 재킷                           283   1
          합계                               1556   3
    "
  `);
});

test('headings wrap within their column', async () => {
  const { stdout } = await run(['list', '-w', '34'], { env: { LC_ALL: 'ko_KR.UTF-8' } });
  expect(stdout).toMatchInlineSnapshot(`
    "번호  제목             글자 수  분
    ──────────────────────────────────
       1  황과 저커버그의      359   1
          난롯가 채팅

       2  AI 발전에서          303   1
          오픈 소스의
          중요성

       3  미래를               230   1
          향한 비전

       4  치즈스테이크         381   1
          샌드위치

       5  가죽 재킷            283   1

          합계                1556   3
    "
  `);
});

test('subsections are indented', async () => {
  expect((await run(['list', everyBlock])).stdout).toMatchInlineSnapshot(`
    "No.  Heading        Characters  Minutes
    ───────────────────────────────────────
         Lead                   16        1
      1  문단과 인용            97        1
      2    목록과 code          73        1
      3  표와 그림              75        1
         Total                 261        1
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
