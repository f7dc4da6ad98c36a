// Keys struck while the keyboard writes Hangul: whoever reads Korean leaves it so, and `ㅓ` is meant as `j` (KS X 5002, the
// layout of two sets).
import type { Key } from './keys.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ㅂ: 'q',
  ㅈ: 'w',
  ㄷ: 'e',
  ㄱ: 'r',
  ㅅ: 't',
  ㅛ: 'y',
  ㅕ: 'u',
  ㅑ: 'i',
  ㅐ: 'o',
  ㅔ: 'p',
  ㅁ: 'a',
  ㄴ: 's',
  ㅇ: 'd',
  ㄹ: 'f',
  ㅎ: 'g',
  ㅗ: 'h',
  ㅓ: 'j',
  ㅏ: 'k',
  ㅣ: 'l',
  ㅋ: 'z',
  ㅌ: 'x',
  ㅊ: 'c',
  ㅍ: 'v',
  ㅠ: 'b',
  ㅜ: 'n',
  ㅡ: 'm',
  ㅃ: 'Q',
  ㅉ: 'W',
  ㄸ: 'E',
  ㄲ: 'R',
  ㅆ: 'T',
  ㅒ: 'O',
  ㅖ: 'P',
  ㅘ: 'hk',
  ㅙ: 'ho',
  ㅚ: 'hl',
  ㅝ: 'nj',
  ㅞ: 'np',
  ㅟ: 'nl',
  ㅢ: 'ml',
  ㄳ: 'rt',
  ㄵ: 'sw',
  ㄶ: 'sg',
  ㄺ: 'fr',
  ㄻ: 'fa',
  ㄼ: 'fq',
  ㄽ: 'ft',
  ㄾ: 'fx',
  ㄿ: 'fv',
  ㅀ: 'fg',
  ㅄ: 'qt',
};
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const SYLLABLES = { first: 0xac00, last: 0xd7a3 };

/** The keys of the Latin layout that were struck for a key; the key itself where it is not Hangul. */
export function latinKeys(key: Key): readonly Key[] {
  const letters = lettersOf(key);
  return letters === undefined ? [key] : [...letters].flatMap((letter) => [...LETTERS[letter]!]);
}

/** The letters of a syllable, or a letter itself. */
function lettersOf(key: Key): string | undefined {
  if (LETTERS[key] !== undefined) return key;
  const code = key.length === 1 ? key.charCodeAt(0) : 0;
  if (code < SYLLABLES.first || code > SYLLABLES.last) return undefined;
  const index = code - SYLLABLES.first; // Unicode Standard § 3.12
  return `${INITIALS[Math.floor(index / 588)]}${VOWELS[Math.floor(index / 28) % 21]}${FINALS[index % 28]}`.trim();
}
