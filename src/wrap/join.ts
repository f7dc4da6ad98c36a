// Joins the lines of a paragraph.
import { joinsWithoutSpace } from '../unicode/chinese-japanese.ts';
import type { Span } from './inline-spans.ts';

const SPACES = /[ \t]{2}|\t/;
const ALL_SPACES = /[ \t]{2,}|\t/g;

const ENDS_IN_BACKTICKS = /(?:^|[ \t])`+[ \t]+$/;

/** Joins the texts of lines. White space at the end of the last line is kept. */
export function joinTexts(texts: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  texts.forEach((text, index) => {
    const next = texts[index + 1];
    // Spaces beside backticks may be part of code.
    const part =
      next === undefined || ENDS_IN_BACKTICKS.test(text) || next[0] === '`' ? text : text.trimEnd();
    if (part === '') return;
    if (last !== '' && !joinsWithoutSpace(last, part[0]!)) parts.push(' ');
    parts.push(part);
    last = part.at(-1)!;
  });
  return parts.join('');
}

/**
 * Collapses the spaces between words to one, except inside spans. So the text stays the same when it is
 * broken and joined again.
 */
export function withSingleSpaces(text: string, spans: readonly Span[]): string {
  if (!SPACES.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, breaksAtSpaces } of spans) {
    if (breaksAtSpaces || start < from) continue;
    parts.push(text.slice(from, start).replace(ALL_SPACES, ' '), text.slice(start, end));
    from = end;
  }
  return (
    parts.join('') +
    text
      .slice(from)
      .replace(ALL_SPACES, (spaces, at: number) => (from + at + spaces.length === text.length ? spaces : ' '))
  );
}
