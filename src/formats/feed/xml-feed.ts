// Reads RSS (0.9x, 1.0 and 2.0) and Atom (RFC 4287). Elements are recognised by their names without prefixes.
import type { Budget } from '../budget.ts';
import { VOID_ELEMENTS } from '../void-elements.ts';
import { elementIn, elementsIn, parseXml, textIn, type XmlElement } from '../xml.ts';
import { firstIn, type Entry, type Feed } from './feed-model.ts';

/** Parses a feed; returns undefined if the text is not a feed. Throws NanroError `tooManyElements`. */
export function readXmlFeed(text: string, budget: Budget): Feed | undefined {
  const root = parseXml(text, { budget })?.root;
  if (!root) return undefined;
  const channel = elementIn(root, 'channel');
  if (root.name.toLowerCase() === 'feed') return atomFeed(root);
  // In RSS 1.0, the items are beside the channel.
  return channel && rssFeed(channel, [...elementsIn(channel, 'item'), ...elementsIn(root, 'item')]);
}

const text = (parent: XmlElement | undefined, ...names: readonly string[]): string | undefined =>
  firstIn(names.flatMap((name) => elementsIn(parent, name).map(textIn)))?.trim();

/**
 * Returns the address of a feed or an entry. RSS may have both kinds of link elements: with text, and with
 * `href`.
 */
const linkOf = (parent: XmlElement): string | undefined => {
  const links = elementsIn(parent, 'link');
  const isAlternate = ({ attributes }: XmlElement): boolean =>
    attributes['href'] !== undefined && /^(?:alternate)?$/.test(attributes['rel'] ?? '');
  return firstIn([...links.map(textIn), links.find(isAlternate)?.attributes['href']])?.trim();
};

const rssFeed = (channel: XmlElement, items: readonly XmlElement[]): Feed => ({
  title: text(channel, 'title'),
  href: linkOf(channel),
  description: text(channel, 'description'),
  author: nameIn(text(channel, 'creator', 'author', 'managingEditor')),
  language: text(channel, 'language'),
  entries: items.map((item): Entry => {
    const whole = text(item, 'encoded');
    const content = whole ?? text(item, 'description', 'summary');
    return {
      title: text(item, 'title'),
      href: linkOf(item) ?? permalink(item),
      author: nameIn(text(item, 'creator', 'author')),
      published: text(item, 'pubDate', 'date', 'published'),
      content:
        content === undefined ? undefined : { isHtml: true, text: content, isSummary: whole === undefined },
    };
  }),
});

/** Returns the identifier of an item if it is the item's address. */
const permalink = (item: XmlElement): string | undefined => {
  const guid = text(item, 'guid');
  return /^https?:\/\//i.test(guid ?? '') ? guid : undefined;
};

/** Matches an author in the form of RSS: `kim@example.com (김하람)`. */
const MAILBOX = /^\S{1,200}@\S{1,200}\s\(([^()]{1,200})\)$/;
const nameIn = (author: string | undefined): string | undefined =>
  author === undefined ? undefined : (MAILBOX.exec(author)?.[1] ?? author);

const atomFeed = (feed: XmlElement): Feed => ({
  title: plain(elementIn(feed, 'title')),
  href: linkOf(feed),
  description: plain(elementIn(feed, 'subtitle')),
  author: text(elementIn(feed, 'author'), 'name'),
  language: feed.attributes['xml:lang'],
  entries: elementsIn(feed, 'entry').map((entry): Entry => ({
    title: plain(elementIn(entry, 'title')),
    href: linkOf(entry),
    author: text(elementIn(entry, 'author'), 'name'),
    published: text(entry, 'published', 'updated', 'issued'),
    content:
      contentOf(elementIn(entry, 'content'), false) ??
      contentOf(elementIn(entry, 'summary'), true) ??
      contentOf(elementIn(elementIn(entry, 'group'), 'description'), true),
  })),
});

/** Returns a text construct (RFC 4287 § 3.1); undefined if it is blank, or stored elsewhere. */
function contentOf(element: XmlElement | undefined, isSummary: boolean): Entry['content'] {
  const type = element?.attributes['type'] ?? 'text';
  const content = element && (type === 'xhtml' ? element.children.map(toHtml).join('') : textIn(element));
  return content === undefined || content.trim() === ''
    ? undefined
    : { isHtml: /html/.test(type), text: content, isSummary };
}

/** Returns a title with its markup, which `plainLine` removes. */
const plain = (element: XmlElement | undefined): string | undefined => contentOf(element, false)?.text.trim();

const VOID = new Set(VOID_ELEMENTS.split(' '));

/** Returns an XHTML element as HTML. */
function toHtml(node: XmlElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.name}${attributes.join('')}>`;
  return VOID.has(node.name) ? start : `${start}${node.children.map(toHtml).join('')}</${node.name}>`;
}

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
