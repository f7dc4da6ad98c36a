// Keys typed while the keyboard is switched to Hangul, as Korean users often leave it: `ㅓ` is then meant as
// `j` (KS X 5002, the 두벌식 layout).
import { isSyllable, lettersOf } from '../unicode/hangul.ts';
import type { Key } from './keys.ts';

/** The Latin keys that type each letter of Hangul. */
export const HANGUL_KEYS: Readonly<Record<string, string>> = {
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

/**
 * Returns the Latin keys that were pressed to type a key; the key itself if it is not Hangul.
 *
 * @example
 * latinKeys('ㅓ') // => ['j']
 * latinKeys('하') // => ['g', 'k']
 * latinKeys('up') // => ['up']
 */
export function latinKeys(key: Key): readonly Key[] {
  const letters = lettersOfKey(key);
  return letters === undefined ? [key] : [...letters].flatMap((letter) => [...HANGUL_KEYS[letter]!]);
}

/** Returns the letters of a syllable, or a letter itself; undefined for other keys. */
function lettersOfKey(key: Key): string | undefined {
  if (HANGUL_KEYS[key] !== undefined) return key;
  const code = key.length === 1 ? key.charCodeAt(0) : 0;
  return isSyllable(code) ? lettersOf(code) : undefined;
}
