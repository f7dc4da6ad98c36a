// Files that are written whole, and folders that keep the newest of their files.
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

/** Writes a file beside its place and moves it there, so that nobody reads half of it. Throws the errors of the file system. */
export function replaceFile(path: string, write: (file: number) => void): void {
  const { file, keep, drop } = openBeside(path, `${path}.${randomUUID()}`);
  try {
    write(file);
    keep();
  } finally {
    drop();
  }
}

/** The new content of a file, which nobody sees before it is complete. */
export interface Draft {
  readonly append: (bytes: Uint8Array) => void;
  /** Puts it in the place of the file. */
  readonly keep: () => void;
  /** Removes it, unless it has been kept. */
  readonly drop: () => void;
}

/**
 * Begins to write a file anew. It keeps its permissions and, where the system allows it, its owner; a symbolic link goes
 * on leading to it. Throws the errors of the file system, also if the file may not be written.
 */
export function openDraft(path: string): Draft {
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const { mode, uid, gid } = statSync(target);
  // Not the name of the file and more: that may be too long for the system.
  const { file, keep, drop } = openBeside(target, join(dirname(target), `.nanro-${randomUUID()}`));
  return {
    append: (bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    keep: () => {
      try {
        fchownSync(file, uid, gid);
      } catch {
        // only root may give files away
      }
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
      keep();
    },
    drop,
  };
}

/** Opens a new file that is to take the place of another. */
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

/** The paths in a folder whose names are such; none where it cannot be read, nothing having been kept yet. */
export function listPaths(folder: string, names: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => names.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Paths by when they were written, the last one first, without those that are gone meanwhile. */
export const newestFirst = (paths: readonly string[]): string[] =>
  paths
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? [{ path, changed: stat.mtimeMs }] : [];
    })
    .sort((one, other) => other.changed - one.changed)
    .map(({ path }) => path);

/** Drops the oldest files with such names, so that no more than `most` are left. */
export function dropOldest(folder: string, names: RegExp, most: number): void {
  const paths = listPaths(folder, names);
  if (paths.length <= most) return;
  for (const path of newestFirst(paths).slice(most)) {
    try {
      unlinkSync(path);
    } catch {
      // gone meanwhile, or somebody's folder: what was written is written all the same
    }
  }
}
