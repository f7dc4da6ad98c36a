import type { Page } from '../layout/page.ts';

/** A page as plain text, a line at a time: no escape sequence, no trailing blank, a newline at the end of each. */
export function* renderPlain({ lines }: Page, margin: number): Generator<string> {
  const left = ' '.repeat(margin);
  for (const line of lines)
    yield line.length === 0 ? '\n' : `${left}${line.map(({ text }) => text).join('')}\n`;
}
