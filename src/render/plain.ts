import type { Page } from '../layout/page.ts';

/**
 * Yields the lines of a page as plain text, without escape sequences or trailing blanks,
 * each with its newline.
 */
export function* renderPlain({ lines }: Page, margin: number): Generator<string> {
  const left = ' '.repeat(margin);
  for (const line of lines) {
    let text = line.length === 0 ? '' : left;
    for (const span of line) text += span.text;
    yield `${text}\n`;
  }
}
