// Word documents that are damaged, or built to exhaust the reader.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NanroError } from '../../../src/errors.ts';
import { docxOf, packDocx, paragraph, run, style, type WordDraft } from '../../helpers/docx.ts';
import { pack } from '../../helpers/epub.ts';
import { outlineSource } from '../../helpers/sources.ts';
import { runs } from '../../helpers/thorough.ts';

const MEBIBYTE = 2 ** 20;

/** Reads a document; returns its outline, or the kind of the problem. */
async function outcome(bytes: Buffer, maxBytes = 10 * MEBIBYTE): Promise<string> {
  try {
    return await outlineSource('글.docx', bytes, maxBytes);
  } catch (error) {
    if (error instanceof NanroError) return error.problem.kind;
    throw error;
  }
}

describe('a broken document is reported', () => {
  test.each<[what: string, files: WordDraft['files'], kind: string]>([
    ['without text', {}, 'noText'],
    [
      'that ends within its text',
      { 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p>' },
      'badDocx',
    ],
    ['whose text is no XML', { 'word/document.xml': '글'.repeat(100) }, 'badDocx'],
    ['whose text is no text', { 'word/document.xml': Buffer.alloc(1000, 1) }, 'badDocx'],
    ['without a body', { 'word/document.xml': '<w:document xmlns:w="w"/>' }, 'badDocx'],
  ])('%s', async (_, files, kind) => {
    expect(await outcome(await packDocx({ body: '', files: files! }))).toBe(kind);
  });

  test('without its text', async () => {
    const { 'word/document.xml': _, ...files } = docxOf({ body: '' });
    expect(await outcome(await pack(files))).toBe('badDocx');
  });

  test('cut off', async () => {
    const bytes = await packDocx({ body: paragraph('불'.repeat(1000)) });
    expect(await outcome(bytes.subarray(0, bytes.length / 2))).toBe('badDocx');
  });
});

describe('hostile documents end', { timeout: 60_000 }, () => {
  const N = runs(20_000);
  test.each<[what: string, draft: WordDraft]>([
    [
      'nested tables',
      { body: '<w:tbl><w:tr><w:tc>'.repeat(N) + paragraph('끝') + '</w:tc></w:tr></w:tbl>'.repeat(N) },
    ],
    [
      'nested content controls',
      { body: '<w:sdt><w:sdtContent>'.repeat(N) + paragraph('끝') + '</w:sdtContent></w:sdt>'.repeat(N) },
    ],
    [
      'nested fields',
      { body: `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(N)}${run('끝')}</w:p>` },
    ],
    [
      'nested links',
      { body: `<w:p>${'<w:hyperlink>'.repeat(N)}${run('끝')}${'</w:hyperlink>'.repeat(N)}</w:p>` },
    ],
    [
      'cells that span very many columns',
      {
        body: `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>${paragraph('끝')}</w:tc></w:tr>`.repeat(500)}</w:tbl>`,
      },
    ],
    [
      'a style with very many properties, used very often',
      {
        body: paragraph('끝', 'a').repeat(N / 2),
        styles: `<w:style w:styleId="a">${'<w:x/>'.repeat(N)}<w:name w:val="heading 1"/></w:style>`,
      },
    ],
    [
      'very many numberings with very many levels',
      {
        body: paragraph('끝', '', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering: `<w:abstractNum w:abstractNumId="0">${'<w:lvl w:ilvl="10"/>'.repeat(N)}</w:abstractNum>${'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'.repeat(N / 2)}`,
      },
    ],
    [
      'very many marks of one long note',
      {
        body: `<w:p>${run('끝')}${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(N / 2)}</w:p>`,
        footnotes: `<w:footnote w:id="2">${paragraph('뜨겁다.').repeat(N / 8)}</w:footnote>`,
      },
    ],
    [
      'styles based on each other',
      { body: paragraph('끝', 'a'), styles: style('a', 'a', '', 'b') + style('b', 'b', '', 'a') },
    ],
    [
      'declared entities',
      {
        body: '',
        files: {
          'word/document.xml': `<!DOCTYPE a [<!ENTITY a "끝"><!ENTITY b "${'&a;'.repeat(100)}">]><w:document xmlns:w="w"><w:body>${paragraph('끝&b;')}</w:body></w:document>`,
        },
      },
    ],
  ])('%s', async (_, draft) => {
    expect(await outcome(await packDocx(draft))).toMatch(/끝|tooManyElements|badDocx/);
  });

  test('a bomb is too large', async () => {
    const bytes = await packDocx({ body: paragraph(' '.repeat(20 * MEBIBYTE)) });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await outcome(bytes, MEBIBYTE)).toBe('tooLarge');
  });

  test('pictures do not count', async () => {
    const files = { 'word/media/a.png': Buffer.alloc(3 * MEBIBYTE) };
    expect(await outcome(await packDocx({ body: paragraph('불'), files }), MEBIBYTE)).toBe('p 불');
  });
});

test('a damaged document is read or reported, and never causes a bug', async () => {
  const draft: WordDraft = {
    body: paragraph('제목', '1') + `<w:p>${run('불')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    styles: style('1', 'heading 1'),
    footnotes: `<w:footnote w:id="2">${paragraph('뜨겁다.')}</w:footnote>`,
  };
  const whole = await pack(docxOf(draft), { compress: false });
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 8 }), place, async (bytes, end) => {
      const damaged = Buffer.from(
        whole.subarray(0, end < 0.5 ? whole.length : Math.floor(end * whole.length)),
      );
      for (const [at, byte] of bytes) damaged[Math.floor(at * damaged.length)] = byte;
      await outcome(damaged);
    }),
    { numRuns: runs(200) },
  );
});
