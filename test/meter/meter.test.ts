import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wrap } from '../../src/index.ts';
// @ts-expect-error: plain JavaScript, so that it runs without a build
import { DEFECTS, judge as judgeLines } from './judge.mjs';

type Counts = Record<string, number>;
const judge = judgeLines as (source: string, lines: readonly string[], width: number) => Counts;
const sample = JSON.parse(readFileSync(new URL('sample.json', import.meta.url), 'utf8')) as {
  kind: string;
  text: string;
}[];
const none = Object.fromEntries(Object.keys(DEFECTS as object).map((kind) => [kind, 0]));

test.each([16, 20, 30, 40, 60, 80])('nanro has no defect in the sample at %d cells', (width) => {
  for (const wordBreak of ['keep-all', 'normal'] as const) {
    for (const { text } of sample) {
      const found = judge(text, wrap(text, width, { wordBreak }).split('\n'), width);
      // In normal, words are divided by request.
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
])('the judge sees %s', (defect, source, lines, width) => {
  expect(judge(source, lines, width)[defect]).toBe(1);
});
