// Turning pages in two columns, forward and back: no line is lost or shown twice, and rows that belong
// together stay together. A failure prints its seed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Block, Inline, TableRow } from '../../src/article/model.ts';
import { columnStarts } from '../../src/reader/columns.ts';
import { KEYS } from '../../src/reader/reading.ts';
import type { PlacedRow } from '../../src/reader/place.ts';
import { shownColumns, shownPlace, shownRows, type State } from '../../src/reader/state.ts';
import { someArticle } from '../helpers/articles.ts';
import { body, bundled, everyBlock, open, press, resize } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const words = (count: number): Inline[] => [
  { kind: 'text', text: '난롯가에서 글을 읽습니다. '.repeat(count).trim() },
];
const paragraph = (count: number): Block => ({ kind: 'paragraph', content: words(count) });

/** A block of as many words as a number says. */
const someBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }).map(paragraph) },
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }).map((items): Block => ({
    kind: 'list',
    ordered: false,
    items: items.map((count) => [paragraph(count)]),
  })),
  fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 }).map((rows): Block => {
    const row = (count: number): TableRow => [words(1), words(count)];
    return { kind: 'table', header: row(1), rows: rows.map(row) };
  }),
  fc
    .integer({ min: 1, max: 9 })
    .map((count): Block => ({ kind: 'code', text: 'light();\n\n'.repeat(count) })),
  fc.integer({ min: 1, max: 6 }).map((count): Block => ({ kind: 'quote', blocks: [paragraph(count)] })),
);
/** Books whose sections have at least `least` blocks. */
const booksWith = (least: number): fc.Arbitrary<Manuscript> =>
  fc
    .array(
      fc.record({
        level: fc.integer({ min: 2, max: 4 }),
        heading: fc.integer({ min: 1, max: 3 }).map(words),
        blocks: fc.array(someBlock, { minLength: least, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((sections) => manuscriptOf({ title: '글', sections }));
const someBook = booksWith(0);

const BOOKS = [
  ['the bundled article', fc.constant(bundled())],
  ['every kind of block', fc.constant(everyBlock)],
  ['a book', someBook],
  ['any article', someArticle.map(manuscriptOf)],
] as const;
const SLOW = { timeout: 60_000 };
const SIZE = fc.record({
  columns: fc.integer({ min: 82, max: 160 }),
  rows: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 50 })),
});

const inColumns = (book: Manuscript, size: { readonly columns: number; readonly rows: number }): State =>
  open(book, { ...size, look: { columns: 2 } });
const isInked = ({ row }: PlacedRow): boolean => row.line.length > 0;
const textOf = ({ row }: PlacedRow): string => row.line.map(({ text }) => text).join('');
const idOf = ({ unit, index }: PlacedRow): string => `${unit}.${index}`;
const idsOn = (state: State): string[] => shownRows(state).filter(isInked).map(idOf);
const allRows = ({ galley }: State): PlacedRow[] =>
  Array.from({ length: galley.count }, (_, unit) =>
    galley.rows(unit).map((row, index) => ({ unit, index, row })),
  ).flat();

/** Returns the states that a key leads through, up to the one where it leads no further. */
function turnThrough(start: State, key: string): State[] {
  const states = [start];
  const most = allRows(start).length + 1;
  for (;;) {
    const next = press(states.at(-1)!, key);
    if (next.notice?.kind === 'end' || next.notice?.kind === 'start') return states;
    states.push(next);
    expect(states.length).toBeLessThanOrEqual(most);
  }
}

test.each(BOOKS)(
  'space shows each line of %s once, and b leads back through the same screens',
  SLOW,
  (_, books) => {
    fc.assert(
      fc.property(books, SIZE, (book, size) => {
        const forward = turnThrough(inColumns(book, size), ' ');
        expect(forward.flatMap(idsOn)).toEqual(allRows(forward[0]!).filter(isInked).map(idOf));
        expect(turnThrough(forward.at(-1)!, 'b').map(body)).toEqual(forward.toReversed().map(body));
      }),
      { numRuns: runs(80) },
    );
  },
);

const KEY = fc.constantFrom(
  ...Object.keys(KEYS).filter(
    (key) => !"q c ? : h f1 l L tab backtab t / m v s K z '".split(' ').includes(key),
  ),
);

test.each(BOOKS)('from any place in %s, b and space lead to the screens beside it', SLOW, (_, books) => {
  fc.assert(
    fc.property(books, SIZE, fc.array(KEY, { maxLength: 12 }), (book, size, keys) => {
      const here = press(inColumns(book, size), ...keys);
      const all = allRows(here).filter(isInked).map(idOf);
      const back = turnThrough(here, 'b');
      expect(idsOn(back.at(-1)!)[0]).toBe(all[0]);
      for (const [index, state] of back.entries()) {
        const [above, first] = [back[index + 1], idsOn(state)[0]];
        if (above === undefined || first === undefined) continue;
        const before = all.slice(0, all.indexOf(first));
        const shown = idsOn(above);
        // Only at the beginning of the text, a screen shows lines of the one that was turned from.
        const isFirst = index + 2 === back.length && shown.includes(first);
        expect(isFirst ? shown.slice(0, before.length) : shown).toEqual(
          before.slice(isFirst ? 0 : before.length - shown.length),
        );
        const beginsBlank = shownRows(state)[0]!.row.line.length === 0;
        if (!isFirst && !beginsBlank) expect(body(press(above, ' '))).toEqual(body(state));
      }
      const ahead = turnThrough(here, ' ').flatMap(idsOn);
      expect(ahead).toEqual(all.slice(all.length - ahead.length));
    }),
    { numRuns: runs(100) },
  );
});

test('d leads to where the second column begins, unless the end is on the screen', () => {
  fc.assert(
    fc.property(someBook, SIZE, fc.array(KEY, { maxLength: 6 }), (book, size, keys) => {
      const here = press(inColumns(book, size), ...keys);
      const [, second] = shownColumns({ ...here, turned: [] });
      const below = press(here, 'd');
      if (below.notice?.kind === 'end') expect(press(here, ' ').notice).toEqual({ kind: 'end' });
      else expect(idOf(shownRows(below)[0]!)).toBe(idOf(second![0]!));
    }),
    { numRuns: runs(100) },
  );
});

test('ten thousand blank lines are turned through, too', SLOW, () => {
  const text = `a\n${'\n'.repeat(10_000)}b`;
  const book = manuscriptOf({ title: '글', lead: [{ kind: 'code', text }], sections: [] });
  const start = inColumns(book, { columns: 100, rows: 40 });
  const forward = turnThrough(start, ' ');
  expect(forward.flatMap(idsOn)).toEqual(allRows(start).filter(isInked).map(idOf));
  expect(turnThrough(forward.at(-1)!, 'b').map(idsOn)).toEqual(forward.toReversed().map(idsOn));
  expect(turnThrough(press(start, 'G'), 'b').flatMap(idsOn)).toContain('1.1');
});

test('below the last line, space says that this is the end, and b leads up', () => {
  const state = open(bundled(), {
    columns: 100,
    look: { columns: 2 },
    place: { unit: Number.MAX_SAFE_INTEGER, offset: 0 },
  });
  expect(press(state, ' ').notice).toEqual({ kind: 'end' });
  expect(body(press(state, 'b'))).toEqual(body(press(state, 'G')));
});

test('turning keeps the place through any other size', () => {
  fc.assert(
    fc.property(
      someBook,
      SIZE,
      SIZE,
      fc.array(fc.constantFrom(' ', 'b', 'j', 'd'), { maxLength: 8 }),
      (book, size, other, keys) => {
        const before = press(inColumns(book, size), ...keys);
        const after = resize(resize(before, other.columns, other.rows), size.columns, size.rows);
        expect(shownPlace(after)).toEqual(shownPlace(before));
      },
    ),
    { numRuns: runs(100) },
  );
});

test('a search begins a screen where a column may begin, and shows the hit', SLOW, () => {
  fc.assert(
    fc.property(booksWith(1), SIZE, fc.integer({ min: 0, max: 12 }), (book, size, hits) => {
      const start = inColumns(book, size);
      const before = press(start, '/', '읽', 'enter');
      const here = press(before, ...Array.from({ length: hits }, () => 'n'));
      expect(shownRows(here).some((placed) => textOf(placed).includes('읽'))).toBe(true);
      if (here.place === start.place) return;
      const rows = allRows(here);
      const starts = columnStarts(
        rows.map(({ row }) => row),
        here.frame.height,
      );
      const top = shownRows(here)[0]!;
      expect(starts[rows.findIndex((placed) => idOf(placed) === idOf(top))]).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});

test('a search does not begin a screen inside a row of a table', () => {
  const row = (text: string): TableRow => [
    [{ kind: 'text', text: `${text} ${'장작을 말려 둡니다 '.repeat(9).trim()}` }],
    [{ kind: 'text', text: '난로 '.repeat(18).trim() }],
  ];
  const rows = Array.from({ length: 12 }, (_, index) => row(`${index}번`));
  const book = manuscriptOf({ title: '글', lead: [{ kind: 'table', rows }], sections: [] });
  for (let hit = 4; hit < 12; hit++) {
    const [top] = shownRows(press(inColumns(book, { columns: 100, rows: 14 }), '/', ...`${hit}번`));
    expect(textOf(top!)).toMatch(/^\d+번/);
  }
});

describe('at the foot of a column', SLOW, () => {
  const BIG = { columns: fc.integer({ min: 82, max: 160 }), rows: fc.integer({ min: 24, max: 50 }) };

  /** Returns the last row of each column, and the row that follows it. */
  function feet(start: State): (readonly [column: readonly PlacedRow[], next: PlacedRow])[] {
    const columns = turnThrough(start, ' ')
      .flatMap(shownColumns)
      .map((column) => column.filter(isInked));
    return columns.slice(1).map((column, index) => [columns[index]!, column[0]!]);
  }

  test('is neither a heading nor the first line below one, a part of a row of a table, or the first or last line but one of a paragraph', () => {
    fc.assert(
      fc.property(booksWith(1), fc.record(BIG), (book, size) => {
        const start = inColumns(book, size);
        for (const [column, next] of feet(start)) {
          const [foot, above] = [column.at(-1)!, column.at(-2)];
          expect(foot.row.isHeading || (above?.row.isHeading && !next.row.isHeading)).not.toBe(true);
          if (foot.unit !== next.unit) continue;
          if (foot.row.tableRow !== undefined) expect(foot.row.tableRow).not.toBe(next.row.tableRow);
          const flow = book.passage(foot.unit - 1);
          if (flow.length !== 1 || flow[0]!.kind !== 'paragraph') continue;
          const lines = start.galley.rows(foot.unit).length;
          expect(start.galley.rows(foot.unit)[foot.index - 1]?.isGap ?? true).toBe(false);
          expect(next.index).not.toBe(lines - 1);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
