// Characters that number lists in Korean, as ranges for a character class of a regular expression.

/** Syllables in the order of the consonants: `가.` `나)` `(다)`. */
export const ORDINAL_SYLLABLES = '가나다라마바사아자차카타파하';
/** Numbers, consonants and syllables in circles: `①` `㉠` `㉮`. */
export const CIRCLED_ORDINALS = '①-⑳㉠-㉻';
