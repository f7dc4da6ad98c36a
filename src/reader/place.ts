// Places in a galley: the row of a place, the rows from it on, and places some rows away.
import type { Galley, Row } from '../layout/galley.ts';
import { lastAtMost } from './book.ts';

/** A place in the text, the same at any measure. */
export interface Place {
  readonly unit: number;
  /** The offset in the unit, counted like `Row.at`. */
  readonly offset: number;
}

/** A place that can be found again after the text has changed. */
export interface AnchoredPlace extends Place {
  /** The ink that begins at the place. */
  readonly anchor: string;
}

/** Where a document is to be opened. */
export type Start =
  /** The number of a section; in terminal text, of a line. */
  { readonly kind: 'number'; readonly number: string } | { readonly kind: 'words'; readonly words: string };

/** What the screen shows. */
export interface View {
  /** The place at the top of the screen, unless it is below `lastTop` and not `isHeld`; see `shownPlace`. */
  readonly place: Place;
  /**
   * Whether the user jumped to the place. If so, it is at the top, even if less than a screen of text
   * follows.
   */
  readonly isHeld: boolean;
}

export const START: Place = { unit: 0, offset: 0 };

/** A row, with its unit and its index in that unit. */
export interface PlacedRow {
  readonly unit: number;
  readonly index: number;
  readonly row: Row;
}

/** Returns the place where a row begins. */
export const placeOf = ({ unit, row }: PlacedRow): Place => ({ unit, offset: row.at });

/** Returns the index of the row that contains a place. */
const rowIndex = (rows: readonly Row[], offset: number): number =>
  lastAtMost(rows.length, (index) => rows[index]!.at, offset);

/** Yields the rows from a place to the end. */
export function* rowsFrom(galley: Galley, { unit, offset }: Place): Generator<PlacedRow> {
  for (let at = Math.max(0, unit); at < galley.count; at++) {
    const rows = galley.rows(at);
    for (
      let index = at === unit && rows.length > 0 ? rowIndex(rows, offset) : 0;
      index < rows.length;
      index++
    )
      yield { unit: at, index, row: rows[index]! };
  }
}

/** Yields the rows before a place, nearest first. */
export function* rowsBefore(galley: Galley, { unit, offset }: Place): Generator<PlacedRow> {
  for (let at = Math.min(unit, galley.count - 1); at >= 0; at--) {
    const rows = galley.rows(at);
    for (
      let index = (at === unit && rows.length > 0 ? rowIndex(rows, offset) : rows.length) - 1;
      index >= 0;
      index--
    )
      yield { unit: at, index, row: rows[index]! };
  }
}

/** Returns the first of some rows, at most `count`. */
export function takeRows(rows: Iterable<PlacedRow>, count: number): PlacedRow[] {
  const taken: PlacedRow[] = [];
  for (const placed of rows) if (taken.push(placed) >= count) break;
  return taken;
}

/**
 * Returns the place some rows below another, or above it if `distance` is negative. Stops at the
 * first and the last row.
 */
export function move(galley: Galley, place: Place, distance: number): Place {
  let left = Math.abs(distance);
  let reached = place;
  for (const placed of distance < 0 ? rowsBefore(galley, place) : rowsFrom(galley, place)) {
    reached = placeOf(placed);
    if (left-- === (distance < 0 ? 1 : 0)) break;
  }
  return reached;
}

/** Reports whether two places are the same. */
export const isSame = (one: Place, other: Place): boolean =>
  one.unit === other.unit && one.offset === other.offset;

/** Reports whether one place is before another. */
export const isBefore = (one: Place, other: Place): boolean =>
  one.unit < other.unit || (one.unit === other.unit && one.offset < other.offset);

/** Returns the place where the text of a unit begins, below its blank lines. */
export function topOf(galley: Galley, unit: number): Place {
  return { unit, offset: galley.rows(unit).find(({ isGap }) => !isGap)?.at ?? 0 };
}
