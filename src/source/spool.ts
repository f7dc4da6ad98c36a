// Keeps piped input on the disk. An archive is read from its end, and may be larger than the memory.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NanroError } from '../errors.ts';

export interface Spool {
  /** The file descriptor. */
  readonly file: number;
  readonly append: (bytes: Buffer) => void;
}

/**
 * Opens a new file for the bytes of the source `name`, and unlinks it at once, so nothing is left however the
 * process ends. Opening and appending throw NanroError `cannotSpool`.
 */
export function openSpool(name: string): Spool {
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      const { code = 'EIO' } = error as NodeJS.ErrnoException;
      throw new NanroError({ kind: 'cannotSpool', name, folder: tmpdir(), code });
    }
  };
  const file = attempt(openNameless);
  return {
    file,
    append: (bytes) => attempt(() => writeFileSync(file, bytes)),
  };
}

/**
 * Calls a function with an unlinked file that contains these bytes, and closes the file afterwards. Throws
 * the same errors as `openSpool`.
 */
export async function withSpool<T>(
  name: string,
  bytes: Buffer,
  use: (file: number) => Promise<T>,
): Promise<T> {
  const { file, append } = openSpool(name);
  try {
    append(bytes);
    return await use(file);
  } finally {
    closeSync(file);
  }
}

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  try {
    return openSync(join(folder, 'input'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
