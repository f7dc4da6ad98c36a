// The part of a wide line that is on the screen: code and tables scroll sideways below a window, which has a
// sign on each side where there is more.
import { cellsBetween, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { lineCells, type Line, type Span } from './page.ts';

/** The signs of what is hidden. Each takes one cell in every terminal. */
const LEFT = '‹';
const RIGHT = '›';

/** Returns the index of the first span of a line that scrolls; -1 if none does. */
export const scrolledFrom = (line: Line): number => line.findIndex(({ block }) => block !== undefined);

/**
 * Returns what is shown of a line in `room` cells, after the part that scrolls has moved `shift` cells to the
 * left. What is before that part, such as the bar of a quotation, stays. Half of a wide character is a blank.
 *
 * @example
 * const block = { kind: 'code', text: '' };
 * windowOf([{ role: 'code', text: 'abcdefgh', block }], 4, 2, 1).map(({ text }) => text)
 * // => ['‹', 'de', '›']
 */
export function windowOf(line: Line, room: Cells, shift: Cells, ambiguous: AmbiguousWidth): Line {
  const first = scrolledFrom(line);
  if (first < 0 || (shift === 0 && lineCells(line, ambiguous) <= room)) return line;
  const fixed = line.slice(0, first);
  const moved = line.slice(first);
  const width = Math.max(0, room - lineCells(fixed, ambiguous));
  const whole = lineCells(moved, ambiguous);
  const hasLeft = shift > 0 && width > 1;
  const hasRight = whole - shift > width && width > 0;
  const begin = shift + (hasLeft ? 1 : 0);
  const end = shift + width - (hasRight ? 1 : 0);
  const sign = (text: string): Span => ({ role: 'continuation', text });
  return [
    ...fixed,
    ...(hasLeft ? [sign(LEFT)] : []),
    ...cutLine(moved, begin, end, ambiguous),
    ...(hasRight ? [sign(RIGHT)] : []),
  ];
}

/** Returns the cells of a line from `begin` up to but not including `end`. */
function cutLine(line: Line, begin: Cells, end: Cells, ambiguous: AmbiguousWidth): Line {
  const cut: Span[] = [];
  let at = 0; // cells
  for (const span of line) {
    if (at >= end) break;
    let text = '';
    for (let index = 0; index < span.text.length && at < end;) {
      const next = clusterEnd(span.text, index);
      const cells = cellsBetween(span.text, index, next, ambiguous);
      if (at >= begin && at + cells <= end) text += span.text.slice(index, next);
      else text += ' '.repeat(Math.max(0, Math.min(at + cells, end) - Math.max(at, begin)));
      at += cells;
      index = next;
    }
    if (text !== '') cut.push({ ...span, text });
  }
  return cut;
}
