// Screens of text, in one column or two. One column scrolls, and nothing is kept together. Two columns are
// turned like pages: a screen begins below the last row of the one before it. columns.ts decides where its
// columns end.
import type { Galley, Row } from '../layout/galley.ts';
import { columnStarts, fillColumns, isBlankRow, skipBlank, type Grid } from './columns.ts';
import type { Frame } from './frame.ts';
import {
  isBefore,
  move,
  placeOf,
  rowsBefore,
  rowsFrom,
  takeRows,
  type Place,
  type PlacedRow,
} from './place.ts';

export const gridOf = ({ height, lefts }: Frame): Grid => ({ height, count: lefts.length });

/** Returns the rows on a screen by column, from a place on. In two columns, the screen ends above `next`. */
export function columnsFrom(galley: Galley, place: Place, grid: Grid, next?: Place): PlacedRow[][] {
  if (grid.count === 1) return [takeRows(rowsFrom(galley, place), grid.height)];
  const { placed, rows, starts, at } = rowsAround(galley, place, grid, { above: 0, below: grid.count });
  const isShown = (row: PlacedRow): boolean => next === undefined || isBefore(placeOf(row), next);
  return fillColumns(rows, starts, at, grid).map(({ begin, end }) =>
    placed.slice(begin, end).filter(isShown),
  );
}

/** Returns the top of the screen below the one that begins at a place; undefined if that shows the end. */
export function topBelow(galley: Galley, place: Place, grid: Grid): Place | undefined {
  const { placed, rows, starts, at } = rowsAround(galley, place, grid, { above: 0, below: grid.count });
  const next = placed[rowBelow(rows, starts, at, grid)];
  return next && placeOf(next);
}

/**
 * Returns the top of the screen above a place: the highest from which everything down to that place fits on
 * a screen. Undefined if the place is the first.
 */
export function topAbove(galley: Galley, place: Place, grid: Grid): Place | undefined {
  const { placed, rows, starts, at } = rowsAround(galley, place, grid, { above: grid.count, below: 0 });
  if (at === 0) return undefined;
  const highest = rows.findIndex((_, index) => starts[index] && rowBelow(rows, starts, index, grid) >= at);
  const top = skipBlank(rows, highest, grid.height);
  return placeOf(placed[top < at ? top : highest]!);
}

/**
 * Returns the top of a screen that shows a place `above` rows further down. In two columns, it is about as
 * many rows, because the screen begins where a column may begin.
 */
export function topShowing(galley: Galley, place: Place, above: number, grid: Grid): Place {
  if (grid.count === 1) return move(galley, place, -above);
  const { placed, rows, starts, at } = rowsAround(galley, place, grid, { above: 1, below: 1 });
  const wanted = Math.max(0, at - above);
  const higher = starts.lastIndexOf(true, wanted);
  const first = at - higher < grid.height ? higher : starts.indexOf(true, wanted);
  const top = skipBlank(rows, first, grid.height);
  return placeOf(placed[top < at ? top : at]!);
}

/** Returns the place at the top of a screen that ends with the last row of the galley. */
export function lastTop(galley: Galley, grid: Grid): Place {
  const end: Place = { unit: galley.count, offset: 0 };
  if (grid.count === 1) return move(galley, end, -grid.height);
  const known = lastTops.get(galley);
  if (known?.height === grid.height && known.count === grid.count) return known.top;
  const top = topAbove(galley, end, grid) ?? end;
  lastTops.set(galley, { ...grid, top });
  return top;
}

/** What `lastTop` returned last for each galley. One key asks for it several times. */
const lastTops = new WeakMap<Galley, Grid & { readonly top: Place }>();

/** Returns a place, or `lastTop` if the place is below that. */
export function clampPlace(galley: Galley, place: Place, grid: Grid): Place {
  const last = lastTop(galley, grid);
  return isBefore(last, place) ? last : place;
}

/** Reports whether only blank lines are below a row, and fewer of them than a column has rows. */
export function isLastRow(galley: Galley, last: PlacedRow, { height }: Grid): boolean {
  const below = takeRows(rowsFrom(galley, placeOf(last)), height + 1).slice(1);
  return below.length < height && below.every(({ row }) => isBlankRow(row));
}

interface RowsAround {
  readonly placed: readonly PlacedRow[];
  readonly rows: readonly Row[];
  /** For each row, whether a column may begin with it. */
  readonly starts: readonly boolean[];
  /** The index of the row of the place. */
  readonly at: number;
}

/**
 * Returns the rows around a place: those of some columns above and below it, and as many more as it takes to
 * tell which of them are kept together.
 */
function rowsAround(
  galley: Galley,
  place: Place,
  { height }: Grid,
  columns: { readonly above: number; readonly below: number },
): RowsAround {
  // A column may have as many blank lines above it as it has rows.
  const rowsIn = (count: number): number => (2 * count + 1) * height + 8;
  const above = takeRows(rowsBefore(galley, place), rowsIn(columns.above)).toReversed();
  const placed = [...above, ...takeRows(rowsFrom(galley, place), rowsIn(columns.below))];
  const rows = placed.map(({ row }) => row);
  return { placed, rows, starts: columnStarts(rows, height), at: above.length };
}

/** Returns the index of the row with which the screen below begins, or the number of rows. */
function rowBelow(rows: readonly Row[], starts: readonly boolean[], top: number, grid: Grid): number {
  const end = fillColumns(rows, starts, top, grid).at(-1)?.end ?? rows.length;
  return skipBlank(rows, end, grid.height);
}
