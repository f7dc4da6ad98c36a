// Tables of data.
import { asInlines, type Flow } from '../../article/flow.ts';
import type { Block, Inline, Of, TableRow } from '../../article/model.ts';
import type { Frame } from './builder.ts';
import { attribute, type Element } from './dom.ts';
import { block, type ElementRule, type Outcome, type Walk } from './rule.ts';

/** Cells that one cell may stand for, and columns of a table: more is an attack, not a table. */
const MOST_SPANNED = 50;
const MOST_COLUMNS = 200;
/** Rows beyond which cells stand for themselves alone, and rows stay as short as they are. */
const MOST_ROWS = 2000;
const EMPTY: readonly Inline[] = [];

/** The rows of a table: their cells, each with its element. */
export type Rows = Frame['rows'];

/** Gathers a table; `finish` makes a block of its rows, where it has any. */
export const readTable = (walk: Walk, finish: (rows: Rows) => Flow | undefined): Outcome =>
  walk.enter('table', (frame) => {
    walk.push(frame.flow); // its caption, and what stands between its rows
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

/** A table of data; undefined where there are no rows. */
export function tableOf(rows: Rows): Of<Block, 'table'> | undefined {
  if (rows.length === 0) return undefined;
  const hasHeader = rows[0]!.length > 0 && rows[0]!.every(({ element }) => element.tagName === 'th');
  const cells = placeCells(rows, hasHeader);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const full =
    cells.length > MOST_ROWS
      ? cells
      : cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => EMPTY)]);
  return {
    kind: 'table',
    ...(hasHeader ? { header: full[0]! } : {}),
    rows: hasHeader ? full.slice(1) : full,
  };
}

/** The cells in their columns: one that spans several columns or rows leaves the others empty. */
function placeCells(rows: Rows, hasHeader: boolean): TableRow[] {
  const isHuge = rows.length > MOST_ROWS;
  const rowsLeft: number[] = []; // rows that each column is still taken in
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
