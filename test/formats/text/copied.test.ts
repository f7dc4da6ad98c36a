// Text copied from pages. The fixtures are whole pages of each kind of site; the rows of the tables are parts
// of pages.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();

const fixtures = new URL('../../fixtures/texts/', import.meta.url);
test.each(readdirSync(fixtures))('%s is read without the lines around it', async (name) => {
  const text = readFileSync(new URL(name, fixtures), 'utf8');
  await expect(await read(text)).toMatchFileSnapshot(`../../golden/texts/${name}`);
});

const NBSP = '\u00a0';
/** Returns an article with some body below a head and above the end of a Tistory page. */
const onPage = (body: string): string =>
  `제목\n2024. 1. 2. 10:00\n반응형\n\n${body}\n\n공유하기\n게시글 관리\n저작자표시 비영리\nDesigned by Tistory.\n`;
const bodyOf = async (body: string): Promise<string> => (await read(onPage(body))).replace(/^[^]*?\n\n/, '');

const bodyOfText = async (text: string): Promise<string> => (await read(text)).trimStart();

describe('the blank lines of a page', () => {
  test.each([
    [
      'a line that holds NBSP separates paragraphs, and an empty line only ends a line',
      `창밖에\n\n눈이 온다.\n${NBSP}\n난로를\n\n켰다.\n${NBSP}\n장작이\n\n탄다.`,
      'p 창밖에 눈이 온다.\np 난로를 켰다.\np 장작이 탄다.',
    ],
    [
      'so do ZWSP, BOM and the Hangul filler',
      '창밖에\n\n눈이 온다.\n\u200b\n난로를\n\n켰다.\n\ufeff\n장작이\n\n탄다.\n\u3164\n곁에\n\n앉는다.',
      'p 창밖에 눈이 온다.\np 난로를 켰다.\np 장작이 탄다.\np 곁에 앉는다.',
    ],
    [
      'so does a line that holds a plain space where other blank lines are empty',
      '창밖에\n\n눈이 온다.\n \n난로를\n\n켰다.\n \n오늘\n \n오늘은 장작이\n\n탄다.',
      'p 창밖에 눈이 온다.\np 난로를 켰다.\nh2 오늘\np 오늘은 장작이 탄다.',
    ],
    [
      'but not a single one',
      '눈이 온다.\n\n오늘은 장작이 탄다.\n \n난로를 켰다.\n\n곁에 앉는다.',
      'p 눈이 온다.\np 오늘은 장작이 탄다.\np 난로를 켰다.\np 곁에 앉는다.',
    ],
    [
      'with one kind of blank line, broken sentences are joined to their end',
      '창밖에는\n\n눈이 내리고\n\n있었다.\n\n난로에\n\n장작을\n\n넣었다.',
      'p 창밖에는 눈이 내리고 있었다.\np 난로에 장작을 넣었다.',
    ],
    [
      'sentences that stand alone are paragraphs',
      '창밖에 눈이 온다.\n\n난로를 켰다.\n\n장작이 탄다.\n\n곁에 앉는다.',
      'p 창밖에 눈이 온다.\np 난로를 켰다.\np 장작이 탄다.\np 곁에 앉는다.',
    ],
    [
      'where sentences end with a full stop, one without is a heading',
      `창밖에\n\n눈이 온다.\n${NBSP}\n장작을 고릅니다\n${NBSP}\n참나무가\n\n좋다.\n${NBSP}\n소나무는\n\n아니다.`,
      'p 창밖에 눈이 온다.\nh2 장작을 고릅니다\np 참나무가 좋다.\np 소나무는 아니다.',
    ],
    [
      'a quotation over several lines',
      `창밖에\n\n눈이 온다.\n${NBSP}\n“불은 서두르지\n\n않는다.”\n${NBSP}\n할머니의\n\n말씀이다.`,
      'p 창밖에 눈이 온다.\nquote { p 불은 서두르지 않는다. }\np 할머니의 말씀이다.',
    ],
    [
      'a quotation of two paragraphs and its speaker',
      `창밖에\n\n눈이 온다.\n${NBSP}\n"불은 서두르지\n\n않는다.\n${NBSP}\n사람이\n\n서두른다."\n${NBSP}\n- 할머니\n${NBSP}\n나는 고개를\n\n끄덕였다.`,
      'p 창밖에 눈이 온다.\nquote { p 불은 서두르지 않는다. | p 사람이 서두른다. } (— 할머니)\np 나는 고개를 끄덕였다.',
    ],
    [
      'speech in broken sentences stays apart',
      `창밖에\n\n눈이 온다.\n\n“춥지 않아?”\n\n“괜찮아.”\n${NBSP}\n난로를\n\n켰다.\n${NBSP}\n그는\n\n“따뜻하다”\n\n하고 말했다.`,
      'p 창밖에 눈이 온다.\np “춥지 않아?”\np “괜찮아.”\np 난로를 켰다.\np 그는 “따뜻하다” 하고 말했다.',
    ],
    [
      'dialogue is no quotation',
      '눈이 온다.\n\n“춥지 않아?”\n“괜찮아.”\n\n난로를 켰다.',
      'p 눈이 온다.\np “춥지 않아?”\np “괜찮아.”\np 난로를 켰다.',
    ],
    [
      'the items of a list that stand apart are one list',
      `창밖에\n\n눈이 온다.\n${NBSP}\n1. 장작을\n\n쪼갠다.\n${NBSP}\n2. 불을\n\n붙인다.\n${NBSP}\n따뜻해\n\n진다.`,
      'p 창밖에 눈이 온다.\nlist 1. p 장작을 쪼갠다. | 2. p 불을 붙인다.\np 따뜻해 진다.',
    ],
    [
      'verse keeps its lines',
      '눈이 온다.\n\n눈이 오고\n바람이 불고\n난로가 운다',
      'p 눈이 온다.\np 눈이 오고⏎바람이 불고⏎난로가 운다',
    ],
  ])('%s', async (_, body, expected) => expect(await bodyOf(body)).toBe(expected));

  test.each([
    ['four spaces', '    '],
    ['a tab', '\t'],
    ['NBSP', NBSP],
    ['U+3000', '\u3000\u3000'],
  ])('an indent of %s is taken off all lines', async (_, indent) => {
    const text = '난로\n\n난로를 켰습니다.\n\n• 참나무\n• 소나무'.replace(/^(?=.)/gm, indent);
    expect(await read(text)).toBe('title: 난로\n\np 난로를 켰습니다.\nlist • p 참나무 | • p 소나무');
  });
});

test('tabs and spaces may be mixed in the indent of a text', async () => {
  const text = '\t난로\n\n    난로를 켰습니다.\n\n\t• 참나무\n      - 장작\n    • 소나무';
  expect(await read(text)).toBe(
    'title: 난로\n\np 난로를 켰습니다.\nlist • p 참나무 + list • p 장작 | • p 소나무',
  );
});

test('a talk without topics is joined, too, if no line is more than a sentence', async () => {
  const text =
    '물을 끓입니다.\n\n불이 오르면\n\n창을 열고\n\n빵을 꺼내요.\n\n어제 사 둔\n\n호밀빵이고\n\n버터도 조금\n\n바릅니다.';
  expect(await bodyOfText(text)).toBe(
    'p 물을 끓입니다.\np 불이 오르면 창을 열고 빵을 꺼내요.\np 어제 사 둔 호밀빵이고 버터도 조금 바릅니다.',
  );
});

test('a talk whose lines stand apart is joined even where no chrome is left', async () => {
  const text =
    '아침에는\n\n물을 끓입니다.\n\n물이 끓는 동안\n\n창을 열고\n\n빵을 꺼내요.\n\n다 먹고 나면\n\n책상에\n\n앉습니다.';
  expect(await bodyOfText(text)).toBe(
    'p 아침에는 물을 끓입니다.\np 물이 끓는 동안 창을 열고 빵을 꺼내요.\np 다 먹고 나면 책상에 앉습니다.',
  );
});

/** Returns an article with some body below the head and above the end of a page of a newspaper. */
const onNewsPage = (body: string): string =>
  `난로일보\n\n겨울 난로 이야기\n\n입력 2024.01.02. 오전 10:00\nSNS 보내기\n\n${body}\n\n한솔 기자 sol@nanro.example\n\n저작권자 ⓒ 난로일보. 무단전재 및 재배포 금지\n`;

describe('what the writer of an article wrote stays although it looks like chrome:', () => {
  const FIRST = '솔빛시는 겨울 난로를 조사했다.\n\n시민 백 명이 답했다.';
  const READ = 'p 솔빛시는 겨울 난로를 조사했다.\np 시민 백 명이 답했다.\n';
  test.each([
    [
      'a sentence about forbidden copies',
      '그는 남의 글을 무단 전재하고 배포했다.\n\n벌금을 냈다.',
      'p 그는 남의 글을 무단 전재하고 배포했다.\np 벌금을 냈다.',
    ],
    [
      'a heading like that of the most read articles',
      '가장 많이 본 기사\n\n난로 청소 이야기가 첫째였다.',
      'h2 가장 많이 본 기사\np 난로 청소 이야기가 첫째였다.',
    ],
    [
      'a heading like that of suggestions',
      '함께 보면 좋은 그림\n\n눈을 그린 그림이 걸렸다.',
      'h2 함께 보면 좋은 그림\np 눈을 그린 그림이 걸렸다.',
    ],
    [
      'a heading like that of comments',
      '댓글 5개\n\n다섯 사람이 짧은 글을 남겼다.',
      'h2 댓글 5개\np 다섯 사람이 짧은 글을 남겼다.',
    ],
    [
      'an address for applications',
      '아래 주소로 받는다.\n\n(stove@nanro.example)\n\n늦으면 받지 않는다.',
      'p 아래 주소로 받는다.\np (stove@nanro.example)\np 늦으면 받지 않는다.',
    ],
    [
      'a sentence that begins like a notice',
      '기사 제보 및 보도자료를 보낼 곳을 물었다.\n\n답은 없었다.',
      'p 기사 제보 및 보도자료를 보낼 곳을 물었다.\np 답은 없었다.',
    ],
    ['the fields of an event', '▶ 때: 1월 5일\n▶ 곳: 솔빛역', 'list • p 때: 1월 5일 | • p 곳: 솔빛역'],
  ])('%s', async (_, body, expected) => {
    const text = await read(onNewsPage(`${FIRST}\n\n${body}`));
    expect(text.replace(/^[^]*?\n\n/, '')).toBe(READ + expected);
  });

  test.each([
    [
      'a line that is there twice',
      '눈이 온다 눈이 온다\n눈이 온다 눈이 온다\n눈이 온다',
      'p 눈이 온다 눈이 온다⏎눈이 온다 눈이 온다⏎눈이 온다',
    ],
    [
      'words at the end of a list',
      '챙길 것을 적었다.\n\n물통\n지도\n달력',
      'p 챙길 것을 적었다.\np 물통⏎지도⏎달력',
    ],
    [
      'a size that no advertisement has',
      '눈이 온다.\n\n640x480\n\n작다.',
      'p 눈이 온다.\np 640x480\np 작다.',
    ],
    [
      'an answer to comments',
      '눈이 온다.\n\n댓글 2\n\n두 분께 답한다.\n\n고맙다.',
      'p 눈이 온다.\nh2 댓글 2\np 두 분께 답한다.\np 고맙다.',
    ],
  ])('%s', async (_, body, expected) => expect(await bodyOf(body)).toBe(expected));

  test.each([['the signature', '하늘', '눈이 온다.\n\n난로를 켰다.\n\n하늘\n\n추신. 봄에 만나자.']])(
    '%s of an author above the last line',
    async (_, author, body) => {
      const text = `난롯가에서 나누는 긴 이야기\nby ${author}\n2024. 3. 15.\n\n${body}\n\n라이킷 3\n댓글 2\n공유하기\n작가의 이전글 봄\n`;
      expect((await read(text)).split('\n').at(-1)).toBe(`p ${body.split('\n').at(-1)}`);
    },
  );
});

describe('the parts of an article', () => {
  test.each([
    [
      'short lines below a larger gap as headings of the short lines below them',
      '장작을 들이고\n창틀을 막았다\n\n\n연통\n\n솔로 두 번 털기\n\n\n창틀\n\n문풍지 네 통',
      'p 장작을 들이고⏎창틀을 막았다\nh2 연통\np 솔로 두 번 털기\nh2 창틀\np 문풍지 네 통',
    ],
    [
      'no headings in verse whose stanzas have a larger gap between them',
      '눈이 온다\n\n나는 잠을 잔다\n\n\n눈이 그친다\n\n나는 눈을 뜬다\n\n\n창 너머\n\n너의 발자국',
      'p 눈이 온다\np 나는 잠을 잔다\np 눈이 그친다\np 나는 눈을 뜬다\np 창 너머\np 너의 발자국',
    ],
    [
      'headings that end with a particle between whole paragraphs',
      '눈이 온 날에는 밖으로 나간다. 아무도 없는 길이 좋다.\n\n골목에서\n\n첫 발자국을 찍는다. 내 것만 있다.\n\n오래된 나의 이웃에게\n\n편지를 쓴다. 답장은 봄에 온다.',
      'p 눈이 온 날에는 밖으로 나간다. 아무도 없는 길이 좋다.\nh2 골목에서\np 첫 발자국을 찍는다. 내 것만 있다.\nh2 오래된 나의 이웃에게\np 편지를 쓴다. 답장은 봄에 온다.',
    ],
    [
      'the same ends where sentences are broken',
      '장작이 모두 젖어 있었으므로,\n\n불은 쉽게 붙지 않았다.\n\n나는 추운 방 한쪽 구석에서\n\n편지를 한 통 읽었다.',
      'p 장작이 모두 젖어 있었으므로, 불은 쉽게 붙지 않았다.\np 나는 추운 방 한쪽 구석에서 편지를 한 통 읽었다.',
    ],
    [
      'broken sentences with others on the same line',
      '창밖에는\n\n눈이 왔다. 조용했다.\n\n난로에는 불이\n\n타고 있었다. 따뜻했다.\n\n나는\n\n책을 폈다.',
      'p 창밖에는 눈이 왔다. 조용했다.\np 난로에는 불이 타고 있었다. 따뜻했다.\np 나는 책을 폈다.',
    ],
    [
      'a heading above addresses, and no heading that is a path, a size, a price or a list',
      '눈이 온다.\n\n집 > 역 > 산\n\n셋이 갔다.\n\n장작 7,000원\n\n비싸다.\n\n무, 배추, 파\n\n샀다.\n\n참고\nhttps://nanro.example/a',
      'p 눈이 온다.\np 집 > 역 > 산\np 셋이 갔다.\np 장작 7,000원\np 비싸다.\np 무, 배추, 파\np 샀다.\nh2 참고\np [https://nanro.example/a](https://nanro.example/a)',
    ],
    [
      'numbered items that stand apart as one list, whatever the first number is',
      '살 것을 적는다.\n\n11. 장작을 산다\n\n12. 성냥을 산다\n\n13. 솔을 산다\n\n불을 켠다.',
      'p 살 것을 적는다.\nlist 11. p 장작을 산다 | 12. p 성냥을 산다 | 13. p 솔을 산다\np 불을 켠다.',
    ],
    [
      'numbered headings that are above text',
      '눈이 온다.\n\n11. 부산\n\n바다가 넓다.\n\n12. 목포\n\n비가 온다.',
      'p 눈이 온다.\nh2 11. 부산\np 바다가 넓다.\nh2 12. 목포\np 비가 온다.',
    ],
    [
      'a heading right above its paragraph',
      '눈이 온다.\n\n장작 고르기\n참나무가 가장 오래 타고 연기도 적습니다.\n\n불을 켰다.',
      'p 눈이 온다.\nh2 장작 고르기\np 참나무가 가장 오래 타고 연기도 적습니다.\np 불을 켰다.',
    ],
    [
      'a heading with the mark of a newspaper',
      '눈이 온다.\n\n◇장작 고르기\n\n참나무가 좋다.',
      'p 눈이 온다.\nh2 장작 고르기\np 참나무가 좋다.',
    ],
    [
      'a numbered heading above remarks',
      '눈이 온다.\n\n1. 장작 고르기\n - 참나무가 좋다.\n\n불을 켰다.',
      'p 눈이 온다.\nh2 1. 장작 고르기\nlist • p 참나무가 좋다.\np 불을 켰다.',
    ],
    [
      'a sentence that goes on below an empty line',
      '장작이 모두 젖어 있었으므로,\n\n불은 쉽게 붙지 않았다.\n\n눈이 온다.',
      'p 장작이 모두 젖어 있었으므로, 불은 쉽게 붙지 않았다.\np 눈이 온다.',
    ],
    [
      'code without a mark, with its indents and remarks',
      '아래를 봅시다.\n\nfor (const log of logs) {\n  // 하나씩\n  burn(log);\n}\n\n끝입니다.',
      'p 아래를 봅시다.\ncode -: for (const log of logs) {⏎  // 하나씩⏎  burn(log);⏎}\np 끝입니다.',
    ],
    [
      'code whose last line is a call with an indent',
      '아래를 봅시다.\n\nfor log in logs:\n    print(log)\n    fire.burn(log)\n\n끝입니다.',
      'p 아래를 봅시다.\ncode -: for log in logs:⏎    print(log)⏎    fire.burn(log)\np 끝입니다.',
    ],
    [
      'one line of code is text',
      '아래를 봅시다.\n\nburn(log);\n\n끝입니다.',
      'p 아래를 봅시다.\np burn(log);\np 끝입니다.',
    ],
    [
      'a caption that is there twice',
      '(사진=난로일보)\n(사진=난로일보)\n솔빛시에는 어젯밤부터 오늘 아침까지 눈이 한 뼘 넘게 내렸다.\n\n불을 켰다.',
      'p (사진=난로일보)\np 솔빛시에는 어젯밤부터 오늘 아침까지 눈이 한 뼘 넘게 내렸다.\np 불을 켰다.',
    ],
    ['a place of advertisements', '눈이 온다.\n\n300x250\n\n불을 켰다.', 'p 눈이 온다.\np 불을 켰다.'],
  ])('%s', async (_, body, expected) => expect(await bodyOf(body)).toBe(expected));
});

describe('words of chrome in the article stay', () => {
  test.each([
    [
      'headings',
      '오늘\n\n눈이 온다.\n\n댓글\n\n난로를 켰다.',
      'h2 오늘\np 눈이 온다.\nh2 댓글\np 난로를 켰다.',
    ],
    [
      'a list',
      '낱말을 모았다.\n\n• 공유\n• 관리\n• 이전 글',
      'p 낱말을 모았다.\nlist • p 공유 | • p 관리 | • p 이전 글',
    ],
    [
      'a list without marks between sentences',
      '낱말을 모았다.\n\n공유\n관리\n댓글\n\n모두 짧은 낱말이다.',
      'p 낱말을 모았다.\np 공유⏎관리⏎댓글\np 모두 짧은 낱말이다.',
    ],
    [
      'a sentence that begins with one',
      '댓글을 읽었다.\n\n공유하기 단추를 눌렀다.',
      'p 댓글을 읽었다.\np 공유하기 단추를 눌렀다.',
    ],
  ])('%s', async (_, body, expected) => expect(await bodyOf(body)).toBe(expected));
});

test.each([
  [
    'with a word of the writer’s right below it',
    '난로\n2024. 1. 2. 10:00\n반응형\n오늘\n\n눈이 온다.\n\n불을 켰다.\n\n반응형',
    'title: 난로\npublished: 2024-01-02T10:00\n\nh2 오늘\np 눈이 온다.\np 불을 켰다.',
  ],
  [
    'below a title and a date',
    '난로\n2024. 1. 2. 10:00\n반응형\n\n오늘\n\n눈이 온다.',
    'title: 난로\npublished: 2024-01-02T10:00\n\nh2 오늘\np 눈이 온다.',
  ],
  [
    'twice',
    '눈이 온다.\n\n반응형\n\n불을 켰다.\n\n반응형\n\n장작이 탄다.',
    'p 눈이 온다.\np 불을 켰다.\np 장작이 탄다.',
  ],
  ['among lines of NBSP', '눈이 온다.\n\u00a0\n반응형\n\u00a0\n불을 켰다.', 'p 눈이 온다.\np 불을 켰다.'],
])('반응형 %s is chrome', async (_, text, expected) => expect((await read(text)).trimStart()).toBe(expected));

describe('a text is not a page because of', () => {
  const PROSE = '난롯가에서 나누는 이야기는 늘 이렇게 시작합니다.';
  test.each([
    ['a word of chrome', `${PROSE}\n\n반응형\n\n${PROSE}`, `p ${PROSE}\nh2 반응형\np ${PROSE}`],
    [
      'a diary of dates',
      `2024.01.02 - [독서] - 데미안\n2024.01.05 - [독서] - 싯다르타\n\n${PROSE}`,
      '데미안',
    ],
    ['a licence', `MIT License\n\nCopyright (c) 2024 난로\n\n${PROSE}`, 'Copyright (c) 2024 난로'],
    ['a title, a date and a last word', `난로\n\n2024. 1. 2.\n\n${PROSE}\n\n목록`, 'p 목록'],
    [
      'a sentence about forbidden copies',
      `난로\n\n${PROSE}\n\n이 책의 무단 전재와 배포를 금합니다.\n\n${PROSE}`,
      `p ${PROSE}\np 이 책의 무단 전재와 배포를 금합니다.\np ${PROSE}`,
    ],
    [
      'the address of a reporter',
      `난로\n\n${PROSE}\n\n한솔 기자 sol@nanro.example\n\n${PROSE}\n\n기자 프로필\n\n${PROSE}`,
      `h2 기자 프로필\np ${PROSE}`,
    ],
    [
      'the last line of a blog in the middle',
      `난로\n\n${PROSE}\n\nDesigned by Tistory.\n\n${PROSE}`,
      `Designed by Tistory.\np ${PROSE}`,
    ],
    ['an address of mail', `난로\n\n홍길동\nhong@nanro.example\n\n${PROSE}`, 'hong@nanro.example'],
    [
      'a copyright notice in a book',
      `난로\n\n저작권자 ⓒ 홍길동. 무단 복제를 금합니다.\n\n${PROSE}`,
      '저작권자 ⓒ 홍길동. 무단 복제를 금합니다.',
    ],
    [
      'a date and a list of plain words',
      `난로\n\n2024. 1. 2.\n\n${PROSE}\n\n공유\n관리\n댓글`,
      'p 공유⏎관리⏎댓글',
    ],
    [
      'lines of NBSP between the scenes of a story',
      `“춥지?”\n\n그가 물었다.\n\n“조금.”\n\u00a0\n밤이 왔다.\n\n불을 켰다.\n\u00a0\n눈이 그쳤다.\n\n조용했다.`,
      'p “춥지?”\np 그가 물었다.\np “조금.”\np 밤이 왔다.\np 불을 켰다.\np 눈이 그쳤다.\np 조용했다.',
    ],
    ['verse whose lines stand apart', '죽는 날까지\n\n하늘을 우러러\n\n한 점 부끄럼이\n\n없기를', '우러러'],
  ])('%s', async (_, text, expected) => expect(await read(text)).toContain(expected));
});

describe('the title above a name and a date', () => {
  const END =
    "공유하기\n게시글 관리\n'난로' 카테고리의 다른 글\n장작 (1)\t2023.12.25\n눈 오는 밤 (2)\t2023.12.24\n댓글쓰기 폼\n";
  test.each([
    ['ends with its number in a series', '겨울 난로 이야기 (3)'],
    ['begins with 글', '글 읽는 사람의 난로'],
    ['begins with a date', '2024.01.02 난로 청소'],
    ['is a phrase', '난로 곁의 겨울'],
  ])('%s', async (_, title) => {
    const text = `본문 바로가기\n홈\n태그\n난로\n${title}\n하늘이\n2024. 1. 3. 10:00\n반응형\n\n눈이 온다.\n\n${END}`;
    expect(await read(text)).toBe(
      `title: ${title}\nauthor: 하늘이\npublished: 2024-01-03T10:00\ncategory: 난로\n\np 눈이 온다.\n\nrelated: 장작 — 2023-12-25 — -\nrelated: 눈 오는 밤 — 2023-12-24 — -`,
    );
  });

  test.each([
    ['chrome', '메뉴\n', '난로 · 2024. 1. 3. 10:00', '\nby 하늘이'],
    ['a menu', '글쓰기 / 관리\n', '2024. 1. 3. 10:00ㆍ난로', '\n하늘이'],
    ['the author', '하늘이\n', 'Posted in 난로 2024. 1. 3. 10:00 Posted by 하늘이', ''],
  ])('below a date with the category and %s', async (_, top, date, author) => {
    const text = `${top}${date}\n난로 곁에서 보낸 긴 겨울${author}\n\n눈이 온다.\n\n불을 켰다.\n\n${END}`;
    expect(await read(text)).toContain(
      'title: 난로 곁에서 보낸 긴 겨울\nauthor: 하늘이\npublished: 2024-01-03T10:00\ncategory: 난로\n\np 눈이 온다.\n',
    );
  });

  test('beside a name on the line of the date', async () => {
    const text = `본문 바로가기\n홈\n태그\n난로\n난로 곁의 겨울\n하늘이 2024. 1. 3. 10:00\n반응형\n\n눈이 온다.\n\n${END}`;
    expect(await read(text)).toContain('author: 하늘이\npublished: 2024-01-03T10:00\ncategory: 난로\n');
  });
});

test.each([
  ['by and a date on two lines', 'by 하늘\n2024. 3. 15.', '하늘', '2024-03-15'],
  ['a name and a date on two lines', '하늘\n2024. 3. 15. 10:20', '하늘', '2024-03-15T10:20'],
  ['a name and a date on one line', '하늘 · 2024.03.15 10:20', '하늘', '2024-03-15T10:20'],
  ['labels', '작성자 하늘 작성일 2024-03-15 조회 수 10', '하늘', '2024-03-15'],
  [
    'a reporter',
    '하늘 기자\n입력 2024.03.15. 오후 3:20 수정 2024.03.16. 오전 1:00',
    '하늘 기자',
    '2024-03-15T15:20',
  ],
  ['an English date', 'by하늘 Mar 15. 2024', '하늘', '2024-03-15'],
])('a byline: %s', async (_, byline, author, published) => {
  const text = `난롯가에서 나누는 긴 이야기 하나\n${byline}\n\n눈이 온다.\n\n난로를 켰다.\n\n라이킷 3\n댓글 2\n공유하기\n작가의 이전글 봄\n`;
  expect(await read(text)).toBe(
    `title: 난롯가에서 나누는 긴 이야기 하나\nauthor: ${author}\npublished: ${published}\n\np 눈이 온다.\np 난로를 켰다.`,
  );
});

test.each([
  ['[편집] beside it', '역사[편집]'],
  ['[편집] on the next line', '역사\n[편집]'],
  ['two links', '역사[ 편집 | 원본 편집 ]'],
])('a heading of a wiki with %s', async (_, heading) => {
  const text = `난로\n문서\n토론\n위키백과, 우리 모두의 백과사전.\n난로는 기구이다.\n\n${heading}\n오래되었다.\n\n분류: 난방`;
  expect(await read(text)).toBe('title: 난로\nsite: 위키백과\n\np 난로는 기구이다.\nh2 역사\np 오래되었다.');
});

test('a page of nothing but chrome, tags or open quotations is read in linear time', async () => {
  const lines = [
    '공유하기',
    '댓글 3',
    '#가,,,,#나,,,, .',
    '“열린 따옴표',
    'import x;',
    '2024.01.02 - [분류] - 제목',
    '....))))',
    '조회 3 추천 2 댓글 1',
    '36,538 307',
    'by 하늘 Jan 5. 2024',
    '태그 가, 나, 다',
    '홈 > 설정 > 화면',
    `이전글 ${'가'.repeat(100)}`,
    `${'가나다. '.repeat(60)}라.`,
    '제목: 난로',
    '한솔 새싹멤버 새싹멤버 새싹멤버 1',
  ];
  for (const line of lines)
    await expect(read(`${line}\n\n`.repeat(4000 / line.length))).resolves.toBeTypeOf('string');
});
