// The files to which pictures in a document are written, so that programs of the system can show them.
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { NanroError } from '../errors.ts';
import type { PictureFormat } from '../formats/pictures.ts';
import { writeOpened } from '../storage/opened-files.ts';
import type { Picture } from './picture-loader.ts';

/**
 * Writes a picture into a folder, and returns the path of the file. `name` is that of the picture in its document,
 * or empty. Throws NanroError `cannotRewrite`.
 */
export function writePicture(folder: string, name: string, { bytes, format }: Picture): string {
  const [extension, content] = format === 'svg' ? ['html', pageOf(bytes)] : [EXTENSIONS[format], bytes];
  // Two pictures in a document may have the same name, and the same picture needs only one file.
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const file = `${stemOf(name)}-${hash}.${extension}`;
  try {
    return writeOpened(folder, file, content);
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    throw new NanroError({ kind: 'cannotRewrite', name: file, code });
  }
}

const EXTENSIONS: Readonly<Record<Exclude<PictureFormat, 'svg'>, string>> = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  bmp: 'bmp',
};

/** Returns a page that shows an SVG. A browser runs the scripts of an SVG file, but not those of a picture. */
const pageOf = (svg: Uint8Array): Buffer =>
  Buffer.from(
    `<!doctype html><meta charset="utf-8"><img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
  );

const LONGEST = 50;

/** Returns the name of a picture without its extension, as a name that every file system accepts. */
function stemOf(name: string): string {
  const stem = name
    .slice(0, name.length - extname(name).length)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST);
  return stem.replace(/^-|-$/g, '') || 'picture';
}
