// Pictures in lines that are printed one after another.
import { pictureIn } from '../layout/picture-rows.ts';
import { lineCells, type Line, type Page } from '../layout/page.ts';
import type { AmbiguousWidth, Cells } from '../unicode/cells.ts';
import { drawIterm } from './iterm-pictures.ts';
import { drawKitty } from './kitty-pictures.ts';
import type { PictureProtocols } from './picture-painter.ts';
import type { PictureFile } from './placed-pictures.ts';

/** Saves the position of the cursor, and goes back to it (DECSC, DECRC). */
const [SAVE, RESTORE] = ['\u001b7', '\u001b8'];

/**
 * Yields the lines of a page, as `render` writes them, and draws the pictures over them. A picture is drawn
 * when all its lines have been written: they may have moved the screen, and would erase it.
 */
export function* withPictures(
  page: Page,
  render: (page: Page) => Iterable<string>,
  draw: (src: string, columns: Cells, rows: number) => string,
  { margin, ambiguous }: { readonly margin: Cells; readonly ambiguous: AmbiguousWidth },
): Generator<string> {
  let last: Line = [];
  const lines = function* (): Generator<Line> {
    for (const line of page.lines) yield (last = line);
  };
  for (const text of render({ lines: lines() })) {
    const part = pictureIn(last);
    if (!part || part.row < part.rows - 1) {
      yield text;
      continue;
    }
    const { src, rows, columns } = part;
    const up = rows > 1 ? `\u001b[${rows - 1}A` : ''; // CUU, ECMA-48 § 8.3.22
    const right = `\u001b[${margin + lineCells(last, ambiguous) + 1}G`;
    yield `${text.replace(/\n$/, '')}${SAVE}${up}${right}${draw(src, columns, rows)}${RESTORE}\n`;
  }
}

/** Returns the text that draws a picture at the cursor. */
export const drawPicture = (
  picture: PictureFile,
  columns: Cells,
  rows: number,
  { kitty }: PictureProtocols,
): string =>
  kitty && picture.format === 'png' ? drawKitty(picture, columns, rows) : drawIterm(picture, columns, rows);
