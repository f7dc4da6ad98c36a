// Paragraphs whose lines are all kept: in subtitles, and in the plain text of feeds.
import type { Block, Inline } from '../article/model.ts';

const BREAK: Inline = { kind: 'lineBreak' };

/** Returns lines as paragraphs. A blank line begins a new paragraph. */
export function paragraphsOf(lines: readonly string[]): Block[] {
  const paragraphs: Inline[][] = [];
  let isBehindBlank = true;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (!isBlank && isBehindBlank) paragraphs.push([]);
    else if (!isBlank) paragraphs.at(-1)!.push(BREAK);
    if (!isBlank) paragraphs.at(-1)!.push({ kind: 'text', text: line });
    isBehindBlank = isBlank;
  }
  return paragraphs.map((content) => ({ kind: 'paragraph', content }));
}
