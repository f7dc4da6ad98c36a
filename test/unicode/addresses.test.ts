import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../src/unicode/addresses.ts';
import { PARTICLES } from '../../src/unicode/particles.ts';

const isParticle = (text: string): boolean => new RegExp(`^(?:${PARTICLES})$`).test(text);

const addressesIn = (text: string): string[] =>
  findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('a mark that is not ASCII ends an address', () => {
  test.each([...'）！？，。：；．…·•—–―→←⇒※＞」』】》〉、’”「（［｛／～㈜①★✓👍≪≫«»〈《“‘'])('%s', (mark) => {
    expect(addressesIn(`가 https://a.example/b${mark}다음`)).toEqual(['https://a.example/b']);
    expect(addressesIn(`https://a.example${mark}`)).toEqual(['https://a.example']);
    expect(addressesIn(`https://a.example/난로${mark}다음`)).toEqual(['https://a.example/난로']);
  });
});

test.each<[text: string, ...addresses: string[]]>([
  // Brackets
  ['https://example.com(예시 사이트)에서', 'https://example.com'],
  ['https://example.com(Example)와', 'https://example.com'],
  ['https://example.com/docs(문서)와', 'https://example.com/docs'],
  ['https://example.com/a[각주]를', 'https://example.com/a'],
  ['https://example.com/x{가}', 'https://example.com/x'],
  ['https://example.com/x(see here)', 'https://example.com/x'],
  ['(https://example.com/x)를', 'https://example.com/x'],
  ['[https://example.com/x]', 'https://example.com/x'],
  [
    '(https://en.wikipedia.org/wiki/Stove_(disambiguation))을',
    'https://en.wikipedia.org/wiki/Stove_(disambiguation)',
  ],
  ['https://ko.wikipedia.org/wiki/난로_(기구)에서', 'https://ko.wikipedia.org/wiki/난로_(기구)'],
  ['https://ko.wikipedia.org/wiki/Seoul_(노래)를', 'https://ko.wikipedia.org/wiki/Seoul_(노래)'],
  ['https://a.example/?x[a]=1&y[]=2 끝', 'https://a.example/?x[a]=1&y[]=2'],
  ['http://[::1]:3000/a와', 'http://[::1]:3000/a'],
  ['https://a.example/b)c', 'https://a.example/b'],
  // Hangul after a sign
  ['https://ko.wikipedia.org/wiki/난로 문서', 'https://ko.wikipedia.org/wiki/난로'],
  ['https://search.example/?q=겨울&page=2 결과', 'https://search.example/?q=겨울&page=2'],
  ['https://namu.wiki/w/눈 을', 'https://namu.wiki/w/눈'],
  ['https://a.example/w/눈사람/겨울', 'https://a.example/w/눈사람/겨울'],
  ['https://a.example/wiki/난로_2 끝', 'https://a.example/wiki/난로_2'],
  ['https://a.example/wiki/JDBC#JDBC_드라이버', 'https://a.example/wiki/JDBC#JDBC_드라이버'],
  ['https://a.example/a#사용법.', 'https://a.example/a#사용법'],
  ['http://a.example/entry/Kafka-설치-방법', 'http://a.example/entry/Kafka-설치-방법'],
  ['https://a.example/wiki/이순신', 'https://a.example/wiki/이순신'],
  ['https://a.example/로그인', 'https://a.example/로그인'],
  ['https://a.example/가을', 'https://a.example/가을'],
  ['https://a.example/도로', 'https://a.example/도로'],
  ['https://a.example/?q=라면', 'https://a.example/?q=라면'],
  ['https://a.example/에서/목록', 'https://a.example/에서/목록'],
  ['https://a.example/에서-보기', 'https://a.example/에서-보기'],
  // Particles
  ['https://example.com/에서 본다', 'https://example.com/'],
  ['https://example.com/에서는 된다', 'https://example.com/'],
  ['https://example.com/에서만, 그리고', 'https://example.com/'],
  ['https://example.com/로 가면', 'https://example.com/'],
  ['https://example.com/의 글', 'https://example.com/'],
  ['https://example.com/wiki/에서의 일', 'https://example.com/wiki/'],
  ['https://example.com/이라고 한다', 'https://example.com/'],
  ['https://example.com/입니다.', 'https://example.com/'],
  ['“https://example.com/?q=”라고', 'https://example.com/?q='],
  ['https://a.example/난로_2에서', 'https://a.example/난로_2'],
  // Hangul after a letter, a digit or a bracket
  ['https://example.com/docs에서', 'https://example.com/docs'],
  ['https://example.com/2를', 'https://example.com/2'],
  ['https://example.com/a(b)를', 'https://example.com/a(b)'],
  ['https://example.com에서', 'https://example.com'],
  ['www.naver.com으로', 'www.naver.com'],
  ['http://a.example/index.html을', 'http://a.example/index.html'],
  // Hosts in Hangul
  ['https://한글.kr에서', 'https://한글.kr'],
  ['https://난로.한국/글 을', 'https://난로.한국/글'],
  ['https://로도 접속'],
  ['www.한글'],
  ['https://'],
  // Marks at the end
  ['https://example.com/a.', 'https://example.com/a'],
  ['https://example.com/a?', 'https://example.com/a'],
  ['**https://example.com/a**', 'https://example.com/a'],
  ['https://example.com/a, https://example.com/b.', 'https://example.com/a', 'https://example.com/b'],
])('%s', (text, ...addresses) => {
  expect(addressesIn(text)).toEqual(addresses);
});

test.each([
  '에서',
  '에서는',
  '에서만',
  '에서부터',
  '에게',
  '에까지',
  '로',
  '으로도',
  '로부터',
  '까지',
  '이라는',
  '이고',
  '의',
  '만은',
])('%s is a particle', (word) => {
  expect(isParticle(word)).toBe(true);
});

test.each([
  '이순신',
  '가을',
  '도로',
  '나이',
  '라면',
  '로그인',
  '은하',
  '만두',
  '과자',
  '이란',
  '나',
  '대로',
  '이민',
])('%s is a word', (word) => {
  expect(isParticle(word)).toBe(false);
});

test.each([')', '(', '[', '난', '_(난', '/에서', '.', 'www.'])(
  'many %j are read in time',
  { timeout: 5000 },
  (part) => {
    expect(addressesIn(`https://a.example/${part.repeat(200_000)}`).length).toBeLessThanOrEqual(1);
  },
);
