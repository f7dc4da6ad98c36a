// From a source's name to its text. The only place that reads.
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';

/** The text of a source, and what messages call it. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** What messages call standard input. */
export const STDIN = '<stdin>';

const MEBIBYTE = 2 ** 20;
const MOST_MEGABYTES = 64;

interface Reader {
  readonly reads: (argument: string) => boolean;
  readonly read: (argument: string, stdin: () => Readable) => Promise<Source>;
}

/** Kinds of sources; the first that knows an argument reads it. */
const READERS: readonly Reader[] = [
  { reads: (argument) => argument === '-', read: async (_, stdin) => decode(STDIN, await readBytes(STDIN, stdin())) },
  {
    reads: (argument) => /^https?:\/\//i.test(argument),
    read: async (name) => {
      throw new NanroError({ kind: 'addressNotSupported', name });
    },
  },
  {
    reads: () => true,
    read: async (path) => {
      const { createReadStream } = await import('node:fs');
      return decode(path, await readBytes(path, createReadStream(path)));
    },
  },
];

/**
 * Reads a source: `-` is standard input, everything else a path.
 * Throws NanroError: `fileNotFound`, `isFolder`, `noPermission`, `unreadable`, `tooLarge`, `notUtf8`, `addressNotSupported`.
 */
export function readSource(argument: string, stdin: () => Readable): Promise<Source> {
  return READERS.find(({ reads }) => reads(argument))!.read(argument, stdin);
}

async function readBytes(name: string, stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_MEGABYTES * MEBIBYTE) throw new NanroError({ kind: 'tooLarge', name, megabytes: MOST_MEGABYTES });
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

function decode(name: string, bytes: Buffer): Source {
  if (!isUtf8(bytes)) throw new NanroError({ kind: 'notUtf8', name });
  return { name, text: bytes.toString('utf8').replace(/^\ufeff/, '') };
}
