// How words are found in a text: whatever the spaces, the case and the form of the syllables, and by initial consonants.
import { initialsOf, isInitials } from '../unicode/hangul.ts';

export interface Query {
  /** Folded. */
  readonly text: string;
  /** Whether it is initial consonants, and what is searched is those of the text. */
  readonly byInitials: boolean;
}

/** A text as it is compared: composed, without case and spaces. Compatibility jamo stay apart from conjoining ones. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/g, '');

/** What somebody looks for; undefined where that is nothing. */
export function queryOf(words: string): Query | undefined {
  const text = fold(words);
  return text === '' ? undefined : { text, byInitials: isInitials(text) };
}

/** What of a folded text a query is compared with. */
export const searchedText = (folded: string, { byInitials }: Query): string =>
  byInitials ? initialsOf(folded) : folded;

/** Where a query stands in `searchedText`, each time; occurrences do not overlap, unless the step from one is shorter. */
export function occurrences(searched: string, { text }: Pick<Query, 'text'>, step = text.length): number[] {
  const found: number[] = [];
  for (let at = searched.indexOf(text); at >= 0; at = searched.indexOf(text, at + step)) found.push(at);
  return found;
}

/** Whether a folded text has a query in it. */
export const matches = (folded: string, query: Query): boolean =>
  searchedText(folded, query).includes(query.text);
