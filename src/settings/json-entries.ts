// Reads the entries of a JSON file that the user writes. Each entry has its line, so that messages can name
// it.
import { NanroError } from '../errors.ts';
import { findPositions, positionOfError, withoutMark } from '../formats/json/json-positions.ts';

export interface Entry {
  readonly value: unknown;
  /** The file and line of the entry: `path:line`. */
  readonly place: string;
}

/**
 * Returns the entries of a JSON object whose keys are in `keys`, and also the first entry with any other key,
 * so that it can be reported. The rest are left out, because there may be very many. Messages call the file
 * `path`. Throws NanroError `badJson` if the text is not a JSON object.
 */
export function parseEntries(
  json: string,
  path: string,
  keys: readonly string[],
): ReadonlyMap<string, Entry> {
  const text = withoutMark(json);
  const value = parse(text, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NanroError({ kind: 'badJson', name: path, line: undefined, column: undefined });
  const object = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(object).find((key) => !keys.includes(key));
  const offsets = findPositions(text, unknown === undefined ? keys : [...keys, unknown]).keys;
  return new Map(
    [...offsets].map(([key, offset]) => [
      key,
      { value: object[key], place: `${path}:${text.slice(0, offset).split('\n').length}` },
    ]),
  );
}

/** Throws NanroError `unknownKey` for the first entry whose key is not one of `keys`. */
export function checkKeys(entries: ReadonlyMap<string, Entry>, keys: readonly string[]): void {
  for (const [key, { place }] of entries)
    if (!keys.includes(key)) throw new NanroError({ kind: 'unknownKey', place, key, keys });
}

/** Formats a value for a message. Nested arrays and objects are abbreviated. */
export const showValue = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(showPart).join(', ')}]` : showPart(value);

const showPart = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? '[…]'
      : '{…}'
    : JSON.stringify(value);

function parse(text: string, path: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new NanroError({ kind: 'badJson', name: path, ...positionOfError(text) });
  }
}
