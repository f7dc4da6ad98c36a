// Whether the reader has shown its keys before: an empty file says so.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './regular-files.ts';

/**
 * Reports whether this is called for the first time with this folder of nanro's state; of several processes, only
 * one is the first. Never throws: in a folder that cannot be written, every time is the first.
 */
export function isFirstTime(folder: string): boolean {
  const path = join(folder, 'introduced');
  try {
    makeFolder(folder);
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return !existsSync(path);
  }
}
