// The documents of a book, and the links from one to another.
import { NanroError } from '../../errors.ts';
import { attribute, isElement, isText, nodesIn, type Element, type ParentNode } from '../html/dom.ts';
import type { Locate } from '../html/note-links.ts';
import type { DocumentPlaces } from '../html/walk.ts';
import { pictureAt } from '../../article/part-addresses.ts';
import { decodedName, tidyTarget } from '../../article/targets.ts';
import { findAll } from '../html/selectors.ts';
import { takesLong } from '../beginning.ts';
import type { Reading } from './package.ts';
import type { Archive, ArchiveFile } from '../zip.ts';

/** A book that is being read. */
export interface Book {
  readonly find: Archive['find'];
  /** Parses a document. Returns undefined if the file is missing. */
  readonly parse: (file: ArchiveFile | undefined) => Promise<ParentNode | undefined>;
  /**
   * Parses an XML file, or parses it as HTML if it is not well-formed. Returns undefined if the file is
   * missing.
   */
  readonly parseXml: Book['parse'];
}

export type Documents = ReadonlyMap<ArchiveFile, ParentNode>;

/**
 * Parses the documents of a book in reading order, and then those that only links lead to. A document outside
 * the spine is read only if another document links to it, or if its name suggests notes.
 */
export async function readDocuments(
  book: Book,
  { spine, nonLinear, unlisted }: Reading,
  fileOf: (item: Element) => ArchiveFile | undefined,
): Promise<Documents> {
  const documents = new Map<ArchiveFile, ParentNode>();
  const filesOf = (items: readonly Element[]): ReadonlySet<ArchiveFile> =>
    new Set(items.flatMap((item) => fileOf(item) ?? []));
  const addMore = async (file: ArchiveFile): Promise<void> => {
    const document = documents.has(file) ? undefined : await parseIfReadable(book, file);
    if (document && !isContents(document)) documents.set(file, document);
  };
  for (const file of filesOf(spine)) documents.set(file, (await book.parse(file))!);
  for (const file of filesOf(nonLinear)) await addMore(file);
  const linked = linkedFiles(book, documents);
  for (const file of filesOf(unlisted)) if (linked.has(file) || NOTES.test(file.path)) await addMore(file);
  return documents;
}

/**
 * Returns the first files of a long book, with at least `least` unpacked bytes, and their share of the book.
 * Returns undefined if the book is not long, or has more than `most` bytes.
 */
export function firstFiles(
  spine: readonly ArchiveFile[],
  least: number,
  most: number,
): { readonly files: readonly ArchiveFile[]; readonly share: number } | undefined {
  const sizes = spine.map(({ entry }) => entry.uncompressedSize);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let [count, first] = [0, 0];
  while (first < least && count < sizes.length) first += sizes[count++]!;
  const isLong = takesLong(all, least) && first <= all / 2;
  return isLong && all <= most ? { files: spine.slice(0, count), share: first / all } : undefined;
}

/**
 * Parses some documents of a book, and also documents that their text links to, because these may contain the
 * notes: at most `most` unpacked bytes of them.
 */
export async function readFirstDocuments(
  book: Book,
  files: readonly ArchiveFile[],
  most: number,
): Promise<Documents> {
  const documents = new Map<ArchiveFile, ParentNode>();
  for (const file of files) documents.set(file, (await book.parse(file))!);
  const texts = new Map([...documents].filter(([, document]) => !isContents(document)));
  let left = most;
  for (const file of linkedFiles(book, texts)) {
    if (!file || documents.has(file) || file.entry.uncompressedSize > left) continue;
    left -= file.entry.uncompressedSize;
    const document = await parseIfReadable(book, file);
    if (document) documents.set(file, document);
  }
  return documents;
}

/** Matches the path of a document that contains notes. */
const NOTES = /(?:foot|end|^|[^a-z])notes?(?:[^a-z]|$)|주석|각주|미주|후주/i;

/** Parses a file. Returns undefined if it is broken or protected. */
async function parseIfReadable({ parse }: Book, file: ArchiveFile): Promise<ParentNode | undefined> {
  try {
    return await parse(file);
  } catch (error) {
    if (error instanceof NanroError && /^(?:badEpub|protectedEpub)$/.test(error.problem.kind))
      return undefined;
    throw error;
  }
}

/** Returns the files that some documents link to. */
function linkedFiles({ find }: Book, documents: Documents): ReadonlySet<ArchiveFile | undefined> {
  const paths = new Map<string, ArchiveFile | undefined>();
  for (const [{ path }, document] of documents)
    for (const link of findAll(document, 'a[href]')) {
      const [address = ''] = attribute(link, 'href')!.split('#', 1);
      const key = `${path} ${address}`;
      if (address !== '' && !paths.has(key)) paths.set(key, find(address, path));
    }
  return new Set(paths.values());
}

/** Returns a function that finds the document and the id for an address in a document. */
export function locateIn({ find }: Book, documents: Documents): Locate {
  const files = new Map([...documents].map(([file, document]) => [document, file]));
  return (href, document) => {
    const [path = '', id = ''] = href.split('#', 2);
    if (id === '') return undefined;
    const file = path === '' ? files.get(document) : find(path, files.get(document)?.path);
    const target = file && documents.get(file);
    return target && [target, id];
  };
}

/** Returns the id that an id in a document, or the document itself, gets in the book. */
export const placeId = ({ path }: ArchiveFile, id = ''): string =>
  tidyTarget(id === '' ? path : `${path}#${id}`);

/**
 * Returns the places in a book. Their ids begin with the path of the document. Links may lead to any of
 * `files`, of which only the `documents` have been read.
 */
export function placesIn(
  { find }: Book,
  documents: Documents,
  files: ReadonlySet<ArchiveFile>,
): DocumentPlaces {
  const read = new Map([...documents].map(([file, document]) => [document, file]));
  const fileOf = (element: Element): ArchiveFile | undefined => {
    let root: ParentNode = element;
    while ('parentNode' in root && root.parentNode) root = root.parentNode;
    return read.get(root);
  };
  return {
    addressOf: (href, link) => {
      const [address = '', id = ''] = href.split('#', 2);
      const own = fileOf(link);
      const file = address === '' ? own : find(address, own?.path);
      return file && files.has(file) ? `#${placeId(file, decodedName(id))}` : undefined;
    },
    idOf: (id, element) => {
      const file = fileOf(element);
      return file ? placeId(file, id) : id;
    },
    pictureOf: (src, image) => pictureAt(find(src, fileOf(image)?.path)?.path),
  };
}

/**
 * Reports whether a document is a table of contents: most of its text consists of links to other parts of the
 * book.
 */
function isContents(document: ParentNode): boolean {
  let [all, linked] = [0, 0];
  const lengthOf = (root: ParentNode): number => {
    let length = 0;
    for (const node of nodesIn(root)) if (isText(node)) length += node.value.trim().length;
    return length;
  };
  for (const node of nodesIn(document, ({ tagName }) => tagName !== 'a' && tagName !== 'head')) {
    const isLink = isElement(node) && node.tagName === 'a';
    const length = isText(node) ? node.value.trim().length : isLink ? lengthOf(node) : 0;
    all += length;
    if (isLink && !/^[a-z][a-z\d+.-]*:/i.test(attribute(node, 'href') ?? 'none:')) linked += length;
  }
  return linked > all / 2;
}
