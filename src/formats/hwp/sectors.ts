// Reads the sectors of a compound file, and the chains that they form ([MS-CFB] § 2.1–2.5). A sector is read
// only when it is needed. A chain that returns to a sector is an error.
import type { Ranges } from '../source-text.ts';

/** Returns the number of the next sector in a chain. */
export type Next = (sector: number) => number;

export interface Sectors {
  /** The size of a sector in bytes. */
  readonly size: number;
  /** Looks up the next sector in the allocation table. */
  readonly next: Next;
  /** Returns the bytes of a sector. */
  readonly read: (sector: number) => Buffer;
  /** Returns the bytes of several sectors. Adjacent sectors are read together. */
  readonly readAll: (sectors: readonly number[]) => Buffer;
  /** Returns the allocation table that is stored in a chain of sectors, such as that of the mini stream. */
  readonly tableIn: (sectors: readonly number[]) => Next;
}

/** Higher numbers do not name sectors: they end a chain, or mean that there is none. */
const LAST_SECTOR = 0xfffffffa;
/** Where the header lists sectors of the allocation table, and how many (DIFAT). */
const IN_HEADER = { at: 76, count: 109 };

/** Opens the sectors of a compound file. Its header must have been checked. `fail` throws. */
export function openSectors({ size, read }: Ranges, header: Buffer, fail: () => never): Sectors {
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) fail(); // § 2.2: 512 bytes in version 3, 4096 bytes in version 4
  const sectorSize = 2 ** shift;
  const count = Math.ceil(size / sectorSize) - 1;
  const readAt = (sector: number, sectors = 1): Buffer => {
    if (sector + sectors > count) fail();
    return read((sector + 1) * sectorSize, sectors * sectorSize);
  };
  const tableIn = (sectors: readonly number[]): Next => {
    const parts = new Map<number, Buffer>();
    return (sector) => {
      const index = Math.floor((sector * 4) / sectorSize);
      const place = sectors[index] ?? fail();
      const part = parts.get(index) ?? readAt(place);
      parts.set(index, part);
      const at = (sector * 4) % sectorSize;
      return at + 4 <= part.length ? part.readUInt32LE(at) : fail();
    };
  };
  return {
    size: sectorSize,
    next: tableIn(tableSectors(header, readAt, { sectorSize, count, fail })),
    read: readAt,
    readAll: (sectors) => {
      const runs: Buffer[] = [];
      for (let from = 0, to = 1; from < sectors.length; from = to++) {
        while (to < sectors.length && sectors[to] === sectors[to - 1]! + 1) to++;
        runs.push(readAt(sectors[from]!, to - from));
      }
      return Buffer.concat(runs);
    },
    tableIn,
  };
}

interface Size {
  readonly sectorSize: number;
  readonly count: number;
  readonly fail: () => never;
}

/**
 * Returns the sectors of the allocation table. The header lists the first ones, and a chain lists the others.
 */
function tableSectors(header: Buffer, readAt: Sectors['read'], { sectorSize, count, fail }: Size): number[] {
  const most = Math.ceil((count * 4) / sectorSize);
  const sectors: number[] = [];
  const collect = (part: Buffer, from: number, numbers: number): void => {
    if (from + 4 * numbers > part.length) fail();
    for (let index = 0; index < numbers && sectors.length < most; index++)
      sectors.push(part.readUInt32LE(from + 4 * index));
  };
  collect(header, IN_HEADER.at, IN_HEADER.count);
  const perSector = sectorSize / 4 - 1;
  for (let next = header.readUInt32LE(68); next < LAST_SECTOR && sectors.length < most;) {
    const part = readAt(next);
    collect(part, 0, perSector);
    next = part.readUInt32LE(sectorSize - 4);
  }
  return sectors;
}

/**
 * Returns the sectors of a chain: `most` at most, fewer if the chain is shorter. Calls `fail`, which throws,
 * if the chain returns to a sector.
 */
export function followChain(start: number, most: number, next: Next, fail: () => never): number[] {
  const chain = new Set<number>();
  for (let sector = start; chain.size < most && sector < LAST_SECTOR; sector = next(sector)) {
    if (chain.has(sector)) fail();
    chain.add(sector);
  }
  return [...chain];
}
