// The position of the text on the screen: how wide its lines are, and where its columns begin.
import type { Cells } from '../unicode/cells.ts';
import type { Look } from './look.ts';

export interface Size {
  readonly columns: Cells;
  readonly rows: number;
}

export interface Frame {
  /** The rows of text. The status line is below them. */
  readonly height: number;
  /** The measure of the text. */
  readonly width: Cells;
  /** For each column of text, the cells left of it. */
  readonly lefts: readonly Cells[];
  /** The width of the outline beside the text; 0 if it is not there. */
  readonly side: Cells;
}

const MARGIN: Cells = 2;
const NARROWEST_WITH_MARGIN: Cells = 24;
/** Cells between two columns. */
const GUTTER: Cells = 6;
/** No column is narrower than this: eighteen syllables. */
const NARROWEST_COLUMN: Cells = 36;
/** Narrower screens show the outline instead of the text, not beside it. */
const NARROWEST_WITH_SIDE: Cells = 84;
const WIDEST_SIDE: Cells = 48;
/** The cells of `side` that are not for headings: a bar, and a blank right of it. */
export const OUTLINE_EDGE: Cells = 2;
/** The narrowest measure that a key can set. */
export const NARROWEST_MEASURE: Cells = 16;

/** Reports whether a screen has room for two columns. */
export const hasTwoColumns = (columns: Cells): boolean =>
  columns - 2 * MARGIN >= 2 * NARROWEST_COLUMN + GUTTER;

/** What is shown in a frame. */
export interface Framed {
  /** Whether the outline is beside the text, if there is room. */
  readonly withOutline: boolean;
  /** Whether it is terminal text. Its lines may be as wide as the screen, so it has no margin. */
  readonly isPrinted: boolean;
}

/**
 * Returns the frame for a size of the screen.
 *
 * @example
 * frameOf({ columns: 80, rows: 24 }, { measure: 60, columns: 1 }, { withOutline: false, isPrinted: false })
 * // => { height: 23, width: 60, lefts: [10], side: 0 }
 * frameOf({ columns: 100, rows: 24 }, { measure: 60, columns: 2 }, { withOutline: false, isPrinted: false })
 * // => { height: 23, width: 45, lefts: [2, 53], side: 0 }
 */
export function frameOf(
  { columns, rows }: Size,
  { measure, columns: wanted }: Pick<Look, 'measure' | 'columns'>,
  { withOutline, isPrinted }: Framed,
): Frame {
  const side =
    withOutline && columns >= NARROWEST_WITH_SIDE ? Math.min(WIDEST_SIDE, Math.floor(columns / 3)) : 0;
  const area = columns - side;
  const margin = area >= NARROWEST_WITH_MARGIN && !isPrinted ? MARGIN : 0;
  const count = wanted === 2 && hasTwoColumns(area) ? 2 : 1;
  const room = area - 2 * margin;
  const width = Math.max(2, Math.min(measure, count === 2 ? Math.floor((room - GUTTER) / 2) : room));
  const left = side + Math.max(0, Math.floor((area - (width * count + GUTTER * (count - 1))) / 2));
  return {
    height: Math.max(1, rows - 1),
    width,
    lefts: Array.from({ length: count }, (_, column) => left + column * (width + GUTTER)),
    side,
  };
}
