// The marks at the beginning of a line of plain text, and the kind of line that they make.
import { countSyllables, SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { CIRCLED_ORDINALS, ORDINAL_SYLLABLES } from '../../unicode/numbering.ts';
import { DATE_START } from '../dates.ts';
import { isCode } from './code-lines.ts';
import type { Stanza } from './stanzas.ts';

/**
 * A rule: the same sign three or more times, with or without spaces between. Ornaments have spaces between
 * them: `○○○` is a name left out and `★★★` a rating.
 */
export const RULE =
  /^\s{0,20}(?:([-=*_~─━—])(?:[ \t]{0,4}\1){2,100}|([◆◇★☆●○■□※✦✧])(?:[ \t\u3000]{1,4}\2){2,100})$/;
export const QUOTED = /^\s{0,3}[>│┃|]\s?/;
/** A line between two dashes: `- 1 -` */
export const BETWEEN_DASHES = /^\s*[-–—]\s\S.{0,100}\s[-–—]$/;
/** A bullet, but not the dash of a line between two dashes: `- 1 -` */
export const BULLET =
  /^(?!\s*[-–—]\s\S.{0,100}(?<=\s)[-–—]$)(\s*)(?:[-*•·‣◦▪●○■□◆◇❍◎ㅇ※+▶▷►→✓✔](?:\s\[(?<box>[ xX])\])?)\s+(?=\S)/;
/** A date at the beginning of a line, which is not the number of an item: `2026. 1. 2.`, `8. 15.` */
const DATE = new RegExp(`^\\s*${DATE_START}`);
export const NUMBER = new RegExp(`^(\\s*)(?!${DATE_START})(\\d{1,4}[.)])\\s+(?=\\S)`);
/**
 * Markers that the model has no list for: `가.`, `(1)`, `①`, `Ⅰ.`, `[ ]`. They stay in the text, each on a
 * line of its own.
 */
export const LABEL = new RegExp(
  `^\\s*(?:[${ORDINAL_SYLLABLES}][.)]|\\((?:\\d{1,3}|[${ORDINAL_SYLLABLES}])\\)|[${CIRCLED_ORDINALS}]|[Ⅰ-Ⅻ]\\.|\\[[ xX]\\])\\s*\\S`,
);

/** A field of a form: `일시: 3월 1일`. */
export const FIELD = new RegExp(
  String.raw`^\s*[${SYLLABLE_RANGE}A-Za-z][${SYLLABLE_RANGE}A-Za-z ]{0,11}\s?[:：](?!//)\s*\S`,
);

const INDENTED = /^(?: {4}|\t)/;
/** A line on the right: whom a letter is from, or the date of a story. */
const ON_RIGHT = /^ {16,}\S/;
const MOST_ON_RIGHT = 3;
/** Columns: a run of spaces or a tab between words. */
export const COLUMNS = /\S(?: {3,}|\t)\S/;
/** Reports whether a line has columns. */
export const isColumns = (line: string): boolean => COLUMNS.test(line.trim());

/** The marks of an outline in official documents, from the outermost to the innermost. */
const OUTLINE: readonly string[] = ['□■◇◆', '○●ㅇ❍◎', '-–·•▪', '※'];

/** Returns the depth of a line in an outline by its mark; -1 if it has none of them. */
export const outlineDepth = (line: string): number => {
  const mark = BULLET.test(line) ? line.trimStart()[0]! : '';
  return mark === '' ? -1 : OUTLINE.findIndex((marks) => marks.includes(mark));
};

export type LineKind = 'rule' | 'quote' | 'bullets' | 'numbers' | 'labels' | 'prose';

/** Reports whether a line of some kind begins a list item. */
export const isItem = (kind: LineKind): boolean => kind === 'bullets' || kind === 'numbers';

const PLAIN = new RegExp(`^\\s{0,20}[${SYLLABLE_RANGE}A-Za-z“‘"'][^.)]`);
/**
 * Reports whether a line begins with a word, so that it has no mark. Most lines do, and
 * need no other pattern.
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

/**
 * Reports whether lines must be kept unchanged, because they are code or columns aligned by spaces.
 */
export const isVerbatim = (lines: Stanza): boolean =>
  isCode(lines) ||
  (lines.every((line) => INDENTED.test(line) && kindOf(line) === 'prose') &&
    !lines.every(isHangul) &&
    !areOnRight(lines)) ||
  (lines.length > 1 && lines.filter(isColumns).length > lines.length / 2);

/** Returns the length of the white space at the beginning of a line. */
export const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

/** Returns lines without the indent that they share. */
export function dedent(lines: Stanza): Stanza {
  const indent = lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  return lines.map((line) => line.slice(indent));
}
