// Code in a copied page. Nothing marks it there but its own punctuation.
import type { PageLine } from './page-lines.ts';

/** Matches what only lines of code begin or end with. */
const SYNTAX =
  /[;{}]$|=>\s*[({]?$|[([]$|^[}\])]|^<\/?[A-Za-z][^<>]{0,200}>|\/>$|^(?:import|export|from|const|let|var|function|def|class|return|public|private|static|package|using|#include|#define|@\w+|if|else|for|while|try|print|console|System|SELECT|npm|git|sudo|\$|>>>)[\s(."']/;
const STRINGS_AND_REMARKS = /"[^"]*"|'[^']*'|`[^`]*`|(?:\/\/|\/\*|# |--).*$/g;
const HANGUL = /[가-힣]/;
const PUNCTUATION = /[=(){}[\];:<>.,"'`]/;
/** How many lines may lie between two lines of code, and how few lines are code. */
const MOST_BETWEEN = 3;
const LEAST = 2;

const isCode = (text: string): boolean =>
  SYNTAX.test(text) && (/^<.*>$/.test(text) || !HANGUL.test(text.replace(STRINGS_AND_REMARKS, '')));
const mayBeCode = (text: string): boolean =>
  isCode(text) || (PUNCTUATION.test(text) && !HANGUL.test(text.replace(STRINGS_AND_REMARKS, '')));

/**
 * Returns the index after the lines of code that begin at `from`; `from` if it is no code. A line of code on its own
 * is left in the text.
 */
export function endOfCode(lines: readonly PageLine[], from: number): number {
  if (!isCode(lines[from]!.text)) return from;
  let end = from + 1;
  for (let index = end; index < lines.length && index - end < MOST_BETWEEN; index++) {
    if (isCode(lines[index]!.text)) end = index + 1;
    else if (!mayBeCode(lines[index]!.text)) break;
  }
  return end - from >= LEAST ? end : from;
}

/** Returns lines as the text of a code block. Blank lines that are between all of them do not count. */
export function codeText(lines: readonly PageLine[]): string {
  const gaps = lines.map(({ above }) => above.empty + above.spacers);
  const indents = lines.map(({ raw }) => raw.length - raw.trimStart().length);
  const [spacing, indent] = [leastOf(gaps.slice(1)), leastOf(indents)];
  return lines
    .map(({ raw }, index) => '\n'.repeat(index === 0 ? 0 : gaps[index]! - spacing) + raw.slice(indent))
    .join('\n');
}

const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Infinity);
