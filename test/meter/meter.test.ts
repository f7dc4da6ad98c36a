// Tests that the judge sees each kind of defect, that nanro has no defects, and that the table in
// docs/korean-lines.md has the numbers that `npm run meter` counts.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wrap } from '../../src/index.ts';
// @ts-expect-error: plain JavaScript, so that it runs without a build
import { columnOf as columnOfProgram, ROW_NAMES, SAMPLE, WIDTHS } from './count.mjs';
// @ts-expect-error: plain JavaScript
import { DEFECTS, judge as judgeLines } from './judge.mjs';

type Counts = Record<string, number>;
type Wrap = (text: string, width: number) => string;
const judge = judgeLines as (source: string, lines: readonly string[], width: number) => Counts;
const columnOf = columnOfProgram as (name: string, wrap: Wrap) => string[];
const sample = SAMPLE as readonly { kind: string; text: string }[];
const none = Object.fromEntries(Object.keys(DEFECTS as object).map((kind) => [kind, 0]));

test.each(WIDTHS as number[])('nanro leaves no defect in the sample at %d cells', (width) => {
  for (const wordBreak of ['keep-all', 'normal'] as const) {
    for (const { text } of sample) {
      const found = judge(text, wrap(text, width, { wordBreak }).split('\n'), width);
      // In normal, words are meant to be divided.
      expect(wordBreak === 'normal' ? { ...found, word: 0 } : found, text).toEqual(none);
    }
  }
});

test('the sample has more than forty paragraphs of many kinds', () => {
  expect(sample.length).toBeGreaterThan(40);
  expect(new Set(sample.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  expect(sample.some(({ text }) => text !== text.normalize('NFC'))).toBe(true);
});

test.each<[defect: string, source: string, lines: string[], width: number]>([
  ['edge', '난로 이야기', ['난로 이야기'], 10],
  ['word', '난로 이야기', ['난로 이야', '기'], 9],
  ['first', '난로 이야기.', ['난로 이야기', '.'], 11],
  ['last', '난로 (이야기)', ['난로 (', '이야기)'], 10],
  ['particle', '만세(萬歲)를', ['만세(萬歲)', '를'], 10],
  ['cluster', '난로'.normalize('NFD'), ['\u1102\u1161', '\u11ab\u1105\u1169'], 2],
  ['unit', '약 250㎏이다', ['약 250', '㎏이다'], 6],
  ['unit', '₩5,000', ['₩5,', '000'], 4],
  ['counter', '모두 4,050억 개다', ['모두 4,050억', '개다'], 13],
  ['counter', '모두 200 ms까지', ['모두 200', 'ms까지'], 11],
  ['decomposed', '난로'.normalize('NFD'), ['난로'.normalize('NFD')], 10],
  ['invisible', '난\u200b로', ['난\u200b로'], 10],
  ['lost', '난로', ['난'], 10],
])('the judge sees a defect of kind %s in %j', (defect, source, lines, width) => {
  expect(judge(source, lines, width)[defect]).toBe(1);
});

const [page, ...readmes] = ['docs/korean-lines.md', 'README.md', 'README.ko.md'].map((name) =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'),
) as [string, string, string];
const cellsOf = (line: string): string[] => line.slice(2, -2).split(' | ');
const [head, , ...body] = page
  .slice(page.indexOf('| defect |'))
  .split(/\n(?!\|)/)[0]!
  .split('\n')
  .map(cellsOf) as [string[], string[], ...string[][]];
const columns = head.map((_, column) => [head, ...body].map((cells) => cells[column]!));

test('the table has a row for each kind of defect, and README its sums', () => {
  expect(columns[0]).toEqual(ROW_NAMES);
  const [nanro, wrapAnsi] = body.at(-1)!.slice(1);
  for (const text of readmes) expect(text).toContain(`| ${nanro} | wrap-ansi: ${wrapAnsi} |`);
});

test('the column for nanro has what the meter counts', () => {
  expect(columns[1]).toEqual(columnOf('nanro', wrap));
});

const arePeersThere = existsSync(new URL('../bench/node_modules', import.meta.url));
if (!arePeersThere)
  console.warn('skipped: the columns of the other programs, which `npm run meter` installs');

test.skipIf(!arePeersThere)(
  'each other column has what the meter counts (skipped before `npm run meter`)',
  async () => {
    const programs = '../bench/programs.mjs';
    const { PROGRAMS } = (await import(programs)) as { PROGRAMS: Record<string, Wrap> };
    expect(columns.slice(1)).toEqual(
      Object.entries(PROGRAMS).map(([name, program]) => columnOf(name, program)),
    );
  },
  60_000,
);
