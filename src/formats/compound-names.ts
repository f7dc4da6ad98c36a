// The names of the top streams in a compound file (MS-CFB), which tell what kind of document it is.
import type { Ranges } from './source-text.ts';

const HEADER = 512;
/** The offsets of fields in the header (MS-CFB § 2.2). */
const AT = { sectorShift: 30, directory: 48, fats: 76 };
/** The sectors of the FAT that the header itself names. */
const FATS_IN_HEADER = 109;
/** The sizes in bytes of a sector that exist, as powers of two (MS-CFB § 2.2). */
const SHIFTS = [9, 12];
const ENTRY = 128;
/** The offsets of fields in an entry of the directory (MS-CFB § 2.6.1). */
const IN_ENTRY = { nameLength: 64, left: 68, right: 72, child: 76 };
const LONGEST_NAME = 64;
/** The most sectors of a directory, and the most names that are read. Documents have some dozens. */
const MOST_SECTORS = 1 << 10;
const MOST_NAMES = 1 << 10;
/** Sector numbers from here on mean that there is none (MS-CFB § 2.1). */
const NONE = 0xff_ff_ff_f8;

/** Returns the names of the streams and storages at the top of a compound file; none if it is broken. */
export function compoundNames(ranges: Ranges): Set<string> {
  const header = ranges.read(0, HEADER);
  const names = new Set<string>();
  const shift = header.length < HEADER ? 0 : header.readUInt16LE(AT.sectorShift);
  if (!SHIFTS.includes(shift)) return names;
  const directory = Buffer.concat([
    ...sectorsFrom(header.readUInt32LE(AT.directory), header, ranges, 1 << shift),
  ]);
  const entryAt = (index: number): Buffer | undefined =>
    (index + 1) * ENTRY <= directory.length
      ? directory.subarray(index * ENTRY, (index + 1) * ENTRY)
      : undefined;
  // The children of the root are a binary tree.
  const left = [entryAt(0)?.readUInt32LE(IN_ENTRY.child) ?? NONE];
  const seen = new Set<number>();
  for (let index = left.pop(); index !== undefined && seen.size < MOST_NAMES; index = left.pop()) {
    const entry = seen.has(index) ? undefined : entryAt(index);
    if (!entry) continue;
    seen.add(index);
    const length = Math.min(LONGEST_NAME, entry.readUInt16LE(IN_ENTRY.nameLength));
    names.add(entry.toString('utf16le', 0, Math.max(0, length - 2) & ~1));
    left.push(entry.readUInt32LE(IN_ENTRY.left), entry.readUInt32LE(IN_ENTRY.right));
  }
  return names;
}

/** Yields the sectors of a chain, as the FAT links them. */
function* sectorsFrom(first: number, header: Buffer, ranges: Ranges, size: number): Generator<Buffer> {
  const sector = (index: number): Buffer => ranges.read((index + 1) * size, size);
  const perSector = size / 4;
  for (let at = first, count = 0; at < NONE && count < MOST_SECTORS; count++) {
    const bytes = sector(at);
    if (bytes.length < size) return;
    yield bytes;
    const fat = Math.floor(at / perSector);
    if (fat >= FATS_IN_HEADER) return;
    const links = sector(header.readUInt32LE(AT.fats + 4 * fat));
    if (links.length < size) return;
    at = links.readUInt32LE(4 * (at % perSector));
  }
}
