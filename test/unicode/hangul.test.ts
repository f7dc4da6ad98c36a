import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  countSyllables,
  finalOf,
  initialsOf,
  isInitials,
  isSyllable,
  lettersOf,
} from '../../src/unicode/hangul.ts';

const JAMO = { initial: 0x1100, vowel: 0x1161, final: 0x11a7 };

const letters = (syllable: number): string => {
  const [initial, vowel, final] = [...String.fromCodePoint(syllable).normalize('NFD')].map((jamo) =>
    jamo.charCodeAt(0),
  );
  return [
    'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'[initial! - JAMO.initial],
    'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'[vowel! - JAMO.vowel],
    final === undefined
      ? ''
      : 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'[final - JAMO.final - 1],
  ].join('');
};

test('every syllable has the letters of its canonical decomposition', () => {
  const syllables = Array.from({ length: 11_172 }, (_, index) => 0xac00 + index);
  expect(syllables.every(isSyllable)).toBe(true);
  expect([0xabff, 0xd7a4, 0x1100, 0x3131].filter(isSyllable)).toEqual([]);
  expect(syllables.map(lettersOf)).toEqual(syllables.map(letters));
});

test.each([
  ['가', 0],
  ['난', 4],
  ['길', 8],
  ['힣', 27],
])('the final consonant of %s has the number %i', (syllable, number) => {
  expect(finalOf(syllable.charCodeAt(0))).toBe(number);
});

test.each([
  ['가죽 재킷', 'ㄱㅈ ㅈㅋ'],
  ['까치 AI 힣', 'ㄲㅊ AI ㅎ'],
  ['ㄱ', 'ㄱ'],
])('initial consonants of %s: %s', (text, initials) => {
  expect(initialsOf(text)).toBe(initials);
});

test.each([
  ['ㄱㅈㅈㅋ', true],
  ['ㄱ재', false],
  ['ㅏ', false],
  ['', false],
])('%j has only initials: %s', (text, expected) => {
  expect(isInitials(text)).toBe(expected);
});

test('counts only syllables', () => {
  expect(countSyllables('난로 stove ㄱ 煖爐 1개')).toBe(3);
  expect(countSyllables('')).toBe(0);
});

test('no other file knows which code points are syllables', () => {
  const src = new URL('../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(?:ts|mjs)$/.test(name) && !name.includes('node_modules'), // those of unicode/tables/
  );
  const knowing = files.filter((name) => /ac00|d7a3|가-힣/i.test(readFileSync(new URL(name, src), 'utf8')));
  expect(knowing).toEqual(['unicode/hangul.ts']);
});
