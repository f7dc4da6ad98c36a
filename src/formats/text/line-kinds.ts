// Recognises the marks at the beginning of a line of plain text, and the kinds of lines that they make.
import { countSyllables, SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { CIRCLED_ORDINALS, ORDINAL_SYLLABLES } from '../../unicode/numbering.ts';
import { DATE_START } from '../dates.ts';
import { isCode } from './code-lines.ts';
import type { Stanza } from './stanzas.ts';

/**
 * Matches a rule: the same sign three or more times, with or without spaces. Ornaments need spaces, because
 * `○○○` stands for an omitted name and `★★★` for a rating.
 */
export const RULE =
  /^\s{0,20}(?:([-=*_~─━—])(?:[ \t]{0,4}\1){2,100}|([◆◇★☆●○■□※✦✧])(?:[ \t\u3000]{1,4}\2){2,100})$/;
export const QUOTED = /^\s{0,3}[>│┃|]\s?/;
/** Matches a line between two dashes: `- 1 -` */
export const BETWEEN_DASHES = /^\s*[-–—]\s\S.{0,100}\s[-–—]$/;
/** Matches a bullet, but not the dash of a line between two dashes: `- 1 -` */
export const BULLET =
  /^(?!\s*[-–—]\s\S.{0,100}(?<=\s)[-–—]$)(\s*)(?:[-*•·‣◦▪●○■□◆◇❍◎ㅇ※+▶▷►→✓✔](?:\s\[(?<box>[ xX])\])?)\s+(?=\S)/;
/** Matches a date at the beginning of a line, which is not the number of an item: `2026. 1. 2.`, `8. 15.` */
const DATE = new RegExp(`^\\s*${DATE_START}`);
export const NUMBER = new RegExp(`^(\\s*)(?!${DATE_START})(\\d{1,4}[.)])\\s+(?=\\S)`);
/**
 * Matches markers for which the model has no list: `가.`, `(1)`, `①`, `Ⅰ.`, `[ ]`. They stay in the text, each
 * on a line of its own.
 */
export const LABEL = new RegExp(
  `^\\s*(?:[${ORDINAL_SYLLABLES}][.)]|\\((?:\\d{1,3}|[${ORDINAL_SYLLABLES}])\\)|[${CIRCLED_ORDINALS}]|[Ⅰ-Ⅻ]\\.|\\[[ xX]\\])\\s*\\S`,
);

/** Matches a field of a form: `일시: 3월 1일`. */
export const FIELD = new RegExp(
  String.raw`^\s*[${SYLLABLE_RANGE}A-Za-z][${SYLLABLE_RANGE}A-Za-z ]{0,11}\s?[:：](?!//)\s*\S`,
);

const INDENTED = /^(?: {4}|\t)/;
/** Matches a line on the right: the sender of a letter, or the date of a story. */
const ON_RIGHT = /^ {16,}\S/;
const MOST_ON_RIGHT = 3;
/** Matches columns: a run of spaces or a tab between words. */
export const COLUMNS = /\S(?: {3,}|\t)\S/;
/** Reports whether a line has columns. */
export const isColumns = (line: string): boolean => COLUMNS.test(line.trim());

/** The marks of an outline in official documents, outermost first. */
const OUTLINE: readonly string[] = ['□■◇◆', '○●ㅇ❍◎', '-–·•▪', '※'];

/** Returns the depth of a line in an outline, judging by its mark; -1 if it has no such mark. */
export const outlineDepth = (line: string): number => {
  const mark = BULLET.test(line) ? line.trimStart()[0]! : '';
  return mark === '' ? -1 : OUTLINE.findIndex((marks) => marks.includes(mark));
};

export type LineKind = 'rule' | 'quote' | 'bullets' | 'numbers' | 'labels' | 'prose';

/** Reports whether a kind of line begins a list item. */
export const isItem = (kind: LineKind): boolean => kind === 'bullets' || kind === 'numbers';

const PLAIN = new RegExp(`^\\s{0,20}[${SYLLABLE_RANGE}A-Za-z“‘"'][^.)]`);
/**
 * Reports whether a line begins with a word, so that it has no mark. Most lines do, and need no other
 * pattern.
 */
export const isPlain = (line: string): boolean => PLAIN.test(line);

/** Returns the kind of a line. */
export function kindOf(line: string): LineKind {
  if (isPlain(line)) return 'prose';
  if (RULE.test(line)) return 'rule';
  if (QUOTED.test(line)) return 'quote';
  if (BULLET.test(line)) return 'bullets';
  if (NUMBER.test(line)) return 'numbers';
  return LABEL.test(line) || DATE.test(line) ? 'labels' : 'prose';
}

/** Reports whether most of a line is Hangul, so that it is not code. */
export const isHangul = (line: string): boolean =>
  countSyllables(line) * 2 > line.length - (line.match(/\s/g)?.length ?? 0);

const areOnRight = (lines: Stanza): boolean =>
  lines.length <= MOST_ON_RIGHT &&
  lines.every((line) => ON_RIGHT.test(line) && (countSyllables(line) > 0 || BETWEEN_DASHES.test(line)));

/** Reports whether lines must be kept as they are, because they are code or columns aligned by spaces. */
export const isVerbatim = (lines: Stanza): boolean =>
  isCode(lines) ||
  (lines.every((line) => INDENTED.test(line) && kindOf(line) === 'prose') &&
    !lines.every(isHangul) &&
    !areOnRight(lines)) ||
  (lines.length > 1 && lines.filter(isColumns).length > lines.length / 2);

/** Returns the length of the white space at the beginning of a line. */
export const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

/** Removes the indentation that all lines share. */
export function dedent(lines: Stanza): Stanza {
  const indent = lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  return lines.map((line) => line.slice(indent));
}
