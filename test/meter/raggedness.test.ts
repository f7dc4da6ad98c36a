// Tests that the meter sees holes, lonely last lines and separated pairs, that nanro leaves fewer of them
// than commit 5626f81 did, and that docs/korean-lines.md has the same numbers.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wrap, type WrapOptions } from '../../src/index.ts';
// @ts-expect-error: plain JavaScript, so that it runs without a build
import * as raggedness from './raggedness.mjs';

interface Paragraph {
  readonly text: string;
  readonly pairs: readonly number[];
}
interface Found {
  readonly holes: number[];
  readonly wide: number[];
  readonly lonely: number[];
  readonly parted: number[];
}
type Totals = Readonly<Record<'lines' | 'holes' | 'squares' | 'wide' | 'lonely' | 'parted', number>>;
type Wrap = (text: string, width: number, options: WrapOptions) => string;

const { PARAGRAPHS, EARLIER, SETTINGS, measureLines, measureAll, meanSquare, comparisonRows } =
  raggedness as {
    PARAGRAPHS: readonly Paragraph[];
    EARLIER: { paragraphs: string; mended: readonly Totals[]; greedy: readonly Totals[] };
    SETTINGS: readonly { wordBreak: 'keep-all' | 'normal'; width: number }[];
    measureLines: (paragraph: Paragraph, lines: readonly string[], width: number) => Found;
    measureAll: (wrap: Wrap) => Totals[];
    meanSquare: (totals: Totals) => number;
    comparisonRows: (optimal: readonly Totals[], greedy: readonly Totals[]) => string[][];
  };

const wrapGreedily: Wrap = (text, width, options) => wrap(text, width, { ...options, fit: 'greedy' });
const optimal = measureAll(wrap);
const greedy = measureAll(wrapGreedily);

test.each<[lines: string[], width: number, found: Partial<Found>]>([
  [['불을 피울 때', '눈이 온다'], 12, { holes: [0], wide: [], lonely: [], parted: [] }],
  [['불을 피울 때', '눈이 온다'], 16, { holes: [4], wide: [] }],
  [['불을 피울 때', '눈이 온다'], 17, { holes: [5], wide: [0] }],
  [['불을 피울', '때 눈이', '온다'], 12, { holes: [3, 5], wide: [1], lonely: [2], parted: [0] }],
  [['불을 피울 때 눈이', '온다'], 17, { lonely: [] }],
  [['불을', '피울', '때 눈이 온다'], 12, { lonely: [], parted: [1] }],
  [['불을', '피울 때', '눈이 온다'], 45, { lonely: [] }],
  [['불을', '피울 때', '눈이 온다'], 46, { lonely: [2] }],
  [['불을 피', '울 때 눈', '이 온다'], 8, { holes: [1, 0], lonely: [], parted: [] }],
])('the meter measures %j at %d cells', (lines, width, found) => {
  expect(measureLines({ text: '불을 피울 때 눈이 온다', pairs: [6] }, lines, width)).toMatchObject(found);
});

test.each([[['난로', '이야']], [['난로', '곁 이야기']], [['난로이야기']], [['난로 이야기 ']]])(
  'the meter refuses %j, which are not the text',
  (lines) => {
    expect(() => measureLines({ text: '난로 이야기', pairs: [] }, lines, 20)).toThrow('난로 이야기');
  },
);

test('the paragraphs are two hundred, with their pairs', () => {
  expect(new Set(PARAGRAPHS.map(({ text }) => text)).size).toBe(200);
  for (const { text, pairs } of PARAGRAPHS) {
    expect(text).toBe(text.normalize('NFC').trim());
    for (const offset of pairs) expect(text.slice(offset - 2, offset + 1), text).toMatch(/^\S \S$/);
  }
  expect(PARAGRAPHS.flatMap(({ pairs }) => pairs).length).toBeGreaterThan(500);
});

test('the figures of commit 5626f81 are of these paragraphs', () => {
  const texts = PARAGRAPHS.map(({ text }) => text).join('\n');
  expect(EARLIER.paragraphs).toBe(createHash('sha256').update(texts).digest('hex'));
});

/** At each setting: the holes, lonely last lines, mean squared hole and parted pairs that are allowed. */
const AIMS = SETTINGS.map(({ wordBreak, width }, index) => ({
  wordBreak,
  width,
  found: optimal[index]!,
  wide: Math.floor(0.3 * EARLIER.mended[index]!.wide),
  lonely: wordBreak === 'keep-all' && width === 40 ? 3 : 0,
  meanSquare: 1.03 * meanSquare(EARLIER.greedy[index]!),
  parted: EARLIER.mended[index]!.parted,
}));

test.each(AIMS)('$wordBreak at $width cells leaves few wide holes', ({ found, wide }) => {
  expect(found.wide).toBeLessThanOrEqual(wide);
});

test.each(AIMS)('$wordBreak at $width cells leaves few lonely last lines', ({ found, lonely }) => {
  expect(found.lonely).toBeLessThanOrEqual(lonely);
});

test.each(AIMS)(
  '$wordBreak at $width cells is hardly more ragged than greedy lines',
  ({ found, meanSquare: most }) => {
    expect(meanSquare(found)).toBeLessThanOrEqual(most);
  },
);

test.each(AIMS)('$wordBreak at $width cells parts no more pairs than commit 5626f81', ({ found, parted }) => {
  expect(found.parted).toBeLessThanOrEqual(parted);
});

test.each(SETTINGS)('$wordBreak at $width cells makes no more lines than greedy', ({ wordBreak, width }) => {
  for (const { text } of PARAGRAPHS) {
    const [lines, most] = [wrap, wrapGreedily].map((fit) => fit(text, width, { wordBreak }).split('\n'));
    expect(lines!.length, text).toBeLessThanOrEqual(most!.length);
  }
});

test('the table in docs/korean-lines.md has what the meter counts', () => {
  const page = readFileSync(new URL('../../docs/korean-lines.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| 200 paragraphs |')).split('\n\n')[0]!;
  const [head, , ...body] = table.split('\n').map((row) => row.slice(2, -2).split(' | '));
  expect([head, ...body]).toEqual(comparisonRows(optimal, greedy));
});
