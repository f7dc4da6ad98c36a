// Breaks lines in place, in a buffer of UTF-8. In plain Korean prose, a newline replaces the space where a
// line ends, so nothing has to be decoded, copied or encoded. All other text is left to filter.ts. For plain
// text, both give the same lines; a property test checks that.
import type { Offset } from '../unicode/cells.ts';
import { pricesFor, type Fit } from '../lines/prices.ts';
import type { Measure } from '../lines/paragraph.ts';
import { beginsWithText } from './markup-bytes.ts';
import { breakPlainLine, NOT_PLAIN } from './plain-line.ts';
import { NEWLINE } from './utf8.ts';
import { SPACE } from '../unicode/blanks.ts';

/**
 * Breaks the lines of `bytes` (UTF-8) from `start`, the beginning of a line, to `end`, which follows a
 * newline. Stops at the first line that is not plain, and returns its offset; returns `end` if all are plain.
 * With `reflow`, the lines of a paragraph are joined first, and a paragraph is plain only if a blank line
 * follows it. Without `reflow`, `measure` must have `keep-all`, because `normal` also breaks lines inside
 * words.
 */
export function breakInPlace(
  bytes: Buffer,
  start: Offset,
  end: Offset,
  measure: Measure,
  fit: Fit,
  reflow = false,
): Offset {
  const prices = pricesFor(measure.width, measure.wordBreak, fit);
  const breakAt = (space: Offset): void => void (bytes[space] = NEWLINE);
  let line = start;
  while (line < end) {
    if (bytes[line] === NEWLINE) {
      line++;
      continue;
    }
    const joints = reflow ? jointsIn(bytes, line, end) : NO_JOINTS;
    if (!joints || !beginsWithText(bytes, line)) break;
    for (const joint of joints) bytes[joint] = SPACE;
    const next = breakPlainLine(bytes, line, measure, prices, fit, breakAt, reflow);
    if (next === NOT_PLAIN) {
      for (const joint of joints) bytes[joint] = NEWLINE;
      break;
    }
    line = next;
  }
  return line;
}

const NO_JOINTS: readonly Offset[] = [];

/**
 * Returns the newlines inside a paragraph. Returns undefined if one of them does not join two lines of text
 * with a space, or if no blank line follows the paragraph before `end`.
 */
function jointsIn(bytes: Buffer, start: Offset, end: Offset): readonly Offset[] | undefined {
  const joints: Offset[] = [];
  for (let at = start; ;) {
    const newline = bytes.indexOf(NEWLINE, at);
    if (newline < 0 || newline + 1 >= end) return undefined;
    const next = newline + 1;
    if (bytes[next] === NEWLINE) return joints;
    if (!beginsWithText(bytes, next) || (mayBeWide(bytes[next]!) && bytes[newline - 1]! >= 0x80))
      return undefined;
    joints.push(newline);
    at = next;
  }
}

/**
 * Reports whether a character that begins with this byte may be Chinese or Japanese. Lines that meet at such
 * characters may be joined without a space.
 */
const mayBeWide = (byte: number): boolean => (byte >= 0xe3 && byte <= 0xe9) || byte === 0xef;
