// Finds and reads the streams of a compound file ([MS-CFB], versions 3 and 4). Other streams, such as
// pictures, are never read. The package `cfb` loads the whole file into memory, and loops forever if a chain
// of sectors or a directory leads back to itself.
import { NanroError } from '../../errors.ts';
import type { Ranges } from '../source-text.ts';
import { followChain, openSectors, type Sectors } from './sectors.ts';

export interface CompoundFile {
  /** The names of the streams and storages at the top. */
  readonly names: () => ReadonlySet<string>;
  /** Returns the stream at a path, such as `BodyText/Section0`; undefined if there is none. */
  readonly find: (path: string) => Stream | undefined;
  /**
   * Reads a stream. Throws NanroError `badHwp` if it is broken, `tooLarge` if it exceeds the limit, or
   * `unreadable`.
   */
  readonly read: (stream: Stream) => Buffer;
}

export interface Stream {
  /** The number of the first sector. */
  readonly start: number;
  /** The size in bytes. */
  readonly size: number;
}

/** An entry of the directory ([MS-CFB] § 2.6.1). It refers to other entries by number. */
interface Entry extends Stream {
  readonly name: string;
  readonly isStream: boolean;
  readonly siblings: readonly number[];
  readonly child: number;
}

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM_ENTRY = 2;
/**
 * A stream of less than `cutoff` bytes is stored in the mini stream, whose sectors are small (§ 2.6.3, §
 * 2.8).
 */
const MINI = { sector: 64, cutoff: 4096 };
/**
 * The maximum number of entries in a directory. A document has some dozens, and one more for each picture.
 */
const MOST_ENTRIES = 0xffff;

interface Options {
  /** The name of the file in messages. */
  readonly name: string;
  /** The maximum size of all streams that are read, in bytes. */
  readonly maxBytes: number;
}

/** Opens a compound file. Throws NanroError: `badHwp` if it is broken, `unreadable`. */
export function openCompoundFile(ranges: Ranges, { name, maxBytes }: Options): CompoundFile {
  const fail = (): never => {
    throw new NanroError({ kind: 'badHwp', name });
  };
  const header = ranges.read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES || !header.subarray(0, 8).equals(COMPOUND_FILE)) fail();
  const sectors = openSectors(ranges, header, fail);
  const entryAt = openDirectory(sectors, header.readUInt32LE(48), fail);
  const root = entryAt(0) ?? fail();

  const folders = new Map<Entry, ReadonlyMap<string, Entry>>();
  const entriesOf = (storage: Entry): ReadonlyMap<string, Entry> => {
    const entries = folders.get(storage) ?? listFolder(storage, entryAt);
    folders.set(storage, entries);
    return entries;
  };
  const readLarge = ({ start, size }: Stream): Buffer =>
    sectors.readAll(followChain(start, Math.ceil(size / sectors.size), sectors.next, fail));
  let readSmall: ((stream: Stream) => Buffer) | undefined;
  let left = maxBytes;
  return {
    names: () => new Set(entriesOf(root).keys()),
    find: (path) => {
      const entry = path
        .split('/')
        .reduce<Entry | undefined>((storage, part) => storage && entriesOf(storage).get(part), root);
      return entry?.isStream ? entry : undefined;
    },
    read: (stream) => {
      left -= stream.size;
      if (left < 0) throw new NanroError({ kind: 'tooLarge', name, bytes: maxBytes });
      if (stream.size < MINI.cutoff)
        readSmall ??= openMiniStream(sectors, root, header.readUInt32LE(60), fail);
      const bytes = (stream.size < MINI.cutoff ? readSmall! : readLarge)(stream);
      return bytes.length < stream.size ? fail() : bytes.subarray(0, stream.size);
    },
  };
}

/**
 * Opens the directory. Returns a function that reads an entry, or returns undefined if there is no such
 * entry.
 */
function openDirectory(
  sectors: Sectors,
  start: number,
  fail: () => never,
): (index: number) => Entry | undefined {
  const perSector = sectors.size / ENTRY_BYTES;
  const chain = followChain(start, Math.ceil(MOST_ENTRIES / perSector), sectors.next, fail);
  const parts = new Map<number, Buffer>();
  return (index) => {
    const sector = chain[Math.floor(index / perSector)];
    if (sector === undefined) return undefined;
    const part = parts.get(sector) ?? sectors.read(sector);
    parts.set(sector, part);
    const at = (index % perSector) * ENTRY_BYTES;
    return at + ENTRY_BYTES > part.length ? undefined : entryOf(part.subarray(at, at + ENTRY_BYTES));
  };
}

function entryOf(bytes: Buffer): Entry {
  const nameBytes = Math.min(64, bytes.readUInt16LE(64)); // including a zero at the end
  return {
    name: bytes.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
    isStream: bytes[66] === STREAM_ENTRY,
    siblings: [bytes.readUInt32LE(68), bytes.readUInt32LE(72)],
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120), // a readable stream has less than 4 GiB
  };
}

/** Returns the entries of a storage by name. They form a tree, whose order does not matter here. */
function listFolder(
  storage: Entry,
  entryAt: (index: number) => Entry | undefined,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const open = [storage.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = seen.has(index) ? undefined : entryAt(index);
    seen.add(index);
    if (!entry) continue;
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    open.push(...entry.siblings);
  }
  return entries;
}

/** Opens the mini stream, which is stored in `root`. Returns a function that reads a small stream. */
function openMiniStream(
  sectors: Sectors,
  root: Entry,
  tableStart: number,
  fail: () => never,
): (stream: Stream) => Buffer {
  const follow = (start: number, most: number): number[] => followChain(start, most, sectors.next, fail);
  const places = follow(root.start, Math.ceil(root.size / sectors.size));
  const miniNext = sectors.tableIn(
    follow(tableStart, Math.ceil(root.size / MINI.sector / (sectors.size / 4))),
  );
  return ({ start, size }) => {
    const pieces = followChain(start, Math.ceil(size / MINI.sector), miniNext, fail).map((piece) => {
      const at = piece * MINI.sector;
      const sector = sectors.read(places[Math.floor(at / sectors.size)] ?? fail());
      return sector.subarray(at % sectors.size, (at % sectors.size) + MINI.sector);
    });
    return Buffer.concat(pieces);
  };
}
