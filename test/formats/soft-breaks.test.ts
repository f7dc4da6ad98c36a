// A newline in running text: a space, except between Chinese or Japanese characters (CSS Text 3 § 4.1.3).
import { expect, test } from 'vitest';
import { loadArticle } from '../../src/formats/read-source.ts';
import { outline } from '../helpers/outline.ts';

const CASES: readonly (readonly [html: string, expected: string])[] = [
  ['日本語の文\nは続く。これは\n一つの段落だ。', '日本語の文は続く。これは一つの段落だ。'],
  ['这是中文\n这是一段。', '这是中文这是一段。'],
  ['한국어 문장이\n이어진다.', '한국어 문장이 이어진다.'],
  ['漢字\n한글', '漢字 한글'],
  ['한글\n漢字', '한글 漢字'],
  ['中文\nword\n中文', '中文 word 中文'],
  ['中文 中文', '中文 中文'],
  ['끝.」\n「다음', '끝.」 「다음'],
  ['日本「語」\nを', '日本「語」を'],
  ['<b>太字</b>\nです', '**太字**です'],
  ['これは\n<b>太字</b>', 'これは**太字**'],
  ['これは<b>\n太字\n</b>です', 'これは**太字**です'],
  ['이것은\n<b>굵다</b>\n그리고', '이것은 **굵다** 그리고'],
  ['中文<code>x</code>\n中文', '中文`x` 中文'],
];

test.each(CASES)('%j', async (html, expected) => {
  for (const [name, text] of [
    ['a.html', `<!doctype html><title>글</title><article><p>${html}</p></article>`],
    ['a.md', `# 글\n\n${html}`],
  ] as const) {
    const article = await loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);
    expect(outline(article).trim().split('\n').at(-1)).toBe(`p ${expected}`);
  }
});
