// Initial consonants (초성): 가죽 재킷 → ㄱㅈㅈㅋ.

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that share an initial consonant: 21 vowels × 28 finals (Unicode Standard § 3.12). */
const SYLLABLES_PER_INITIAL = 588;

/** Code units that are made a string at a time, as arguments of one call. */
const PIECE = 4096;

/** The text with each Hangul syllable as its initial consonant; all else stays. `text` is in NFC. */
export function initialsOf(text: string): string {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isSyllable = unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE;
    units[index] = isSyllable
      ? INITIALS.charCodeAt(Math.floor((unit - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL))
      : unit;
  }
  let initials = '';
  for (let start = 0; start < units.length; start += PIECE)
    initials += String.fromCharCode(...units.subarray(start, start + PIECE));
  return initials;
}

/** Whether a text is nothing but initial consonants. */
export function isInitials(text: string): boolean {
  return text !== '' && [...text].every((character) => INITIALS.includes(character));
}
