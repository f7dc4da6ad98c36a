// A file that several processes may change. They take turns, and each sees what the one before has written.
import { randomUUID } from 'node:crypto';
import { fsyncSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from './files.ts';

/** Returns the text of a file; undefined if there is no file. Throws all other errors of the file system. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Replaces the text of a file by what `change` returns for it, under a lock. Other processes see the old text
 * or the new one, even if this one is killed. Returns whether the file is new. Throws errors of the file
 * system, and `EAGAIN` if another process does not release the lock.
 */
export function updateFile(path: string, change: (current: string | undefined) => string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unlock = lock(`${path}.lock`);
  try {
    const current = readText(path);
    const text = change(current);
    replaceFile(path, (file) => {
      writeFileSync(file, text);
      fsyncSync(file); // or a crash of the machine could keep the name and lose the content
    });
    return current === undefined;
  } finally {
    unlock();
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
      writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const abandoned = abandonedLock(path);
    if (abandoned !== undefined) breakLock(path, abandoned);
    else if (Date.now() > limit) throw Object.assign(new Error(path), { code: 'EAGAIN' });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE.pause);
  }
}

/** Returns the inode of a lock whose owner has ended; undefined if a process holds it. */
function abandonedLock(path: string): number | undefined {
  try {
    const { ino, mtimeMs } = statSync(path);
    if (Math.abs(Date.now() - mtimeMs) > PATIENCE.most) return ino; // the time may be in the future: clocks differ
    const pid = Number(readFileSync(path, 'utf8'));
    return pid === 0 || isAlive(pid) ? undefined : ino; // a lock without a number is just being written
  } catch {
    return undefined; // released meanwhile
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'; // no such process
  }
}

/**
 * Removes an abandoned lock by renaming it, which only one process can do. Puts back a lock
 * that was taken meanwhile.
 */
function breakLock(path: string, inode: number): void {
  const broken = `${path}.${randomUUID()}`;
  try {
    renameSync(path, broken);
    if (statSync(broken).ino === inode) rmSync(broken);
    else renameSync(broken, path);
  } catch {
    // another process was faster
  }
}
