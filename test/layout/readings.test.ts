// Readings of Hanja in a page. They are added before lines are broken, and are no part of the article's text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf } from '../../src/hanja/korean-readings.ts';
import { layoutAlone } from '../../src/layout/article.ts';
import type { PageOptions } from '../../src/layout/page-options.ts';
import { inkOf, isContent } from '../../src/layout/ink.ts';
import type { Line } from '../../src/layout/page.ts';
import type { Block, Inline } from '../../src/article/model.ts';
import { runs } from '../helpers/thorough.ts';
import { textOf } from '../helpers/reader.ts';

const t = (text: string): Inline => ({ kind: 'text', text });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });

const layout = (
  blocks: readonly Block[],
  options: Partial<PageOptions> & { width?: number } = {},
): Line[] => {
  const { width = 40, ...others } = options;
  const measure = { width, wordBreak: 'keep-all', ambiguous: 1 } as const;
  const page = layoutAlone(blocks, () => 'ko', {
    measure,
    hyperlinks: true,
    readings: readingsOf,
    ...others,
  });
  return [...page.lines];
};
const show = (...parameters: Parameters<typeof layout>): string[] => layout(...parameters).map(textOf);

test('a word may continue in another style; code and added signs have no readings', () => {
  const blocks = [
    paragraph(t('그 '), { kind: 'strong', content: [t('漢')] }, t('字와 '), { kind: 'code', text: '漢字' }),
    paragraph(
      { kind: 'link', href: 'https://a.kr', content: [t('歷史')] },
      { kind: 'note', id: '1', label: '註' },
    ),
    { kind: 'code', text: '漢字' },
  ] as const;
  expect(show(blocks)).toEqual(['그 漢字(한자)와 漢字', '', '歷史(역사)[註]', '', '  漢字']);
  const [first] = layout(blocks);
  expect(first).toMatchObject([
    { text: '그 ' },
    { text: '漢', strong: true },
    { text: '字' },
    { text: '(한자)', isAdded: true },
    { text: '와 ' },
    { text: '漢字', role: 'code' },
  ]);
});

test('lines are broken with the readings in them', () => {
  expect(show([paragraph(t('우리 民族의 歷史와 文化를 생각한다.'))], { width: 20 })).toEqual([
    '우리 民族(민족)의',
    '歷史(역사)와',
    '文化(문화)를',
    '생각한다.',
  ]);
});

test('the columns of a table, its names, and headings have room for readings', () => {
  const table: Block = {
    kind: 'table',
    header: [[t('項目')], [t('내용')]],
    rows: [
      [[t('年度')], [t('2026年')]],
      [[t('聯合')], [t('길고 긴 內容이 들어가는 칸')]],
    ],
  };
  expect(show([table], { width: 44 })).toEqual([
    '項目(항목)  내용',
    '────────────────────────────────────────────',
    '年度(연도)  2026年(년)',
    '聯合(연합)  길고 긴 內容(내용)이 들어가는 칸',
  ]);
  expect(show([table], { width: 14 })).toEqual([
    '項目(항목):',
    '年度(연도)',
    '내용:',
    '2026年(년)',
    '',
    '項目(항목):',
    '聯合(연합)',
    '내용: 길고 긴',
    '內容(내용)이',
    '들어가는 칸',
  ]);
});

test('an article in another language has none', () => {
  const page = layoutAlone([paragraph(t('漢字'))], () => 'ja', {
    measure: { width: 40, wordBreak: 'keep-all', ambiguous: 1 },
    hyperlinks: true,
    readings: readingsOf,
  });
  expect([...page.lines].map(textOf)).toEqual(['漢字']);
});

test('the text is the same with and without readings', () => {
  const word = fc.constantFrom(
    '漢字',
    '한글',
    '國際聯合',
    '李',
    ' ',
    '(',
    ')',
    '年',
    '3',
    '~~',
    '不',
    '東京',
    'の',
  );
  const inline = fc.oneof(
    fc.array(word).map((words): Inline => t(words.join(''))),
    fc.array(word).map((words): Inline => ({ kind: 'strong', content: [t(words.join(''))] })),
    fc.array(word).map((words): Inline => ({ kind: 'code', text: words.join('') })),
  );
  fc.assert(
    fc.property(fc.array(inline), fc.integer({ min: 2, max: 60 }), (content, width) => {
      const ink = (lines: readonly Line[]): string =>
        lines
          .map((line) => inkOf([{ line: line.filter(isContent) }]))
          .filter((each) => each !== '\n')
          .join('');
      const blocks = [paragraph(...content)];
      expect(ink(layout(blocks, { width }))).toBe(ink(layout(blocks, { width, readings: undefined })));
    }),
    { numRuns: runs(100) },
  );
});
