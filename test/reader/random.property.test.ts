// Any keys at any size: nothing is thrown, every row is within the screen, and resizing
// does not change the place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { cellsIn } from '../../src/unicode/cells.ts';
import { KEYS } from '../../src/reader/reading.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { someArticle } from '../helpers/articles.ts';
import { bundled, open, press, resize, show, textOf } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const KEY = fc.constantFrom(
  ...Object.keys(KEYS),
  ...'0123456789',
  ...'가ㄱㅈ재킷aM ',
  'backspace',
  'ctrl-u',
  'ctrl-w',
  'tab',
  'delete',
  'ctrl-l',
  '😀',
  'ㅘ',
  '값',
);
const SIZE = fc.record({
  columns: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400 })),
  rows: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100 })),
});
const HAPPENING = fc.oneof({ weight: 8, arbitrary: KEY }, { weight: 1, arbitrary: SIZE });

function expectWhole(state: State): void {
  const { rows, cursor } = screenOf(state);
  const { size } = state;
  expect(rows).toHaveLength(size.rows);
  for (const placed of rows) {
    let end = 0;
    for (const { column, line } of placed) {
      expect(column, 'segments side by side').toBeGreaterThanOrEqual(end);
      end = column + cellsIn(textOf(line).trimEnd(), 1);
    }
    // A syllable or a number may be wider than a screen of a few columns, which cuts it.
    expect(end, JSON.stringify(placed)).toBeLessThanOrEqual(Math.max(12, size.columns));
  }
  if (cursor) expect(cursor.row < size.rows && cursor.column < Math.max(1, size.columns)).toBe(true);
}

test.each([
  ['the bundled article', fc.constant(bundled())],
  ['any article', someArticle.map(manuscriptOf)],
])('%s', (_, books) => {
  fc.assert(
    fc.property(
      books,
      fc.array(HAPPENING, { minLength: 1, maxLength: 60 }),
      SIZE,
      (book, happenings, size) => {
        let state = open(book, size);
        for (const happening of happenings) {
          state =
            typeof happening === 'string'
              ? press(state, happening)
              : resize(state, happening.columns, happening.rows);
          expectWhole(state);
        }
      },
    ),
    { numRuns: runs(150) },
  );
});

test('thousands of keys in a row throw nothing', () => {
  fc.assert(
    fc.property(fc.array(KEY, { minLength: runs(10_000), maxLength: runs(10_000) }), (keys) => {
      let state = open(bundled());
      for (const key of keys) state = press(state, key);
      expectWhole(state);
    }),
    { numRuns: 1 },
  );
});

test('resizing the screen and back changes nothing on it', () => {
  fc.assert(
    fc.property(
      fc.array(KEY, { maxLength: 30 }),
      fc.array(SIZE, { minLength: 1, maxLength: 5 }),
      (keys, sizes) => {
        const before = press(open(bundled()), ...keys);
        const after = sizes.reduce((state, { columns, rows }) => resize(state, columns, rows), before);
        expect(show(resize(after, before.size.columns, before.size.rows))).toEqual(show(before));
      },
    ),
    { numRuns: runs(150) },
  );
});
