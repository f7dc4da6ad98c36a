// The eojeol of a paragraph: what stands between two places where white space lets a line end. A line mostly ends at one
// of these, so keep-all looks inside an eojeol only where it fits on no line.
import type { Offset } from './cells.ts';
import { koreanKindOf, qualityBehindSpace } from './korean.ts';
import { FORBIDDEN, mandatory, QUALITY, type Quality } from './line-break.ts';
import { kinds } from './rules.ts';

const SPACE = 0x20;
const endsAfter = kinds('ZW', 'BA:space');

/** What is not seen at the end of a line: white space, ZWSP, WJ and SHY. */
const BLANKS = new Set([...'\t\n\v\f\r \u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'].map((blank) => blank.charCodeAt(0)));
export const isBlank = (unit: number): boolean => (unit <= SPACE || (unit >= 0x7f && unit <= 0x3000) || unit === 0xfeff) && BLANKS.has(unit);

/**
 * Visits the eojeol of the paragraph that begins at `start`, each from its first character to where the next begins, with
 * how good it is to end a line there. Returns where the paragraph ends, its newline included. Words that may not part
 * (`3월 ~`) are visited as one.
 */
export function visitEojeol(text: string, start: Offset, visit: (from: Offset, to: Offset, quality: Quality) => void): Offset {
  const { length } = text;
  let from = start;
  for (let offset = start; ; ) {
    offset = runEnd(text, offset);
    while (text.charCodeAt(offset) === SPACE) offset++;
    const end = afterNewline(text, offset);
    if (end > offset || offset === length) {
      visit(from, end, QUALITY.mandatory);
      return end;
    }
    const quality = qualityBehindSpace(text, offset);
    if (quality === FORBIDDEN) continue;
    visit(from, offset, quality);
    from = offset;
  }
}

/** Where the paragraph that begins at `start` ends, its newline included. */
export function paragraphEnd(text: string, start: Offset): Offset {
  let offset = start;
  while (offset < text.length && !mandatory(koreanKindOf(text.charCodeAt(offset)))) offset++;
  return afterNewline(text, offset);
}

/** The end of the run of characters that have no white space between them; ZWSP and wide spaces are of the run they end. */
function runEnd(text: string, start: Offset): Offset {
  let offset = start;
  for (; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit > 0x20 && unit < 0x7f)) continue;
    if (unit === SPACE) break;
    const kind = koreanKindOf(unit); // a surrogate is a letter here; no white space has one
    if (mandatory(kind)) break;
    if (endsAfter(kind)) return offset + 1;
  }
  return offset;
}

/** Where the newline at `offset` ends; `offset` where there is none. */
function afterNewline(text: string, offset: Offset): Offset {
  if (offset === text.length) return offset;
  const unit = text.charCodeAt(offset);
  if (!mandatory(koreanKindOf(unit))) return offset;
  return unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a ? offset + 2 : offset + 1; // LB5
}
