// Where the columns of text end. Some rows are tied to the row above them, and no column begins with such a
// row. These are rows that follow a heading, rows inside a row of a table or a picture, and rows that would
// leave one line of a paragraph alone at the foot or at the head of a column.
import type { Row } from '../layout/galley.ts';

/** How strongly a row can be tied to the row above it. */
const TIES = {
  none: 0,
  paragraph: 1,
  tableHeader: 2,
  tableRow: 3,
  picture: 3,
  secondBelowHeading: 4,
  firstBelowHeading: 5,
};

/** Reports whether a row is a blank line. */
export const isBlankRow = ({ line }: Pick<Row, 'line'>): boolean => line.length === 0;

/** The number of rows in a column, and of columns. */
export interface Grid {
  readonly height: number;
  readonly count: number;
}

/** What is in a column: the rows from `begin` up to but not including `end`. */
export interface ColumnRange {
  readonly begin: number;
  readonly end: number;
}

/**
 * Reports for each row whether a column may begin with it. If rows that are tied together are higher than a
 * column, the weakest ties between them do not count. So a column may begin with at least one of any `height`
 * consecutive rows.
 */
export function columnStarts(rows: readonly Row[], height: number): boolean[] {
  const ties = tiesOf(rows);
  const starts = ties.map(() => true);
  for (let strength = TIES.paragraph; strength <= TIES.firstBelowHeading; strength++) {
    let first = 0;
    for (let index = 1; index <= ties.length; index++) {
      if (index < ties.length && ties[index]! >= strength) continue;
      if (index - first <= height) starts.fill(false, first + 1, index);
      first = index;
    }
  }
  return starts;
}

/**
 * Returns the columns of a screen whose first row is `first`. `starts` says with which rows a column may
 * begin. Blank lines at the head of a column are left out (at most `height`), except in the first one.
 */
export function fillColumns(
  rows: readonly Row[],
  starts: readonly boolean[],
  first: number,
  { height, count }: Grid,
): ColumnRange[] {
  const columns: ColumnRange[] = [];
  let begin = first;
  while (columns.length < count && begin < rows.length) {
    let end = Math.min(begin + height, rows.length);
    if (end < rows.length) while (end > begin + 1 && !starts[end]) end--;
    columns.push({ begin, end });
    begin = skipBlank(rows, end, height);
  }
  return columns;
}

/** Returns the index of the first row from `index` on that is not blank, but skips at most `most` rows. */
export function skipBlank(rows: readonly Row[], index: number, most: number): number {
  let next = index;
  while (next < rows.length && next - index < most && isBlankRow(rows[next]!)) next++;
  return next;
}

/** Returns for each row how strongly it is tied to the row above it. */
function tiesOf(rows: readonly Row[]): number[] {
  const ties = rows.map(() => TIES.none);
  const tie = (from: number, to: number, strength: number): void => {
    for (let index = from; index <= to; index++) ties[index] = Math.max(ties[index]!, strength);
  };
  tieParagraphs(rows, tie);
  tieTableRows(rows, tie);
  tiePictures(rows, tie);
  tieHeadings(rows, tie);
  return ties;
}

/** Ties the rows `from` to `to`, each to the one above it. */
type Tie = (from: number, to: number, strength: number) => void;

/**
 * Ties the second and the last line of each paragraph. Consecutive lines of text count as one paragraph,
 * whatever block they belong to. An item of a list begins a new one.
 */
function tieParagraphs(rows: readonly Row[], tie: Tie): void {
  const continues = rows.map((row, index) => index > 0 && continuesText(rows[index - 1]!, row));
  continues.forEach((isInside, index) => {
    if (isInside && !(continues[index - 1] && continues[index + 1])) tie(index, index, TIES.paragraph);
  });
}

const continuesText = (above: Row, row: Row): boolean =>
  !above.isHeading && !row.isHeading && above.hasText && row.hasText && !row.isItem;

/** Ties the lines of each row of a table, and the first row to the header. */
function tieTableRows(rows: readonly Row[], tie: Tie): void {
  let last: { readonly tableRow: number; readonly index: number } | undefined;
  rows.forEach(({ tableRow, isGap, hasText }, index) => {
    if (tableRow !== undefined) {
      if (tableRow === last?.tableRow) tie(last.index + 1, index, TIES.tableRow);
      else if (last?.tableRow === 0) tie(last.index + 1, index, TIES.tableHeader);
      last = { tableRow, index };
    } else if (isGap || hasText) last = undefined;
  });
}

/** Ties the rows of each picture to each other and to its label. */
function tiePictures(rows: readonly Row[], tie: Tie): void {
  rows.forEach(({ picture }, index) => {
    if (picture) tie(index, index, TIES.picture);
  });
}

/** Ties the lines of each heading, and two lines of what follows it. */
function tieHeadings(rows: readonly Row[], tie: Tie): void {
  let left = 0;
  rows.forEach((row, index) => {
    if (left > 0) tie(index, index, left > 1 ? TIES.firstBelowHeading : TIES.secondBelowHeading);
    if (row.isHeading) left = 2;
    else if (left > 0 && !isBlankRow(row)) left--;
  });
}
