// From a source's name to its bytes. The only place that reads, with stream.ts and web.ts.
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';

/** The bytes of a source, what messages call it, and what came with them. */
export interface Source {
  readonly name: string;
  readonly bytes: Buffer;
  /** Its name is not one that somebody gave it. */
  readonly isStandardInput?: true;
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
  return { name: STDIN, isStandardInput: true, bytes: await readBytes(STDIN, stdin, maxBytes) };
}

/** Reads a file. Throws NanroError: `fileNotFound`, `isFolder`, `noPermission`, `unreadable`, `tooLarge`. */
export async function readFile(path: string, maxBytes: number): Promise<Source> {
  return { name: path, bytes: await readBytes(path, chunksOf(path, maxBytes), maxBytes) };
}

/** Without a stream, which takes longer to load than most files to read; in one piece where the size is known. */
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

/** A path as it is there: macOS decomposes the Hangul of names, and nobody can type that. */
export function existing(path: string): string {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => existsSync(form)) ?? path;
}

/** Whether a path is that of a file, whatever the form of its Hangul; reading a pipe need not come to an end. */
export function isFile(path: string): boolean {
  const found = existing(path);
  return existsSync(found) && statSync(found, { throwIfNoEntry: false })?.isFile() === true; // the latter throws where a name is too long
}

/** All bytes of a source, counted as they come in. */
async function readBytes(
  name: string,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let most = maxBytes;
  try {
    for await (const chunk of source) {
      if (size === 0 && chunk.subarray(0, ZIP.length).equals(ZIP))
        most = Math.max(maxBytes, MOST_BYTES_OF_BOOK);
      size += chunk.length;
      if (size > most) throw new NanroError({ kind: 'tooLarge', name, bytes: most });
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

/** What went wrong with a source, by the code of the operating system. */
export function sourceError(name: string, error: unknown): NanroError {
  if (error instanceof NanroError) return error;
  const { code = 'EIO' } = error as NodeJS.ErrnoException;
  const kind = PROBLEMS[code];
  return new NanroError(kind ? { kind, name } : { kind: 'unreadable', name, code });
}
