// Compound files: finding their streams, and broken or hostile files.
import { describe, expect, test } from 'vitest';
import { NanroError } from '../../../src/errors.ts';
import { openCompoundFile } from '../../../src/formats/hwp/compound.ts';
import { rangesOf } from '../../../src/formats/read-source.ts';
import { compoundFile, packCompound, type CompoundOptions } from '../../helpers/compound-file.ts';

const MOST = 10 * 2 ** 20;
function bytesOf(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at++) bytes[at] = at * 7 + (at >> 8) + seed;
  return bytes;
}

const STREAMS = {
  FileHeader: bytesOf(256),
  Empty: Buffer.alloc(0),
  DocInfo: bytesOf(4095, 2),
  'BodyText/Section0': bytesOf(4096, 3),
  'BodyText/Section1': bytesOf(70_001, 4),
  'BodyText/Section2': bytesOf(65, 5),
  'A/B/C': bytesOf(513, 6),
  '\u0005HwpSummaryInformation': bytesOf(300, 7),
};

const open = (bytes: Buffer, maxBytes = MOST): ReturnType<typeof openCompoundFile> =>
  openCompoundFile(rangesOf(bytes), { name: '글.hwp', maxBytes });

/** The streams as strings, which are compared faster than bytes. */
const TEXTS = Object.fromEntries(
  Object.entries(STREAMS).map(([path, bytes]) => [path, bytes.toString('latin1')]),
);

function readAll(bytes: Buffer): Record<string, string | undefined> {
  const { find, read } = open(bytes);
  return Object.fromEntries(
    Object.keys(STREAMS).map((path) => {
      const stream = find(path);
      return [path, stream && read(stream).toString('latin1')];
    }),
  );
}

/** Returns the kind of the problem that a function throws. */
function problemOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof NanroError) return error.problem.kind;
    throw error;
  }
}

describe('every stream is read', () => {
  test.each<[string, CompoundOptions]>([
    ['version 3', {}],
    ['version 4', { version: 4 }],
    ['version 3 with the sectors of each stream in reverse', { backwards: true }],
    ['version 4 with the sectors of each stream in reverse', { version: 4, backwards: true }],
  ])('%s', (_, options) => {
    expect(readAll(packCompound(STREAMS, options))).toEqual(TEXTS);
  });

  test('of a file whose allocation table does not fit in the header', () => {
    const large = bytesOf(8 * 2 ** 20);
    const { find, read } = open(packCompound({ ...STREAMS, Large: large }), 2 ** 25);
    expect(read(find('Large')!).equals(large)).toBe(true);
    expect(read(find('BodyText/Section1')!).equals(STREAMS['BodyText/Section1'])).toBe(true);
  });
});

test.each(['Section0', 'BodyText', 'BodyText/Section9', 'FileHeader/Section0', ''])(
  'there is no stream %j',
  (path) => {
    expect(open(packCompound(STREAMS)).find(path)).toBeUndefined();
  },
);

test('streams that nobody asks for are not read', () => {
  const { size, read } = rangesOf(packCompound({ ...STREAMS, 'BinData/BIN0001.jpg': bytesOf(2 ** 20) }));
  let sum = 0;
  const counted = (offset: number, length: number): Buffer => {
    sum += length;
    return read(offset, length);
  };
  const file = openCompoundFile({ size, read: counted }, { name: '글.hwp', maxBytes: MOST });
  file.read(file.find('BodyText/Section0')!);
  expect(sum).toBeLessThan(20_000);
});

describe('a broken file is reported', () => {
  const set = (where: (file: ReturnType<typeof compoundFile>) => number, value: number): Buffer => {
    const file = compoundFile(STREAMS);
    file.bytes.writeUInt32LE(value, where(file));
    return file.bytes;
  };
  const sectorOf = (bytes: Buffer, at: number): number => bytes.readUInt32LE(at + 116);
  const first = compoundFile(STREAMS);
  const section1 = sectorOf(first.bytes, first.entryAt('BodyText/Section1'));
  const docInfo = sectorOf(first.bytes, first.entryAt('DocInfo'));
  test.each<[string, Buffer]>([
    ['no signature', Buffer.from('글'.repeat(1000))],
    ['only a header', packCompound(STREAMS).subarray(0, 512)],
    ['less than a header', packCompound(STREAMS).subarray(0, 100)],
    ['sectors of an unknown size', set(() => 30, 0x0006_0001)],
    ['a directory outside of the file', set(() => 48, 5000)],
    ['a chain that ends early', set(({ tableAt }) => tableAt(section1 + 3), 0xfffffffe)],
    ['a chain that leads back to itself', set(({ tableAt }) => tableAt(section1 + 3), section1)],
    ['a chain that leads out of the file', set(({ tableAt }) => tableAt(section1 + 3), 0x00ff_ffff)],
    [
      'a chain of a small stream that leads back',
      set(({ miniTableAt }) => miniTableAt + 4 * (docInfo + 3), docInfo),
    ],
    ['a small stream outside of the mini stream', set(({ entryAt }) => entryAt('DocInfo') + 116, 100_000)],
    [
      'a size that the file does not have',
      set(({ entryAt }) => entryAt('BodyText/Section1') + 120, 9_000_000),
    ],
  ])('%s', (_, bytes) => {
    expect(problemOf(() => readAll(bytes))).toBe('badHwp');
  });

  test.each<[string, Buffer]>([
    ['siblings that lead back', set(({ entryAt }) => entryAt('BodyText/Section2') + 68, 3)],
    ['a storage that contains itself', set(({ entryAt }) => entryAt('A/B') + 72, 2)],
    ['siblings that are not there', set(({ entryAt }) => entryAt('A/B') + 68, 0x7fff_ffff)],
    ['an allocation table that leads back to itself', set(() => 68, 0)],
  ])('%s: the streams that can be found are read', (_, bytes) => {
    expect(readAll(bytes)['BodyText/Section1'] === TEXTS['BodyText/Section1']).toBe(true);
  });

  test('a file that is cut off anywhere has its streams or is broken', () => {
    const whole = packCompound(STREAMS);
    for (let part = 0; part < 20; part++) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 20));
      expect([undefined, 'badHwp']).toContain(problemOf(() => expect(readAll(cut)).toEqual(TEXTS)));
    }
  });
});

test('streams that are larger than the limit are not read', () => {
  const { find, read } = open(packCompound(STREAMS), 70_100);
  read(find('BodyText/Section1')!);
  expect(problemOf(() => read(find('FileHeader')!))).toBe('tooLarge');
});
