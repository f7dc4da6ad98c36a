// Lists keep the author's numbers, in every format that nanro reads and writes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberingOf } from '../../src/article/list-labels.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { loadArticle } from '../../src/formats/read-source.ts';
import { renderHtml } from '../../src/formats/html/write.ts';
import { renderMarkdown } from '../../src/formats/markdown/write.ts';
import { someItemLabel } from '../helpers/articles.ts';
import { outline } from '../helpers/outline.ts';
import { run } from '../helpers/run.ts';
import { runs } from '../helpers/thorough.ts';

const load = (name: string, text: string): Promise<Article> =>
  loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);
const read = async (name: string, text: string): Promise<string> => outline(await load(name, text)).trimEnd();

type Case = readonly [what: string, text: string, expected: string];
/** Lists that mean the same in plain text and in Markdown. */
const SHARED: readonly Case[] = [
  ['numbers that count up', '1. 톱\n2. 도끼\n3. 장갑', 'list 1. p 톱 | 2. p 도끼 | 3. p 장갑'],
  ['numbers from another one', '4. 톱\n5. 도끼', 'list 4. p 톱 | 5. p 도끼'],
  ['years', '2019. 입사\n2021. 대리\n2024. 과장', 'list 2019. p 입사 | 2021. p 대리 | 2024. p 과장'],
  ['gaps', '1) 톱\n3) 도끼\n7) 장갑', 'list 1) p 톱 | 3) p 도끼 | 7) p 장갑'],
  ['a countdown', '5. 다섯\n4. 넷\n3. 셋', 'list 5. p 다섯 | 4. p 넷 | 3. p 셋'],
  ['a number twice', '1. 톱\n2. 도끼\n2. 장갑', 'list 1. p 톱 | 2. p 도끼 | 2. p 장갑'],
  ['parentheses', '1) 톱\n2) 도끼', 'list 1) p 톱 | 2) p 도끼'],
  ['a single year', '1919. 만세', 'list 1919. p 만세'],
  ['lines of dates', '2026. 1. 2.\n2026. 1. 5.', 'p 2026. 1. 2.⏎2026. 1. 5.'],
  ['dates before words', '1919. 3. 1. 만세\n1945. 8. 15. 해방', 'p 1919. 3. 1. 만세⏎1945. 8. 15. 해방'],
  ['a month', '2026. 12. 눈이 왔다', 'p 2026. 12. 눈이 왔다'],
  ['a day without a year', '8. 15. 광복절\n10. 3. 개천절', 'p 8. 15. 광복절⏎10. 3. 개천절'],
  [
    'a year of two digits',
    '26. 1. 2. 만났다\n26. 1. 5.(월) 헤어졌다',
    'p 26. 1. 2. 만났다⏎26. 1. 5.(월) 헤어졌다',
  ],
  ['a date without spaces', '2026.1.2. 만났다', 'p 2026.1.2. 만났다'],
  ['a year within an item', '1. 2024년에 시작했다\n2. 3.5 판', 'list 1. p 2024년에 시작했다 | 2. p 3.5 판'],
];

describe('in plain text', () => {
  test.each<Case>([
    ...SHARED,
    ['a number that is no month', '13. 40. 합계', 'list 13. p 40. 합계'],
    ['the same number', '1. 톱\n1. 도끼', 'list 1. p 톱 | 1. p 도끼'],
    [
      'two kinds of marks',
      '1. 준비\n1) 톱\n2) 도끼\n2. 실행',
      'list 1. p 준비 | 1) p 톱 | 2) p 도끼 | 2. p 실행',
    ],
    [
      'a list within a list',
      '3. 톱\n  7) 날\n  9) 자루\n4. 도끼',
      'list 3. p 톱 + list 7) p 날 | 9) p 자루 | 4. p 도끼',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read('a.txt', `가게에 들러 이것저것 샀습니다.\n\n${text}`)).toBe(
      `p 가게에 들러 이것저것 샀습니다.\n${expected}`,
    );
  });
});

describe('in Markdown', () => {
  test.each<Case>([
    ...SHARED,
    ['the same number, which counts', '1. 톱\n1. 도끼\n1. 장갑', 'list 1. p 톱 | 2. p 도끼 | 3. p 장갑'],
    ['the same number before a parenthesis', '1) 톱\n1) 도끼', 'list 1) p 톱 | 2) p 도끼'],
    ['items apart', '2019. 입사\n\n2021. 대리', 'list 2019. p 입사 | 2021. p 대리'],
    ['a list within a list', '- 톱\n\n  3. 날\n  5. 자루', 'list • p 톱 + list 3. p 날 | 5. p 자루'],
    [
      'a date in an item',
      '- 2026. 1. 2. 출시\n- 8. 15. 광복절',
      'list • p 2026. 1. 2. 출시 | • p 8. 15. 광복절',
    ],
    ['a date in a quotation', '> 1945. 8. 15. 해방', 'quote { p 1945. 8. 15. 해방 }'],
    ['a date in a line of prose', '오늘은\n2026. 1. 2. 금요일이다', 'p 오늘은 2026. 1. 2. 금요일이다'],
    ['a date in code', '```\n2026. 1. 2.\n```', 'code -: 2026. 1. 2.'],
    ['HTML', '<ol start="7" reversed><li>톱<li>도끼</ol>', 'list 7. p 톱 | 6. p 도끼'],
  ])('%s', async (_, text, expected) => expect(await read('a.md', text)).toBe(expected));
});

describe('in HTML', () => {
  const SENTENCE = '가게에 들러 이것저것 사고 나서 집으로 돌아와 난로에 불을 지폈다.';
  const items = '<li>톱</li><li>도끼</li><li>장갑</li>';
  test.each([
    ['no attributes', `<ol>${items}</ol>`, '1. 2. 3.'],
    ['start', `<ol start="4">${items}</ol>`, '4. 5. 6.'],
    ['start below zero', `<ol start="-1">${items}</ol>`, '-1. 0. 1.'],
    ['value', '<ol><li value="1919">톱</li><li value=1945>도끼</li><li>장갑</li></ol>', '1919. 1945. 1946.'],
    ['reversed', `<ol reversed>${items}</ol>`, '3. 2. 1.'],
    ['reversed with start', `<ol reversed start=10>${items}</ol>`, '10. 9. 8.'],
    ['reversed with value', '<ol reversed><li>톱<li value=7>도끼<li>장갑</ol>', '3. 7. 6.'],
    ['type a', `<ol type="a">${items}</ol>`, 'a. b. c.'],
    ['type A with start', `<ol type="A" start="26">${items}</ol>`, 'Z. AA. AB.'],
    ['type i', `<ol type="i" start="8">${items}</ol>`, 'viii. ix. x.'],
    ['type I', `<ol type="I" start="39">${items}</ol>`, 'XXXIX. XL. XLI.'],
    ['Roman numerals end', `<ol type="I" start="3999">${items}</ol>`, 'MMMCMXCIX. 4000. 4001.'],
    ['letters begin at 1', `<ol type="a" start="0">${items}</ol>`, '0. a. b.'],
    ['type of an item', '<ol><li>톱<li type="A">도끼<li>장갑</ol>', '1. B. 3.'],
    ['a style', `<ol style="color: red; list-style-type: lower-roman">${items}</ol>`, 'i. ii. iii.'],
    ['a short style', `<ol style="list-style: inside upper-alpha">${items}</ol>`, 'A. B. C.'],
    ['Hangul', `<ol style="list-style-type:hangul" start=13>${items}</ol>`, '파. 하. 가가.'],
    ['leading zeros', `<ol style="list-style-type: decimal-leading-zero">${items}</ol>`, '01. 02. 03.'],
    ['a string', `<ol><li style="list-style-type: '(\\'2\\') '">톱<li>도끼</ol>`, `('2') 2.`],
    ['an attribute that is no number', `<ol start="가"><li value="x">톱<li>도끼</ol>`, '1. 2.'],
    ['a number that is too long', `<ol start="99999999999999"><li>톱<li>도끼</ol>`, '1. 2.'],
    [
      'a list for each item',
      '<ol><li>톱</ol> <ol start=2><li>도끼</ol><ol start=3><li>장갑</ol>',
      '1. 2. 3.',
    ],
    ['a list that does not continue', '<ol><li>톱</ol><ol start=3><li>도끼</ol>', '1.'],
    ['bullets', `<ol style="list-style-type: square">${items}</ol>`, '• • •'],
    ['no marks', `<ol style="list-style: none"><li>① 톱</li><li>② 도끼</li></ol>`, '• •'],
    ['a list of bullets', `<ul type="a">${items}</ul>`, '• • •'],
  ])('%s', async (_, html, expected) => {
    const text = await read(
      'a.html',
      `<title>글</title><article><p>${SENTENCE}</p>${html}<p>${SENTENCE}</p></article>`,
    );
    const list = text.split('\n').find((line) => line.startsWith('list '))!;
    expect(
      list
        .slice(5)
        .split(' | ')
        .map((item) => item.replace(/ p .*/, ''))
        .join(' '),
    ).toBe(expected);
  });
});

const LABELLED: Article = {
  sections: [],
  lead: [
    ['2019.', '2021.'],
    ['1)', '2)'],
    ['c.', 'd.', 'f.'],
    ['ix.', 'iv.'],
    ['제1장', '제2장'],
    ['①', '②'],
    ['1.', '1.'],
    ['"1"', '\\'],
  ].map((labels) => ({
    kind: 'list',
    ordered: true,
    labels,
    items: labels.map((label) => [{ kind: 'paragraph', content: [{ kind: 'text', text: `항목 ${label}` }] }]),
  })),
};

describe('written', () => {
  const FILLER = '가게에 들러 이것저것 사고 나서 집으로 돌아와 난로에 불을 지폈다.';
  const filler = { kind: 'paragraph', content: [{ kind: 'text', text: FILLER }] } as const;

  test.each([
    ['HTML', 'a.html', renderHtml],
    ['Markdown', 'a.md', renderMarkdown],
  ])('as %s, they are the same when they are read', async (_, name, render) => {
    const article: Article = { ...LABELLED, lead: [filler, ...LABELLED.lead!, filler] };
    expect((await load(name, render(article))).lead).toEqual(article.lead);
  });

  test('as HTML, any labels are the same when they are read', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someItemLabel, { minLength: 1, maxLength: 4 }), async (labels) => {
        const items = labels.map(() => [filler]);
        const list: Block = { kind: 'list', ordered: true, ...numberingOf(labels), items };
        const html = renderHtml({ sections: [], lead: [filler, list, filler] });
        expect((await load('a.html', html)).lead, html).toEqual([filler, list, filler]);
      }),
      { numRuns: runs(100) },
    );
  });

  test('as HTML, other programs show them', () => {
    const html = renderHtml(LABELLED);
    expect(html).toContain('<ol start="2019">\n<li>항목 2019.</li>\n<li value="2021">');
    expect(html).toContain('<ol type="a" start="3">\n<li>항목 c.</li>\n<li>항목 d.</li>\n<li value="6">');
    expect(html).toContain('<ol type="i" start="9">\n<li>항목 ix.</li>\n<li value="4">');
    expect(html).toContain('<li value="1" style="list-style-type: &quot;1) &quot;">');
    expect(html).toContain('<li style="list-style-type: &quot;① &quot;">');
  });

  test('as Markdown, they stay numbers where Markdown has them', () => {
    const markdown = renderMarkdown(LABELLED);
    expect(markdown).toContain('2019. 항목 2019.\n2021. 항목 2021.');
    expect(markdown).toContain('1) 항목 1)\n2) 항목 2)');
  });
});

describe('on a page', () => {
  const text = '회사에서 한 일을 적습니다.\n\n2019. 입사\n98. 대리\n2024. 과장';
  test('labels of different widths are aligned', async () => {
    expect((await run(['read'], { stdin: text })).stdout).toContain('2019. 입사\n  98. 대리\n2024. 과장\n');
    const json = JSON.stringify({
      ...LABELLED,
      lead: [{ ...LABELLED.lead![4], labels: ['제1장', '제10장'] }],
    });
    expect((await run(['read'], { stdin: json })).stdout).toContain(' 제1장 항목 제1장\n제10장 항목 제2장\n');
  });
  test('labels that do not count are found', async () => {
    const { stdout } = await run(['search', '2024. 과장'], { stdin: text });
    expect(stdout).toContain('‹2024.› ‹과장›');
  });
  test('numbers that count are not', async () => {
    const { code } = await run(['search', '2. 도끼'], { stdin: '가게에 들렀습니다.\n\n1. 톱\n2. 도끼' });
    expect(code).toBe(1);
  });
});
