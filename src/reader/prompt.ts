// Words that the user types.
import { isCharacter, isText, type Key } from './keys.ts';

/** The most UTF-16 code units of words to search for. More would be pasted by mistake. */
const LONGEST_TYPED = 200;

/** Returns the words after a key; undefined if the key does not change them. They have at most `most` code units. */
export function typeInto(words: string, key: Key, most = LONGEST_TYPED): string | undefined {
  if (isCharacter(key)) return words.length < most && isText(key) ? words + key : undefined;
  if (key === 'backspace') return [...words].slice(0, -1).join('');
  return key === 'ctrl-u' ? '' : undefined;
}

/** A filter of a list, and whether it is being typed. */
export interface Filter {
  readonly filter: string;
  readonly isFiltering: boolean;
}

/**
 * Returns the filter after a key, while it is being typed. It stays the same if the key is a character that
 * cannot be added. Returns undefined if the key is for the list.
 */
export function typeFilter(before: Filter, key: Key): Filter | undefined {
  const { filter } = before;
  if (key === 'escape') return { filter: '', isFiltering: false };
  if (key === 'backspace' && filter === '') return { filter, isFiltering: false };
  const typed = typeInto(filter, key);
  if (typed !== undefined) return { filter: typed, isFiltering: true };
  return isCharacter(key) ? before : undefined;
}
