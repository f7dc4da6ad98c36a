// The lines above an article that only give its author and date.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';
const HEAD =
  '<title>장작 고르기</title><meta name="author" content="정솔빛"><meta name="date" content="2023-02-11T08:00:00+09:00"><meta property="article:section" content="살림">';

const read = async (above: string, head = HEAD): Promise<string> => {
  const html = `<!doctype html><html lang="ko"><head>${head}</head><body><article><h1>장작 고르기</h1>${above}<p>${LONG}</p><p>${LONG}</p></article></body></html>`;
  return outline(await loadArticle({ name: '글.html', bytes: Buffer.from(html) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trimEnd();
};
const TEXT = `p ${LONG}\np ${LONG}`;

describe('a line that repeats the metadata is left out', () => {
  test.each([
    '<p><b>정솔빛</b> <span>2023년 02월 11일</span></p>',
    '<p>수정일 2024-01-05, 작성일 2023-02-11</p>',
    '<p>Posted on Feb 11, 2023 by <a href="/sol">정솔빛</a></p>',
    '<p>살림 · 2023. 2. 11. · 조회 1,204 · 댓글 3</p>',
    '<p>정솔빛 기자</p><p>입력 2023.02.11 08:00</p>',
    '<ul><li>정솔빛</li><li>2023.02.11</li></ul>',
    '<p>2023-02-11 · 5분 읽기</p>',
    '<img src="a.png"><p>2023-02-10</p>',
    '<p>2023-02-11 | 분류: <a href="/category/1">장작</a>, <a href="/tag/2">겨울</a> | <a href="https://a.kr/1#disqus_thread">의견</a></p>',
    '<p>정솔빛 · 3일 전 · 조회 31</p>',
    '<p>Updated Jan 5, 2024</p>',
    '<p>발행: 2023-02-11 · 갱신: 2024-01-05</p>',
    '<p>2023.02.11에 씀, 2024.01.05에 고침</p>',
    '<p>작성일: 2023-02-11<br>수정일: 2024-01-05</p>',
    '<p>최근 수정 시각: 2024-01-05 16:02:14</p>',
    '<p>3 min read</p>',
  ])('%s', async (above) => expect((await read(above)).replace(/^figure.*\n/, '')).toBe(TEXT));

  test('the date is found in that line', async () => {
    expect(
      await read(
        '<p><b>정솔빛</b><span>2023년 02월 11일</span></p>',
        '<title>장작 고르기</title><meta name="author" content="정솔빛">',
      ),
    ).toBe(TEXT);
  });
});

describe('any other line stays', () => {
  test.each([
    '2023년 2월 11일에 산 장작',
    '정솔빛이 고른 장작',
    '2023. 2. 11. 나루터에서',
    '살림',
    '1월 3일, 맑음',
    '2024년 1월 5일',
    '2019',
    '3일 전',
    '10분 30초',
    '2023-02-11 나루터',
    '댓글',
  ])('%s', async (line) => expect(await read(`<p>${line}</p>`)).toBe(`p ${line}\n${TEXT}`));

  test('a date that is a heading of a diary', async () => {
    const diary = (day: number): string => `<p>2023년 2월 ${day}일</p><p>${LONG}</p>`;
    const head = '<title>장작 고르기</title>';
    expect(await read(diary(11) + diary(12), head)).toBe(
      `p 2023년 2월 11일\np ${LONG}\np 2023년 2월 12일\np ${LONG}\n${TEXT}`,
    );
  });

  test('below the first long paragraph', async () => {
    expect(await read(`<p>${LONG.repeat(4)}</p><p>2023-02-11</p>`)).toContain('p 2023-02-11');
  });
});
