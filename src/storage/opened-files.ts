// Files that programs of the system open, such as pictures in a document. Nobody knows when such a program has
// read its file, so the file stays for a while, and is deleted when a later one is written.
import { lstatSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dropOldest, replaceFile } from './files.ts';
import { makeFolder } from './regular-files.ts';
import { somePaths } from './temporary-files.ts';

/** How long a file stays at least. */
const STAY = 24 * 60 * 60 * 1000; // ms
/** The maximum number of files in the folder. */
const MOST_FILES = 50;

/**
 * Writes a file into a folder that only the user can read, and returns its path. Deletes older files there.
 * Throws file system errors.
 */
export function writeOpened(folder: string, name: string, bytes: Uint8Array): string {
  makeFolder(folder);
  for (const path of somePaths(folder)) dropIfOld(path);
  dropOldest(folder, /./, MOST_FILES - 1);
  const path = join(folder, basename(name));
  replaceFile(path, (file) => writeFileSync(file, bytes));
  return path;
}

function dropIfOld(path: string): void {
  try {
    const stat = lstatSync(path);
    if (stat.isFile() && Date.now() - stat.mtimeMs > STAY) unlinkSync(path);
  } catch {
    // Another process has deleted it.
  }
}
