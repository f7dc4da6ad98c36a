// Reads files by range. An archive may be many times as large as the part of it that is read.
import { closeSync, fstatSync, readSync } from 'node:fs';
import { sourceError } from './source-error.ts';

/** The bytes of a file, which are read from the disk only when they are needed. */
export interface Ranges {
  /** The size of the file in bytes. */
  readonly size: number;
  /**
   * Returns `length` bytes from `offset` on, or fewer at the end of the file. Throws NanroError `unreadable`.
   */
  readonly read: (offset: number, length: number) => Buffer;
  readonly close: () => void;
  /** The file descriptor. */
  readonly file: number;
}

/** Returns the ranges of an open file. `close` closes the file. Messages call it `name`. */
export function rangesOf(file: number, name: string): Ranges {
  const { size } = fstatSync(file);
  return {
    size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      try {
        return bytes.subarray(0, readSync(file, bytes, { position: offset }));
      } catch (error) {
        throw sourceError(name, error);
      }
    },
    close: () => closeSync(file),
    file,
  };
}
