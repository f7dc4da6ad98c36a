// How words are found in a text: regardless of spaces, case, normalisation and compatibility forms, or by
// their initial consonants.
import { initialsOf, isInitials } from '../unicode/hangul.ts';
import { isIn, LONGEST_PATTERN, patternOf, unfolded, type Unfolded } from './unfolded.ts';

export interface Query {
  /** The words, folded. */
  readonly text: string;
  /** Whether the words are initial consonants, to be found among the initial consonants of the text. */
  readonly byInitials: boolean;
  /**
   * Matches words that mix initial consonants with other characters: `사당 ㄱㄴ`. Global. Undefined for all other
   * words, and for very long ones.
   */
  readonly pattern?: RegExp;
  /** How the words are found in text that is not folded. */
  readonly unfolded: Unfolded;
}

/**
 * Matches characters that NFKC replaces: `㈜`, `㎏`, `①`, `½`, ligatures, full width. Compatibility jamo are
 * left out, because they must stay distinct from conjoining jamo.
 */
const COMPATIBLE =
  /[\u00a0-\u00be\u0132-\u017f\u01c4-\u01f3\u02b0-\u02e4\u1d2c-\u1dbf\u2000-\u218f\u222c-\u2230\u2460-\u24ff\u2c7c-\u2c7d\u3000\u3036-\u303a\u3192-\u33ff\ufb00-\ufb06\ufe10-\uff9f\uffe0-\uffee\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f251}]+/gu;

/**
 * Returns `text` in NFKC and lower case, without white space. Compatibility jamo and Hanja stay.
 *
 * @example
 * fold('㈜난로 ５㎏') // => '(주)난로5kg'
 */
export const fold = (text: string): string =>
  withoutCompatibility(text).normalize('NFC').toLowerCase().replace(/\s/g, '');

const withoutCompatibility = (text: string): string =>
  text.search(COMPATIBLE) < 0
    ? text
    : text.replace(COMPATIBLE, (run) => run.normalize('NFKC').replaceAll('\u2044', '/'));

/** Returns the query for some words; undefined if they are blank. */
export function queryOf(words: string): Query | undefined {
  const text = fold(words);
  if (text === '') return undefined;
  const byInitials = isInitials(text);
  const isMixed = !byInitials && text.length <= LONGEST_PATTERN && [...text].some(isInitials);
  const pattern = isMixed ? { pattern: new RegExp([...text].map(patternOf).join(''), 'g') } : {};
  return { text, byInitials, ...pattern, unfolded: unfolded(text) };
}

/** Returns the part of a folded text that a query is compared with: its initial consonants, or all of it. */
export const searchedText = (folded: string, { byInitials }: Pick<Query, 'byInitials'>): string =>
  byInitials ? initialsOf(folded) : folded;

/**
 * Returns the offsets at which a query occurs in a searched text (`searchedText`). `step` is the least
 * distance between two of them; by default, occurrences do not overlap.
 */
export function occurrences(
  searched: string,
  query: Pick<Query, 'text' | 'pattern'>,
  step = query.text.length,
): number[] {
  const found: number[] = [];
  for (let at = indexOf(searched, query, 0); at >= 0; at = indexOf(searched, query, at + step))
    found.push(at);
  return found;
}

/** Returns the offset of the first occurrence of a query at or after another offset, or -1. */
function indexOf(searched: string, { text, pattern }: Pick<Query, 'text' | 'pattern'>, from: number): number {
  if (!pattern) return searched.indexOf(text, from);
  pattern.lastIndex = from;
  return pattern.exec(searched)?.index ?? -1;
}

/**
 * Reports whether a text contains a query.
 *
 * @example
 * matches('난롯가에서 읽는 글', queryOf('에서읽')) // => true
 * matches('난롯가에서 읽는 글', queryOf('ㄴㄹㄱ')) // => true
 * matches('난롯가에서 읽는 글', queryOf('난롯ㄱ')) // => true
 * matches('난롯가에서 읽는 글', queryOf('장작')) // => false
 */
export const matches = (text: string, query: Query): boolean =>
  isIn(text, query.unfolded) ?? indexOf(searchedText(fold(text), query), query, 0) >= 0;

/** Reports whether a folded text begins with a query. */
export const beginsWith = (folded: string, query: Query): boolean =>
  indexOf(searchedText(folded, query).slice(0, query.text.length), query, 0) === 0;
