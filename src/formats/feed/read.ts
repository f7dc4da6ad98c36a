// Feeds (RSS, Atom, JSON Feed) → an article whose sections are the entries.
import { isHeading, type Flow } from '../../article/flow.ts';
import type { Article, Inline } from '../../article/model.ts';
import { blockText } from '../../article/text.ts';
import { NanroError } from '../../errors.ts';
import { checkJson, type Budget } from '../budget.ts';
import { buildArticle } from '../build.ts';
import { toKoreanPublished } from '../dates.ts';
import { lineOf } from '../html/dom.ts';
import { PAGE } from '../html/page-rules.ts';
import { parseWhole } from '../html/full-parse.ts';
import { flowOf } from '../html/walk.ts';
import { paragraphsOf } from '../line-paragraphs.ts';
import type { SourceText } from '../source-text.ts';
import type { Entry, Feed } from './feed-model.ts';

/** Reads a feed. Throws NanroError `noText` if it has no entries, and `notJson` or `tooManyElements`. */
export async function readFeed(source: SourceText): Promise<Article> {
  const { budget } = source;
  const { feed, base } = await parseFeed(source);
  const { title, author, language, description } = feed;
  const lead = htmlFlow(description === title ? '' : (description ?? ''), base, budget);
  const entries = feed.entries.flatMap((entry, index) => entryFlow(entry, index, feed, base, budget));
  return buildArticle({ title: plainLine(title, budget), href: base, author, language }, [
    ...lead,
    ...entries,
  ]);
}

/** Parses a feed. Addresses in it are relative to `base`. Throws the same errors as `readFeed`. */
export async function parseFeed({
  text,
  url,
  budget,
}: SourceText): Promise<{ readonly feed: Feed; readonly base: string | undefined }> {
  const isJson = /^\s*\{/.test(text);
  if (isJson) checkJson(text, budget);
  const feed = isJson
    ? (await import('./json-feed.ts')).readJsonFeed(text, budget.name)
    : (await import('./xml-feed.ts')).readXmlFeed(text, budget);
  if (!feed || feed.entries.length === 0) throw new NanroError({ kind: 'noText', name: budget.name });
  return { feed, base: absolute(feed.href, url) };
}

/** The facts about an entry. Each text is one line. */
export interface EntryAbout {
  readonly title: string | undefined;
  readonly href: string | undefined;
  /** A date. */
  readonly published: string | undefined;
  /** The author; undefined if it is the author of the whole feed. */
  readonly author: string | undefined;
  /** The title, or a text in its place. */
  readonly name: string;
}

/** Returns the facts about the entry at an index. */
export function aboutEntry(
  entry: Entry,
  index: number,
  { author }: Feed,
  base: string | undefined,
  budget: Budget,
): EntryAbout {
  const title = plainLine(entry.title, budget);
  const href = absolute(entry.href, base);
  const published = toKoreanPublished(entry.published)?.slice(0, DATE);
  return {
    title,
    href,
    published,
    author: entry.author === author ? undefined : entry.author,
    name: title ?? published ?? href ?? `#${index + 1}`,
  };
}

/** Returns an entry as a flow: its title, which is a link to it, its date and author, and its text. */
function entryFlow(
  entry: Entry,
  index: number,
  feed: Feed,
  base: string | undefined,
  budget: Budget,
): Flow[] {
  const { title, href, published, author, name } = aboutEntry(entry, index, feed, base, budget);
  const heading: Inline = { kind: 'text', text: name };
  const about = [title === undefined ? undefined : published, author].filter((fact) => fact !== undefined);
  const flow = contentFlow(entry, href ?? base, budget);
  const isRepeated = flow.length === 1 && !isHeading(flow[0]!) && blockText([flow[0]!]).trim() === title;
  return [
    {
      kind: 'heading',
      level: 2,
      content: href === undefined ? [heading] : [{ kind: 'link', href, content: [heading] }],
    },
    ...(about.length === 0
      ? []
      : [{ kind: 'paragraph', content: [{ kind: 'text', text: about.join(' · ') }] } as const]),
    ...(isRepeated ? [] : flow.map(below)),
  ];
}

/** Returns the text of an entry. Throws NanroError `tooManyElements`. */
export const contentFlow = ({ content }: Entry, base: string | undefined, budget: Budget): Flow[] =>
  content?.isHtml ? htmlFlow(content.text, base, budget) : paragraphsOf(content?.text.split('\n') ?? []);

/** The length of the date at the beginning of a date with a time. */
const DATE = 10;

/** Lowers the level of a heading below that of its entry. */
const below = (part: Flow): Flow =>
  isHeading(part) ? { ...part, level: Math.max(3, part.level + 1) } : part;

/** Converts HTML to headings and blocks. Throws NanroError `tooManyElements`. */
const htmlFlow = (html: string, base: string | undefined, budget: Budget): Flow[] =>
  html === '' ? [] : flowOf(parseWhole(html, budget, true), PAGE, { base });

/** Matches markup in a text: entities, and end tags. */
const MARKUP = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});|<\/[a-z]|<br\b/i;

/** Returns a title as one line. Many feeds have HTML in titles. */
export const plainLine = (text: string | undefined, budget: Budget): string | undefined =>
  (text !== undefined && MARKUP.test(text) ? lineOf(parseWhole(text, budget, true)) : text?.trim()) ||
  undefined;

const absolute = (href: string | undefined, base: string | undefined): string | undefined =>
  href !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
