// Text whose lines all stay: poems, lists, addresses. Blank lines part its paragraphs.
import type { Article, Block, Inline } from '../../article/model.ts';
import { buildArticle } from '../build.ts';
import type { SourceText } from '../source-text.ts';

const BREAK: Inline = { kind: 'lineBreak' };

/** Returns an article with each line of a text on its own line. */
export const readLines = ({ text }: SourceText): Article => buildArticle({}, paragraphsOf(text.split('\n')));

/** Returns paragraphs of lines. A blank line begins a new one. */
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
