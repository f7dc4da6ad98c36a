// Selecting in any text, at any size: what is marked on the screen is what is copied, and both are text of
// the article. A failure prints its seed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import type { Line } from '../../src/layout/page.ts';
import { contentOf } from '../../src/layout/reading-order.ts';
import { shownLines } from '../../src/reader/marked-lines.ts';
import { partsIn, selectedText, spanOf } from '../../src/reader/selection.ts';
import { shownColumns, type State } from '../../src/reader/state.ts';
import { unitText } from '../../src/reader/unit-text.ts';
import { someArticle } from '../helpers/articles.ts';
import { bundled, everyBlock, open, press, resize } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

/** Reports whether an article has at most one table. Two may be in one unit, which are read as one. */
const hasOneTable = (article: Article): boolean => JSON.stringify(article).split('"table"').length <= 2;
const BOOK = fc.oneof(
  fc.constant(bundled()),
  fc.constant(everyBlock),
  someArticle.filter(hasOneTable).map(manuscriptOf),
);
const MOVES = fc.array(fc.constantFrom(...'hjklwb()v', 'j', 'l', ')'), { maxLength: 20 });
/** More rows than the text, so that all of it is on the screen. */
const SIZE = fc.integer({ min: 3, max: 120 }).map((columns) => ({ columns, rows: 1000 }));

const inkOf = (text: string): string => text.replaceAll(/[\s\u00ad\u200b\u2060\ufeff]/g, '');

/** Returns the ink that is marked on the screen, in the order of the text. */
function markedInk(state: State): string {
  const units = new Map<number, Line[]>();
  const lines = shownLines(state);
  for (const [column, rows] of shownColumns(state).entries())
    for (const [row, { unit }] of rows.entries())
      units.set(unit, [...(units.get(unit) ?? []), lines[column]![row]!]);
  return [...units.values()]
    .flatMap(contentOf)
    .filter(({ span }) => span.mark === 'selected')
    .map(({ span }) => inkOf(span.text))
    .join('');
}

/**
 * Reports whether the layout shows all of the text. A narrow table without a header row does not show the
 * names of columns without text.
 */
const isWhole = (state: State): boolean =>
  Array.from({ length: state.book.units }, (_, unit) => unit).every(
    (unit) =>
      partsIn(state, unit).reduce((ink, { start, end }) => ink + end - start, 0) ===
      unitText(state.book, unit).offsets.length,
  );

test('what is marked is what is copied, at any width', () => {
  fc.assert(
    fc.property(BOOK, SIZE, SIZE, MOVES, (book, size, other, keys) => {
      const state = press(open(book, size), 'v', ...keys);
      if (state.mode.kind !== 'selecting' || !isWhole(state)) return;
      const text = selectedText(state.book, state.mode);
      expect(text).not.toBe('');
      expect(markedInk(state)).toBe(inkOf(text));
      const resized = resize(state, other.columns, other.rows);
      expect(resized.mode).toEqual(state.mode);
      if (isWhole(resized)) expect(markedInk(resized)).toBe(inkOf(text));
      const { from, to } = spanOf(state.mode);
      for (let unit = from.unit + 1; unit < to.unit; unit++)
        expect(text).toContain(unitText(state.book, unit).text);
    }),
    { numRuns: runs(120) },
  );
});

test('characters, words and sentences lead through all of a text, and back', () => {
  fc.assert(
    fc.property(BOOK, SIZE, fc.constantFrom(['w', 'b'], [')', '('], ['l', 'h']), (book, size, [on, back]) => {
      const through = (from: State, key: string): string[] => {
        const parts: string[] = [];
        for (let state = from; state.notice === undefined; state = press(state, key))
          parts.push(state.mode.kind === 'selecting' ? inkOf(selectedText(state.book, state.mode)) : '');
        return parts;
      };
      const start = press(open(book, { ...size, rows: 12 }), 'v');
      if (start.mode.kind !== 'selecting') return;
      const first = press(start, on!);
      const parts = through(first, on!);
      const whole = Array.from({ length: first.book.units }, (_, unit) => unitText(first.book, unit).text);
      expect(parts.join('')).toBe(inkOf(whole.join('')));
      const last = parts.reduce((state) => press(state, on!), first);
      expect(through(press({ ...last, notice: undefined }, 'v', 'v'), back!).toReversed()).toEqual(parts);
    }),
    { numRuns: runs(32) },
  );
});

test('the copy of a whole text is what its author wrote', () => {
  const words = fc.constantFrom(
    '난롯가에',
    '앉아',
    '책을',
    '읽는다.',
    'a.kr/b',
    '漢字를',
    '👨‍👩‍👧',
    '“변곡점”이라고',
    '값(원)은',
    '12,000',
  );
  const paragraphs = fc.array(
    fc.array(words, { minLength: 1, maxLength: 12 }).map((eojeols) => eojeols.join(' ')),
    { minLength: 1, maxLength: 4 },
  );
  const LOOK = fc.record({
    wordBreak: fc.constantFrom('keep-all' as const, 'normal' as const),
    justify: fc.boolean(),
    columns: fc.constantFrom(1 as const, 2 as const),
  });
  fc.assert(
    fc.property(paragraphs, LOOK, fc.integer({ min: 3, max: 120 }), (texts, look, columns) => {
      const book = manuscriptOf({
        sections: [],
        lead: texts.map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] })),
      });
      let state = press(open(book, { columns, rows: 8, look, place: { unit: 1, offset: 0 } }), 'v', ')', 'v');
      while (state.notice === undefined) state = press(state, ')');
      expect(press(state, 'y').request).toEqual({ kind: 'copy', text: texts.join('\n\n') });
    }),
    { numRuns: runs(400) },
  );
});
