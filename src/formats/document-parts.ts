// Reads a part of a document, such as a picture, without reading the document.
import { inflateRawSync } from 'node:zlib';
import { NanroError } from '../errors.ts';
import { openCompoundFile } from './hwp/compound.ts';
import { pictureFormat } from './pictures.ts';
import { HEAD_BYTES, signedFormat } from './signatures.ts';
import type { Ranges } from './source-text.ts';
import { openArchive } from './zip.ts';

/**
 * Returns the bytes of the part at a path: of a file in an archive, or of a stream in a compound file. The part
 * may have at most `maxBytes` bytes when it is unpacked. Messages call the document `name`. Throws NanroError:
 * `fileNotFound` if there is no such part, `notPicture` if the document is broken or has no parts, `tooLarge`,
 * `unreadable`.
 */
export async function readPart(
  ranges: Ranges,
  path: string,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): Promise<Uint8Array> {
  const missing = new NanroError({ kind: 'fileNotFound', name: path });
  const broken = new NanroError({ kind: 'notPicture', name: path });
  const signed = signedFormat(ranges.read(0, HEAD_BYTES));
  if (signed === 'zip') {
    const archive = await openArchive(ranges, { name, maxBytes, broken });
    // A path is not an address: `#` and `%` are characters like any other.
    const file = archive.find(path.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F'));
    if (!file) throw missing;
    return archive.read(file);
  }
  if (signed !== 'compound') throw broken;
  const file = openCompoundFile(ranges, { name, maxBytes });
  const stream = file.find(path);
  if (!stream) throw missing;
  return unpacked(file.read(stream), path, maxBytes);
}

/** Inflates a stream, unless it is a picture as it is: 한글 compresses some pictures, and stores others. */
function unpacked(bytes: Buffer, name: string, maxBytes: number): Buffer {
  if (pictureFormat(bytes) !== undefined) return bytes;
  try {
    return inflateRawSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NanroError(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? { kind: 'tooLarge', name, bytes: maxBytes }
        : { kind: 'notPicture', name },
    );
  }
}
