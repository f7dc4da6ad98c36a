// Finds code in a copied page, where nothing marks it but its own punctuation.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import type { PageLine } from './page-lines.ts';

/** Matches the characters that only lines of code begin or end with. */
const SYNTAX =
  /[;{}]$|=>\s*[({]?$|[([]$|^[}\])]|^<\/?[A-Za-z][^<>]{0,200}>|\/>$|^[\w:<>*&]{1,40} [\w:*&]{1,40}\([\w\s,:*&<>]{0,80}\)$|^(?:import|export|from|const|let|var|function|def|class|return|public|private|static|package|using|#include|#define|@\w+|if|else|for|while|try|print|console|System|SELECT|npm|git|sudo|\$|>>>)[\s(."']/;
const STRINGS_AND_REMARKS = /"[^"]*"|'[^']*'|`[^`]*`|(?:\/\/|\/\*|# |--).*/g;
const HANGUL = new RegExp(String.raw`[${SYLLABLE_RANGE}]`);
const PUNCTUATION = /[=(){}[\];:<>.,"'`/]/;
/** The maximum length of a line of code in UTF-16 code units. */
const LONGEST = 300;
/** How many uncertain lines may be between two lines of code, and the minimum number of lines of code. */
const MOST_BETWEEN = 12;
const LEAST = 2;

const hasNoHangul = (text: string): boolean => !HANGUL.test(text.replace(STRINGS_AND_REMARKS, ''));
const isCode = (text: string): boolean =>
  text.length <= LONGEST && SYNTAX.test(text) && (/^<.*>$/.test(text) || hasNoHangul(text));
const mayBeCode = (text: string): boolean =>
  text.length <= LONGEST && PUNCTUATION.test(text) && hasNoHangul(text);

/**
 * Returns the index after the lines of code that begin at `from`; `from` if there is no code. A single line
 * of code stays in the text. After a blank line, an uncertain line does not continue the code.
 */
export function endOfCode(lines: readonly PageLine[], from: number): number {
  if (!isCode(lines[from]!.text)) return from;
  let end = from + 1;
  for (let index = end; index < lines.length && index - end < MOST_BETWEEN; index++) {
    const { text, above } = lines[index]!;
    const isInside =
      above.empty + above.spacers === 0 && mayBeCode(text) && isDeeper(lines[index]!, lines[from]!);
    if (isCode(text) || (isInside && index === end)) end = index + 1;
    else if (above.empty + above.spacers > 0 || !mayBeCode(text)) break;
  }
  return end - from >= LEAST ? end : from;
}

const indentOf = ({ raw }: PageLine): number => raw.length - raw.trimStart().length;
const isDeeper = (line: PageLine, first: PageLine): boolean => indentOf(line) > indentOf(first);

/** Returns lines as the text of a code block. Blank lines that occur after every line are dropped. */
export function codeText(lines: readonly PageLine[]): string {
  const gaps = lines.map(({ above }) => above.empty + above.spacers);
  const indents = lines.map(indentOf);
  const [spacing, indent] = [leastOf(gaps.slice(1)), leastOf(indents)];
  return lines
    .map(({ raw }, index) => '\n'.repeat(index === 0 ? 0 : gaps[index]! - spacing) + raw.slice(indent))
    .join('\n');
}

const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Infinity);
