// Replaces files atomically, and limits the number of files in a folder.
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dropLeftOver, somePaths, temporaryName } from './temporary-files.ts';

/**
 * Writes a file under a temporary name and renames it, so that no reader sees half of it. Throws file system
 * errors.
 */
export function replaceFile(path: string, write: (file: number) => void): void {
  const { file, keep, drop } = openBeside(path, temporaryName(path));
  try {
    write(file);
    keep();
  } finally {
    drop();
  }
}

/**
 * The beginning of the names of drafts. The name of the file with a suffix could be too long for the system.
 */
const DRAFT = '.nanro';

/** Deletes the drafts that killed processes have left beside files. Throws file system errors. */
export function dropOldDrafts(paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(realpathSync(path)))))
    dropLeftOver(somePaths(folder).filter((path) => basename(path).startsWith(DRAFT)));
}

/** The new content of a file, which replaces the old one only when it is complete. */
export interface Draft {
  readonly append: (bytes: Uint8Array) => void;
  /** Replaces the file with the new content. */
  readonly keep: () => void;
  /** Deletes the new content, unless it has replaced the file. */
  readonly drop: () => void;
}

/**
 * Begins to rewrite a file. The file keeps its permissions and, if the system allows it, its owner; a
 * symbolic link to it stays a link. Throws file system errors, among them `EACCES` if the file is not
 * writable.
 */
export function openDraft(path: string): Draft {
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const { mode, uid, gid } = statSync(target);
  const { file, keep, drop } = openBeside(target, temporaryName(join(dirname(target), DRAFT)));
  return {
    append: (bytes) => writeFileSync(file, bytes),
    keep: () => {
      try {
        fchownSync(file, uid, gid);
      } catch {
        // Only root may change the owner.
      }
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
      keep();
    },
    drop,
  };
}

/** Opens a new file that will replace another. */
function openBeside(
  path: string,
  temporary: string,
): { readonly file: number; readonly keep: () => void; readonly drop: () => void } {
  const file = openSync(temporary, 'wx', 0o600);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    file,
    keep: () => {
      close();
      renameSync(temporary, path);
    },
    drop: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/**
 * Returns the names in a folder that are wanted. Returns none if the folder cannot be read; before the first
 * file is written, it does not exist.
 */
export function listNames(folder: string, isWanted: (name: string) => boolean): string[] {
  try {
    return readdirSync(folder).filter(isWanted);
  } catch {
    return [];
  }
}

/** Sorts paths by modification time, newest first, and leaves out those that no longer exist. */
export const newestFirst = (paths: readonly string[]): string[] =>
  paths
    .flatMap((path) => {
      try {
        return [{ path, changed: lstatSync(path).mtimeMs }];
      } catch {
        return [];
      }
    })
    .sort((one, other) => other.changed - one.changed)
    .map(({ path }) => path);

/**
 * Renames a damaged file, so that the user can inspect it and nanro does not read it again. Returns its new
 * path; undefined if it cannot be renamed.
 */
export function setAside(path: string): string | undefined {
  const aside = `${path}.damaged-${randomUUID().slice(0, 8)}`;
  try {
    renameSync(path, aside);
    return aside;
  } catch {
    return undefined; // it is gone, or the folder is not writable
  }
}

/**
 * Deletes the oldest files whose names match, so that at most `most` are left. Does nothing until there are
 * more than `most + surplus`.
 */
export function dropOldest(folder: string, names: RegExp, most: number, surplus = 0): void {
  const found = listNames(folder, (name) => names.test(name));
  if (found.length <= most + surplus) return;
  const paths = found.map((name) => join(folder, name));
  for (const path of newestFirst(paths).slice(most)) {
    try {
      unlinkSync(path);
    } catch {
      // It is already deleted, or a folder. What matters has been written.
    }
  }
}
