// Limits the number of elements in a source. Memory and time grow with the elements rather than with the
// bytes.
import { NanroError } from '../errors.ts';

export interface Budget {
  /** The name of the source in messages. */
  readonly name: string;
  readonly mostElements: number;
  /**
   * Counts elements. Throws NanroError `tooManyElements` as soon as the parts of a source have too many in
   * total.
   */
  readonly spend: (elements: number) => void;
}

/** How many parts of an article take as much memory as an element of its source. */
export const PARTS_PER_ELEMENT = 8;

/** Returns a budget for all parts of a source, such as the documents of a book or the mails of a mailbox. */
export function createBudget(name: string, mostElements: number): Budget {
  let spent = 0;
  const spend = (elements: number): void => {
    spent += elements;
    checkCount(spent, mostElements, name);
  };
  return { name, mostElements, spend };
}

/** Throws NanroError `tooManyElements` if a count exceeds its limit. */
export function checkCount(count: number, limit: number, name: string): void {
  if (count > limit) throw new NanroError({ kind: 'tooManyElements', name, limit });
}

/** Counts the matches of a pattern, which must have the flag `g`, in a text. */
export function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** Matches the beginning of what may be a bare address, which becomes a link. */
export const ADDRESS_START = /:\/\/|www\./gi;
/** Matches the beginning of a line that is quoted in a mail. Nested quotations become nested blocks. */
const QUOTED_LINE = /^ ?>/gm;

/**
 * Returns the weight of plain text in elements: how many elements take as much time as its addresses and
 * quoted lines.
 */
export const weighPlainText = (text: string): number =>
  countMatches(text, ADDRESS_START) + countMatches(text, QUOTED_LINE);

/** How many bytes of text take as much time as an element. */
const BYTES_PER_ELEMENT = 128;

/** Returns the size of a text in UTF-8, in bytes. Browsers have no Buffer. */
const utf8Length = (text: string): number =>
  typeof Buffer === 'undefined' ? new TextEncoder().encode(text).length : Buffer.byteLength(text);

/** Returns the weight of a text in elements, not counting its marks. */
export const weighText = (text: string): number => Math.floor(utf8Length(text) / BYTES_PER_ELEMENT);

/** Matches the signs that come before values in JSON. There are at least as many of them as values. */
const JSON_VALUE = /[[{,]/g;

/** Throws NanroError `tooManyElements` if JSON has too many values. */
export const checkJson = (json: string, { name, mostElements }: Budget): void =>
  checkCount(countMatches(json, JSON_VALUE), PARTS_PER_ELEMENT * mostElements, name);
