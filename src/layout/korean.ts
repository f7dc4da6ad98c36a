// The Korean tailoring of UAX #14: what KLREQ (§ line-start and line-end prohibition), CSS Text 3 § 5.2 `keep-all` and
// Korean word processors ask for beyond the standard. Characters get a kind of their own first, then four rules stand
// between LB12a and LB13, and each break that remains gets a quality.
import { createLookup } from './characters.ts';
import { createLineBreaks, QUALITY, type Breaks, type Quality } from './line-break.ts';
import { kindNamed, kinds, type Kind, type Rule } from './rules.ts';
import { CONTROLS, RULES } from './uax14.ts';

/** Characters whose class, or part in the prohibitions, is another in Korean than in UAX #14. */
const RECLASSIFIED: readonly (readonly [characters: string, kind: string])[] = [
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
  // Never last.
  ['<#', 'AL:noend:closes'],
  ['‹', 'QU:pi:noend'],
  ['$£¥', 'PR:noend'],
  ['₩￠￡￥￦＄', 'PR:ea:noend'],
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

const overrides = new Map<number, Kind>();
for (const [characters, kind] of RECLASSIFIED) {
  for (const character of characters) overrides.set(character.codePointAt(0)!, kindNamed(kind));
}

const neverFirst = kinds('*:nostart', 'NS', 'IN', 'PO', 'QU:pf');
const neverLast = kinds('*:noend', 'QU:pi');
const mayOpenAWord = kinds('*:opens');
const mayCloseAWord = kinds('*:closes');
const closesAPhrase = kinds('CL', 'CP', 'QU:pf');
const hangul = kinds('H2', 'H3', 'JL', 'JV', 'JT');
const wordCharacter = kinds('AL', 'HL', 'NU', 'H2', 'H3', 'ID', 'JL', 'SY');
const wordOrSign = kinds('AL', 'HL', 'NU', 'H2', 'H3', 'ID', 'JL', 'SY', 'HY');

/** The tailoring, before LB13. */
export const TAILORING: readonly Rule[] = [
  // KLREQ line-start prohibition, also across a space: `3월 ~ 5월`, `50 %`. A sign that opens a word is no such mark
  // (the distinction of LB20a): `--save`, `-5`, `~/src`.
  ['KR1', false, (c) => neverFirst(c.after) && !(c.spaces && mayOpenAWord(c.after) && wordOrSign(c.later(1)))],
  // Line-end prohibition, also across a space; `C# 언어` has a sign that closes its word.
  ['KR2', false, (c) => neverLast(c.before) && !(c.spaces && mayCloseAWord(c.before) && wordCharacter(c.earlier()))],
  // LB19a and LB30 let a line end between a closing mark and a particle: `줄었다”÷고`, `만세(萬歲)÷를`.
  ['KR3', false, (c) => !c.spaces && closesAPhrase(c.before) && hangul(c.after)],
];

const spaceLike = kinds('BA:space');
const jointBefore = kinds('BA', 'HY', 'HH', 'SY', '*:joint');
const jointAfter = kinds('OP:joint', 'OP:ea:joint');
const opening = kinds('OP');

function qualityOf(before: Kind, after: Kind): Quality {
  if (spaceLike(before)) return QUALITY.space;
  return (jointBefore(before) && !opening(before)) || jointAfter(after) ? QUALITY.joint : QUALITY.syllable;
}

const scan = createLineBreaks({
  lookup: createLookup(overrides),
  rules: [...CONTROLS, ...TAILORING, ...RULES],
  qualityOf,
});

/** Where the lines of a Korean text may end, and how well. */
export function koreanBreaks(text: string): Breaks {
  const breaks = scan(text);
  keepCounters(text, breaks);
  return text.includes('://') || text.includes('www.') ? breakUrls(text, breaks) : breaks;
}

/** Nouns that count: days and months, people, things, money, measures. The particle behind them is free. */
const COUNTER =
  /^(?:년|월|일|시간|시|분|초|주|개월|개|명|분|인|대|번|번째|회|차례|차|살|세|마리|권|장|쪽|편|곡|건|가지|종|층|위|배|원|달러|유로|엔|위안|퍼센트|도|킬로|미터|그램|리터|평|톤|여|남짓|만|억|조|이상|이하|kg|km|cm|mm|g|m|GB|MB|KB|TB)(?![\p{Script=Latin}\d])/u;
const NUMBER_WORD = /\d[\d,.]*[십백천만억조]*[년월시분]?$/;
const NUMBER_LAST = /[\d십백천만억조년월시분]/;

/** Lowers a space between a number and its counter, or two parts of a date, to a place to end a line at need. */
function keepCounters(text: string, { offsets, qualities }: Breaks): void {
  for (let index = 0; index < offsets.length; index++) {
    if (qualities[index] !== QUALITY.space) continue;
    const offset = offsets[index]!;
    if (text[offset - 1] !== ' ' || !NUMBER_LAST.test(text[offset - 2] ?? '')) continue;
    const number = NUMBER_WORD.exec(text.slice(Math.max(0, offset - 24), offset - 1));
    if (!number) continue;
    const next = text.slice(offset, offset + 8);
    const isDate = /[년월시분]$/.test(number[0]);
    if (isDate ? /^\d/.test(next) : COUNTER.test(next)) qualities[index] = QUALITY.counter;
  }
}

/** An address ends where Hangul begins: the particle behind it is not of it. */
const URL = /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,15}:\/\/|www\.)[^\s\u200b\u1100-\u11ff\u3000-\u30ff\u3130-\u318f\uac00-\ud7a3]+/gi;
/** After a slash (but not inside `//`), and before the signs that begin a part. */
const URL_JOINT = /(?<=\/)(?=[^/])|(?=[?&#=.])/g;

/** Marks at the end of an address are of the sentence around it. */
const TRAILING = new Set('.,!?)]}\'"”’');

/** Has the lines inside an address end at its joints only (Chicago Manual of Style 17, 14.18). */
function breakUrls(text: string, breaks: Breaks): Breaks {
  const offsets: number[] = [];
  const qualities: Quality[] = [];
  let index = 0;
  const takeUntil = (end: number, keep: boolean): void => {
    for (; index < breaks.offsets.length && breaks.offsets[index]! < end; index++) {
      if (!keep) continue;
      offsets.push(breaks.offsets[index]!);
      qualities.push(breaks.qualities[index]!);
    }
  };
  for (const url of text.matchAll(URL)) {
    let end = url[0].length;
    while (TRAILING.has(url[0][end - 1]!)) end--;
    const address = url[0].slice(0, end);
    takeUntil(url.index + 1, true);
    for (const joint of address.matchAll(URL_JOINT)) {
      if (joint.index === 0) continue;
      offsets.push(url.index + joint.index);
      qualities.push(QUALITY.joint);
    }
    takeUntil(url.index + address.length, false);
  }
  takeUntil(Infinity, true);
  return { offsets, qualities };
}
