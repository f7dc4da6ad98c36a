// A screen → the escape sequences that draw the rows that have changed.
import type { Cells } from '../unicode/cells.ts';
import type { Line } from '../layout/page.ts';
import { renderLine } from './ansi.ts';
import type { Theme } from './theme.ts';

/** A line, and the column of the row in which it begins, counted from 0. */
export interface Placed {
  readonly column: Cells;
  readonly line: Line;
}

export interface Screen {
  readonly rows: readonly (readonly Placed[])[];
  /** Where the cursor is, while somebody types words; both count from 0. */
  readonly cursor?: { readonly row: number; readonly column: Cells };
}

/**
 * Returns each row of a screen as it is written: erased in the colours of the page, then each line at its column. A
 * terminal that takes a character for wider or narrower than nanro does spoils no more than the rest of that line.
 */
export function renderRows({ rows }: Screen, theme: Theme, hyperlinks: boolean): string[] {
  const [open = '', close = ''] = theme.page('\0').split('\0');
  return rows.map((row) => {
    const lines = row
      .map(({ column, line }) => `\u001b[${column + 1}G${renderLine(line, theme, hyperlinks)}`)
      .join('');
    return `${open}\u001b[2K${close}${theme.page(lines)}`; // EL 2, CHA: ECMA-48 § 8.3.41, § 8.3.9
  });
}

/** What is between the two is shown at once (DEC private mode 2026, “Synchronized Output”). */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
const [SHOW_CURSOR, HIDE_CURSOR] = ['\u001b[?25h', '\u001b[?25l'];

/**
 * Returns what turns the screen `before` into the one of `rows`; empty if nothing changes. `before` is undefined if it is
 * not known what the terminal shows.
 *
 * @example
 * renderChanges(['가', '나'], ['가', '다'], undefined, false) // => '\u001b[?2026h\u001b[2;1H다\u001b[?2026l'
 * renderChanges(['가'], ['가'], undefined, false) // => ''
 */
export function renderChanges(
  before: readonly string[] | undefined,
  rows: readonly string[],
  cursor: Screen['cursor'],
  hadCursor: boolean,
): string {
  const changed = rows
    .map((row, index) => (row === before?.[index] ? '' : `\u001b[${index + 1};1H${row}`))
    .join('');
  const place = cursor
    ? `\u001b[${cursor.row + 1};${cursor.column + 1}H${SHOW_CURSOR}`
    : hadCursor
      ? HIDE_CURSOR
      : '';
  return changed === '' && place === ''
    ? ''
    : `${BEGIN}${cursor || hadCursor ? HIDE_CURSOR : ''}${changed}${place}${END}`;
}
