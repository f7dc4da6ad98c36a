// Builds compound files ([MS-CFB]), as HWP 5 documents are.

const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;
const MORE_TABLE = 0xfffffffc;
const MINI_SECTOR = 64;
const MINI_CUTOFF = 4096;
const IN_HEADER = 109;

export interface CompoundOptions {
  /** The major version: 3 by default, whose sectors have 512 bytes; 4 has sectors of 4096. */
  readonly version?: 3 | 4;
  /** Lays the sectors of a stream down from its last to its first. */
  readonly backwards?: boolean;
}

/** Where the parts of a compound file are, for tests that break them. */
export interface CompoundFile {
  readonly bytes: Buffer;
  /** Returns the offset of the entry of a sector in the allocation table. */
  readonly tableAt: (sector: number) => number;
  /** Returns the offset of the directory entry of a path; the root is the empty path. */
  readonly entryAt: (path: string) => number;
  readonly miniTableAt: number;
}

const u32 = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32LE(number, 4 * index));
  return bytes;
};

const padded = (bytes: Buffer, unit: number, fill = 0): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((unit - (bytes.length % unit)) % unit, fill)]);

/** Returns a compound file of streams by their paths. */
export const packCompound = (streams: Readonly<Record<string, Buffer>>, options?: CompoundOptions): Buffer =>
  compoundFile(streams, options).bytes;

/** Returns a compound file of streams by their paths, and where its parts are. */
export function compoundFile(
  streams: Readonly<Record<string, Buffer>>,
  { version = 3, backwards = false }: CompoundOptions = {},
): CompoundFile {
  const size = version === 3 ? 512 : 4096;
  const sectors: Buffer[] = [];
  const next: number[] = [];
  /** Stores bytes in sectors of their own, and returns the first one. */
  const store = (bytes: Buffer): number => {
    const count = Math.ceil(bytes.length / size);
    const whole = padded(bytes, size);
    const first = sectors.length;
    for (let index = 0; index < count; index++) {
      const part = backwards ? count - 1 - index : index;
      sectors.push(whole.subarray(part * size, (part + 1) * size));
      next.push(part === count - 1 ? END : first + index + (backwards ? -1 : 1));
    }
    return count === 0 ? END : backwards ? first + count - 1 : first;
  };

  const paths = Object.keys(streams);
  const storages = new Set(
    paths.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, index, all) => all.slice(0, index + 1).join('/')),
    ),
  );
  const all = ['', ...storages, ...paths];
  const mini: Buffer[] = [];
  const miniNext: number[] = [];
  const places = new Map<string, { readonly start: number; readonly bytes: number }>();
  for (const path of paths) {
    const bytes = streams[path]!;
    if (bytes.length >= MINI_CUTOFF) {
      places.set(path, { start: store(bytes), bytes: bytes.length });
      continue;
    }
    const count = Math.ceil(bytes.length / MINI_SECTOR);
    places.set(path, { start: count === 0 ? END : miniNext.length, bytes: bytes.length });
    mini.push(padded(bytes, MINI_SECTOR));
    for (let index = 1; index <= count; index++) miniNext.push(index === count ? END : miniNext.length + 1);
  }
  const miniStream = Buffer.concat(mini);
  places.set('', { start: store(miniStream), bytes: miniStream.length });
  const miniTable = store(padded(u32(miniNext), size, 0xff));

  const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');
  const childrenOf = (parent: string): string[] =>
    all.filter((path) => path !== '' && parentOf(path) === parent);
  const directory = Buffer.concat(
    all.map((path) => {
      const entry = Buffer.alloc(128);
      const name = path === '' ? 'Root Entry' : path.split('/').at(-1)!;
      entry.write(name, 'utf16le');
      entry.writeUInt16LE(2 * name.length + 2, 64);
      entry[66] = path === '' ? 5 : storages.has(path) ? 1 : 2;
      // The siblings are a tree without left branches.
      const siblings = path === '' ? [] : childrenOf(parentOf(path));
      const numberOf = (other: string | undefined): number =>
        other === undefined ? FREE : all.indexOf(other);
      u32([FREE, numberOf(siblings[siblings.indexOf(path) + 1]), numberOf(childrenOf(path)[0])]).copy(
        entry,
        68,
      );
      const { start, bytes } = places.get(path) ?? { start: 0, bytes: 0 };
      u32([start, bytes]).copy(entry, 116);
      return entry;
    }),
  );
  const directoryStart = store(directory);

  const perSector = size / 4;
  let tables = 0;
  let more = 0;
  while (tables * perSector < next.length + tables + more) {
    tables++;
    more = Math.ceil(Math.max(0, tables - IN_HEADER) / (perSector - 1));
  }
  const tableSectors = Array.from({ length: tables }, (_, index) => sectors.length + index);
  const moreSectors = Array.from({ length: more }, (_, index) => sectors.length + tables + index);
  next.push(...tableSectors.map(() => TABLE), ...moreSectors.map(() => MORE_TABLE));
  const table = padded(u32(next), size * tables, 0xff);
  const rest = tableSectors.slice(IN_HEADER);
  const difat = moreSectors.map((_, index) => {
    const numbers = rest.slice(index * (perSector - 1), (index + 1) * (perSector - 1));
    const free = Array.from({ length: perSector - 1 - numbers.length }, () => FREE);
    return u32([...numbers, ...free, moreSectors[index + 1] ?? END]);
  });

  const header = Buffer.alloc(size);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(version, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(Math.log2(size), 30);
  header.writeUInt16LE(Math.log2(MINI_SECTOR), 32);
  u32([tables, directoryStart, 0, MINI_CUTOFF, miniTable, Math.ceil((4 * miniNext.length) / size)]).copy(
    header,
    44,
  );
  u32([moreSectors[0] ?? END, more]).copy(header, 68);
  for (let index = 0; index < IN_HEADER; index++)
    header.writeUInt32LE(tableSectors[index] ?? FREE, 76 + 4 * index);
  return {
    bytes: Buffer.concat([header, ...sectors, table, ...difat]),
    tableAt: (sector) => (1 + tableSectors[0]!) * size + 4 * sector,
    entryAt: (path) => {
      const at = all.indexOf(path) * 128;
      const part = Math.floor(at / size);
      return (1 + directoryStart + (backwards ? -part : part)) * size + (at % size);
    },
    miniTableAt: (1 + miniTable) * size,
  };
}
