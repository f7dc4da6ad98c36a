// Checks and cleans the values in the user's files: when they are written, and when they are read, because
// anyone may have edited the file.
import { onOneLine } from '../article/sanitize.ts';

/** The maximum length of a path or an address, in UTF-16 code units. */
const LONGEST_SOURCE = 4096;

/** Reports whether a value is the path or the address of a document. Such a value is not safe to print. */
export const isSource = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_SOURCE;

/** Matches a time as `Date.prototype.toISOString` writes it, with a year of four digits. */
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export const isTime = (value: unknown): value is string => typeof value === 'string' && TIME.test(value);

/**
 * Returns a value as one line of text that is safe to print, of at most `most` UTF-16 code units; undefined
 * if it is not text, or if nothing is left to show.
 *
 * @example
 * savedText(' 난로\u001b[31m\n', 300) // => '난로\ufffd[31m'
 * savedText(null, 300) // => undefined
 */
export function savedText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const cut = value.length > most ? value.slice(0, most).replace(/[\ud800-\udbff]$/, '') : value;
  return onOneLine(cut).trim() || undefined;
}
