// The archive of a book: file names, protected files, and files that are not books.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { outlineBook, outlineOf, readBook } from '../../helpers/books.ts';
import { bookOf, container, pack, packBook, type Book, type Files } from '../../helpers/epub.ts';

describe('files', () => {
  const korean: Book = {
    documents: { '본문/1장 겨울.xhtml': '<p>눈이 온다.</p>', '본문/2장 봄.xhtml': '<p>볕이 든다.</p>' },
    contents: { '%EB%B3%B8%EB%AC%B8/2%EC%9E%A5%20%EB%B4%84.xhtml': '봄' },
  };
  const renamed = (change: (path: string) => string): Files =>
    Object.fromEntries(
      Object.entries(bookOf(korean)).map(([path, content]) => [
        path.startsWith('OEBPS/') ? change(path) : path,
        content,
      ]),
    );

  test.each<[what: string, files: Files]>([
    ['as the book writes them', bookOf(korean)],
    ['in another case', renamed((path) => path.toUpperCase())],
    ['decomposed, as macOS has them', renamed((path) => path.normalize('NFD'))],
    ['percent-encoded', renamed(encodeURI)],
  ])('names of the archive %s', async (_, files) => {
    expect(outlineBook(await readBook(await pack(files)))).toEqual(['눈이 온다.', '## 봄', '볕이 든다.']);
  });

  test.each<[what: string, book: Book, expected: readonly string[]]>([
    ['KS X 1001', korean, ['눈이 온다.', '## 봄', '볕이 든다.']],
    ['CP949 alone', { documents: { '똠방각하.xhtml': '<p>펲시를 마신다.</p>' } }, ['펲시를 마신다.']],
  ])('names of the archive in CP949, with syllables of %s', async (_, book, expected) => {
    const names = Object.keys(book.documents).map(
      (name) => [name, iconv.encode(name, 'cp949').toString('latin1')] as const,
    );
    const placeholderOf = (encoded: string): string => encoded.replace(/[^ -~]/g, '_');
    const files = Object.entries(bookOf(book)).map(([path, content]) => [
      names.reduce((changed, [name, encoded]) => changed.replace(name, placeholderOf(encoded)), path),
      content,
    ]);
    const bytes = await pack(Object.fromEntries(files) as Files);
    for (const [, encoded] of names) {
      const placeholder = Buffer.from(placeholderOf(encoded));
      for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder))
        bytes.write(encoded, at, 'latin1');
    }
    expect(outlineBook(await readBook(bytes))).toEqual(expected);
  });

  test.each<[what: string, chapter: Buffer]>([
    [
      'CP949, declared',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="euc-kr"?>'),
        iconv.encode('<html><body><p>펭귄이 똠얌꿍을 먹는다.</p></body></html>', 'cp949'),
      ]),
    ],
    ['CP949, undeclared', iconv.encode('<html><body><p>펭귄이 똠얌꿍을 먹는다.</p></body></html>', 'cp949')],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('<html><body><p>펭귄이 똠얌꿍을 먹는다.</p></body></html>', 'utf16le'),
      ]),
    ],
    [
      'UTF-8 with a byte order mark',
      Buffer.from('\ufeff<?xml version="1.0"?><html><body><p>펭귄이 똠얌꿍을 먹는다.</p></body></html>'),
    ],
  ])('a document in %s', async (_, chapter) => {
    expect(await outlineOf({ documents: { a: '' }, files: { 'OEBPS/a': chapter } })).toEqual([
      '펭귄이 똠얌꿍을 먹는다.',
    ]);
  });

  test.each<[what: string, change: (files: Files) => Files]>([
    [
      'a missing file',
      (files) => Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'OEBPS/b')),
    ],
    [
      'a missing item',
      (files) => ({
        ...files,
        'OEBPS/book.opf': String(files['OEBPS/book.opf']).replace('id="d1"', 'id="other"'),
      }),
    ],
    [
      'an address out of the archive',
      (files) => ({
        ...files,
        'OEBPS/book.opf': String(files['OEBPS/book.opf']).replace('href="b"', 'href="../../OEBPS/b"'),
      }),
    ],
    [
      'an address of the web',
      (files) => ({
        ...files,
        'OEBPS/book.opf': String(files['OEBPS/book.opf']).replace('href="b"', 'href="https://example.org/b"'),
      }),
    ],
    [
      'a picture in the spine',
      (files) => ({
        ...files,
        'OEBPS/book.opf': String(files['OEBPS/book.opf']).replace(
          /href="b" media-type="[^"]*"/,
          'href="b" media-type="image/jpeg"',
        ),
        'OEBPS/b': Buffer.alloc(1000),
      }),
    ],
  ])('the rest of a book with %s is read', async (_, change) => {
    const files = bookOf({
      documents: { a: '<p>눈이 온다.</p>', b: '<p>쌓인다.</p>', c: '<p>볕이 든다.</p>' },
    });
    expect(outlineBook(await readBook(await pack(files)))).toEqual(['눈이 온다.', '쌓인다.', '볕이 든다.']);
    expect(outlineBook(await readBook(await pack(change(files))))).toEqual(['눈이 온다.', '볕이 든다.']);
  });

  test('a document is read only once, even if the spine names it often', async () => {
    expect(
      await outlineOf({ documents: { a: '<p>눈이 온다.</p>' }, spine: '<itemref idref="d0"/>'.repeat(1000) }),
    ).toEqual(['눈이 온다.']);
  });

  test('an entry whose name leads out of the archive is harmless', async () => {
    const bytes = await packBook({
      documents: { a: '<p>눈이 온다.</p>' },
      files: { 'xx/etc/passwd': 'root', 'yyetc/passwd': 'root' },
    });
    const name = Buffer.from('xx/etc/passwd');
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name)) bytes.write('../etc/passwd', at);
    expect(outlineBook(await readBook(bytes))).toEqual(['눈이 온다.']);
  });

  test('ten thousand entries', { timeout: 30_000 }, async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`OEBPS/images/${index}.png`, '']),
    );
    const bytes = await pack(bookOf({ documents: { a: '<p>눈이 온다.</p>' }, files: pictures }), {
      compress: false,
    });
    expect(outlineBook(await readBook(bytes))).toEqual(['눈이 온다.']);
  });
});

describe('protected books', () => {
  const FONT = 'OEBPS/fonts/batang.otf';
  const encrypted = (algorithm: string, ...paths: readonly string[]): Files => ({
    'META-INF/encryption.xml': `<?xml version="1.0"?>
<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
${paths.map((path) => `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${encodeURI(path)}"/></enc:CipherData></enc:EncryptedData>`).join('\n')}
</encryption>`,
  });
  const IDPF = 'http://www.idpf.org/2008/embedding';
  const ADOBE = 'http://ns.adobe.com/pdf/enc#RC';
  const AES = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
  const packWith = (files: Files): Promise<Buffer> =>
    packBook({ documents: { '1장': '<p>눈이 온다.</p>' }, files });

  test.each<[what: string, files: Files]>([
    ['text', encrypted(AES, 'OEBPS/1장')],
    ['any file', encrypted(AES, 'OEBPS/images/1.jpg')],
    ['fonts, and text in the same way', encrypted(IDPF, FONT, 'OEBPS/1장')],
    ['fonts, with a licence', { ...encrypted(ADOBE, FONT), 'META-INF/rights.xml': '<rights/>' }],
    [
      'any file, with Apple’s licence',
      { ...encrypted('http://itunes.apple.com/dataenc', 'OEBPS/style.css'), 'META-INF/sinf.xml': '<sinf/>' },
    ],
  ])('%s', async (_, files) => {
    await expect(readBook(await packWith(files))).rejects.toMatchObject({
      problem: { kind: 'protectedEpub', name: 'book.epub' },
    });
  });

  test.each<[what: string, files: Files]>([
    ['fonts', encrypted(IDPF, FONT)],
    ['fonts, in Adobe’s way', encrypted(ADOBE, FONT)],
    ['nothing', encrypted(AES)],
    ['nothing, with a licence', { 'META-INF/rights.xml': '<rights/>' }],
  ])('%s: the text can be read', async (_, files) => {
    expect(outlineBook(await readBook(await packWith(files)))).toEqual(['눈이 온다.']);
  });

  test('an archive with a password', async () => {
    const bytes = await packWith({});
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    await expect(readBook(bytes)).rejects.toMatchObject({ problem: { kind: 'protectedEpub' } });
  });
});

describe('files that are not books', () => {
  const BOOK: Book = { documents: { a: `<p>${'눈이 온다. '.repeat(100)}</p>` } };
  const files = bookOf(BOOK);

  test.each<[what: string, bytes: () => Promise<Buffer>]>([
    ['nothing', async () => Buffer.alloc(0)],
    ['the beginning of an archive', async () => Buffer.from('PK\u0003\u0004')],
    ['an empty archive', () => pack({})],
    ['an archive without its end', async () => (await packBook(BOOK)).subarray(0, -30)],
    ['half an archive', async () => (await packBook(BOOK)).subarray(0, 900)],
    [
      'an archive with garbage after it',
      async () => Buffer.concat([await packBook(BOOK), Buffer.from('garbage')]),
    ],
    [
      'an archive of garbage',
      async () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, '난로')]),
    ],
    ['an archive of something else', () => pack({ 'word/document.xml': '<w:document/>' })],
    ['an empty container', () => pack({ ...files, 'META-INF/container.xml': '<container/>' })],
    ['a container that points to a missing file', () => pack({ ...files, ...container('other.opf') })],
    ['a document of bytes', () => pack({ ...files, 'OEBPS/a': Buffer.alloc(5000, 1) })],
    [
      'an unknown compression method',
      async () => {
        const bytes = await packBook(BOOK);
        for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
          bytes.writeUInt16LE(14, at + 10);
        return bytes;
      },
    ],
    [
      'broken compression',
      async () => {
        const bytes = await packBook(BOOK);
        return bytes.fill(0xff, bytes.indexOf('OEBPS/a') + 7, bytes.indexOf('OEBPS/a') + 30);
      },
    ],
  ])('%s', async (_, bytes) => {
    await expect(readBook(await bytes())).rejects.toMatchObject({
      problem: { kind: 'badEpub', name: 'book.epub' },
    });
  });

  test.each<[what: string, book: Book]>([
    ['a book without documents', { documents: {} }],
    [
      'a book of pictures',
      {
        documents: { a: '<img src="1.jpg" alt="1쪽"/>', b: '<img src="2.jpg" alt="2쪽"/>' },
        contents: { a: '처음' },
      },
    ],
    ['a book of white space', { documents: { a: '<p>&#160;</p><p>\u200b</p>' } }],
  ])('%s has no article', async (_, book) => {
    await expect(readBook(await packBook(book))).rejects.toMatchObject({
      problem: { kind: 'noArticle', name: 'book.epub' },
    });
  });
});
