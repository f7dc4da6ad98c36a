// Tables. The columns are as wide as their cells, or narrower if the measure has too little room. If that
// would divide words, the cells are shown below each other, each with the name of its column.
import type { Alignment, Block, Inline, Of, TableRow } from '../article/model.ts';
import { shownMark } from '../article/notes.ts';
import { inlineText } from '../article/text.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { horizontal, largest, type Setting } from './setting.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { inkLength } from './ink.ts';
import { layoutInlines } from './inline.ts';
import { lineCells, trimLine, type Line, type Role, type Span } from './page.ts';
import { stack } from './spacing.ts';

/** Cells between two columns. */
const GAP = 2;
/** No column is made narrower than this: four syllables. */
const NARROWEST_COLUMN: Cells = 8;

export function layoutTable({ header, rows, align = [] }: Of<Block, 'table'>, setting: Setting): Line[] {
  const { ambiguous, width } = setting.measure;
  const all = header ? [header, ...rows] : rows;
  const count = largest(all.map((row) => row.length));
  if (count === 0) return [];
  if (setting.plain || GAP * (count - 1) >= width) return layoutRecords(header, rows, setting);
  const natural = Array.from({ length: count }, () => 1);
  for (const row of all)
    row.forEach((cell, column) => (natural[column] = Math.max(natural[column]!, cellWidth(cell, setting))));
  const leastOf = (column: number): Cells => {
    const word = largest(
      all.map((row) =>
        largest(
          inlineText(row[column] ?? [], shownMark)
            .split(/\s/)
            .map((part) => cellsIn(part, ambiguous)),
        ),
      ),
    );
    return Math.min(natural[column]!, Math.max(NARROWEST_COLUMN, word));
  };
  const widths = fitColumns(natural, leastOf, width - GAP * (count - 1));
  if (!widths) return layoutRecords(header, rows, setting);

  const layoutRow = (row: TableRow, role: Role, index: number): Line[] => {
    const cells = widths.map((cells, column) =>
      layoutInlines(
        row[column] ?? [],
        { role, cell: index * count + column, tableRow: index },
        { ...setting.measure, width: cells },
        setting.notation,
      ),
    );
    return Array.from({ length: Math.max(1, largest(cells.map((cell) => cell.length))) }, (_, index) =>
      trimLine(
        cells.flatMap((cell, column) =>
          pad(cell[index] ?? [], widths[column]!, align[column], ambiguous, column === 0),
        ),
      ),
    );
  };
  const body = rows.map((row, index) => layoutRow(row, setting.role, index + 1));
  const part = body.some((lines) => lines.length > 1) ? 'block' : 'item';
  const lines = stack(body.map((rowLines) => ({ part, lines: rowLines })));
  if (!header) return lines;
  const total = widths.reduce((sum, cells) => sum + cells + GAP, -GAP);
  return [
    ...layoutRow(header, 'tableHead', 0),
    [{ role: 'bar', text: horizontal(total, ambiguous), tableRow: 0 }],
    ...lines,
  ];
}

function cellWidth(cell: readonly Inline[], { measure, notation }: Setting): Cells {
  if (cell.every((inline) => 'text' in inline))
    return cellsIn(composeHangul(inlineText(cell)).replace(/^ +|(?<! ) +$/g, ''), measure.ambiguous);
  const lines = layoutInlines(cell, { role: 'text' }, { ...measure, width: Infinity }, notation);
  return largest(lines.map((line) => lineCells(line, measure.ambiguous)));
}

/** Narrows the widest columns to one width, so that all fit; undefined if words would have to be divided. */
function fitColumns(
  natural: readonly Cells[],
  leastOf: (column: number) => Cells,
  room: Cells,
): Cells[] | undefined {
  const sum = (widths: readonly Cells[]): Cells => widths.reduce((total, cells) => total + cells, 0);
  if (sum(natural) <= room) return [...natural];
  const least = natural.map((_, column) => leastOf(column));
  if (sum(least) > room) return undefined;
  const limitedTo = (limit: Cells): Cells[] =>
    natural.map((cells, column) => Math.max(least[column]!, Math.min(cells, limit)));
  let limit = Math.min(largest(natural), room);
  while (sum(limitedTo(limit)) > room) limit--;
  let left = room - sum(limitedTo(limit));
  return limitedTo(limit).map(
    (cells, column) => cells + (cells === limit && natural[column]! > limit && left-- > 0 ? 1 : 0),
  );
}

function pad(
  line: Line,
  width: Cells,
  alignment: Alignment = 'left',
  ambiguous: AmbiguousWidth,
  isFirst: boolean,
): Line {
  const free = Math.max(0, width - lineCells(line, ambiguous));
  const left = { left: 0, right: free, center: Math.floor(free / 2) }[alignment] + (isFirst ? 0 : GAP);
  const right = free - (left - (isFirst ? 0 : GAP));
  return [{ role: 'text', text: ' '.repeat(left) }, ...line, { role: 'text', text: ' '.repeat(right) }];
}

function layoutRecords(header: TableRow | undefined, rows: readonly TableRow[], setting: Setting): Line[] {
  if (header && rows.every((row) => row.every((cell) => cell.length === 0)))
    return layoutRecords(undefined, [header], setting);
  const { measure, notation, role } = setting;
  const count = largest([header ?? [], ...rows].map((row) => row.length));
  /** The columns that have been named. The first name is that of the header; later ones repeat it. */
  const columns = new Set<number>();
  return stack(
    rows.map((row, index) => ({
      part: 'block',
      lines: row.flatMap((cell, column) => {
        if (cell.length === 0) return [];
        const name = header?.[column] ?? [];
        const named: readonly Inline[] =
          name.length > 0
            ? [
                { kind: 'strong', content: name },
                { kind: 'text', text: /[:：]$/.test(inlineText(name)) ? ' ' : ': ' },
                ...cell,
              ]
            : cell;
        const lines = layoutInlines(named, { role }, measure, notation);
        const isRepeated = columns.has(column);
        columns.add(column);
        return tagCells(lines, name.length > 0 ? inkLength(composeHangul(inlineText(name))) + 1 : 0, {
          name: { tableRow: index + 1, ...(isRepeated ? { isRepeated } : { cell: column }) },
          cell: { tableRow: index + 1, cell: (index + 1) * count + column },
        });
      }),
    })),
  );
}

/** Tags the spans of a named cell: the first `ink` code units of ink are the name, the others the cell. */
function tagCells(
  lines: readonly Line[],
  ink: number,
  { name, cell }: Readonly<Record<'name' | 'cell', Pick<Span, 'cell' | 'tableRow' | 'isRepeated'>>>,
): Line[] {
  let left = ink;
  return lines.map((line) =>
    line.map((span) => {
      const of = left > 0 ? name : cell;
      left -= inkLength(span.text);
      return { ...span, ...of };
    }),
  );
}
