// The pictures in documents. Only a reader that can load their parts gets addresses of them.
import { describe, expect, test } from 'vitest';
import { packDocx, paragraph as wordParagraph, run as wordRun } from '../helpers/docx.ts';
import { packBook } from '../helpers/epub.ts';
import { hwp5, paragraph, picture, section, table } from '../helpers/hwp5.ts';
import { cell, hwpx, p, pos, run, t, table as xmlTable } from '../helpers/hwpx.ts';
import { outline } from '../helpers/outline.ts';
import { loadArticle } from '../../src/formats/read-source.ts';

/** Returns the outline of a document without pictures, and with them. */
async function outlines(bytes: Buffer): Promise<readonly [string, string]> {
  const read = async (keepsPlaces: boolean): Promise<string> =>
    outline(await loadArticle({ name: '글', bytes, keepsPlaces }, 2 ** 20))
      .replace(/^.*\n\n/, '')
      .trim();
  return [await read(false), await read(true)];
}

describe('EPUB', () => {
  test.each<[string, string, string, string]>([
    [
      'a picture',
      '<h1>난로</h1><p>앞</p><p><img src="../%EA%B7%B8%EB%A6%BC/a.png"/></p><p>뒤</p>',
      'h2 난로\np 앞\np 뒤',
      'h2 난로\np 앞\nfigure - — - — part:그림/a.png\np 뒤',
    ],
    [
      'a picture with words',
      '<h1>난로</h1><figure><img src="a.jpg" alt="고양이"/><figcaption>난로 곁</figcaption></figure>',
      'h2 난로\nfigure 고양이 — 난로 곁 — -',
      'h2 난로\nfigure 고양이 — 난로 곁 — part:OEBPS/a.jpg',
    ],
    [
      'a picture in a drawing',
      '<h1>난로</h1><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="a.jpg"/><text>글</text></svg><p>뒤</p>',
      'h2 난로\np 뒤',
      'h2 난로\nfigure - — - — part:OEBPS/a.jpg\np 뒤',
    ],
    [
      'a picture that is missing',
      '<h1>난로</h1><img src="b.jpg"/><p>뒤</p>',
      'h2 난로\np 뒤',
      'h2 난로\np 뒤',
    ],
    [
      'a picture above the number of a chapter',
      '<img src="a.jpg"/><p>제1장</p><h1>난로</h1><p>뒤</p>',
      'h2 제1장 난로\np 뒤',
      'h2 제1장 난로\nfigure - — - — part:OEBPS/a.jpg\np 뒤',
    ],
    [
      'a picture above the label of the document',
      '<img src="a.jpg"/><p>첫째</p><p>뒤</p>',
      'h2 첫째\np 뒤',
      'h2 첫째\nfigure - — - — part:OEBPS/a.jpg\np 뒤',
    ],
  ])('%s', async (_, body, without, withPictures) => {
    const files = { '그림/a.png': '', 'OEBPS/a.jpg': '' };
    const book = await packBook({ documents: { 'a.xhtml': body }, contents: { 'a.xhtml': '첫째' }, files });
    expect(await outlines(book)).toEqual([without, withPictures]);
  });

  test('a document with only a picture has no heading', async () => {
    const book = await packBook({
      documents: { 'cover.xhtml': '<img src="a.jpg" alt="표지"/>', 'a.xhtml': '<p>글</p>' },
      contents: { 'cover.xhtml': '표지', 'a.xhtml': '첫째' },
      files: { 'OEBPS/a.jpg': '' },
    });
    expect(await outlines(book)).toEqual([
      'h2 첫째\np 글',
      'figure 표지 — - — part:OEBPS/a.jpg\nh2 첫째\np 글',
    ]);
  });
});

const HWPX = { image1: 'BinData/image1.png', image2: 'BinData/image2.wmf' };
const pic = (id: string, isInline = false): string =>
  run(`<hp:pic>${pos(isInline)}<hc:img binaryItemIDRef="${id}"/></hp:pic>`);

describe('HWPX', () => {
  test.each<[string, string, string, string]>([
    ['a picture', p(pic('image1') + t('글')), 'p 글', 'figure - — - — part:BinData/image1.png\np 글'],
    [
      'a picture in a line',
      p(t('앞') + pic('image1', true) + t('뒤')),
      'p 앞뒤',
      'p 앞뒤\nfigure - — - — part:BinData/image1.png',
    ],
    ['a picture that no program shows', p(pic('image2') + t('글')), 'p 글', 'p 글'],
    [
      'an ornament',
      p(
        run(
          `<hp:pic><hp:sz width="1200" height="1200"/>${pos(true)}<hc:img binaryItemIDRef="image1"/></hp:pic>`,
        ) + t('글'),
      ),
      'p 글',
      'p 글',
    ],
    ['an unknown picture', p(pic('image3') + t('글')), 'p 글', 'p 글'],
    [
      'a picture in a table',
      p(
        run(
          xmlTable([
            [cell(p(t('가')), { column: 0, row: 0 }), cell(p(pic('image1')), { column: 1, row: 0 })],
            [cell(p(t('나')), { column: 0, row: 1 }), cell(p(t('다')), { column: 1, row: 1 })],
          ]),
        ),
      ),
      'table 가 |  // 나 | 다',
      'table 가 |  // 나 | 다\nfigure - — - — part:BinData/image1.png',
    ],
    [
      'a table around a picture',
      p(run(xmlTable([[cell(p(pic('image1')), { column: 0, row: 0 })]])) + t('글')),
      'p 글',
      'figure - — - — part:BinData/image1.png\np 글',
    ],
  ])('%s', async (_, content, without, withPictures) => {
    const bytes = await hwpx({
      sections: [content],
      metadata: '<opf:title>난로</opf:title>',
      pictures: HWPX,
      files: { 'BinData/image1.png': '', 'BinData/image2.wmf': '' },
    });
    expect(await outlines(bytes)).toEqual([without, withPictures]);
  });

  test('a picture above the title does not repeat the title', async () => {
    const bytes = await hwpx({
      sections: [p(pic('image1')) + p(t('난로')) + p(t('글'))],
      metadata: '<opf:title>난로</opf:title>',
      pictures: HWPX,
      files: { 'BinData/image1.png': '' },
    });
    expect(await outlines(bytes)).toEqual(['p 글', 'figure - — - — part:BinData/image1.png\np 글']);
  });
});

test('HWP 5: files in the document are known by their numbers', async () => {
  const bytes = hwp5(
    [
      [
        paragraph([section, '난로 ', picture({ binary: 1 })]),
        paragraph([picture({ binary: 2, description: '고양이' })]),
        paragraph([picture({ binary: 3 }), picture(), picture({ binary: 1, size: [9999, 900] }), '끝']),
        paragraph([
          table([
            { at: [0, 0], paragraphs: [paragraph([picture({ binary: 1 })])] },
            { at: [0, 1], paragraphs: [paragraph(['가'])] },
            { at: [1, 0], paragraphs: [paragraph(['나'])] },
          ]),
        ]),
      ],
    ],
    { definitions: { files: ['png', 'JPG', ''] } },
  );
  expect(await outlines(bytes)).toEqual([
    'p 난로\nfigure 고양이 — - — -\np 끝\ntable  | 가 // 나 |',
    'p 난로\nfigure - — - — part:BinData/BIN0001.png\nfigure 고양이 — - — part:BinData/BIN0002.JPG\np 끝\ntable  | 가 // 나 | \nfigure - — - — part:BinData/BIN0001.png',
  ]);
});

test('DOCX: pictures have the paths of their relationships, the first has the description', async () => {
  const blip = (id: string): string => `<pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill>`;
  const drawing = (content: string): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="눈"/>${content}</wp:inline></w:drawing></w:r>`;
  const bytes = await packDocx({
    body:
      wordParagraph('글') +
      `<w:p>${drawing(blip('r1') + blip('r2') + blip('r3'))}</w:p>` +
      `<w:p>${wordRun('앞')}<w:r><w:pict><v:shape><v:imagedata r:id="r2"/></v:shape></w:pict></w:r>${wordRun('뒤')}</w:p>`,
    pictures: { r1: 'media/image1.png', r2: '/word/media/image2.jpeg', r3: 'media/image3.emf' },
    files: { 'word/media/image1.png': '', 'word/media/image2.jpeg': '', 'word/media/image3.emf': '' },
  });
  expect(await outlines(bytes)).toEqual([
    'p 글\nfigure 눈 — - — -\np 앞뒤',
    'p 글\nfigure 눈 — - — part:word/media/image1.png\nfigure - — - — part:word/media/image2.jpeg\np 앞뒤\nfigure - — - — part:word/media/image2.jpeg',
  ]);
});
