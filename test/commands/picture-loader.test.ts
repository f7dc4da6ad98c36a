import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadInput } from '../../src/commands/document-loader.ts';
import { createPictureLoader } from '../../src/commands/picture-loader.ts';
import { NanroError } from '../../src/errors.ts';
import { openTexts } from '../../src/messages/open.ts';
import { packCompound } from '../helpers/compound-file.ts';
import { pack, packBook } from '../helpers/epub.ts';
import { answer, redirect, serve, site } from '../helpers/server.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5E',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600', 'hex');
const BMP = Buffer.from('BM\u001a\0\0\0\0\0\0\0\u001a', 'latin1');
const SVG = Buffer.from(
  '\ufeff<?xml version="1.0"?>\n<!-- 난로 -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
);

const context = {
  env: {},
  hasInput: () => false,
  stdin: () => (async function* () {})(),
  folders: { config: '/dev/null', cache: '/dev/null/cache', state: '/dev/null' },
  version: '1.0.0',
};
const load = createPictureLoader(context, { cache: false, maxBytes: 2 ** 16 });

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const file = (path: string) => ({ target: { kind: 'file', path } }) as const;
const article = file(write('글.md', Buffer.from('글')));
write('난로 곁.png', PNG);
write('비밀.png', Buffer.from('root:x:0:0'));
write('큰.bmp', Buffer.concat([BMP, Buffer.alloc(2 ** 16)]));
write('묶음.png', await pack({ a: 'b' }));

const book = file(write('책.epub', await pack({ 'OEBPS/그림 #1?.png': PNG, 'OEBPS/a.txt': '글' })));
const hwp = file(
  write(
    '글.hwp',
    packCompound({
      'BinData/BIN0001.png': deflateRawSync(PNG),
      'BinData/BIN0002.jpg': JPEG,
      'BinData/BIN0003.bmp': deflateRawSync(Buffer.alloc(2 ** 17)),
      'BinData/BIN0004.ole': Buffer.from('글'),
    }),
  ),
);

test.each([
  ['a file beside the document', '%EB%82%9C%EB%A1%9C%20%EA%B3%81.png', article, 'png', PNG],
  ['a file by its address', `file://${folder}/%EB%82%9C%EB%A1%9C%20%EA%B3%81.png`, article, 'png', PNG],
  ['data in base64', `data:image/png;base64,${PNG.toString('base64')}`, article, 'png', PNG],
  [
    'data in escaped base64',
    `data:image/jpeg;base64,${encodeURIComponent(JPEG.toString('base64'))}`,
    article,
    'jpeg',
    JPEG,
  ],
  [
    'escaped data',
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(String(SVG))}`,
    article,
    'svg',
    SVG,
  ],
  ['a file in an archive', 'part:OEBPS/그림 #1?.png', book, 'png', PNG],
  ['a compressed stream of 한글', 'part:BinData/BIN0001.png', hwp, 'png', PNG],
  ['a stored stream of 한글', 'part:BinData/BIN0002.jpg', hwp, 'jpeg', JPEG],
] as const)('loads %s', async (_, src, document, format, bytes) => {
  const picture = await load(src, document);
  expect(picture.format).toBe(format);
  expect(Buffer.from(picture.bytes)).toEqual(bytes);
});

test.each([
  ['no file', '없다.png', article, { kind: 'fileNotFound', name: join(folder, '없다.png') }],
  ['a device', '/dev/zero', article, { kind: 'fileNotFound', name: '/dev/zero' }],
  ['a file that is no picture', '비밀.png', article, { kind: 'notPicture', name: '비밀.png' }],
  ['an archive', '묶음.png', article, { kind: 'notPicture', name: join(folder, '묶음.png') }],
  ['a large file', '큰.bmp', article, { kind: 'tooLarge', name: join(folder, '큰.bmp'), bytes: 2 ** 16 }],
  [
    'data that is no picture',
    'data:image/png;base64,AAAA',
    article,
    { kind: 'notPicture', name: 'data:image/png' },
  ],
  ['a document', '', article, { kind: 'notPicture', name: '' }],
  ['mail', 'mailto:a@b.kr', article, { kind: 'notPicture', name: 'mailto:a@b.kr' }],
  ['a part of a text', 'part:a.png', article, { kind: 'notPicture', name: 'a.png' }],
  ['a part that is missing', 'part:a.png', book, { kind: 'fileNotFound', name: 'a.png' }],
  ['a part that is no picture', 'part:OEBPS/a.txt', book, { kind: 'notPicture', name: 'a.txt' }],
  [
    'a part of standard input',
    'part:a.png',
    { target: { kind: 'input' } },
    { kind: 'notPicture', name: 'a.png' },
  ],
  [
    'a large stream',
    'part:BinData/BIN0003.bmp',
    hwp,
    { kind: 'tooLarge', name: 'BinData/BIN0003.bmp', bytes: 2 ** 16 },
  ],
  [
    'a stream that is no picture',
    'part:BinData/BIN0004.ole',
    hwp,
    { kind: 'notPicture', name: 'BinData/BIN0004.ole' },
  ],
  [
    'a file from a page',
    'file:///etc/passwd',
    { target: { kind: 'page', address: 'https://a.kr/' }, address: 'https://a.kr/' },
    { kind: 'notPicture', name: 'passwd' },
  ],
] as const)('rejects %s', async (_, src, document, problem) => {
  const error = await load(src, document).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NanroError);
  expect((error as NanroError).problem).toEqual(problem);
});

test('loads pictures from the web, and nothing else', async () => {
  const address = await serve(
    site({
      '/a/1.png': answer({ 'content-type': 'image/png' }, PNG),
      '/a/2': answer({ 'content-type': 'application/octet-stream' }, JPEG),
      '/a/3': redirect('1.png'),
      '/a/4.png': answer({ 'content-type': 'text/html' }, '<p>로그인'),
      '/a/5.png': answer({ 'content-type': 'image/png' }, '글'),
      '/a/6.png': answer({ 'content-type': 'image/png', 'content-length': 2 ** 17 }, Buffer.alloc(2 ** 17)),
    }),
  );
  const page = { target: { kind: 'page', address: `${address}/` }, address: `${address}/a/` } as const;
  const found = (src: string): Promise<unknown> =>
    load(src, page).then(
      ({ format }) => format,
      (error: NanroError) => error.problem.kind,
    );
  expect(
    await Promise.all(['1.png', `${address}/a/2`, '3', '4.png', '5.png', '6.png', '7.png'].map(found)),
  ).toEqual(['png', 'jpeg', 'png', 'notPicture', 'notPicture', 'tooLarge', 'httpStatus']);
});

test('loads the pictures of a book on the web', async () => {
  const bytes = await pack({ 'OEBPS/a.png': PNG });
  const address = await serve(answer({ 'content-type': 'application/epub+zip' }, bytes));
  const target = { kind: 'page', address: `${address}/책.epub` } as const;
  const { format } = await load('part:OEBPS/a.png', { target, address: target.address });
  expect(format).toBe('png');
});

test('a book from a pipe stays open for its pictures', async () => {
  const bytes = await packBook({
    documents: { a: '<p>글</p><img src="a.png"/>' },
    files: { 'OEBPS/a.png': PNG },
  });
  const pipe = (async function* () {
    yield bytes;
  })();
  const { archive } = await loadInput(context, {}, await openTexts('ko'), pipe);
  const picture = await load('part:OEBPS/a.png', { target: { kind: 'input' }, archive });
  expect(Buffer.from(picture.bytes)).toEqual(PNG);
  archive?.close();
});

test('stops when the signal says so', async () => {
  const controller = new AbortController();
  controller.abort(new Error('멈춤'));
  await expect(load('난로 곁.png', article, { signal: controller.signal })).rejects.toThrow('멈춤');
});
