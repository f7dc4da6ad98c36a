// Finds where a line may end inside an eojeol of a plain line, with `normal`. At most places, the two
// characters beside a place decide. If they do not, the whole eojeol is examined, and the result is
// remembered.
import { cellsBetween, cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { SPACE } from '../unicode/blanks.ts';
import { knownQuality, koreanBreaks, koreanKindOf } from '../lines/korean.ts';
import type { Measure } from '../lines/paragraph.ts';
import { addPlace, cellsBefore, type Places } from '../lines/places.ts';
import { FORBIDDEN, QUALITY, type Quality } from '../lines/quality.ts';
import { guardLines } from './line-guard.ts';
import { isDigit, MAY_BEGIN_BLOCK } from './markup-bytes.ts';
import { decode } from './utf8.ts';

/** The end of the letters that a particle may follow (Latin, Greek, Cyrillic), as a code point. */
const AFTER_LETTERS = 0x500;
const MIDDLE_DOT = 0xb7;
const ELLIPSES: readonly number[] = [0x2025, 0x2026];

/**
 * Returns the quality of the place between two characters of an eojeol. Any syllable stands for all
 * syllables. Returns undefined if the two characters do not decide: in an amount, where a particle may begin,
 * or before the mark of a block.
 */
export function qualityBetween(last: number, next: number): Quality | typeof FORBIDDEN | undefined {
  if (isDigit(last) || isDigit(next)) return undefined;
  const quality = knownQuality(koreanKindOf(last), koreanKindOf(next), false);
  if (quality === FORBIDDEN) return FORBIDDEN;
  const isSign = (last < AFTER_LETTERS && last !== MIDDLE_DOT) || ELLIPSES.includes(last);
  return isSign || MAY_BEGIN_BLOCK[next] === 1 ? undefined : quality;
}

/** The maximum length of an eojeol that is examined, in bytes. */
const LONGEST = 240;

/**
 * Replaces the places inside the eojeol before `end`. `start` is where the line begins, and `cellsToEnd` the
 * number of cells from there to `end`. Returns false if the eojeol cannot be divided like this, and the line
 * has to go through the filter.
 */
export function divideEojeol(
  places: Places,
  bytes: Buffer,
  start: Offset,
  end: Offset,
  cellsToEnd: Cells,
  { width, ambiguous }: Measure,
): boolean {
  let at = end;
  while (at > start && bytes[at - 1]! > SPACE) at--;
  const inner = end - at > LONGEST ? undefined : placesInside(decode(bytes, at, end), ambiguous);
  if (!inner) return false;
  while (places.count > 0 && places.offsets[places.count - 1]! > at) places.count--;
  const before = cellsToEnd - inner.cells;
  let last = cellsBefore(places, places.count);
  for (let index = 0; index < inner.offsets.length; index++) {
    const offset = at + inner.offsets[index]!;
    const cells = before + inner.ends[index]!;
    if (cells - last > width) return false;
    addPlace(places, inner.qualities[index]!, offset, offset, cells, cells);
    last = cells;
  }
  return true;
}

/** The places inside an eojeol, and the bytes and the cells before each. */
interface InnerPlaces {
  readonly offsets: readonly Offset[];
  readonly ends: readonly Cells[];
  readonly qualities: readonly Quality[];
  /** The width of the whole eojeol. */
  readonly cells: Cells;
}

/** How many eojeol are remembered. Examining one takes ten times as long as looking it up. */
const MOST_KNOWN = 1 << 12;
type Known = Map<string, InnerPlaces | undefined>;
const known: Readonly<Record<AmbiguousWidth, Known>> = { 1: new Map(), 2: new Map() };

/** Returns the places inside an eojeol; undefined if they depend on whether a label ends later. */
function placesInside(eojeol: string, ambiguous: AmbiguousWidth): InnerPlaces | undefined {
  const ofWidth = known[ambiguous];
  const found = ofWidth.get(eojeol);
  if (found || ofWidth.has(eojeol)) return found;
  const opensLabel = eojeol.lastIndexOf('[') > eojeol.lastIndexOf(']');
  const inner = opensLabel ? undefined : findPlaces(eojeol, ambiguous);
  if (ofWidth.size >= MOST_KNOWN) ofWidth.clear();
  ofWidth.set(eojeol, inner);
  return inner;
}

/** Text to put before an eojeol: `①` may be the mark of a list item only at the beginning of a text. */
const BEFORE = '글 ';

function findPlaces(eojeol: string, ambiguous: AmbiguousWidth): InnerPlaces {
  const mayBreak = guardLines(BEFORE + eojeol, { markdown: true, atSpacesOnly: false, prefix: 0 });
  const breaks = koreanBreaks(eojeol);
  const qualities: Quality[] = [];
  const offsets: Offset[] = [];
  breaks.offsets.subarray(0, -1).forEach((offset, index) => {
    const quality = breaks.qualities[index] as Quality;
    // A line ends inside an address only if the address is wider than a line.
    if (quality === QUALITY.address || !mayBreak(BEFORE.length + offset)) return;
    qualities.push(quality);
    offsets.push(offset);
  });
  return {
    offsets: offsets.map((offset) => Buffer.byteLength(eojeol.slice(0, offset))),
    ends: offsets.map((offset) => cellsBetween(eojeol, 0, offset, ambiguous)),
    qualities,
    cells: cellsIn(eojeol, ambiguous),
  };
}
