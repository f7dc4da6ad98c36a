// Chinese and Japanese, which are written without spaces.

/**
 * The characters of Chinese and Japanese, as ranges for a character class. Lines that meet at them are joined
 * without a space (CSS Text 3 § 4.1.3).
 */
export const WIDE_RANGES = '\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60';
const WIDE = new RegExp(`[${WIDE_RANGES}]`);
/**
 * Matches the letters among them. Korean also uses the brackets and marks, and joins lines there with a
 * space.
 */
const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * Reports whether two lines are joined without a space, given the last character of the first line and the
 * first character of the second.
 */
export const joinsWithoutSpace = (last: string, first: string): boolean =>
  WIDE.test(last) && WIDE.test(first) && LETTER.test(last + first);
