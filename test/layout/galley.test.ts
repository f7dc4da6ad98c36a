// A galley has the same lines as the page of the same article, unit by unit. A search in it finds what is in
// the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openText, readText } from '../../src/formats/text/read.ts';
import { isHeading } from '../../src/article/flow.ts';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { fold, matches, queryOf } from '../../src/article/search.ts';
import { numberSections } from '../../src/article/sections.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { foldLines, markHits } from '../../src/layout/hits.ts';
import { layoutArticle } from '../../src/layout/article.ts';
import type { PageOptions } from '../../src/layout/page-options.ts';
import { inkOf } from '../../src/layout/ink.ts';
import type { Line, Span } from '../../src/layout/page.ts';
import { someArticle } from '../helpers/articles.ts';
import { textOf } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const at = (width: number): PageOptions => ({
  measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
  hyperlinks: true,
});
const WIDTH = fc.integer({ min: 2, max: 100 });
const rowsOf = (manuscript: Manuscript, width: number) => {
  const galley = createGalley(manuscript, at(width));
  return Array.from({ length: galley.count }, (_, unit) => galley.rows(unit));
};
/** The article with one address for all links, since a galley has no list of links. */
const withoutLinks = (article: Article): Article =>
  JSON.parse(JSON.stringify(article), (key, value) =>
    key === 'href' || key === 'src' ? 'https://a.kr/' : value,
  ) as Article;

test('the rows of all units are the lines of the page', () => {
  fc.assert(
    fc.property(someArticle.map(withoutLinks), WIDTH, (article, width) => {
      const page = [...layoutArticle(article, numberSections(article), at(width)).lines].map(textOf);
      expect(
        rowsOf(manuscriptOf(article), width)
          .flat()
          .map(({ line }) => textOf(line)),
      ).toEqual(page);
    }),
    { numRuns: runs(200) },
  );
});

test('every row begins at a different place, where its ink begins', () => {
  fc.assert(
    fc.property(someArticle.map(manuscriptOf), WIDTH, (manuscript, width) => {
      for (const rows of rowsOf(manuscript, width)) {
        const ink = inkOf(rows);
        for (const [index, row] of rows.entries()) {
          if (index > 0) expect(row.at).toBeGreaterThan(rows[index - 1]!.at);
          expect(ink.slice(row.at).startsWith(inkOf([row]))).toBe(true);
        }
      }
    }),
  );
});

describe('plain text is the same opened in passages and read as a whole', () => {
  const expectSame = async (text: string): Promise<void> => {
    const article = await readText(text, 'text');
    const { about, headings, passage, characters } = await openText(text, 'text');
    const flow = characters.flatMap((_, index) => passage(index));
    const { lead = [], sections, related: _related, ...names } = article;
    expect(about).toEqual(names);
    expect(flow).toEqual([
      ...lead,
      ...sections.flatMap(({ level, heading, blocks }) => [
        { kind: 'heading', level, content: heading },
        ...blocks,
      ]),
    ]);
    expect(headings.map(({ passage: index }) => passage(index).filter(isHeading)[0]?.content)).toEqual(
      sections.map(({ heading }) => heading),
    );
  };

  test('for any lines', async () => {
    const line = fc.constantFrom(
      '',
      '',
      '\u3000',
      '\u00a0 ',
      '난로',
      '제목 하나',
      '=====',
      '- 장작',
      '1. 불',
      '> 인용',
      '짧은 줄',
      '난롯가에서 글을 읽습니다.',
      '    code();',
      '2024. 8. 1.',
      '가'.repeat(250),
      '티스토리툴바',
      'by 하늘 2024. 3. 15.',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const text = lines.join('\n');
        try {
          await openText(text, 'text');
        } catch (error) {
          await expect(readText(text, 'text')).rejects.toThrow(error as Error); // the text has only chrome
          return;
        }
        await expectSame(text);
      }),
      { numRuns: runs(500) },
    );
  });

  test.each<[what: string, text: string]>([
    [
      'a thousand lines without a blank one',
      Array.from({ length: 1000 }, (_, index) => `${index}번째 문장입니다.`).join('\n'),
    ],
    ['a line of a hundred thousand sentences', '난로를 켰습니다. '.repeat(100_000)],
    ['a word of two hundred thousand syllables', '난'.repeat(200_000)],
    ['emoji without end', '😀'.repeat(80_000)],
  ])('%s: no passage is long, and nothing is lost', async (_, text) => {
    await expectSame(text);
    const { characters, passage } = await openText(text, 'text');
    expect(Math.max(...characters)).toBeLessThanOrEqual(50_001);
    expect(characters.length).toBeGreaterThan(1);
    const count = (of: string): number => of.match(/[난번😀]/gu)!.length;
    expect(count(characters.map((_, index) => JSON.stringify(passage(index))).join(''))).toBe(count(text));
  });
});

describe('long blocks', () => {
  const sentence = '난롯가에서 글을 읽습니다. ';
  const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });

  test.each<[what: string, block: Block]>([
    ['a paragraph', paragraph(sentence.repeat(5000))],
    [
      'code',
      {
        kind: 'code',
        text: Array.from({ length: 5000 }, (_, index) => (index % 7 === 0 ? '' : `line(${index});`)).join(
          '\n',
        ),
      },
    ],
    [
      'a list',
      {
        kind: 'list',
        ordered: true,
        items: Array.from({ length: 5000 }, (_, index) => [paragraph(`장작 ${index + 1}`)]),
      },
    ],
    [
      'a list of long items',
      {
        kind: 'list',
        ordered: false,
        items: Array.from({ length: 2000 }, () => [paragraph(sentence.repeat(2)), paragraph(sentence)]),
      },
    ],
  ])('%s is laid out a part at a time, and reads as one', (_, block) => {
    const article: Article = { title: '글', lead: [block], sections: [] };
    const units = rowsOf(manuscriptOf(article), 40);
    expect(units.length).toBeGreaterThan(4);
    expect(Math.max(...units.map((rows) => rows.length))).toBeLessThan(2000);
    const page = [...layoutArticle(article, [], at(40)).lines].map(textOf);
    const squeeze = (lines: string[]): string =>
      lines.map((line) => line.trim()).join(block.kind === 'paragraph' ? ' ' : '\n');
    expect(squeeze(units.flat().map(({ line }) => textOf(line)))).toBe(squeeze(page));
  });
});

describe('hits', () => {
  const hitsIn = (lines: readonly Line[], words: string): string[] =>
    markHits(lines, queryOf(words)!).lines.flatMap((line) =>
      line.filter(({ mark }) => mark).map(({ text }) => text),
    );

  const SEGMENTER = new Intl.Segmenter('ko', { granularity: 'grapheme' });
  /** Returns the clusters of each hit in reading order. */
  const clustersOfHits = (lines: readonly Line[]): string[][] => {
    const hits: Span[][] = [];
    for (const span of lines.flat()) if (span.mark) (hits[span.hit!] ??= []).push(span);
    return hits.map((spans) =>
      (spans.every(({ cell }) => cell !== undefined)
        ? spans.toSorted((one, other) => one.cell! - other.cell!)
        : spans
      ).flatMap(({ text }) => Array.from(SEGMENTER.segment(text), ({ segment }) => segment)),
    );
  };

  test('are the same number at any width, and marking them changes no text', () => {
    fc.assert(
      fc.property(
        someArticle.map(manuscriptOf),
        WIDTH,
        fc.constantFrom('난', '난로', '읽는', 'a', 'ㄴㄹ', 'ㄹ', '1.'),
        (manuscript, width, words) => {
          const query = queryOf(words)!;
          const isFound = (clusters: string[]): boolean => matches(clusters.map(fold).join(''), query);
          const [narrow, wide] = [rowsOf(manuscript, width), rowsOf(manuscript, Infinity)];
          for (const [unit, rows] of narrow.entries()) {
            const lines = rows.map(({ line }) => line);
            const found = markHits(lines, query);
            expect(found.lines.map(textOf)).toEqual(lines.map(textOf));
            if (foldLines(lines) === foldLines(wide[unit]!.map(({ line }) => line))) {
              expect(found.startLines).toHaveLength(
                markHits(
                  wide[unit]!.map(({ line }) => line),
                  query,
                ).startLines.length,
              );
            }
            const hits = clustersOfHits(found.lines);
            expect(hits).toHaveLength(found.startLines.length);
            // A cluster may fold to more than the query has of it, as `…` does, but none is marked in vain.
            for (const clusters of hits)
              expect([clusters, clusters.slice(1), clusters.slice(0, -1)].map(isFound)).toEqual([
                true,
                false,
                false,
              ]);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  test.each<[what: string, texts: string[], words: string, hits: string[]]>([
    ['over two lines', ['검은 가죽', '재킷을'], '가죽 재킷', ['가죽', '재킷']],
    ['twice on a line', ['재킷과 재킷'], '재킷', ['재킷', '재킷']],
    ['side by side', ['재킷재킷'], '재킷', ['재킷', '재킷']],
    ['without the blanks around them', ['검은  재킷  을'], '재킷', ['재킷']],
    ['with the combining marks of their letters', ['cafe\u0301 안'], 'café', ['cafe\u0301']],
    ['beside letters that fold to more and to fewer', ['İ사과e\u0301 x'], '사과', ['사과']],
    ['with all of a letter that folds to more', ['¹…과 1.'], '1.', ['¹…', '1.']],
    ['twice in one grapheme cluster', ['가족 👩‍👩‍👧 끝'], '👩', ['👩‍👩‍👧']],
    ['beginning with a letter that folds to several', ['İstanbul'], 'i̇s', ['İs']],
  ])('%s', (_, texts, words, hits) => {
    expect(
      hitsIn(
        texts.map((text) => [{ role: 'text', text }]),
        words,
      ),
    ).toEqual(hits);
  });

  test('are not found in bars, markers and numbers beside the text', () => {
    expect(
      hitsIn(
        [
          [
            { role: 'marker', text: '1. ' },
            { role: 'text', text: '가 1.' },
          ],
        ],
        '1.',
      ),
    ).toEqual(['1.']);
  });
});
