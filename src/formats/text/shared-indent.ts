// Removes the indentation that all lines of a text share, as in text copied from a page.

import { LOOKS_BLANK } from './copied/page-hints.ts';

/**
 * Removes the indentation that all lines of a text share: spaces, tabs and NBSP. Most texts have a line
 * without indentation near their beginning, so only a little is examined.
 *
 * @example
 * withoutMargin('    난로\n\n      장작') // => '난로\n\n  장작'
 */
export function withoutMargin(text: string): string {
  let margin = Infinity;
  for (let start = 0, end = 0; start < text.length && margin > 0; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const indent = indentBefore(text, start, end, margin);
    if (indent.end < end && !LOOKS_BLANK.test(text.slice(start, end))) margin = indent.columns;
  }
  if (margin < LEAST_MARGIN || margin === Infinity || /^\s*\u3000/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => line.slice(indentBefore(line, 0, line.length, margin).end))
    .join('\n');
}

/**
 * The minimum margin in columns. One space, or one or two ideographic spaces, is the indentation of a
 * paragraph.
 */
const LEAST_MARGIN = 2;
/**
 * The width of indentation characters in columns. A tab counts as the four spaces that editors put in its
 * place.
 */
const INDENT_COLUMNS: Readonly<Record<string, number>> = { ' ': 1, '\u00a0': 1, '\u3000': 2, '\t': 4 };

/**
 * Returns the offset after the indentation of a line, and its width in columns. The width is at most `most`.
 */
function indentBefore(
  text: string,
  start: number,
  lineEnd: number,
  most: number,
): { readonly end: number; readonly columns: number } {
  let [end, columns] = [start, 0];
  while (end < lineEnd && columns < most) {
    const width = INDENT_COLUMNS[text[end]!];
    if (width === undefined) break;
    columns = Math.min(most, columns + width);
    end++;
  }
  return { end, columns };
}
