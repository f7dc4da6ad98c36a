// Recognises the lines that begin a numbered part of a text: parts, chapters and sections of books, laws and
// reports.
import { byFirst } from '../../article/by-first.ts';
import { ORDINAL_SYLLABLES } from '../../unicode/numbering.ts';

export interface Numbering {
  /** The rank. Parts contain parts with a higher rank. */
  readonly rank: number;
  /** Whether the numbers have a unit. If so, the lines are headings even without blank lines around them. */
  readonly isStrong: boolean;
  /** The characters with which a number may begin, after a bracket. Most lines begin with none of them. */
  readonly first: string;
  /** Matches a line. The group `n` is the number. */
  readonly pattern: RegExp;
}

const TITLE = String.raw`(?:[.:)\]>〉》】]|\s|$)\s{0,4}(?<title>.{0,60})$`;
const DIGITS = '0123456789';
const HAN = '一二三四五六七八九';
const ROMAN_SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const NUMBER = String.raw`(?<n>\d{1,4}|[${HAN}十百]{1,4})`;
const NUMBER_FIRST = `${DIGITS}${HAN}十百`;
/** The signs that may come before a number. */
const BRACKETS = '[<〈《【#■◆';
const OPEN = String.raw`^[${BRACKETS}]?\s?`;

const word = (rank: number, units: string): Numbering => ({
  rank,
  isStrong: true,
  first: '제第',
  pattern: new RegExp(`${OPEN}[제第]\\s?${NUMBER}\\s?(?:${units})(?:의\\s?\\d{1,2})?${TITLE}`),
});
const plain = (rank: number, first: string, source: string, isStrong = false): Numbering => ({
  rank,
  isStrong,
  first,
  pattern: new RegExp(source, 'i'),
});

const ROMAN_RANK = 7;

const NUMBERINGS: readonly Numbering[] = [
  word(0, '편|篇'),
  word(1, '부|部|권|卷'),
  word(2, '장|章|막|幕'),
  word(3, '화|話|회|回'),
  word(4, '절|節'),
  word(5, '관|款'),
  plain(6, '제', String.raw`^제\s?(?<n>\d{1,4})\s?조(?:의\s?\d{1,2})?\s{0,3}[(（【[].{1,50}[)）】\]]$`, true),
  plain(1, NUMBER_FIRST, String.raw`${OPEN}${NUMBER}\s?(?:부|권)${TITLE}`, true),
  plain(3, NUMBER_FIRST, String.raw`${OPEN}${NUMBER}\s?(?:장|화|회|막)${TITLE}`, true),
  plain(3, 'cCeEpP', String.raw`${OPEN}(?:chapter|ep\.?|episode|part)\s?(?<n>\d{1,4})${TITLE}`, true),
  plain(
    ROMAN_RANK,
    `${ROMAN_SIGNS}IVX`,
    String.raw`^(?<n>[Ⅰ-Ⅻ]|[IVX]{1,4}(?=\.))\s?[.)]?\s{1,4}(?<title>\S.{0,98})$`,
  ),
  plain(8, DIGITS, String.raw`^(?<n>\d{1,3})\.?\s{0,4}(?<title>(?<=[.\s])(?!\d+[.,:/~)-])\S.{0,98})?$`),
  plain(9, ORDINAL_SYLLABLES, String.raw`^(?<n>[${ORDINAL_SYLLABLES}])\.\s{0,4}(?<title>\S.{0,98})$`),
  plain(10, DIGITS, String.raw`^(?<n>\d{1,3})\)\s{0,4}(?<title>\S.{0,98})$`),
];

const NUMBERINGS_BY_FIRST = byFirst(NUMBERINGS);

/** Returns the first character of a line, or the character after a bracket. */
const firstOf = (line: string): string => {
  const first = line[0] ?? '';
  return BRACKETS.includes(first) ? ((line[1] === ' ' ? line[2] : line[1]) ?? '') : first;
};

/** The number at the beginning of a line. */
interface LineNumber {
  readonly numbering: Numbering;
  readonly value: number;
}

/** Returns the number of the part that a line may begin; undefined if it has none. */
export function numberIn(line: string): LineNumber | undefined {
  const start = firstOf(line);
  if (ORDINAL_SYLLABLES.includes(start) && line[1] !== '.') return undefined;
  for (const numbering of NUMBERINGS_BY_FIRST.get(start) ?? []) {
    const found = numbering.pattern.exec(line);
    if (found) return { numbering, value: valueOf(found.groups!['n']!) };
  }
  return undefined;
}

/** Matches the name of a part that has no number, or needs none. */
const NAMED =
  /^[[<〈《【#■◆]?\s?(?:(?:프롤로그|에필로그|서장|종장|막간|서막|종막|부\s?칙|작가의 ?말|작가 ?후기|(?:외전|번외)(?:\s?\d{1,3}|편)?)(?:$|[.:)\]>〉》】\s].{0,40}$)|전\s{0,3}문[\]>〉》】]?$)/;
const NAMED_FIRST = '프에서종막부작외번전';
export const isNamed = (line: string): boolean => NAMED_FIRST.includes(firstOf(line)) && NAMED.test(line);

/** Reports whether a line is likely to begin a part, whatever surrounds it. */
export function isNumberedLine(line: string): boolean {
  const { rank, isStrong } = numberIn(line)?.numbering ?? {};
  return isStrong === true || rank === ROMAN_RANK;
}

/** The rank of a named part. It contains all parts except the volumes of a book. */
export const NAMED_RANK = 1.5;

/** Matches the beginning of an article of a law. Such a line begins a paragraph. */
export const CLAUSE = /^제\s?\d{1,4}\s?조(?:의\s?\d{1,2})?\s{0,3}(?:[(（【[①]|\s\S)/;

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Returns the value of a number: `12`, `Ⅳ`, `IV`, `나`, `十二`. */
function valueOf(number: string): number {
  const first = number[0]!;
  if (/\d/.test(first)) return Number(number);
  if (ORDINAL_SYLLABLES.includes(first)) return ORDINAL_SYLLABLES.indexOf(first) + 1;
  if (first >= 'Ⅰ' && first <= 'Ⅻ') return first.charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1;
  if (first in ROMAN) {
    return [...number].reduce((sum, letter, at) => {
      const value = ROMAN[letter]!;
      return value < (ROMAN[number[at + 1]!] ?? 0) ? sum - value : sum + value;
    }, 0);
  }
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (sign: string, missing: number): number => (sign === '' ? missing : HAN.indexOf(sign) + 1);
  return (number.includes('十') ? 10 * digit(tens!, 1) : 0) + digit(ones!, 0);
}
