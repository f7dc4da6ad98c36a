// Finds the ends of grapheme clusters. Comments give the numbers of the rules in UAX #29 (Unicode 17.0), §
// 3.1.1.
import type { Offset } from './cells.ts';
import { graphemeKindOf, propertiesOf } from './characters.ts';
import { isSyllable } from './hangul.ts';
import { GRAPHEME_KINDS } from './data/unicode.ts';

const kindsNamed = (names: string): number[] => names.split(' ').map((name) => GRAPHEME_KINDS.indexOf(name));
const [CR, LF, CONTROL, ZWJ, PREPEND, SPACING, FLAG, PICTOGRAPHIC] = kindsNamed(
  'CR LF Control ZWJ Prepend SpacingMark Regional_Indicator Pictographic',
);
const [EXTEND, EXTEND_ONLY, LINKER, CONSONANT] = kindsNamed('Extend ExtendOnly Linker Consonant');
const [L, V, T, LV, LVT] = kindsNamed('L V T LV LVT');

const isBreaking = (k: number): boolean => k === CR || k === LF || k === CONTROL;
const isExtending = (k: number): boolean => k === EXTEND || k === EXTEND_ONLY || k === LINKER;

/** Reports whether two jamo or syllables belong to one syllable (GB6–GB8). */
function joinsSyllable(before: number, after: number): boolean {
  if (before === L) return after === L || after === V || after === LV || after === LVT;
  if (before === LV || before === V) return after === V || after === T;
  return (before === LVT || before === T) && after === T;
}

/**
 * Reports whether a UTF-16 code unit is a Hangul syllable or a visible ASCII character. Two of these never
 * form one cluster.
 */
const isAlone = (unit: number): boolean => isSyllable(unit) || (unit > 0x20 && unit < 0x7f);

/**
 * Returns the end of the grapheme cluster that begins at `start`, in UTF-16 code units.
 *
 * @example
 * clusterEnd('\u1100\u1161\u11a8난', 0) // => 3
 * clusterEnd('🇰🇷🇯🇵', 0) // => 4
 */
export function clusterEnd(text: string, start: Offset): Offset {
  if (isAlone(text.charCodeAt(start)) && isAlone(text.charCodeAt(start + 1))) return start + 1; // most are
  let before = -1;
  let flags = 0;
  let pictograph = false; // whether the cluster so far is ExtPict Extend* (GB11)
  let conjunct: 'none' | 'consonant' | 'linked' = 'none'; // GB9c
  let offset = start;
  while (offset < text.length) {
    const codePoint = text.codePointAt(offset)!;
    const after = graphemeKindOf(propertiesOf(codePoint));
    if (before >= 0) {
      if (before === CR && after === LF) return offset + 1; // GB3
      if (isBreaking(before) || isBreaking(after)) return offset; // GB4, GB5
      const joins =
        joinsSyllable(before, after) ||
        isExtending(after) ||
        after === ZWJ ||
        after === SPACING || // GB9, GB9a
        before === PREPEND || // GB9b
        (conjunct === 'linked' && after === CONSONANT) || // GB9c
        (before === ZWJ && pictograph && after === PICTOGRAPHIC) || // GB11
        (before === FLAG && after === FLAG && flags % 2 === 1); // GB12
      if (!joins) return offset; // GB999
    }
    if (after === CONSONANT) conjunct = 'consonant';
    else if (after === LINKER && conjunct !== 'none') conjunct = 'linked';
    else if (after !== EXTEND && after !== ZWJ) conjunct = 'none';
    pictograph = after === PICTOGRAPHIC || (pictograph && (isExtending(after) || after === ZWJ));
    if (after === FLAG) flags++;
    before = after;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return offset;
}

/** A cluster is looked for from this many code units before, because almost none is longer. */
const FAR = 64;

/** Returns the beginning of the grapheme cluster that contains the code unit at `offset`. */
export function clusterStart(text: string, offset: Offset): Offset {
  let start = Math.max(0, offset - FAR);
  for (let at = offset - 1; at > start; at--) if (isAlone(text.charCodeAt(at))) start = at;
  for (let end = clusterEnd(text, start); end <= offset; end = clusterEnd(text, end)) start = end;
  return start;
}
