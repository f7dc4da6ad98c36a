// Boxes in the markup of documentation tools and blogs.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const read = async (html: string, lang = 'ko'): Promise<string> =>
  outline(
    await loadArticle(
      {
        name: '글.html',
        bytes: Buffer.from(
          `<!doctype html><html lang="${lang}"><title>글</title><article><p>${LONG}</p>${html}</article>`,
        ),
      },
      2 ** 20,
    ),
  )
    .replace(/^[^]*?\n\n/, '')
    .replace(`p ${LONG}`, '')
    .trim();

test.each<[what: string, html: string, expected: string]>([
  [
    'MkDocs, folded, without a class of its own',
    '<details class="warning" open><summary>제목</summary><p>가</p></details>',
    'box 제목 { p 가 }',
  ],
  [
    'Asciidoctor',
    '<div class="admonitionblock note"><table><tr><td class="icon"><div class="title">Note</div></td><td class="content">가</td></tr></table></div>',
    'box 참고 { p 가 }',
  ],
  [
    'Docusaurus',
    '<div class="theme-admonition theme-admonition-note admonition_o5H7 alert alert--secondary"><div class="admonitionHeading_FzoX"><span class="admonitionIcon_rXq6"><svg></svg></span>note</div><div class="admonitionContent_Knsx"><p>가</p></div></div>',
    'box 참고 { p 가 }',
  ],
  [
    'Docusaurus with a title',
    '<div class="theme-admonition theme-admonition-tip alert alert--success"><div class="admonitionHeading_FzoX"><span class="admonitionIcon_rXq6"></span>제목</div><div class="admonitionContent_Knsx"><p>가</p></div></div>',
    'box 제목 { p 가 }',
  ],
  [
    'VitePress',
    '<div class="tip custom-block"><p class="custom-block-title">TIP</p><p>가</p></div>',
    'box 팁 { p 가 }',
  ],
  [
    'VuePress',
    '<div class="hint-container warning"><p class="hint-container-title">조심</p><p>가</p></div>',
    'box 조심 { p 가 }',
  ],
  [
    'GitHub',
    '<div class="markdown-alert markdown-alert-important" dir="auto"><p class="markdown-alert-title" dir="auto"><svg class="octicon"></svg>Important</p><p dir="auto">가</p></div>',
    'box 중요 { p 가 }',
  ],
  [
    'Sphinx',
    '<div class="admonition seealso"><p class="admonition-title">더 보기</p><p>가</p></div>',
    'box 더 보기 { p 가 }',
  ],
  [
    'MkDocs, folded',
    '<details class="note admonition"><summary>제목</summary><p>가</p></details>',
    'box 제목 { p 가 }',
  ],
  [
    'Starlight',
    '<aside aria-label="Tip" class="starlight-aside starlight-aside--tip"><p class="starlight-aside__title" aria-hidden="true"><svg></svg>Tip</p><div class="starlight-aside__content"><p>가</p></div></aside>',
    'box 팁 { p 가 }',
  ],
  ['MDN', '<div class="notecard warning"><p>가</p></div>', 'box 경고 { p 가 }'],
  ['Chirpy', '<blockquote class="prompt-tip"><p>가</p></blockquote>', 'box 팁 { p 가 }'],
  ['Minimal Mistakes', '<p class="notice--warning">가</p>', 'box 경고 { p 가 }'],
  ['Bootstrap', '<div class="alert alert-info" role="alert">가</div>', 'box 정보 { p 가 }'],
  [
    'Obsidian',
    '<div data-callout="note" class="callout"><div class="callout-title"><div class="callout-icon"><svg></svg></div><div class="callout-title-inner">제목</div></div><div class="callout-content"><p>가</p></div></div>',
    'box 제목 { p 가 }',
  ],
  ['an aside', '<aside class="note"><p>가</p></aside>', 'box 참고 { p 가 }'],
  ['nanro', '<aside class="box">\n<p class="box-title">참고</p>\n<p>가</p>\n</aside>', 'box 참고 { p 가 }'],
  ['nanro, without a label', '<aside class="box">\n<p>가</p>\n</aside>', 'box - { p 가 }'],
])('%s', async (_, html, expected) => expect(await read(html)).toBe(expected));

test.each<[what: string, html: string, expected: string]>([
  ['a division with the name of a type', '<div class="note"><p>가</p></div>', 'p 가'],
  ['a division for the layout', '<div class="box"><p>가</p></div>', 'p 가'],
  ['an aside without a type', '<aside><p>가</p></aside>', 'p 가'],
  ['a list of alerts', '<ul class="alert"><li>가</li></ul>', 'list • p 가'],
])('is not a box: %s', async (_, html, expected) => expect(await read(html)).toBe(expected));

test('the label of a page in another language is English', async () => {
  const text = 'a'.repeat(30);
  expect(await read(`<p>${`${text} `.repeat(20)}</p><aside class="note"><p>b</p></aside>`, 'en')).toContain(
    'box Note { p b }',
  );
});
