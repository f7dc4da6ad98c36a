// A screen of lines → escape sequences, for the rows that are others than before.
import type { Cells } from '../unicode/cells.ts';
import type { Line } from '../layout/page.ts';
import { renderLine } from './ansi.ts';
import type { Theme } from './theme.ts';

/** Lines at their places in a row; columns count from 0. */
export interface Placed {
  readonly column: Cells;
  readonly line: Line;
}

export interface Screen {
  readonly rows: readonly (readonly Placed[])[];
  /** Where words are being typed. */
  readonly cursor?: { readonly row: number; readonly column: Cells };
}

/**
 * Each row of a screen as it is written: erased in the colours of the page, its lines at their columns. Nothing hangs on
 * what a terminal takes a character for, and nothing after a row on what was before it.
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

/** Begins and ends what a terminal shows at once (DEC private mode 2026, “Synchronized Output”). */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
const [SHOW_CURSOR, HIDE_CURSOR] = ['\u001b[?25h', '\u001b[?25l'];

/** What makes one screen of another; `before` is undefined where nobody knows what is there. Empty where nothing changes. */
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
