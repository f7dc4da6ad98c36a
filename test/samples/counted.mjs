// Documents in which headings, tables, cells and notes were counted by hand, in the XML or the records. Cells
// are those with text; cells that are merged are one. A table with text in one cell only draws a box. So does
// a cell across a whole table that has long text, a table or a heading; the rows above and below it are
// tables of their own. What is in a cell of any other table is text of that cell.
import { countsOfArticle } from './nanro-text.mjs';

const COLUMNS = ['headings', 'tables', 'cells', 'boxes', 'notes', 'equations'];
const COUNTED = [
  // document, headings, tables, cells, boxes, notes, equations
  ['/fixtures/table-bug', 0, 12, 157, 8, 0, 0],
  ['/fixtures/noori', 4, 3, 34, 1, 0, 0],
  ['/fixtures/chart', 0, 4, 116, 0, 0, 0],
  ['/fixtures/sample-5017', 0, 1, 4, 1, 0, 0],
  ['/fixtures/lists', 22, 0, 0, 0, 0, 0],
  ['/fixtures/outline', 15, 0, 0, 0, 0, 0],
  ['/fixtures/footnote-endnote', 0, 0, 0, 0, 4, 0],
  ['/fixtures/latex', 0, 0, 0, 0, 0, 20],
  ['/fixtures/multicolumns-layout', 0, 0, 0, 1, 0, 0],
  ['/fixtures/distribution', 10, 5, 42, 0, 0, 0],
  ['/fixtures/software', 0, 2, 35, 2, 0, 0],
  ['/exam/A_form', 0, 5, 34, 6, 0, 0],
  ['/exam/B_submitted', 0, 13, 50, 3, 0, 0],
  ['/note_example', 0, 1, 43, 0, 0, 0],
  ['/FormattingShowcase', 0, 1, 5, 0, 0, 0],
  ['/20230818/test', 0, 2, 244, 1, 0, 0],
  ['/20240626/no_manifest', 0, 1, 8, 0, 0, 0],
  ['/20240919/테스트문서', 3, 0, 0, 0, 0, 0],
  ['/20241104/mot', 0, 4, 32, 0, 0, 0],
  ['/머리글꼬리글', 42, 0, 0, 0, 0, 0],
  ['/각주미주', 0, 0, 0, 0, 3, 0],
  ['/표', 0, 1, 9, 0, 0, 0],
];

/** Compares the counts with those of the articles of documents, which `articleOf` returns. */
export function countFailures(names, articleOf) {
  const failures = [];
  let checked = 0;
  for (const [document, ...counts] of COUNTED)
    for (const name of names) {
      if (!`/${name}`.replace(/\.hwpx?$/, '').endsWith(document)) continue;
      checked++;
      const found = countsOfArticle(articleOf(name) ?? { sections: [] });
      COLUMNS.forEach((column, index) => {
        if (found[column] !== counts[index])
          failures.push(`${name} has ${counts[index]} ${column}, and nanro finds ${found[column]}`);
      });
    }
  return { checked, failures };
}
