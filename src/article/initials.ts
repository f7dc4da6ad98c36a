// Initial consonants (초성): 가죽 재킷 → ㄱㅈㅈㅋ.

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that share an initial consonant: 21 vowels × 28 finals (Unicode Standard § 3.12). */
const SYLLABLES_PER_INITIAL = 588;

/** The text with each Hangul syllable as its initial consonant; all else stays. `text` is in NFC. */
export function initialsOf(text: string): string {
  let initials = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const isSyllable = codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE;
    initials += isSyllable ? INITIALS[Math.floor((codePoint - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL)] : character;
  }
  return initials;
}

/** Whether a text is nothing but initial consonants. */
export function isInitials(text: string): boolean {
  return text !== '' && [...text].every((character) => INITIALS.includes(character));
}
