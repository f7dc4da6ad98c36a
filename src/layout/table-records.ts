// Tables whose cells are shown below each other, each with the name of its column.
import type { Inline, TableRow } from '../article/model.ts';
import type { TablePart } from '../article/split.ts';
import { inlineText } from '../article/text.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { inkLength } from './ink.ts';
import { layoutInlines } from './inline.ts';
import { withTarget, type Line, type Span } from './page.ts';
import type { Setting } from './setting.ts';
import { stack } from './spacing.ts';

interface RecordOptions extends Pick<TablePart, 'from' | 'rowIds'> {
  /** How many columns the table has. */
  readonly count: number;
  /** For each column, the index of the first row with text in it; Infinity if there is none. */
  readonly firstNamed: readonly number[];
}

/** Lays out the cells of some rows below each other, each with the name of its column. */
export function layoutRecords(
  header: TableRow | undefined,
  rows: readonly TableRow[],
  { from, count, firstNamed, rowIds = [] }: RecordOptions,
  setting: Setting,
): Line[] {
  if (header && firstNamed.every((row) => row === Infinity))
    return from > 0 ? [] : layoutRecords(undefined, [header], { from: -1, count, firstNamed: [] }, setting);
  const { measure, notation, role } = setting;
  const names = (header ?? []).map(nameOf);
  const layoutRow = (row: TableRow, index: number): Line[] =>
    row.flatMap((cell, column) => {
      if (cell.length === 0) return [];
      const name = names[column];
      const tableRow = from + index + 1;
      const lines = layoutInlines(
        name ? [...name.content, ...cell] : cell,
        { role, tableRow, cell: tableRow * count + column },
        measure,
        notation,
      );
      // The first name is that of the header; later ones repeat it.
      const isAdded = firstNamed[column]! < from + index;
      return name ? tagName(lines, name.ink, isAdded ? { isAdded } : { cell: column }) : lines;
    });
  return stack(
    rows.map((row, index) => ({
      part: 'block',
      lines: withTarget(layoutRow(row, index), { ids: rowIds[index] }),
    })),
  );
}

/**
 * Returns the name of a column as it is shown before a cell, and the length of its ink; undefined if it has
 * none.
 */
const nameOf = (
  name: readonly Inline[],
): { readonly content: readonly Inline[]; readonly ink: number } | undefined =>
  name.length === 0
    ? undefined
    : {
        content: [
          { kind: 'strong', content: name },
          { kind: 'text', text: /[:：]$/.test(inlineText(name)) ? ' ' : ': ' },
        ],
        ink: inkLength(composeHangul(inlineText(name))) + 1,
      };

/** Tags the spans of the name before a cell: the first `ink` code units of ink. */
function tagName(lines: readonly Line[], ink: number, tag: Pick<Span, 'cell' | 'isAdded'>): Line[] {
  let left = ink;
  return lines.map((line) =>
    left <= 0
      ? line
      : line.map((span) => {
          if (left <= 0) return span;
          if (!span.isAdded) left -= inkLength(span.text);
          const { cell: _, ...rest } = span;
          return { ...rest, ...tag };
        }),
  );
}
