// Notes of books: where they are, how marks refer to them, and what is not a note.
import { describe, expect, test } from 'vitest';
import { packBook, type Book } from '../../helpers/epub.ts';
import { readBook } from '../../helpers/books.ts';
import { outline } from '../../helpers/outline.ts';
import { THOROUGH } from '../../helpers/thorough.ts';

const bodyOf = async (book: Book): Promise<string> =>
  outline(await readBook(await packBook(book)))
    .replace(/^[^]*?\n\n/, '')
    .trim();

const note = (type: string, id: string, content: string): string =>
  `<aside epub:type="${type}" id="${id}">${content}</aside>`;

describe('notes are at the end, with their marks', () => {
  test.each<[what: string, book: Book, expected: string]>([
    [
      'in the chapter',
      {
        documents: {
          a: `<h1>겨울</h1><p>눈<a epub:type="noteref" href="#n1">1</a>이 온다.</p>${note('footnote', 'n1', '<p>첫눈이다.</p>')}<p>쌓인다.</p>`,
        },
      },
      'h2 겨울\np 눈[^1]이 온다.\np 쌓인다.\nnote 1: p 첫눈이다.',
    ],
    [
      'in a document of their own',
      {
        documents: {
          a: '<h1>겨울</h1><p>눈<a epub:type="noteref" href="notes.xhtml#n1">1</a>이 온다.</p>',
          'notes.xhtml': `<section epub:type="endnotes"><h1>주석</h1><ol><li epub:type="endnote" id="n1"><p>첫눈이다. <a href="a#r1" epub:type="backlink">↩</a></p></li></ol></section>`,
        },
      },
      'h2 겨울\np 눈[^1]이 온다.\nnote 1: p 첫눈이다.',
    ],
    [
      'with roles of DPUB-ARIA',
      {
        documents: {
          a: '<p>눈<a role="doc-noteref" href="#n1">*</a>이 온다.</p><div role="doc-footnote" id="n1">* 첫눈이다.</div>',
        },
      },
      'p 눈[^*]이 온다.\nnote *: p 첫눈이다.',
    ],
    [
      'numbered anew in each chapter',
      {
        documents: {
          a: `<h1>겨울</h1><p>눈<a epub:type="noteref" href="#n1">1</a>.</p>${note('rearnote', 'n1', '1. 첫눈이다.')}`,
          b: `<h1>봄</h1><p>볕<a epub:type="noteref" href="#n1">1</a>.</p>${note('rearnote', 'n1', '1. 봄볕이다.')}`,
        },
      },
      'h2 겨울\np 눈[^1].\nh2 봄\np 볕[^1].\nnote 1: p 첫눈이다.\nnote 1: p 봄볕이다.',
    ],
    [
      'of several blocks',
      {
        documents: {
          a: `<p>눈<a epub:type="noteref" href="#n1">1</a>.</p>${note('footnote', 'n1', '<p>첫눈이다.</p><ul><li>오래 기다렸다.</li></ul>')}`,
        },
      },
      'p 눈[^1].\nnote 1: p 첫눈이다. + list • p 오래 기다렸다.',
    ],
    [
      'whose mark is a word',
      {
        documents: {
          a: `<p><a epub:type="noteref" href="#n1">난로 옆 고양이</a>가 잔다.</p>${note('footnote', 'n1', '이름은 재다.')}`,
        },
      },
      'p 난로 옆 고양이[^1]가 잔다.\nnote 1: p 이름은 재다.',
    ],
    [
      'whose mark is a picture',
      {
        documents: {
          a: `<p>눈<a epub:type="noteref" href="#n1"><img src="note.png" alt="주"/></a>.</p>${note('footnote', 'n1', '첫눈이다.')}`,
        },
      },
      'p 눈[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'whose id is escaped in the address',
      {
        documents: {
          a: `<p>눈<a epub:type="noteref" href="#%EC%A3%BC1">1</a>.</p>${note('footnote', '주1', '첫눈이다.')}`,
        },
      },
      'p 눈[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'in a document that is not in the reading order',
      {
        documents: { a: '<p>눈<a epub:type="noteref" href="x.xhtml#n1">[1]</a>.</p>' },
        manifest: '<item id="x" href="x.xhtml" media-type="application/xhtml+xml"/>',
        spine: '<itemref idref="x" linear="no"/>',
        files: { 'OEBPS/x.xhtml': `<html><body>${note('footnote', 'n1', '첫눈이다.')}</body></html>` },
      },
      'p 눈[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'in a document that is only in the manifest',
      {
        documents: { a: '<p>눈<a epub:type="noteref" href="x.xhtml#n1">[1]</a>.</p>' },
        manifest: '<item id="x" href="x.xhtml" media-type="application/xhtml+xml"/>',
        files: { 'OEBPS/x.xhtml': `<html><body>${note('footnote', 'n1', '첫눈이다.')}</body></html>` },
      },
      'p 눈[^1].\nnote 1: p 첫눈이다.',
    ],
  ])('%s', async (_, book, expected) => expect(await bodyOf(book)).toBe(expected));
});

describe('notes that do not say so are found by their links', () => {
  const MARK = '<p>눈이 온다<a id="r1" href="#n1"><sup>1</sup></a>.</p>';
  test.each<[what: string, body: string, expected: string]>([
    [
      'a paragraph with a link back',
      `${MARK}<p id="n1"><a href="#r1">1</a>. 첫눈이다.</p>`,
      'p 눈이 온다[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'a paragraph that begins with the number',
      `${MARK}<h2>주</h2><p id="n1">1) 첫눈이다.</p>`,
      'p 눈이 온다[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'an item of a numbered list',
      `${MARK}<hr/><ol><li id="n1">첫눈이다.</li></ol>`,
      'p 눈이 온다[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'an item whose anchor is in it',
      `${MARK}<ul><li><p><a id="n1" href="#r1">[1]</a> 첫눈이다.</p><p>하얗다.</p></li></ul>`,
      'p 눈이 온다[^1].\nnote 1: p 첫눈이다. + p 하얗다.',
    ],
    [
      'a mark between brackets',
      '<p>눈이 온다[<a id="r1" href="#n1">1</a>].</p><p id="n1">[<a href="#r1">1</a>] 첫눈이다.</p>',
      'p 눈이 온다[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'a term and its definition',
      `${MARK}<dl><dt id="n1"><a href="#r1">1</a></dt><dd>첫눈이다.</dd></dl>`,
      'p 눈이 온다[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'a chapter of notes, whose headings go with them',
      `<h1>겨울</h1>${MARK}<h1>후주</h1><h2>겨울</h2><p id="n1">1. 첫눈이다. <a href="#r1">↑</a></p>`,
      'h2 겨울\np 눈이 온다[^1].\nnote 1: p 첫눈이다.',
    ],
    [
      'Korean labels',
      '<p>눈이 온다<a id="r1" href="#n1">주1)</a>.</p><p id="n1"><a href="#r1">주1)</a> 첫눈이다.</p>',
      'p 눈이 온다[^주1].\nnote 주1: p 첫눈이다.',
    ],
  ])('%s', async (_, body, expected) => expect(await bodyOf({ documents: { a: body } })).toBe(expected));
});

describe('what is not a note stays where it is', () => {
  test.each<[what: string, documents: Book['documents'], expected: string]>([
    [
      'a table of contents of numbers',
      {
        a: '<p><a id="t1" href="#c1">1</a> <a id="t2" href="#c2">2</a></p><p id="c1"><a href="#t1">1</a> 겨울</p><p id="c2"><a href="#t2">2</a> 봄</p>',
      },
      'p 1 2\np 1 겨울\np 2 봄',
    ],
    [
      'a heading',
      { a: '<p>눈이 온다<a href="#c1"><sup>1</sup></a>.</p><h1 id="c1">1 겨울</h1><p>춥다.</p>' },
      'p 눈이 온다¹.\nh2 1 겨울\np 춥다.',
    ],
    [
      'a citation without a link back',
      { a: '<p>눈이 온다 <a href="#b1">[1]</a>.</p><p id="b1">[1] 김난로, 겨울 책, 2024.</p>' },
      'p 눈이 온다 [1].\np [1] 김난로, 겨울 책, 2024.',
    ],
    [
      'a cross reference',
      { a: '<p>눈이 온다(<a href="#p3">3쪽</a>).</p><p id="p3">3쪽에서 본 눈이다.</p>' },
      'p 눈이 온다(3쪽).\np 3쪽에서 본 눈이다.',
    ],
    [
      'a note with another number',
      { a: '<p>눈이 온다<a href="#n1"><sup>1</sup></a>.</p><p id="n1">2. 첫눈이다.</p>' },
      'p 눈이 온다¹.\np 2. 첫눈이다.',
    ],
    [
      'a footnote that no mark refers to',
      { a: `<p>눈이 온다.</p>${note('footnote', 'n1', '첫눈이다.')}<p>쌓인다.</p>` },
      'p 눈이 온다.\np 첫눈이다.\np 쌓인다.',
    ],
    [
      'a mark of a note that is not there',
      { a: '<p>눈이 온다<a epub:type="noteref" href="#n9">9</a>.</p>' },
      'p 눈이 온다⁹.',
    ],
  ])('%s', async (_, documents, expected) => expect(await bodyOf({ documents })).toBe(expected));
});

describe('documents that are not in the reading order', () => {
  const extra = (file: string, body: string): Book => ({
    documents: { a: '<h1>겨울</h1><p>눈이 온다.</p>' },
    manifest: `<item id="x" href="${file}" media-type="application/xhtml+xml"/>`,
    files: { [`OEBPS/${file}`]: `<html><body>${body}</body></html>` },
  });
  const nonLinear = (book: Book): Book => ({ ...book, spine: '<itemref idref="x" linear="no"/>' });

  test.each<[what: string, book: Book, expected: string]>([
    [
      'notes without marks are read at the end',
      nonLinear(extra('x.xhtml', '<h1>주석</h1><p>첫눈이다.</p>')),
      'h2 겨울\np 눈이 온다.\nh2 주석\np 첫눈이다.',
    ],
    [
      'text without a heading is set apart',
      nonLinear(extra('x.xhtml', '<p>첫눈이다.</p>')),
      'h2 겨울\np 눈이 온다.\nrule\np 첫눈이다.',
    ],
    [
      'notes that are only in the manifest are read by their name',
      extra('footnotes.xhtml', '<p>첫눈이다.</p>'),
      'h2 겨울\np 눈이 온다.\nrule\np 첫눈이다.',
    ],
    [
      'nothing leads to other documents of the manifest',
      extra('x.xhtml', '<p>남은 글.</p>'),
      'h2 겨울\np 눈이 온다.',
    ],
    [
      'a table of contents is left out',
      nonLinear(extra('x.xhtml', '<h1>차례</h1><ul><li><a href="a">첫째 이야기 겨울</a></li></ul>')),
      'h2 겨울\np 눈이 온다.',
    ],
  ])('%s', async (_, book, expected) => expect(await bodyOf(book)).toBe(expected));
});

/** Quadratic time would be seconds for so many notes. */
const COUNT = THOROUGH ? 8000 : 3000;

test('a book of very many notes', { timeout: 60_000 }, async () => {
  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
  const marks = numbers.map((n) => `눈<a id="r${n}" href="n#n${n}"><sup>${n}</sup></a>`).join('');
  const notes = numbers.map((n) => `<li id="n${n}">${n}. 눈 <a href="a#r${n}">↩</a></li>`).join('');
  const article = await readBook(
    await packBook({ documents: { a: `<p>${marks}</p>`, n: `<ul>${notes}</ul>` } }),
  );
  expect(article.notes).toHaveLength(COUNT);
  expect(article.sections).toEqual([]);
});
