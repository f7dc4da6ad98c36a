// EPUB 2 and 3 → an article whose sections are the documents of the spine. Pictures, fonts and styles are
// never unpacked.
import { withIds, type Flow } from '../../article/flow.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import type { Budget } from '../budget.ts';
import type { Beginning } from '../beginning.ts';
import { buildArticle, type Metadata } from '../build.ts';
import { decodeText } from '../charset.ts';
import { attribute, lineOf, type Element, type ParentNode } from '../html/dom.ts';
import { parseHtml } from '../html/parse.ts';
import { find } from '../html/selectors.ts';
import { findNotes } from '../html/find-notes.ts';
import type { Ranges } from '../source-text.ts';
import { VOID_ELEMENTS } from '../void-elements.ts';
import { parseBookXml } from './book-xml.ts';
import { chapterOf, notesOfBook } from './chapter.ts';
import {
  firstFiles,
  locateIn,
  placeId,
  placesIn,
  readDocuments,
  readFirstDocuments,
  type Book,
  type Documents,
} from './documents.ts';
import { aboutBook, attributeOf, isNav, elementsNamed, ncxOf, readingOf, type Reading } from './package.ts';
import { openArchive, type ArchiveFile } from '../zip.ts';

/**
 * Reads a book. Its directory and its unpacked documents may have at most `maxBytes` bytes together. Throws
 * NanroError `badEpub`, `protectedEpub`, `tooLarge`, `tooManyElements` or `noArticle`.
 */
export async function readEpub(
  archive: Ranges,
  maxBytes: number,
  budget: Budget,
  keepsPlaces = false,
): Promise<Article> {
  const opened = await openEpub(archive, maxBytes, budget);
  return readWhole(opened, keepsPlaces);
}

/** The minimum size of the first documents in unpacked bytes. */
const LEAST = 150_000;
/** Like `readEpub`, but reads only the first documents of a long book: at least `least` unpacked bytes. */
export async function readEpubBeginning(
  archive: Ranges,
  maxBytes: number,
  budget: Budget,
  keepsPlaces = false,
  least = LEAST,
): Promise<Beginning> {
  const opened = await openEpub(archive, maxBytes, budget);
  const first = firstFiles([...opened.spine], least, maxBytes);
  if (!first) return { article: await readWhole(opened, keepsPlaces), share: 1 };
  const documents = await readFirstDocuments(opened.book, first.files, least);
  const { nonLinear, unlisted } = opened.reading;
  const linked = new Set([
    ...opened.spine,
    ...[...nonLinear, ...unlisted].flatMap((item) => opened.fileOf(item) ?? []),
  ]);
  return {
    article: articleOf(opened, documents, { files: first.files, linked }, keepsPlaces),
    share: first.share,
  };
}

/** A book whose documents have not been read yet. */
interface OpenedEpub {
  readonly name: string;
  readonly book: Book;
  readonly about: Metadata;
  readonly reading: Reading;
  readonly spine: ReadonlySet<ArchiveFile>;
  readonly fileOf: (item: Element | undefined) => ArchiveFile | undefined;
  /** The title of each file in the table of contents. */
  readonly labels: ReadonlyMap<ArchiveFile, string>;
}

async function openEpub(archive: Ranges, maxBytes: number, budget: Budget): Promise<OpenedEpub> {
  const { name } = budget;
  const book = await openBook(archive, maxBytes, budget);
  const file = book.find(
    attributeOf(await book.parseXml(book.find('META-INF/container.xml')), 'rootfile', 'full-path'),
  );
  const opf = await book.parseXml(file);
  if (!file || !opf) throw new NanroError({ kind: 'badEpub', name });
  const items = elementsNamed(opf, 'item');
  const fileOf: OpenedEpub['fileOf'] = (item) => item && book.find(attribute(item, 'href'), file.path);
  const reading = readingOf(opf, items);
  const spine = new Set(reading.spine.flatMap((item) => fileOf(item) ?? []));
  if (await isProtected(book, spine)) throw new NanroError({ kind: 'protectedEpub', name });
  const labels = await labelsOf(book, fileOf(items.find(isNav)), fileOf(ncxOf(opf, items)));
  return { name, book, about: aboutBook(opf), reading, spine, fileOf, labels };
}

async function readWhole(opened: OpenedEpub, keepsPlaces: boolean): Promise<Article> {
  const documents = await readDocuments(opened.book, opened.reading, opened.fileOf);
  const files = [...documents.keys()];
  const article = articleOf(opened, documents, { files, linked: new Set(files) }, keepsPlaces);
  if (article.lead === undefined && article.sections.length === 0)
    throw new NanroError({ kind: 'noArticle', name: opened.name });
  return article;
}

/**
 * Returns an article with the text of `files`. The other `documents` may contain its notes. Links may lead to
 * any file in `linked`.
 */
function articleOf(
  { book, about, spine, labels }: OpenedEpub,
  documents: Documents,
  { files, linked }: { readonly files: Iterable<ArchiveFile>; readonly linked: ReadonlySet<ArchiveFile> },
  keepsPlaces: boolean,
): Article {
  const notes = findNotes([...documents.values()], locateIn(book, documents));
  const places = keepsPlaces ? placesIn(book, documents, linked) : undefined;
  const flow: Flow[] = [];
  let ids: string[] = []; // of documents whose text has not begun
  for (const part of files) {
    const chapter = chapterOf(documents.get(part)!, {
      label: labels.get(part),
      isApart: !spine.has(part),
      language: about.language,
      notes,
      places,
    });
    if (places) ids.push(placeId(part));
    // A rule at the beginning would separate nothing.
    const parts = flow.length === 0 && chapter[0]?.kind === 'rule' ? chapter.slice(1) : chapter;
    for (const each of parts) {
      flow.push(withIds(each, ids));
      ids = [];
    }
  }
  return buildArticle(about, flow, notesOfBook({ notes, language: about.language, places }));
}

async function openBook(archive: Ranges, maxBytes: number, budget: Budget): Promise<Book> {
  const { name } = budget;
  const { find, read } = await openArchive(archive, {
    name,
    maxBytes,
    broken: new NanroError({ kind: 'badEpub', name }),
  });
  const textOf = async (file: ArchiveFile): Promise<string> => {
    if (file.entry.isEncrypted()) throw new NanroError({ kind: 'protectedEpub', name });
    return decodeDocument(await read(file), name);
  };
  const parseText = (text: string): Promise<ParentNode> => parseHtml(asHtml(text), budget);
  const parse: Book['parse'] = async (file) => file && parseText(await textOf(file));
  const parseXml: Book['parseXml'] = async (file) => {
    if (!file) return undefined;
    const text = await textOf(file);
    return parseBookXml(text, budget) ?? parseText(text);
  };
  return { find, parse, parseXml };
}

/** Decodes a document. Throws NanroError `badEpub` if it is not text. */
async function decodeDocument(content: Buffer, name: string): Promise<string> {
  try {
    return await decodeText(name, content);
  } catch (error) {
    throw error instanceof NanroError ? new NanroError({ kind: 'badEpub', name }) : error;
  }
}

const CDATA = /<!\[CDATA\[([^]*?)(?:\]\]>|$)/g;
/** Matches self-closing tags of elements that need an end tag in HTML, where the slash is ignored. */
const SELF_CLOSING = new RegExp(
  String.raw`<(?!(?:${VOID_ELEMENTS.replaceAll(' ', '|')})[\s/])([a-z][^\s<>/]*)((?:[\s/][^<>]*)?)/>`,
  'gi',
);

/** Converts XHTML to HTML, as far as books need it. */
function asHtml(xml: string): string {
  return xml
    .replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(SELF_CLOSING, '<$1$2></$1>');
}

/**
 * Encryption methods that only obfuscate fonts and do not protect text (EPUB 3.3 § 4.4, and an older one by
 * Adobe).
 */
const OBFUSCATION = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/** Reports whether the text of a book is encrypted. */
async function isProtected(
  { find, parseXml }: Book,
  spine: ReadonlySet<ArchiveFile | undefined>,
): Promise<boolean> {
  const isLicensed = ['META-INF/rights.xml', 'META-INF/sinf.xml'].some((path) => find(path));
  const encrypted = elementsNamed(await parseXml(find('META-INF/encryption.xml')), 'encrypteddata');
  return encrypted.some((data) => {
    const isFont = OBFUSCATION.includes(attributeOf(data, 'encryptionmethod', 'algorithm') ?? '');
    return isLicensed || !isFont || spine.has(find(attributeOf(data, 'cipherreference', 'uri')));
  });
}

/**
 * Returns the title of each file in the table of contents: the navigation document of EPUB 3, or otherwise
 * the NCX of EPUB 2.
 */
async function labelsOf(
  { find: findFile, parse, parseXml }: Book,
  nav: ArchiveFile | undefined,
  ncx: ArchiveFile | undefined,
): Promise<ReadonlyMap<ArchiveFile, string>> {
  const labels = new Map<ArchiveFile, string>();
  for (const [source, parseSource] of [
    [nav, parse],
    [ncx, parseXml],
  ] as const) {
    const document = labels.size > 0 ? undefined : await parseSource(source);
    const toc =
      document &&
      (find(document, 'nav[epub:type~=toc]', 'nav[role=doc-toc]', 'nav') ??
        elementsNamed(document, 'navmap')[0]);
    let label: string | undefined;
    for (const element of elementsNamed(toc, 'a', 'navlabel', 'content')) {
      if (!element.tagName.endsWith('content')) label = lineOf(element);
      const file = findFile(attribute(element, 'href') ?? attribute(element, 'src'), source?.path);
      if (file && label !== undefined && !labels.has(file)) labels.set(file, label);
    }
  }
  return labels;
}
