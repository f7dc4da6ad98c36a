import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryColumns, libraryLine, type LibraryRow } from '../../src/layout/library-rows.ts';
import { lineCells } from '../../src/layout/page.ts';

const ROWS: readonly LibraryRow[] = [
  {
    title: '난로 곁에서 읽는 겨울 이야기',
    where: '난로 블로그',
    isPath: false,
    percent: 34,
    when: '오늘 14:20',
    isGone: false,
  },
  {
    title: '장작',
    where: '~/글/겨울/장작을 고르는 법.md (없음)',
    isPath: true,
    percent: 100,
    when: '2025년 3월 1일',
    isGone: true,
  },
  { title: 'Hearth', where: 'example.com', isPath: false, percent: 0, when: '어제', isGone: false },
];

const drawn = (width: number, rows = ROWS): string[] => {
  const columns = libraryColumns(rows, width, 1);
  return rows.map((row) =>
    libraryLine(row, columns, width, 1)
      .map(({ text }) => text)
      .join(''),
  );
};

test.each<[width: number, lines: readonly string[]]>([
  [
    Infinity,
    [
      '난로 곁에서 읽는 겨울 이야기  난로 블로그                            34%  오늘 14:20',
      '장작                          ~/글/겨울/장작을 고르는 법.md (없음)  100%  2025년 3월 1일',
      'Hearth                        example.com                             0%  어제',
    ],
  ],
  [
    80,
    [
      '난로 곁에서 읽는 겨울 이야기  난로 블로그                    34%  오늘 14:20',
      '장작                          …/장작을 고르는 법.md (없음)  100%  2025년 3월 1일',
      'Hearth                        example.com                     0%  어제',
    ],
  ],
  [
    60,
    [
      '난로 곁에서 읽는 겨울…    난로 블로그    34%  오늘 14:20',
      '장작                      ….md (없음)   100%  2025년 3월 1일',
      'Hearth                    example.com     0%  어제',
    ],
  ],
  [
    40,
    [
      '난로 곁에서 읽는…    34%  오늘 14:20',
      '장작                100%  2025년 3월 1일',
      'Hearth                0%  어제',
    ],
  ],
  [20, ['난로 곁에서…     34%', '장작            100%', 'Hearth            0%']],
  [9, ['난로 곁…', '장작', 'Hearth']],
])('at %d cells', (width, lines) => {
  expect(drawn(width)).toEqual(lines);
});

test('a row whose file is gone is faint', () => {
  const roles = ROWS.map((row) =>
    libraryLine(row, libraryColumns(ROWS, 80, 1), 80, 1).map(({ role }) => role),
  );
  expect(roles).toEqual([
    ['text', 'metadata', 'number', 'metadata'],
    ['metadata', 'metadata', 'metadata', 'metadata'],
    ['text', 'metadata', 'number', 'metadata'],
  ]);
});

test('no line is wider than its limit, and the columns are aligned', () => {
  const text = fc.string({ unit: fc.constantFrom(...'가나 a/.…'), minLength: 1, maxLength: 60 });
  const row = fc.record({
    title: text,
    where: text,
    isPath: fc.boolean(),
    percent: fc.integer({ min: 0, max: 100 }),
    when: fc.constantFrom('어제', '오늘 14:20', '2025년 12월 31일'),
    isGone: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 2, max: 120 }),
      fc.constantFrom(1 as const, 2 as const),
      (rows, width, ambiguous) => {
        const columns = libraryColumns(rows, width, ambiguous);
        const lines = rows.map((each) => libraryLine(each, columns, width, ambiguous));
        for (const line of lines) expect(lineCells(line, ambiguous)).toBeLessThanOrEqual(width);
        if (columns.percent === 0) return;
        const before = lines.map((line) => {
          const at = line.findIndex(({ text: part }) => /^ *\d+%$/.test(part));
          return lineCells(line.slice(0, at + 1), ambiguous);
        });
        expect(new Set(before).size).toBe(1);
      },
    ),
  );
});
