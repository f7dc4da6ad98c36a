// The tables of a document of 한글 → blocks. Forms are drawn as tables, and one cell may contain a whole page.
import {
  asBlock,
  asInlines,
  idsIn,
  isBarePicture,
  isHeading,
  withRowIds,
  type Flow,
} from '../../article/flow.ts';
import type { Block, Inline, Of, TableRow } from '../../article/model.ts';
import { blockText } from '../../article/text.ts';
import { isVisible } from './inlines.ts';
import type { Cell, Paragraph, Table } from './hwp-model.ts';

type FlowOf = (paragraphs: readonly Paragraph[]) => readonly Flow[];

/** A cell with its content. */
interface Filled {
  readonly cell: Cell;
  readonly flow: readonly Flow[];
}

/** The maximum number of columns in a table. Further cells go into the last column of their row. */
const MOST_COLUMNS = 200;
/**
 * The maximum number of places in a table for each of its cells. Merged cells leave a few places empty; a
 * hostile table leaves most of them empty.
 */
const MOST_PLACES = 20;

/**
 * Returns a table without its caption. A table with a single cell becomes a box. Of any other table, pictures
 * without words come below it, because cells have only text.
 */
export function tableFlow({ rows }: Table, flowOf: FlowOf): Flow[] {
  const pictures: Flow[] = [];
  const fill = (cell: Cell): Filled => {
    const flow = flowOf(cell.paragraphs);
    for (const part of flow) if (isBarePicture(part)) pictures.push(part);
    return { cell, flow: flow.filter((part) => !isBarePicture(part)) };
  };
  const [only, ...others] = rows.flat();
  if (only && others.length === 0) return boxOf(flowOf(only.paragraphs));
  const filled = rows.map((row) => row.map(fill));
  const cells = filled.flat();
  const width = cells.reduce((most, { cell }) => Math.max(most, cell.column + cell.columnSpan), 0);
  let parts: Flow[] = [];
  let above: (readonly Filled[])[] = [];
  const finish = (): void => {
    if (above.length > 0) parts = parts.concat(gridOf(above));
    above = [];
  };
  for (const row of filled) {
    const [only] = row;
    if (row.length === 1 && only!.cell.columnSpan >= width && isPage(only!.flow)) {
      finish();
      parts = parts.concat(boxOf(only!.flow));
    } else above.push(row);
  }
  finish();
  return [...parts, ...pictures];
}

/**
 * The maximum length in characters of a cell that spans the whole table, has several paragraphs, and still
 * stays in the table.
 */
const LONG = 200;

/** Reports whether the content of a cell that spans the whole table is better read outside the table. */
const isPage = (flow: readonly Flow[]): boolean =>
  flow.some((part) => isHeading(part) || part.kind === 'table') ||
  (flow.length > 1 && blockText(flow.map(asBlock)).length > LONG);

/**
 * Returns a box; or only its content if it contains headings, which a box cannot have, or nothing but pictures.
 */
const boxOf = (flow: readonly Flow[]): Flow[] =>
  flow.some(isHeading) || flow.every(isBarePicture)
    ? [...flow]
    : [{ kind: 'box', blocks: flow.map(asBlock) }];

/**
 * Returns rows as a table, without blank columns, which only separate others. If only one cell has text, the
 * table becomes a box.
 */
function gridOf(rows: readonly (readonly Filled[])[]): Flow[] {
  const written = rows.map((row) => row.map((filled) => ({ ...filled, content: asInlines(filled.flow) })));
  const withText = written.flat().filter(({ content }) => content.some(isVisible));
  if (withText.length < 2) return withText.flatMap(({ flow }) => boxOf(flow));
  const starts = [...new Set(withText.map(({ cell }) => cell.column))].toSorted((a, b) => a - b);
  const most = Math.ceil((MOST_PLACES * written.flat().length) / rows.length);
  const columns = Math.min(starts.length, MOST_COLUMNS, most);
  const columnAt = new Map(starts.map((start, index) => [start, Math.min(index, columns - 1)]));
  const placed = written.map((row): TableRow => {
    const cells = Array.from({ length: columns }, (): Inline[] => []);
    for (const { cell, content } of row) {
      const target = cells[columnAt.get(cell.column) ?? -1];
      if (target && target.length > 0 && content.length > 0) target.push({ kind: 'lineBreak' });
      for (const inline of content) target?.push(inline);
    }
    return cells;
  });
  const hasHeader = placed.length > 1 && rows[0]!.length > 0 && rows[0]!.every(({ cell }) => cell.isHeader);
  const table: Of<Block, 'table'> = {
    kind: 'table',
    ...(hasHeader ? { header: placed[0]! } : {}),
    rows: placed.slice(hasHeader ? 1 : 0),
  };
  return [
    withRowIds(
      table,
      rows.map((row) => idsIn(row.flatMap(({ flow }) => flow))),
    ),
  ];
}
