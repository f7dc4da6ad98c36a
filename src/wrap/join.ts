// The lines of a paragraph as one text.
import type { Span } from './inline-spans.ts';

/** CSS Text 3 § 4.1.3: no space comes between two lines of Chinese or Japanese. */
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Of these, brackets and marks are in Korean, too, where a space does come. */
const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Whether lines are joined without a space where one ends and the next begins with these characters. */
export const joinsWithoutSpace = (last: string, first: string): boolean =>
  WIDE.test(last) && WIDE.test(first) && LETTER.test(last + first);

const SPACES = /[ \t]{2}|\t/;
const ALL_SPACES = /[ \t]{2,}|\t/g;

const ENDS_IN_BACKTICKS = /(?:^|[ \t])`+[ \t]+$/;

/** Joins the texts of lines; the white space at the end of the last one stays. */
export function joinTexts(texts: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  texts.forEach((text, index) => {
    const next = texts[index + 1];
    // Beside backticks, spaces may be the edge of code.
    const part =
      next === undefined || ENDS_IN_BACKTICKS.test(text) || next[0] === '`' ? text : text.trimEnd();
    if (part === '') return;
    if (last !== '' && !joinsWithoutSpace(last, part[0]!)) parts.push(' ');
    parts.push(part);
    last = part.at(-1)!;
  });
  return parts.join('');
}

/** A text with one space between words, but in spans that no line ends in: so it is the same when it is joined again. */
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
