import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readEpub } from '../../../src/formats/epub/read.ts';
import type { Article } from '../../../src/article/model.ts';
import { headingText, inlineText } from '../../../src/article/text.ts';
import { findFault } from '../../../src/article/validate.ts';
import { NanroError } from '../../../src/errors.ts';
import { bookOf, container, pack, packBook, xhtml, type Book, type Files } from '../../helpers/epub.ts';
import { runs } from '../../helpers/thorough.ts';

const MEBIBYTE = 2 ** 20;
const LIMITS = { name: 'book.epub', mostElements: 500_000, maxBytes: 10 * MEBIBYTE };

const read = (bytes: Buffer, limits: Partial<typeof LIMITS> = {}): Promise<Article> =>
  readEpub(bytes, { ...LIMITS, ...limits }, 'book');

const text = (content: string) => ({ kind: 'text', text: content }) as const;
const paragraph = (content: string) => ({ kind: 'paragraph', content: [text(content)] }) as const;

/** Returns the headings and paragraphs of an article: `머리말`, `## 1장`, `첫눈이 내렸다.`. */
function outline({ lead = [], sections }: Article): string[] {
  const lines = (blocks: readonly Article['sections'][number]['blocks'][number][]): string[] =>
    blocks.map((block) =>
      block.kind === 'paragraph'
        ? inlineText(block.content)
        : block.kind === 'figure'
          ? `[${block.alt ?? ''}|${inlineText(block.caption ?? [])}]`
          : block.kind,
    );
  return [
    ...lines(lead),
    ...sections.flatMap((section) => [
      `${'#'.repeat(section.level)} ${headingText(section)}`,
      ...lines(section.blocks),
    ]),
  ];
}
const outlineOf = async (book: Book): Promise<string[]> => outline(await read(await packBook(book)));

test('an EPUB 3', async () => {
  const bytes = await pack({
    ...container('OEBPS/package.opf'),
    'OEBPS/package.opf': `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ko">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:6f1c2f4e-2f0d-4b7c-9a53-6a3c1d1e9b10</dc:identifier>
    <dc:title id="t1">난롯가의 사계</dc:title>
    <meta refines="#t1" property="title-type">main</meta>
    <dc:title>불가에서 읽고 쓰다</dc:title>
    <dc:creator>김하람</dc:creator>
    <dc:creator>이도윤</dc:creator>
    <dc:publisher>온돌출판</dc:publisher>
    <dc:date>2024-11-05</dc:date>
    <dc:language>ko</dc:language>
    <dc:subject>수필</dc:subject>
    <dc:subject>겨울</dc:subject>
    <meta property="dcterms:modified">2024-11-01T00:00:00Z</meta>
  </metadata>
  <manifest>
    <item id="spring" href="text/spring.xhtml" media-type="application/xhtml+xml"/>
    <item id="winter" href="text/winter.xhtml" media-type="application/xhtml+xml"/>
    <item id="preface" href="text/preface.xhtml" media-type="application/xhtml+xml"/>
    <item id="cover" href="text/cover.xhtml" media-type="application/xhtml+xml"/>
    <item id="cover-image" href="images/cover.jpg" media-type="image/jpeg" properties="cover-image"/>
    <item id="nav" href="nav/nav.xhtml" media-type="application/xhtml+xml" properties="scripted nav"/>
  </manifest>
  <spine>
    <itemref idref="cover"/>
    <itemref idref="nav"/>
    <itemref idref="preface"/>
    <itemref idref="winter"/>
    <itemref idref="spring"/>
  </spine>
</package>`,
    'OEBPS/nav/nav.xhtml': xhtml(`<h1>차례</h1>
      <nav epub:type="landmarks"><ol><li><a href="../text/preface.xhtml">본문 시작</a></li></ol></nav>
      <nav epub:type="toc"><ol>
        <li><a href="../text/cover.xhtml">표지</a></li>
        <li><a href="../text/preface.xhtml">책을 펴내며</a></li>
        <li><a href="../text/winter.xhtml">겨울</a><ol><li><a href="../text/winter.xhtml#stove">난로를 들이다</a></li></ol></li>
        <li><a href="../text/spring.xhtml">봄</a></li>
      </ol></nav>`),
    'OEBPS/text/cover.xhtml': xhtml(
      '<section epub:type="cover"><img src="../images/cover.jpg" alt="표지"/></section>',
    ),
    'OEBPS/text/preface.xhtml': xhtml(
      '<p>첫눈이 내린 날 난로를 꺼냈다.<br/>그 곁에서 읽고 쓴 글을 여기 모은다.</p><p>두 사람이 번갈아 썼다.</p>',
    ),
    'OEBPS/text/winter.xhtml': xhtml(`<section epub:type="chapter"><a id="top"/>
      <h1>첫눈</h1>
      <p>창밖에는 눈이 내리고, 주전자에서는 물이 끓는다<a epub:type="noteref" href="#n1"><sup>1</sup></a>.</p>
      <h2 id="stove">난로를 들이다<span id="p12" epub:type="pagebreak">12</span></h2>
      <figure><img src="../images/stove.jpg" alt="무쇠 난로"/><figcaption>할머니 댁에서 물려받은 난로</figcaption></figure>
      <p>재를 비우는 법은 <a href="spring.xhtml#ash">봄 이야기</a>에, 더 자세한 것은 <a href="https://example.org/stove">난로 손질법</a>에 적었다.</p>
      <p><img src="../images/line.png" alt=""/></p>
      <aside epub:type="footnote" id="n1"><p>결명자를 볶아 끓인 물이다.</p></aside>
    </section>`),
    'OEBPS/text/spring.xhtml': xhtml('<h2>재를 비우며</h2><p>난로를 치운 자리에 볕이 든다.</p>'),
    'OEBPS/images/cover.jpg': Uint8Array.from([0xff, 0xd8]),
  });
  expect(await read(bytes)).toEqual({
    title: '난롯가의 사계',
    author: '김하람, 이도윤',
    site: '온돌출판',
    published: '2024-11-05',
    language: 'ko',
    tags: ['수필', '겨울'],
    sections: [
      {
        level: 2,
        heading: [text('책을 펴내며')],
        blocks: [
          {
            kind: 'paragraph',
            content: [
              text('첫눈이 내린 날 난로를 꺼냈다.'),
              { kind: 'lineBreak' },
              text('그 곁에서 읽고 쓴 글을 여기 모은다.'),
            ],
          },
          paragraph('두 사람이 번갈아 썼다.'),
        ],
      },
      {
        level: 2,
        heading: [text('첫눈')],
        blocks: [paragraph('창밖에는 눈이 내리고, 주전자에서는 물이 끓는다¹.')],
      },
      {
        level: 3,
        heading: [text('난로를 들이다')],
        blocks: [
          { kind: 'figure', alt: '무쇠 난로', caption: [text('할머니 댁에서 물려받은 난로')] },
          {
            kind: 'paragraph',
            content: [
              text('재를 비우는 법은 봄 이야기에, 더 자세한 것은 '),
              { kind: 'link', href: 'https://example.org/stove', content: [text('난로 손질법')] },
              text('에 적었다.'),
            ],
          },
          paragraph('결명자를 볶아 끓인 물이다.'),
        ],
      },
      { level: 2, heading: [text('재를 비우며')], blocks: [paragraph('난로를 치운 자리에 볕이 든다.')] },
    ],
  });
});

test('an EPUB 2, with prefixes and an NCX', async () => {
  const bytes = await pack({
    ...container('content.opf'),
    'content.opf': `<?xml version="1.0"?>
<opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0">
  <opf:metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title><![CDATA[보리차 <끓이는> 밤]]></dc:title>
    <dc:creator opf:role="aut">박새롬</dc:creator>
    <dc:date opf:event="modification">2016-01-02</dc:date>
    <dc:date opf:event="publication">2015-12-24</dc:date>
    <dc:language>ko-KR</dc:language>
    <opf:meta name="cover" content="cover"/>
  </opf:metadata>
  <opf:manifest>
    <opf:item id="one" href="one.html" media-type="application/xhtml+xml"/>
    <opf:item id="two" href="two.html" media-type="application/xhtml+xml"/>
    <opf:item id="notes" href="notes.html" media-type="application/xhtml+xml"/>
    <opf:item id="ncx" href="toc/toc.ncx" media-type="application/x-dtbncx+xml"/>
  </opf:manifest>
  <opf:spine toc="ncx"><opf:itemref idref="one"/><opf:itemref idref="notes" linear="no"/><opf:itemref idref="two"/></opf:spine>
</opf:package>`,
    'toc/toc.ncx': `<?xml version="1.0"?>
<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
  <head><meta name="dtb:depth" content="2"/></head>
  <docTitle><text>보리차 끓이는 밤</text></docTitle>
  <navMap>
    <navPoint id="n1" playOrder="1"><navLabel><text>하나. 물을 올리다</text></navLabel><content src="../one.html"/>
      <navPoint id="n2" playOrder="2"><navLabel><text>김이 오를 때</text></navLabel><content src="../one.html#steam"/></navPoint>
    </navPoint>
    <navPoint id="n3" playOrder="3"><navLabel><text>둘. 식기를 기다리다</text></navLabel><content src="../two.html"/></navPoint>
  </navMap>
  <pageList><pageTarget><navLabel><text>7</text></navLabel><content src="../one.html#p7"/></pageTarget></pageList>
</ncx>`,
    'one.html': xhtml(
      '<p class="chapter">하나. 물을 올리다</p><p>주전자에 보리를 한 줌 넣었다.</p><p id="steam">김이 오르자 방 안에 구수한 냄새가 퍼졌다.</p>',
    ),
    'two.html': xhtml('<div>불을 끄고 한참을 기다렸다.</div>'),
    'notes.html': xhtml('<p>이 쪽은 읽는 차례에 없다.</p>'),
  });
  expect(await read(bytes)).toEqual({
    title: '보리차 <끓이는> 밤',
    author: '박새롬',
    published: '2015-12-24',
    language: 'ko-KR',
    sections: [
      {
        level: 2,
        heading: [text('하나. 물을 올리다')],
        blocks: [
          paragraph('주전자에 보리를 한 줌 넣었다.'),
          paragraph('김이 오르자 방 안에 구수한 냄새가 퍼졌다.'),
        ],
      },
      { level: 2, heading: [text('둘. 식기를 기다리다')], blocks: [paragraph('불을 끄고 한참을 기다렸다.')] },
    ],
  });
});

describe('chapters are sections', () => {
  test.each<[what: string, book: Book, expected: string[]]>([
    [
      'the highest headings get level 2',
      {
        documents: {
          a: '<h1>겨울</h1><h2>첫눈</h2><p>눈이 온다.</p>',
          b: '<h3>봄</h3><h5>볕</h5><p>볕이 든다.</p>',
        },
      },
      ['## 겨울', '### 첫눈', '눈이 온다.', '## 봄', '#### 볕', '볕이 든다.'],
    ],
    [
      'a document without a heading gets its label in the table of contents',
      { documents: { a: '<p>눈이 온다.</p>', b: '<p>볕이 든다.</p>' }, contents: { a: '겨울', b: '봄' } },
      ['## 겨울', '눈이 온다.', '## 봄', '볕이 든다.'],
    ],
    [
      'a document without either continues the one before',
      {
        documents: {
          a: '<p>펴내며 몇 마디 적는다.</p>',
          b: '<h1>겨울</h1><p>눈이 온다.</p>',
          c: '<p>그리고 쌓인다.</p>',
        },
      },
      ['펴내며 몇 마디 적는다.', '## 겨울', '눈이 온다.', '그리고 쌓인다.'],
    ],
    [
      'the first label of a file is used',
      { documents: { a: '<p>눈이 온다.</p>' }, contents: { a: '겨울', 'a#x': '첫눈' } },
      ['## 겨울', '눈이 온다.'],
    ],
    [
      'a label that the text repeats is shown once',
      { documents: { a: '<p>1장  겨울</p><p>눈이 온다.</p>' }, contents: { a: '1장 겨울' } },
      ['## 1장 겨울', '눈이 온다.'],
    ],
    [
      'a number above a heading belongs to it',
      { documents: { a: '<h1>겨울</h1><p>눈이 온다.</p>', b: '<p>제2장</p><h1>봄</h1><p>볕이 든다.</p>' } },
      ['## 겨울', '눈이 온다.', '## 봄', '제2장', '볕이 든다.'],
    ],
    [
      'longer text above a heading does not',
      {
        documents: {
          a: '<h1>겨울</h1><p>눈이 온다.</p>',
          b: `<p>${'밤새 눈이 쌓였다. '.repeat(9).trim()}</p><h1>봄</h1><p>볕이 든다.</p>`,
        },
      },
      ['## 겨울', '눈이 온다.', '밤새 눈이 쌓였다. '.repeat(9).trim(), '## 봄', '볕이 든다.'],
    ],
    [
      'a document may have only a heading',
      { documents: { a: '<h1>1부</h1>', b: '<h1>겨울</h1><p>눈이 온다.</p>' } },
      ['## 1부', '## 겨울', '눈이 온다.'],
    ],
    [
      'a document with only a picture is skipped',
      {
        documents: {
          a: '<p><img src="cover.jpg" alt="표지"/></p>',
          b: '<svg viewBox="0 0 1 1"><image xlink:href="b.jpg"/></svg>',
          c: '<p>눈이 온다.</p>',
        },
        contents: { a: '표지', b: '속표지' },
      },
      ['눈이 온다.'],
    ],
    [
      'a picture with a text or a caption stays',
      {
        documents: {
          a: '<p>눈이 온다.</p><img src="a.jpg" alt="눈사람"/><figure><img src="b.jpg" alt=""/><figcaption>처마 밑</figcaption></figure>',
        },
      },
      ['눈이 온다.', '[눈사람|]', '[|처마 밑]'],
    ],
    [
      'a picture without either does not split a sentence',
      {
        documents: {
          a: '<p>눈이 <img src="a.png" alt=""/>온다.</p><figure><img src="b.png"/></figure><blockquote><img src="b.png"/></blockquote>',
        },
      },
      ['눈이 온다.'],
    ],
    [
      'note numbers become superscripts',
      {
        documents: {
          a: '<p>눈<a epub:type="noteref" href="n#1">2</a>이 온다<a role="doc-noteref" href="#3">[3]</a>.</p>',
        },
      },
      ['눈²이 온다³.'],
    ],
    [
      'page numbers are left out',
      {
        documents: {
          a: '<p>눈이 <span epub:type="pagebreak" id="p3">3</span>온다.</p><div role="doc-pagebreak">4</div>',
        },
      },
      ['눈이 온다.'],
    ],
    [
      'self-closing tags have no content',
      {
        documents: {
          a: '<h1><a id="x"/>겨울</h1><p>눈이<br/>온다.</p><div class="line"/><p>쌓<i/>인다.</p><hr/><p>그친다.</p>',
        },
      },
      ['## 겨울', '눈이\n온다.', '쌓인다.', 'rule', '그친다.'],
    ],
    ['CDATA is text', { documents: { a: '<p><![CDATA[1 < 2 & 3 > 2]]></p>' } }, ['1 < 2 & 3 > 2']],
  ])('%s', async (_, book, expected) => {
    expect(await outlineOf(book)).toEqual(expected);
  });
});

describe('metadata', () => {
  test.each<[what: string, metadata: string, expected: Partial<Article>]>([
    ['none', '', { title: 'book' }],
    ['a title over two lines', '<dc:title>난롯가의\n  사계</dc:title>', { title: '난롯가의 사계' }],
    ['a title with controls', '<dc:title>난&#27;[31m로\u202e</dc:title>', { title: '난�[31m로' }],
    [
      'a date with a time',
      '<dc:title>글</dc:title><dc:date>2024-11-05T09:00:00+09:00</dc:date>',
      { title: '글', published: '2024-11-05T09:00:00+09:00' },
    ],
    [
      'a Korean date',
      '<dc:title>글</dc:title><dc:date>2024년 11월 5일</dc:date>',
      { title: '글', published: '2024-11-05' },
    ],
    ['a year', '<dc:title>글</dc:title><dc:date>2024</dc:date>', { title: '글' }],
    [
      'calibre’s date for an unknown date',
      '<dc:title>글</dc:title><dc:date>0101-01-01T00:00:00+00:00</dc:date>',
      { title: '글' },
    ],
    [
      'element names of before 2002',
      '<dc-metadata><dc:Title>글</dc:Title><dc:Creator>김하람</dc:Creator></dc-metadata>',
      { title: '글', author: '김하람' },
    ],
  ])('%s', async (_, metadata, expected) => {
    const {
      sections: __,
      lead: ___,
      ...about
    } = await read(await packBook({ documents: { a: '<p>글이다.</p>' }, metadata }));
    expect(about).toEqual(expected);
  });
});

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
    expect(outline(await read(await pack(files)))).toEqual(['눈이 온다.', '## 봄', '볕이 든다.']);
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
    expect(outline(await read(bytes))).toEqual(expected);
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
  ])('the rest is read besides %s', async (_, change) => {
    const files = bookOf({
      documents: { a: '<p>눈이 온다.</p>', b: '<p>쌓인다.</p>', c: '<p>볕이 든다.</p>' },
    });
    expect(outline(await read(await pack(files)))).toEqual(['눈이 온다.', '쌓인다.', '볕이 든다.']);
    expect(outline(await read(await pack(change(files))))).toEqual(['눈이 온다.', '볕이 든다.']);
  });

  test('a document is read once, however often the spine names it', async () => {
    expect(
      await outlineOf({ documents: { a: '<p>눈이 온다.</p>' }, spine: '<itemref idref="d0"/>'.repeat(1000) }),
    ).toEqual(['눈이 온다.']);
  });

  test('an entry whose name leads out of the archive does no harm', async () => {
    const bytes = await packBook({
      documents: { a: '<p>눈이 온다.</p>' },
      files: { 'xx/etc/passwd': 'root', 'yyetc/passwd': 'root' },
    });
    const name = Buffer.from('xx/etc/passwd');
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name)) bytes.write('../etc/passwd', at);
    expect(outline(await read(bytes))).toEqual(['눈이 온다.']);
  });

  test('ten thousand entries', async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`OEBPS/images/${index}.png`, '']),
    );
    const bytes = await pack(bookOf({ documents: { a: '<p>눈이 온다.</p>' }, files: pictures }), {
      compress: false,
    });
    expect(outline(await read(bytes))).toEqual(['눈이 온다.']);
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
    await expect(read(await packWith(files))).rejects.toMatchObject({
      problem: { kind: 'protectedEpub', name: 'book.epub' },
    });
  });

  test.each<[what: string, files: Files]>([
    ['fonts', encrypted(IDPF, FONT)],
    ['fonts, in Adobe’s way', encrypted(ADOBE, FONT)],
    ['nothing', encrypted(AES)],
    ['nothing, with a licence', { 'META-INF/rights.xml': '<rights/>' }],
  ])('%s: the text can be read', async (_, files) => {
    expect(outline(await read(await packWith(files)))).toEqual(['눈이 온다.']);
  });

  test('an archive with a password', async () => {
    const bytes = await packWith({});
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    await expect(read(bytes)).rejects.toMatchObject({ problem: { kind: 'protectedEpub' } });
  });
});

describe('files that are no book', () => {
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
    await expect(read(await bytes())).rejects.toMatchObject({
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
    await expect(read(await packBook(book))).rejects.toMatchObject({
      problem: { kind: 'noArticle', name: 'book.epub' },
    });
  });
});

describe('the limit', () => {
  const tooLarge = { problem: { kind: 'tooLarge', name: 'book.epub', bytes: 2 ** 20 } };
  const limits = { maxBytes: MEBIBYTE };
  const chapter = `<p>${'눈이 온다. '.repeat(6000)}</p>`; // 90 kB

  test('a hundred megabytes of spaces', async () => {
    const bytes = await packBook({
      documents: { a: '<p>눈이 온다.</p>' },
      files: { 'OEBPS/a': Buffer.alloc(100 * MEBIBYTE, ' ') },
    });
    await expect(read(bytes, limits)).rejects.toMatchObject(tooLarge);
  });

  test('a hundred megabytes with a stated size of ten bytes', async () => {
    const bytes = await packBook({
      documents: { a: '<p>눈이 온다.</p>' },
      files: { 'OEBPS/a': Buffer.alloc(100 * MEBIBYTE) },
    });
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      bytes.writeUInt32LE(10, at + 24);
    await expect(read(bytes, limits)).rejects.toMatchObject(tooLarge);
  });

  test.each([true, false])('the limit applies to all text together (packed: %s)', async (compress) => {
    const bytes = await pack(
      bookOf({
        documents: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`c${index}`, chapter])),
      }),
      { compress },
    );
    await expect(read(bytes, limits)).rejects.toMatchObject(tooLarge);
    expect((await read(bytes)).lead).toHaveLength(12);
  });

  test('pictures do not count towards the limit', async () => {
    const bytes = await packBook({
      documents: { a: chapter },
      manifest: '<item id="p" href="p.png" media-type="image/png"/>',
      files: { 'OEBPS/p.png': Buffer.alloc(5 * MEBIBYTE) },
    });
    expect((await read(bytes, limits)).lead).toHaveLength(1);
  });

  test('elements of all documents count together', async () => {
    const bytes = await packBook({ documents: { a: '<b>눈</b>'.repeat(600), b: '<b>볕</b>'.repeat(600) } });
    await expect(read(bytes, { mostElements: 1000 })).rejects.toMatchObject({
      problem: { kind: 'tooManyElements', limit: 1000 },
    });
  });
});

describe('hostile text', () => {
  const N = 100_000;
  test.each<[what: string, body: string]>([
    ['nested elements', '<div>'.repeat(N)],
    ['tags without an end', '<a '.repeat(N)],
    ['a tag without an end', `<${'a'.repeat(N)}`],
    ['a tag of slashes', `<a${'/'.repeat(N)}`],
    ['attributes without an end', `<a ${'b="'.repeat(N)}`],
    ['CDATA without an end', '<![CDATA['.repeat(N)],
    ['comments without an end', '<!--'.repeat(N)],
    ['self-closing elements', '<i/>'.repeat(N)],
  ])('%s', async (_, body) => {
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

test('a damaged book gives an article or a problem, and never a bug', async () => {
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
      const outcome = await read(damaged).catch((error: unknown) => error);
      if (outcome instanceof NanroError) return;
      expect(findFault(outcome)).toBeUndefined();
    }),
    { numRuns: runs(1000) }, // the seed is in the message
  );
}, 60_000);
