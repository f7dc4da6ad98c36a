// Finds where to break plain lines, in a buffer of UTF-8. A plain line has neither Markdown nor words that
// are too wide. Most lines of Korean prose are plain, and need not be decoded and encoded.
import { cellsOf, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { isBlank, SPACE } from '../unicode/blanks.ts';
import { FIRST_SYLLABLE } from '../unicode/hangul.ts';
import { fitLines } from '../lines/fit.ts';
import type { Fit, Prices } from '../lines/prices.ts';
import { knownQuality, koreanKindOf, qualityAfterSpace } from '../lines/korean.ts';
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
  OPENING_BRACKET,
} from './markup-bytes.ts';
import { divideEojeol, qualityBetween } from './divided-eojeol.ts';
import type { Measure } from '../lines/paragraph.ts';
import { addPlace, cellsBefore, createPlaces, resetPlaces } from '../lines/places.ts';
import { BOND, BOND_CONTEXT, bondBetween, rulesFor, type Bond } from '../lines/together.ts';

export const NOT_PLAIN = -1;
/**
 * Stands for any syllable beside a space. The rules tell syllables apart only where there is no space between
 * them.
 */
const SYLLABLE = FIRST_SYLLABLE;
/**
 * How many bytes on each side of a space are read if the characters beside it do not decide: about 15
 * syllables.
 */
const CONTEXT = 48;

/** The buffer and the line to which `places` belongs. */
let text: Buffer = Buffer.alloc(0);
let line: Offset = 0;
const places = createPlaces((place) => bondAtByte(text, line, places.offsets[place]!));

/**
 * Finds where to break the line that begins at `start`. For each break, calls `found` with the end of one
 * line and the beginning of the next: the two sides of a space, or the same place inside an eojeol. Returns
 * where the next line of the text begins. If the line is not plain, returns NOT_PLAIN before any call of
 * `found`. `prices` must be those for the measure. With `isJoined`, no line begins where joining the lines
 * again would change the text.
 */
export function breakPlainLine(
  bytes: Buffer,
  start: Offset,
  measure: Measure,
  prices: Prices,
  fit: Fit,
  found: (end: Offset, next: Offset) => void,
  isJoined = false,
): Offset | typeof NOT_PLAIN {
  text = bytes;
  line = start;
  resetPlaces(places);
  const next = measureLine(bytes, start, measure, isJoined);
  if (next !== NOT_PLAIN && places.count > 1 && places.ends[places.count - 1]! > measure.width) {
    const lines = fitLines(places, measure.width, prices, fit);
    for (const place of lines.slice(0, -1)) found(places.inks[place]!, places.offsets[place]!);
  }
  return next;
}

/**
 * Fills `places` with the places where the line that begins at `start` may end: after its eojeol, and with
 * `normal` also inside them. Returns where the next line begins, or NOT_PLAIN.
 */
function measureLine(
  bytes: Buffer,
  start: Offset,
  measure: Measure,
  isJoined: boolean,
): Offset | typeof NOT_PLAIN {
  const { width, wordBreak, ambiguous } = measure;
  const divides = wordBreak === 'normal' && !isJoined;
  let isUndecided = false; // whether the characters beside some place in the eojeol do not decide
  let total: Cells = 0; // the cells up to the last place
  let cells: Cells = 0; // the cells since the last place
  let last: number = SPACE;
  for (let at = start; ;) {
    const byte = bytes[at]!;
    let unit: number;
    let own: Cells;
    let size: number;
    // Two bytes are enough to recognise most syllables, those up to U+D77F.
    if (
      byte === 0xec ||
      byte === 0xeb ||
      (byte === 0xea ? bytes[at + 1]! >= 0xb0 : byte === 0xed && bytes[at + 1]! < 0x9e)
    ) {
      unit = SYLLABLE;
      own = 2;
      size = 3;
    } else if (byte > SPACE && byte < 0x7f) {
      // Most ASCII in Korean prose comes before the colon in code order: digits, commas, full stops,
      // parentheses.
      if ((byte >= COLON || byte === DOLLAR) && MAY_BE_MARKUP[byte] !== 0 && isMarkup(bytes, at))
        return NOT_PLAIN;
      if (byte === OPENING_BRACKET) isUndecided = divides; // it may open a label
      unit = byte;
      own = size = 1;
    } else if (byte >= 0x80) {
      unit = codePointAt(bytes, at);
      own = plainCells(bytes, at, unit, ambiguous);
      if (own === NOT_PLAIN) return NOT_PLAIN;
      size = sizeAt(bytes, at);
    } else {
      if ((last === DOT || last === CLOSING) && isDigit(bytes[at - 2]!) && isListNumber(bytes, at)) {
        places.count--; // no line may begin with this number
        const before = cellsBefore(places, places.count);
        cells += total - before;
        total = before;
      }
      if (isUndecided) {
        const end = total + cells;
        if (!divideEojeol(places, bytes, start, at, end, measure)) return NOT_PLAIN;
        total = cellsBefore(places, places.count);
        cells = end - total;
        isUndecided = false;
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
      const before = last;
      last = SPACE;
      if (isJoined && beginsOtherwise(bytes, at)) continue;
      const isFree = before === SYLLABLE && (next === 0xec || next === 0xeb);
      if (
        isFree ||
        (qualityAtSpace(bytes, start, at, before) !== FORBIDDEN &&
          (MAY_BEGIN_BLOCK[next] === 0 || !beginsBlock(bytes, at)))
      ) {
        total += cells;
        addPlace(places, QUALITY.space, at, at - 1, total - 1, total);
        cells = 0;
      }
      continue;
    }
    if (divides && last !== SPACE) {
      const quality = last === SYLLABLE && unit === SYLLABLE ? QUALITY.syllable : qualityBetween(last, unit);
      if (quality === undefined) isUndecided = true;
      else if (quality !== FORBIDDEN) {
        if (cells > width) return NOT_PLAIN;
        total += cells;
        addPlace(places, quality, at, at, total, total);
        cells = 0;
      }
    }
    last = unit;
    cells += own;
    at += size;
  }
}

/**
 * Reports whether the text between the last place and `end`, which ends with a digit and a sign, is the
 * number of a list item.
 */
function isListNumber(bytes: Buffer, end: Offset): boolean {
  let start = end - 1;
  while (isDigit(bytes[start - 1]!)) start--;
  return places.count > 0 && places.offsets[places.count - 1] === start && end - start <= 10;
}

const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f; // VS16

/**
 * Returns the cells of the non-ASCII character at `at`; NOT_PLAIN if it is invisible, except in an emoji. So
 * jamo that need composing, some of which take no cells, make a line not plain.
 */
function plainCells(
  bytes: Buffer,
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
function qualityAtSpace(bytes: Buffer, start: Offset, at: Offset, last: number): Quality | typeof FORBIDDEN {
  const known = knownQuality(koreanKindOf(last), koreanKindOf(codePointAt(bytes, at)), true);
  if (known !== undefined) return known;
  const { text, offset } = around(bytes, start, at, CONTEXT);
  return qualityAfterSpace(text, offset);
}

/** Returns how closely the words around the space before `at` belong together. */
function bondAtByte(bytes: Buffer, start: Offset, at: Offset): Bond {
  let last = at - 2;
  while (isContinuation(bytes[last]!)) last--;
  const rules = rulesFor(unitAt(bytes, last), unitAt(bytes, at));
  if (rules === 0) return BOND.none;
  const { text, offset } = around(bytes, start, at, 3 * BOND_CONTEXT);
  return bondBetween(rules, text, offset);
}

/** Returns up to `size` bytes of text on each side of a place, in the line that begins at `start`. */
function around(
  bytes: Buffer,
  start: Offset,
  at: Offset,
  size: number,
): { readonly text: string; readonly offset: Offset } {
  let from = Math.max(start, at - size);
  while (isContinuation(bytes[from]!)) from++;
  return { text: textOf(bytes, from, at + size), offset: lengthOf(bytes, from, at) };
}
