import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPictureHead } from '../../src/formats/picture-size.ts';
import { runs } from '../helpers/thorough.ts';

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const short = (value: number): number[] => [value >> 8, value & 0xff];
const long = (value: number): number[] => [...short(value >>> 16), ...short(value & 0xffff)];

const png = (width: number, height: number): Uint8Array =>
  bytes(
    '\u0089PNG\r\n\u001a\n',
    long(13),
    'IHDR',
    long(width),
    long(height),
    [8, 0, 0, 0, 1],
    deflateSync('난로'),
  );
const segment = (marker: number, ...content: readonly (string | readonly number[])[]): Uint8Array => {
  const body = bytes(...content);
  return bytes([0xff, marker], short(body.length + 2), body);
};
const frame = (marker: number, width: number, height: number): Uint8Array =>
  segment(marker, [8], short(height), short(width), [3]);
const START = [0xff, 0xd8];
const JFIF = segment(0xe0, 'JFIF\0');
const exif = (orientation: number): Uint8Array =>
  segment(
    0xe1,
    'Exif\0\0',
    'MM\0*',
    long(8),
    short(2),
    short(0x0100),
    [0, 3],
    long(1),
    short(9),
    [0, 0],
    short(0x0112),
    [0, 3],
    long(1),
    short(orientation),
    [0, 0],
  );
const littleExif = (orientation: number): Uint8Array =>
  segment(
    0xe1,
    'Exif\0\0',
    'II*\0',
    [8, 0, 0, 0],
    [1, 0],
    [0x12, 0x01],
    [3, 0],
    [1, 0, 0, 0],
    [orientation, 0, 0, 0],
  );

test.each<[name: string, picture: Uint8Array, expected: string | undefined]>([
  ['PNG', png(640, 480), 'png 640 × 480'],
  ['a large PNG', png(0x7fff_ffff, 1), 'png 2147483647 × 1'],
  ['a PNG without a width', png(0, 480), undefined],
  ['a PNG that is cut off', png(640, 480).subarray(0, 23), undefined],
  ['JPEG', bytes(START, JFIF, frame(0xc0, 640, 480)), 'jpeg 640 × 480'],
  ['a progressive JPEG', bytes(START, JFIF, frame(0xc2, 640, 480)), 'jpeg 640 × 480'],
  ['tables before the frame', bytes(START, segment(0xc4, 'AAAA'), frame(0xc1, 3, 2)), 'jpeg 3 × 2'],
  ['fill bytes', bytes(START, [0xff, 0xff], JFIF, [0xff], frame(0xc0, 3, 2)), 'jpeg 3 × 2'],
  ['a JPEG that stands upright', bytes(START, exif(1), frame(0xc0, 640, 480)), 'jpeg 640 × 480'],
  ['a JPEG upside down', bytes(START, exif(3), frame(0xc0, 640, 480)), 'jpeg 640 × 480'],
  ['a JPEG turned to the right', bytes(START, JFIF, exif(6), frame(0xc0, 640, 480)), 'jpeg 480 × 640'],
  ['a JPEG turned to the left', bytes(START, littleExif(8), frame(0xc0, 640, 480)), 'jpeg 480 × 640'],
  [
    'Exif data that is cut off',
    bytes(START, segment(0xe1, 'Exif\0\0MM\0*'), frame(0xc0, 6, 4)),
    'jpeg 6 × 4',
  ],
  ['a JPEG without a frame', bytes(START, JFIF, [0xff, 0xd9]), undefined],
  ['a JPEG that is cut off', bytes(START, JFIF, [0xff, 0xc0, 0, 17]), undefined],
  ['a length of nothing', bytes(START, [0xff, 0xe0, 0, 0], frame(0xc0, 3, 2)), undefined],
  ['GIF', bytes('GIF89a', [2, 0, 2, 0]), undefined],
  ['nothing', bytes(), undefined],
])('%s', (_, picture, expected) => {
  const head = readPictureHead(picture);
  expect(head && `${head.format} ${head.width} × ${head.height}`).toBe(expected);
});

test('no bytes are an error', () => {
  const beginning = fc.constantFrom(png(1, 1), bytes(START, JFIF), bytes(START, exif(6)), bytes());
  fc.assert(
    fc.property(beginning, fc.nat(60), fc.uint8Array({ maxLength: 60 }), (start, kept, rest) => {
      const head = readPictureHead(bytes(start.subarray(0, kept), rest));
      if (head) expect(Math.min(head.width, head.height)).toBeGreaterThan(0);
    }),
    { numRuns: runs(1000) },
  );
});
