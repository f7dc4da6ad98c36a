// The spelling of Sino-Korean syllables, which depends on where they are in a word (한글 맞춤법 제10–12항).
import { FIRST_SYLLABLE, finalOf, isSyllable, SYLLABLES_PER_VOWEL, syllableOf } from '../unicode/hangul.ts';

/** The indices of initial consonants, as in `syllableOf`. */
const INITIAL = { ㄴ: 2, ㄷ: 3, ㄹ: 5, ㅇ: 11, ㅈ: 12 };
/** The vowels before which ㄴ and ㄹ are dropped: ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ. */
const DROPPING = new Set([2, 3, 6, 7, 12, 17, 20]);
const VOWELS = 21;
const FINAL_NIEUN = 4;

const initialOf = (syllable: number): number =>
  Math.floor((syllable - FIRST_SYLLABLE) / (VOWELS * SYLLABLES_PER_VOWEL));
const vowelOf = (syllable: number): number =>
  Math.floor((syllable - FIRST_SYLLABLE) / SYLLABLES_PER_VOWEL) % VOWELS;

/**
 * Returns a syllable as it is written at the beginning of a word (두음법칙).
 *
 * @example
 * ['녀', '력', '로', '국'].map(atStart) // => ['여', '역', '노', '국']
 */
export function atStart(syllable: string): string {
  const code = syllable.charCodeAt(0);
  const initial = initialOf(code);
  if (initial !== INITIAL.ㄴ && initial !== INITIAL.ㄹ) return syllable;
  const drops = DROPPING.has(vowelOf(code));
  if (initial === INITIAL.ㄴ && !drops) return syllable;
  return String.fromCharCode(syllableOf(drops ? INITIAL.ㅇ : INITIAL.ㄴ, vowelOf(code), finalOf(code)));
}

/**
 * Returns a syllable as it is written after another in a word. 렬 and 률 lose their ㄹ after a vowel or ㄴ.
 *
 * @example
 * atMiddle('비', '률') + atMiddle('합', '률') // => '율률'
 */
export function atMiddle(before: string, syllable: string): string {
  if (syllable !== '렬' && syllable !== '률') return syllable;
  const code = before.charCodeAt(0);
  const final = isSyllable(code) ? finalOf(code) : -1;
  return final === 0 || final === FINAL_NIEUN ? atStart(syllable) : syllable;
}

/** Reports whether 不 is read 부 before a syllable. */
export function softensNot(next: string): boolean {
  const initial = initialOf(next.charCodeAt(0));
  return initial === INITIAL.ㄷ || initial === INITIAL.ㅈ;
}
