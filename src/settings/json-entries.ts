// JSON that people write by hand: what is wrong with it is named with its place.
import { NanroError } from '../errors.ts';
import { findPositions, positionOfError, withoutMark } from '../formats/json/positions.ts';

export interface Entry {
  readonly value: unknown;
  /** `path:line` */
  readonly place: string;
}

/** The entries of an object, by their keys. Throws NanroError `badJson` where it is none. `path` is what messages call the file. */
export function parseEntries(json: string, path: string): ReadonlyMap<string, Entry> {
  const text = withoutMark(json);
  const value = parse(text, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NanroError({ kind: 'badJson', name: path, line: undefined, column: undefined });
  const { keys } = findPositions(text);
  return new Map(
    Object.entries(value).map(([key, own]) => [
      key,
      { value: own, place: `${path}:${text.slice(0, keys.get(key)).split('\n').length}` },
    ]),
  );
}

/** Throws NanroError `unknownKey` for the first entry that is none of `keys`. */
export function checkKeys(entries: ReadonlyMap<string, Entry>, keys: readonly string[]): void {
  for (const [key, { place }] of entries)
    if (!keys.includes(key)) throw new NanroError({ kind: 'unknownKey', place, key, keys });
}

/** A value as a message shows it: no deeper than it helps. */
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
