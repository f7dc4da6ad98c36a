// Links within a document, from its source to the row that they lead to.
import { describe, expect, test } from 'vitest';
import { packDocx } from '../helpers/docx.ts';
import { packBook } from '../helpers/epub.ts';
import {
  control,
  counted,
  field,
  fieldEnd,
  hwp5,
  paragraph as hwpParagraph,
  rec,
  u16,
  type Control,
} from '../helpers/hwp5.ts';
import { hwpx, p, run, t } from '../helpers/hwpx.ts';
import { renderHtml } from '../../src/formats/html/write.ts';
import { loadArticle, loadManuscript } from '../../src/formats/read-source.ts';
import { createGalley, unitOf, type Galley } from '../../src/layout/galley.ts';
import type { Manuscript } from '../../src/article/manuscript.ts';
import type { Span } from '../../src/layout/page.ts';
import { createBook } from '../../src/reader/book.ts';
import { placeOfId } from '../../src/reader/link-places.ts';

const galleyOf = (manuscript: Manuscript, width = 60): Galley =>
  createGalley(manuscript, { measure: { width, wordBreak: 'keep-all', ambiguous: 1 }, hyperlinks: true });

const spansOf = (galley: Galley): Span[] =>
  Array.from({ length: galley.count }, (_, unit) => galley.rows(unit).flatMap(({ line }) => line)).flat();

const open = (name: string, source: string | Buffer): Promise<Manuscript> =>
  loadManuscript({ name, bytes: Buffer.from(source), keepsPlaces: true }, 2 ** 20);

/** Returns each link within a document, with the text of the row that it leads to. */
async function jumpsIn(name: string, source: string | Buffer): Promise<Record<string, string | undefined>> {
  const manuscript = await open(name, source);
  const galley = galleyOf(manuscript);
  const hrefs = spansOf(galley).flatMap(({ href }) => (href?.startsWith('#') ? [href] : []));
  const rowAt = (href: string): string | undefined => {
    const place = placeOfId(createBook(manuscript), galley, href.slice(1));
    const row = place && galley.rows(place.unit).find(({ at }) => at === place.offset);
    return row?.line
      .map((span) => span.text)
      .join('')
      .trim();
  };
  return Object.fromEntries(hrefs.map((href) => [href, rowAt(href)]));
}

const page = (body: string): string =>
  `<!doctype html><html lang="ko"><title>난로</title><article><h1>난로</h1><p>겨울에는 난로 곁에 앉아 책을 읽는다. 장작이 타는 소리가 들린다.</p>${body}</article></html>`;

describe('HTML', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'a heading',
      '<p><a href="#a">가기</a></p><h2 id="a">참나무</h2><p>단단하다.</p>',
      { '#a': '1. 참나무' },
    ],
    [
      'a percent-encoded id',
      '<p><a href="#%EC%97%AD%EC%82%AC">가기</a></p><h2><span id="역사">역사</span></h2><p>오래되었다.</p>',
      { '#역사': '1. 역사' },
    ],
    [
      'an id that is percent-encoded itself',
      '<p><a href="#%EC%97%AD">가기</a></p><h2 id="%EC%97%AD">역</h2><p>오래되었다.</p>',
      { '#역': '1. 역' },
    ],
    [
      'a decomposed id',
      `<p><a href="#${'역'.normalize('NFD')}">가기</a></p><h2 id="역">역사</h2><p>긴 글.</p>`,
      { '#역': '1. 역사' },
    ],
    ['<a name>', '<p><a href="#a">가기</a></p><p>하나.</p><a name="a"></a><p>둘.</p>', { '#a': '둘.' }],
    [
      'an element around the heading',
      '<p><a href="#a">가기</a></p><section id="a"><h2>참나무</h2><p>단단하다.</p></section>',
      { '#a': '1. 참나무' },
    ],
    [
      'an inline element',
      '<p><a href="#a">가기</a></p><p>하나 <b id="a">둘</b> 셋.</p>',
      { '#a': '하나 둘 셋.' },
    ],
    [
      'an empty element at the end of a paragraph',
      '<p><a href="#a">가기</a></p><p>하나.<i id="a"></i></p><p>둘.</p>',
      { '#a': '하나.' },
    ],
    ['an item', '<p><a href="#a">가기</a></p><ul><li>하나</li><li id="a">둘</li></ul>', { '#a': '• 둘' }],
    [
      'an item in a quotation',
      '<p><a href="#a">가기</a></p><blockquote><p>말</p><ul><li>하나</li><li><p id="a">둘</p></li></ul></blockquote>',
      { '#a': '│ • 둘' },
    ],
    [
      'a term',
      '<p><a href="#a">가기</a></p><dl><dt>하나</dt><dd>1</dd><dt id="a">둘</dt><dd>2</dd></dl>',
      { '#a': '• 둘' },
    ],
    [
      'a table',
      '<p><a href="#a">가기</a></p><table id="a"><tr><th>가</th><th>나</th></tr><tr><td>1</td><td>2</td></tr></table>',
      { '#a': '가  나' },
    ],
    ['code', '<p><a href="#a">가기</a></p><pre>하나\n<a id="a"></a>둘</pre>', { '#a': '하나' }],
    [
      'a picture',
      '<p><a href="#a">가기</a></p><p>하나.</p><figure><img src="a.png"><figcaption id="a">설명</figcaption></figure>',
      { '#a': '[그림]' },
    ],
    [
      'what is hidden',
      '<p><a href="#a">가기</a></p><p>하나.</p><span id="a" style="display: none"></span><p>둘.</p>',
      { '#a': '둘.' },
    ],
    ['the last element', '<p><a href="#a">가기</a></p><p>하나.</p><div id="a"></div>', { '#a': '하나.' }],
    ['the title', '<p><a href="#난로">가기</a></p><p>하나.</p>', { '#난로': '난로' }],
    [
      'another case',
      '<p><a href="#Oak">가기</a></p><h2 id="oak">참나무</h2><p>단단하다.</p>',
      { '#Oak': '1. 참나무' },
    ],
    [
      'the id that GitHub makes',
      '<p><a href="#oak">가기</a></p><h2>참나무<a id="user-content-oak" class="anchor"></a></h2><p>단단하다.</p>',
      { '#oak': '1. 참나무' },
    ],
    [
      'a heading without an id',
      '<p><a href="#참나무-장작">가기</a></p><h2>참나무 장작!</h2><p>단단하다.</p>',
      { '#참나무-장작': '1. 참나무 장작!' },
    ],
    ['the start', '<p><a href="#top">처음</a>부터 읽는다.</p><p>장작을 넣는다.</p>', { '#top': '난로' }],
    ['nothing', '<p><a href="#b">가기</a></p><p id="a">하나.</p>', {}],
  ])('%s', async (_, body, expected) => {
    expect(await jumpsIn('글.html', page(body))).toEqual(expected);
  });

  // Only the links of the text are left; those of the headings to themselves are not shown.
  test.each<[string, string, string]>([
    [
      'Docusaurus',
      '#설치',
      '<h2 class="anchor anchorWithStickyNavbar_LWe7" id="설치">설치<a href="#설치" class="hash-link" aria-label="설치에 대한 직접 링크" title="설치에 대한 직접 링크">\u200b</a></h2>',
    ],
    [
      'VitePress',
      '#설치',
      '<h2 id="설치" tabindex="-1">설치 <a class="header-anchor" href="#설치" aria-label="Permalink to &quot;설치&quot;">\u200b</a></h2>',
    ],
    ['MkDocs', '#_1', '<h2 id="_1">설치<a class="headerlink" href="#_1" title="Permanent link">¶</a></h2>'],
    [
      'Sphinx',
      '#id1',
      '<section id="id1"><span id="install"></span><h2>설치<a class="headerlink" href="#id1" title="이 표제에 대한 퍼머링크">¶</a></h2></section>',
    ],
    [
      'Sphinx, by a label',
      '#install',
      '<section id="id1"><span id="install"></span><h2>설치<a class="headerlink" href="#id1">¶</a></h2></section>',
    ],
    ['mdBook', '#설치', '<h2 id="설치"><a class="header" href="#설치">설치</a></h2>'],
    [
      'Asciidoctor',
      '#_설치',
      '<div class="sect1"><h2 id="_설치"><a class="anchor" href="#_설치"></a>설치</h2></div>',
    ],
    [
      'GitHub',
      '#설치',
      '<div class="markdown-heading"><h2 class="heading-element">설치</h2><a id="user-content-설치" class="anchor" aria-label="Permalink: 설치" href="#설치"><svg class="octicon"></svg></a></div>',
    ],
    [
      'Wikipedia',
      '#설치',
      '<div class="mw-heading mw-heading2"><h2 id="설치">설치</h2><span class="mw-editsection">[<a href="/w/index.php?title=가&action=edit&section=1">편집</a>]</span></div>',
    ],
    [
      'Wikipedia before 2024',
      '#설치',
      '<h2><span id=".EC.84.A4.EC.B9.98"></span><span class="mw-headline" id="설치">설치</span><span class="mw-editsection">[<a href="/w/index.php?title=가&action=edit&section=1">편집</a>]</span></h2>',
    ],
    [
      'old links of Wikipedia',
      '#.EC.84.A4.EC.B9.98',
      '<h2><span id=".EC.84.A4.EC.B9.98"></span><span class="mw-headline" id="설치">설치</span></h2>',
    ],
    [
      'mobile Wikipedia',
      '#설치',
      '<div class="mw-heading mw-heading2 section-heading" onclick="mfTempOpenSection(1)"><span class="indicator mf-icon"></span><h2 id="설치">설치</h2></div>',
    ],
    [
      'WordPress',
      '#%EC%84%A4%EC%B9%98',
      '<h2><span class="ez-toc-section" id="%EC%84%A4%EC%B9%98"></span>설치<span class="ez-toc-section-end"></span></h2>',
    ],
  ])('a section of %s', async (_, href, section) => {
    const jumps = await jumpsIn(
      '글.html',
      page(
        `<p>난로의 <a href="${href}">설치</a>는 아래에 있다.</p>${section}<p>벽에서 떨어진 곳에 놓는다.</p>`,
      ),
    );
    expect(Object.values(jumps)).toEqual(['1. 설치']);
  });

  test.each(['https://a.kr/%EA%B8%80?p=1#c', 'https://a.kr/글?p=1#c', '/글?p=1#c', '?p=1#c', ' #c '])(
    'a page that is saved has its own address in a link: %s',
    async (href) => {
      const head = '<link rel="canonical" href="https://a.kr/글?p=1">';
      const links = `<p><a href="${href}">가기</a> <a href="https://a.kr/글?p=2#c">다른 글</a> 밖.</p>`;
      const saved = page(`${links}<h2 id="c">참나무</h2><p>단단하다.</p>`);
      const source = saved.replace('<article>', `${head}<article>`);
      expect(await jumpsIn('글.html', source)).toEqual({ '#c': '1. 참나무' });
    },
  );
});

describe('Markdown', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'headings',
      '[설치](#설치-방법) [FAQ](#faq-왜)\n\n## 설치 방법\n\n글.\n\n## FAQ: 왜?\n\n글.',
      { '#설치-방법': '1. 설치 방법', '#faq-왜': '2. FAQ: 왜?' },
    ],
    [
      'repeated headings',
      '[둘](#예-1) [셋](#예-2)\n\n## 예\n\n글.\n\n### 예\n\n글.\n\n### 예\n\n글.',
      { '#예-1': '1.1. 예', '#예-2': '1.2. 예' },
    ],
    ['the title', '# 난로\n\n글.\n\n[위로](#난로)', { '#난로': '난로' }],
    ['a percent-encoded link', '[가](#%EA%B0%80)\n\n## 가\n\n글.', { '#가': '1. 가' }],
    [
      'the id of a heading',
      '[나무](#oak) [불](#fire)\n\n## 참나무 {#oak}\n\n글.\n\n## 불 {: #fire .small}\n\n글.',
      { '#oak': '1. 참나무', '#fire': '2. 불' },
    ],
    [
      'HTML',
      '[가](#x) [나](#y)\n\n<a id="x"></a>\n\n하나.\n\n둘 <a name="y"></a> 셋.',
      { '#x': '하나.', '#y': '둘 셋.' },
    ],
    [
      'the id of a span, a picture, a paragraph and in a comment',
      '[가](#a) [나](#b) [다](#c) [라](#d)\n\n하나 [둘]{#a} 셋.\n\n![불](b.png){#b}\n\n넷.\n{: #c}\n\n## 다섯 {/*d*/}\n\n글.',
      { '#a': '하나 둘 셋.', '#b': '[그림] 불', '#c': '넷.', '#d': '1. 다섯' },
    ],
    ['nothing', '[없다](#없다)\n\n## 가\n\n글.', {}],
  ])('%s', async (_, text, expected) => {
    expect(await jumpsIn('글.md', text)).toEqual(expected);
  });
});

describe('EPUB', () => {
  const book = (documents: Readonly<Record<string, string>>): Promise<Buffer> => packBook({ documents });
  const one = (body: string): string => `<h1>하나</h1><p>난로에 불을 피운다.</p>${body}`;

  test.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'a document',
      { 'a.xhtml': one('<p><a href="b.xhtml">다음</a></p>'), 'b.xhtml': '<h1>둘</h1><p>끝.</p>' },
      { '#OEBPS/b.xhtml': '2. 둘' },
    ],
    [
      'a place in another document',
      {
        'a.xhtml': one('<p><a href="글/b.xhtml#%EA%B0%80">다음</a></p>'),
        '글/b.xhtml': '<h1>둘</h1><p>글.</p><p id="가">끝. <a href="../a.xhtml#a">앞</a></p>',
        'c.xhtml': '<h1>셋</h1><p id="a">다른 글.</p>',
      },
      { '#OEBPS/글/b.xhtml#가': '끝. 앞', '#OEBPS/a.xhtml#a': '1. 하나' },
    ],
    [
      'a place in the same document',
      { 'a.xhtml': one('<p><a href="#x">아래</a></p><p id="x">끝.</p>') },
      { '#OEBPS/a.xhtml#x': '끝.' },
    ],
    [
      'a document without a heading',
      { 'a.xhtml': one('<p><a href="b.xhtml">다음</a></p>'), 'b.xhtml': '<p>끝.</p>' },
      { '#OEBPS/b.xhtml': '끝.' },
    ],
    [
      'a document of pictures',
      {
        'a.xhtml': one('<p><a href="b.xhtml">다음</a></p>'),
        'b.xhtml': '<img src="b.png"/>',
        'c.xhtml': '<h1>셋</h1><p>끝.</p>',
      },
      { '#OEBPS/b.xhtml': '2. 셋' },
    ],
    ['nothing', { 'a.xhtml': one('<p><a href="c.xhtml">없음</a> <a href="b.png">그림</a></p>') }, {}],
  ])('%s', async (_, documents, expected) => {
    expect(await jumpsIn('글.epub', await book(documents))).toEqual(expected);
  });
});

describe('bookmarks of', () => {
  const bookmark = (name: string): Control =>
    control(
      22,
      'bokm',
      Buffer.alloc(0),
      rec(87, Buffer.concat([u16(0x21b, 1, 0, 0x4000, 1), counted(name)])),
    );
  const xmlLink =
    '<hp:ctrl><hp:fieldBegin id="1" type="HYPERLINK"><hp:parameters><hp:stringParam name="Command">|별첨;0;0;0;</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl><hp:t>가기</hp:t><hp:ctrl><hp:fieldEnd beginIDRef="1"/></hp:ctrl>';
  const wordLinks =
    '<w:p><w:hyperlink w:anchor="별첨"><w:r><w:t>가기</w:t></w:r></w:hyperlink></w:p>' +
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK \\l "표"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>표로</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const mark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
  const cell = (content: string): string => `<w:tc><w:p>${content}<w:r><w:t>칸</w:t></w:r></w:p></w:tc>`;

  test.each<[string, () => Buffer | Promise<Buffer>, Record<string, string>]>([
    [
      'HWP',
      () =>
        hwp5([
          [
            hwpParagraph([field('%hlk', '|별첨;0;0;0;'), '가기', fieldEnd]),
            hwpParagraph(['글']),
            hwpParagraph([bookmark('별첨'), '끝']),
          ],
        ]),
      { '#별첨': '끝' },
    ],
    [
      'HWPX',
      () =>
        hwpx({
          sections: [
            p(run(xmlLink)) + p(t('글')) + p(run('<hp:ctrl><hp:bookmark name="별첨"/></hp:ctrl>') + t('끝')),
          ],
        }),
      { '#별첨': '끝' },
    ],
    [
      'Word',
      () =>
        packDocx({
          body: `${wordLinks}<w:p><w:r><w:t>글</w:t></w:r></w:p>${mark('별첨')}<w:p><w:r><w:t>끝</w:t></w:r></w:p><w:tbl><w:tr>${cell(mark('표'))}${cell('')}</w:tr></w:tbl>`,
        }),
      { '#별첨': '끝', '#표': '칸  칸' },
    ],
  ])('%s', async (name, source, expected) => {
    expect(await jumpsIn(name, await source())).toEqual(expected);
  });
});

test('a page that is written has the same places', async () => {
  const article = await loadArticle(
    {
      name: '글.md',
      bytes: Buffer.from(
        '[가](#a) [나](#b)\n\n## 참나무 {#a}\n\n- 하나\n- 둘 [셋]{#b}\n\n|가|나|\n|-|-|\n|[다]{#c}|라|\n\n[표](#c)',
      ),
      keepsPlaces: true,
    },
    2 ** 20,
  );
  expect(await jumpsIn('글.html', renderHtml({ title: '글', ...article }))).toEqual({
    '#a': '1. 참나무',
    '#b': '• 둘 셋',
    '#c': '다  라',
  });
});

test('the headings of plain text are places', async () => {
  const manuscript = await open('글.txt', '겨울\n\n제1장 눈\n\n눈이 내렸다.\n\n제2장 불\n\n불을 피웠다.\n');
  expect(manuscript.headings.map(({ passage }) => unitOf(passage))).toContain(
    placeOfId(createBook(manuscript), galleyOf(manuscript), '제2장-불')?.unit,
  );
});

test('a command that only prints has no ids', async () => {
  const source = {
    name: '글.html',
    bytes: Buffer.from(page('<p><a href="#a">가기</a></p><h2 id="a">참나무</h2><p>단단하다.</p>')),
  };
  expect(JSON.stringify(await loadArticle(source, 2 ** 20))).not.toMatch(/"ids"|#a/);
});
