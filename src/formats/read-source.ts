// Reads a source in any format. The code for a format is loaded on first use.
import { withLiveLinks } from '../article/live-links.ts';
import {
  joinParts,
  manuscriptOf,
  partsOf,
  partsOfBeginning,
  type Manuscript,
  type ManuscriptParts,
} from '../article/manuscript.ts';
import type { Article } from '../article/model.ts';
import { withoutStrayControls } from '../article/sanitize.ts';
import { countParts } from '../article/size.ts';
import { NanroError } from '../errors.ts';
import { isEnough, type Beginning } from './beginning.ts';
import {
  checkCount,
  checkJson,
  countMatches,
  createBudget,
  PARTS_PER_ELEMENT,
  weighPlainText,
  weighText,
  type Budget,
} from './budget.ts';
import { decodeAs, decodeText } from './charset.ts';
import { withoutColours } from './printed-colours.ts';
import type { OpenFeed } from './feed/entries.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { codeLanguage, detectFormat, isReadExtension, mayBePlain, type Hints } from './detect.ts';
import { FORMAT_NAMES, isDocument, type TextFormat } from './format-names.ts';
import { documentReader, foreignFormat } from './read-document.ts';
import type { Ranges, SourceBytes, SourceText } from './source-text.ts';

export { labelOf } from './source-label.ts';
export { FORMAT_NAMES, isReadExtension, manuscriptOf };

/**
 * Reads a source as an article. At most `maxBytes` bytes of a book are read; the limits for lines and
 * elements depend on `maxBytes`. Throws NanroError: `empty`, `notText`, `notJson`, `notArticle`, `noArticle`,
 * `noText`, `onlyFrame`, `tooManyElements`, `tooLarge`, `badEpub`, `protectedEpub`, `badHwp`, `protectedHwp`,
 * `badDocx`, `foreignFormat`, `notFormat`, `wrongCharset`, and `needsNode` in a browser.
 */
export async function loadArticle(source: SourceBytes, maxBytes: number): Promise<Article> {
  const content = await readContent(source, maxBytes);
  if (content.kind === 'article' || content.kind === 'feed') return articleIn(content);
  const { text, budget } = content.source;
  if (content.kind === 'lines')
    return (await import('./terminal/read.ts')).readTerminalText(text, source, budget);
  const article = await (await import('./text/read.ts')).readText(text, budget.name);
  budget.spend(Math.ceil(countParts(article) / PARTS_PER_ELEMENT));
  return article;
}

/** Opens a source for reading passage by passage. Throws the same errors as `loadArticle`. */
export const loadManuscript = async (source: SourceBytes, maxBytes: number): Promise<Manuscript> =>
  manuscriptIn(await readContent(source, maxBytes), source);

/** Like `loadManuscript`, but returns a feed as a feed, so that its entries can be listed. */
export async function loadDocument(source: SourceBytes, maxBytes: number): Promise<Manuscript | OpenFeed> {
  const found = await readContent(source, maxBytes);
  const isPoor = found.kind === 'article' && !isEnough(found, mostElements(maxBytes));
  const content = isPoor ? await readContent({ ...source, isBeginningEnough: false }, maxBytes) : found;
  return content.kind === 'feed'
    ? (await import('./feed/entries.ts')).openFeed(content.source)
    : manuscriptIn(content, source);
}

/** Like `loadManuscript`, but returns the parts of a manuscript, to send them to another thread. */
export async function loadParts(source: SourceBytes, maxBytes: number): Promise<ManuscriptParts> {
  const article = await loadArticle(source, maxBytes);
  return partsOf(source.keepsPlaces ? withLiveLinks(article) : article);
}

/** The content of a source. If it need not be read as a whole, it has not been parsed yet. */
type Content = Whole | { readonly kind: 'text' | 'lines'; readonly source: SourceText };
type Whole =
  | ({ readonly kind: 'article' } & Beginning)
  | { readonly kind: 'feed'; readonly source: SourceText };

async function manuscriptIn(content: Content, source: SourceBytes): Promise<Manuscript> {
  if (content.kind === 'article' && content.share < 1)
    return joinParts(partsOfBeginning(content.article, content.share));
  if (content.kind === 'article' || content.kind === 'feed') {
    const article = await articleIn(content);
    return manuscriptOf(source.keepsPlaces ? withLiveLinks(article) : article);
  }
  const { text, budget } = content.source;
  if (content.kind === 'lines') return (await import('./terminal/read.ts')).openTerminalText(text, source);
  return (await import('./text/read.ts')).openText(text, budget.name);
}

async function articleIn(content: Whole): Promise<Article> {
  if (content.kind === 'article') return content.article;
  const article = await (await import('./feed/read.ts')).readFeed(content.source);
  checkArticle(article, content.source.budget);
  return article;
}

/** The readers for formats that are read as a whole. */
const READERS: Readonly<
  Record<Exclude<TextFormat, 'text' | 'lines' | 'feed'>, (source: SourceText) => Promise<Article>>
> = {
  json: async (source) => {
    checkJson(source.text, source.budget);
    return (await import('./json/read.ts')).parseArticle(source.text, source.budget.name);
  },
  html: async (source) => (await import('./html/read.ts')).readPage(source),
  mail: async (source) => {
    if (typeof Buffer === 'undefined') throw new NanroError({ kind: 'needsNode', name: source.budget.name });
    return (await import('./mail/read.ts')).readMail(source);
  },
  markdown: async (source) => (await import('./markdown/read.ts')).readMarkdown(source),
  notebook: async (source) => {
    checkJson(source.text, source.budget);
    return (await import('./notebook/read.ts')).readNotebook(source);
  },
  csv: async (source) => (await import('./csv/read.ts')).readCsv(source),
  subtitles: async (source) => (await import('./subtitles/read.ts')).readSubtitles(source),
  code: async (source) =>
    (await import('./code/read.ts')).readCode(source, codeLanguage(source.text, source.budget.name)),
  log: async (source) => (await import('./code/read.ts')).readCode(uncoloured(source), 'log'),
};

/** The readers that can read only the beginning of a text. */
const BEGINNING_READERS: {
  readonly [Format in TextFormat]?: (source: SourceText) => Promise<Beginning>;
} = {
  markdown: async (source) => (await import('./markdown/read.ts')).readMarkdownBeginning(source),
};

/** Removes the colours from the output of a program. */
const uncoloured = (source: SourceText): SourceText => ({ ...source, text: withoutColours(source.text) });

/**
 * The minimum size of an element, and of a line, in bytes. The limits are computed from `maxBytes` and these.
 */
const BYTES_PER_ELEMENT = 64;
const BYTES_PER_LINE = 40;

const mostElements = (maxBytes: number): number => Math.ceil(maxBytes / BYTES_PER_ELEMENT);

async function readContent(source: SourceBytes, maxBytes: number): Promise<Content> {
  const { name, url, charset, encoding, format: requested, isStandardInput } = source;
  const { keepsPlaces, isBeginningEnough } = source;
  const budget = createBudget(name, mostElements(maxBytes));
  const ranges = source.archive ?? rangesOf(source.bytes);
  const readDocument = await documentReader(source, ranges, maxBytes);
  if (readDocument) return contentOf(await readDocument(ranges, maxBytes, budget, source), budget);
  if (ranges.size > maxBytes) throw new NanroError({ kind: 'tooLarge', name, bytes: maxBytes });
  const bytes = ranges.read(0, ranges.size);
  const decoded =
    source.text ??
    (await (encoding === undefined ? decodeText(name, bytes, charset) : decodeAs(name, bytes, encoding)));
  const raw = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const text = withoutStrayControls(raw);
  if (text.trim() === '') throw new NanroError({ kind: 'empty', name, isStandardInput });
  // Keep the backspaces and carriage returns of terminal text, unless carriage returns are its only line
  // ends.
  const printed = decoded.includes('\n') ? decoded : raw;
  const format =
    requested === undefined || isDocument(requested)
      ? await foundFormat(text, printed, source)
      : (await import('./requested-format.ts')).requestedFormat(requested, text, name);
  // The interactive reader shows a log as terminal text: its lines can be counted and filtered, and it may
  // still grow.
  if (format === 'lines' || (format === 'log' && keepsPlaces))
    return { kind: 'lines', source: { text: printed, url, budget } };
  // Lines take memory as elements do.
  checkCount(countMatches(text, /\n/g), Math.ceil(maxBytes / BYTES_PER_LINE), name);
  if (format === 'feed') return { kind: format, source: { text, url, budget } };
  if (format !== 'text') {
    const read = (isBeginningEnough && BEGINNING_READERS[format]) || READERS[format];
    return contentOf(await read({ text, url, budget, keepsPlaces }), budget);
  }
  budget.spend(weighPlainText(text) + weighText(text));
  const composed = composeHangul(raw.includes('\f') ? withPageEnds(raw) : text);
  return { kind: format, source: { text: composed, url, budget } };
}

function contentOf(read: Article | Beginning, budget: Budget): Content {
  const beginning = 'share' in read ? read : { article: read, share: 1 };
  checkArticle(beginning.article, budget);
  return { kind: 'article', ...beginning };
}

/** Detects the format of a text from its content and its name. Throws NanroError `foreignFormat`. */
async function foundFormat(text: string, printed: string, source: SourceBytes): Promise<TextFormat> {
  const format = detectFormat(text, source, printed);
  if (format === 'image' || format === 'hwpml') throw foreignFormat(source, format);
  return format === 'markdown' && (await isChatOrBook(text, source)) ? 'text' : format;
}

/** Returns bytes in memory as ranges. Books from the web are read like this. */
export const rangesOf = (bytes: Buffer): Ranges => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});

/** Reports whether a text with Markdown signs is plain text after all, because it is a chat or a book. */
async function isChatOrBook(text: string, hints: Hints): Promise<boolean> {
  return mayBePlain(text, hints) && (await import('./text/forms.ts')).isChatOrBook(composeHangul(text));
}

/** Matches form feeds that end a page of plain text: those at the start or the end of a line. */
const PAGE_END = /(?<=^|\n)\f|\f(?=\n|$)/g;

/** Removes stray control characters from a text, but keeps the ends of pages. */
const withPageEnds = (text: string): string => text.split(PAGE_END).map(withoutStrayControls).join('\f');

/** Throws NanroError `tooManyElements` if an article has too many parts. */
const checkArticle = (article: Article, { name, mostElements }: Budget): void =>
  checkCount(countParts(article), PARTS_PER_ELEMENT * mostElements, name);
