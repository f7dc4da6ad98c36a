// Files in a zip archive, by the addresses that other files in it use. What an archive says of sizes is not believed.
import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { NanroError } from '../../errors.ts';

export interface ArchiveFile {
  /** From the root: `OEBPS/본문/1장.xhtml`. */
  readonly path: string;
  readonly entry: Entry;
}

export interface Archive {
  /** The file that an address means in the file at `from` (default: at the root); undefined where there is none. */
  readonly find: (address: string | undefined, from?: string) => ArchiveFile | undefined;
  /** Unpacks a file. Throws NanroError: `badEpub`, `protectedEpub`, `tooLarge`. */
  readonly read: (file: ArchiveFile) => Promise<Buffer>;
}

/** As many as there can be without ZIP64; books have some hundreds. */
const MOST_ENTRIES = 0xffff;
/** In bytes. */
const LONGEST_NAME = 1024;

/** Compression methods (APPNOTE.TXT § 4.4.5); OCF 3.3 § 4.3 has no others. */
const STORED = 0;
const DEFLATED = 8;

/** Opens an archive of which `maxBytes` may be unpacked, all files together. Throws NanroError `badEpub`. */
export async function openArchive(bytes: Buffer, name: string, maxBytes: number): Promise<Archive> {
  const fail = (kind: 'badEpub' | 'protectedEpub' = 'badEpub'): never => {
    throw new NanroError({ kind, name });
  };
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false }).catch(() => fail());
  const files = zip.entryCount > MOST_ENTRIES ? fail() : await filesOf(zip).catch(() => fail());
  let left = maxBytes;
  const unpack = (data: Buffer, method: number): Buffer => {
    if (method === STORED) return data;
    try {
      return method === DEFLATED ? inflateRawSync(data, { maxOutputLength: left + 1 }) : fail();
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : fail();
    }
  };
  const tooLarge = (): never => {
    throw new NanroError({ kind: 'tooLarge', name, megabytes: Math.max(1, Math.round(maxBytes / 2 ** 20)) });
  };
  return {
    find: (address = '', from = '') => {
      const path = resolvePath(address, from);
      return path === undefined ? undefined : (files.get(path) ?? files.get(fold(path)));
    },
    read: async ({ entry }) => {
      if (entry.isEncrypted()) fail('protectedEpub');
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => fail());
      const content = unpack(bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), entry.compressionMethod);
      left -= content.length;
      return left < 0 ? tooLarge() : content;
    },
  };
}

/** Files by their names, and by these folded: no two differ in case or normalisation only (OCF 3.3 § 4.2.3). */
async function filesOf(zip: ZipFile): Promise<Map<string, ArchiveFile>> {
  const files = new Map<string, ArchiveFile>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileNameLength > LONGEST_NAME) continue;
    const path = nameOf(entry).replaceAll('\\', '/');
    const file = { path, entry };
    files.set(path, file);
    if (!files.has(fold(path))) files.set(fold(path), file);
  }
  return files;
}

/** Names are UTF-8 (OCF 3.3 § 4.2.3), whatever their flag says; what old Korean archivers packed is CP949. */
const nameOf = ({ fileNameRaw: raw }: Entry): string => (isUtf8(raw) ? raw.toString() : new TextDecoder('euc-kr').decode(raw));

const fold = (path: string): string => decode(path).normalize('NFC').toLowerCase();

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Undefined where an address leads out of the archive. */
function resolvePath(address: string, from: string): string | undefined {
  const path = decode(address.replace(/[?#][^]*$/, '')).replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' ? parts.pop() === undefined : part !== '.' && part !== '' && parts.push(part) === 0) return undefined;
  }
  return parts.join('/');
}
