// Breaks lines in place, in a buffer of UTF-8. In plain Korean prose, a newline replaces the space where a
// line ends, so nothing has to be decoded, copied and encoded. All other text is left to filter.ts, which
// breaks any text, and plain text into the same lines (a property test checks that).
import { cellsOf, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { isBlank, SPACE } from '../unicode/blanks.ts';
import { FIRST_SYLLABLE } from '../unicode/hangul.ts';
import { fitLines } from '../lines/fit.ts';
import { pricesFor, type Fit } from '../lines/prices.ts';
import { koreanKindOf, qualityAcrossSpace, qualityAfterSpace } from '../lines/korean.ts';
import { FORBIDDEN, QUALITY, type Quality } from '../lines/quality.ts';
import { isContinuation, lengthOf, NEWLINE, textOf, unitAt } from './utf8.ts';
import {
  beginsBlock,
  beginsWithText,
  CLOSING,
  COLON,
  DOLLAR,
  DOT,
  isDigit,
  isMarkup,
  MAY_BE_MARKUP,
  MAY_BEGIN_BLOCK,
} from './markup-bytes.ts';
import type { Measure } from '../lines/paragraph.ts';
import { addPlace, createPlaces, resetPlaces } from '../lines/places.ts';
import { BOND, BOND_CONTEXT, bondBetween, rulesFor, type Bond } from '../lines/together.ts';

const NOT_PLAIN = -1;
/**
 * Stands for any syllable beside a space. The rules distinguish syllables only if there is no space between.
 */
const SYLLABLE = FIRST_SYLLABLE;
/**
 * How many bytes on each side of a space are read if its neighbours alone do not decide: about 15 syllables.
 */
const CONTEXT = 48;

/** The line to which `places` belong. */
let text: Uint8Array = new Uint8Array();
let line: Offset = 0;
const places = createPlaces((place) => bondAtByte(text, line, places.offsets[place]!));

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
  text = bytes;
  for (line = start; line < end;) {
    if (bytes[line] === NEWLINE) {
      line++;
      continue;
    }
    if (!beginsWithText(bytes, line)) break;
    resetPlaces(places);
    const next = measureLine(bytes, line, measure);
    if (next === NOT_PLAIN) break;
    if (places.count > 1 && places.ends[places.count - 1]! > measure.width) {
      const lines = fitLines(places, measure.width, prices, fit);
      for (let index = 0; index < lines.length - 1; index++) bytes[places.inks[lines[index]!]!] = NEWLINE;
    }
    line = next;
  }
  return line;
}

/**
 * Fills `places` with the eojeol of the line that begins at `start`. Returns where the next
 * line begins, or NOT_PLAIN.
 */
function measureLine(
  bytes: Uint8Array,
  start: Offset,
  { width, ambiguous }: Measure,
): Offset | typeof NOT_PLAIN {
  let total: Cells = 0; // the cells before the eojeol
  let cells: Cells = 0; // the cells of the eojeol
  let unit = 0;
  for (let at = start; ;) {
    const byte = bytes[at]!;
    // Two bytes are enough to recognise most syllables: those up to U+D77F.
    if (
      byte === 0xec ||
      byte === 0xeb ||
      (byte === 0xea ? bytes[at + 1]! >= 0xb0 : byte === 0xed && bytes[at + 1]! < 0x9e)
    ) {
      unit = SYLLABLE;
      cells += 2;
      at += 3;
    } else if (byte > SPACE && byte < 0x7f) {
      // Most ASCII in Korean prose stands before the colon: digits, commas, full stops, parentheses.
      if ((byte >= COLON || byte === DOLLAR) && MAY_BE_MARKUP[byte] !== 0 && isMarkup(bytes, at))
        return NOT_PLAIN;
      unit = byte;
      cells++;
      at++;
    } else if (byte >= 0x80) {
      unit = unitAt(bytes, at);
      const own = plainCells(unit, ambiguous);
      if (own === 0) return NOT_PLAIN;
      cells += own;
      at += byte < 0xe0 ? 2 : 3;
    } else {
      if ((unit === DOT || unit === CLOSING) && isDigit(bytes[at - 2]!) && isListNumber(bytes, at)) {
        places.count--; // no line may begin with the number
        const before = places.count === 0 ? 0 : places.starts[places.count - 1]!;
        cells += total - before;
        total = before;
      }
      at++;
      if (cells > width) return NOT_PLAIN;
      if (byte === NEWLINE) {
        addPlace(places, QUALITY.mandatory, at, at - 1, total + cells, total + cells);
        return at;
      }
      const next = bytes[at]!;
      if (byte !== SPACE || next <= SPACE) return NOT_PLAIN;
      cells++;
      const isFree = unit === SYLLABLE && (next === 0xec || next === 0xeb);
      if (
        isFree ||
        (qualityAtSpace(bytes, start, at, unit) !== FORBIDDEN &&
          (MAY_BEGIN_BLOCK[next] === 0 || !beginsBlock(bytes, at)))
      ) {
        total += cells;
        addPlace(places, QUALITY.space, at, at - 1, total - 1, total);
        cells = 0;
      }
    }
  }
}

/**
 * Reports whether the text between the last place and `end`, which ends with a digit and a
 * sign, numbers a list item.
 */
function isListNumber(bytes: Uint8Array, end: Offset): boolean {
  let start = end - 1;
  while (isDigit(bytes[start - 1]!)) start--;
  return places.count > 0 && places.offsets[places.count - 1] === start && end - start <= 10;
}

/**
 * Returns the cells of a visible character; 0 for others. Jamo that must be composed
 * include some that take none.
 */
function plainCells(unit: number, ambiguous: AmbiguousWidth): Cells {
  const cells = cellsOf(unit, ambiguous);
  return cells <= 2 && !isBlank(unit) && (unit & 0xf800) !== 0xd800 ? cells : 0;
}

/** Returns the quality of the space between `last` and the character that begins at `at`. */
function qualityAtSpace(
  bytes: Uint8Array,
  start: Offset,
  at: Offset,
  last: number,
): Quality | typeof FORBIDDEN {
  const known = qualityAcrossSpace(koreanKindOf(last), koreanKindOf(unitAt(bytes, at)));
  if (known !== undefined) return known;
  const { text, offset } = around(bytes, start, at, CONTEXT);
  return qualityAfterSpace(text, offset);
}

/** Returns how closely the words around the space before `at` belong together. */
function bondAtByte(bytes: Uint8Array, start: Offset, at: Offset): Bond {
  let last = at - 2;
  while (isContinuation(bytes[last]!)) last--;
  const rules = rulesFor(unitAt(bytes, last), unitAt(bytes, at));
  if (rules === 0) return BOND.none;
  const { text, offset } = around(bytes, start, at, 3 * BOND_CONTEXT);
  return bondBetween(rules, text, offset);
}

/** Returns up to `size` bytes of text on each side of a place, in the line that begins at `start`. */
function around(
  bytes: Uint8Array,
  start: Offset,
  at: Offset,
  size: number,
): { readonly text: string; readonly offset: Offset } {
  let from = Math.max(start, at - size);
  while (isContinuation(bytes[from]!)) from++;
  return { text: textOf(bytes, from, at + size), offset: lengthOf(bytes, from, at) };
}
