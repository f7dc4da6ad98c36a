// Where columns end: which rows are kept together, and which are separated if a column is too small.
import { expect, test } from 'vitest';
import type { Row } from '../../src/layout/galley.ts';
import { columnStarts, fillColumns } from '../../src/reader/columns.ts';

/** Rows in short: `#` is a heading, `1|` a line of the first row of a table, `*` an item, `%` a row of a picture, `` a blank line, `.` one inside a block. */
function rowOf(line: string): Row {
  const isBlank = line === '' || line === '.';
  const [, tableRow] = /^(\d)\|/.exec(line) ?? [];
  return {
    line: isBlank ? [] : [{ role: 'text', text: line }],
    at: 0,
    isGap: line === '',
    isHeading: line.startsWith('#'),
    hasText: !isBlank && line !== '│',
    isItem: line.startsWith('*'),
    tableRow: tableRow === undefined ? undefined : Number(tableRow),
    picture: line === '%' ? { src: 'a.png', row: 0, rows: 2, columns: 2 } : undefined,
  };
}

/** Returns the columns that rows make, each as its rows joined by spaces; a blank row is `-`. */
function columnsOf(lines: string, height: number, first = 0): string[] {
  const all = lines.split(' ').map((line) => (line === '-' ? '' : line));
  const rows = all.map(rowOf);
  return fillColumns(rows, columnStarts(rows, height), first, { height, count: 100 }).map(({ begin, end }) =>
    all
      .slice(begin, end)
      .map((line) => line || '-')
      .join(' '),
  );
}

test.each<[what: string, rows: string, height: number, columns: string[]]>([
  // Paragraphs.
  ['a paragraph that fits', 'a b c - d', 5, ['a b c - d']],
  ['the middle of a paragraph', 'a b c d e f', 3, ['a b c', 'd e f']],
  ['a first line alone', 'a b c - d e f g', 5, ['a b c -', 'd e f g']],
  ['a last line alone', 'a b c d e f - g', 5, ['a b c d', 'e f - g']],
  ['both in a paragraph of two lines', 'a b - c d', 4, ['a b -', 'c d']],
  ['both in a paragraph of three lines', 'a b - c d e', 5, ['a b -', 'c d e']],
  ['blank lines at the head of a column', 'a b - - c d', 2, ['a b', 'c d']],
  ['paragraphs of one line', 'a - b - c - d', 3, ['a - b', 'c - d']],
  ['items of a list', '*a *b *c *d *e', 3, ['*a *b *c', '*d *e']],
  ['an item of two lines', '*a *b *c d *e', 3, ['*a *b', '*c d *e']],
  ['a paragraph in a quotation', 'a b │ c d e', 4, ['a b │', 'c d e']],
  ['a paragraph higher than a column', 'a b c d e f g h', 3, ['a b c', 'd e f', 'g h']],
  // Headings.
  ['a heading at the foot', 'a b - - #1 - c d e', 5, ['a b - -', '#1 - c d e']],
  ['a heading with one line below it', 'a b - - #1 - c d e f', 7, ['a b - -', '#1 - c d e f']],
  ['a heading with two lines below it', 'a b - - #1 - c d e f', 8, ['a b - - #1 - c d', 'e f']],
  ['a heading on two lines', 'a b - - #1 #1 - c d', 5, ['a b - -', '#1 #1 - c d']],
  ['a heading below a heading', 'a b - #1 - #2 - c d e f', 7, ['a b -', '#1 - #2 - c d', 'e f']],
  ['a heading above paragraphs of one line', 'a b - #1 - c - d - e', 6, ['a b -', '#1 - c - d -', 'e']],
  ['a heading above a paragraph of three lines', 'a - - #1 - c d e f', 7, ['a - - #1 - c d', 'e f']],
  ['a heading above nothing', 'a b c #1', 3, ['a b c', '#1']],
  // Tables.
  ['a row of a table', '1|a 1|b - 2|a 2|b 2|c', 5, ['1|a 1|b -', '2|a 2|b 2|c']],
  ['the header of a table', 'a - 0|h 0|r 1|a 2|a', 4, ['a -', '0|h 0|r 1|a 2|a']],
  ['a row that is too high to stay with the header', '0|h 0|r 1|a 1|b 1|c', 4, ['0|h 0|r', '1|a 1|b 1|c']],
  ['a blank line inside a row of a table', 'a - 1|a . 1|b', 4, ['a -', '1|a . 1|b']],
  ['a table below a heading', 'a - #1 - 0|h 0|r 1|a 1|b 2|a', 7, ['a -', '#1 - 0|h 0|r 1|a 1|b 2|a']],
  // Pictures.
  ['a picture and its label', 'a b - c % % d e', 5, ['a b -', 'c % % d e']],
  ['a picture that is too high to stay with its label', 'a - c % %', 2, ['a -', 'c %', '%']],
  // What is higher than a column.
  ['a row of a table higher than a column', 'a - 1|a 1|b 1|c 1|d 1|e', 4, ['a - 1|a 1|b', '1|c 1|d 1|e']],
  ['a heading higher than a column', '#1 #1 #1 #1 - a', 3, ['#1 #1 #1', '#1 - a']],
  [
    'a heading above a row that is higher',
    'a b - #1 - 1|a 1|b 1|c 1|d',
    5,
    ['a b -', '#1 - 1|a 1|b 1|c', '1|d'],
  ],
  ['columns of one row', 'a b - #1 - c', 1, ['a', 'b', '#1', 'c']],
  ['columns of two rows', 'a b c - #1 - d e', 2, ['a b', 'c -', '#1 -', 'd e']],
  ['columns of three rows', 'a - #1 - d e f g', 3, ['a -', '#1 - d', 'e f g']],
])('where columns end: %s', (_, rows, height, columns) => {
  expect(columnsOf(rows, height)).toEqual(columns);
});

test('a column begins anywhere if the user scrolls there', () => {
  expect(columnsOf('a b c - d e f', 3, 2)).toEqual(['c -', 'd e f']);
  expect(columnsOf('a - #1 - b c d', 2, 3)).toEqual(['- b', 'c d']);
});
