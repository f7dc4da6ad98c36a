// A source → the article in it, whatever its format. Each format is loaded when it is read.
import { NanroError } from '../errors.ts';
import type { Source } from '../source/sources.ts';
import { decodeText } from './charset.ts';
import { detectFormat, type Format } from './detect.ts';
import type { ParseOptions } from './html/parse.ts';
import { manuscriptOf, type Manuscript } from '../article/manuscript.ts';
import type { Article } from '../article/model.ts';

/** A source as text, on its way to an article. */
export interface Text {
  readonly text: string;
  readonly url: string | undefined;
  /** What the article is called that does not say so itself. */
  readonly title: string;
  readonly options: ParseOptions;
}

const FORMATS: Readonly<Record<Exclude<Format, 'text'>, (source: Text) => Promise<Article>>> = {
  json: async ({ text, options }) => (await import('./json/read.ts')).parseArticle(text, options.name),
  html: async (source) => (await import('./html/read.ts')).readPage(source),
  markdown: async ({ text, options, title }) =>
    (await import('./markdown/read.ts')).readMarkdown(text, options, title),
};

/** What is made of a source: plain text need not be read as a whole. */
interface Maker<Made> {
  readonly fromText: (source: Text) => Promise<Made>;
  readonly fromArticle: (article: Article) => Promise<Made>;
}

const ARTICLES: Maker<Article> = {
  fromText: async ({ text, options, title }) =>
    (await import('./text/read.ts')).readText(text, options.name, title),
  fromArticle: async (article) => article,
};
const MANUSCRIPTS: Maker<Manuscript> = {
  fromText: async ({ text, options, title }) =>
    (await import('./text/read.ts')).openText(text, options.name, title),
  fromArticle: async (article) => manuscriptOf(article),
};

/** Bytes of text that an element and a line take at the least, for limits that grow with that of the bytes. */
const BYTES_PER_ELEMENT = 64;
const BYTES_PER_LINE = 40;

/**
 * Reads the article of a source. `maxBytes` is what a book may hold of text, and with it how many elements a page may
 * have. Throws NanroError: `empty`, `notText`, `notJson`, `notArticle`, `noArticle`, `onlyFrame`, `tooManyElements`,
 * `tooLarge`, `badEpub`, `protectedEpub`.
 */
export const loadArticle = (source: Source, maxBytes: number): Promise<Article> =>
  load(source, maxBytes, ARTICLES);

/** Opens a source to go through it; what is wrong with it is thrown as by `loadArticle`. */
export const loadManuscript = (source: Source, maxBytes: number): Promise<Manuscript> =>
  load(source, maxBytes, MANUSCRIPTS);
export { manuscriptOf };

async function load<Made>(
  source: Source,
  maxBytes: number,
  { fromText, fromArticle }: Maker<Made>,
): Promise<Made> {
  const { name, bytes, url, isStandardInput } = source;
  const options: ParseOptions = { name, mostElements: Math.ceil(maxBytes / BYTES_PER_ELEMENT) };
  const title = titleOf(source);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return fromArticle(
      await (await import('./epub/read.ts')).readEpub(bytes, { ...options, maxBytes }, title),
    );
  const decoded = await decodeText(name, bytes, source.charset);
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  if (text.trim() === '') throw new NanroError({ kind: 'empty', name, isStandardInput });
  checkLines(text, name, Math.ceil(maxBytes / BYTES_PER_LINE));
  try {
    const format = detectFormat(text, source);
    const made = { text, url, title, options };
    return format === 'text' ? await fromText(made) : await fromArticle(await FORMATS[format](made));
  } catch (error) {
    // A pattern or a parser that ran out of stack: what is nested or repeated like that is no text for reading.
    throw error instanceof RangeError
      ? new NanroError({ kind: 'tooManyElements', name, limit: options.mostElements })
      : error;
  }
}

/** Memory goes with lines as with elements. Throws NanroError `tooManyElements`. */
function checkLines(text: string, name: string, limit: number): void {
  let lines = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) lines++;
  if (lines > limit) throw new NanroError({ kind: 'tooManyElements', name, limit });
}

/** The host of an address; the last part of a path, without its extension. */
function titleOf({ name, url, isStandardInput }: Source): string {
  if (url !== undefined) return new URL(url).hostname;
  if (isStandardInput) return '제목 없음';
  return name.replace(/^.*[/\\](?=.)/, '').replace(/(?<=.)\.\w{1,8}$/, '');
}
