// A file that several processes may change. They take turns, and each sees what the previous one has written.
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from './files.ts';
import { failure, makeFolder, readRegular } from './regular-files.ts';
import { dropLeftOver, hasEnded, LONGEST, PROCESS, somePaths, temporaryName } from './temporary-files.ts';

/** The maximum size of such a file, in bytes. nanro writes a few thousand. */
const MOST_BYTES = 2 ** 20;

/** Returns the text of a file; undefined if it does not exist. Throws the other errors of `readRegular`. */
export function readText(path: string): string | undefined {
  try {
    return String(readRegular(path, MOST_BYTES));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Replaces the text of a file by what `change` returns for it, under a lock. Other processes see either the
 * old or the new text, even if this process is killed. Returns whether the file is new. Throws the same
 * errors as `underLock`.
 */
export function updateFile(path: string, change: (current: string | undefined) => string): boolean {
  return underLock(path, () => {
    const current = readText(path);
    const text = change(current);
    replaceFile(path, (file) => {
      writeFileSync(file, text);
      fsyncSync(file); // otherwise a crash of the machine could keep the name and lose the content
    });
    return current === undefined;
  });
}

/**
 * Calls `run`, which changes a file, while no other process changes it. Creates the folder of the file, and
 * deletes what killed processes have left in it. Throws file system errors, the errors of `run`, and `EAGAIN`
 * if another process does not release the lock.
 */
export function underLock<T>(path: string, run: () => T): T {
  const folder = dirname(path);
  makeFolder(folder);
  sweep(folder); // first, because this process may be killed, too
  const unlock = lock(`${path}.lock`);
  try {
    return run();
  } finally {
    unlock();
  }
}

/** Deletes the temporary files and locks that killed processes have left in a folder. Never throws. */
function sweep(folder: string): void {
  const paths = somePaths(folder);
  dropLeftOver(paths.filter((path) => /\.jsonl?\./.test(path)));
  for (const path of paths.filter((each) => /\.jsonl?\.lock$/.test(each))) {
    try {
      const abandoned = abandonedLock(path, LONGEST);
      if (abandoned !== undefined) breakLock(path, abandoned);
    } catch {
      // It belongs to another user.
    }
  }
}

/** The longest time for which a process holds a lock, and the time between two attempts to take it. */
const PATIENCE = { most: 2000, pause: 5 }; // ms

/**
 * Waits for the lock, and returns a function that releases it. Breaks a lock that is abandoned or too old.
 */
function lock(path: string): () => void {
  const limit = Date.now() + PATIENCE.most;
  for (;;) {
    try {
      return takeLock(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const abandoned = abandonedLock(path, PATIENCE.most);
    const isOver = Date.now() > (abandoned === undefined ? limit : limit + PATIENCE.most);
    if (isOver) throw failure(path, 'EAGAIN');
    if (abandoned !== undefined) breakLock(path, abandoned);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE.pause);
  }
}

/** Takes a free lock, and returns a function that releases it. Throws file system errors. */
function takeLock(path: string): () => void {
  const release = (): void => rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, PROCESS);
    return release;
  } catch (error) {
    release(); // the disk is full
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Returns the inode of a lock whose owner has ended, or that is older than `most` milliseconds; undefined if
 * a process holds it. Anything but a regular file is not one of nanro's locks, so it counts as abandoned.
 */
function abandonedLock(path: string, most: number): number | undefined {
  try {
    const stat = lstatSync(path);
    const age = Math.abs(Date.now() - stat.mtimeMs); // may be in the future, because clocks differ
    const isHeld = stat.isFile() && age <= most && !hasEnded(String(readRegular(path, MOST_BYTES)));
    return isHeld ? undefined : stat.ino; // an empty lock is just being written
  } catch {
    return undefined; // it has just been released
  }
}

/**
 * Removes an abandoned lock by renaming it, because only one process can do that. If another process has just
 * taken the lock, puts it back. Throws file system errors if the lock cannot be renamed.
 */
function breakLock(path: string, inode: number): void {
  const broken = temporaryName(path);
  try {
    renameSync(path, broken);
    const stat = lstatSync(broken);
    if (stat.ino !== inode) renameSync(broken, path);
    else if (!stat.isDirectory()) rmSync(broken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // another process was faster
  }
}
