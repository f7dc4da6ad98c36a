// Small compound files for tests (MS-CFB): a header, a sector of the FAT, and the directory.
const SECTOR = 512;
const ENTRY = 128;
const [FREE, END, FAT, NONE] = [0xff_ff_ff_ff, 0xff_ff_ff_fe, 0xff_ff_ff_fd, 0xff_ff_ff_ff];

/** Returns a compound file with empty streams of these names at its top. */
export function compoundOf(names: readonly string[]): Buffer {
  const entries = ['Root Entry', ...names];
  const sectors = Math.ceil((entries.length * ENTRY) / SECTOR);
  const bytes = Buffer.alloc(SECTOR * (2 + sectors));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(9, 30); // sectors of 512 bytes
  bytes.writeUInt32LE(1, 44); // one sector of the FAT
  bytes.writeUInt32LE(1, 48); // the directory begins in sector 1
  bytes.fill(0xff, 76, SECTOR);
  bytes.writeUInt32LE(0, 76); // the FAT is in sector 0
  for (let index = 0; index < SECTOR / 4; index++) {
    const link = index === 0 ? FAT : index < sectors ? index + 1 : index === sectors ? END : FREE;
    bytes.writeUInt32LE(link, SECTOR + 4 * index);
  }
  for (const [index, name] of entries.entries()) {
    const at = 2 * SECTOR + ENTRY * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
    bytes.writeUInt32LE(NONE, at + 68);
    bytes.writeUInt32LE(index > 0 && index + 1 < entries.length ? index + 1 : NONE, at + 72);
    bytes.writeUInt32LE(index === 0 && names.length > 0 ? 1 : NONE, at + 76);
  }
  return bytes;
}
