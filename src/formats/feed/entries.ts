// Opens a feed whose entries are read one by one.
import type { Article } from '../../article/model.ts';
import { blockText } from '../../article/text.ts';
import { asBlock, type Flow } from '../../article/flow.ts';
import { tidyName } from '../../article/sanitize.ts';
import { createBudget } from '../budget.ts';
import { articleOf, tidyFlow } from '../build.ts';
import { toKoreanPublished } from '../dates.ts';
import type { SourceText } from '../source-text.ts';
import { aboutEntry, contentFlow, parseFeed, plainLine } from './read.ts';
import type { EntryContent } from './feed-model.ts';

/** An open feed. All texts of its entries are safe to print. */
export interface OpenFeed {
  readonly title: string | undefined;
  /** The length of the source in UTF-16 code units. */
  readonly length: number;
  readonly entries: readonly FeedEntry[];
  /** Reads the entry at an index. Throws NanroError `tooManyElements`. */
  readonly read: (index: number) => EntryText;
}

export interface FeedEntry {
  /** The title, or a text in its place. */
  readonly title: string;
  /** The address of the entry. */
  readonly href: string | undefined;
  /** The date: `2026-11-29`. */
  readonly published: string | undefined;
  readonly author: string | undefined;
}

export interface EntryText {
  readonly article: Article;
  /** Whether the feed contains the whole text, rather than a summary or the beginning. */
  readonly isWhole: boolean;
}

/** Opens a feed. Throws NanroError `noText` if it has no entries, and `notJson` or `tooManyElements`. */
export async function openFeed(source: SourceText): Promise<OpenFeed> {
  const { budget } = source;
  const { feed, base } = await parseFeed(source);
  const title = plainLine(feed.title, budget);
  return {
    title: title && tidyName(title),
    length: source.text.length,
    entries: feed.entries.map((entry, index) => {
      const { name, href, published, author } = aboutEntry(entry, index, feed, base, budget);
      return { title: tidyName(name), href, published, author: author && tidyName(author) };
    }),
    read: (index) => {
      const entry = feed.entries[index]!;
      const own = createBudget(budget.name, budget.mostElements); // an entry may be read many times
      const about = aboutEntry(entry, index, feed, base, own);
      const flow = tidyFlow(contentFlow(entry, about.href ?? base, own));
      return {
        article: articleOf(
          {
            title: about.title,
            href: about.href,
            site: title,
            author: entry.author ?? feed.author,
            published: toKoreanPublished(entry.published),
            language: feed.language,
          },
          flow,
          [],
        ),
        isWhole: isWhole(entry.content, flow),
      };
    },
  };
}

/**
 * The maximum length of a summary in characters. Feeds cut summaries at 140 to 500 characters, or after a
 * paragraph. But some feeds put the whole text in the place of the summary.
 */
const LONGEST_SUMMARY = 1000;

/** Matches the end of a text that continues elsewhere. */
const CUT_OFF =
  /(?:…|\.{3}|\[(?:…|\.{3})\]|더 ?보기|더 ?읽기|계속 ?읽기|전문 ?보기|read (?:more|on)|continue reading.{0,200})[\s.→»>)\]]{0,9}$/i;

/** Reports whether the content of an entry is its whole text. */
function isWhole(content: EntryContent | undefined, flow: readonly Flow[]): boolean {
  const text = blockText(flow.map(asBlock)).trim();
  if (content === undefined || text === '' || CUT_OFF.test(text.slice(-LONGEST_END))) return false;
  return !content.isSummary || text.length > LONGEST_SUMMARY;
}

/** How much of the text is searched for the end, in UTF-16 code units. */
const LONGEST_END = 300;
