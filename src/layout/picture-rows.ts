// Rows for a picture. They are blank, and the terminal draws the picture over them.
import type { Cells } from '../unicode/cells.ts';
import type { Line, PicturePart } from './page.ts';

/** The size of a picture on the screen. */
export interface PictureCells {
  readonly columns: Cells;
  readonly rows: number;
}

/** A size in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/**
 * Returns the size of a picture on the screen: its own, or smaller if it is wider or higher than the room for
 * it. `cell` is the size of a cell.
 *
 * @example
 * fitPicture({ width: 800, height: 320 }, { width: 8, height: 16 }, { columns: 50, rows: 12 })
 * // => { columns: 50, rows: 10 }
 */
export function fitPicture(picture: Pixels, cell: Pixels, room: PictureCells): PictureCells {
  const scale = Math.min(
    1,
    (room.columns * cell.width) / picture.width,
    (room.rows * cell.height) / picture.height,
  );
  const cells = (pixels: number, of: number, most: number): number =>
    Math.max(1, Math.min(most, Math.round((pixels * scale) / of)));
  return {
    columns: cells(picture.width, cell.width, room.columns),
    rows: cells(picture.height, cell.height, room.rows),
  };
}

/** Returns the rows of a picture. */
export const pictureRows = (src: string, { columns, rows }: PictureCells): Line[] =>
  Array.from({ length: rows }, (_, row): Line => [
    { role: 'caption', text: '', picture: { src, row, rows, columns } },
  ]);

/** Returns the part of a picture that a line is for; undefined for a line of text. */
export const pictureIn = (line: Line): PicturePart | undefined => line.at(-1)?.picture;
