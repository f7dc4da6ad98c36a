// Pictures in pages: their addresses, and captions outside figures.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';
const read = async (body: string): Promise<string> => {
  const html = `<!doctype html><title>글</title><article><p>${LONG}</p>${body}</article>`;
  const article = await loadArticle({ name: '글.html', bytes: Buffer.from(html) }, 2 ** 20);
  return outline(article)
    .replace(/^[^]*?\n\n/, '')
    .replace(`p ${LONG}\n`, '')
    .trimEnd();
};

describe('the address of a picture', () => {
  test.each([
    '<img src="a.jpg">',
    '<img data-src="a.jpg" src="data:image/gif;base64,R0">',
    '<img srcset="b.jpg 320w, a.jpg 1280w">',
    '<picture><source srcset="a.webp"><img src="a.jpg" srcset="b.jpg 2x"></picture>',
  ])('in %s', async (picture) => expect(await read(picture)).toBe('figure - — - — a.jpg'));
});

describe('a caption in no figure', () => {
  test.each([
    '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">쌓인 장작</p></div>',
    '<div><img src="a.jpg"><span class="img_desc">쌓인 장작</span></div>',
    '<p><img src="a.jpg"></p><div class="photo_desc">쌓인 장작</div>',
  ])('belongs to the picture above it: %s', async (picture) =>
    expect(await read(picture)).toBe('figure - — 쌓인 장작 — a.jpg'),
  );

  test.each([
    ['<p class="caption">쌓인 장작</p>', 'p 쌓인 장작'],
    ['<img src="a.jpg"><p class="lead">쌓인 장작</p>', 'figure - — - — a.jpg\np 쌓인 장작'],
    [
      `<img src="a.jpg"><div class="caption"><h2>장작</h2></div><p>${LONG}</p>`,
      `figure - — - — a.jpg\nh2 장작\np ${LONG}`,
    ],
    [
      '<img src="a.jpg"><div class="caption"><img src="b.jpg"></div>',
      'figure - — - — a.jpg\nfigure - — - — b.jpg',
    ],
  ])('needs a picture above it, and nothing but text in it: %s', async (body, expected) =>
    expect(await read(body)).toBe(expected),
  );
});
