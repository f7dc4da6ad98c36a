// JSON Feed (versions 1 and 1.1).
import { parseJson } from '../json/read.ts';
import { firstOf, type Entry, type Feed } from './feed-model.ts';

type Loose = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(objectOf) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Returns a feed. Throws NanroError `notJson`. */
export function readJsonFeed(json: string, name: string): Feed {
  const feed = objectOf(parseJson(json, name));
  return {
    title: textOf(feed['title']),
    href: textOf(feed['home_page_url']),
    description: textOf(feed['description']),
    author: authorOf(feed),
    language: textOf(feed['language']),
    entries: listOf(feed['items']).map((item): Entry => ({
      title: textOf(item['title']),
      href: firstOf(textOf(item['url']), textOf(item['external_url'])),
      author: authorOf(item),
      published: firstOf(textOf(item['date_published']), textOf(item['date_modified'])),
      content: contentOf(item),
    })),
  };
}

/** Version 1 has one author, version 1.1 several. */
const authorOf = (holder: Loose): string | undefined =>
  firstOf(
    listOf(holder['authors'])
      .flatMap((author) => textOf(author['name']) ?? [])
      .join(', '),
    textOf(objectOf(holder['author'])['name']),
  );

function contentOf(item: Loose): Entry['content'] {
  const html = firstOf(textOf(item['content_html']));
  const plain = firstOf(textOf(item['content_text']), textOf(item['summary']));
  if (html !== undefined) return { isHtml: true, text: html };
  return plain === undefined ? undefined : { isHtml: false, text: plain };
}
