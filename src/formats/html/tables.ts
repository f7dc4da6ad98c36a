// Rules for tables of data.
import { asInlines, idsIn, withRowIds, type Flow } from '../../article/flow.ts';
import type { Block, Inline, Of, TableRow } from '../../article/model.ts';
import type { Frame } from './builder.ts';
import { attribute, type Element } from './dom.ts';
import { block, type ElementRule, type Outcome, type Walk } from './rule.ts';

/** The maximum number of rows or columns that a cell may span. */
const MOST_SPANNED = 50;
/** The maximum number of columns in a table. */
const MOST_COLUMNS = 200;
/** The maximum number of rows in a table where cells may span several rows and short rows are filled up. */
const MOST_ROWS = 2000;
const EMPTY: readonly Inline[] = [];

/** The rows of a table. Each row has its cells with their elements. */
export type Rows = Frame['rows'];

/** Reads a table. `finish` returns the block for its rows, or undefined if there is to be none. */
export const readTable = (walk: Walk, finish: (rows: Rows) => Flow | undefined): Outcome =>
  walk.enter('table', (frame) => {
    walk.push(frame.flow); // the caption, and content between the rows
    const table = finish(frame.rows);
    if (table) walk.push(table);
  });

export const readRow: ElementRule = (element, walk) => {
  const { kind, rows } = walk.frame();
  if (kind !== 'table') return block(element, walk);
  rows.push([]);
  return undefined;
};

export const readCell: ElementRule = (element, walk) => {
  const { kind, rows } = walk.frame();
  if (kind !== 'table') return block(element, walk);
  return walk.enter(
    'cell',
    ({ flow }) => void (rows.at(-1) ?? rows[rows.push([]) - 1]!).push({ element, flow }),
  );
};

/** Returns a table as a block; undefined if it has no rows. */
export function tableOf(rows: Rows): Of<Block, 'table'> | undefined {
  if (rows.length === 0) return undefined;
  const hasHeader = rows[0]!.length > 0 && rows[0]!.every(({ element }) => element.tagName === 'th');
  const cells = placeCells(rows, hasHeader);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const full =
    cells.length > MOST_ROWS
      ? cells
      : cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => EMPTY)]);
  const table: Of<Block, 'table'> = {
    kind: 'table',
    ...(hasHeader ? { header: full[0]! } : {}),
    rows: hasHeader ? full.slice(1) : full,
  };
  return withRowIds(
    table,
    rows.map((row) => idsIn(row.flatMap(({ flow }) => flow))),
  );
}

/** Puts the cells into their columns. If a cell covers several places, all but the first are empty. */
function placeCells(rows: Rows, hasHeader: boolean): TableRow[] {
  const isHuge = rows.length > MOST_ROWS;
  const rowsLeft: number[] = []; // for each column, how many rows a cell from above still covers
  return rows.map((row, index) => {
    const placed: (readonly Inline[])[] = [];
    const skipTaken = (): void => {
      for (; (rowsLeft[placed.length] ?? 0) > 0 && placed.length < MOST_COLUMNS; placed.push(EMPTY))
        rowsLeft[placed.length]!--;
    };
    for (const { element, flow } of row) {
      skipTaken();
      if (placed.length >= MOST_COLUMNS) break;
      const content = asInlines(flow);
      const isHead = element.tagName === 'th' && !(hasHeader && index === 0);
      const below = isHuge ? 0 : spanOf(element, 'rowspan') - 1;
      const cell: readonly Inline[] = isHead && content.length > 0 ? [{ kind: 'strong', content }] : content;
      const across = isHuge ? 1 : spanOf(element, 'colspan');
      for (let column = 0; column < across && placed.length < MOST_COLUMNS; column++) {
        rowsLeft[placed.length] = below;
        placed.push(column === 0 ? cell : EMPTY);
      }
    }
    skipTaken();
    return placed;
  });
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(attribute(cell, name) ?? 1)) || 1));
