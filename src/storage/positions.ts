// The files in which it is kept where somebody reads: one an article. The only place that reads and writes them.
import { createHash, randomUUID } from 'node:crypto';
import { fsyncSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { dropOldest, listPaths, newestFirst, replaceFile } from './files.ts';

/** Files that are kept; of more, those go that were written longest ago. */
const MOST_FILES = 500;
/** Files that may be being written. */
const MOST_LEFT_OVER = 10;
const NAME = /^[\da-f]{16}-[\da-f]{8}\.json$/;
/** Left by a writer that was killed. */
const LEFT_OVER = /\.json\.(?:lock\.)?[\da-f-]{36}$/;

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The name of the file of a book: by its content, and by where it came from. */
export const nameOf = (key: string, origin: string): string => key.slice(0, 16) + sourcePart(origin);

/** Whether a file is of a book that came from there. */
export const isFrom = (path: string, origin: string): boolean =>
  origin !== '' && path.endsWith(sourcePart(origin));

const sourcePart = (origin: string): string => `-${hash(origin).slice(0, 8)}.json`;

/** The files that may be of a book, by its content first, then by where it came from; of each, what was written last goes first. */
export function findFiles(folder: string, key: string, origin: string): string[] {
  const paths = listPaths(folder, NAME);
  const byContent = paths.filter((path) => basename(path).startsWith(key.slice(0, 16)));
  const bySource = paths.filter((path) => isFrom(path, origin) && !byContent.includes(path));
  // Of several texts that begin alike, the one from there goes first.
  const [own, others] = [true, false].map((wanted) =>
    byContent.filter((path) => isFrom(path, origin) === wanted),
  ) as [string[], string[]];
  return [...newestFirst(own), ...newestFirst(others), ...newestFirst(bySource)];
}

/** The text of a file; undefined where there is none. */
export function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Moves a damaged file out of the way, and returns where it is now; undefined where it cannot be moved. */
export function setAside(path: string): string | undefined {
  const aside = path.replace(/\.json$/, `.damaged-${randomUUID().slice(0, 8)}`);
  try {
    renameSync(path, aside);
    return aside;
  } catch {
    return undefined; // gone meanwhile, or somebody else’s: writing says so
  }
}

/**
 * Writes a file anew out of what is in it, by one at a time; `change` sees what another reader has written meanwhile. Who
 * reads it finds the old file or the new one, whenever this ends. Throws the errors of the file system.
 */
export function update(path: string, change: (current: string | undefined) => string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lock(`${path}.lock`);
  try {
    const isNew = statSync(path, { throwIfNoEntry: false }) === undefined;
    const text = change(readKept(path));
    replaceFile(path, (file) => {
      writeFileSync(file, text);
      fsyncSync(file); // or the name may be there before its content, after a crash of the machine
    });
    if (isNew) {
      dropOldest(folder, NAME, MOST_FILES);
      dropOldest(folder, LEFT_OVER, MOST_LEFT_OVER);
    }
  } finally {
    unlock();
  }
}

/** How long a writer takes at the most, and how long somebody waits for one before the next try. */
const PATIENCE = { most: 2000, pause: 5 }; // ms

/** Waits until nobody else has the lock. One whose owner was killed is broken when it is older than any writer. */
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

/** The inode of a lock whose owner is gone. */
function abandonedLock(path: string): number | undefined {
  try {
    const { ino, mtimeMs } = statSync(path);
    if (Math.abs(Date.now() - mtimeMs) > PATIENCE.most) return ino; // also of a clock that was ahead
    const pid = Number(readFileSync(path, 'utf8'));
    return pid === 0 || isAlive(pid) ? undefined : ino; // without a number it is just being written
  } catch {
    return undefined; // given back meanwhile
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

/** Of several who find it abandoned one can rename it; what another has locked meanwhile is put back. */
function breakLock(path: string, inode: number): void {
  const broken = `${path}.${randomUUID()}`;
  try {
    renameSync(path, broken);
    if (statSync(broken).ino === inode) rmSync(broken);
    else renameSync(broken, path);
  } catch {
    // somebody else was sooner
  }
}
