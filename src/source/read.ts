// From a source's name to its bytes. The only place that reads, with stream.ts and web.ts.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { NanroError, toMebibytes } from '../errors.ts';

/** The bytes of a source, what messages call it, and what came with them. */
export interface Source {
  readonly name: string;
  readonly bytes: Buffer;
  /** Its own address, where it has one. */
  readonly url?: string;
  /** As the server says it: `text/html`. */
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
}

/** What messages call standard input. */
export const STDIN = '<stdin>';

const MEBIBYTE = 2 ** 20;
/** EPUBs are full of pictures, which are not read: of such a file only the text counts. */
const MOST_BYTES_OF_BOOK = 512 * MEBIBYTE;
/** Bytes that are read at a time. */
const CHUNK = 1 << 18;
const ZIP = Buffer.from('PK\u0003\u0004');

export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** Reads standard input. Throws NanroError: `tooLarge`, `unreadable`. */
export async function readStdin(stdin: Readable, maxBytes: number): Promise<Source> {
  return { name: STDIN, bytes: await readBytes(STDIN, stdin, maxBytes) };
}

/**
 * Reads a file; without a stream, which takes longer to load than most files to read. Throws NanroError: `fileNotFound`,
 * `isFolder`, `noPermission`, `unreadable`, `tooLarge`.
 */
export function readFile(path: string, maxBytes: number): Source {
  const chunks: Buffer[] = [];
  const limit = createLimit(path, maxBytes);
  try {
    const file = openSync(existing(path), 'r');
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(file, chunk);
      if (length === 0) break;
      limit(chunk.subarray(0, length));
      chunks.push(chunk.subarray(0, length));
    }
    closeSync(file);
  } catch (error) {
    throw error instanceof NanroError ? error : new NanroError(problemOf(path, error as NodeJS.ErrnoException));
  }
  return { name: path, bytes: Buffer.concat(chunks) };
}

/** A path as it is there: macOS decomposes the Hangul of names, and nobody can type that. */
export function existing(path: string): string {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => existsSync(form)) ?? path;
}

/** Counts bytes as they come in. Throws NanroError `tooLarge`. */
function createLimit(name: string, maxBytes: number): (chunk: Buffer) => void {
  let size = 0;
  let most = maxBytes;
  return (chunk) => {
    if (size === 0 && chunk.subarray(0, ZIP.length).equals(ZIP)) most = Math.max(maxBytes, MOST_BYTES_OF_BOOK);
    size += chunk.length;
    if (size > most) throw new NanroError({ kind: 'tooLarge', name, megabytes: toMebibytes(most) });
  };
}

async function readBytes(name: string, stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const limit = createLimit(name, maxBytes);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      limit(chunk);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof NanroError ? error : new NanroError(problemOf(name, error as NodeJS.ErrnoException));
  }
  return Buffer.concat(chunks);
}

const PROBLEMS: Readonly<Record<string, 'fileNotFound' | 'isFolder' | 'noPermission'>> = {
  ENOENT: 'fileNotFound',
  ENOTDIR: 'fileNotFound',
  EISDIR: 'isFolder',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
};

/** What went wrong with a source, by the code of the operating system. */
export function problemOf(name: string, { code = 'EIO' }: NodeJS.ErrnoException) {
  const kind = PROBLEMS[code];
  return kind ? ({ kind, name } as const) : ({ kind: 'unreadable', name, code } as const);
}
