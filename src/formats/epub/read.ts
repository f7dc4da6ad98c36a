// EPUB 2 and 3 → an article: the documents of the spine are its sections. Pictures, fonts and styles are never unpacked.
import { NanroError } from '../../errors.ts';
import { buildArticle, type Metadata } from '../build.ts';
import { toPublished } from '../dates.ts';
import { isBlock, isHeading, type Flow } from '../../article/flow.ts';
import { attribute, isElement, lineOf, nodesIn, type Element, type ParentNode } from '../html/dom.ts';
import { parseHtml, type ParseOptions } from '../html/parse.ts';
import { levelled } from '../html/headings.ts';
import { PAGE } from '../html/page-rules.ts';
import type { ElementRule } from '../html/rule.ts';
import { find, matcher } from '../html/selectors.ts';
import { flowOf, type WalkOptions } from '../html/walk.ts';
import type { Article } from '../../article/model.ts';
import { blockText } from '../../article/text.ts';
import { decodeText } from '../charset.ts';
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

/** The elements of some names, with a prefix or without (`dc:date`, `opf:item`); none within another. */
function named(root: ParentNode | undefined, ...names: readonly string[]): Element[] {
  const isNamed = ({ tagName }: Element): boolean => names.includes(tagName.slice(tagName.indexOf(':') + 1));
  const found: Element[] = [];
  if (root)
    for (const node of nodesIn(root, (element) => !isNamed(element)))
      if (isElement(node) && isNamed(node)) found.push(node);
  return found;
}

/** An attribute of the first of such elements. */
function attributeOf(root: ParentNode | undefined, name: string, key: string): string | undefined {
  const [element] = named(root, name);
  return element && attribute(element, key);
}

const isNav = (item: Element): boolean => /(?:^|\s)nav(?:\s|$)/.test(attribute(item, 'properties') ?? '');

/** The items of the documents in reading order, without the table of contents. Pictures may stand there, too. */
function spineOf(opf: ParentNode, items: readonly Element[]): Element[] {
  const byId = new Map(items.map((item) => [attribute(item, 'id'), item]));
  const order = named(opf, 'itemref').filter((reference) => attribute(reference, 'linear') !== 'no');
  const spine = order.flatMap((reference) => byId.get(attribute(reference, 'idref')) ?? []);
  return spine.filter(
    (item) => !isNav(item) && !/^(?:image|audio|video|font)\//.test(attribute(item, 'media-type') ?? ''),
  );
}

function ncxOf(opf: ParentNode, items: readonly Element[]): Element | undefined {
  const id = attributeOf(opf, 'spine', 'toc');
  return items.find(
    (item) =>
      attribute(item, 'media-type') === 'application/x-dtbncx+xml' ||
      (id !== undefined && attribute(item, 'id') === id),
  );
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

/** Pictures of which nothing is said are left out, since they stay in the book; within a figure the caption may yet come. */
const readPicture: ElementRule = (element, walk) => {
  const says = (part: Flow): boolean =>
    part.kind !== 'figure' || (part.src ?? part.alt ?? part.caption) !== undefined;
  const push: typeof walk.push = (flow) =>
    walk.push([flow].flat().filter((part) => says(part) || walk.frame().kind === 'figure'));
  return PAGE.elements.get(element.tagName)!(element, { ...walk, push });
};

const DOCUMENT: WalkOptions = {
  // No address of the web, so that addresses within the book lead nowhere.
  base: 'epub:/',
  drop: matcher('[epub:type~=pagebreak], [role=doc-pagebreak]'),
  elements: {
    'a[epub:type~=noteref], a[role=doc-noteref]': PAGE.elements.get('sup')!,
    'img, figure': readPicture,
  },
};

/** Characters that may stand above the heading of a chapter and belong to it: its number, as a rule. */
const LONGEST_ABOVE = 40;

/** A document below a heading of level 2: its own, else what the table of contents calls it. Nothing where it is but a picture. */
function chapterOf(document: ParentNode, label: string | undefined): readonly Flow[] {
  const flow = levelled(flowOf(document, PAGE, DOCUMENT));
  if (!flow.some(hasText)) return [];
  const first = flow.findIndex(isHeading);
  if (first > 0 && blockText(flow.slice(0, first).filter(isBlock)).length <= LONGEST_ABOVE)
    return [flow[first]!, ...flow.toSpliced(first, 1)];
  if (first >= 0 || label === undefined) return flow;
  const bare = (text: string): string => text.replace(/\s/g, '');
  const isRepeated = bare(blockText(flow.slice(0, 1).filter(isBlock))) === bare(label);
  return [
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: label }] },
    ...flow.slice(isRepeated ? 1 : 0),
  ];
}

const hasText = (part: Flow): boolean =>
  isHeading(part) || (part.kind === 'figure' ? part.caption !== undefined : blockText([part]).trim() !== '');

/** What calibre writes for a date that it does not know (`UNDEFINED_DATE`). */
const UNKNOWN_YEAR = '0101';

function aboutBook(opf: ParentNode): Metadata {
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
