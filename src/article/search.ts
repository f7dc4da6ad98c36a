// How words are found in a text: regardless of spaces, case and normalisation form, or by their initial
// consonants.
import { initialsOf, isInitials } from '../unicode/hangul.ts';

export interface Query {
  /** The words, folded. */
  readonly text: string;
  /** Whether the words are initial consonants, to be found among the initial consonants of the text. */
  readonly byInitials: boolean;
}

/**
 * Returns `text` in NFC and lower case, without white space. Compatibility jamo stay distinct from conjoining
 * jamo.
 */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/g, '');

/** Returns the query for some words; undefined if they are blank. */
export function queryOf(words: string): Query | undefined {
  const text = fold(words);
  return text === '' ? undefined : { text, byInitials: isInitials(text) };
}

/** Returns the part of a folded text that a query is compared with: its initial consonants, or all of it. */
export const searchedText = (folded: string, { byInitials }: Query): string =>
  byInitials ? initialsOf(folded) : folded;

/**
 * Returns the offsets at which a query occurs in a searched text (`searchedText`). `step` is the least
 * distance between two of them; by default, occurrences do not overlap.
 */
export function occurrences(searched: string, { text }: Pick<Query, 'text'>, step = text.length): number[] {
  const found: number[] = [];
  for (let at = searched.indexOf(text); at >= 0; at = searched.indexOf(text, at + step)) found.push(at);
  return found;
}

/**
 * Reports whether a folded text contains a query.
 *
 * @example
 * matches(fold('난롯가에서 읽는 글'), queryOf('에서읽')) // => true
 * matches(fold('난롯가에서 읽는 글'), queryOf('ㄴㄹㄱ')) // => true
 * matches(fold('난롯가에서 읽는 글'), queryOf('장작')) // => false
 */
export const matches = (folded: string, query: Query): boolean =>
  searchedText(folded, query).includes(query.text);
