// Any keys at any size, together with any other events. Nothing is thrown, every row is inside the screen,
// and resizing does not change the place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Block, Inline } from '../../src/article/model.ts';
import { openTerminalText } from '../../src/formats/terminal/read.ts';
import { cellsIn } from '../../src/unicode/cells.ts';
import { createBook } from '../../src/reader/book.ts';
import type { Event } from '../../src/reader/events.ts';
import type { Listing } from '../../src/reader/listing.ts';
import { KEYS } from '../../src/reader/reading.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { someArticle } from '../helpers/articles.ts';
import { bundled, everyBlock, open, press, resize, show, textOf } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const link = (href: string): Inline => ({ kind: 'link', href, content: [{ kind: 'text', text: '난로' }] });
const note = (id: string): Inline => ({ kind: 'note', id, label: id });
const paragraph = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
/** An article that is nearly all links, and whose notes lead to themselves and to each other. */
const linked = manuscriptOf({
  sections: ['가', '나'].map((heading) => ({
    level: 2,
    heading: [{ kind: 'text', text: heading }],
    blocks: [
      paragraph(Array.from({ length: 300 }, (_, index) => link(`${index % 7}.md`))),
      paragraph(['#나', '#없음', 'refused:javascript', '//', 'x'.repeat(9999)].map(link)),
      paragraph(['1', '2', '3', '1'].map(note)),
    ],
  })),
  notes: [
    { id: '1', label: '1', blocks: [paragraph([note('1'), note('2'), link('a.md')])] },
    { id: '2', label: '2', blocks: [] },
  ],
});
const printed = openTerminalText('\u001b[31m난로\u001b[m를 땝니다\n\n가나다 '.repeat(200), { name: 'log' });
const listing = (kind: Listing['kind'], count: number): Listing => ({
  kind,
  title: '',
  entries: Array.from({ length: count }, (_, index) => ({
    key: `${index}`,
    text: '난'.repeat((index * 7) % 50),
    facts: 'https://a.kr/'.repeat(index % 9),
    isGone: index % 2 === 0,
    ranks: [index, `${index}`],
  })),
  orders: ['시각', '제목'],
});

const KEY = fc.constantFrom(
  ...Object.keys(KEYS),
  ...'0123456789',
  ...'가ㄱㅈ재킷aMe()v ',
  'backspace',
  'ctrl-u',
  'ctrl-w',
  'tab',
  'backtab',
  'delete',
  'ctrl-l',
  'ctrl-p',
  'paste-start',
  'paste-end',
  '😀',
  'ㅘ',
  '값',
);
const SIZE = fc.record({
  columns: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400 })),
  rows: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100 })),
});
const BOOKS = [linked, printed, everyBlock, manuscriptOf({ sections: [] })].map((each) => createBook(each));
const FAR = { unit: 99, offset: 99 };
const EVENT: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('renewed' as const),
    document: fc.constantFrom(0, 1),
    book: fc.constantFrom(...BOOKS),
    isAppended: fc.constant(false),
    isGrowing: fc.boolean(),
  }),
  fc.constantFrom<Event>(
    ...(['library', 'folder', 'bookmarks'] as const).flatMap((kind) =>
      [0, 1, 300].map((count) => ({ kind: 'listed', listing: listing(kind, count) }) as const),
    ),
    ...BOOKS.map(
      (book, document) =>
        ({
          kind: 'opened',
          opened: { document, book, ...(document === 3 && { listing: listing('feed', 40) }) },
          way: { kind: 'jump', fragment: '나' },
        }) as const,
    ),
    { kind: 'readings', readings: (text) => (text === '' ? [] : [{ at: text.length, text: '(소리)' }]) },
    { kind: 'loading', loading: { name: '난로'.repeat(99), percent: 3 } },
    { kind: 'notice', notice: { kind: 'failed', message: '난로'.repeat(99) } },
    { kind: 'unopened', href: 'https://a.kr/'.repeat(700), reason: 'noOpener' },
    {
      kind: 'bookmarked',
      bookmarks: [{ id: 'a', place: FAR, sentence: '난로', anchored: { ...FAR, anchor: '난로' } }],
    },
  ),
);
const MOUSE: fc.Arbitrary<Event> = fc.record({
  kind: fc.constant('mouse' as const),
  mouse: fc.record({
    button: fc.constantFrom('left' as const, 'left' as const, 'wheelup' as const, 'wheeldown' as const),
    row: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 99_999 })),
    column: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 99_999 })),
  }),
});
const HAPPENING = fc.oneof(
  { weight: 16, arbitrary: KEY },
  { weight: 6, arbitrary: MOUSE },
  { weight: 2, arbitrary: SIZE },
  { weight: 1, arbitrary: EVENT },
);

function expectWhole(state: State): void {
  const { rows, cursor } = screenOf(state);
  const { size } = state;
  expect(rows).toHaveLength(size.rows);
  for (const placed of rows) {
    let end = 0;
    for (const { column, line } of placed) {
      expect(column, 'segments side by side').toBeGreaterThanOrEqual(end);
      end = column + cellsIn(textOf(line).trimEnd(), state.look.ambiguous);
    }
    // A syllable or a number may be wider than a screen of a few columns, which cuts it.
    expect(end, JSON.stringify(placed)).toBeLessThanOrEqual(Math.max(12, size.columns));
  }
  if (cursor) expect(cursor.row < size.rows && cursor.column < Math.max(1, size.columns)).toBe(true);
}

test.each([
  ['the bundled article', fc.constant(bundled())],
  ['any article', someArticle.map(manuscriptOf)],
  ['links and notes, or terminal text', fc.constantFrom(linked, printed)],
])('%s', (_, books) => {
  fc.assert(
    fc.property(
      books,
      fc.array(HAPPENING, { minLength: 1, maxLength: 60 }),
      SIZE,
      fc.constantFrom(1 as const, 2 as const),
      (book, happenings, size, ambiguous) => {
        let state = open(book, { ...size, look: { ambiguous } });
        for (const happening of happenings) {
          state =
            typeof happening === 'string'
              ? press(state, happening)
              : 'columns' in happening
                ? resize(state, happening.columns, happening.rows)
                : step(state, happening);
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
