import { expect, test } from 'vitest';
import { invisibleRemover, isBlank, isBlankLine, withoutInvisible } from '../../src/unicode/blanks.ts';

test('the blanks are what matches \\s, U+0085, and the four invisible characters', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const expected = units.filter((unit) =>
    /[\s\u0085\u00ad\u200b\u2060\ufeff]/.test(String.fromCharCode(unit)),
  );
  expect(units.filter(isBlank)).toEqual(expected);
});

test.each([
  ['난\u200b로\u2060 \u00ad곁\ufeff에', '난로 곁에'],
  ['난로 곁에', '난로 곁에'],
  ['', ''],
])('%j is written as %j', (text, written) => {
  expect(withoutInvisible(text)).toBe(written);
  expect(invisibleRemover(text)(text)).toBe(written);
});

test.each([
  ['', true],
  [' \t ', true],
  ['\u3000', false],
  [' .', false],
])('%j is a blank line: %s', (line, expected) => {
  expect(isBlankLine(line)).toBe(expected);
});
