// Reads Markdown. markdown-it parses it into a tree, which is then read like a web page. So HTML in
// Markdown is read, too.
import { NanroError } from '../../errors.ts';
import { buildArticle } from '../build.ts';
import { isHeading, type Flow } from '../../article/flow.ts';
import type { ParseOptions } from '../html/parse.ts';
import { findNotes } from '../html/find-notes.ts';
import { contentsOf, type Contents } from '../html/walk.ts';
import type { Article } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { MARKDOWN } from './markdown-rules.ts';
import { createParser } from './parser.ts';
import { treeOf } from './tree.ts';

/**
 * Reads an article in Markdown. `title` is used if the text has none. Throws NanroError `tooManyElements`.
 */
export async function readMarkdown(text: string, options: ParseOptions, title: string): Promise<Article> {
  const { metadata, body } = await splitFrontMatter(text);
  const { flow, notes } = await markdownContents(body, options, metadata.language);
  const { title: found, flow: rest } = takeTitle(flow, metadata.title);
  return buildArticle({ ...metadata, title: metadata.title ?? found }, rest, title, notes);
}

let parser: ReturnType<typeof createParser> | undefined;
let hasDialects = false;

/** Matches signs of the dialects that dialects.ts reads. */
const DIALECT = /:::|!!!|\?\?\?|\[!|```\{/;

/**
 * Returns the contents of Markdown without front matter. `language` is the language of the labels that are
 * added to them. Throws NanroError `tooManyElements`.
 */
export async function markdownContents(
  text: string,
  options: ParseOptions,
  language?: string,
): Promise<Contents> {
  const { name, mostElements } = options;
  const limit = SIGNS_PER_ELEMENT * mostElements;
  if (weigh(text) > limit) throw new NanroError({ kind: 'tooManyElements', name, limit });
  parser ??= createParser();
  if (!hasDialects && DIALECT.test(text)) {
    (await import('./dialects.ts')).addDialects(parser);
    hasDialects = true;
  }
  const env = { language };
  const tokens = parser.parse(text.replace(DATE, '$1\u2060'), env);
  const tree =
    treeOf(tokens, parser) ??
    (await import('../html/parse.ts')).parseHtml(
      parser.renderer.render(tokens, parser.options, env),
      options,
      true,
    );
  return contentsOf([tree], MARKDOWN, { language: () => language }, findNotes([tree]));
}

/**
 * Removes the title from the headings. The first heading is the title if its level is 1, no text
 * is above it, and the title is unknown or the same. If other headings of level 1 remain, all
 * headings move down one level.
 *
 * @example
 * const heading = (level, text) => ({ kind: 'heading', level, content: [{ kind: 'text', text }] });
 * const { title, flow } = takeTitle([heading(1, '난로'), heading(1, '장작'), heading(2, '참나무')], undefined);
 * title // => '난로'
 * flow.map(({ level }) => level) // => [2, 3]
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

/**
 * Matches the start of a line with a Korean date. `2024. 8. 1.` would be a list in a list in a list. A word
 * joiner before it makes it text; sanitising removes the joiner.
 */
const DATE = /^((?:[ \t]*>)*[ \t]{0,3})(?=\d{4}\.[ \t]?\d{1,2}\.)/gm;

/**
 * How many signs of Markdown take as much memory as an HTML element. A megabyte of READMEs has 80,000 signs.
 */
const SIGNS_PER_ELEMENT = 2;
/** Signs that may become an element or a token. */
const MARKUP = /[\n*_`[<>|~\\&#]|[-+] |\d[.)] /g;
/** Signs that cost more. The time for footnotes grows with the square of their number. */
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
