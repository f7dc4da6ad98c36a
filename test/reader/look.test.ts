// The keys that change how the text looks. The place stays the same.
import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../src/hanja/korean-readings.ts';
import { screenOf } from '../../src/reader/screen.ts';
import { step } from '../../src/reader/step.ts';
import {
  bundled,
  body,
  first,
  marked,
  open,
  press,
  resize,
  show,
  status,
  textBook,
  textOf,
} from '../helpers/reader.ts';

describe('the look', () => {
  const reader = open(bundled(), { columns: 100, rows: 12 });

  test('has wider and narrower lines, within the screen', () => {
    expect(press(reader, '-', '-').frame.width).toBe(72);
    expect(press(reader, '+').frame.width).toBe(84);
    expect(press(reader, ...Array.from({ length: 30 }, () => '=')).frame.width).toBe(96);
    expect(press(reader, ...Array.from({ length: 30 }, () => '-')).frame.width).toBe(16);
    expect(status(press(reader, '-'))).toMatch(/^줄 너비 76칸/);
    expect(resize(press(open(bundled(), { columns: 40 }), '+'), 120, 12).frame.width).toBe(80); // the limit of the small screen is forgotten
    expect(press(open(bundled(), { look: { measure: 4 } }), '-').frame.width).toBe(4);
  });

  test('has two columns if there is room for them', () => {
    expect(press(reader, 'c').frame.lefts).toHaveLength(2);
    expect(press(reader, 'c', 'c').frame.lefts).toHaveLength(1);
    const two = press(reader, 'c');
    expect(resize(two, 60, 12).frame.lefts).toHaveLength(1);
    expect(resize(resize(two, 60, 12), 100, 12)).toMatchObject({ frame: two.frame });
    expect(press(open(bundled()), 'c').look.columns).toBe(1);
  });

  test('continues in the second column where the first ends', () => {
    const two = press(reader, 'c', '3');
    const one = press(
      open(bundled(), { columns: two.frame.width, rows: 23, look: { measure: two.frame.width } }),
      '3',
    );
    const rows = screenOf(two).rows.slice(0, -1);
    const columns = two.frame.lefts.map((left) =>
      rows.map((placed) => textOf(placed.find(({ column }) => column === left)?.line ?? [])),
    );
    const inOne = show(press(resize(one, two.frame.width + 4, 23)))
      .slice(0, -1)
      .map((row) => row.slice(2))
      .filter(Boolean);
    const inTwo = columns
      .flat()
      .map((row) => row.trimEnd())
      .filter(Boolean);
    expect(inTwo).toEqual(inOne.slice(0, inTwo.length));
    expect(columns[1]!.at(-1)).toBe(''); // the heading of section 4 is on the next screen
    expect(columns.map(([top]) => top)).not.toContain(''); // no column begins with the blank lines between two blocks
  });

  test('has lines that end between syllables', () => {
    expect(body(press(reader, 'w'))).not.toEqual(body(reader));
    expect(body(press(reader, 'w', 'w'))).toEqual(body(reader));
  });

  test('has readings of Hanja once they are loaded, in Korean text', async () => {
    const text = '글\n\n' + '우리 겨레의 歷史와 文化를 생각합니다.\n\n'.repeat(30);
    const before = press(open(await textBook(text), { columns: 30 }), 'j', 'j', 'j', 'j', 'j');
    const asked = press(before, 'r');
    expect(asked.request).toEqual({ kind: 'readings' });
    const shown = step(asked, { kind: 'readings', readings: readingsOf });
    expect(body(shown)).toContain('  우리 겨레의 歷史(역사)와');
    expect(status(shown)).toContain('음을 보여');
    expect(shown.place).toEqual(before.place);
    expect(marked(press(shown, '/', '史', '와', '文', 'enter'), 'current')).toEqual([
      '史',
      '(역사)',
      '와',
      '文',
    ]);
    const hidden = press(shown, 'r');
    expect(body(hidden)).toEqual(body(before));
    expect(status(hidden)).toContain('음을 숨깁니다');
    const english = open(await textBook('The Han script (漢字) has many characters.\n'.repeat(9)));
    expect(status(step(english, { kind: 'readings', readings: readingsOf }))).toContain('한국어 글에서만');
  });

  test('goes through all themes', () => {
    expect(
      [1, 2, 3].map((count) => press(reader, ...Array.from({ length: count }, () => 'T')).look.theme),
    ).toEqual(['light', 'sepia', 'dark']);
  });
});

describe('the place', () => {
  const reader = press(open(bundled(), { columns: 70, rows: 12 }), '4', 'j', 'j', 'j', 'j');

  test('stays the same when the lines change and change back', () => {
    const sizes = [
      [20, 5],
      [400, 60],
      [33, 7],
      [80, 24],
      [8, 2],
      [70, 12],
    ] as const;
    const storm = sizes.reduce((state, [columns, rows]) => resize(state, columns, rows), reader);
    expect(show(storm)).toEqual(show(reader));
    for (const keys of [
      ['-', '+'],
      ['w', 'w'],
      ['t', 'escape'],
      ['?', 'q'],
      ['c', 'c'],
    ])
      expect(body(press(reader, ...keys)), keys.join()).toEqual(body(reader));
  });

  test.each([
    [30, 6],
    [50, 20],
    [100, 9],
  ])('is still in the first row at %i × %i', (columns, rows) => {
    const row = first(reader);
    const narrow = first(resize(reader, columns, rows));
    const [shorter, longer] = [row, narrow].toSorted((one, other) => one.length - other.length) as [
      string,
      string,
    ];
    expect(longer.replace(/\s/g, '')).toContain(shorter.replace(/\s/g, '').slice(0, 8));
  });

  test('at the end, fills a larger window, and is the same again in the small one', () => {
    const end = press(open(bundled(), { rows: 6 }), 'G');
    const large = resize(end, 60, 30);
    expect(body(large)[0]).not.toBe('');
    expect(body(large).at(-1)).not.toBe('');
    expect(show(resize(large, 60, 6))).toEqual(show(end));
  });
});
