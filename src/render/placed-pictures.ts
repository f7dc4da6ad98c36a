// A screen → the pictures on it, and the text that draws them: the parts that all protocols share.
import { pictureIn } from '../layout/picture-rows.ts';
import { lineCells } from '../layout/page.ts';
import type { AmbiguousWidth, Cells } from '../unicode/cells.ts';
import type { Screen } from './rows.ts';

/** A picture as it was saved. */
export interface PictureFile {
  /** Tells pictures apart while the reader runs. From 1 on. */
  readonly id: number;
  readonly format: 'png' | 'jpeg';
  /** Its size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Where a picture is on the screen. Rows and columns count from 0. */
export interface PicturePlace {
  /** The `src` of its figure. */
  readonly src: string;
  /** The cell in the upper left corner of the part that is on the screen. */
  readonly row: number;
  readonly column: Cells;
  /** The size of the whole picture. */
  readonly rows: number;
  readonly columns: Cells;
  /** The rows that are on the screen: `count` of them, from the row `first` of the picture on. */
  readonly first: number;
  readonly count: number;
}

/** A picture on the screen. */
export interface Placement extends PicturePlace {
  readonly picture: PictureFile;
}

/** Returns where the pictures of a screen are. The cells there are blank. */
export function picturesOn({ rows }: Screen, ambiguous: AmbiguousWidth): PicturePlace[] {
  const places: PicturePlace[] = [];
  for (const [row, placed] of rows.entries()) {
    for (const { column: left, line } of placed) {
      const part = pictureIn(line);
      if (!part) continue;
      const column = left + lineCells(line, ambiguous);
      const { row: first, ...picture } = part;
      const above = places.findIndex(
        (place) =>
          place.src === part.src &&
          place.column === column &&
          place.row + place.count === row &&
          place.first + place.count === first,
      );
      if (above < 0) places.push({ ...picture, row, column, first, count: 1 });
      else places[above] = { ...places[above]!, count: places[above]!.count + 1 };
    }
  }
  return places;
}

/** Reports whether two placements show the same part of a picture at the same cells. */
export const isSamePlacement = (one: Placement, other: Placement): boolean =>
  one.picture.id === other.picture.id &&
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns &&
  one.first === other.first &&
  one.count === other.count;

/** Returns the rows of the screen that a picture covers. */
export const rowsUnder = ({ row, count }: Pick<PicturePlace, 'row' | 'count'>): number[] =>
  Array.from({ length: count }, (_, index) => row + index);

/** Moves the cursor to the upper left corner of a picture (CUP, ECMA-48 § 8.3.21). */
export const goTo = ({ row, column }: Pick<PicturePlace, 'row' | 'column'>): string =>
  `\u001b[${row + 1};${column + 1}H`;

/** Returns bytes in Base64. */
export const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');
