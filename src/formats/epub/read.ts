// EPUB 2 and 3 → an article whose sections are the documents of the spine. Pictures, fonts and styles are
// never unpacked.
import { withIds, type Flow } from '../../article/flow.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import type { Budget } from '../budget.ts';
import { buildArticle } from '../build.ts';
import { decodeText } from '../charset.ts';
import { attribute, lineOf, type Element, type ParentNode } from '../html/dom.ts';
import { parseHtml } from '../html/parse.ts';
import { find } from '../html/selectors.ts';
import { findNotes } from '../html/find-notes.ts';
import type { Ranges } from '../source-text.ts';
import { parseBookXml } from './book-xml.ts';
import { chapterOf, notesOfBook } from './chapter.ts';
import { locateIn, placeId, placesIn, readDocuments, type Book } from './documents.ts';
import { aboutBook, attributeOf, isNav, elementsNamed, ncxOf, readingOf } from './package.ts';
import { openArchive, type ArchiveFile } from '../zip.ts';

/**
 * Reads a book: at most `maxBytes` bytes of its directory and, unpacked, of its documents.
 * Throws NanroError `badEpub`, `protectedEpub`, `tooLarge`, `tooManyElements` or `noArticle`.
 */
export async function readEpub(
  archive: Ranges,
  maxBytes: number,
  budget: Budget,
  keepsPlaces = false,
): Promise<Article> {
  const { name } = budget;
  const book = await openBook(archive, maxBytes, budget);
  const file = book.find(
    attributeOf(await book.parseXml(book.find('META-INF/container.xml')), 'rootfile', 'full-path'),
  );
  const opf = await book.parseXml(file);
  if (!file || !opf) throw new NanroError({ kind: 'badEpub', name });
  const items = elementsNamed(opf, 'item');
  const fileOf = (item: Element | undefined): ArchiveFile | undefined =>
    item && book.find(attribute(item, 'href'), file.path);
  const reading = readingOf(opf, items);
  const spine = new Set(reading.spine.flatMap((item) => fileOf(item) ?? []));
  if (await isProtected(book, spine)) throw new NanroError({ kind: 'protectedEpub', name });
  const labels = await labelsOf(book, fileOf(items.find(isNav)), fileOf(ncxOf(opf, items)));
  const documents = await readDocuments(book, reading, fileOf);
  const notes = findNotes([...documents.values()], locateIn(book, documents));
  const places = keepsPlaces ? placesIn(book, documents) : undefined;
  const about = aboutBook(opf);
  const flow: Flow[] = [];
  let ids: string[] = []; // of documents whose text has not begun yet
  for (const [part, document] of documents) {
    const chapter = chapterOf(document, {
      label: labels.get(part),
      isApart: !spine.has(part),
      language: about.language,
      notes,
      places,
    });
    if (places) ids.push(placeId(part));
    // A rule would have nothing before it to separate.
    const parts = flow.length === 0 && chapter[0]?.kind === 'rule' ? chapter.slice(1) : chapter;
    for (const each of parts) {
      flow.push(withIds(each, ids));
      ids = [];
    }
  }
  const article = buildArticle(about, flow, notesOfBook({ notes, language: about.language, places }));
  if (article.lead === undefined && article.sections.length === 0)
    throw new NanroError({ kind: 'noArticle', name });
  return article;
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
/** Matches self-closing tags of elements that need an end tag in HTML, which ignores the slash. */
const SELF_CLOSING =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)[\s/])([a-z][^\s<>/]*)((?:[\s/][^<>]*)?)\/>/gi;

/** Converts XHTML to HTML, as far as books need that. */
function asHtml(xml: string): string {
  return xml
    .replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(SELF_CLOSING, '<$1$2></$1>');
}

/** Methods that only obfuscate fonts, and do not protect text (EPUB 3.3 § 4.4, and Adobe’s older one). */
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
 * Returns the label of each file in the table of contents: the navigation document of EPUB 3, or else the NCX
 * of EPUB 2.
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
