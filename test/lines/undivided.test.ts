// Lines that need not be divided are found without looking for places to divide them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../src/lines/paragraph.ts';
import { anyString } from '../helpers/strings.ts';
import { runs } from '../helpers/thorough.ts';

test('a text has the same lines alone as below a paragraph that has to be divided', () => {
  const pieces = fc.array(fc.oneof(anyString, fc.constantFrom(...'\r\n\v\u2028 \u00ad\u200b가❤\ufe0f')));
  fc.assert(
    fc.property(
      pieces,
      fc.integer({ min: 2, max: 80 }),
      fc.constantFrom('keep-all', 'normal'),
      (parts, width, wordBreak) => {
        const text = parts.join('');
        const linesAt = (of: string, cells: number) =>
          breakLines(of, { width: cells, wordBreak, ambiguous: 1 });
        const linesBelow = (cells: number) => {
          const above = `${'가'.repeat(cells)}\n`;
          return linesAt(above + text, cells)
            .filter(({ start }) => start >= above.length)
            .map((line) => ({ ...line, start: line.start - above.length, end: line.end - above.length }));
        };
        expect(linesAt(text, width)).toEqual(linesBelow(width));
        expect(linesAt(text, Infinity)).toEqual(linesBelow(4000));
      },
    ),
    { numRuns: runs(1000) },
  );
});
