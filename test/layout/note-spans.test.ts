// The marks of notes in the interactive reader: spans with the id of a note, in every format.
import { expect, test } from 'vitest';
import { blockText } from '../../src/article/text.ts';
import { loadManuscript } from '../../src/formats/read-source.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { packDocx, paragraph, run as wordRun } from '../helpers/docx.ts';
import { packBook } from '../helpers/epub.ts';
import { hwp5, note, paragraph as hwpParagraph } from '../helpers/hwp5.ts';
import { ctrl, hwpx, list, p, run, t, text } from '../helpers/hwpx.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="ko"><title>난로</title><article><p>겨울에는 난로 곁에 앉아 책을 읽는다.</p>${body}</article></html>`;
const book = (mark: string, notes: string): Promise<Buffer> =>
  packBook({ documents: { 'a.xhtml': `<h1>하나</h1><p>난로${mark}에 불을 피운다.</p>`, 'b.xhtml': notes } });
const xmlNote = (kind: string, label: number, content: string): string =>
  run(ctrl(`<hp:${kind} number="${label}">${list(text(content))}</hp:${kind}>`));
const wordNote = (kind: string): string => `<w:${kind} w:id="2">${paragraph('둘')}</w:${kind}>`;

test.each<[string, () => string | Buffer | Promise<Buffer>, readonly [label: string, note: string][]]>([
  [
    'a.md',
    () => '난로[^1]와 불[^나].\n\n[^1]: 하나\n[^나]: 둘',
    [
      ['¹', '하나'],
      ['²', '둘'],
    ],
  ],
  ['inline notes.md', () => '난로^[하나는 이렇다]와 불.', [['¹', '하나는 이렇다']]],
  [
    'wikipedia.html',
    () =>
      page(
        '<p>난로<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>와 불<sup id="cite_ref-둘_2-0" class="reference"><a href="#cite_note-둘-2">[2]</a></sup>과 물<sup id="cite_ref-둘_2-1" class="reference"><a href="#cite_note-%EB%91%98-2">[2]</a></sup>.</p>' +
          '<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span class="reference-text">하나</span></li><li id="cite_note-둘-2"><span class="mw-cite-backlink">↑ <sup><a href="#cite_ref-둘_2-0">가</a></sup> <sup><a href="#cite_ref-%EB%91%98_2-1">나</a></sup></span> <span class="reference-text">둘</span></li></ol></div>',
      ),
    [
      ['¹', '하나'],
      ['²', '둘'],
      ['²', '둘'],
    ],
  ],
  [
    'epub:type.epub',
    () =>
      book(
        '<a epub:type="noteref" id="r" href="b.xhtml#n1">1</a>',
        '<aside epub:type="footnote" id="n1"><p>하나 <a href="a.xhtml#r">↩</a></p></aside>',
      ),
    [['¹', '하나']],
  ],
  [
    'role.epub',
    () =>
      book(
        '<a role="doc-noteref" id="r" href="b.xhtml#n1">*</a>',
        '<section role="doc-endnotes"><div role="doc-endnote" id="n1"><p>하나 <a role="doc-backlink" href="a.xhtml#r">돌아가기</a></p></div></section>',
      ),
    [['*', '하나']],
  ],
  [
    'a.hwp',
    () =>
      hwp5([
        [
          hwpParagraph([
            '난로',
            note('fn  ', 1, [hwpParagraph(['하나'])]),
            '와 불',
            note('en  ', 2, [hwpParagraph(['둘'])]),
          ]),
        ],
      ]),
    [
      ['¹', '하나'],
      ['²', '둘'],
    ],
  ],
  [
    'a.hwpx',
    () =>
      hwpx({
        sections: [p(t('난로') + xmlNote('footNote', 1, '하나') + t('와 불') + xmlNote('endNote', 2, '둘'))],
      }),
    [
      ['¹', '하나'],
      ['²', '둘'],
    ],
  ],
  [
    'a.docx',
    () =>
      packDocx({
        body: `<w:p>${wordRun('불')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
        footnotes: wordNote('footnote'),
      }),
    [['¹', '둘']],
  ],
])('%s', async (name, source, expected) => {
  const bytes = Buffer.from(await source());
  const manuscript = await loadManuscript({ name, bytes, keepsPlaces: true }, 2 ** 20);
  const measure = { width: 60, wordBreak: 'keep-all', ambiguous: 1 } as const;
  const galley = createGalley(manuscript, { measure, hyperlinks: true });
  const spans = Array.from({ length: galley.count }, (_, unit) =>
    galley.rows(unit).flatMap(({ line }) => line),
  ).flat();
  const marks = spans.filter((span) => span.note !== undefined);
  expect(marks.map((mark) => [mark.text, blockText(manuscript.note(mark.note!)!.blocks)])).toEqual(expected);
  // Links back to the marks are not shown.
  expect(spans.flatMap(({ href }) => href ?? [])).toEqual([]);
});
