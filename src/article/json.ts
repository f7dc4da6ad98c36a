// JSON that people write by hand: what is wrong with it is named with its place.
import { NanroError } from '../errors.ts';

/** Where JSON ends to be JSON, counted from 1, as far as the message of `JSON.parse` says it. */
export function placeOfError(json: string, { message }: Error): { readonly line: number | undefined; readonly column: number | undefined } {
  const position = /end of JSON/.test(message) ? json.length : /position (\d+)/.exec(message)?.[1];
  const before = position === undefined ? undefined : json.slice(0, Number(position)).split('\n');
  return { line: before?.length, column: before && before.at(-1)!.length + 1 };
}

export interface Entry {
  readonly value: unknown;
  /** `path:line: key` */
  readonly place: string;
}

/**
 * The entries of an object that knows some keys only. Throws NanroError: `badJson` where it is none, `unknownKey`. `path` is
 * what messages call the file.
 */
export function parseEntries(json: string, path: string, keys: readonly string[]): Map<string, Entry> {
  const text = json.replace(/^\ufeff/, ''); // which editors on Windows put there
  const value = parse(text, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NanroError({ kind: 'badJson', name: path, line: undefined, column: undefined });
  return new Map(Object.entries(value).map(([key, own]) => {
    const place = `${path}:${lineOf(key, text)}`;
    if (!keys.includes(key)) throw new NanroError({ kind: 'unknownKey', place, key, keys });
    return [key, { value: own, place: `${place}: ${key}` }];
  }));
}

/** The line of a key, from 1. */
function lineOf(key: string, text: string): number {
  const quoted = JSON.stringify(key);
  const pieces = text.split(quoted);
  const at = pieces.findIndex((piece, index) => index > 0 && /^\s*:/.test(piece)); // it may be a value, too
  return pieces.slice(0, Math.max(1, at)).join(quoted).split('\n').length;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NanroError({ kind: 'badJson', name: path, ...placeOfError(text, error as Error) });
  }
}
