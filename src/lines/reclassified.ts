// The characters that the Korean tailoring (korean.ts) gives another kind.

/**
 * Characters that have a different class, or an additional flag, in Korean. A kind is a class of UAX #14 and
 * its flags. A character with `nostart` or `noend` is never at that edge of a line, unless it opens (`opens`)
 * or closes (`closes`) a word. A `joint` is a good place to end a line, and a `space` counts as a space. The
 * other flags are those of the Unicode tables.
 */
export const RECLASSIFIED: readonly (readonly [characters: string, kind: string])[] = [
  // Marks between words stay with the word before them (KLREQ), and a line may end after them.
  ['·\u2012–—―', 'BA:nostart'],
  ['ㆍ～', 'BA:ea:nostart'],
  ['~∼', 'BA:nostart:opens'],
  ['-', 'HY:nostart:opens'],
  ['\u2010', 'HH:nostart:opens'],
  ['〃', 'NS:ea:nostart'],
  // Never at the start of a line: the closing half of < >, and superscript marks after their base.
  ['>⁰¹²³⁴⁵⁶⁷⁸⁹†‡', 'AL:nostart'],
  ['%', 'PO:nostart:opens'],
  // Signs between two sides: `x = y`, `입력 → 출력`.
  ['→⇒', 'AL:nostart'],
  ['=', 'AL:nostart:opens'],
  ['.:', 'IS:opens'],
  ['!', 'EX:opens'],
  // Never at the end of a line.
  ['<#', 'AL:noend:closes'],
  ['‹', 'QU:pi:noend'],
  ['$£¥', 'PR:noend'],
  ['₩￡￥￦＄', 'PR:ea:noend'],
  // Squared units follow their number, and the sign of a company precedes its name: they are not ideographs.
  [codePointRange(0x3371, 0x33df), 'PO:ea'],
  ['㈜㈝㈞', 'PR:ea'],
  // Joints of an eojeol.
  [',', 'IS:joint'],
  ['、，', 'CL:ea:joint'],
  ['・', 'NS:ea:joint'],
  // Spaces that UAX #14 puts in class BA.
  [`\t\u1680\u205f\u3000${codePointRange(0x2000, 0x2006)}${codePointRange(0x2008, 0x200a)}`, 'BA:space'],
];

function codePointRange(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
