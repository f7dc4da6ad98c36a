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
  /** The position of the cursor while words are typed or text is selected; both count from 0. */
  readonly cursor?: { readonly row: number; readonly column: Cells };
}

/**
 * Returns the text that draws each row of a screen: it erases the row in the colours of the page, then writes
 * each line at its column. If the terminal draws a character wider or narrower than nanro expects, only the
 * rest of that line is wrong.
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

/** A terminal shows what is between these two at once (DEC private mode 2026, “Synchronized Output”). */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
const [SHOW_CURSOR, HIDE_CURSOR] = ['\u001b[?25h', '\u001b[?25l'];

/**
 * Returns the text that changes the screen from `before` to `rows`; empty if they are the same. `before` is
 * undefined if it is unknown what the terminal shows; so is a row of it. `pictures` is the text that draws the
 * pictures over the rows.
 *
 * @example
 * renderChanges(['가', '나'], ['가', '다'], undefined, false) // => '\u001b[?2026h\u001b[2;1H다\u001b[?2026l'
 * renderChanges(['가'], ['가'], undefined, false) // => ''
 */
export function renderChanges(
  before: readonly (string | undefined)[] | undefined,
  rows: readonly string[],
  cursor: Screen['cursor'],
  hadCursor: boolean,
  pictures = '',
): string {
  const changed = rows
    .map((row, index) => (row === before?.[index] ? '' : `\u001b[${index + 1};1H${row}`))
    .join('');
  const place = cursor
    ? `\u001b[${cursor.row + 1};${cursor.column + 1}H${SHOW_CURSOR}`
    : hadCursor
      ? HIDE_CURSOR
      : '';
  return changed === '' && place === '' && pictures === ''
    ? ''
    : `${BEGIN}${cursor || hadCursor ? HIDE_CURSOR : ''}${changed}${pictures}${place}${END}`;
}
