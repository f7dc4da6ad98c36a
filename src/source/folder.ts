// The files in a folder.
import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { sourceError } from './source-error.ts';
import { existing, isFile } from './sources.ts';

/** Reports whether there is a folder at a path, with its name composed or decomposed. */
export function isFolder(path: string): boolean {
  const found = existing(path);
  // Unlike existsSync, statSync throws if a name is too long.
  return existsSync(found) && statSync(found, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Returns the names of the regular files in a folder, without hidden ones. They are in dictionary order, with
 * numbers ordered by value. Messages call the folder `name`. Throws NanroError `noPermission` or
 * `unreadable`.
 */
export const filesIn = (path: string, name: string): readonly string[] =>
  namesIn(
    path,
    name,
    (entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(join(path, entry.name))),
  );

/** Returns the names of the folders in a folder, like `filesIn`. */
export const foldersIn = (path: string, name: string): readonly string[] =>
  namesIn(
    path,
    name,
    (entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(path, entry.name))),
  );

function namesIn(path: string, name: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && isWanted(entry))
      .map((entry) => ({ name: entry.name, key: sortKey(entry.name) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map((entry) => entry.name);
  } catch (error) {
    throw sourceError(name, error);
  }
}

/**
 * Reports whether the size of a file is above zero. Files of the kernel have size zero, and reading one might
 * never end.
 */
export const hasBytes = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** The length to which numbers in names are padded for sorting. */
const DIGITS = 16;

/** Returns the key by which a name is sorted. */
const sortKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));

/** Returns a text that changes when the file changes; undefined if there is no such file. */
export function stampOf(path: string): string | undefined {
  const found = existing(path);
  const stat = existsSync(found) ? statSync(found, { throwIfNoEntry: false }) : undefined;
  return stat && `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
}
