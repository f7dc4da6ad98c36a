// Tables of data; a table that only lays out a page is looked through.
import { asInlines, type Flow } from '../../article/flow.ts';
import type { Alignment, Block, Inline, Of, TableRow } from '../../article/model.ts';
import type { Frame } from './builder.ts';
import { attribute, isElement, nodesIn, type Element } from './dom.ts';
import { block, type ElementRule, type Walk } from './rule.ts';

/** Cells that one cell may stand for, and columns of a table: more is an attack, not a table. */
const MOST_SPANNED = 50;
const MOST_COLUMNS = 200;
/** Rows beyond which cells stand for themselves alone, and rows stay as short as they are. */
const MOST_ROWS = 2000;
const EMPTY: readonly Inline[] = [];

/** What cells of data do not hold. */
const LAYOUT_CONTENT = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'blockquote',
  'figure',
  'article',
  'section',
  'iframe',
  'form',
]);

/** Whether a table lays out a page: it says so, has a single column or row, or holds what no cell of data does. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  let [columns, inRow, rows] = [0, 0, 0];
  let hasHeads = false;
  for (const node of nodesIn(table)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') {
      inRow = 0;
      rows++;
    } else if (node.tagName === 'td' || node.tagName === 'th') {
      columns = Math.max(columns, ++inRow);
      hasHeads ||= node.tagName === 'th';
    } else if (LAYOUT_CONTENT.has(node.tagName)) return true;
  }
  return columns < 2 || (rows === 1 && !hasHeads);
}

export const readTable: ElementRule = (element, walk) => {
  if (walk.isPage && isLayout(element)) return block(element, walk);
  return walk.enter('table', (frame) => {
    walk.push(frame.flow); // its caption, and what stands between its rows
    const rows = walk.isPage ? frame.rows.filter((row) => !hoistPicture(row, walk)) : frame.rows;
    if (rows.length > 0) walk.push(tableOf(rows, walk));
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
  return walk.enter(
    'cell',
    ({ flow }) => void (rows.at(-1) ?? rows[rows.push([]) - 1]!).push({ element, flow }),
  );
};

/** A picture that has a row to itself stands above its table; what else is in the row is its caption. */
function hoistPicture([cell, ...others]: Frame['rows'][number], { push }: Walk): boolean {
  const picture = cell?.flow.find(({ kind }) => kind === 'figure') as Of<Block, 'figure'> | undefined;
  if (!picture || others.some(({ flow }) => flow.length > 0)) return false;
  const caption = asInlines(cell!.flow.filter((part) => part !== picture));
  push(caption.length > 0 ? { ...picture, caption } : picture);
  return true;
}

function tableOf(rows: Frame['rows'], { isPage }: Walk): Flow {
  const heads = rows[0]!.length > 0 && rows[0]!.every(({ element }) => element.tagName === 'th');
  const cells = spread(rows, heads);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const full =
    cells.length > MOST_ROWS
      ? cells
      : cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => EMPTY)]);
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
  const isHuge = rows.length > MOST_ROWS;
  const left: number[] = []; // rows that each column is still taken in
  return rows.map((row, index) => {
    const placed: (readonly Inline[])[] = [];
    const skipTaken = (): void => {
      for (; (left[placed.length] ?? 0) > 0 && placed.length < MOST_COLUMNS; placed.push(EMPTY))
        left[placed.length]!--;
    };
    for (const { element, flow } of row) {
      skipTaken();
      if (placed.length >= MOST_COLUMNS) break;
      const content = asInlines(flow);
      const isHead = element.tagName === 'th' && !(heads && index === 0);
      const below = isHuge ? 0 : span(element, 'rowspan') - 1;
      const own: readonly Inline[] = isHead && content.length > 0 ? [{ kind: 'strong', content }] : content;
      const across = isHuge ? 1 : span(element, 'colspan');
      for (let column = 0; column < across && placed.length < MOST_COLUMNS; column++) {
        left[placed.length] = below;
        placed.push(column === 0 ? own : EMPTY);
      }
    }
    skipTaken();
    return placed;
  });
}

const span = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(attribute(cell, name) ?? 1)) || 1));

const alignmentOf = (cell: Element): Alignment | undefined =>
  /text-align:\s*(left|right|center)/.exec(attribute(cell, 'style') ?? '')?.[1] as Alignment | undefined;
