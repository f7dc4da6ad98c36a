// Where `nanro open` begins, in the notation of `less`: `+120` for a line or section, `+/words` for the first
// hit.
import type { Start } from '../reader/place.ts';

const NUMBER = /^\+(\d+(?:\.\d+)*)$/;
const WORDS = /^\+\/([^]*\S[^]*)$/;

/**
 * Splits the words of a command line into the sources and where to begin in the first of them. Only the first
 * word can say that. `./+12` is a file.
 *
 * @example
 * splitStart(['+120', 'build.log']) // => { sources: ['build.log'], start: { kind: 'number', number: '120' } }
 * splitStart(['+/난로', 'a.md']) // => { sources: ['a.md'], start: { kind: 'words', words: '난로' } }
 * splitStart(['a.md']) // => { sources: ['a.md'], start: undefined }
 */
export function splitStart(words: readonly string[]): {
  readonly sources: readonly string[];
  readonly start: Start | undefined;
} {
  const [first = '', ...sources] = words;
  const [, number] = NUMBER.exec(first) ?? [];
  if (number !== undefined) return { sources, start: { kind: 'number', number } };
  const [, searched] = WORDS.exec(first) ?? [];
  if (searched !== undefined) return { sources, start: { kind: 'words', words: searched } };
  return { sources: words, start: undefined };
}
