// Markdown → an article: what markdown-it makes of it is walked as pages are. So HTML in Markdown is read as HTML, and all
// blocks come from one place.
import { NanroError } from '../../errors.ts';
import { buildArticle } from '../build.ts';
import { isHeading, type Flow } from '../../article/flow.ts';
import type { ParseOptions } from '../html/parse.ts';
import { flowOf } from '../html/walk.ts';
import type { Article } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { MARKDOWN } from './markdown-rules.ts';
import { createParser } from './parser.ts';
import { treeOf } from './tree.ts';

export async function readMarkdown(text: string, options: ParseOptions, title: string): Promise<Article> {
  const { metadata, body } = await splitFrontMatter(text);
  const flow = await markdownFlow(body, options);
  const { title: found, flow: rest } = takeTitle(flow, metadata.title);
  return buildArticle({ ...metadata, title: metadata.title ?? found }, rest, title);
}

let parser: ReturnType<typeof createParser> | undefined;

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
  return flowOf(tree, MARKDOWN);
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
