// Reads a whole file or standard input into memory. stream.ts reads in pieces, and web.ts from the web.
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';

export interface Source {
  /** What messages call it. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Set for standard input, whose name is not a path. */
  readonly isStandardInput?: true;
  /** The address of a web page, after redirects. */
  readonly url?: string;
  /** The type that the server gave, such as `text/html`. */
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
}

/** What messages call standard input. */
export const STDIN = '<stdin>';

const MEBIBYTE = 2 ** 20;
/**
 * The limit for EPUB files. They are mostly pictures, which are not read; the usual limit
 * applies to their text.
 */
const MOST_BYTES_OF_BOOK = 512 * MEBIBYTE;
/** The bytes of a file to read at a time. */
export const CHUNK = 1 << 18;
const ZIP = Buffer.from('PK\u0003\u0004');

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** Reads standard input. Throws NanroError: `tooLarge`, `unreadable`. */
export async function readStdin(stdin: Readable, maxBytes: number): Promise<Source> {
  return { name: STDIN, isStandardInput: true, bytes: await readBytes(STDIN, stdin, maxBytes) };
}

/** Reads a file. Throws NanroError: `fileNotFound`, `isFolder`, `noPermission`, `unreadable`, `tooLarge`. */
export async function readFile(path: string, maxBytes: number): Promise<Source> {
  return { name: path, bytes: await readBytes(path, chunksOf(path, maxBytes), maxBytes) };
}

/**
 * Reads a file without a stream, because loading streams would take longer than reading most files. Reads it
 * in one piece if the size is known.
 */
function* chunksOf(path: string, maxBytes: number): Generator<Buffer> {
  const file = openSync(existing(path), 'r');
  try {
    const size = Math.max(CHUNK, Math.min(fstatSync(file).size, maxBytes) + 1);
    for (;;) {
      const chunk = Buffer.allocUnsafe(size);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Returns the form of a path that exists: macOS decomposes Hangul in names, which cannot be typed. */
export function existing(path: string): string {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => existsSync(form)) ?? path;
}

/**
 * Reports whether there is a regular file at a path, composed or decomposed. Reading
 * anything else might never end.
 */
export function isFile(path: string): boolean {
  const found = existing(path);
  // Unlike existsSync, statSync throws if a name is too long.
  return existsSync(found) && statSync(found, { throwIfNoEntry: false })?.isFile() === true;
}

/** Returns all bytes of a source. Throws NanroError `tooLarge` as soon as there are too many. */
async function readBytes(
  name: string,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let limit = maxBytes;
  try {
    for await (const chunk of source) {
      if (size === 0 && chunk.subarray(0, ZIP.length).equals(ZIP))
        limit = Math.max(maxBytes, MOST_BYTES_OF_BOOK);
      size += chunk.length;
      if (size > limit) throw new NanroError({ kind: 'tooLarge', name, bytes: limit });
      chunks.push(chunk);
    }
  } catch (error) {
    throw sourceError(name, error);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

const PROBLEMS: Readonly<Record<string, 'fileNotFound' | 'isFolder' | 'noPermission'>> = {
  ENOENT: 'fileNotFound',
  ENOTDIR: 'fileNotFound',
  EISDIR: 'isFolder',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
};

/** Turns an error of the operating system into a problem with a source. */
export function sourceError(name: string, error: unknown): NanroError {
  if (error instanceof NanroError) return error;
  const { code = 'EIO' } = error as NodeJS.ErrnoException;
  const kind = PROBLEMS[code];
  return new NanroError(kind ? { kind, name } : { kind: 'unreadable', name, code });
}
