// JSON that is safe to print.

/**
 * Characters that JSON.stringify leaves as they are although a terminal may obey them, or a reader not see
 * them: DEL and C1 controls, line separators, bidi controls, byte order marks and other invisible characters.
 */
export const UNSAFE =
  /[\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/**
 * Returns a value as JSON, with escapes for characters that would not be safe to print. Everything that nanro
 * writes as JSON is written by this function. `indent` is the number of spaces for each level; by default, the
 * JSON is on one line.
 *
 * @example
 * toJson({ words: '난\u202e로\u009b' }) // => '{"words":"난\\u202e로\\u009b"}'
 */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(UNSAFE, escapeUnits);

/** Returns a character as one escape for each of its UTF-16 code units (RFC 8259 § 7). */
export function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++)
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return escaped;
}
