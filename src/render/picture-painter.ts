// Draws the pictures of one screen after another.
import { itermChanges, staleRows } from './iterm-pictures.ts';
import { kittyChanges, NOTHING_SENT, removeAll } from './kitty-pictures.ts';
import type { PictureFile, Placement } from './placed-pictures.ts';

/** The protocols that a terminal knows. */
export interface PictureProtocols {
  readonly kitty: boolean;
  readonly iterm: boolean;
}

/** Reports whether a terminal draws a format. */
export const canDraw = (format: PictureFile['format'], { kitty, iterm }: PictureProtocols): boolean =>
  iterm || (kitty && format === 'png');

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
export function createPicturePainter({ kitty, iterm }: PictureProtocols): PicturePainter {
  let inKitty = NOTHING_SENT;
  let inIterm: readonly Placement[] = [];
  const isKitty = ({ picture }: Placement): boolean => kitty && picture.format === 'png';
  return {
    paint: (wanted, rows, drawn) => {
      const byKitty = wanted.filter(isKitty);
      const byIterm = iterm ? wanted.filter((one) => !isKitty(one) && one.count === one.rows) : [];
      const stale = new Set(staleRows(inIterm, byIterm));
      const known = drawn?.map((row, index) => (stale.has(index) ? undefined : row));
      const written = new Set(rows.flatMap((row, index) => (row === known?.[index] ? [] : [index])));
      const { text, state } = kittyChanges(inKitty, byKitty, written);
      const painted = text + itermChanges(inIterm, byIterm, written);
      inKitty = state;
      inIterm = byIterm;
      return { drawn: known, text: painted };
    },
    clear: () => {
      const text = removeAll(inKitty);
      inKitty = NOTHING_SENT;
      inIterm = [];
      return text;
    },
  };
}
