// Reads files by range. An archive may be many times as large as what is read of it.
import { closeSync, fstatSync, readSync } from 'node:fs';
import { sourceError } from './source-error.ts';

/** The bytes of a file, which stay where they are until they are read. */
export interface Ranges {
  /** The number of all bytes. */
  readonly size: number;
  /** Returns `length` bytes from `offset` on, or fewer at the end. Throws NanroError `unreadable`. */
  readonly read: (offset: number, length: number) => Buffer;
  readonly close: () => void;
  /** The number of the open file. */
  readonly file: number;
}

/** Returns the ranges of an open file, which `close` closes. Messages call it `name`. */
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
