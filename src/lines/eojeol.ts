// The eojeol of a paragraph: what stands between two places where white space lets a line end. A line mostly ends at one
// of these, so keep-all looks inside an eojeol only where it fits on no line.
import type { Cells, Offset } from '../unicode/cells.ts';
import { isSyllable } from '../unicode/hangul.ts';
import { koreanKindOf, qualityBehindSpace } from './korean.ts';
import { FORBIDDEN, QUALITY, type Quality } from './quality.ts';
import { isNewline, kinds } from './rules.ts';

const SPACE = 0x20;
const endsAfter = kinds('ZW BA:space');

/** What is told of an eojeol. */
export interface EojeolVisitor {
  /**
   * @param from its first character
   * @param ink where its ink ends; the spaces behind it are U+0020. Only where `cells` is known
   * @param to where the next eojeol begins
   * @param cells how wide it is without its spaces, where it is all syllables, ASCII and U+0020; else UNMEASURED
   * @param quality how good it is to end a line behind it
   */
  (from: Offset, ink: Offset, to: Offset, cells: Cells | typeof UNMEASURED, quality: Quality): void;
}
export const UNMEASURED = -1;

/**
 * Visits the eojeol of the paragraph that begins at `start`. Returns where the paragraph ends, its newline included.
 * Words that may not part (`3월 ~`) are visited as one. Syllables and ASCII are measured on the way, by arithmetic.
 */
export function visitEojeol(text: string, start: Offset, visit: EojeolVisitor): Offset {
  const { length } = text;
  let from = start;
  let cells: Cells = 0;
  let plain = true; // so far all syllables, ASCII and spaces
  for (let offset = start; ;) {
    let unit = 0;
    for (; offset < length; offset++) {
      unit = text.charCodeAt(offset);
      if (isSyllable(unit)) cells += 2;
      else if (unit > SPACE && unit < 0x7f) cells += 1;
      else if (unit === SPACE) break;
      else {
        const kind = koreanKindOf(unit); // a surrogate is a letter here; no white space has one
        if (isNewline(kind)) break;
        plain = false;
        if (!endsAfter(kind)) continue;
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
    const quality = qualityBehindSpace(text, offset);
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

/** Where the paragraph that begins at `start` ends, its newline included. */
export function paragraphEnd(text: string, start: Offset): Offset {
  let offset = start;
  while (offset < text.length && !isNewline(koreanKindOf(text.charCodeAt(offset)))) offset++;
  return afterNewline(text, offset);
}

/** Where the newline at `offset` ends; `offset` where there is none. */
function afterNewline(text: string, offset: Offset): Offset {
  if (offset === text.length) return offset;
  const unit = text.charCodeAt(offset);
  if (!isNewline(koreanKindOf(unit))) return offset;
  return unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a ? offset + 2 : offset + 1; // LB5
}
