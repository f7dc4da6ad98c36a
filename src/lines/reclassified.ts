// The characters that the Korean tailoring of the line breaking rules sets apart (korean.ts).

/** Characters whose class, or part in the prohibitions, is another in Korean than in UAX #14. */
export const RECLASSIFIED: readonly (readonly [characters: string, kind: string])[] = [
  // Marks between words: they stay with the word before (KLREQ), and a line may end after them.
  ['·\u2012–—―', 'BA:nostart'],
  ['ㆍ～', 'BA:ea:nostart'],
  ['~∼', 'BA:nostart:opens'],
  ['-', 'HY:nostart:opens'],
  ['\u2010', 'HH:nostart:opens'],
  ['〃', 'NS:ea:nostart'],
  // Never first: the closing half of < >, and what is raised behind its base.
  ['>⁰¹²³⁴⁵⁶⁷⁸⁹†‡', 'AL:nostart'],
  ['%', 'PO:nostart:opens'],
  ['.:', 'IS:opens'],
  ['!', 'EX:opens'],
  // Never last.
  ['<#', 'AL:noend:closes'],
  ['‹', 'QU:pi:noend'],
  ['$£¥', 'PR:noend'],
  ['₩￡￥￦＄', 'PR:ea:noend'],
  // A unit behind its number, and the sign of a company before its name, are no ideographs.
  [codePointRange(0x3371, 0x33df), 'PO:ea'],
  ['㈜㈝㈞', 'PR:ea'],
  // Joints of an eojeol.
  [',', 'IS:joint'],
  ['、，', 'CL:ea:joint'],
  ['・', 'NS:ea:joint'],
  ['(', 'OP:joint'],
  ['（', 'OP:ea:joint'],
  // Spaces that UAX #14 has as BA.
  [`\t\u1680\u205f\u3000${codePointRange(0x2000, 0x2006)}${codePointRange(0x2008, 0x200a)}`, 'BA:space'],
];

function codePointRange(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
