// Markdown → an article: what markdown-it makes of it is walked as pages are. So HTML in Markdown is read as HTML, and all
// blocks come from one place.
import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import type footnotes from 'markdown-it-footnote';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { createRequire } from 'node:module';
import { NanroError } from '../../errors.ts';
import { splitAddresses } from '../../unicode/addresses.ts';
import { buildArticle } from '../build.ts';
import { isHeading, type Flow } from '../../article/flow.ts';
import type { ParseOptions } from '../html/parse.ts';
import { flowOf } from '../html/walk.ts';
import type { Article } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { noteNumber, treeOf } from './tree.ts';

export async function readMarkdown(text: string, options: ParseOptions, title: string): Promise<Article> {
  const { metadata, body } = await splitFrontMatter(text);
  const flow = await markdownFlow(body, options);
  const { title: found, flow: rest } = takeTitle(flow, metadata.title);
  return buildArticle({ ...metadata, title: metadata.title ?? found }, rest, title);
}

/** The blocks of Markdown that has no front matter. Throws NanroError `tooManyElements`. */
export async function markdownFlow(text: string, options: ParseOptions): Promise<Flow[]> {
  const { name, mostElements } = options;
  const limit = SIGNS_PER_ELEMENT * mostElements;
  if (weigh(text) > limit) throw new NanroError({ kind: 'tooManyElements', name, limit });
  parser ??= createParser();
  const env = {};
  const tokens = parser.parse(text.replace(DATE, '$1\u2060'), env);
  const tree =
    treeOf(tokens, parser) ??
    (await import('../html/parse.ts')).parseHtml(
      parser.renderer.render(tokens, parser.options, env),
      options,
      true,
    );
  return flowOf(tree, { isPage: false });
}

/**
 * The first heading is the title if it is of level 1, no text stands above it, and nothing else says one (or says the same).
 * Where there are other headings of level 1, all go one level down.
 */
export function takeTitle(
  flow: readonly Flow[],
  known: string | undefined,
): { readonly title: string | undefined; readonly flow: readonly Flow[] } {
  const first = flow.findIndex(isHeading);
  const heading = flow[first];
  const text =
    heading && isHeading(heading) && heading.level === 1 ? inlineText(heading.content).trim() : undefined;
  const standsFirst = flow
    .slice(0, Math.max(0, first))
    .every(({ kind }) => kind === 'figure' || kind === 'rule');
  const isTitle = text !== undefined && standsFirst && (known === undefined || known.trim() === text);
  const rest = isTitle ? flow.toSpliced(first, 1) : flow;
  const isDeep = !rest.some((part) => isHeading(part) && part.level === 1);
  return {
    title: isTitle ? text : undefined,
    flow: isDeep ? rest : rest.map((part) => (isHeading(part) ? { ...part, level: part.level + 1 } : part)),
  };
}

/** Where a Korean date begins, `2024. 8. 1.`, which would be lists in a list: a word joiner, which no article keeps, makes text of it. */
const DATE = /^((?:[ \t]*>)*[ \t]{0,3})(?=\d{4}\.[ \t]?\d{1,2}\.)/gm;

/** Signs of Markdown that take as much memory as an element of HTML. A megabyte of READMEs has 80,000. */
const SIGNS_PER_ELEMENT = 2;
/** What may become an element or a token: signs, markers of lists and quotations. */
const MARKUP = /[\n*_`[<>|~\\&#]|[-+] |\d[.)] /g;
/** What costs as much as several: an item of a list two, an address five, and a footnote fifty, since the time for them grows with their square. */
const ITEM = /[-+*] |\d[.)] /g;
const ADDRESS = /:\/\/|www\./gi;
const FOOTNOTE = /^ {0,3}\[\^/gm;

function weigh(text: string): number {
  let weight = 0;
  while (MARKUP.test(text)) weight++;
  while (ITEM.test(text)) weight++;
  while (ADDRESS.test(text)) weight += 4;
  while (FOOTNOTE.test(text)) weight += 50;
  return weight;
}

// Required, and in the one file that it has for browsers, markdown-it is there 20 ms sooner than imported (Node 20).
const require = createRequire(import.meta.url);
let parser: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  const createMarkdownIt = require('markdown-it/browser') as typeof import('markdown-it').default;
  const md = new createMarkdownIt({ html: true });
  md.use(cjkFriendly)
    .use(require('markdown-it-footnote') as typeof footnotes)
    .disable('footnote_inline'); // `^[…]` is Pandoc’s alone
  // Addresses are taken as they stand, and judged where they are shown.
  md.normalizeLink = md.normalizeLinkText = (address) => address;
  md.validateLink = () => true;
  md.renderer.rules['footnote_caption'] = (tokens, index) => noteNumber(tokens[index]!);
  md.core.ruler.after('inline', 'addresses', linkAddresses);
  md.core.ruler.after('inline', 'tasks', markTasks);
  md.core.ruler.push('paragraphs', showParagraphs);
  md.block.ruler.before('table', 'deepest', keepDeepest);
  return md;
}

/** markdown-it drops without a word what is nested deeper than `maxNesting` (100); a list and its item are two levels. */
const DEEPEST = 90;

/** Takes what is nested too deep for blocks as one paragraph. */
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

/** Has bare addresses lead where they say (GFM § 6.9), but end where Hangul begins. */
function linkAddresses({ tokens, Token: create }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || !/:\/\/|www\./.test(token.content)) continue;
    let within = 0;
    token.children = token.children!.flatMap((child) => {
      if (child.type === 'link_open' || /^<a[\s>]/i.test(child.content)) within++;
      else if (child.type === 'link_close' || /^<\/a/i.test(child.content)) within--;
      return child.type === 'text' && within === 0 ? linkIn(child, create) : [child];
    });
  }
}

function linkIn(token: Token, create: StateCore['Token']): Token[] {
  const parts = splitAddresses(token.content);
  const make = (type: string, tag: string, nesting: -1 | 0 | 1, more: Partial<Token> = {}): Token =>
    Object.assign(new create(type, tag, nesting), more);
  if (parts.length === 1) return [token];
  return parts.flatMap(({ text, href }) => {
    const own = make('text', '', 0, { content: text });
    return href === undefined
      ? [own]
      : [make('link_open', 'a', 1, { attrs: [['href', href]] }), own, make('link_close', 'a', -1)];
  });
}

/** Has paragraphs of tight lists, too, as elements: some of them stand for something else (markdown-signs.ts). */
function showParagraphs({ tokens }: StateCore): void {
  for (const token of tokens) token.hidden = false;
}

const BOX = /^\[([ xX])\](?=[ \t]|$)/;

/** Boxes of task lists (GFM § 5.3) as characters. */
function markTasks({ tokens }: StateCore): void {
  tokens.forEach(({ type, children }, index) => {
    const first = children?.[0];
    if (type !== 'inline' || first?.type !== 'text' || tokens[index - 2]?.type !== 'list_item_open') return;
    first.content = first.content.replace(BOX, (_, mark: string) => (mark === ' ' ? '☐' : '☑'));
  });
}
