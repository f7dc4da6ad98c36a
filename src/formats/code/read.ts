// Source code, data and logs → one block of code.
import type { Article } from '../../article/model.ts';
import { buildArticle } from '../build.ts';
import type { SourceText } from '../source-text.ts';

/**
 * Returns an article with a text as code in a language. Lines and spaces stay as they are, with one
 * exception: in a source that keeps its places, a very long line becomes several, because the reader lays out
 * one line at a time.
 */
export const readCode = ({ text, keepsPlaces }: SourceText, language: string | undefined): Article =>
  buildArticle({}, [
    {
      kind: 'code',
      text: keepsPlaces ? withShortLines(text) : text,
      ...(language === undefined ? {} : { language }),
    },
  ]);

/**
 * The maximum length of a line that is laid out at once, in UTF-16 code units. It takes some milliseconds.
 */
const LONGEST_LINE = 50_000;

const withShortLines = (text: string): string =>
  text.length <= LONGEST_LINE
    ? text
    : text
        .split('\n')
        .flatMap((line) => (line.length <= LONGEST_LINE ? [line] : partsOf(line)))
        .join('\n');

/** Returns the parts of a line. A part ends after a sign if it has one, and never inside a surrogate pair. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < line.length;) {
    const most = line.slice(start, start + LONGEST_LINE);
    const sign = Math.max(...[';', ',', '}', ' '].map((each) => most.lastIndexOf(each)));
    const isWhole = start + most.length === line.length;
    const end = isWhole
      ? most.length
      : sign >= 0
        ? sign + 1
        : most.length - (/[\ud800-\udbff]$/.test(most) ? 1 : 0);
    parts.push(most.slice(0, end));
    start += end;
  }
  return parts;
}
