// EPUB 2 and 3 as articles: chapters and metadata.
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import { outlineOf, readBook } from '../../helpers/books.ts';
import { container, pack, packBook, xhtml, type Book } from '../../helpers/epub.ts';

const text = (content: string) => ({ kind: 'text', text: content }) as const;
const paragraph = (content: string) => ({ kind: 'paragraph', content: [text(content)] }) as const;

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
  expect(await readBook(bytes)).toEqual({
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
        blocks: [
          {
            kind: 'paragraph',
            content: [
              text('창밖에는 눈이 내리고, 주전자에서는 물이 끓는다'),
              { kind: 'note', id: '1', label: '1' },
              text('.'),
            ],
          },
        ],
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
        ],
      },
      { level: 2, heading: [text('재를 비우며')], blocks: [paragraph('난로를 치운 자리에 볕이 든다.')] },
    ],
    notes: [{ id: '1', label: '1', blocks: [paragraph('결명자를 볶아 끓인 물이다.')] }],
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
  expect(await readBook(bytes)).toEqual({
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
      {
        level: 2,
        heading: [text('둘. 식기를 기다리다')],
        blocks: [
          paragraph('불을 끄고 한참을 기다렸다.'),
          { kind: 'rule' },
          paragraph('이 쪽은 읽는 차례에 없다.'),
        ],
      },
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
      'a number above a heading is part of it',
      {
        documents: {
          a: '<h1>겨울</h1><p>눈이 온다.</p>',
          b: '<p>제2장</p><h1>봄</h1><p>볕이 든다.</p>',
          c: '<div>3</div><h1>여름</h1><p>비가 온다.</p>',
          d: '<p>IV</p><h1>가을</h1><p>잎이 진다.</p>',
        },
      },
      [
        '## 겨울',
        '눈이 온다.',
        '## 제2장 봄',
        '볕이 든다.',
        '## 3. 여름',
        '비가 온다.',
        '## IV. 가을',
        '잎이 진다.',
      ],
    ],
    [
      'text above the first heading of a book stays above it',
      { documents: { a: '<p>어머니께</p><h1>겨울</h1><p>눈이 온다.</p>' } },
      ['어머니께', '## 겨울', '눈이 온다.'],
    ],
    [
      'a picture above a heading is below it',
      { documents: { a: '<img src="a.png" alt="눈"/><h1>겨울</h1><p>눈이 온다.</p>' } },
      ['## 겨울', '[눈|]', '눈이 온다.'],
    ],
    [
      'other text above a heading stays above it, below a rule',
      {
        documents: {
          a: '<h1>겨울</h1><p>눈이 온다.</p>',
          b: `<p>${'밤새 눈이 쌓였다. '.repeat(9).trim()}</p><h1>봄</h1><p>볕이 든다.</p>`,
        },
      },
      ['## 겨울', '눈이 온다.', 'rule', '밤새 눈이 쌓였다. '.repeat(9).trim(), '## 봄', '볕이 든다.'],
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
    ['none', '', {}],
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
    } = await readBook(await packBook({ documents: { a: '<p>글이다.</p>' }, metadata }));
    expect(about).toEqual(expected);
  });
});
