// Feeds (RSS, Atom, JSON Feed) → an article whose sections are the entries.
import { isHeading, type Flow } from '../../article/flow.ts';
import type { Article, Inline } from '../../article/model.ts';
import { blockText } from '../../article/text.ts';
import { NanroError } from '../../errors.ts';
import type { Budget } from '../budget.ts';
import { buildArticle } from '../build.ts';
import { toKoreanPublished } from '../dates.ts';
import { lineOf } from '../html/dom.ts';
import { PAGE } from '../html/page-rules.ts';
import { parseHtml } from '../html/parse.ts';
import { flowOf } from '../html/walk.ts';
import { paragraphsOf } from '../line-paragraphs.ts';
import type { SourceText } from '../source-text.ts';
import type { Entry, Feed } from './feed-model.ts';

/** Reads a feed. Throws NanroError `noText` if it has no entries, `notJson`, `tooManyElements`. */
export async function readFeed({ text, url, budget }: SourceText): Promise<Article> {
  const feed = /^\s*\{/.test(text)
    ? (await import('./json-feed.ts')).readJsonFeed(text, budget.name)
    : (await import('./xml-feed.ts')).readXmlFeed(text, budget);
  if (!feed || feed.entries.length === 0) throw new NanroError({ kind: 'noText', name: budget.name });
  const { title, author, language, description } = feed;
  const href = absolute(feed.href, url);
  const lead = htmlFlow(description === title ? '' : (description ?? ''), href, budget);
  const entries = feed.entries.flatMap((entry, index) => entryFlow(entry, index, feed, href, budget));
  return buildArticle({ title: plainLine(title, budget), href, author, language }, [...lead, ...entries]);
}

/** Returns an entry: its title, which leads to it, its date and author, and its text. */
function entryFlow(
  entry: Entry,
  index: number,
  feed: Feed,
  base: string | undefined,
  budget: Budget,
): Flow[] {
  const title = plainLine(entry.title, budget);
  const href = absolute(entry.href, base);
  const published = toKoreanPublished(entry.published)?.slice(0, DATE);
  const heading: Inline = { kind: 'text', text: title ?? published ?? href ?? `#${index + 1}` };
  const author = entry.author === feed.author ? undefined : entry.author;
  const about = [title === undefined ? undefined : published, author].filter((fact) => fact !== undefined);
  const content = entry.content;
  const flow = content?.isHtml
    ? htmlFlow(content.text, href ?? base, budget)
    : paragraphsOf(content?.text.split('\n') ?? []);
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

/** The length of the date in a date with a time. */
const DATE = 10;

/** Moves a heading below that of its entry. */
const below = (part: Flow): Flow =>
  isHeading(part) ? { ...part, level: Math.max(3, part.level + 1) } : part;

/** Returns HTML as headings and blocks. Throws NanroError `tooManyElements`. */
const htmlFlow = (html: string, base: string | undefined, budget: Budget): Flow[] =>
  html === '' ? [] : flowOf(parseHtml(html, budget, true), PAGE, { base });

/** Matches text with markup: entities, and tags that are closed. */
const MARKUP = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});|<\/[a-z]|<br\b/i;

/** Returns a title as one line. Many feeds have HTML there. */
const plainLine = (text: string | undefined, budget: Budget): string | undefined =>
  (text !== undefined && MARKUP.test(text) ? lineOf(parseHtml(text, budget, true)) : text?.trim()) ||
  undefined;

const absolute = (href: string | undefined, base: string | undefined): string | undefined =>
  href !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
