// Tables. The columns are as wide as their cells, or narrower if the measure has too little room. If that
// would divide words, the cells are shown below each other, each with the name of its column.
import type { Alignment, Block, Inline, Of, TableRow } from '../article/model.ts';
import { shownMark } from '../article/notes.ts';
import type { TablePart } from '../article/split.ts';
import { inlineText } from '../article/text.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { horizontal, largest, type Setting } from './setting.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { layoutInlines } from './inline.ts';
import { readAloud } from './readings.ts';
import { lineCells, trimLine, withTarget, type Line, type Role, type Span } from './page.ts';
import { blankLines, stack } from './spacing.ts';
import { layoutRecords } from './table-records.ts';

/** Cells between two columns. */
const GAP = 2;
/** No column is made narrower than this: four syllables. */
const NARROWEST_COLUMN: Cells = 8;

/** The most cells of a table in columns. If a column is very wide, most of its cells are blank. */
const MOST_CELLS = 2 ** 24;

type Table = Of<Block, 'table'>;

/** Lays out a table, or a part of a long one, whose first row follows the last one of the part before it. */
export function layoutTable(table: Table & Partial<TablePart>, setting: Setting): Line[] {
  const { header, rows, rowIds = [], align = [], whole = table, from = 0 } = table;
  const { ambiguous } = setting.measure;
  const { count, widths, hasTallRows, firstNamed } = columnsOf(whole, setting);
  if (count === 0) return [];
  const part = !widths || hasTallRows ? 'block' : 'item';
  const isBelow = widths ? from > 0 : firstNamed.some((row) => row < from);
  const gap = Array.from({ length: isBelow ? blankLines(part, part) : 0 }, (): Line => []);
  if (!widths) {
    const records = layoutRecords(whole.header, rows, { from, count, firstNamed, rowIds }, setting);
    return records.length > 0 ? [...gap, ...records] : [];
  }
  const measures = widths.map((width) => ({ ...setting.measure, width }));
  const layoutRow = (row: TableRow, role: Role, index: number): Line[] => {
    const cells = measures.map((measure, column) =>
      layoutInlines(
        row[column] ?? [],
        { role, cell: index * count + column, tableRow: index },
        measure,
        setting.notation,
      ),
    );
    const lines: Line[] = [];
    for (let at = 0; at === 0 || cells.some((cell) => at < cell.length); at++) {
      const line: Span[] = [];
      cells.forEach((cell, column) =>
        addPadded(line, cell[at] ?? [], column, widths[column]!, align[column], ambiguous),
      );
      lines.push(trimLine(line));
    }
    return lines;
  };
  const body = stack(
    rows.map((row, index) => ({
      part,
      lines: withTarget(layoutRow(row, setting.role, from + index + 1), { ids: rowIds[index] }),
    })),
  );
  if (!header) return [...gap, ...body];
  const total = widths.reduce((sum, cells) => sum + cells + GAP, -GAP);
  return [
    ...layoutRow(header, 'tableHead', 0),
    [{ role: 'bar', text: horizontal(total, ambiguous), tableRow: 0 }],
    ...body,
  ];
}

interface Columns {
  readonly count: number;
  /** Undefined if the cells are shown below each other. */
  readonly widths: readonly Cells[] | undefined;
  /** Whether a row has more than one line. If so, blank lines separate the rows. */
  readonly hasTallRows: boolean;
  /** For each column, the index of the first row with text in it; Infinity if there is none. */
  readonly firstNamed: readonly number[];
}

/** The columns of tables in a setting: each part of a table needs those of the whole. */
const known = new WeakMap<Setting, WeakMap<Table, Columns>>();

function columnsOf(table: Table, setting: Setting): Columns {
  const columns = known.get(setting) ?? new WeakMap<Table, Columns>();
  known.set(setting, columns);
  const found = columns.get(table) ?? measureColumns(table, setting);
  columns.set(table, found);
  return found;
}

function measureColumns({ header, rows }: Table, setting: Setting): Columns {
  const { ambiguous, width } = setting.measure;
  const all = header ? [header, ...rows] : rows;
  const count = largest(all.map((row) => row.length));
  const firstNamed = Array.from({ length: count }, () => Infinity);
  for (let index = rows.length - 1; index >= 0; index--)
    rows[index]!.forEach((cell, column) => {
      if (cell.length > 0) firstNamed[column] = index;
    });
  const inRecords: Columns = { count, widths: undefined, hasTallRows: true, firstNamed };
  if (setting.plain || (setting.wide !== 'scroll' && GAP * (count - 1) >= width)) return inRecords;
  const natural = Array.from({ length: count }, () => 1);
  let tallest = 1;
  for (const row of rows)
    row.forEach((cell, column) => {
      const size = sizeOf(cell, setting);
      natural[column] = Math.max(natural[column]!, size.width);
      tallest = Math.max(tallest, size.height);
    });
  const body = [...natural];
  header?.forEach(
    (cell, column) => (natural[column] = Math.max(natural[column]!, sizeOf(cell, setting).width)),
  );
  const { readings } = setting.notation;
  const wordsOf = (cell: readonly Inline[]): string => {
    const text = inlineText(cell, shownMark);
    return readings ? readAloud(text, readings) : text;
  };
  const leastOf = (column: number): Cells => {
    const word = largest(
      all.map((row) =>
        largest(
          wordsOf(row[column] ?? [])
            .split(/\s/)
            .map((part) => cellsIn(part, ambiguous)),
        ),
      ),
    );
    return Math.min(natural[column]!, Math.max(NARROWEST_COLUMN, word));
  };
  const widths =
    fitColumns(natural, leastOf, width - GAP * (count - 1)) ??
    (setting.wide === 'scroll' ? scrolledColumns(natural, leastOf, width) : undefined);
  if (!widths || widths.reduce((sum, cells) => sum + cells, 0) * rows.length > MOST_CELLS) return inRecords;
  const hasTallRows = tallest > 1 || body.some((cells, column) => cells > widths[column]!);
  return { count, widths, hasTallRows, firstNamed };
}

/** Returns the size of a cell whose lines are not broken: its width in cells, and the number of its lines. */
function sizeOf(
  cell: readonly Inline[],
  { measure, notation }: Setting,
): { readonly width: Cells; readonly height: number } {
  if (!notation.readings && cell.every((inline) => 'text' in inline && !inline.text.includes('\n'))) {
    const text = composeHangul(inlineText(cell));
    const shown = text.startsWith(' ') || text.endsWith(' ') ? text.replace(/^ +|(?<! ) +$/g, '') : text;
    return { width: cellsIn(shown, measure.ambiguous), height: 1 };
  }
  const lines = layoutInlines(cell, { role: 'text' }, { ...measure, width: Infinity }, notation);
  return { width: largest(lines.map((line) => lineCells(line, measure.ambiguous))), height: lines.length };
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

/**
 * Returns the columns of a table that is wider than the measure. Each is as wide as its cells, but at most
 * half the measure, or as its longest word, but at most the measure.
 */
const scrolledColumns = (
  natural: readonly Cells[],
  leastOf: (column: number) => Cells,
  width: Cells,
): Cells[] =>
  natural.map((cells, column) =>
    Math.min(width, Math.max(leastOf(column), Math.min(cells, Math.floor(width / 2)))),
  );

/** Adds a line of a cell to that of its row, with blanks on both sides. */
function addPadded(
  line: Span[],
  part: Line,
  column: number,
  width: Cells,
  alignment: Alignment = 'left',
  ambiguous: AmbiguousWidth,
): void {
  const free = Math.max(0, width - lineCells(part, ambiguous));
  const left = { left: 0, right: free, center: Math.floor(free / 2) }[alignment];
  addBlanks(line, left + (column === 0 ? 0 : GAP));
  for (const span of part) line.push(span);
  addBlanks(line, free - left);
}

function addBlanks(line: Span[], cells: Cells): void {
  if (cells > 0) line.push({ role: 'text', text: ' '.repeat(cells) });
}
