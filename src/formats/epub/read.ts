// EPUB 2 and 3 → an article: the documents of the spine are its sections. Pictures, fonts and styles are never unpacked.
import type { Flow } from '../../article/flow.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import { buildArticle } from '../build.ts';
import { decodeText } from '../charset.ts';
import { attribute, isElement, lineOf, nodesIn, type Element, type ParentNode } from '../html/dom.ts';
import { parseHtml, type ParseOptions } from '../html/parse.ts';
import { find } from '../html/selectors.ts';
import { chapterOf } from './chapter.ts';
import { aboutBook, attributeOf, isNav, named, ncxOf, spineOf } from './package.ts';
import { openArchive, type Archive, type ArchiveFile } from './zip.ts';

/** A book while it is read. */
interface Book {
  readonly find: Archive['find'];
  /** Parses a file; undefined where there is none. */
  readonly parse: (file: ArchiveFile | undefined) => Promise<ParentNode | undefined>;
}

type Options = ParseOptions & { readonly maxBytes: number };

/**
 * Reads a book, of which `maxBytes` of text are unpacked at the most. Throws NanroError: `badEpub`, `protectedEpub`,
 * `tooLarge`, `tooManyElements`, `noArticle`.
 */
export async function readEpub(bytes: Buffer, options: Options, title: string): Promise<Article> {
  const { name } = options;
  const book = await openBook(bytes, options);
  const file = book.find(
    attributeOf(await book.parse(book.find('META-INF/container.xml')), 'rootfile', 'full-path'),
  );
  const opf = await book.parse(file);
  if (!file || !opf) throw new NanroError({ kind: 'badEpub', name });
  const items = named(opf, 'item');
  const fileOf = (item: Element | undefined): ArchiveFile | undefined =>
    item && book.find(attribute(item, 'href'), file.path);
  const spine = new Set(spineOf(opf, items).flatMap((item) => fileOf(item) ?? []));
  if (await isProtected(book, spine)) throw new NanroError({ kind: 'protectedEpub', name });
  const labels = await labelsOf(book, [items.find(isNav), ncxOf(opf, items)].map(fileOf));
  const chapters: (readonly Flow[])[] = [];
  for (const part of spine) chapters.push(chapterOf((await book.parse(part))!, labels.get(part)));
  const article = buildArticle(aboutBook(opf), chapters.flat(), title);
  if (article.lead === undefined && article.sections.length === 0)
    throw new NanroError({ kind: 'noArticle', name });
  return article;
}

async function openBook(bytes: Buffer, options: Options): Promise<Book> {
  const { name, mostElements: limit } = options;
  const { find, read } = await openArchive(bytes, options);
  let elements = 0;
  const parse: Book['parse'] = async (file) => {
    if (!file) return undefined;
    if (file.entry.isEncrypted()) throw new NanroError({ kind: 'protectedEpub', name });
    const document = parseHtml(asHtml(await decodeDocument(await read(file), name)), options);
    for (const node of nodesIn(document)) if (isElement(node)) elements++;
    if (elements > limit) throw new NanroError({ kind: 'tooManyElements', name, limit });
    return document;
  };
  return { find, parse };
}

/** A document that is no text is wrong with the book. */
async function decodeDocument(content: Buffer, name: string): Promise<string> {
  try {
    return await decodeText(name, content);
  } catch (error) {
    throw error instanceof NanroError ? new NanroError({ kind: 'badEpub', name }) : error;
  }
}

const CDATA = /<!\[CDATA\[([^]*?)(?:\]\]>|$)/g;
/** Tags that end themselves: HTML knows that only of its void elements. */
const SELF_CLOSING =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)[\s/])([a-z][^\s<>/]*)((?:[\s/][^<>]*)?)\/>/gi;

/** XML as HTML, as far as books need it. */
function asHtml(xml: string): string {
  return xml
    .replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(SELF_CLOSING, '<$1$2></$1>');
}

/** What keeps fonts from other programs and locks no text (EPUB 3.3 § 4.4, and Adobe’s way before that). */
const OBFUSCATION = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

async function isProtected(
  { find, parse }: Book,
  spine: ReadonlySet<ArchiveFile | undefined>,
): Promise<boolean> {
  const isLicensed = ['META-INF/rights.xml', 'META-INF/sinf.xml'].some((path) => find(path));
  const encrypted = named(await parse(find('META-INF/encryption.xml')), 'encrypteddata');
  return encrypted.some((data) => {
    const isFont = OBFUSCATION.includes(attributeOf(data, 'encryptionmethod', 'algorithm') ?? '');
    return isLicensed || !isFont || spine.has(find(attributeOf(data, 'cipherreference', 'uri')));
  });
}

/** What the first table of contents that says anything calls each file: the navigation document of EPUB 3, the NCX of EPUB 2. */
async function labelsOf(
  { find: findFile, parse }: Book,
  sources: readonly (ArchiveFile | undefined)[],
): Promise<ReadonlyMap<ArchiveFile, string>> {
  const labels = new Map<ArchiveFile, string>();
  for (const source of sources) {
    const document = labels.size > 0 ? undefined : await parse(source);
    const toc =
      document &&
      (find(document, 'nav[epub:type~=toc]', 'nav[role=doc-toc]', 'nav') ?? named(document, 'navmap')[0]);
    let label: string | undefined;
    for (const element of named(toc, 'a', 'navlabel', 'content')) {
      if (!element.tagName.endsWith('content')) label = lineOf(element);
      const file = findFile(attribute(element, 'href') ?? attribute(element, 'src'), source?.path);
      if (file && label !== undefined && !labels.has(file)) labels.set(file, label);
    }
  }
  return labels;
}
