// From a source's name to its bytes. The only place that reads, with stream.ts and web.ts.
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';

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

export const MEBIBYTE = 2 ** 20;
/** EPUBs are full of pictures, which are not read: of such a file only the text counts. */
const MOST_BYTES_OF_BOOK = 512 * MEBIBYTE;
const ZIP = Buffer.from('PK\u0003\u0004');

export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** Reads standard input. Throws NanroError: `tooLarge`, `unreadable`. */
export async function readStdin(stdin: Readable, maxBytes: number): Promise<Source> {
  return { name: STDIN, bytes: await readBytes(STDIN, stdin, maxBytes) };
}

/** Reads a file. Throws NanroError: `fileNotFound`, `isFolder`, `noPermission`, `unreadable`, `tooLarge`. */
export async function readFile(path: string, maxBytes: number): Promise<Source> {
  const { createReadStream } = await import('node:fs');
  return { name: path, bytes: await readBytes(path, createReadStream(path), maxBytes) };
}

async function readBytes(name: string, stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let most = maxBytes;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (size === 0 && chunk.subarray(0, ZIP.length).equals(ZIP)) most = Math.max(maxBytes, MOST_BYTES_OF_BOOK);
      size += chunk.length;
      if (size > most) throw new NanroError({ kind: 'tooLarge', name, megabytes: megabytes(most) });
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof NanroError ? error : new NanroError(problemOf(name, error as NodeJS.ErrnoException));
  }
  return Buffer.concat(chunks);
}

/** Bytes as messages say them: MiB, with a decimal where there are few. */
export const megabytes = (bytes: number): number => (bytes < 10 * MEBIBYTE ? Math.round((bytes / MEBIBYTE) * 100) / 100 : Math.round(bytes / MEBIBYTE));

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
