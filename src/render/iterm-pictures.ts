// Pictures by the protocol of iTerm2 (https://iterm2.com/documentation-images.html). The terminal decodes and
// scales them. They belong to their cells, so whatever is written there erases them. A part of a picture
// cannot be drawn.
import type { Cells } from '../unicode/cells.ts';
import {
  base64,
  goTo,
  isSamePlacement,
  rowsUnder,
  type PictureFile,
  type Placement,
} from './placed-pictures.ts';

/**
 * Returns the rows that must be written again, even if their text is the same, because they show pictures that
 * have moved or are gone.
 */
export const staleRows = (placed: readonly Placement[], wanted: readonly Placement[]): number[] =>
  placed.filter((one) => !wanted.some((other) => isSamePlacement(one, other))).flatMap(rowsUnder);

/** Returns the text that draws pictures, after the text of the rows in `written` has been written. */
export const itermChanges = (
  placed: readonly Placement[],
  wanted: readonly Placement[],
  written: ReadonlySet<number>,
): string =>
  wanted
    .filter(
      (one) =>
        !placed.some((other) => isSamePlacement(one, other)) ||
        rowsUnder(one).some((row) => written.has(row)),
    )
    .map((one) => goTo(one) + drawIterm(one.picture, one.columns, one.rows))
    .join('');

/** Returns the text that draws a picture at the cursor. */
export function drawIterm({ bytes }: PictureFile, columns: Cells, rows: number): string {
  const keys = `inline=1;size=${bytes.length};width=${columns};height=${rows};preserveAspectRatio=0;doNotMoveCursor=1`;
  return `\u001b]1337;File=${keys}:${base64(bytes)}\u0007`;
}
