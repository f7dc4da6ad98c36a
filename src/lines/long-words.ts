// Steps 1 and 2 for a part of a text that is wider than a line. It is divided at its best places. A piece
// that is still too wide is divided at the next best.
import { isBlank } from '../unicode/blanks.ts';
import { cellsBetween, type Cells, type Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { isSyllable } from '../unicode/hangul.ts';
import { addPiece, addPlaceTo, lastInk, type Draft } from './paragraph-draft.ts';
import { OPENING } from './joints.ts';
import { koreanBreaks } from './korean.ts';
import { QUALITY, type Breaks, type Quality, type WordBreak } from './quality.ts';

/**
 * For each mode, the levels of the qualities, in the order of QUALITY. A text is divided at places of level
 * 0. A part between two of them is divided at places of the next level only if it does not fit on a line, and
 * so on. After the last level, a part is divided between clusters.
 */
const LEVELS: Readonly<Record<WordBreak, readonly number[]>> = {
  'keep-all': [0, 0, 0, 2, 2, 3],
  normal: [0, 0, 0, 0, 1, 0],
};
/**
 * The level of a joint before an opening mark. A long eojeol is divided there before it is divided at other
 * joints.
 */
const BEFORE_OPENING = 1;
/** The opening marks: brackets, quotation marks and `~~`. */
const OPENING_MARKS = `${OPENING}"'~`;

const SOFT_HYPHEN = 0xad;

/** The breaks of a part of a text. */
interface Part extends Breaks {
  /** Where the part begins in the text. */
  readonly origin: Offset;
  /** The quality of its end. */
  readonly last: Quality;
}

/** Adds the places at which a part of the text is divided; the last, its end, has the quality `last`. */
export function addBreaks(draft: Draft, from: Offset, to: Offset, last: Quality): void {
  const { offsets, qualities } = koreanBreaks(draft.text.slice(from, to));
  divide(draft, { offsets, qualities, origin: from, last }, from, 0, offsets.length - 1, 0);
}

/** Adds the places of the piece of `part` that begins at `start` and has the breaks from `first` to `end`. */
function divide(draft: Draft, part: Part, start: Offset, first: number, end: number, level: number): void {
  const { text, width, ambiguous, wordBreak } = draft;
  const { offsets, qualities, origin } = part;
  const levels = LEVELS[wordBreak];
  let piece = start;
  let pieceFirst = first;
  for (let index = first; index <= end; index++) {
    const quality = qualities[index] as Quality;
    const next = origin + offsets[index]!;
    if (index < end && levels[quality]! > level && !(level === BEFORE_OPENING && opens(text, next, quality)))
      continue;
    const own = index === offsets.length - 1 ? part.last : quality;
    if (next === piece + 1 && isSyllable(text.charCodeAt(piece)) && width > 1) {
      // A short cut for a single syllable, like most pieces of Korean.
      addPiece(draft, piece, next, next, 2, 0, own);
    } else {
      const hyphen = quality !== QUALITY.mandatory && text.charCodeAt(next - 1) === SOFT_HYPHEN ? 1 : 0;
      const ink = lastInk(text, piece, next);
      const cells = cellsBetween(text, piece, ink, ambiguous, width);
      if (cells + hyphen <= width) addPiece(draft, piece, ink, next, cells, hyphen, own);
      else if (level <= Math.max(...levels) && pieceFirst < index)
        divide(draft, part, piece, pieceFirst, index, level + 1);
      else addWidePiece(draft, piece, ink, next, hyphen, own);
    }
    piece = next;
    pieceFirst = index + 1;
  }
}

/**
 * Adds a piece that is wider than a line. A hyphen that does not fit even after a single cluster is not
 * written.
 */
function addWidePiece(
  draft: Draft,
  from: Offset,
  ink: Offset,
  to: Offset,
  hyphen: 0 | 1,
  quality: Quality,
): void {
  const cells = cellsBetween(draft.text, from, ink, draft.ambiguous);
  const fits = addClusters(draft, from, ink) + hyphen <= draft.width || hyphen === 0;
  addPiece(draft, from, ink, to, cells, fits ? hyphen : 0, fits ? quality : QUALITY.cluster);
}

/** Adds the places between the clusters of a piece. Returns the cells of its last cluster. */
function addClusters(draft: Draft, from: Offset, to: Offset): Cells {
  const { text, ambiguous } = draft;
  let cells = draft.total;
  let offset = from;
  for (let next = clusterEnd(text, offset); next < to; offset = next, next = clusterEnd(text, offset)) {
    cells += cellsBetween(text, offset, next, ambiguous);
    const unit = text.charCodeAt(next);
    if (isBlank(unit)) continue; // the next line begins after the blanks
    const last = text.charCodeAt(next - 1);
    const ink = lastInk(text, from, next);
    const end = ink === next ? cells : cells - cellsBetween(text, ink, next, ambiguous);
    const isAtMark = isMark(last) || isMark(unit) || beginsParticle(last, unit);
    addPlaceTo(draft, isAtMark ? QUALITY.mark : QUALITY.cluster, next, ink, end, cells);
  }
  return cellsBetween(text, offset, to, ambiguous);
}

/** Reports whether a place is a joint before an opening mark. */
const opens = (text: string, offset: Offset, quality: Quality): boolean =>
  (quality === QUALITY.joint || quality === QUALITY.address) && OPENING_MARKS.includes(text[offset]!);

/** Reports whether `unit` is a syllable after another kind of character, and so begins a particle. */
const beginsParticle = (last: number, unit: number): boolean => isSyllable(unit) && !isSyllable(last);

/**
 * Characters that should be at neither edge of a line. The pattern is made when it is first needed, which is
 * rare.
 */
let mark: RegExp | undefined;
const isMark = (unit: number): boolean =>
  !isSyllable(unit) &&
  !isLetterOrDigit(unit) && // tested first, because it is faster
  (mark ??= /[\p{P}°′″℃¢~∼<>$£¥₩＄￡￥￦]/u).test(String.fromCharCode(unit));
const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
