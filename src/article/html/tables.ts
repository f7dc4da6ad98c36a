// Tables of data; a table that only lays out a page is looked through.
import { asInlines, type Flow } from '../flow.ts';
import type { Alignment, Inline, TableRow } from '../model.ts';
import type { Frame } from './builder.ts';
import { attribute, isElement, nodesIn, type Element } from './dom.ts';
import { block, type ElementRule, type Walk } from './rule.ts';

/** Cells that one cell may stand for, and columns of a table: more is an attack, not a table. */
const MOST_SPANNED = 50;
const MOST_COLUMNS = 200;

/** What cells of data do not hold. */
const LAYOUT_CONTENT = new Set(['table', 'h1', 'h2', 'h3', 'blockquote', 'figure', 'article', 'section', 'iframe', 'form']);

/** Whether a table lays out a page: it says so, has a single column, or holds what no cell of data does. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  let columns = 0;
  let inRow = 0;
  for (const node of nodesIn(table)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') inRow = 0;
    else if (node.tagName === 'td' || node.tagName === 'th') columns = Math.max(columns, ++inRow);
    else if (LAYOUT_CONTENT.has(node.tagName)) return true;
  }
  return columns < 2;
}

export const readTable: ElementRule = (element, walk) => {
  if (walk.isPage && isLayout(element)) return block(element, walk);
  return walk.enter('table', (frame) => {
    walk.push(...frame.flow); // its caption, and what stands between its rows
    if (frame.rows.length > 0) walk.push(tableOf(frame, walk));
  });
};

export const readRow: ElementRule = (element, walk) => {
  const { kind, rows } = walk.frame();
  if (kind !== 'table') return block(element, walk);
  rows.push([]);
  return undefined;
};

export const readCell: ElementRule = (element, walk) => {
  const { kind, rows } = walk.frame();
  if (kind !== 'table') return block(element, walk);
  return walk.enter('cell', ({ flow }) => void (rows.at(-1) ?? rows[rows.push([]) - 1]!).push({ element, flow }));
};

function tableOf({ rows }: Frame, { isPage }: Walk): Flow {
  const heads = rows[0]!.length > 0 && rows[0]!.every(({ element }) => element.tagName === 'th');
  const cells = spread(rows, heads);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const full = cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])]);
  const alignments = isPage ? [] : rows[0]!.map(({ element }) => alignmentOf(element));
  return {
    kind: 'table',
    ...(heads ? { header: full[0]! } : {}),
    rows: heads ? full.slice(1) : full,
    ...(alignments.some(Boolean) ? { align: alignments.map((alignment) => alignment ?? 'left') } : {}),
  };
}

/** The cells in their columns: one that spans several columns or rows leaves the others empty. */
function spread(rows: Frame['rows'], heads: boolean): TableRow[] {
  const left: number[] = []; // rows that each column is still taken in
  return rows.map((row, index) => {
    const placed: (readonly Inline[])[] = [];
    const skipTaken = (): void => {
      for (; (left[placed.length] ?? 0) > 0 && placed.length < MOST_COLUMNS; placed.push([])) left[placed.length]!--;
    };
    for (const { element, flow } of row) {
      skipTaken();
      if (placed.length >= MOST_COLUMNS) break;
      const content = asInlines(flow);
      const isHead = element.tagName === 'th' && !(heads && index === 0);
      const below = span(element, 'rowspan') - 1;
      const own: readonly Inline[] = isHead && content.length > 0 ? [{ kind: 'strong', content }] : content;
      for (let column = 0; column < span(element, 'colspan') && placed.length < MOST_COLUMNS; column++) {
        left[placed.length] = below;
        placed.push(column === 0 ? own : []);
      }
    }
    skipTaken();
    return placed;
  });
}

const span = (cell: Element, name: 'colspan' | 'rowspan'): number => Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(attribute(cell, name) ?? 1)) || 1));

const alignmentOf = (cell: Element): Alignment | undefined => /text-align:\s*(left|right|center)/.exec(attribute(cell, 'style') ?? '')?.[1] as Alignment | undefined;
