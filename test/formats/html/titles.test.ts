// The title of a page, which may be written together with the name of the site.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const titleOf = async (head: string, body = ''): Promise<string | undefined> => {
  const html = `<!doctype html><head>${head}</head><body>${body}<div><p>${LONG}</p><p>${LONG}</p></div></body>`;
  return (await loadArticle({ name: '파일.html', bytes: Buffer.from(html) }, 2 ** 20)).title;
};
const og = (...titles: string[]): string =>
  titles.map((title) => `<meta property="og:title" content="${title}">`).join('');

describe('the name of the site is left out', () => {
  test.each<[what: string, head: string, body: string]>([
    ['a heading shows the title', og('장작 고르기 · 난로 공방'), '<h1>장작 고르기</h1>'],
    ['the heading is in <title> only', '<title>장작 고르기 | 난로 공방</title>', '<h1>장작 고르기</h1>'],
    [
      'the name of the site is known',
      `${og('장작 고르기 — 난로 공방')}<meta property="og:site_name" content="난로 공방">`,
      '',
    ],
    [
      'the site comes first',
      `${og('난로 공방 | 장작 고르기')}<meta property="og:site_name" content="난로 공방">`,
      '',
    ],
    [
      'the site comes first, and the title is a lower heading',
      '<title>난로 공방 | 장작 고르기</title><meta property="og:site_name" content="난로 공방">',
      '<h2>장작 고르기</h2>',
    ],
    [
      'the site comes first, without spaces',
      `${og('난로 공방: 장작 고르기')}<meta property="og:site_name" content="난로 공방">`,
      '',
    ],
    [
      'a part of the name comes first',
      `${og('난로 | 장작 고르기')}<meta property="og:site_name" content="난로 공방">`,
      '<h1>장작 고르기</h1>',
    ],
    [
      'a link to the beginning has the name',
      og('장작 고르기 - 난로 공방'),
      '<header><a href="/">난로 공방</a></header>',
    ],
    ['only <title> has it', '<title>장작 고르기 - 난로 공방</title>', ''],
    [
      'a full-width bar stands between',
      `${og('장작 고르기｜난로 공방')}<meta property="og:site_name" content="난로 공방">`,
      '',
    ],
    [
      'there are a category and a site',
      '<title>장작 고르기 - 살림 - 난로 공방</title>',
      '<h1>장작 고르기</h1>',
    ],
    ['the sign has nothing behind it', '<title>장작 고르기 - </title>', '<h1>장작 고르기</h1>'],
  ])('%s', async (_, head, body) => expect(await titleOf(head, body)).toBe('장작 고르기'));
});

describe('the name of the site is not the title', () => {
  const site = '<meta property="og:site_name" content="난로 공방">';
  test.each<[what: string, head: string, body: string]>([
    ['it is the first of two titles', `${og('난로 공방', '장작 고르기 | 난로 공방')}${site}`, ''],
    [
      'a theme and a plugin give two titles',
      `<title>장작 고르기 | 난로</title>${og('난로 365', '장작 고르기 | 난로')}`,
      '<h1><a href="/">난로 365</a></h1><article><h1>장작 고르기</h1></article>',
    ],
    ['it is the only og:title', `<title>장작 고르기 | 난로 공방</title>${og('난로 공방')}${site}`, ''],
    [
      'it is the heading of the page',
      '<title>장작 고르기 | 난로 공방</title>',
      '<h1 class="site-title">난로 공방</h1><h1>장작 고르기</h1>',
    ],
    [
      'its heading links to the beginning',
      '<title>장작 고르기 | 난로 공방</title>',
      '<h1><a href="https://a.kr/">난로 공방</a></h1>',
    ],
    [
      'its heading is in a bar',
      '<title>장작 고르기 - 난로 책</title>',
      '<div id="menu-bar"><h1 class="menu-title">난로 책</h1></div><h1>장작 고르기</h1>',
    ],
    [
      'og:title is the same on all pages',
      `<title>장작 고르기 | 난로 공방</title>${og('난로 공방 | 따뜻한 겨울')}${site}`,
      '<h1>장작 고르기</h1>',
    ],
    [
      'its heading is a logo',
      '<title>장작 고르기 | 난로 공방</title>',
      '<a href="/"><h1 class="logo">난로 공방</h1></a><h1>장작 고르기</h1>',
    ],
  ])('%s', async (_, head, body) => expect(await titleOf(head, body)).toBe('장작 고르기'));
});

describe('a title with a sign in it is whole', () => {
  test.each<[head: string, body: string, title: string]>([
    [og('장작 고르기 - 참나무'), '', '장작 고르기 - 참나무'],
    [og('장작 고르기 | 참나무와 소나무'), '', '장작 고르기 | 참나무와 소나무'],
    [og('불 - 장작 고르기'), '<h1>불 - 장작 고르기</h1>', '불 - 장작 고르기'],
    [`${og('불: 장작 고르기')}`, '<h1>불</h1>', '불: 장작 고르기'],
    [
      `${og('불 - 장작 고르기')}<meta property="og:site_name" content="난로 공방">`,
      '<h1>불</h1>',
      '불 - 장작 고르기',
    ],
    [`${og('겨울의 난로')}<meta property="og:site_name" content="난로">`, '', '겨울의 난로'],
    [`${og('난로')}<meta property="og:site_name" content="난로">`, '', '난로'],
  ])('%s %s', async (head, body, title) => expect(await titleOf(head, body)).toBe(title));
});

test.each(['[object Object]', '{{ page.title }}', 'undefined'])(
  'what a broken template leaves is no title: %s',
  async (left) => expect(await titleOf(`<title>장작</title>${og(left)}`)).toBe('장작'),
);
