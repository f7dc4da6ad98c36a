// Words that are being typed.
import { isCharacter, isText, type Key } from './keys.ts';

/** UTF-16 code units that are taken: more is a page that was pasted. */
const LONGEST_TYPED = 200;

/** Some words after a key; undefined where it is none that they take. */
export function typeInto(words: string, key: Key): string | undefined {
  if (isCharacter(key)) return words.length < LONGEST_TYPED && isText(key) ? words + key : undefined;
  if (key === 'backspace') return [...words].slice(0, -1).join('');
  return key === 'ctrl-u' ? '' : undefined;
}
