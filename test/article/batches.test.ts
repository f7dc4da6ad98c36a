// Manuscripts that arrive in batches.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf, joinBatches } from '../../src/article/batches.ts';
import { partsOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { someArticle } from '../helpers/articles.ts';
import { runs } from '../helpers/thorough.ts';

const long = (count: number): Article => ({
  sections: Array.from({ length: count }, (_, index) => ({
    level: 2,
    heading: [{ kind: 'text', text: `${index}장` }],
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: '불이 붙었다. '.repeat(99) }] }],
  })),
});

test('the batches of a manuscript are the manuscript', () => {
  const article = fc.oneof(
    someArticle,
    fc.integer({ min: 0, max: 300 }).map((count) => long(count)),
  );
  fc.assert(
    fc.property(article, (each) => {
      const { passages, characters, headings } = partsOf(each);
      const batches = [...batchesOf({ passages, characters, headings })];
      expect(joinBatches(batches)).toEqual({ passages, characters, headings });
    }),
    { numRuns: runs(100) },
  );
});

test('a long manuscript has many batches, none of which is long', () => {
  const sizes = [...batchesOf(partsOf(long(2000)))].map(({ passages }) => passages.length);
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(1500);
});

test('the parts of a table stay together', () => {
  const row = Array.from({ length: 20 }, (_, index) => [{ kind: 'text' as const, text: `칸 ${index}` }]);
  const rows = Array.from({ length: 1000 }, () => row);
  const [batch, ...others] = batchesOf(partsOf({ lead: [{ kind: 'table', rows }], sections: [] }));
  expect(batch!.passages.length).toBeGreaterThan(4);
  expect(others).toEqual([]);
});
