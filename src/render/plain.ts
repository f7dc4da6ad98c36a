import type { Page } from '../layout/page.ts';

/** A page as plain text: no escape sequence, no trailing blank, a newline at its end. */
export function renderPlain({ lines }: Page, margin: number): string {
  const left = ' '.repeat(margin);
  return lines.map((line) => (line.length === 0 ? '\n' : `${left}${line.map(({ text }) => text).join('')}\n`)).join('');
}
