// The beginning of a long document is the same as the beginning of the whole document.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, partsOfBeginning, type Manuscript } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { isEnough, type Beginning } from '../../src/formats/beginning.ts';
import { createBudget } from '../../src/formats/budget.ts';
import { readEpub, readEpubBeginning } from '../../src/formats/epub/read.ts';
import { articleOfHwp, beginningOfHwp } from '../../src/formats/hwp/hwp-article.ts';
import { readHwp5 } from '../../src/formats/hwp/read-hwp5.ts';
import { readHwpx } from '../../src/formats/hwp/read-hwpx.ts';
import { firstPart } from '../../src/formats/markdown/first-part.ts';
import { readMarkdown, readMarkdownBeginning } from '../../src/formats/markdown/read.ts';
import { loadDocument, rangesOf } from '../../src/formats/read-source.ts';
import { reports } from '../bench/reports.ts';
import { packBook } from '../helpers/epub.ts';
import { runs } from '../helpers/thorough.ts';

const budget = (name: string) => createBudget(name, 1e6);

/** Expects a beginning to have the passages with which the whole begins, and the same title. */
function expectBeginning({ article, share }: Beginning, whole: Article): void {
  const { about, passages, headings } = partsOfBeginning(article, share);
  const all = partsOf(whole);
  expect(about).toEqual(all.about);
  expect(passages).toEqual(all.passages.slice(0, passages.length));
  expect(headings.map(({ text }) => text)).toEqual(
    all.headings.slice(0, headings.length).map(({ text }) => text),
  );
}

const prose = (words: string, paragraphs: number): string => `${words.repeat(8)}\n\n`.repeat(paragraphs);

describe('Markdown', () => {
  const LEAST = 300;
  const source = (text: string) => ({ text, budget: budget('글.md'), keepsPlaces: true });
  const rest = prose('굴뚝에서 연기가 났다. ', 60);

  test.each([
    ['a heading', `# 난로\n\n${prose('불이 붙었다. ', 6)}## 장작\n\n${rest}`, '## 장작'],
    [
      'a heading below code with headings',
      `${prose('불이 붙었다. ', 5)}~~~\n\n# 참\n\n~~~~\n\n## 장작\n\n${rest}`,
      '## 장작',
    ],
    [
      'a paragraph, if no heading is near',
      `${prose('불이 붙었다. ', 5)}- 장작\n\n  참나무\n\n${rest}`,
      '굴뚝',
    ],
    [
      'a heading below an element',
      `${prose('불이 붙었다. ', 6)}<Note>\n<br>\n\n## 안\n\n</Note>\n\n## 밖\n\n${rest}`,
      '## 밖',
    ],
  ])('is cut before %s', (_, text, next) => {
    const { share } = firstPart(text, LEAST)!;
    const end = Math.round(share * text.length);
    expect(text.slice(end, end + next.length)).toBe(next);
  });

  test.each([
    ['text that is not long', prose('불이 붙었다. ', 20)],
    ['one block', '불이 붙었다. '.repeat(2000)],
    ['code', `\`\`\`\n${prose('불이 붙었다. ', 100)}`],
  ])('%s is not cut', (_, text) => {
    expect(firstPart(text, LEAST)).toBeUndefined();
  });

  test.each([
    [
      'links and notes are defined at the end',
      '# 난로\n\n[장작][1] [ㄱ] 재[^재] [없음][2]\n\n',
      '\n[1]: a.md\n\n[ㄱ]:\nb.md\n\n[^재]: 주석\n\n    더\n',
    ],
    ['a title follows, so that there is none', '# 난로\n\n## 장작\n\n', '\n# 굴뚝\n'],
    ['an underlined title follows', '# 난로\n\n', '\n굴뚝\n====\n'],
    ['a title in HTML follows', '# 난로\n\n', '\n<h1>굴뚝</h1>\n'],
    ['titles in code are none', '# 난로\n\n', '\n```sh\n# 굴뚝\n```\n'],
    ['the title is stated', '---\ntitle: 난로\n---\n# 불\n\n', '\n# 굴뚝\n'],
    ['additions to Markdown follow', '# 난로\n\n==불==\n\n:::note\n가\n:::\n\n', '\n{% raw %}\n'],
  ])('%s', async (_, head, tail) => {
    const text = head + prose('불이 붙었다. ', 6) + rest + tail;
    const beginning = await readMarkdownBeginning(source(text), LEAST);
    expect(beginning.share).toBeLessThan(1 / 2);
    expectBeginning(beginning, await readMarkdown(source(text)));
  });

  const BLOCKS = [
    '불이 붙었다. 장작은 *마른* 것을 쓴다.',
    '[장작][1], [굴뚝], 재[^1], **난로**',
    '## 장작',
    '### 굴뚝\n바로 아래',
    '난로\n----',
    '- 하나\n- 둘\n\n  둘째 문단\n- 셋',
    '1. 하나\n\n   ```\n   # 코드\n\n   ```\n2. 둘',
    '> 인용\n> ## 안\n>\n> 더',
    '```js\n# 주석\n\n<h1>\n```',
    '~~~\n```\n\n~~~',
    '| 가 | 나 |\n|---|---|\n| 1 | 2 |',
    '<div>\n\n가운데\n\n</div>',
    '<details><summary>더</summary>\n\n안\n\n</details>',
    '    들여 쓴 코드\n\n    더',
    '---',
    '[1]: a.md',
    '[굴뚝]: <b.md> "제목"',
    '[^1]: 주석\n\n    더',
    ':::note\n상자\n\n둘\n:::',
    '![그림](a.png)',
    '$$\na^2\n$$',
  ];

  test('any blocks', async () => {
    const some = fc.array(fc.constantFrom(...BLOCKS), { minLength: 40, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom('', '# 난로\n\n'), async (blocks, head) => {
        const text = `${head}${blocks.join('\n\n')}\n`;
        const beginning = await readMarkdownBeginning(source(text), Math.floor(text.length / 13));
        if (beginning.share < 1) expectBeginning(beginning, await readMarkdown(source(text)));
      }),
      { numRuns: runs(160) },
    );
  });
});

describe('an EPUB', () => {
  const LEAST = 4000;
  const chapter = (number: number): string =>
    `<h1>${number}장</h1>${`<p>${'불이 붙었다. '.repeat(10)}<a href="c${number + 1}.xhtml#끝">다음</a></p>`.repeat(12)}`;
  const chapters = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`c${index}.xhtml`, chapter(index)]),
  );
  const read = async (bytes: Buffer): Promise<readonly [Beginning, Article]> => [
    await readEpubBeginning(rangesOf(bytes), 1e6, budget('책.epub'), true, LEAST),
    await readEpub(rangesOf(bytes), 1e6, budget('책.epub'), true),
  ];

  test('begins with its first chapters', async () => {
    const [beginning, whole] = await read(await packBook({ documents: chapters }));
    expect(beginning.share).toBeLessThan(1 / 4);
    expect(beginning.article.sections.length).toBeLessThan(6);
    expectBeginning(beginning, whole);
  });

  test('has the notes of its first chapters, wherever they are', async () => {
    const first = `${chapter(0)}<p>재<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>`;
    const notes = '<aside epub:type="footnote" id="n1"><p>주석이다.</p></aside>';
    const documents = { ...chapters, 'c0.xhtml': first, 'notes.xhtml': notes };
    const [beginning, whole] = await read(await packBook({ documents }));
    expect(beginning.article.notes).toEqual(whole.notes);
    expectBeginning(beginning, whole);
  });

  test.each([
    ['that is short', { 'c1.xhtml': chapter(1), 'c2.xhtml': chapter(2) }],
    ['with one long chapter', { 'c1.xhtml': chapter(1).repeat(20) }],
  ])('%s is read as a whole', async (_, documents) => {
    const [{ article, share }, whole] = await read(await packBook({ documents }));
    expect(share).toBe(1);
    expect(article).toEqual(whole);
  });
});

describe('a document of 한글', () => {
  const files = reports(30, () => '불이 붙었다. '.repeat(20));
  const READERS = { hwp: readHwp5, hwpx: readHwpx };

  describe.each(['hwp', 'hwpx'] as const)('%s', (extension) => {
    const read = async (first?: number) =>
      READERS[extension](rangesOf((await files)[extension]!), 1e7, budget('글'), first);

    test.each([2000, 5000, 15_000])('begins with about its first %d bytes', async (first) => {
      const [{ document, share }, whole] = [await read(first), await read()];
      expect([share < 1 / 2, whole.share]).toEqual([true, 1]);
      const [beginning, all] = [document, whole.document].map((each) => articleOfHwp(each, '글', true));
      expectBeginning({ article: beginning!, share }, all!);
    });

    test('is read as a whole if it is not long', async () => {
      const { document, share } = await read(1e6);
      expect(share).toBe(1);
      expect(beginningOfHwp({ document, share }, '글', true)).toEqual({
        article: articleOfHwp(document, '글', true),
        share: 1,
      });
    });
  });
});

describe('a beginning is not enough', () => {
  const paragraphs = (count: number, words: string): Article => ({
    sections: [],
    lead: Array.from({ length: count }, () => ({
      kind: 'paragraph',
      content: [{ kind: 'text', text: words }],
    })),
  });

  test.each([
    ['if it has hardly any text', paragraphs(3, '불'), 0.1, false],
    ['if the whole has very many parts', paragraphs(800, '불이 붙었다.'), 0.001, false],
    ['else', paragraphs(800, '불이 붙었다.'), 0.1, true],
    ['for the whole', paragraphs(3, '불'), 1, true],
  ])('%s', (_, article, share, expected) => {
    expect(isEnough({ article, share }, 100_000)).toBe(expected);
  });

  test.each([
    ['pictures', `${'![](a.png)\n\n'.repeat(5000)}${'불이 붙었다. '.repeat(50_000)}`],
    ['very many items', `# 난로\n\n${`${`- ${'가'.repeat(90)}\n`.repeat(20)}\n## 장\n\n`.repeat(220)}`],
  ])('so all of a text with %s is read', async (_, text) => {
    const source = { name: '글.md', bytes: Buffer.from(text), isBeginningEnough: true };
    const manuscript = (await loadDocument(source, 1_300_000)) as Manuscript;
    expect(manuscript.unread).toBeUndefined();
  });
});
