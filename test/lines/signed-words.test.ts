import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakAtJoints } from '../../src/lines/joints.ts';
import { QUALITY, type Breaks } from '../../src/lines/quality.ts';
import { anyString } from '../helpers/strings.ts';
import { runs } from '../helpers/thorough.ts';

const word = fc.constantFrom(
  '난로',
  '가',
  '을',
  '10',
  '3억5천만원',
  'GPU',
  'someLongFunctionName',
  'a_b::c',
  'https://a.kr/b?c',
  '“',
  '”',
  '(을)',
  '(',
  ')',
  '"',
  "'",
  '~~',
  '~',
  '..',
  '…',
  '.',
  ',',
  '%',
  '_',
  'é',
  '\u3000',
  '\u00ad',
  '\u2028',
  '🔥',
  ' ',
  ' ',
  ' ',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  anyString,
);

test('the words with signs have all joints', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 4 }), (text, step) => {
      const offsets = [...text].flatMap((_, index) => (index % step === 0 ? index : []));
      const breaks = {
        offsets: Int32Array.from([...offsets, text.length]),
        qualities: new Uint8Array(offsets.length + 1).fill(QUALITY.syllable),
      };
      const copy = ({ offsets, qualities }: Breaks) => [[...offsets], [...qualities]];
      const found = copy(breakAtJoints(text, breaks));
      expect(found).toEqual(copy(breakAtJoints(text, breaks, (all, visit) => visit(0, all.length, 0xff))));
    }),
    { numRuns: runs(3000) },
  );
});
