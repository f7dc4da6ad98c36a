// Chinese and Japanese, which are written without spaces.

/**
 * Characters of Chinese and Japanese, whose lines are joined without a space (CSS Text 3 § 4.1.3), as ranges
 * for a character class.
 */
export const WIDE_RANGES = '\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60';
const WIDE = new RegExp(`[${WIDE_RANGES}]`);
/**
 * Those of them that are letters. Brackets and marks are also used in Korean, where lines
 * are joined with a space.
 */
const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * Reports whether two lines are joined without a space, given the last character of one and
 * the first of the next.
 */
export const joinsWithoutSpace = (last: string, first: string): boolean =>
  WIDE.test(last) && WIDE.test(first) && LETTER.test(last + first);
