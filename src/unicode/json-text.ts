// Writes JSON that is safe to print.

/**
 * Matches characters that JSON.stringify does not escape although a terminal may obey them or a reader cannot
 * see them: DEL and C1 controls, line separators, bidi controls, byte order marks and other invisible
 * characters.
 */
export const UNSAFE =
  /[\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/**
 * Returns a value as JSON that is safe to print: unsafe characters are escaped. nanro writes all its JSON
 * with this function. `indent` is the number of spaces for each level; by default, the JSON is on one line.
 *
 * @example
 * toJson({ words: '난\u202e로\u009b' }) // => '{"words":"난\\u202e로\\u009b"}'
 */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(UNSAFE, escapeUnits);

/** Escapes a character: one escape for each of its UTF-16 code units (RFC 8259 § 7). */
export function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++)
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return escaped;
}

/** The maximum size of a part that is yielded as one piece, in characters and values. */
const LONGEST_PIECE = 1 << 12;

/**
 * Yields the JSON of a value, indented by two spaces, in pieces. As one string, the JSON of a large value
 * would take several times as much memory. `depth` is the number of levels around the value.
 *
 * @example
 * [...jsonPieces({ words: '난로', count: 0 })].join('') // => '{\n  "words": "난로",\n  "count": 0\n}'
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  const end = `\n${'  '.repeat(depth)}`;
  if (typeof value !== 'object' || value === null || isShort(value)) {
    yield toJson(value, 2).replaceAll('\n', end);
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue; // JSON has no undefined
    yield `${before}${end}  ${isList ? '' : `${toJson(key)}: `}`;
    yield* jsonPieces(part, depth + 1);
    before = ',';
  }
  yield `${end}${isList ? ']' : '}'}`;
}

/** Reports whether a value is small enough for one piece. Stops counting as soon as it is not. */
function isShort(value: object): boolean {
  let room = LONGEST_PIECE;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part === 'string') room -= part.length;
    else if (typeof part === 'object' && part !== null) {
      const parts = Object.values(part);
      room -= parts.length;
      if (room >= 0) left.push(...parts);
    }
    if (room < 0) return false;
  }
  return true;
}
