// The first bytes of a picture → its format and its size, without decoding it.

/** The size of a picture in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The formats that terminals can draw. */
export type PictureFormat = 'png' | 'jpeg';

export interface PictureHead extends PixelSize {
  readonly format: PictureFormat;
}

/**
 * Reads the head of a picture. The name of its file does not matter. A JPEG that is to be turned by a quarter,
 * as its Exif data says, is as wide as it is shown. Returns undefined for any other format, and if the head
 * is cut off or has no size.
 */
export function readPictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = isPng(view) ? pngHead(view) : isJpeg(view) ? jpegHead(view) : undefined;
  return head && head.width > 0 && head.height > 0 ? head : undefined;
}

/** The signature, and the chunk IHDR, which must be the first: PNG § 5.2 and § 11.2.1. */
const isPng = (view: DataView): boolean =>
  view.byteLength >= 24 &&
  view.getUint32(0) === 0x89504e47 &&
  view.getUint32(4) === 0x0d0a1a0a &&
  view.getUint32(12) === 0x49484452;

const pngHead = (view: DataView): PictureHead => ({
  format: 'png',
  width: view.getUint32(16),
  height: view.getUint32(20),
});

const isJpeg = (view: DataView): boolean =>
  view.byteLength >= 4 && view.getUint16(0) === 0xffd8 && view.getUint8(2) === 0xff;

/** Goes through the segments up to the first frame header (ITU-T T.81, Annex B). */
function jpegHead(view: DataView): PictureHead | undefined {
  let isTurned = false;
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++; // a fill byte
      continue;
    }
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { format: 'jpeg', ...(isTurned ? { width: height, height: width } : { width, height }) };
    }
    if (marker === EXIF) isTurned ||= turnsInExif(view, at + 4);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the tables DHT, JPG and DAC between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** APP1 */
const EXIF = 0xe1;
/** The tag of the orientation (Exif § 4.6.4). From 5 on, the picture is turned by a quarter. */
const ORIENTATION = 0x0112;
const MOST_TAGS = 200;

/** Reports whether the Exif data at an offset turns the picture by a quarter. */
function turnsInExif(view: DataView, at: number): boolean {
  const tiff = at + 6;
  if (tiff + 8 > view.byteLength || view.getUint32(at) !== 0x45786966) return false;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > view.byteLength) return false;
  const count = Math.min(view.getUint16(directory, isLittle), MOST_TAGS);
  for (let tag = 0; tag < count; tag++) {
    const entry = directory + 2 + 12 * tag;
    if (entry + 12 > view.byteLength) return false;
    if (view.getUint16(entry, isLittle) === ORIENTATION) {
      const orientation = view.getUint16(entry + 8, isLittle);
      return orientation >= 5 && orientation <= 8;
    }
  }
  return false;
}
