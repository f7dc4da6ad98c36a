import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { expect, test } from 'vitest';
import { cellWidth } from '../../src/index.ts';
import { cellsIn, cellsOf } from '../../src/unicode/cells.ts';
import { composeHangul } from '../../src/unicode/hangul.ts';

test.each<[what: string, text: string, narrow: number, wide: number]>([
  ['ASCII', 'nanro', 5, 5],
  ['syllables', '난로', 4, 4],
  ['decomposed syllables', '난로'.normalize('NFD'), 4, 4],
  ['old Hangul that has no syllable', 'ᄒᆞᆫ', 2, 2],
  ['compatibility jamo', 'ㄱㅏ', 4, 4],
  ['quotation marks, ellipsis, dash', '“‘…—', 4, 8],
  ['two cells where ambiguous is narrow and where it is wide', 'ㆍ〜㈜㎏「》、。', 16, 16],
  ['one cell where ambiguous is narrow and where it is wide', '₩⓪«»©', 5, 5],
  ['a combining mark', 'e\u0301', 1, 1],
  ['an emoji', '😀', 2, 2],
  ['a character that its selector makes an emoji', '❤\ufe0f', 2, 2],
  ['a keycap', '1\ufe0f\u20e3', 2, 2],
  ['a flag', '🇰🇷', 2, 2],
  [
    'a family takes the cells of its parts, and of its joiners where ambiguous is wide',
    '👨\u200d👩\u200d👧\u200d👦',
    8,
    11,
  ],
  ['a tab takes eight cells', 'a\tb', 10, 10],
  ['characters that are never written', '\u200b\u2060\u00ad\ufeff', 0, 0],
])('%s', (_, text, narrow, wide) => {
  expect(cellWidth(text)).toBe(narrow);
  expect(cellWidth(text, { ambiguousWidth: 2 })).toBe(wide);
});

test('the fast path for syllables and ASCII gives the cells of the slow one', () => {
  for (let codePoint = 0x20; codePoint < 0x7f; codePoint++) expect(cellsOf(codePoint, 1)).toBe(1);
  for (let codePoint = 0xac00; codePoint <= 0xd7a3; codePoint++) expect(cellsOf(codePoint, 1)).toBe(2);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-composite' }),
      (text) => cellsIn(text, 1) <= 2 * [...text].length,
    ),
  );
});

test('a character that takes cells takes as many as UAX #11 says', () => {
  for (const first of [0xa1, 0x2010, 0x2460, 0x3000, 0x4e00, 0xf900, 0xff01]) {
    for (let codePoint = first; codePoint < first + 64; codePoint++) {
      if (/\p{M}|\p{C}|\p{Z}/u.test(String.fromCodePoint(codePoint))) continue;
      expect(cellsOf(codePoint, 1), `U+${codePoint.toString(16)}`).toBe(eastAsianWidth(codePoint));
      expect(cellsOf(codePoint, 2), `U+${codePoint.toString(16)}`).toBe(
        eastAsianWidth(codePoint, { ambiguousAsWide: true }),
      );
    }
  }
});

test('only Hangul is composed', () => {
  expect(composeHangul('한글'.normalize('NFD'))).toBe('한글');
  expect(composeHangul('가\u11a8')).toBe('각');
  expect(composeHangul('e\u0301 \uf914')).toBe('e\u0301 \uf914');
});
