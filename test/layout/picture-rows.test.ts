// The rows of a picture: as many as it needs, and no place in the text depends on them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { createGalley, type Row } from '../../src/layout/galley.ts';
import { inkOf } from '../../src/layout/ink.ts';
import { fitPicture } from '../../src/layout/picture-rows.ts';
import type { Pictures } from '../../src/layout/setting.ts';
import { someArticle } from '../helpers/articles.ts';
import { textOf } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const CELL = { width: 8, height: 16 };
const ROOM = { columns: 50, rows: 12 };

describe('a picture is as large as it is, or as there is room', () => {
  test.each<[width: number, height: number, columns: number, rows: number]>([
    [80, 32, 10, 2],
    [1, 1, 1, 1],
    [84, 40, 11, 3], // rounded: 10.5 × 2.5
    [800, 320, 50, 10],
    [800, 1600, 12, 12],
    [4000, 20, 50, 1], // a row is the least
    [20, 4000, 1, 12],
    [4_294_967_295, 4_294_967_295, 24, 12],
  ])('%d × %d', (width, height, columns, rows) => {
    expect(fitPicture({ width, height }, CELL, ROOM)).toEqual({ columns, rows });
  });

  test('never more than the room', () => {
    const some = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(some, some, some, some, (width, height, columns, rows) => {
        const fitted = fitPicture({ width, height }, CELL, { columns, rows });
        expect(fitted.columns).toBeGreaterThan(0);
        expect(fitted.columns).toBeLessThanOrEqual(columns);
        expect(fitted.rows).toBeGreaterThan(0);
        expect(fitted.rows).toBeLessThanOrEqual(rows);
      }),
      { numRuns: runs(300) },
    );
  });
});

const rowsOf = (article: Article, width: number, pictures?: Pictures): Row[] => {
  const galley = createGalley(manuscriptOf(article), {
    measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
    hyperlinks: true,
    ...(pictures ? { pictures } : {}),
  });
  return Array.from({ length: galley.count }, (_, unit) => galley.rows(unit)).flat();
};

test('a picture is below its label and above its caption, right of the bar of a quotation', () => {
  const article: Article = {
    sections: [],
    lead: [
      {
        kind: 'quote',
        blocks: [
          { kind: 'figure', src: 'a.png', alt: '난로', caption: [{ kind: 'text', text: '난로 곁' }] },
          { kind: 'figure', src: 'b.gif', alt: '장작' },
        ],
      },
    ],
  };
  const rows = rowsOf(article, 40, (src, width) =>
    src === 'a.png' ? { columns: width, rows: 2 } : undefined,
  );
  expect(rows.map(({ line, at }) => `${Math.round(at * 100) / 100} ${textOf(line)}`.trimEnd())).toEqual([
    '0 1분',
    '0',
    '1 │ [그림] 난로',
    '6.33 │',
    '6.67 │',
    '7 │ 난로 곁',
    '10 │',
    '11 │ [그림] 장작',
  ]);
  expect(rows[4]!.picture).toEqual({ src: 'a.png', row: 1, rows: 2, columns: 38 });
});

test('no place and no text depends on whether pictures are drawn', () => {
  const size = fc.record({ columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(someArticle, fc.integer({ min: 2, max: 100 }), size, (article, width, cells) => {
      const plain = rowsOf(article, width);
      const drawn = rowsOf(article, width, () => cells);
      expect(drawn.filter(({ picture }) => !picture)).toEqual(plain);
      expect(inkOf(drawn)).toBe(inkOf(plain));
      for (const [index, row] of drawn.entries()) {
        if (row.picture) expect(row.at).toBeGreaterThan(drawn[index - 1]!.at);
        if (row.picture && drawn[index + 1]?.isGap === false)
          expect(row.at).toBeLessThan(drawn[index + 1]!.at);
      }
    }),
    { numRuns: runs(80) },
  );
});
