// Characters that number Korean lists, as ranges for the character class of a regular expression.

/** Syllables in the order of their consonants: `가.` `나)` `(다)`. */
export const ORDINAL_SYLLABLES = '가나다라마바사아자차카타파하';
/** Circled numbers, consonants and syllables: `①` `㉠` `㉮`. */
export const CIRCLED_ORDINALS = '①-⑳㉠-㉻';
