// Finds where plain lines are broken, in a buffer of UTF-8. A line is plain if it ends only at spaces, as in most
// Korean prose. Then nothing has to be decoded and encoded.
import { cellsOf, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { isBlank, SPACE } from '../unicode/blanks.ts';
import { FIRST_SYLLABLE } from '../unicode/hangul.ts';
import { fitLines } from '../lines/fit.ts';
import type { Fit, Prices } from '../lines/prices.ts';
import { koreanKindOf, qualityAcrossSpace, qualityAfterSpace } from '../lines/korean.ts';
import { FORBIDDEN, QUALITY, type Quality } from '../lines/quality.ts';
import { codePointAt, isContinuation, lengthOf, NEWLINE, sizeAt, textOf, unitAt } from './utf8.ts';
import {
  beginsBlock,
  beginsOtherwise,
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

export const NOT_PLAIN = -1;
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
 * Finds where the line that begins at `start` is broken by `keep-all`, and calls `found` with each space at which
 * one line ends and the next begins. Returns where the next line of the text begins; NOT_PLAIN if the line is not
 * plain, before anything is found. `prices` are those for the measure. If the lines are joined again later
 * (`isJoined`), none begins where that would change the text.
 */
export function breakPlainLine(
  bytes: Uint8Array,
  start: Offset,
  measure: Measure,
  prices: Prices,
  fit: Fit,
  found: (space: Offset) => void,
  isJoined = false,
): Offset | typeof NOT_PLAIN {
  text = bytes;
  line = start;
  resetPlaces(places);
  const next = measureLine(bytes, start, measure, isJoined);
  if (next !== NOT_PLAIN && places.count > 1 && places.ends[places.count - 1]! > measure.width) {
    const lines = fitLines(places, measure.width, prices, fit);
    for (let index = 0; index < lines.length - 1; index++) found(places.inks[lines[index]!]!);
  }
  return next;
}

/**
 * Fills `places` with the eojeol of the line that begins at `start`. Returns where the next
 * line begins, or NOT_PLAIN.
 */
function measureLine(
  bytes: Uint8Array,
  start: Offset,
  { width, ambiguous }: Measure,
  isJoined: boolean,
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
      unit = codePointAt(bytes, at);
      const own = plainCells(bytes, at, unit, ambiguous);
      if (own === NOT_PLAIN) return NOT_PLAIN;
      cells += own;
      at += sizeAt(bytes, at);
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
      if (isJoined && beginsOtherwise(bytes, at)) continue;
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

const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f; // VS16

/**
 * Returns the cells of the character at `at`, which is not ASCII; NOT_PLAIN if it is not visible, except in an
 * emoji. Jamo that must be composed include some that take no cells.
 */
function plainCells(
  bytes: Uint8Array,
  at: Offset,
  character: number,
  ambiguous: AmbiguousWidth,
): Cells | typeof NOT_PLAIN {
  const cells = cellsOf(character, ambiguous);
  if (character === EMOJI_STYLE || character === JOINER) {
    let before = at - 1;
    while (isContinuation(bytes[before]!)) before--;
    const styled = codePointAt(bytes, before);
    if (styled < 0x80) return NOT_PLAIN;
    if (character === JOINER) return cells;
    const last = styled === JOINER ? 0 : cellsOf(styled, ambiguous);
    return last === 0 ? NOT_PLAIN : Math.max(0, 2 - last);
  }
  return cells >= 1 && cells <= 2 && !isBlank(character) ? cells : NOT_PLAIN;
}

/** Returns the quality of the space between `last` and the character that begins at `at`. */
function qualityAtSpace(
  bytes: Uint8Array,
  start: Offset,
  at: Offset,
  last: number,
): Quality | typeof FORBIDDEN {
  const known = qualityAcrossSpace(koreanKindOf(last), koreanKindOf(codePointAt(bytes, at)));
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
