import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowBreak, isBesideNoMark } from '../../src/wrap/line-guard.ts';
import { runs } from '../helpers/thorough.ts';

const piece = fc.constantFrom(
  ...'가다힣aZ19 \t\u3000.,:;!?-=_*+~#|$`<>()[]{}\\/"\'&%@^…“”·—漢ㄱ①•│\ud83d\udd25',
  '다. ',
  '10. ',
  '<br>',
  '```',
  '[^1]: ',
  '[!x]',
);

test('beside no mark, every pattern allows a line to begin', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 24 }), fc.boolean(), (pieces, markdown) => {
      const text = pieces.join('');
      for (let offset = 1; offset < text.length; offset++) {
        const isAtSpace = ' \t\u3000'.includes(text[offset - 1]!);
        if (isBesideNoMark(text, offset, isAtSpace))
          expect(allowBreak(text, offset, isAtSpace, markdown), `${text} at ${offset}`).toBe(true);
      }
    }),
    { numRuns: runs(3000) },
  );
});
