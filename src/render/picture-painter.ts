// Draws the pictures of one screen after another.
import { itermChanges, staleRows } from './iterm-pictures.ts';
import { kittyChanges, NOTHING_SENT, removeAll } from './kitty-pictures.ts';
import type { PictureFile, Placement } from './placed-pictures.ts';
import { MOST_ROWS, NONE_SENT, placeholderChanges, removePlaceholders } from './placeholder-pictures.ts';

/** The protocols that a terminal knows. */
export interface PictureProtocols {
  readonly kitty: boolean;
  readonly iterm: boolean;
  /** Whether kitty's goes through tmux. */
  readonly isThroughTmux?: boolean;
}

/** Reports whether a terminal draws a format. */
export const canDraw = (format: PictureFile['format'], { kitty, iterm }: PictureProtocols): boolean =>
  iterm || (kitty && format === 'png');

/** Reports whether a terminal draws parts of pictures of a format: only by kitty's protocol. */
export const canDrawParts = (format: PictureFile['format'], { kitty }: PictureProtocols): boolean =>
  kitty && format === 'png';

export interface PicturePainter {
  /**
   * Draws the pictures of a screen. `rows` are the texts of its rows, and `drawn` those on the screen before;
   * undefined if that is unknown.
   */
  readonly paint: (
    wanted: readonly Placement[],
    rows: readonly string[],
    drawn: readonly string[] | undefined,
  ) => Painted;
  /** Returns the text that removes all pictures. It leaves the text of the screen as it is. */
  readonly clear: () => string;
}

export interface Painted {
  /** `drawn`, without the rows that have to be written again. */
  readonly drawn: readonly (string | undefined)[] | undefined;
  /** The text that draws the pictures, after the rows have been written. */
  readonly text: string;
}

/** Returns a painter. Where a terminal knows both protocols, PNG goes by kitty's, which can draw parts. */
export function createPicturePainter(protocols: PictureProtocols): PicturePainter {
  const { iterm, isThroughTmux } = protocols;
  let inKitty = NOTHING_SENT;
  let inTmux = NONE_SENT;
  /** The pictures on the screen that belong to their cells: whatever is written there erases them. */
  let inCells: readonly Placement[] = [];
  const isKitty = ({ picture }: Placement): boolean => canDrawParts(picture.format, protocols);
  return {
    paint: (wanted, rows, drawn) => {
      const byKitty = wanted.filter((one) => isKitty(one) && !isThroughTmux);
      const byTmux = wanted.filter((one) => isKitty(one) && isThroughTmux && one.rows <= MOST_ROWS);
      const byIterm = iterm ? wanted.filter((one) => !isKitty(one) && one.count === one.rows) : [];
      const cells = [...byTmux, ...byIterm];
      const stale = new Set(staleRows(inCells, cells));
      const known = drawn?.map((row, index) => (stale.has(index) ? undefined : row));
      const written = new Set(rows.flatMap((row, index) => (row === known?.[index] ? [] : [index])));
      const { text, state } = kittyChanges(inKitty, byKitty, written);
      const tmux = placeholderChanges(inTmux, inCells, byTmux, written);
      const painted = text + tmux.text + itermChanges(inCells, byIterm, written);
      inKitty = state;
      inTmux = tmux.sent;
      inCells = cells;
      return { drawn: known, text: painted };
    },
    clear: () => {
      const text = removeAll(inKitty) + removePlaceholders(inTmux);
      inKitty = NOTHING_SENT;
      inTmux = NONE_SENT;
      inCells = [];
      return text;
    },
  };
}
