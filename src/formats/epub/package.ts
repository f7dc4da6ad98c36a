// Reads the package document of a book (EPUB 3.3 § 5): the metadata, the files and their order.
import type { Metadata } from '../build.ts';
import { toPublished } from '../dates.ts';
import { attribute, isElement, lineOf, nodesIn, type Element, type ParentNode } from '../html/dom.ts';

/**
 * Returns the outermost elements with any of these names, with or without a prefix (`dc:date`, `opf:item`).
 */
export function elementsNamed(root: ParentNode | undefined, ...names: readonly string[]): Element[] {
  const isNamed = ({ tagName }: Element): boolean => names.includes(tagName.slice(tagName.indexOf(':') + 1));
  const found: Element[] = [];
  if (root)
    for (const node of nodesIn(root, (element) => !isNamed(element)))
      if (isElement(node) && isNamed(node)) found.push(node);
  return found;
}

/** Returns an attribute of the first element with a name. */
export function attributeOf(root: ParentNode | undefined, name: string, key: string): string | undefined {
  return attribute(elementsNamed(root, name)[0], key);
}

/** Reports whether an item of the manifest is the navigation document (EPUB 3.3 § 5.4). */
export const isNav = (item: Element): boolean =>
  /(?:^|\s)nav(?:\s|$)/.test(attribute(item, 'properties') ?? '');

/** The items of a book that may be documents, except the table of contents. */
export interface Reading {
  /** The items of the spine in reading order, without pictures and other media. */
  readonly spine: readonly Element[];
  /** Items that are reached only by links (`linear="no"`), such as notes. */
  readonly nonLinear: readonly Element[];
  /** Documents that are in the manifest but not in the spine. */
  readonly unlisted: readonly Element[];
}

export function readingOf(opf: ParentNode, items: readonly Element[]): Reading {
  const byId = new Map(items.map((item) => [attribute(item, 'id'), item]));
  const references = elementsNamed(opf, 'itemref');
  const itemsOf = (isLinear: boolean): Element[] =>
    references
      .filter((reference) => (attribute(reference, 'linear') !== 'no') === isLinear)
      .flatMap((reference) => byId.get(attribute(reference, 'idref')) ?? [])
      .filter((item) => !isNav(item) && !/^(?:image|audio|video|font)\//.test(mediaType(item)));
  return {
    spine: itemsOf(true),
    nonLinear: itemsOf(false),
    unlisted: items.filter((item) => !isNav(item) && DOCUMENT.test(mediaType(item))),
  };
}

const mediaType = (item: Element): string => attribute(item, 'media-type') ?? '';

/** Matches the media types of documents in EPUB 3, EPUB 2 and Open eBook. */
const DOCUMENT = /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document))$/;

/** Returns the item of the NCX, which is the table of contents in EPUB 2. */
export function ncxOf(opf: ParentNode, items: readonly Element[]): Element | undefined {
  const id = attributeOf(opf, 'spine', 'toc');
  return items.find(
    (item) =>
      attribute(item, 'media-type') === 'application/x-dtbncx+xml' ||
      (id !== undefined && attribute(item, 'id') === id),
  );
}

/** The year in the date that calibre writes if the date is unknown (`UNDEFINED_DATE`). */
const UNKNOWN_YEAR = '0101';

/** Returns the metadata of a book. */
export function aboutBook(opf: ParentNode): Metadata {
  const [metadata = opf] = elementsNamed(opf, 'metadata');
  const texts = (name: string): string[] =>
    elementsNamed(metadata, name).flatMap((element) => lineOf(element) ?? []);
  const dates = elementsNamed(metadata, 'date');
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
