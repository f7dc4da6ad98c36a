// What each line of plain text is: its marks, and the kind of line that they make it.
import type { Stanza } from './stanzas.ts';

/** Of one sign, three times or more, with blanks among them or without. */
export const RULE = /^\s{0,20}([-=*_~─━—])(?:[ \t]{0,4}\1){2,100}$/;
export const QUOTED = /^\s{0,3}[>│┃|]\s?/;
export const BULLET = /^(\s*)(?:[-*•·‣◦▪●○■□※+▶▷►→✓✔](?:\s\[(?<box>[ xX])\])?)\s+(?=\S)/;
export const NUMBER = /^(\s*)(\d{1,4})[.)]\s+(?=\S)/;
/** Markers that a list of ours does not have stay in the text, each on its line: `가.`, `(1)`, `①`, `Ⅰ.`, `[ ]`. */
export const LABEL =
  /^\s*(?:[가나다라마바사아자차카타파하][.)]|\((?:\d{1,3}|[가나다라마바사아자차카타파하])\)|[①-⑳㉠-㉻]|[Ⅰ-Ⅻ]\.|\[[ xX]\])\s*\S/;

const INDENTED = /^(?: {4}|\t)/;
/** Columns: a run of blanks between words. */
const COLUMNS = /\S(?: {3,}|\t)\S/;

export type LineKind = 'rule' | 'quote' | 'bullets' | 'numbers' | 'labels' | 'prose';

export const isItem = (kind: LineKind): boolean => kind === 'bullets' || kind === 'numbers';

export function kindOf(line: string): LineKind {
  if (RULE.test(line)) return 'rule';
  if (QUOTED.test(line)) return 'quote';
  if (BULLET.test(line)) return 'bullets';
  if (NUMBER.test(line)) return 'numbers';
  return LABEL.test(line) ? 'labels' : 'prose';
}

/** Code, and columns that blanks make. */
export const isKeptAsItIs = (lines: Stanza): boolean =>
  lines.every((line) => INDENTED.test(line) && kindOf(line) === 'prose') ||
  (lines.length > 1 && lines.filter((line) => COLUMNS.test(line.trim())).length > lines.length / 2);

export const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

export function dedent(lines: Stanza): Stanza {
  const indent = lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  return lines.map((line) => line.slice(indent));
}
