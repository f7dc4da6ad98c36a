// Finds the files of a zip archive by the relative addresses in its documents, and unpacks them. The sizes
// that an archive declares are not trusted. Only the directory and the requested files are read.
import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';
import type { Entry, RandomAccessReader } from 'yauzl';
import { NanroError } from '../errors.ts';
import { decodeCp949 } from './charset.ts';
import type { Ranges } from './source-text.ts';

/** Loads yauzl, which is a CommonJS package. Requiring it is 20 ms faster than importing it (Node 20). */
const loadYauzl = (): typeof import('yauzl') =>
  createRequire(import.meta.url)('yauzl') as typeof import('yauzl');

export interface ArchiveFile {
  /** The path from the root: `OEBPS/본문/1장.xhtml`. */
  readonly path: string;
  readonly entry: Entry;
}

export interface Archive {
  /**
   * Returns the file at an address in the file at `from`, which is the root by default; undefined if it does
   * not exist.
   */
  readonly find: (address: string | undefined, from?: string) => ArchiveFile | undefined;
  /** Unpacks a file. Throws NanroError: `broken`, `tooLarge` if it exceeds the limit, `unreadable`. */
  readonly read: (file: ArchiveFile) => Promise<Buffer>;
}

/** The maximum number of entries. An archive without ZIP64 cannot have more. Books have some hundreds. */
const MOST_ENTRIES = 0xffff;
/**
 * The maximum length of a name in bytes. Every item of a manifest is resolved against the name of the package
 * document.
 */
const LONGEST_NAME = 1024;
/**
 * The compression method of a stored file (APPNOTE.TXT § 4.4.5). All other files of a document are deflated
 * (EPUB 3.3 § 4.3.2).
 */
const STORED = 0;

interface Options {
  /** The name of the archive in messages. */
  readonly name: string;
  /** The error for a broken archive. It tells what the archive was meant to be. */
  readonly broken: NanroError;
  /** The maximum size of the directory and all unpacked files together, in bytes. */
  readonly maxBytes: number;
}

/**
 * The size of an entry in the directory without its name, extra fields and comment, in bytes (APPNOTE.TXT §
 * 4.3.12).
 */
const ENTRY = 46;

/**
 * Opens an archive. Throws NanroError: `broken` if the bytes are not a zip archive, `tooLarge` if its
 * directory is too large, `unreadable`.
 */
export async function openArchive(ranges: Ranges, { name, maxBytes, broken }: Options): Promise<Archive> {
  const tooLarge = new NanroError({ kind: 'tooLarge', name, bytes: maxBytes });
  /**
   * Calls a function of yauzl. If it throws, the archive is invalid. An error in nanro’s own code is a bug.
   */
  const attempt = async <T>(unpack: () => T | Promise<T>): Promise<T> => {
    try {
      return await unpack();
    } catch (error) {
      if (error instanceof NanroError) throw error;
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : broken;
    }
  };
  let left = maxBytes;
  const spend = (bytes: number): void => {
    left -= bytes;
    if (left < 0) throw tooLarge;
  };
  const zip = await attempt(async () =>
    loadYauzl().fromRandomAccessReaderPromise(readerOf(ranges), ranges.size, {
      decodeStrings: false,
      validateEntrySizes: false,
    }),
  );
  if (zip.entryCount > MOST_ENTRIES) throw broken;
  const entries: Entry[] = [];
  await attempt(async () => {
    for await (const entry of zip.eachEntry()) {
      const { fileNameLength, extraFieldLength, fileCommentLength } = entry;
      spend(ENTRY + fileNameLength + extraFieldLength + fileCommentLength);
      if (fileNameLength <= LONGEST_NAME) entries.push(entry);
    }
  });
  // The files by name and by folded name. No two names differ only in case or normalisation (EPUB 3.3 §
  // 4.2.3).
  const files = new Map<string, ArchiveFile>();
  for (const entry of entries) {
    const file = { path: await nameOf(entry), entry };
    files.set(file.path, file);
    if (!files.has(fold(file.path))) files.set(fold(file.path), file);
  }
  return {
    find: (address, from = '') => {
      const path = address === undefined ? undefined : resolvePath(address, from);
      return path === undefined ? undefined : (files.get(path) ?? files.get(fold(path)));
    },
    read: async ({ entry }) => {
      if (!entry.canDecodeFileData()) throw broken; // encrypted, or compressed by an unknown method
      if (entry.compressedSize > left) throw tooLarge;
      const { fileDataStart } = await attempt(async () =>
        zip.readLocalFileHeaderPromise(entry, { minimal: true }),
      );
      const data = ranges.read(fileDataStart, entry.compressedSize);
      const content =
        entry.compressionMethod === STORED
          ? data
          : await attempt(() => inflateRawSync(data, { maxOutputLength: left + 1 }));
      spend(content.length);
      return content;
    },
  };
}

/** Returns the object from which yauzl reads. */
function readerOf({ read }: Ranges): RandomAccessReader {
  const reader = new (loadYauzl().RandomAccessReader as unknown as new () => RandomAccessReader)();
  reader.read = (
    buffer,
    offset,
    length,
    position,
    callback: (error: Error | null, read?: number) => void,
  ) => {
    try {
      const bytes = read(position, length);
      callback(null, bytes.copy(buffer, offset));
    } catch (error) {
      callback(error as Error);
    }
  };
  return reader;
}

/**
 * Returns the name of an entry. It is UTF-8 even without the flag for it (EPUB 3.3 § 4.3.2), or CP949 if an
 * old Korean archiver wrote it.
 */
async function nameOf({ fileNameRaw: raw }: Entry): Promise<string> {
  const name = isUtf8(raw) ? raw.toString() : await decodeCp949(raw);
  return name.replaceAll('\\', '/');
}

const fold = (path: string): string => decode(path).normalize('NFC').toLowerCase();

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Resolves an address in the file at `from` to a path; returns undefined if it leads out of the archive. */
function resolvePath(address: string, from: string): string | undefined {
  const path = decode(address.replace(/[?#][^]*$/, '')).replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (!/^\.{0,2}$/.test(part)) parts.push(part);
  }
  return parts.join('/');
}
