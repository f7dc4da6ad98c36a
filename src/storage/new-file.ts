// Writes the file of `-o`. It appears only when it is complete, and replaces another only with `--force`.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from './files.ts';
import { failure } from './regular-files.ts';
import { temporaryName } from './temporary-files.ts';

/**
 * Begins to write a file. With `mayReplace`, it replaces an existing file and keeps its permissions; a
 * symbolic link to that stays a link. A device or a pipe is written directly. Throws file system errors:
 * `EEXIST` if a file exists that may not be replaced, or appears before this one is complete.
 */
export function openNewFile(path: string, mayReplace: boolean): Draft {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw failure(path, 'EISDIR');
  if (old && !old.isFile()) return writeDirectly(openSync(path, 'w'));
  if (old && !mayReplace) throw failure(path, 'EEXIST');
  const target = old ? realpathSync(path) : path;
  const temporary = temporaryName(join(dirname(target), '.nanro'));
  const file = openSync(temporary, 'wx', 0o666);
  if (old) chmodSync(temporary, old.mode & 0o7777);
  const { append, drop } = writeDirectly(file);
  return {
    append,
    keep: () => {
      fsyncSync(file);
      if (mayReplace) renameSync(temporary, target);
      else linkSync(temporary, target); // unlike a rename, it never replaces a file
    },
    drop: () => {
      drop();
      rmSync(temporary, { force: true });
    },
  };
}

function writeDirectly(file: number): Draft {
  let isOpen = true;
  return {
    append: (bytes) => writeFileSync(file, bytes),
    keep: () => {},
    drop: () => {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}
