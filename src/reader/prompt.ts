// Words that the user types.
import { isCharacter, isText, type Key } from './keys.ts';

/** The most UTF-16 code units of words. More would be pasted by mistake. */
const LONGEST_TYPED = 200;

/** Returns the words after a key; undefined if the key does not change them. */
export function typeInto(words: string, key: Key): string | undefined {
  if (isCharacter(key)) return words.length < LONGEST_TYPED && isText(key) ? words + key : undefined;
  if (key === 'backspace') return [...words].slice(0, -1).join('');
  return key === 'ctrl-u' ? '' : undefined;
}
