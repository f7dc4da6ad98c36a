// Paragraphs of pages that serve as headings.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const read = async (body: string): Promise<string> =>
  outline(
    await loadArticle(
      { name: '글.html', bytes: Buffer.from(`<!doctype html><title>글</title><article>${body}</article>`) },
      2 ** 20,
    ),
  )
    .replace(/^[^]*?\n\n/, '')
    .trimEnd();

test.each<[what: string, body: string, expected: string]>([
  [
    'bold lines that begin paragraphs',
    `<div><b>장작</b><br>${LONG}</div><div><b>불</b><br>${LONG}</div>`,
    `h2 장작\np ${LONG}\nh2 불\np ${LONG}`,
  ],
  [
    'bold lines in one element',
    `<div><strong>장작</strong><br>${LONG}<br><br><strong>불</strong><br>${LONG}</div>`,
    `h2 장작\np ${LONG}\nh2 불\np ${LONG}`,
  ],
  [
    'bold lines with a mark, below other headings',
    `<h2>겨울</h2><p>${LONG}</p><p><b>■ 장작</b><br>${LONG}</p><p><b>■ 불</b><br>${LONG}</p>`,
    `h2 겨울\np ${LONG}\nh2 장작\np ${LONG}\nh2 불\np ${LONG}`,
  ],
  [
    'bold lines with a mark, one of them with a blank line below it',
    `<p><b>▶ 장작</b><br>${LONG}</p><p><b>▶ 불</b><br><br>${LONG}</p>`,
    `h2 장작\np ${LONG}\nh2 불\np ${LONG}`,
  ],
  [
    'bold lines whose line break is bold, too',
    `<p><b>장작<br></b>${LONG}</p><p><b>불<br></b>${LONG}</p>`,
    `h2 장작\np ${LONG}\nh2 불\np ${LONG}`,
  ],
  [
    'a single bold line stays in its paragraph',
    `<p><b>참고</b><br>${LONG}</p><p>${LONG}</p>`,
    `p **참고**⏎${LONG}\np ${LONG}`,
  ],
  [
    'bold words that begin a sentence stay in it',
    `<p><b>장작</b>은 ${LONG}</p><p><b>불</b>은 ${LONG}</p>`,
    `p **장작**은 ${LONG}\np **불**은 ${LONG}`,
  ],
  [
    'the names in a dialogue stay with what is said',
    `<p><b>솔</b><br>${LONG}</p><p><b>나루</b><br>${LONG}</p><p><b>솔</b><br>${LONG}</p>`,
    `p **솔**⏎${LONG}\np **나루**⏎${LONG}\np **솔**⏎${LONG}`,
  ],
  [
    'bold lines of a poem stay in it',
    '<p><b>불</b><br>타오른다</p><p><b>재</b><br>남는다</p><p>끝이다.</p>',
    'p **불**⏎타오른다\np **재**⏎남는다\np 끝이다.',
  ],
  [
    'bold sentences stay in their paragraphs',
    `<p><b>불을 켠다.</b><br>${LONG}</p><p><b>불을 끈다.</b><br>${LONG}</p>`,
    `p **불을 켠다.**⏎${LONG}\np **불을 끈다.**⏎${LONG}`,
  ],
])('%s', async (_, body, expected) => expect(await read(body)).toBe(expected));

test.each([
  [
    '<ul class="slides"><li><img src="a.png" alt="불"></li><li><figure><img src="b.png"><figcaption>재</figcaption></figure></li></ul>',
    'figure 불 — - — a.png\nfigure - — 재 — b.png',
  ],
  ['<ol><li><video src="불.mp4"></video></li></ol>', 'card 불.mp4 — - — - — 불.mp4'],
  ['<ul><li><img src="a.png" alt="불"></li><li>재</li></ul>', 'list • figure 불 — - — a.png | • p 재'],
])('a list of pictures is not a list: %s', async (list, expected) =>
  expect(await read(`<p>${LONG}</p>${list}<p>${LONG}</p>`)).toBe(`p ${LONG}\n${expected}\np ${LONG}`),
);

test.each([
  ['<ruby>달빛<rt></rt></ruby>', '달빛'],
  ['<ruby>月<rt> </rt></ruby>', '月'],
  ['<ruby>月<rp>(</rp><rt>월</rt><rp>)</rp></ruby>', '月(월)'],
  ['<ruby>月<rt>월</rt>光<rt></rt></ruby>', '月(월)光'],
])('the reading in %s', async (ruby, expected) =>
  expect(await read(`<p>${LONG}</p><p>${ruby}</p>`)).toBe(`p ${LONG}\np ${expected}`),
);
