// Breaks lines in place, in a buffer of UTF-8. In plain Korean prose, a newline replaces the space where a
// line ends, so nothing has to be decoded, copied and encoded. All other text is left to filter.ts, which
// breaks any text, and plain text into the same lines (a property test checks that).
import type { Offset } from '../unicode/cells.ts';
import { pricesFor, type Fit } from '../lines/prices.ts';
import type { Measure } from '../lines/paragraph.ts';
import { beginsWithText } from './markup-bytes.ts';
import { breakPlainLine, NOT_PLAIN } from './plain-line.ts';
import { NEWLINE } from './utf8.ts';

/**
 * Breaks the lines of `bytes` (UTF-8) by `keep-all`, from `start`, where a line
 * begins, to `end`, which is after a newline. Stops at the first line that is not plain. Returns
 * where that begins, or `end`.
 */
export function breakInPlace(
  bytes: Uint8Array,
  start: Offset,
  end: Offset,
  measure: Measure,
  fit: Fit,
): Offset {
  const prices = pricesFor(measure.width, 'keep-all', fit);
  const breakAt = (space: Offset): void => void (bytes[space] = NEWLINE);
  let line = start;
  while (line < end) {
    if (bytes[line] === NEWLINE) {
      line++;
      continue;
    }
    const next = beginsWithText(bytes, line)
      ? breakPlainLine(bytes, line, measure, prices, fit, breakAt)
      : NOT_PLAIN;
    if (next === NOT_PLAIN) break;
    line = next;
  }
  return line;
}
