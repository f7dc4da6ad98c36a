// What the tools that people write Markdown for add to it. Loaded only for text that has their signs.
import type { MarkdownIt } from 'markdown-it';
import { readCallouts } from './callouts.ts';
import { readAdmonition, readColons } from './admonitions.ts';
import { readDirectives } from './directives.ts';
import { pairMarks } from './marks.ts';

/** Adds the rules of all dialects to a parser. They change nothing in text without their signs. */
export function addDialects(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('fence', 'colons', readColons, { alt });
  md.block.ruler.before('fence', 'admonition', readAdmonition, { alt });
  md.core.ruler.after('block', 'callouts', readCallouts);
  md.core.ruler.after('block', 'marks', pairMarks);
  md.core.ruler.after('block', 'directives', readDirectives);
}
