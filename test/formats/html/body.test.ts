// Finding the article in a page of a site that nanro has no rules for.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';
const MENU = '<nav><ul><li><a href="/a">차림표</a></li></ul></nav>';
const read = async (body: string): Promise<string> => {
  const html = `<!doctype html><html lang="ko"><head><title>글</title></head><body>${MENU}${body}</body></html>`;
  return outline(await loadArticle({ name: 'page.html', bytes: Buffer.from(html) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trimEnd();
};

describe('every part of the article is read', () => {
  test.each<[what: string, body: string, expected: string]>([
    [
      'short lines around a long one',
      `<article><p>짧은 첫 줄.</p><div><p>${LONG}</p></div><p>끝.</p></article>`,
      `p 짧은 첫 줄.\np ${LONG}\np 끝.`,
    ],
    [
      'sections of unequal length',
      `<article><section><h2>준비</h2><p>짧다.</p></section><section><h2>불</h2><p>${LONG}</p></section></article>`,
      `h2 준비\np 짧다.\nh2 불\np ${LONG}`,
    ],
    [
      'sections without a container',
      `<div><section><h2>준비</h2><p>짧다.</p></section><section><h2>불</h2><p>${LONG}</p></section></div>`,
      `h2 준비\np 짧다.\nh2 불\np ${LONG}`,
    ],
    [
      'a table with a long cell',
      `<main><p>짧다.</p><table><tr><th>가</th><th>나</th></tr><tr><td>${LONG}</td><td>둘</td></tr></table></main>`,
      `p 짧다.\ntable 가 | 나 === ${LONG} | 둘`,
    ],
    [
      'a definition between blocks of code',
      `<div role="main"><section><p>짧은 안내.</p><div class="admonition note"><p>${LONG}</p></div><pre>npm ci</pre></section></div>`,
      `p 짧은 안내.\nbox 참고 { p ${LONG} }\ncode -: npm ci`,
    ],
    [
      'a page inside a form',
      `<form><div class="wrap"><p>${LONG}</p><p>끝.</p></div></form>`,
      `p ${LONG}\np 끝.`,
    ],
    [
      'an article that calls itself a sidebar',
      `<div class="layout sidebar"><p>${LONG}</p><p>${LONG}</p></div>`,
      `p ${LONG}\np ${LONG}`,
    ],
    [
      'a page laid out with tables',
      `<table><tr><td><ul><li><a href="/b">곁</a></li></ul></td><td><p>${LONG}</p><p>끝.</p></td></tr></table>`,
      `p ${LONG}\np 끝.`,
    ],
  ])('%s', async (_, body, expected) => expect(await read(body)).toBe(expected));
});

describe('an element around the article', () => {
  test.each([
    'entry-meta',
    'post-tags',
    'related-posts',
    'article-share',
    'commentList',
    'sns_wrap',
    'footer-widgets',
    'breadcrumb',
  ])('of class %s is left out', async (name) => {
    expect(
      await read(`<article><p>${LONG}</p><div class="${name}"><p>곁에 있는 말</p></div></article>`),
    ).toBe(`p ${LONG}`);
  });

  test.each(['post', 'entry-content', 'tag-content', 'article_body'])('of class %s is read', async (name) => {
    expect(
      await read(`<article><p>${LONG}</p><div class="${name}"><p>안에 있는 말</p></div></article>`),
    ).toContain('안에 있는 말');
  });
});
