// Hangul syllables and their letters. In Unicode, the order of the syllables follows from their letters by
// arithmetic (Unicode Standard § 3.12): 19 initial consonants, 21 vowels and 27 finals or none, from U+AC00
// on.

export const FIRST_SYLLABLE = 0xac00;
export const LAST_SYLLABLE = 0xd7a3;
/**
 * The number of syllables that share an initial consonant and a vowel: one without a final consonant, and 27
 * with one.
 */
export const SYLLABLES_PER_VOWEL = 28;
/** The number of syllables that share an initial consonant. */
const SYLLABLES_PER_INITIAL = 21 * SYLLABLES_PER_VOWEL;

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** All syllables, as a range for the character class of a regular expression. */
export const SYLLABLE_RANGE = '가-힣';

/** Reports whether a UTF-16 code unit or code point is a syllable. */
export const isSyllable = (unit: number): boolean => unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE;

/** Returns how many syllables a text has. */
export function countSyllables(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isSyllable(text.charCodeAt(index))) count++;
  return count;
}

/** Returns the final consonant of a syllable: 0 for none, 4 for ㄴ, 8 for ㄹ, up to 27. */
export const finalOf = (syllable: number): number => (syllable - FIRST_SYLLABLE) % SYLLABLES_PER_VOWEL;

/**
 * Returns a syllable, given the index of its initial consonant (0 to 18), its vowel (0 to 20) and its final
 * consonant (0 for none, to 27).
 *
 * @example
 * String.fromCharCode(syllableOf(2, 0, 4)) // => '난'
 */
export const syllableOf = (initial: number, vowel: number, final: number): number =>
  FIRST_SYLLABLE + initial * SYLLABLES_PER_INITIAL + vowel * SYLLABLES_PER_VOWEL + final;

/**
 * Returns the two or three letters of a syllable, as compatibility jamo.
 *
 * @example
 * lettersOf('난'.charCodeAt(0)) // => 'ㄴㅏㄴ'
 */
export function lettersOf(syllable: number): string {
  const index = syllable - FIRST_SYLLABLE;
  const initial = INITIALS.charAt(Math.floor(index / SYLLABLES_PER_INITIAL));
  const vowel = VOWELS.charAt(Math.floor(index / SYLLABLES_PER_VOWEL) % VOWELS.length);
  return initial + vowel + FINALS.charAt(finalOf(syllable) - 1);
}

/** How many code units are turned into a string at a time. They are the arguments of one call. */
const PIECE = 4096;

/**
 * Replaces each syllable by its initial consonant (초성). The text must be in NFC. The result has as many code
 * units as the text.
 *
 * @example
 * initialsOf('가죽 재킷') // => 'ㄱㅈ ㅈㅋ'
 */
export function initialsOf(text: string): string {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    units[index] = isSyllable(unit)
      ? INITIALS.charCodeAt(Math.floor((unit - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL))
      : unit;
  }
  let initials = '';
  for (let start = 0; start < units.length; start += PIECE)
    initials += String.fromCharCode(...units.subarray(start, start + PIECE));
  return initials;
}

/** Reports whether a text consists of initial consonants, at least one. */
export function isInitials(text: string): boolean {
  return text !== '' && [...text].every((character) => INITIALS.includes(character));
}

/**
 * Returns a character class that matches an initial consonant and the syllables that begin with it; undefined
 * if `character` is not an initial consonant.
 *
 * @example
 * initialClass('ㄴ') // => '[ㄴ나-닣]'
 */
export function initialClass(character: string): string | undefined {
  const index = INITIALS.indexOf(character);
  if (index < 0) return undefined;
  const first = FIRST_SYLLABLE + index * SYLLABLES_PER_INITIAL;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(first + SYLLABLES_PER_INITIAL - 1)}]`;
}

const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
const JAMO_RUNS = new RegExp(`[${SYLLABLE_RANGE}]?${JAMO.source}+`, 'g');

/**
 * Composes conjoining jamo into syllables, because kitty and other terminals draw each jamo of a decomposed
 * syllable in cells of its own. All other text stays the same. NFC of the whole text would also replace the
 * compatibility ideographs from U+F900 on, which are different characters to a Korean reader (樂 as 악, 락 or
 * 요).
 *
 * @example
 * composeHangul('\u1100\u1161\u11a8 e\u0301') // => '각 e\u0301'
 */
export function composeHangul(text: string): string {
  return JAMO.test(text) ? text.replace(JAMO_RUNS, (run) => run.normalize('NFC')) : text;
}
