// The lines that begin a numbered part of a text: parts, chapters and sections of books, laws and reports.

/** A way to number parts. */
export interface Numbering {
  /** Parts of a lower rank contain those of a higher one. */
  readonly rank: number;
  /** Whether its numbers have a unit, so that its lines are headings even without blank lines around them. */
  readonly isStrong: boolean;
  /** Matches a line. The group `n` is its number. */
  readonly pattern: RegExp;
}

const TITLE = String.raw`(?:[.:)\]>〉》】]|\s|$)\s{0,4}(?<title>.{0,60})$`;
const NUMBER = String.raw`(?<n>\d{1,4}|[一二三四五六七八九十百]{1,4})`;
/** An opening bracket before a number. */
const OPEN = String.raw`^[[<〈《【#■◆]?\s?`;

const word = (rank: number, units: string, isStrong = true): Numbering => ({
  rank,
  isStrong,
  pattern: new RegExp(`${OPEN}[제第]\\s?${NUMBER}\\s?(?:${units})(?:의\\s?\\d{1,2})?${TITLE}`),
});
const plain = (rank: number, source: string, isStrong = false): Numbering => ({
  rank,
  isStrong,
  pattern: new RegExp(source, 'i'),
});

const ROMAN_RANK = 7;

export const NUMBERINGS: readonly Numbering[] = [
  word(0, '편|篇'),
  word(1, '부|部|권|卷'),
  word(2, '장|章|막|幕'),
  word(3, '화|話|회|回'),
  word(4, '절|節'),
  word(5, '관|款'),
  plain(6, String.raw`^제\s?(?<n>\d{1,4})\s?조(?:의\s?\d{1,2})?\s{0,3}[(（【[].{1,50}[)）】\]]$`, true),
  plain(1, String.raw`${OPEN}${NUMBER}\s?(?:부|권)${TITLE}`, true),
  plain(3, String.raw`${OPEN}${NUMBER}\s?(?:장|화|회|막)${TITLE}`, true),
  plain(3, String.raw`${OPEN}(?:chapter|ep\.?|episode|part)\s?(?<n>\d{1,4})${TITLE}`, true),
  plain(ROMAN_RANK, String.raw`^(?<n>[Ⅰ-Ⅻ]|[IVX]{1,4}(?=\.))\s?[.)]?\s{1,4}(?<title>\S.{0,98})$`),
  plain(8, String.raw`^(?<n>\d{1,3})\.?\s{0,4}(?<title>(?<=[.\s])(?!\d+[.,:/~)-])\S.{0,98})?$`),
  plain(9, String.raw`^(?<n>[가나다라마바사아자차카타파하])\.\s{0,4}(?<title>\S.{0,98})$`),
  plain(10, String.raw`^(?<n>\d{1,3})\)\s{0,4}(?<title>\S.{0,98})$`),
];

/** Matches the name of a part that has no number, or need not have one. */
export const NAMED =
  /^[[<〈《【#■◆]?\s?(?:(?:프롤로그|에필로그|서장|종장|막간|서막|종막|부\s?칙|작가의 ?말|작가 ?후기|(?:외전|번외)(?:\s?\d{1,3}|편)?)(?:$|[.:)\]>〉》】\s].{0,40}$)|전\s{0,3}문[\]>〉》】]?$)/;
/** Reports whether a line is likely to begin a part whatever is around it. */
export const isNumberedLine = (line: string): boolean =>
  NUMBERINGS.some(({ rank, isStrong, pattern }) => (isStrong || rank === ROMAN_RANK) && pattern.test(line));

/** The rank of a part with a name: it contains all parts but those of a book of several volumes. */
export const NAMED_RANK = 1.5;

/** Matches the beginning of an article of a law. It begins a paragraph. */
export const CLAUSE = /^제\s?\d{1,4}\s?조(?:의\s?\d{1,2})?\s{0,3}(?:[(（【[①]|\s\S)/;

/** The characters with which a line can begin that is matched above. */
const FIRST = new Set(
  '제第0123456789[<〈《【#■◆一二三四五六七八九十百ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫIVXcCeEpP가나다라마바사아자차카타파하프에서종막전부작외번',
);
export const canBegin = (character: string): boolean => FIRST.has(character);

const SYLLABLES = '가나다라마바사아자차카타파하';
const HAN = '一二三四五六七八九';
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Returns the value of a number as a part of a text has it: `12`, `Ⅳ`, `IV`, `나`, `十二`. */
export function valueOf(number: string): number {
  const first = number[0]!;
  if (/\d/.test(first)) return Number(number);
  if (SYLLABLES.includes(first)) return SYLLABLES.indexOf(first) + 1;
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
