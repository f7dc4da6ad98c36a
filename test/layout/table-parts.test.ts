// A long table is laid out in parts, and the parts read like the whole table.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article, Block, Inline, Of, TableRow } from '../../src/article/model.ts';
import { numberSections } from '../../src/article/sections.ts';
import type { TablePart } from '../../src/article/split.ts';
import { inlineText } from '../../src/article/text.ts';
import { layoutArticle } from '../../src/layout/article.ts';
import { settingFor, type PageOptions } from '../../src/layout/page-options.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { layoutTable } from '../../src/layout/table-block.ts';
import { textOf } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

type Table = Of<Block, 'table'>;

const options = (width: number, plain = false): PageOptions => ({
  measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
  hyperlinks: true,
  plain,
});
const text = (content: string): Inline => ({ kind: 'text', text: content });
const row = (...cells: readonly string[]): TableRow => cells.map((cell) => (cell === '' ? [] : [text(cell)]));

const someInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('난로', '불을 쬔다', 'a', ' 1,200 ', '').map(text) },
  fc.constant<Inline>({ kind: 'lineBreak' }),
  fc.constant<Inline>({ kind: 'strong', content: [text('주철 난로')] }),
);
/** A cell, which has visible text or nothing, as in every article that is built. */
const someCell = fc
  .array(someInline, { maxLength: 3 })
  .map((cell) => (inlineText(cell).trim() === '' ? [] : cell));
const someRow = fc.array(someCell, { maxLength: 4 });
const someTable: fc.Arbitrary<Table> = fc
  .tuple(fc.option(someRow, { nil: undefined }), fc.array(someRow, { minLength: 1, maxLength: 8 }))
  .map(([header, rows]) => ({ kind: 'table', ...(header ? { header } : {}), rows }));

/** Cuts a table into parts before the rows at some indices. */
function partsOf(whole: Table, cuts: readonly number[]): TablePart[] {
  const { header, ...rest } = whole;
  const starts = [0, ...cuts.filter((cut) => cut > 0 && cut < whole.rows.length)];
  return [...new Set(starts)]
    .toSorted((one, other) => one - other)
    .map((from, index, all) => ({
      ...rest,
      ...(index === 0 && header ? { header } : {}),
      rows: whole.rows.slice(from, all[index + 1]),
      whole,
      from,
    }));
}

test('the lines of all parts are those of the whole', () => {
  fc.assert(
    fc.property(
      someTable,
      fc.array(fc.nat(8), { maxLength: 3 }),
      fc.integer({ min: 2, max: 50 }),
      fc.boolean(),
      (table, cuts, width, plain) => {
        const setting = settingFor(() => 'ko', options(width, plain), []);
        const lines = partsOf(table, cuts).flatMap((part) => layoutTable(part, setting));
        expect(lines).toEqual(layoutTable(table, setting));
      },
    ),
    { numRuns: runs(400) },
  );
});

const long = (rows: number, cell: string): Article => ({
  lead: [
    {
      kind: 'table',
      header: row('번호', '말'),
      rows: Array.from({ length: rows }, (_, index) => row(`${index}`, cell)),
    },
    { kind: 'paragraph', content: [text('끝')] },
  ],
  sections: [],
});

describe.each([
  ['on one line', '난롯가에 앉는다', 40],
  ['on two lines', '난롯가에 앉아 불을 쬔다', 20],
  ['below each other', '난롯가에 앉아 불을 쬔다', 12],
])('a long table with its cells %s', (_, cell, width) => {
  const article = long(3000, cell);
  const manuscript = manuscriptOf(article);
  const galley = createGalley(manuscript, options(width));

  test('is laid out in several parts', () => {
    expect(galley.count).toBeGreaterThan(3);
    expect(galley.rows(1).length).toBeLessThan(3500);
  });

  test('has the same lines as on a page', () => {
    const rows = Array.from({ length: galley.count }, (_, unit) => galley.rows(unit)).flat();
    const page = [...layoutArticle(article, numberSections(article), options(width)).lines];
    expect(rows.map(({ line }) => textOf(line))).toEqual(page.map(textOf));
  });

  test('has as many characters as the whole', () => {
    const [whole = 0, end = 0] = manuscriptOf(long(1, cell)).characters;
    expect(manuscript.characters.at(-1)).toBe(end);
    expect(manuscript.characters.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2999 * (whole - 5));
  });
});

test('a table that one cell would make very wide is not filled with blanks', () => {
  const setting = settingFor(() => 'ko', options(Infinity), []);
  const rows = [
    row('장작'.repeat(50_000), '긴 말'),
    ...Array.from({ length: 1000 }, () => row('짧은', '말')),
  ];
  const lines = layoutTable({ kind: 'table', rows }, setting);
  expect(lines.reduce((sum, line) => sum + textOf(line).length, 0)).toBeLessThan(200_000);
});
