// Rows of the library, one on each line: a title, where it is, how much has been read, and when.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { clip, clipStart, fill } from './clip.ts';
import { trimLine, type Line, type Role } from './page.ts';

/** What a row shows. All texts are on one line and safe to print. */
export interface LibraryRow {
  readonly title: string;
  /** The site or the path. */
  readonly where: string;
  /** Whether `where` is a path. If there is no room for a whole path, its end is shown. */
  readonly isPath: boolean;
  readonly percent: number;
  readonly when: string;
  /** Whether the file is gone. Then the row is faint. */
  readonly isGone: boolean;
}

/** The widths of the columns; 0 for one that is not shown. */
export interface LibraryColumns {
  readonly title: Cells;
  readonly where: Cells;
  readonly percent: Cells;
  readonly when: Cells;
}

const GAP = '  ';
const PERCENT: Cells = 4;
/**
 * With less room than `both` for the title and the place, the place is left out; with less than `title`, also
 * the time; with less than `alone`, also the percentage.
 */
const LEAST = { both: 32, title: 12, alone: 8 };
/**
 * The most cells of a column if lines are not limited. Longer texts are not cut, and what follows is not
 * aligned.
 */
const WIDEST: Cells = 40;

/**
 * Returns columns in which rows are at most `width` cells wide; `Infinity` for no limit.
 *
 * @example
 * const row = { title: '난로', where: '~/난로.md', isPath: true, percent: 34, when: '어제', isGone: false }
 * libraryColumns([row], 80, 1) // => { title: 4, where: 9, percent: 4, when: 4 }
 */
export function libraryColumns(
  rows: readonly LibraryRow[],
  width: Cells,
  ambiguous: AmbiguousWidth,
): LibraryColumns {
  const widest = (name: 'title' | 'where' | 'when', most: Cells): Cells =>
    rows.reduce((cells, row) => Math.max(cells, Math.min(most, cellsIn(row[name], ambiguous))), 0);
  if (width === Infinity)
    return {
      title: widest('title', WIDEST),
      where: widest('where', WIDEST),
      percent: PERCENT,
      when: widest('when', WIDEST),
    };
  const withPercent = width - GAP.length - PERCENT;
  const when = widest('when', width);
  const room = withPercent - GAP.length - when;
  if (withPercent < LEAST.alone) return { title: width, where: 0, percent: 0, when: 0 };
  if (room < LEAST.title) return { title: widest('title', withPercent), where: 0, percent: PERCENT, when: 0 };
  if (room < LEAST.both) return { title: widest('title', room), where: 0, percent: PERCENT, when };
  const wanted = widest('where', room);
  const title = widest('title', room - GAP.length - Math.min(wanted, Math.floor(room / 3)));
  return { title, where: Math.min(wanted, room - GAP.length - title), percent: PERCENT, when };
}

/** Returns the line of a row. If lines are not limited, no text is cut. */
export function libraryLine(
  row: LibraryRow,
  columns: LibraryColumns,
  width: Cells,
  ambiguous: AmbiguousWidth,
): Line {
  const cell = (text: string, cells: Cells, isPath = false): string => {
    const isWhole = width === Infinity || cellsIn(text, ambiguous) <= cells;
    if (isWhole) return text + ' '.repeat(Math.max(0, cells - cellsIn(text, ambiguous)));
    return fill(isPath ? clipPath(text, cells, ambiguous) : clip(text, cells, ambiguous), cells, ambiguous);
  };
  const parts: readonly (readonly [role: Role, cells: Cells, text: string])[] = [
    ['text', columns.title, cell(row.title, columns.title)],
    ['metadata', columns.where, cell(row.where, columns.where, row.isPath)],
    ['number', columns.percent, `${row.percent}%`.padStart(PERCENT)],
    ['metadata', columns.when, row.when],
  ];
  return trimLine(
    parts
      .filter(([, cells]) => cells > 0)
      .map(([role, , text], index) => ({
        role: row.isGone ? 'metadata' : role,
        text: (index === 0 ? '' : GAP) + text,
      })),
  );
}

/** Cuts a path at its start: its end says more. */
function clipPath(path: string, room: Cells, ambiguous: AmbiguousWidth): string {
  const sign = '…';
  return sign + clipStart(path, room - cellsIn(sign, ambiguous), ambiguous);
}
