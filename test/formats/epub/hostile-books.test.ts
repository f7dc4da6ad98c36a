// Books that are built to break the reader: too large, nested too deep, damaged.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFault } from '../../../src/article/validate.ts';
import { NanroError } from '../../../src/errors.ts';
import { MEBIBYTE, outlineOf, readBook } from '../../helpers/books.ts';
import { bookOf, pack, packBook, type Book } from '../../helpers/epub.ts';
import { runs, someOf } from '../../helpers/thorough.ts';

describe('the limit', { timeout: 30_000 }, () => {
  const tooLarge = { problem: { kind: 'tooLarge', name: 'book.epub', bytes: 2 ** 20 } };
  const limits = { maxBytes: MEBIBYTE };
  const chapter = `<p>${'눈이 온다. '.repeat(6000)}</p>`; // 90 kB

  test('very many spaces', async () => {
    const bytes = await packBook({
      documents: { a: '<p>눈이 온다.</p>' },
      files: { 'OEBPS/a': Buffer.alloc(runs(100) * MEBIBYTE, ' ') },
    });
    await expect(readBook(bytes, limits)).rejects.toMatchObject(tooLarge);
  });

  test('very many bytes with a stated size of ten', async () => {
    const bytes = await packBook({
      documents: { a: '<p>눈이 온다.</p>' },
      files: { 'OEBPS/a': Buffer.alloc(runs(100) * MEBIBYTE) },
    });
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      bytes.writeUInt32LE(10, at + 24);
    await expect(readBook(bytes, limits)).rejects.toMatchObject(tooLarge);
  });

  test.each([true, false])('the limit applies to all text together (packed: %s)', async (compress) => {
    const bytes = await pack(
      bookOf({
        documents: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`c${index}`, chapter])),
      }),
      { compress },
    );
    await expect(readBook(bytes, limits)).rejects.toMatchObject(tooLarge);
    expect((await readBook(bytes)).lead).toHaveLength(12);
  });

  test('pictures do not count towards the limit', async () => {
    const bytes = await packBook({
      documents: { a: chapter },
      manifest: '<item id="p" href="p.png" media-type="image/png"/>',
      files: { 'OEBPS/p.png': Buffer.alloc(5 * MEBIBYTE) },
    });
    expect((await readBook(bytes, limits)).lead).toHaveLength(1);
  });

  test('elements of all documents count together', async () => {
    const bytes = await packBook({ documents: { a: '<b>눈</b>'.repeat(600), b: '<b>볕</b>'.repeat(600) } });
    await expect(readBook(bytes, { mostElements: 1000 })).rejects.toMatchObject({
      problem: { kind: 'tooManyElements', limit: 1000 },
    });
  });
});

describe('hostile text', { timeout: 30_000 }, () => {
  const N = runs(100_000);
  test.each(
    someOf<[what: string, body: string]>(
      [
        ['nested elements', '<div>'.repeat(N)],
        ['tags without an end', '<a '.repeat(N)],
        ['a tag without an end', `<${'a'.repeat(N)}`],
        ['a tag of slashes', `<a${'/'.repeat(N)}`],
        ['attributes without an end', `<a ${'b="'.repeat(N)}`],
        ['CDATA without an end', '<![CDATA['.repeat(N)],
        ['comments without an end', '<!--'.repeat(N)],
        ['self-closing elements', '<i/>'.repeat(N)],
      ],
      4,
    ),
  )('%s', async (_, body) => {
    expect((await outlineOf({ documents: { a: `<p>눈이 온다.</p>${body}` } }))[0]).toBe('눈이 온다.');
  });

  test('a table of contents of nested labels', async () => {
    const ncx = `<navMap>${'<navLabel><text>'.repeat(N / 2)}겨울</navMap>`;
    const book: Book = {
      documents: { a: '<p>눈이 온다.</p>' },
      manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      files: { 'OEBPS/toc.ncx': ncx },
    };
    expect(await outlineOf(book)).toEqual(['눈이 온다.']);
  });
});

test('a damaged book is read or reported, and never causes a bug', async () => {
  const book = bookOf({
    documents: {
      a: '<h1>겨울</h1><p>눈이 온다.</p><figure><img src="a.png" alt="눈"/></figure>',
      b: '<p>볕이 <a href="a">든다</a>.</p>',
    },
    contents: { a: '겨울', b: '봄' },
    metadata: '<dc:title>사계</dc:title><dc:creator>김하람</dc:creator><dc:date>2024-11-05</dc:date>',
    files: { 'META-INF/encryption.xml': '<encryption/>' },
  });
  const archives = [await pack(book), await pack(book, { compress: false })];
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }); // of the length
  const damage = fc.record({
    archive: fc.constantFrom(...archives),
    end: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, place),
    bytes: fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ archive, end, bytes }) => {
      const damaged = Buffer.from(archive.subarray(0, Math.floor(end * archive.length)));
      for (const [at, byte] of bytes) damaged[Math.floor(at * damaged.length)] = byte;
      const outcome = await readBook(damaged).catch((error: unknown) => error);
      if (outcome instanceof NanroError) return;
      expect(findFault(outcome)).toBeUndefined();
    }),
    { numRuns: runs(1000) }, // the seed is in the message
  );
}, 60_000);
