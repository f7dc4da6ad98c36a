// Files that are written whole, and folders that keep the newest of their files.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a file beside its place and moves it there, so that nobody reads half of it. Throws the errors of the file system. */
export function replaceFile(path: string, write: (file: number) => void): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      write(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
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
