import { describe, expect, test } from 'vitest';
import { CONTENT_TYPES, formatIn, MEMBERS, MIMETYPES, STREAMS } from '../../src/formats/document-formats.ts';
import { rangesOf } from '../../src/formats/read-source.ts';
import { compoundFile, packCompound } from '../helpers/compound-file.ts';
import { pack, type Files } from '../helpers/epub.ts';

const MEBIBYTE = 2 ** 20;
const inZip = async (files: Files, name = '글'): Promise<string> =>
  formatIn('zip', { ranges: rangesOf(await pack(files)), name, maxBytes: MEBIBYTE });
const inCompound = async (bytes: Buffer, name = '글'): Promise<string> =>
  formatIn('compound', { ranges: rangesOf(bytes), name, maxBytes: MEBIBYTE });
const streamsOf = (names: readonly string[]): Record<string, Buffer> =>
  Object.fromEntries(names.map((name) => [name, Buffer.alloc(0)]));
const compoundOf = (names: readonly string[]): Buffer => packCompound(streamsOf(names));

describe('a zip archive is told by', () => {
  test.each(MIMETYPES)('its media type %s', async (type, format) => {
    expect(await inZip({ mimetype: type, 'a.xml': '' })).toBe(format);
  });

  test.each(MEMBERS)('its file %s', async (path, format) => {
    expect(await inZip({ 'a.txt': '', [path]: '' })).toBe(format);
  });

  test.each([
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'docx'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml', 'docx'],
    ['application/vnd.ms-word.document.macroEnabled.main+xml', 'docx'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xlsx'],
    ['application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xlsx'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'pptx'],
    ['application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml', 'pptx'],
    ['application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml', 'pptx'],
    ['application/vnd.ms-visio.drawing.main+xml', 'visio'],
    ['application/vnd.ms-package.xps-fixeddocument+xml', 'zip'],
  ])('its content type %s', async (type, format) => {
    const types = `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/a" ContentType="${type}"/></Types>`;
    expect(await inZip({ '[Content_Types].xml': types })).toBe(format);
    expect(CONTENT_TYPES.map(([, each]) => each)).toEqual(['docx', 'xlsx', 'pptx', 'visio']);
  });

  test('nothing else', async () => {
    expect(await inZip({ '난로.txt': '따뜻하다.' })).toBe('zip');
    expect(await inZip({})).toBe('zip');
  });
});

test.each([
  ['글.epub', 'epub'],
  ['글.HWPX', 'hwpx'],
  ['글.docx', 'docx'],
  ['글.zip', 'brokenZip'],
  ['글', 'brokenZip'],
])('a broken archive named %s is a broken %s', async (name, format) => {
  const bytes = (await pack({ 'a.txt': '난로'.repeat(100) })).subarray(0, 100);
  expect(await formatIn('zip', { ranges: rangesOf(bytes), name, maxBytes: MEBIBYTE })).toBe(format);
});

test('a broken archive is told by the media type at its beginning', async () => {
  const bytes = (await pack({ mimetype: 'application/epub+zip', 'a.xml': '난로' })).subarray(0, 80);
  expect(await formatIn('zip', { ranges: rangesOf(bytes), name: '글', maxBytes: MEBIBYTE })).toBe('epub');
});

describe('a compound file is told by', () => {
  test.each(STREAMS)('its stream %j', async (name, format) => {
    const others = Array.from({ length: 9 }, (_, index) => `stream ${index}`);
    expect(await inCompound(compoundOf([...others, name]))).toBe(format);
    expect(await inCompound(compoundOf([name]))).toBe(format);
  });

  test('nothing else', async () => {
    expect(await inCompound(compoundOf([]))).toBe('compound');
    expect(await inCompound(compoundOf(['ObjectPool']))).toBe('compound');
  });
});

describe('a hostile compound file is no bug', () => {
  const names = ['WordDocument', 'Data'];
  const { bytes, entryAt, tableAt } = compoundFile(streamsOf(names));
  const directory = bytes.readUInt32LE(48);
  const set =
    (at: number, value: number) =>
    (file: Buffer): Buffer => (file.writeUInt32LE(value, at), file);
  test.each<[what: string, change: (file: Buffer) => Buffer]>([
    ['cut off in the header', (file) => file.subarray(0, 100)],
    ['cut off before the directory', (file) => file.subarray(0, 512)],
    ['sectors of an impossible size', (file) => (file.writeUInt16LE(31, 30), file)],
    ['a directory outside the file', set(48, 0x7f_ff_ff_ff)],
    ['a FAT outside the file', set(76, 0x7f_ff_ff_ff)],
    ['a directory without end', set(tableAt(directory), directory)],
    ['a loop of siblings', set(entryAt('WordDocument') + 68, 1)],
    ['a name that is too long', (file) => (file.writeUInt16LE(0xffff, entryAt('WordDocument') + 64), file)],
  ])('%s', async (_, change) => {
    expect(['doc', 'compound']).toContain(await inCompound(change(Buffer.from(bytes))));
  });

  test('with the extension hwp, a broken one is a broken document', async () => {
    expect(await inCompound(bytes.subarray(0, 512), '글.HWP')).toBe('hwp5');
    expect(await inCompound(bytes.subarray(0, 512), '글.doc')).toBe('compound');
  });
});
