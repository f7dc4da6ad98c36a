// The names of temporary files. They tell which process uses a file, so that the files of killed processes
// can be deleted.
import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, opendirSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Identifies the machine. Several machines may share a folder, and their processes may have the same numbers.
 */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Identifies this process. */
export const PROCESS = `${HOST}-${process.pid}`;

/** Returns a new name that begins with `path` and contains `PROCESS`. */
export const temporaryName = (path: string): string => `${path}.${PROCESS}-${randomUUID().slice(0, 8)}`;

/** Matches the end of a temporary name. Earlier versions of nanro used a UUID without the process. */
const ENDING = /[.-](?:([\da-f]{8}-\d{1,10})-[\da-f]{8}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Longer than any process takes to write a file. */
export const LONGEST = 60 * 60 * 1000; // ms

/**
 * Reports whether a process has certainly ended. This is unknown for a process on another machine. A name
 * that is only a number, as in the locks of earlier versions, is a process on this machine.
 */
export function hasEnded(name: string): boolean {
  const [, host = HOST, pid] = /^(?:([\da-f]{8})-)?(\d{1,10})$/.exec(name) ?? [];
  if (host !== HOST || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'; // no such process
  }
}

/** The maximum number of files of a folder that are looked at, because a folder may be very large. */
const MOST_ENTRIES = 2000;
/** The maximum number of files that one call deletes. */
const MOST_DROPPED = 100;

/** Returns the paths in a folder: only some of them if there are very many, and none if it cannot be read. */
export function somePaths(folder: string): string[] {
  const paths: string[] = [];
  try {
    const opened = opendirSync(folder, { bufferSize: 256 });
    try {
      for (let entry; paths.length < MOST_ENTRIES && (entry = opened.readSync());)
        paths.push(join(folder, entry.name));
    } finally {
      opened.closeSync();
    }
  } catch {
    // There is no such folder, or no permission.
  }
  return paths;
}

/** Deletes the temporary files whose processes have ended, at most `MOST_DROPPED` of them. Never throws. */
export function dropLeftOver(paths: readonly string[]): void {
  for (const path of paths.filter(isLeftOver).slice(0, MOST_DROPPED)) {
    try {
      unlinkSync(path);
    } catch {
      // It is gone, or belongs to another user.
    }
  }
}

function isLeftOver(path: string): boolean {
  const [ending, name = ''] = ENDING.exec(path) ?? [];
  if (ending === undefined) return false;
  try {
    const stat = lstatSync(path);
    return stat.isFile() && (hasEnded(name) || Date.now() - stat.mtimeMs > LONGEST);
  } catch {
    return false; // it is gone
  }
}
