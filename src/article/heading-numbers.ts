// The numbers that authors give to headings: `1. 준비물`, `2.1 함수`, `제3장`, `[7화]`,
// `Chapter 3`, `Ⅱ. 본론`.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { ORDINAL_SYLLABLES } from '../unicode/numbering.ts';
import { byFirst } from './by-first.ts';

/** The number at the beginning of a heading. */
export interface AuthorNumber {
  /** The numbers of the sections around the heading, and its own. Most authors write only its own. */
  readonly path: readonly number[];
  /** A section may contain sections of a higher rank, even if their headings have the same level. */
  readonly rank: number;
  /** The unit after the number: `장`; empty if there is none. */
  readonly unit: string;
}

/**
 * The ranks of the units. The words of the last row are units only after 제, because they have other meanings.
 */
const UNITS: readonly (readonly [rank: number, units: string])[] = [
  [1, '부部권卷'],
  [2, '장章편篇화話회回막幕강'],
  [3, '절節'],
  [4, '관款과課조條'],
];
const RANKS = new Map(UNITS.flatMap(([rank, units]) => [...units].map((unit) => [unit, rank] as const)));
const CHAPTER_RANK = 2;
const SAFE = UNITS.slice(0, 3)
  .map(([, units]) => units)
  .join('');
const ALL = [...RANKS.keys()].join('');
const SECTION_RANK = 3;

/** What may be before a number. */
const BRACKETS = '<〈《【[(#■◆';
const OPEN = String.raw`^\s{0,9}[${BRACKETS}]?\s?`;
const END = String.raw`(?=$|[\s.:,)\]>〉》】·—–-])`;

const numbered = (rank: number, number: number, unit = ''): AuthorNumber | undefined =>
  number > 0 ? { path: [number], rank, unit } : undefined;
const pathed = (text: string): AuthorNumber => {
  const path = text.split(/[.-]/).map(Number);
  return { path, rank: 6 + path.length / 100, unit: '' };
};

interface Form {
  /** The characters with which a number of this form begins, in lower case. */
  readonly first: string;
  /** The words with which it begins, if it begins with a word. */
  readonly words?: readonly string[];
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => AuthorNumber | undefined;
}

const DIGITS = '0123456789';
const CIRCLED_DIGITS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The forms of numbers. The first that matches counts. */
const FORMS: readonly Form[] = [
  {
    first: DIGITS,
    // not the date `8. 1.`
    pattern: new RegExp(`^\\s{0,9}(\\d{1,3})([.)])(?!\\s*\\d+[.)])(?=[\\s${SYLLABLE_RANGE}]|$)`),
    read: ([, number, sign]) => numbered(sign === '.' ? 6 : 8, Number(number)),
  },
  {
    first: `제第${DIGITS}`,
    pattern: new RegExp(`${OPEN}(?:[제第]\\s?(\\d{1,4})\\s?([${ALL}])|(\\d{1,4})\\s?([${SAFE}]))${END}`),
    read: ([, number, unit, bare, bareUnit]) =>
      numbered(RANKS.get(unit ?? bareUnit!)!, Number(number ?? bare), unit ?? bareUnit),
  },
  {
    first: 'pbvcelas',
    words: ['part', 'book', 'vol', 'ch', 'ep', 'lesson', 'act', 'section'],
    pattern: new RegExp(
      `${OPEN}(?:(part|book|volume|vol\\.)|chapter|ch\\.|episode|ep\\.?|lesson|act|(section))\\s?#?(\\d{1,4}|[ivxlc]{1,7})${END}`,
      'i',
    ),
    read: ([, part, section, number]) =>
      numbered(part ? 1 : section ? SECTION_RANK : CHAPTER_RANK, valueOf(number!), 'chapter'),
  },
  {
    first: 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻivx',
    pattern: /^\s{0,9}(?:([Ⅰ-Ⅻ])[.)]?|([IVX]{1,5})[.)])(?=\s|$)/,
    read: ([, sign, letters]) => numbered(5, valueOf(sign ?? letters!)),
  },
  {
    first: DIGITS,
    pattern: /^\s{0,9}(\d{1,3}(?:\.\d{1,3}){1,5})\.?(?=\s|$)/,
    read: ([, path]) => pathed(path!),
  },
  {
    first: DIGITS,
    pattern: /^\s{0,9}(\d{1,3}(?:-\d{1,3}){1,5})[.)](?=\s|$)/,
    read: ([, path]) => pathed(path!),
  },
  {
    first: DIGITS,
    pattern: /^\s{0,9}\((\d{1,3})\)(?=\s|$)/,
    read: ([, number]) => numbered(9, Number(number)),
  },
  {
    first: ORDINAL_SYLLABLES,
    pattern: new RegExp(`^\\s{0,9}(\\(?)([${ORDINAL_SYLLABLES}])([.)])(?=\\s|$)`),
    read: ([, bracket, syllable, sign]) =>
      numbered(
        sign === '.' ? 7 : bracket === '' ? 8.5 : 9.5,
        bracket !== '' && sign === '.' ? 0 : ORDINAL_SYLLABLES.indexOf(syllable!) + 1,
      ),
  },
  {
    first: CIRCLED_DIGITS,
    pattern: new RegExp(`^\\s{0,9}([${CIRCLED_DIGITS}])(?=\\s|$)`),
    read: ([, circled]) => numbered(10, CIRCLED_DIGITS.indexOf(circled!) + 1),
  },
];

const FORMS_BY_FIRST = byFirst(FORMS);

/** Returns a heading without the blanks and the bracket at its beginning. */
function withoutBracket(heading: string): string {
  const text = heading.trimStart();
  return BRACKETS.includes(text.charAt(0)) ? text.slice(1).trimStart() : text;
}
/** The length of the longest of the `words` in FORMS. */
const LONGEST_WORD = 7;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Returns the value of digits or of a Roman numeral. */
function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (number >= 'Ⅰ' && number <= 'Ⅻ') return number.charCodeAt(0) - 0x2160 + 1;
  const values = [...number.toLowerCase()].map((letter) => ROMAN[letter]!);
  return values.reduce(
    (sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

/**
 * Returns the number at the beginning of a heading; undefined if it has none. The date `8. 1.` has none, and
 * neither has `3 tips`.
 *
 * @example
 * authorNumber('제3장 겨울') // => { path: [3], rank: 2, unit: '장' }
 * authorNumber('2.1 함수') // => { path: [2, 1], rank: 6.02, unit: '' }
 */
export function authorNumber(heading: string): AuthorNumber | undefined {
  const text = withoutBracket(heading);
  for (const { words, pattern, read } of FORMS_BY_FIRST.get(text.charAt(0).toLowerCase()) ?? []) {
    if (words) {
      // A pattern takes up to half a millisecond to compile, and most headings need none.
      const beginning = text.slice(0, LONGEST_WORD).toLowerCase();
      if (!words.some((word) => beginning.startsWith(word))) continue;
    }
    const match = pattern.exec(heading);
    if (match) return read(match);
  }
  return undefined;
}

/** Reports whether a number has a word for its unit, such as `제3장` or `Chapter 3`. */
export const hasUnit = ({ unit }: AuthorNumber): boolean => unit !== '';

/** Matches a heading that begins with digits, whatever they mean: `10 가지 방법`, `12. 25. 눈`. */
const BEGINS_WITH_DIGITS = /^\s*\d{1,3}(?:\.\d{1,3})*[.)]?(?:\s|$)/;

/** Reports whether a heading begins with a number of any form, so that it needs no other. */
export const hasNumber = (heading: string): boolean =>
  BEGINS_WITH_DIGITS.test(heading) || authorNumber(heading) !== undefined;

/** Returns the number and the unit that `제7장` or `7화` names; undefined for any other text. */
export function unitIn(text: string): { readonly number: number; readonly unit: string } | undefined {
  const [, number, unit] = UNIT_ALONE.exec(text) ?? [];
  return unit === undefined ? undefined : { number: Number(number), unit };
}
const UNIT_ALONE = new RegExp(`^\\s*[제第]?\\s?(\\d{1,4})\\s?([${ALL}])\\s*$`);
