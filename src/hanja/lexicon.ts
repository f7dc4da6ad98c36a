// The two tables that readings are looked up in: characters, and words that differ from their characters.
import { isSyllable } from '../unicode/hangul.ts';

/** Matches a Chinese character. Those beyond the BMP have two UTF-16 code units, and are in no word. */
export const HANJA = '(?:[\\u3400-\\u9fff\\uf900-\\ufaff]|[\\ud840-\\ud8bf][\\udc00-\\udfff])';

export interface Lexicon {
  /** Returns the reading of a character inside a word. */
  readonly syllableOf: (character: string) => string | undefined;
  /** Words, each with its reading; undefined if the characters and rules give it. */
  readonly words: ReadonlyMap<string, string | undefined>;
  /** The length of the longest word, in characters. */
  readonly longest: number;
}

/**
 * Returns the lexicon for two tables. `characters` has each syllable followed by the characters that are read so:
 * `가可家각各`. Each line of `words` has the first character of some words and the rest of each, followed by its
 * reading if the characters and rules give another: `六角 月유월`.
 */
export function createLexicon(characters: string, words: string): Lexicon {
  const syllables = new Map<string, string>();
  let syllable = '';
  for (const character of characters) {
    if (isSyllable(character.charCodeAt(0))) syllable = character;
    else if (character !== '\n') syllables.set(character, syllable);
  }
  const readings = new Map<string, string | undefined>();
  let longest = 1;
  for (const line of words.split('\n')) {
    const first = line.charAt(0);
    for (const item of line.slice(1).split(' ')) {
      const hasReading = isSyllable(item.charCodeAt(item.length - 1));
      const rest = hasReading ? item.slice(0, (item.length - 1) / 2) : item;
      readings.set(first + rest, hasReading ? item.slice(rest.length) : undefined);
      longest = Math.max(longest, 1 + rest.length);
    }
  }
  return { syllableOf: (character) => syllables.get(character), words: readings, longest };
}
