// Text that is not divided: its lines end at newlines alone.
import { cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { paragraphEnd } from './eojeol.ts';
import { lastInk } from './paragraph-draft.ts';

/** The part of the text that a line shows: from `start` to `end`, as UTF-16 offsets, and perhaps a hyphen. */
export interface LineRange {
  readonly start: Offset;
  readonly end: Offset;
  /** Whether the line ends at a soft hyphen, which is then written. */
  readonly hyphen: boolean;
  /** Whether it is the last line of its paragraph. */
  readonly last: boolean;
}

/** Returns a line for each paragraph. */
export function undividedLines(text: string): LineRange[] {
  const lines: LineRange[] = [];
  for (let start = 0, next = 0; start < text.length; start = next) {
    next = paragraphEnd(text, start);
    lines.push({ start, end: lastInk(text, start, next), hyphen: false, last: true });
  }
  return lines;
}

/** A soft hyphen may be written, and VS16 may make the character before it wider. */
const UNCERTAIN = /\u00ad|\ufe0f/;

/**
 * Reports whether a text is certainly not divided: the width has no limit, or the text is short. The lines of
 * such a text are found in a fifth of the time.
 */
export const isUndivided = (text: string, width: Cells, ambiguous: AmbiguousWidth): boolean =>
  width === Infinity || (text.length <= width && cellsIn(text, ambiguous) <= width && !UNCERTAIN.test(text));
