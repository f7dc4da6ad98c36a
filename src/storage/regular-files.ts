// Reads nanro's own files, and creates their folders. In place of such a file there may be anything: a pipe,
// a device, a link to either, a file that never ends.
import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Returns the bytes of a regular file. Throws file system errors: `EISDIR` for a folder, `EINVAL` for
 * anything else that is not a regular file, and `EFBIG` if the file has more than `most` bytes.
 */
export function readRegular(path: string, most: number): Buffer {
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw failure(path, stat.isDirectory() ? 'EISDIR' : 'EINVAL');
    if (stat.size > most) throw failure(path, 'EFBIG');
    return readAll(file, path, stat.size, most);
  } finally {
    closeSync(file);
  }
}

/** The minimum number of bytes to read at a time. */
const CHUNK = 4096;

/** Reads to the end without relying on the size: a file may grow, and files in /proc have no size. */
function readAll(file: number, path: string, size: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; ;) {
    const chunk = Buffer.allocUnsafe(Math.max(size - length + 1, CHUNK));
    const read = readSync(file, chunk);
    if (read === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
    length += read;
    if (length > most) throw failure(path, 'EFBIG');
    chunks.push(chunk.subarray(0, read));
  }
}

/** Returns an error like those of the file system. */
export const failure = (path: string, code: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });

/**
 * Creates a folder that only the user can read, and its missing parents. Throws file system errors.
 * `mkdirSync` with `recursive` would try forever in /proc, where each new folder gives ENOENT.
 */
export function makeFolder(path: string): void {
  if (tryToMake(path)) return;
  makeFolder(dirname(path));
  if (!tryToMake(path)) throw failure(path, 'ENOENT');
}

/** Creates one folder. Returns false if its parent is missing. */
function tryToMake(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && dirname(path) !== path) return false;
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
  return true;
}
