// The sizes of the pictures of a document, which are known once they have been loaded.
import { fitPicture, type Pixels } from '../layout/picture-rows.ts';
import type { Pictures } from '../layout/setting.ts';
import type { Frame } from './frame.ts';
import type { Look } from './look.ts';

/** The size of a picture that can be drawn. */
export interface PictureSize extends Pixels {
  /** Whether the terminal can draw it only as a whole. */
  readonly isWhole?: boolean;
}

/** Sizes by the `src` of a figure; undefined for a picture that cannot be drawn. */
export type PictureSizes = ReadonlyMap<string, PictureSize | undefined>;

export const NO_PICTURES: PictureSizes = new Map();

/** Returns the pictures in the text of a frame. They are at most half as high as the screen. */
export function picturesIn(
  sizes: PictureSizes,
  { cell }: Pick<Look, 'cell'>,
  { height }: Pick<Frame, 'height'>,
): Pictures | undefined {
  if (!cell || sizes.size === 0) return undefined;
  const rows = Math.max(1, Math.floor(height / 2));
  return (src, columns) => {
    const size = sizes.get(src);
    return size && fitPicture(size, cell, { columns, rows });
  };
}
