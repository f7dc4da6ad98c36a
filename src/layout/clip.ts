// Texts in a room of so many cells: cut where they are too long, filled up where they are too short.
import { cellsBetween, cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';

const ELLIPSIS = '…';

/** A text that takes at most `room` cells; one that is cut ends in an ellipsis where there is room for it. */
export function clip(text: string, room: Cells, ambiguous: AmbiguousWidth): string {
  if (cellsIn(text, ambiguous) <= room) return text;
  const sign = cellsIn(ELLIPSIS, ambiguous) < room ? ELLIPSIS : '';
  const most = room - cellsIn(sign, ambiguous);
  let end = 0;
  for (let cells = 0, next = 0; next < text.length; end = next) {
    next = clusterEnd(text, end);
    cells += cellsBetween(text, end, next, ambiguous);
    if (cells > most) break;
  }
  return text.slice(0, end).trimEnd() + sign;
}

/** The same without its beginning, of which the end matters. */
export function clipStart(text: string, room: Cells, ambiguous: AmbiguousWidth): string {
  let start = 0;
  while (start < text.length && cellsBetween(text, start, text.length, ambiguous) > room)
    start = clusterEnd(text, start);
  return text.slice(start);
}

/** A text in a room that it fills. */
export function fill(text: string, room: Cells, ambiguous: AmbiguousWidth): string {
  const clipped = clip(text, room, ambiguous);
  return clipped + ' '.repeat(Math.max(0, room - cellsIn(clipped, ambiguous)));
}
