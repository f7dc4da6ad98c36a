// Text that certainly fits on one line is laid out like any other text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../src/article/model.ts';
import { layoutInlines } from '../../src/layout/inline.ts';
import { anyString } from '../helpers/strings.ts';
import { runs } from '../helpers/thorough.ts';

const someText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...'난로 가a1.-(‹…“\u3000\u00ad') }, anyString), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test('a text has the same lines alone as beside an empty one', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = (...content: Inline[]) =>
        layoutInlines(
          content,
          { role: 'text', cell: 1 },
          { width, wordBreak: 'keep-all', ambiguous: 1 },
          { links: new Map(), strike: '' },
        );
      expect(lines({ kind: 'text', text })).toEqual(
        lines({ kind: 'text', text }, { kind: 'text', text: '' }),
      );
    }),
    { numRuns: runs(4000) },
  );
});
