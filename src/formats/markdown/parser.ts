// Sets up markdown-it: emphasis beside Hangul, footnotes, bare addresses, task lists, and a limit on nesting.
import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type footnotes from 'markdown-it-footnote';
import { createRequire } from 'node:module';
import { splitAddresses } from '../../unicode/addresses.ts';
import { addParts } from './block-parts.ts';
import { addDefinitionLists } from './definition-lists.ts';
import { addFormulas } from './formulas.ts';
import { addHighlights } from './highlights.ts';
import { keepDateLines, keepNumbers } from './list-numbers.ts';
import { readProse, takeShortCuts } from './lean-parser.ts';
import { moveNotes, readMark } from './note-tokens.ts';
import { addWikiLinks } from './wiki-links.ts';

// Requiring markdown-it as its single file for browsers is 20 ms faster than importing it (Node 20).
const require = createRequire(import.meta.url);

/** Returns markdown-it with nanro's extensions and limits. */
export function createParser(): MarkdownIt {
  const createMarkdownIt = require('markdown-it/browser') as typeof import('markdown-it').default;
  const md = new createMarkdownIt({ html: true });
  md.use(cjkFriendly)
    .use(require('markdown-it-footnote') as typeof footnotes)
    .disable(['footnote_inline', 'footnote_tail']); // inline-notes.ts reads `^[…]`
  // Addresses stay as they are. The code that shows them decides whether they are safe.
  md.normalizeLink = md.normalizeLinkText = (address) => address;
  md.validateLink = () => true;
  addFormulas(md);
  addHighlights(md);
  addWikiLinks(md);
  addDefinitionLists(md);
  md.core.ruler.after('inline', 'addresses', linkAddresses);
  md.core.ruler.after('inline', 'tasks', markTasks);
  md.core.ruler.after('inline', 'numbers', keepNumbers);
  md.core.ruler.after('inline', 'dates', keepDateLines);
  md.core.ruler.after('inline', 'notes', moveNotes);
  md.inline.ruler.at('footnote_ref', readMark);
  md.core.ruler.push('paragraphs', showParagraphs);
  md.block.ruler.before('table', 'deepest', keepDeepest);
  md.block.ruler.before('deepest', 'prose', readProse);
  addParts(md);
  takeShortCuts(md);
  return md;
}

/**
 * The maximum depth of blocks. A list and its item are two levels. markdown-it drops text below level 100
 * (`maxNesting`).
 */
const DEEPEST = 90;

/** Reads blocks that nest too deep as one paragraph. */
function keepDeepest(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (state.level < DEEPEST || silent) return false;
  state.push('paragraph_open', 'p', 1).map = [first, end];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(first, end, state.blkIndent, false).trim();
  inline.map = [first, end];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = end;
  return true;
}

/** Turns bare addresses into links (GFM § 6.9). */
function linkAddresses({ tokens, Token: create }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || !hasAddress(token.content)) continue;
    let within = 0;
    token.children = token.children!.flatMap((child) => {
      if (child.type === 'link_open' || isTag(child, /^<a[\s>]/i)) within++;
      else if (child.type === 'link_close' || isTag(child, /^<\/a/i)) within--;
      return child.type === 'text' && within === 0 ? linkIn(child, create) : [child];
    });
  }
}

const hasAddress = (text: string): boolean => text.includes('://') || text.includes('www.');

const isTag = ({ type, content }: Token, pattern: RegExp): boolean =>
  type === 'html_inline' && pattern.test(content);

function linkIn(token: Token, create: StateCore['Token']): Token[] {
  const parts = splitAddresses(token.content);
  const make = (type: string, tag: string, nesting: -1 | 0 | 1, more: Partial<Token> = {}): Token =>
    Object.assign(new create(type, tag, nesting), more);
  if (parts.length === 1) return [token];
  return parts.flatMap(({ text, href }) => {
    const content = make('text', '', 0, { content: text });
    return href === undefined
      ? [content]
      : [make('link_open', 'a', 1, { attrs: [['href', href]] }), content, make('link_close', 'a', -1)];
  });
}

/**
 * Gives paragraphs in tight lists an element, too, because they may be something else, such as link cards
 * (link-cards.ts).
 */
function showParagraphs({ tokens }: StateCore): void {
  for (const token of tokens) token.hidden = false;
}

const BOX = /^\[([ xX])\](?=[ \t]|$)/;

/** Turns the boxes of task lists (GFM § 5.3) into HTML elements. */
function markTasks({ tokens, Token: create }: StateCore): void {
  tokens.forEach(({ type, children }, index) => {
    if (type !== 'inline' || tokens[index - 2]?.type !== 'list_item_open') return;
    const first = children?.[0];
    if (first?.type !== 'text') return;
    const [box, mark] = BOX.exec(first.content) ?? [];
    if (box === undefined) return;
    first.content = first.content.slice(box.length);
    const input = new create('task', 'input', 0);
    input.attrs = [['type', 'checkbox'], ...(mark === ' ' ? [] : [['checked', ''] as [string, string]])];
    children!.unshift(input);
  });
}
