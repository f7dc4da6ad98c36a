// The same HTML read as a web page and as Markdown: what the two dialects share, and where they differ.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const read = async (name: string, text: string): Promise<string> =>
  outline(await loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20)).replace(/^[^]*?\n\n/, '');
const readPage = async (html: string): Promise<string> =>
  (await read('글.html', `<!doctype html><title>글</title><article><p>${LONG}</p>${html}</article>`))
    .replace(`p ${LONG}`, '')
    .trim();
const readMarkdown = async (html: string): Promise<string> => (await read('글.md', html)).trim();

test.each<[what: string, html: string, expected: string]>([
  ['an element that nanro does not know', '<p>가<future>나</future></p>', 'p 가나'],
  [
    'an element with the name of a property of every object',
    '<p>가<constructor>나</constructor></p>',
    'p 가나',
  ],
  ['a list', '<ol start="3"><li>가</li><li>나</li></ol>', 'list 3. p 가 | 4. p 나'],
  [
    'a quotation and its speaker',
    '<blockquote><p>가</p><cite>나</cite></blockquote>',
    'quote { p 가 } (— 나)',
  ],
  [
    'a captioned picture',
    '<figure><img src="a.png"><figcaption>가</figcaption></figure>',
    'figure - — 가 — a.png',
  ],
  ['a line break', '<p>가<br>나</p>', 'p 가⏎나'],
  [
    'a box and its title',
    '<div class="admonition tip"><p class="admonition-title">가</p><p>나</p></div>',
    'box 가 { p 나 }',
  ],
  [
    'a box with the title that its type gives',
    '<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p><p>나</p></div>',
    'box 참고 { p 나 }',
  ],
  ['a box without a title', '<aside class="warning"><p>나</p></aside>', 'box 경고 { p 나 }'],
  [
    'boxes in each other',
    '<aside class="box"><aside class="box"><p class="box-title">가</p><p>나</p></aside></aside>',
    'box - { box 가 { p 나 } }',
  ],
  ['a formula', '<p><math alttext="x^2"></math></p>', 'p $x^2$'],
  ['an address that is a script', '<p><a href="javascript:alert(1)">가</a></p>', 'p 가'],
])('read alike: %s', async (_, html, expected) => {
  expect(await readPage(html)).toBe(expected);
  expect(await readMarkdown(html)).toBe(expected);
});

describe('read differently', () => {
  test.each<[what: string, html: string, page: string, markdown: string]>([
    ['a hidden element', '<p>가</p><p hidden>나</p>', 'p 가', 'p 가\np 나'],
    ['an element hidden by its style', '<p>가</p><p style="display: none">나</p>', 'p 가', 'p 가\np 나'],
    ['a menu', '<p>가</p><nav>나</nav>', 'p 가', 'p 가\np 나'],
    ['a no-break space', '<p>가&nbsp;나</p>', 'p 가 나', 'p 가\u00a0나'],
    ['empty code', '<p>가</p><pre> </pre>', 'p 가', 'p 가\ncode -:'],
    [
      'a picture of an emoji',
      '<p>가<img alt="🔥" src="/fire.png"></p>',
      'p 가🔥',
      'p 가\nfigure 🔥 — - — /fire.png',
    ],
    [
      'a pixel that counts visitors',
      '<p>가<img width="1" src="/count"></p>',
      'p 가',
      'p 가\nfigure - — - — /count',
    ],
    [
      'a badge',
      '<p><a href="https://a.kr"><img alt="난로" src="/a.svg"></a></p>',
      'figure 난로 — - — /a.svg',
      'p [난로](https://a.kr)',
    ],
    [
      'a table of one column',
      '<table><tr><td>가</td></tr><tr><td>나</td></tr></table>',
      'p 가\np 나',
      'table 가 // 나',
    ],
    [
      'a picture in a row of its own',
      '<table><tr><td><img src="/a.png"></td></tr><tr><th>가</th><th>나</th></tr><tr><td>1</td><td>2</td></tr></table>',
      'figure - — - — /a.png\ntable 가 | 나 === 1 | 2',
      'table  |  // **가** | **나** // 1 | 2',
    ],
    ['an aside without a class', '<p>가</p><aside><p>나</p></aside>', 'p 가\np 나', 'p 가\nbox - { p 나 }'],
    [
      'a paragraph of a link in bold',
      '<p><strong><a href="https://a.kr">가</a></strong> · 나</p>',
      'p **[가](https://a.kr/)** · 나',
      'card 가 — 나 — - — https://a.kr',
    ],
    ['an address within the page', '<p><a href="#a">가</a></p>', 'p 가', 'p [가](#a)'],
  ])('%s', async (_, html, page, markdown) => {
    expect(await readPage(html)).toBe(page);
    expect(await readMarkdown(html)).toBe(markdown);
  });
});
