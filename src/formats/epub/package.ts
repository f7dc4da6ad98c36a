// The package document of a book (EPUB 3.3 § 5): its metadata, its files and their order.
import type { Metadata } from '../build.ts';
import { toPublished } from '../dates.ts';
import { attribute, isElement, lineOf, nodesIn, type Element, type ParentNode } from '../html/dom.ts';

/** The elements of some names, with a prefix or without (`dc:date`, `opf:item`); none within another. */
export function named(root: ParentNode | undefined, ...names: readonly string[]): Element[] {
  const isNamed = ({ tagName }: Element): boolean => names.includes(tagName.slice(tagName.indexOf(':') + 1));
  const found: Element[] = [];
  if (root)
    for (const node of nodesIn(root, (element) => !isNamed(element)))
      if (isElement(node) && isNamed(node)) found.push(node);
  return found;
}

/** An attribute of the first of such elements. */
export function attributeOf(root: ParentNode | undefined, name: string, key: string): string | undefined {
  const [element] = named(root, name);
  return element && attribute(element, key);
}

export const isNav = (item: Element): boolean =>
  /(?:^|\s)nav(?:\s|$)/.test(attribute(item, 'properties') ?? '');

/** The items of the documents in reading order, without the table of contents. Pictures may stand there, too. */
export function spineOf(opf: ParentNode, items: readonly Element[]): Element[] {
  const byId = new Map(items.map((item) => [attribute(item, 'id'), item]));
  const order = named(opf, 'itemref').filter((reference) => attribute(reference, 'linear') !== 'no');
  const spine = order.flatMap((reference) => byId.get(attribute(reference, 'idref')) ?? []);
  return spine.filter(
    (item) => !isNav(item) && !/^(?:image|audio|video|font)\//.test(attribute(item, 'media-type') ?? ''),
  );
}

export function ncxOf(opf: ParentNode, items: readonly Element[]): Element | undefined {
  const id = attributeOf(opf, 'spine', 'toc');
  return items.find(
    (item) =>
      attribute(item, 'media-type') === 'application/x-dtbncx+xml' ||
      (id !== undefined && attribute(item, 'id') === id),
  );
}

/** What calibre writes for a date that it does not know (`UNDEFINED_DATE`). */
const UNKNOWN_YEAR = '0101';

export function aboutBook(opf: ParentNode): Metadata {
  const [metadata = opf] = named(opf, 'metadata');
  const texts = (name: string): string[] => named(metadata, name).flatMap((element) => lineOf(element) ?? []);
  const dates = named(metadata, 'date');
  const published = toPublished(
    lineOf(dates.find((date) => attribute(date, 'opf:event') === 'publication') ?? dates[0]),
  );
  return {
    title: texts('title')[0],
    author: texts('creator').join(', '),
    site: texts('publisher')[0],
    published: published?.startsWith(UNKNOWN_YEAR) ? undefined : published,
    language: texts('language')[0],
    tags: texts('subject'),
  };
}
