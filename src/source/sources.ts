// Reads a whole file or standard input into memory. stream.ts reads in pieces; web.ts reads from the web.
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { NanroError } from '../errors.ts';
import { rangesOf, type Ranges } from './ranges.ts';
import { sourceError } from './source-error.ts';
import type { Spool } from './spool.ts';

export interface Source {
  /** The name of the source in messages. */
  readonly name: string;
  /** All bytes; empty if there is an `archive`. */
  readonly bytes: Buffer;
  /**
   * The bytes of a document that is read by range, or of a file above the size limit; never of a web page.
   * The caller that reads the source closes it.
   */
  readonly archive?: Ranges;
  /** Set for standard input, whose name is not a path. */
  readonly isStandardInput?: true;
  /** The address of a web page after redirects. */
  readonly url?: string;
  /** The media type that the server sent, such as `text/html`. */
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
}

/** The name of standard input in messages. */
export const STDIN = '<stdin>';

/** The maximum size of a piped archive, in bytes. At most `maxBytes` of it are read into memory. */
const MOST_BYTES_OF_ARCHIVE = 2 ** 29;
/** How many bytes of a file are read at a time. */
export const CHUNK = 1 << 18;
/** The signatures of documents that are read by range: zip archives, compound files and PDF. */
const SIGNATURES = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '%PDF-'];
const SIGNATURE_BYTES = 8;
/** Reports whether a source that begins with these bytes is read by range. */
export const isReadByRange = (bytes: Buffer): boolean =>
  SIGNATURES.some((signature) => bytes.toString('latin1', 0, SIGNATURE_BYTES).startsWith(signature));
const NO_BYTES = Buffer.alloc(0);

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** Reads standard input. Throws NanroError: `tooLarge`, `unreadable`, `cannotSpool`. */
export async function readStdin(stdin: AsyncIterable<Buffer>, maxBytes: number): Promise<Source> {
  return { name: STDIN, isStandardInput: true, ...(await readBytes(STDIN, stdin, maxBytes)) };
}

/** Reads a file. Throws NanroError: `fileNotFound`, `isFolder`, `noPermission`, `unreadable`, `tooLarge`. */
export async function readFile(path: string, maxBytes: number): Promise<Source> {
  const archive = openArchive(path, maxBytes);
  return {
    name: path,
    ...(archive ? { bytes: NO_BYTES, archive } : await readBytes(path, chunksOf(path, maxBytes), maxBytes)),
  };
}

/**
 * Opens a file that is read by range, or that is too large to be read; returns undefined for any other.
 * Throws the same errors as `readFile`.
 */
function openArchive(path: string, maxBytes: number): Ranges | undefined {
  if (!isFile(path)) return undefined;
  try {
    const ranges = rangesOf(openSync(existing(path), 'r'), path);
    if (ranges.size > maxBytes || isReadByRange(ranges.read(0, SIGNATURE_BYTES))) return ranges;
    ranges.close();
    return undefined;
  } catch (error) {
    throw sourceError(path, error);
  }
}

/**
 * Reads a file without a stream, because loading Node's streams would take longer than reading most files. If
 * the size is known, the file is read in one piece.
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

/**
 * Returns the form of a path that exists: as given, composed or decomposed. macOS decomposes Hangul in names,
 * which cannot be typed.
 */
export function existing(path: string): string {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => existsSync(form)) ?? path;
}

/** Reports whether anything exists at a path, composed or decomposed. */
export const isThere = (path: string): boolean => existsSync(existing(path));

/**
 * Reports whether there is a regular file at a path, composed or decomposed. Reading
 * anything else might never end.
 */
export function isFile(path: string): boolean {
  const found = existing(path);
  // Unlike existsSync, statSync throws if a name is too long.
  return existsSync(found) && statSync(found, { throwIfNoEntry: false })?.isFile() === true;
}

/** Reports whether there is a pipe at a path. */
export const isPipe = (path: string): boolean =>
  isThere(path) && statSync(existing(path), { throwIfNoEntry: false })?.isFIFO() === true;

/**
 * Returns all bytes of a source, or an archive. Throws NanroError `tooLarge` as soon as the limit is
 * exceeded.
 */
export async function readBytes(
  name: string,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
): Promise<Pick<Source, 'bytes' | 'archive'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  let limit = maxBytes;
  let spool: Spool | undefined;
  try {
    for await (const chunk of source) {
      if (size === 0 && isReadByRange(chunk)) {
        spool = (await import('./spool.ts')).openSpool(name);
        limit = Math.max(maxBytes, MOST_BYTES_OF_ARCHIVE);
      }
      size += chunk.length;
      if (size > limit) throw new NanroError({ kind: 'tooLarge', name, bytes: limit });
      if (spool === undefined) chunks.push(chunk);
      else spool.append(chunk);
    }
    if (spool !== undefined) return { bytes: NO_BYTES, archive: rangesOf(spool.file, name) };
  } catch (error) {
    if (spool !== undefined) closeSync(spool.file);
    throw sourceError(name, error);
  }
  return { bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) };
}
