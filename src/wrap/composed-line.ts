// Composes the syllables of a line in UTF-8. Text from macOS has decomposed syllables, which consist of two
// or three jamo each.
import type { Offset } from '../unicode/cells.ts';
import { syllableOf } from '../unicode/hangul.ts';
import { NEWLINE, unitAt } from './utf8.ts';

// The first jamo of each kind (Unicode Standard § 3.12). The first final stands for none.
const FIRST_INITIAL = 0x1100;
const LAST_INITIAL = 0x1112;
const FIRST_VOWEL = 0x1161;
const LAST_VOWEL = 0x1175;
const NO_FINAL = 0x11a7;
const LAST_FINAL = 0x11c2;
/** The first byte of the jamo from U+1100 on, each of which has three bytes. */
const JAMO = 0xe1;
const JAMO_BYTES = 3;

let room = Buffer.alloc(1 << 12);

/** Reports whether a jamo from U+1100 to U+11FF begins at an offset. */
const isJamoAt = (bytes: Buffer, at: Offset): boolean =>
  bytes[at] === JAMO && bytes[at + 1]! >= 0x84 && bytes[at + 1]! <= 0x87;

/**
 * Returns the text from `start` to its newline as `composeHangul` would compose it. Returns undefined if it
 * has no jamo from U+1100 to U+11FF, or has any that modern syllables do not use. The next call may overwrite
 * the result.
 */
export function composedLine(bytes: Buffer, start: Offset): Buffer | undefined {
  let at = start;
  while (!isJamoAt(bytes, at)) if (bytes[at++] === NEWLINE) return undefined;
  const end = bytes.indexOf(NEWLINE, at) + 1;
  if (end - start > room.length) room = Buffer.alloc(2 * (end - start));
  room.set(bytes.subarray(start, at));
  let to = at - start;
  while (at < end) {
    if (!isJamoAt(bytes, at)) {
      room[to++] = bytes[at++]!;
      continue;
    }
    const initial = unitAt(bytes, at) - FIRST_INITIAL;
    const vowel = unitAt(bytes, at + JAMO_BYTES) - FIRST_VOWEL;
    if (initial > LAST_INITIAL - FIRST_INITIAL || vowel < 0 || vowel > LAST_VOWEL - FIRST_VOWEL)
      return undefined;
    at += 2 * JAMO_BYTES;
    let final = 0;
    if (isJamoAt(bytes, at)) {
      final = unitAt(bytes, at) - NO_FINAL;
      if (final > 0 && final <= LAST_FINAL - NO_FINAL) at += JAMO_BYTES;
      else final = 0;
    }
    const syllable = syllableOf(initial, vowel, final);
    room[to] = 0xe0 | (syllable >> 12);
    room[to + 1] = 0x80 | ((syllable >> 6) & 0x3f);
    room[to + 2] = 0x80 | (syllable & 0x3f);
    to += 3;
  }
  return room.subarray(0, to);
}
