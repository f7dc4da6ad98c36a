// Files that are replaced atomically, and folders in which only the newest files are kept.
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file under a temporary name and renames it, so that no reader sees half of it. Throws errors of
 * the file system.
 */
export function replaceFile(path: string, write: (file: number) => void): void {
  const { file, keep, drop } = openBeside(path, `${path}.${randomUUID()}`);
  try {
    write(file);
    keep();
  } finally {
    drop();
  }
}

/** The new content of a file, which replaces the old one only when it is complete. */
export interface Draft {
  readonly append: (bytes: Uint8Array) => void;
  /** Replaces the file. */
  readonly keep: () => void;
  /** Deletes the new content, unless it has replaced the file. */
  readonly drop: () => void;
}

/**
 * Begins to rewrite a file. The file keeps its permissions and, if the system allows it, its owner; a
 * symbolic link to it stays a link. Throws errors of the file system, also if the file is not writable.
 */
export function openDraft(path: string): Draft {
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const { mode, uid, gid } = statSync(target);
  // The name of the file with a suffix may be too long for the system.
  const { file, keep, drop } = openBeside(target, join(dirname(target), `.nanro-${randomUUID()}`));
  return {
    append: (bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
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

/** Opens a new file that is to replace another. */
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
 * Returns the paths in a folder whose names match; none if the folder cannot be read, as before the first
 * file is written.
 */
export function listPaths(folder: string, names: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => names.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Sorts paths by modification time, the newest first, and drops those that no longer exist. */
export const newestFirst = (paths: readonly string[]): string[] =>
  paths
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? [{ path, changed: stat.mtimeMs }] : [];
    })
    .sort((one, other) => other.changed - one.changed)
    .map(({ path }) => path);

/** Deletes the oldest files whose names match, so that at most `most` are left. */
export function dropOldest(folder: string, names: RegExp, most: number): void {
  const paths = listPaths(folder, names);
  if (paths.length <= most) return;
  for (const path of newestFirst(paths).slice(most)) {
    try {
      unlinkSync(path);
    } catch {
      // Already deleted, or a folder: what matters has been written.
    }
  }
}
