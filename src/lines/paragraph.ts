// Steps 1 to 3 for running text: from its paragraphs to the lines that they make.
//
//   1. cells           unicode/cells.ts: how wide a text is
//   2. opportunities   breaker.ts, with the rules of uax14.ts and korean.ts: where a line may end, and how
//                      good each place is; eojeol.ts is a short cut through plain Korean; joints.ts finds
//                      the joints of long words, and together.ts the words that belong together
//   3. fit             fit.ts: which of these places (places.ts) to take; least-cost.ts and prices.ts
//                      find the lines that cost least
//
// Step 4, blocks, is layout/.
import { invisibleRemover, isBlank, SPACE } from '../unicode/blanks.ts';
import { cellsBetween, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { isSyllable } from '../unicode/hangul.ts';
import { paragraphEnd, UNMEASURED, visitEojeol } from './eojeol.ts';
import { fitLines } from './fit.ts';
import { OPENING } from './joints.ts';
import { koreanBreaks } from './korean.ts';
import { addPlace, createPlaces, resetPlaces } from './places.ts';
import { pricesFor, type Fit } from './prices.ts';
import { QUALITY, type Quality, type WordBreak } from './quality.ts';
import { bondAt } from './together.ts';
import { isUndivided, lastInk, undividedLines, type LineRange } from './undivided.ts';

export interface Measure {
  /** How many cells a line may take. With Infinity, only newlines end lines. */
  readonly width: Cells;
  readonly wordBreak: WordBreak;
  readonly ambiguous: AmbiguousWidth;
}

/** Makes each paragraph one line, so that a search does not depend on where lines end. */
export const UNLIMITED: Measure = { width: Infinity, wordBreak: 'keep-all', ambiguous: 1 };

const SOFT_HYPHEN = 0xad;
/** Characters that should be at neither edge of a line. */
const MARK = /[\p{P}°′″℃¢~∼<>$£¥₩＄￡￥￦]/u;
const LETTER = /[\da-zA-Z]/; // tested first, because it is faster
const isMark = (character: string): boolean =>
  !isSyllable(character.charCodeAt(0)) && !LETTER.test(character) && MARK.test(character);

/**
 * The places of the current paragraph. They are reused, because making typed arrays costs more
 * than a short paragraph.
 */
const places = createPlaces((place) => bondAt(broken, places.offsets[place]!));
/** The text that they belong to. */
let broken = '';

/** Marks before which a long eojeol is divided first: opening brackets, quotation marks and `~~`. */
const OPENING_MARKS = `${OPENING}"'~`;
const isJoint = (quality: Quality): boolean => quality === QUALITY.joint || quality === QUALITY.address;

/**
 * At which places a text is divided, by mode and level. Each function takes the quality of a place and the
 * character after it. A part between two places of one level is divided at those of the next level only if it
 * does not fit on a line. Below the last level, it is divided between clusters.
 */
const DIVISIONS: Readonly<Record<WordBreak, readonly ((quality: Quality, next: string) => boolean)[]>> = {
  'keep-all': [
    (quality) => quality <= QUALITY.together,
    (quality, next) => isJoint(quality) && OPENING_MARKS.includes(next),
    isJoint,
    (quality) => quality === QUALITY.syllable,
  ],
  normal: [(quality) => quality !== QUALITY.address, isJoint],
};

/** Whether a line may begin at an offset of a text. */
export type MayBreak = (offset: Offset) => boolean;

/**
 * Breaks a text into lines; newlines end paragraphs. The Hangul of `text` must be composed
 * (unicode/hangul.ts). Returns offsets instead of strings, so that styles can be carried along. A line is
 * over the measure only if `mayBreak` forbids every place that fits, or a single cluster is too wide.
 *
 * @example
 * const measure = { width: 10, wordBreak: 'keep-all', ambiguous: 1 };
 * breakLines('난로 곁에서', measure, 'greedy')
 * // => [{ start: 0, end: 2, hyphen: false, last: false }, { start: 3, end: 6, hyphen: false, last: true }]
 */
export function breakLines(
  text: string,
  measure: Measure,
  fit: Fit = 'optimal',
  mayBreak?: MayBreak,
): LineRange[] {
  const { width, wordBreak, ambiguous } = measure;
  if (isUndivided(text, width, ambiguous)) return undividedLines(text);
  const prices = pricesFor(width, wordBreak, fit);
  const lines: LineRange[] = [];
  broken = text;
  for (let start = 0; start < text.length;) {
    resetPlaces(places);
    const end = measureParagraph(text, start, measure, mayBreak);
    for (const place of fitLines(places, width, prices, fit)) {
      const last = place === places.count - 1;
      const ink = Math.max(start, places.inks[place]!);
      const next = places.offsets[place]!;
      const hyphen =
        !last && text.charCodeAt(next - 1) === SOFT_HYPHEN && places.qualities[place]! <= QUALITY.syllable;
      // A line without ink has only spaces that did not fit before the first word.
      if (last || ink > start) lines.push({ start, end: ink, hyphen, last });
      start = next;
    }
    start = end;
  }
  broken = ''; // so that it can be freed
  return lines;
}

/** Breaks a text into lines and returns them as they are written. The Hangul of `text` must be composed. */
export function writtenLines(text: string, measure: Measure, fit?: Fit, mayBreak?: MayBreak): string[] {
  const written = invisibleRemover(text);
  return breakLines(text, measure, fit, mayBreak).map(
    ({ start, end, hyphen }) => written(text.slice(start, end)) + (hyphen ? '-' : ''),
  );
}

/** Fills `places` with those of the paragraph that begins at `start`. Returns where its newline ends. */
function measureParagraph(
  text: string,
  start: Offset,
  { width, wordBreak, ambiguous }: Measure,
  mayBreak?: MayBreak,
): Offset {
  let total: Cells = 0;
  let inkEnd: Offset = start; // where the last ink ends; a piece may be only spaces
  let inkCells: Cells = 0;

  const add = (quality: Quality, offset: Offset, ink: Offset, end: Cells, next: Cells): void => {
    if (mayBreak === undefined || quality === QUALITY.mandatory || mayBreak(offset))
      addPlace(places, quality, offset, ink, end, next);
  };
  const addPiece = (
    from: Offset,
    ink: Offset,
    to: Offset,
    cells: Cells,
    hyphen: 0 | 1,
    quality: Quality,
  ): void => {
    if (ink > from) {
      inkEnd = ink;
      inkCells = total + cells;
    }
    total +=
      cells + (to === ink + 1 && text.charCodeAt(ink) === SPACE ? 1 : cellsBetween(text, ink, to, ambiguous));
    add(quality, to, inkEnd, inkCells + hyphen, total);
  };

  /** Reports whether the syllable at `offset` follows another kind of character, and so begins a particle. */
  const beginsParticle = (offset: Offset): boolean =>
    isSyllable(text.charCodeAt(offset)) && !isSyllable(text.charCodeAt(offset - 1));

  /** Adds the places between the clusters of a piece. Returns the cells of its last cluster. */
  const addClusters = (from: Offset, to: Offset): Cells => {
    let cells = total;
    let offset = from;
    for (let next = clusterEnd(text, offset); next < to; offset = next, next = clusterEnd(text, offset)) {
      cells += cellsBetween(text, offset, next, ambiguous);
      if (isBlank(text.charCodeAt(next))) continue; // the next line begins after the blanks
      const ink = lastInk(text, from, next);
      const blanks = cellsBetween(text, ink, next, ambiguous);
      add(
        isMark(text[next - 1]!) || isMark(text[next]!) || beginsParticle(next)
          ? QUALITY.mark
          : QUALITY.cluster,
        next,
        ink,
        cells - blanks,
        cells,
      );
    }
    return cellsBetween(text, offset, to, ambiguous);
  };

  /** Adds the places at which a part of the text is divided; the last, its end, has the quality `last`. */
  const addBreaks = (from: Offset, to: Offset, last: Quality): void => {
    const { offsets, qualities } = koreanBreaks(text.slice(from, to));
    /** Adds the places of the part that begins at `start` and ends with the breaks from `first` to `end`. */
    const divide = (start: Offset, first: number, end: number, division: number): void => {
      const isPlace = DIVISIONS[wordBreak][division];
      let piece = start;
      let pieceFirst = first;
      for (let index = first; index <= end; index++) {
        const quality = qualities[index] as Quality;
        const next = from + offsets[index]!;
        if (index < end && isPlace?.(quality, text[next]!) === false) continue;
        const hyphen = quality !== QUALITY.mandatory && text.charCodeAt(next - 1) === SOFT_HYPHEN ? 1 : 0;
        const ink = lastInk(text, piece, next);
        const cells = cellsBetween(text, piece, ink, ambiguous);
        if (cells + hyphen > width && isPlace !== undefined && pieceFirst < index)
          divide(piece, pieceFirst, index, division + 1);
        else {
          // A hyphen that does not fit even after a single cluster is not written.
          const fits = cells + hyphen <= width || addClusters(piece, ink) + hyphen <= width || hyphen === 0;
          const own = fits ? quality : QUALITY.cluster;
          addPiece(piece, ink, next, cells, fits ? hyphen : 0, next === to ? last : own);
        }
        piece = next;
        pieceFirst = index + 1;
      }
    };
    divide(from, 0, offsets.length - 1, 0);
  };

  if (wordBreak === 'normal') {
    const end = paragraphEnd(text, start);
    addBreaks(start, end, QUALITY.mandatory);
    return end;
  }
  return visitEojeol(text, start, (from, plainInk, to, plainCells, quality) => {
    const ink = plainCells === UNMEASURED ? lastInk(text, from, to) : plainInk;
    const cells = plainCells === UNMEASURED ? cellsBetween(text, from, ink, ambiguous) : plainCells;
    if (cells <= width) return addPiece(from, ink, to, cells, 0, quality);
    addBreaks(from, to, quality);
  });
}
