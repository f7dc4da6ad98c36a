// How far code and tables are scrolled sideways. The wide blocks of a unit scroll together, and so do the parts
// of a long block.
import type { Manuscript } from '../article/manuscript.ts';
import type { Cells } from '../unicode/cells.ts';
import type { Book } from './book.ts';

/** How far the wide blocks of a unit are scrolled. A unit that is not scrolled is not in it. */
export type Shifts = ReadonlyMap<number, Cells>;

/** Returns the unit in which the block begins that a unit continues; the unit itself if it continues none. */
export function firstUnit({ continues }: Manuscript, unit: number): number {
  let first = unit;
  while (first > 1 && continues(first - 1)) first--;
  return first;
}

/** Returns how many cells the wide blocks of a unit are scrolled. */
export const shiftOf = (state: { readonly book: Book; readonly shifts: Shifts }, unit: number): Cells =>
  state.shifts.size === 0 ? 0 : (state.shifts.get(firstUnit(state.book.manuscript, unit)) ?? 0);
