// The names of notes in Markdown, such as `1` in `[^1]`. Markdown numbers notes in order. A label that is not
// the number follows it in the name: `3:%2A` is the third note, and its marks show an asterisk.
import type { Note } from '../../article/model.ts';

/**
 * Returns the name of a note in Markdown.
 *
 * @example
 * noteName({ id: '3', label: '3' }) // => '3'
 * noteName({ id: '3', label: '*' }) // => '3:%2A'
 */
export const noteName = ({ id, label }: Pick<Note, 'id' | 'label'>): string =>
  label === id || !/^\d{1,9}$/.test(id) ? encode(id) : `${id}:${encode(label)}`;

/**
 * Returns the label in the name of a note; empty if the note is to be numbered.
 *
 * @example
 * labelIn('3:%2A') // => '*'
 * labelIn('눈') // => ''
 */
export function labelIn(name: string): string {
  const [, label = ''] = /^\d{1,9}:(.+)$/.exec(name) ?? [];
  try {
    return decodeURIComponent(label);
  } catch {
    return label;
  }
}

/** Encodes everything but letters, digits and hyphens, which have no meaning in Markdown. */
const encode = (name: string): string =>
  name.replace(/[^\p{L}\p{N}-]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
