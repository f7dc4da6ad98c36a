// How many elements a source may have. Memory and time grow with them rather than with the bytes.
import { NanroError } from '../errors.ts';

export interface Budget {
  /** The name of the source in messages. */
  readonly name: string;
  readonly mostElements: number;
  /** Counts elements. Throws NanroError `tooManyElements` as soon as all parts of a source have too many. */
  readonly spend: (elements: number) => void;
}

/** How many parts of an article take as much memory as an element of its source. */
export const PARTS_PER_ELEMENT = 8;

/** Returns a budget, which all parts of a source share: the documents of a book, the mails of a mailbox. */
export function createBudget(name: string, mostElements: number): Budget {
  let spent = 0;
  const spend = (elements: number): void => {
    spent += elements;
    checkCount(spent, mostElements, name);
  };
  return { name, mostElements, spend };
}

/** Throws NanroError `tooManyElements` if a count is above its limit. */
export function checkCount(count: number, limit: number, name: string): void {
  if (count > limit) throw new NanroError({ kind: 'tooManyElements', name, limit });
}

/** Returns how many matches of a pattern with the flag `g` a text has. */
export function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** Matches the beginning of what may be a bare address, which becomes a link. */
export const ADDRESS_START = /:\/\/|www\./gi;
/** Matches the beginning of a line that a mail quotes. Quotations within quotations become blocks. */
const QUOTED_LINE = /^ ?>/gm;

/** Returns how many elements take as much time as the addresses and the quoted lines of plain text. */
export const weighPlainText = (text: string): number =>
  countMatches(text, ADDRESS_START) + countMatches(text, QUOTED_LINE);

/** The bytes of text that take as much time as an element. */
const BYTES_PER_ELEMENT = 128;

/** Returns how many bytes a text has in UTF-8. Browsers have no Buffer. */
const utf8Length = (text: string): number =>
  typeof Buffer === 'undefined' ? new TextEncoder().encode(text).length : Buffer.byteLength(text);

/** Returns how many elements take as much time as a text without its marks. */
export const weighText = (text: string): number => Math.floor(utf8Length(text) / BYTES_PER_ELEMENT);

/** Matches the signs before a value of JSON, of which there are at least as many as there are values. */
const JSON_VALUE = /[[{,]/g;

/** Throws NanroError `tooManyElements` if JSON has too many values. */
export const checkJson = (json: string, { name, mostElements }: Budget): void =>
  checkCount(countMatches(json, JSON_VALUE), PARTS_PER_ELEMENT * mostElements, name);
