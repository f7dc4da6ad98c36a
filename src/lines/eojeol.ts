// Step 2 for plain Korean: finds the eojeol of a paragraph. An eojeol ends where a line may end
// at white space. Most lines end at such a place, so `keep-all` looks inside an eojeol only if it
// is too long for a line.
import { SPACE } from '../unicode/blanks.ts';
import type { Cells, Offset } from '../unicode/cells.ts';
import { isSyllable } from '../unicode/hangul.ts';
import { koreanKindOf, qualityAfterSpace } from './korean.ts';
import { FORBIDDEN, QUALITY, type Quality } from './quality.ts';
import { isNewline, kinds } from './rules.ts';

/** White space other than U+0020, and U+200B: a line may end after it. */
const endsEojeol = kinds('ZW BA:space');

/** The cells of an eojeol that has not been measured. */
export const UNMEASURED = -1;

export interface EojeolVisitor {
  /**
   * @param from where the eojeol begins
   * @param ink where its ink ends, before its spaces. Meaningless if `cells` is UNMEASURED
   * @param to where the next eojeol begins
   * @param cells how wide it is without its spaces if it has only syllables, ASCII and
   * U+0020; otherwise UNMEASURED
   * @param quality how good it is to end a line after it
   */
  (from: Offset, ink: Offset, to: Offset, cells: Cells | typeof UNMEASURED, quality: Quality): void;
}

/**
 * Visits the eojeol of the paragraph that begins at `start`. Returns where the paragraph ends, its newline
 * included. All offsets are UTF-16. Words that no line may separate (`3월 ~`) count as one eojeol.
 * Syllables and ASCII are measured by arithmetic on the way. This makes Korean prose three times faster
 * than looking at each place.
 *
 * @example
 * const visited = [];
 * visitEojeol('3월 ~ 5월\n다음', 0, (from, ink, to, cells) => visited.push({ from, ink, to, cells })) // => 8
 * visited // => [{ from: 0, ink: 4, to: 5, cells: 5 }, { from: 5, ink: 7, to: 8, cells: 3 }]
 */
export function visitEojeol(text: string, start: Offset, visit: EojeolVisitor): Offset {
  const { length } = text;
  let from = start;
  let cells: Cells = 0;
  let plain = true; // whether the eojeol so far has only syllables, ASCII and spaces
  for (let offset = start; ;) {
    let unit = 0;
    for (; offset < length; offset++) {
      unit = text.charCodeAt(offset);
      if (isSyllable(unit)) cells += 2;
      else if (unit > SPACE && unit < 0x7f) cells += 1;
      else if (unit === SPACE) break;
      else {
        const kind = koreanKindOf(unit); // a surrogate counts as a letter here; no white space has one
        if (isNewline(kind)) break;
        plain = false;
        if (!endsEojeol(kind)) continue;
        offset++;
        break;
      }
    }
    const ink = offset;
    while (offset < length && (unit = text.charCodeAt(offset)) === SPACE) offset++;
    const end = offset < length && isSyllable(unit) ? offset : afterNewline(text, offset);
    if (end > offset || offset === length) {
      visit(from, ink, end, plain ? cells : UNMEASURED, QUALITY.mandatory);
      return end;
    }
    const quality =
      isSyllable(unit) && isSyllable(text.charCodeAt(ink - 1))
        ? QUALITY.space
        : qualityAfterSpace(text, offset);
    if (quality === FORBIDDEN) {
      cells += offset - ink;
      continue;
    }
    visit(from, ink, offset, plain ? cells : UNMEASURED, quality);
    from = offset;
    cells = 0;
    plain = true;
  }
}

/** Returns where the paragraph that begins at `start` ends, its newline included. */
export function paragraphEnd(text: string, start: Offset): Offset {
  let offset = start;
  while (offset < text.length && !isNewline(koreanKindOf(text.charCodeAt(offset)))) offset++;
  return afterNewline(text, offset);
}

/** Returns where the newline at `offset` ends; `offset` if there is none. */
function afterNewline(text: string, offset: Offset): Offset {
  if (offset === text.length) return offset;
  const unit = text.charCodeAt(offset);
  if (!isNewline(koreanKindOf(unit))) return offset;
  return unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a ? offset + 2 : offset + 1; // LB5
}
