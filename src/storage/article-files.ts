// Folders with one file for each article. This module decides how an article is recognised, and what its file
// is called.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { listNames, newestFirst } from './files.ts';

/** Identifies an article. */
export interface Identity {
  /** The beginning of the text, always cut at the same length. */
  readonly beginning: string;
  /** The path or address of the article; empty for standard input and the bundled article. */
  readonly origin: string;
}

/** The length and the hash of the beginning of a text. Appending to the text does not change them. */
export interface Head {
  readonly length: number;
  readonly hash: string;
}

/**
 * How much of the text determines the name of the file, in UTF-16 code units. It is little, so that the name
 * of a short draft stays the same while the draft grows.
 */
const NAMED_BY = 24;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const keyOf = (beginning: string): string => hash(beginning.slice(0, NAMED_BY)).slice(0, 16);
const endOf = (origin: string): string => `-${hash(origin).slice(0, 8)}.`;

export const headOf = (beginning: string): Head => ({ length: beginning.length, hash: hash(beginning) });

/** Reports whether a text has a head. */
export const isOf = (head: Head, beginning: string): boolean =>
  head.length <= beginning.length && head.hash === hash(beginning.slice(0, head.length));

/** Reports whether a parsed value is a head. */
export function isHead(value: unknown): value is Head {
  const { length, hash: text } = (value ?? {}) as Partial<Head>;
  return typeof text === 'string' && Number.isInteger(length);
}

/** Returns the name of the file of an article. */
export const fileName = ({ beginning, origin }: Identity, extension: string): string =>
  `${keyOf(beginning)}${endOf(origin)}${extension}`;

/** Returns what the names of files with an extension match. */
export const fileNames = (extension: string): RegExp =>
  new RegExp(String.raw`^[\da-f]{16}-[\da-f]{8}\.${extension}$`);

/** Reports whether a file belongs to an origin. */
export const isFrom = (path: string, origin: string): boolean =>
  origin !== '' && path.slice(0, path.lastIndexOf('.') + 1).endsWith(endOf(origin));

/**
 * Returns the files that may belong to an article: those with its text before those with only
 * its origin, newest first.
 */
export function findFiles(folder: string, names: RegExp, { beginning, origin }: Identity): string[] {
  const key = keyOf(beginning);
  const isOfText = (name: string): boolean => name.startsWith(key);
  const found = listNames(folder, (name) => (isOfText(name) || isFrom(name, origin)) && names.test(name));
  const of = (text: boolean, source: boolean): string[] =>
    newestFirst(
      found
        .filter((name) => isOfText(name) === text && isFrom(name, origin) === source)
        .map((name) => join(folder, name)),
    );
  return [...of(true, true), ...of(true, false), ...of(false, true)];
}
