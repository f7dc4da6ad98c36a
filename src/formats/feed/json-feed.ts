// Reads JSON Feed (versions 1 and 1.1).
import { objectOf, objectsIn, type LooseObject } from '../json/loose-values.ts';
import { parseJson } from '../json/read.ts';
import { firstOf, type Entry, type Feed } from './feed-model.ts';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Parses a feed. Throws NanroError `notJson`. */
export function readJsonFeed(json: string, name: string): Feed {
  const feed = objectOf(parseJson(json, name));
  return {
    title: textOf(feed['title']),
    href: textOf(feed['home_page_url']),
    description: textOf(feed['description']),
    author: authorOf(feed),
    language: textOf(feed['language']),
    entries: objectsIn(feed['items']).map((item): Entry => ({
      title: textOf(item['title']),
      href: firstOf(textOf(item['url']), textOf(item['external_url'])),
      author: authorOf(item),
      published: firstOf(textOf(item['date_published']), textOf(item['date_modified'])),
      content: contentOf(item),
    })),
  };
}

/** Returns the author of a feed or an item. Version 1 has one author, version 1.1 a list. */
const authorOf = (holder: LooseObject): string | undefined =>
  firstOf(
    objectsIn(holder['authors'])
      .flatMap((author) => textOf(author['name']) ?? [])
      .join(', '),
    textOf(objectOf(holder['author'])['name']),
  );

function contentOf(item: LooseObject): Entry['content'] {
  const html = firstOf(textOf(item['content_html']));
  if (html !== undefined) return { isHtml: true, text: html, isSummary: false };
  const plain = firstOf(textOf(item['content_text']));
  const text = plain ?? firstOf(textOf(item['summary']));
  return text === undefined ? undefined : { isHtml: false, text, isSummary: plain === undefined };
}
