// A file that several processes may change. They take turns, and each sees what the one before has written.
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from './files.ts';
import { failure, makeFolder, readRegular } from './regular-files.ts';
import { dropLeftOver, hasEnded, LONGEST, PROCESS, somePaths, temporaryName } from './temporary-files.ts';

/** The most bytes of such a file. nanro writes a few thousand. */
const MOST_BYTES = 2 ** 20;

/** Returns the text of a file; undefined if there is no file. Throws what `readRegular` throws besides. */
export function readText(path: string): string | undefined {
  try {
    return String(readRegular(path, MOST_BYTES));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Replaces the text of a file by what `change` returns for it, under a lock. Other processes see the old text
 * or the new one, even if this one is killed. Returns whether the file is new. Throws what `underLock` throws.
 */
export function updateFile(path: string, change: (current: string | undefined) => string): boolean {
  return underLock(path, () => {
    const current = readText(path);
    const text = change(current);
    replaceFile(path, (file) => {
      writeFileSync(file, text);
      fsyncSync(file); // or a crash of the machine could keep the name and lose the content
    });
    return current === undefined;
  });
}

/**
 * Runs a function that changes a file, while no other process does. Makes the folder of the file, and deletes
 * what killed writers have left in it. Throws errors of the file system, what `run` throws, and `EAGAIN` if
 * another process does not release the lock.
 */
export function underLock<T>(path: string, run: () => T): T {
  const folder = dirname(path);
  makeFolder(folder);
  sweep(folder); // first, since this process may be killed, too
  const unlock = lock(`${path}.lock`);
  try {
    return run();
  } finally {
    unlock();
  }
}

/** Deletes the temporary files and the locks that killed writers have left in a folder. Never throws. */
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

/** The longest time a writer holds a lock, and the time between two attempts to take it. */
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

/** Takes a lock that is free, and returns a function that releases it. Throws errors of the file system. */
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
 * a process holds it. What is not a file is no lock of nanro, so it counts as abandoned.
 */
function abandonedLock(path: string, most: number): number | undefined {
  try {
    const stat = lstatSync(path);
    const age = Math.abs(Date.now() - stat.mtimeMs); // the time may be in the future: clocks differ
    const isHeld = stat.isFile() && age <= most && !hasEnded(String(readRegular(path, MOST_BYTES)));
    return isHeld ? undefined : stat.ino; // a lock without a name is just being written
  } catch {
    return undefined; // released meanwhile
  }
}

/**
 * Removes an abandoned lock by renaming it, which only one process can do. Puts back a lock that was taken
 * meanwhile. Throws errors of the file system if it cannot be renamed.
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
