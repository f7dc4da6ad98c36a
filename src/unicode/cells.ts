// Step 1, cells: how many terminal cells a text takes.
import { propertiesOf, widthClassOf } from './characters.ts';
import { FIRST_SYLLABLE, LAST_SYLLABLE } from './hangul.ts';

/** A number of terminal cells. A Hangul syllable takes 2, an ASCII letter 1. */
export type Cells = number & { readonly unit?: 'cells' };
/** A position in a string, in UTF-16 code units. */
export type Offset = number & { readonly unit?: 'offset' };
/**
 * The width in cells of an East Asian Ambiguous character such as `“`, `…` or `·` (UAX #11). It depends on
 * the terminal.
 */
export type AmbiguousWidth = 1 | 2;

/**
 * Cells by class of width: none, 1, 2, East Asian Ambiguous, format characters (ZWJ, LRM, tags), tab.
 * Terminals that draw ambiguous characters wide (xterm, mlterm) also give a format character a cell. A tab
 * takes at most eight.
 */
const CELLS: Record<AmbiguousWidth, readonly Cells[]> = { 1: [0, 1, 2, 1, 0, 8], 2: [0, 1, 2, 2, 1, 8] };
const EMOJI_STYLE = 0xfe0f; // VS16

/**
 * Returns how many cells `text` takes from `start` to `end`. Control characters and combining marks take
 * none. An emoji sequence counts as the sum of its parts, because terminals that do not know the sequence
 * draw the parts. Stops counting as soon as there are more than `limit` cells.
 *
 * @example
 * cellsBetween('난로 곁', 0, 3, 1) // => 5
 * cellsBetween('👩\u200d🚀', 0, 5, 1) // => 4
 */
export function cellsBetween(
  text: string,
  start: Offset,
  end: Offset,
  ambiguous: AmbiguousWidth,
  limit: Cells = Infinity,
): Cells {
  let cells = 0;
  let last = 0;
  for (let offset = start; offset < end && cells <= limit; offset++) {
    const unit = text.charCodeAt(offset);
    // The comparison is written out for the reason given at `readEojeol`.
    if (unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE) cells += last = 2;
    else if (unit >= 0x20 && unit < 0x7f) cells += last = 1;
    else {
      const codePoint = text.codePointAt(offset)!;
      if (codePoint > 0xffff) offset++;
      const width = codePoint === EMOJI_STYLE ? Math.max(0, 2 - last) : cellsOf(codePoint, ambiguous);
      cells += width;
      if (width > 0) last = codePoint === EMOJI_STYLE ? 2 : width;
    }
  }
  return cells;
}

/** Returns how many cells a code point takes by itself. */
export function cellsOf(codePoint: number, ambiguous: AmbiguousWidth): Cells {
  return CELLS[ambiguous][widthClassOf(propertiesOf(codePoint))]!;
}

/** Returns how many cells a text takes on one line. */
export function cellsIn(text: string, ambiguous: AmbiguousWidth): Cells {
  return cellsBetween(text, 0, text.length, ambiguous);
}
