// Texts of a given width in cells: cut if they are too long, filled with spaces if they are too short.
import { cellsBetween, cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';

const ELLIPSIS = '…';

/**
 * Cuts a text to at most `room` cells. A text that is cut ends with an ellipsis, unless the ellipsis
 * alone would fill the room.
 *
 * @example
 * clip('난로 이야기', 7, 1) // => '난로…'
 * clip('난로 이야기', 11, 1) // => '난로 이야기'
 */
export function clip(text: string, room: Cells, ambiguous: AmbiguousWidth): string {
  if (cellsIn(text, ambiguous) <= room) return text;
  const sign = cellsIn(ELLIPSIS, ambiguous) < room ? ELLIPSIS : '';
  const most = room - cellsIn(sign, ambiguous);
  return text.slice(0, endOfFitting(text, 0, most, ambiguous)).trimEnd() + sign;
}

/** Returns the end of the last grapheme cluster that fits in `room` cells, counted from `start`. */
export function endOfFitting(text: string, start: Offset, room: Cells, ambiguous: AmbiguousWidth): Offset {
  let end = start;
  for (let cells = 0, next = start; next < text.length; end = next) {
    next = clusterEnd(text, end);
    cells += cellsBetween(text, end, next, ambiguous);
    if (cells > room) break;
  }
  return end;
}

/**
 * Returns the end of a text that takes at most `room` cells.
 *
 * @example
 * clipStart('난로 이야기', 7, 1) // => ' 이야기'
 */
export function clipStart(text: string, room: Cells, ambiguous: AmbiguousWidth): string {
  let start = 0;
  while (start < text.length && cellsBetween(text, start, text.length, ambiguous) > room)
    start = clusterEnd(text, start);
  return text.slice(start);
}

/** Returns a text of exactly `room` cells: cut like `clip`, then filled with spaces. */
export function fill(text: string, room: Cells, ambiguous: AmbiguousWidth): string {
  const clipped = clip(text, room, ambiguous);
  return clipped + ' '.repeat(Math.max(0, room - cellsIn(clipped, ambiguous)));
}
