// Typing words.
import { isCharacter, isText, type Key } from './keys.ts';

/** UTF-16 code units. Whoever types more has pasted a page. */
const LONGEST_TYPED = 200;

/** The words after a key; undefined if the key does not change them. */
export function typeInto(words: string, key: Key): string | undefined {
  if (isCharacter(key)) return words.length < LONGEST_TYPED && isText(key) ? words + key : undefined;
  if (key === 'backspace') return [...words].slice(0, -1).join('');
  return key === 'ctrl-u' ? '' : undefined;
}
