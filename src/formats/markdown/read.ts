// Reads Markdown. markdown-it parses it into a tree, which is then read like a web page. So HTML in Markdown
// is also read.
import type { MarkdownIt } from 'markdown-it';
import { ADDRESS_START, checkCount, countMatches, createBudget, weighText, type Budget } from '../budget.ts';
import type { Beginning } from '../beginning.ts';
import { buildArticle, type Metadata } from '../build.ts';
import { DATE_START } from '../dates.ts';
import { isHeading, withIdsOfDropped, type Flow, type Heading } from '../../article/flow.ts';
import type { ParentNode } from '../html/dom.ts';
import { findNotes, NO_NOTES } from '../html/find-notes.ts';
import { contentsOf, type Contents, type DocumentPlaces, type WalkOptions } from '../html/walk.ts';
import type { Article, Inline } from '../../article/model.ts';
import { addressWithin } from '../../article/targets.ts';
import type { SourceText } from '../source-text.ts';
import { inlineText } from '../../article/text.ts';
import { flowInParts } from './block-parts.ts';
import { hasDialectSign } from './dialect-signs.ts';
import { BEFORE_DATE } from './list-numbers.ts';
import { firstPart } from './first-part.ts';
import { splitFrontMatter } from './front-matter.ts';
import { languageOfMarkdown } from './markdown-language.ts';
import { MARKDOWN } from './markdown-rules.ts';
import { createParser } from './parser.ts';
import { treeOf } from './tree.ts';

type MarkdownSource = Omit<SourceText, 'url'>;

/** Reads an article in Markdown. Throws NanroError `tooManyElements`. */
export async function readMarkdown(source: MarkdownSource): Promise<Article> {
  const { metadata, body } = await splitFrontMatter(source.text);
  return readBody(metadata, body, source);
}

/** Like `readMarkdown`, but reads only the first part of long Markdown (`firstPart`). */
export async function readMarkdownBeginning(source: MarkdownSource, least?: number): Promise<Beginning> {
  const { metadata, body } = await splitFrontMatter(source.text);
  const { budget } = source;
  const first = isMdx(body, budget.name) ? undefined : firstPart(body, least);
  if (!first) return { article: await readBody(metadata, body, source), share: 1 };
  checkWeight(body, budget);
  await parserFor(body); // the rest may contain extensions that change how the first part is read
  const article = await readBody(metadata, first.text, source, first.hasMoreTitles);
  return { article, share: first.share };
}

/** Reads the text below the front matter. `hasMoreTitles` means that headings of level 1 follow after it. */
async function readBody(
  metadata: Metadata,
  body: string,
  { budget, keepsPlaces }: MarkdownSource,
  hasMoreTitles = false,
): Promise<Article> {
  const language = languageOfMarkdown(metadata, body);
  const markdown = isMdx(body, budget.name) ? (await import('./mdx.ts')).mdxToMarkdown(body, language) : body;
  const { flow, notes } = await markdownContents(markdown, { budget, keepsPlaces }, language);
  const { title, flow: rest } = takeTitle(flow, metadata.title, hasMoreTitles);
  return buildArticle({ ...metadata, title }, rest, notes);
}

/** Matches an MDX import that follows a blank line or another import. */
const IMPORT =
  /(?:^\s*|\n[ \t]*\n|\n(?:import|export)\s[^\n]*\n)import\s[^\n]*\sfrom\s*['"][^'"\n]+['"];?[ \t]*(?:\n|$)/;
/** Matches a line that begins with a JSX component. */
const COMPONENT = /^[ \t]*<[A-Z][\w.]*[\s/>]/m;
/** Matches the beginning of code. */
const CODE_START = /^[ \t]*(?:```|~~~|\{%|\{\{[<%]|<(?:script|style|pre)\b)/im;

/**
 * Reports whether a text without front matter is MDX: its file has that extension, or it contains a component
 * and an import before any code.
 */
function isMdx(text: string, name: string): boolean {
  if (/\.mdx$/i.test(name)) return true;
  const at = COMPONENT.test(text) ? IMPORT.exec(text)?.index : undefined;
  return at !== undefined && !CODE_START.test(text.slice(0, at));
}

let parser: MarkdownIt | undefined;
let hasDialects = false;

/** Matches text that may contain a note, or a link that leads within the text. */
const MAY_HAVE_NOTES = /\[\^|\^\[|\]\(<?#|\]:\s{0,9}<?#|href|note/i;

/**
 * Returns the contents of Markdown without front matter. `language` is the language of the labels that are
 * added. Throws NanroError `tooManyElements`.
 */
export async function markdownContents(
  text: string,
  { budget: { name, mostElements }, keepsPlaces }: Omit<MarkdownSource, 'text'>,
  language: string,
): Promise<Contents> {
  checkWeight(text, { name, mostElements });
  const md = await parserFor(text);
  const options: WalkOptions = { language: () => language, places: keepsPlaces ? PLACES : undefined };
  const source = text.replace(DATE, `$1${BEFORE_DATE}`);
  const flow = flowInParts(md, source, language, options);
  if (flow) return { flow, notes: [] };
  const tree = await parseMarkdown(md, source, createBudget(name, mostElements), language);
  const notes = MAY_HAVE_NOTES.test(text) ? findNotes([tree]) : NO_NOTES;
  return contentsOf([tree], MARKDOWN, options, notes);
}

const PLACES: DocumentPlaces = {
  addressOf: (href) => (href.startsWith('#') ? addressWithin(href.slice(1)) : undefined),
  idOf: (id) => id,
};

/** Returns the parser, prepared for the extensions that a text may use. */
async function parserFor(text: string): Promise<MarkdownIt> {
  parser ??= createParser();
  if (!hasDialects && hasDialectSign(text)) {
    (await import('./dialects.ts')).addDialects(parser);
    hasDialects = true;
  }
  return parser;
}

/** Returns the tree of Markdown. The tokens are dropped, because they take more memory than the tree. */
async function parseMarkdown(
  md: MarkdownIt,
  text: string,
  budget: Budget,
  language: string,
): Promise<ParentNode> {
  const env = { language };
  const tokens = md.parse(text, env);
  return (
    treeOf(tokens, md) ??
    (await import('../html/parse.ts')).parseHtml(md.renderer.render(tokens, md.options, env), budget, true)
  );
}

/**
 * Finds the title, and removes it from the headings. It is `stated`, the title in the front matter; or
 * otherwise the only heading of level 1, if no text comes before it. A heading that repeats the title is
 * removed. If other headings of level 1 remain, or `hasMore` says that more follow, all headings are lowered
 * by one level.
 *
 * @example
 * const heading = (level, text) => ({ kind: 'heading', level, content: [{ kind: 'text', text }] });
 * const { title, flow } = takeTitle([heading(1, '난로'), heading(2, '참나무')], undefined);
 * title // => '난로'
 * flow.map(({ level }) => level) // => [2]
 * takeTitle([heading(1, '난로'), heading(1, '장작')], undefined).title // => undefined
 */
export function takeTitle(
  flow: readonly Flow[],
  stated: string | undefined,
  hasMore = false,
): { readonly title: string | undefined; readonly flow: readonly Flow[] } {
  const isTop = (part: Flow): part is Heading => isHeading(part) && part.level === 1;
  const first = flow.findIndex((part) => !isAboveTitle(part));
  const heading = flow[first];
  const text = heading && isTop(heading) ? inlineText(heading.content).trim() : undefined;
  const known = stated?.trim() || undefined;
  const isTitle =
    text !== undefined &&
    (known === undefined
      ? !hasMore && flow.filter(isTop).length === 1
      : withoutBlanks(known) === withoutBlanks(text));
  const rest = isTitle ? withIdsOfDropped(flow, flow.toSpliced(first, 1)) : flow;
  return {
    title: known ?? (isTitle ? text : undefined),
    flow:
      hasMore || rest.some(isTop)
        ? rest.map((part) => (isHeading(part) ? { ...part, level: part.level + 1 } : part))
        : rest,
  };
}

const withoutBlanks = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

/** Matches the placeholder for a table of contents: `[TOC]`, `[[_TOC_]]`. */
const CONTENTS = /^\[{1,2}_?toc_?\]{1,2}$/i;

/**
 * Reports whether a part may come before the title: a picture, a rule, a row of badges or other links, or the
 * placeholder for a table of contents.
 */
const isAboveTitle = (part: Flow): boolean =>
  part.kind === 'figure' ||
  part.kind === 'rule' ||
  (part.kind === 'paragraph' &&
    (CONTENTS.test(inlineText(part.content)) ||
      (part.content.some(({ kind }) => kind === 'link') && part.content.every(isLinkOrSign))));

const isLinkOrSign = (inline: Inline): boolean =>
  inline.kind === 'link' ||
  inline.kind === 'lineBreak' ||
  (inline.kind === 'text' && !/[\p{L}\p{N}]/u.test(inline.text));

/**
 * Matches the start of a line or of a list item if a Korean date follows. `2024. 8. 1.` would be three nested
 * lists. A word joiner before it makes it text; sanitising removes the joiner.
 */
const DATE = new RegExp(`^((?:[ \\t]*>)*[ \\t]*(?:[-*+][ \\t]+)?)(?=${DATE_START})`, 'gm');

/**
 * How many signs of Markdown take as much memory as an HTML element. A megabyte of READMEs has 80,000 signs.
 */
const SIGNS_PER_ELEMENT = 2;
/** Matches signs that may become an element or a token. */
const MARKUP = /[\n*_`[<>|~\\&#$]|==|[-+] |\d[.)] /g;
/** Signs that cost more. The time for footnotes grows with the square of their number. */
const COSTS: readonly (readonly [sign: RegExp, more: number])[] = [
  [/[-+*] |\d[.)] /g, 1],
  [/[|\]]/g, 2],
  [/:::|!!!|\?\?\?/g, 3],
  [ADDRESS_START, 4],
  [/\^\[/g, 10],
  [/^ {0,3}\[\^/gm, 50],
];

/** Throws NanroError `tooManyElements` if a text would take too much memory. */
const checkWeight = (text: string, { name, mostElements }: Pick<Budget, 'name' | 'mostElements'>): void =>
  checkCount(weigh(text), SIGNS_PER_ELEMENT * mostElements, name);

const weigh = (text: string): number =>
  COSTS.reduce(
    (weight, [sign, more]) => weight + more * countMatches(text, sign),
    countMatches(text, MARKUP) + SIGNS_PER_ELEMENT * weighText(text),
  );
