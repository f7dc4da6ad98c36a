// Zip archives whose files are stored. They are made without waiting, as all else of a case.
import { crc32, deflateRawSync } from 'node:zlib';

/** Returns an archive of files, some of them compressed. */
export function zipOf(files, isCompressed) {
  const entries = [];
  const headers = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const method = path !== 'mimetype' && isCompressed() ? 8 : 0;
    const data = method === 8 ? deflateRawSync(bytes) : bytes;
    // What the two headers have in common, from the version to the length of the extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2); // the names are UTF-8
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    entries.push(Buffer.from('PK\x03\x04'), common, name, data);
    headers.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, central, name);
    offset += 4 + common.length + name.length + data.length;
  }
  const directory = Buffer.concat(headers);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, directory, end]);
}
