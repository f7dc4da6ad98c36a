// Loads the article for a command: a file, a web page, standard input or the bundled article.
import type { Manuscript, ManuscriptParts } from '../article/manuscript.ts';
import type { Article } from '../article/model.ts';
import { NanroError } from '../errors.ts';
import type { SourceBytes } from '../formats/source-text.ts';
import type { OpenFeed } from '../formats/feed/entries.ts';
import { readBundledArticle } from '../source/bundled.ts';
import { isFolder } from '../source/folder.ts';
import type { Ranges } from '../source/ranges.ts';
import { nameSource, type NamedSource } from '../source/named.ts';
import { existing, isPipe, readFile, readStdin, STANDARD_INPUT, type Source } from '../source/sources.ts';
import type { SourceOptions, Context } from './context.ts';
import { prepareFor } from './memory.ts';

/** The default limit for `--max-bytes`. */
export const MOST_BYTES = 10 * 2 ** 20;

/** What a source contains, and what to call the source if its article has no title. */
export interface Loaded<T> {
  readonly content: T;
  /** The name of the file or the host of the address; undefined for standard input. */
  readonly label: string | undefined;
  /** The address of a page after redirects. */
  readonly address?: string | undefined;
}

/** How a source is loaded for the reader. */
export interface Fetching {
  /** Whether the beginning of a long document may be read instead of the whole. */
  readonly isBeginningEnough?: boolean | undefined;
  /** Stops the loading of a page or of a pipe. */
  readonly signal?: AbortSignal;
  /** Called with the number of bytes received so far, and with the total if the server gives it. */
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
  /** Whether a page is fetched again even if the cached one is still current. */
  readonly isFresh?: boolean;
  /** Takes over the archive that has been read from a pipe. By default, it is closed. */
  readonly keep?: ((archive: Ranges) => void) | undefined;
}

/**
 * The part of the context that loading needs. Without `stderr` and `messages`, no progress of downloads is
 * shown.
 */
export type LoadContext = Pick<Context, 'env' | 'hasInput' | 'folders' | 'version'> &
  Partial<Pick<Context, 'stderr' | 'messages'>> & { readonly stdin: () => AsyncIterable<Buffer> };

/** Turns a source into an article or a manuscript. */
type Parse<T, From = Source> = (source: From, maxBytes: number) => Promise<T>;

/**
 * Returns the article of a source: a file, an address, or standard input if `argument` is `-`. Without an
 * argument, reads what is piped in; if nothing is, returns the bundled article. Throws NanroError.
 */
export async function loadArticle(
  argument: string | undefined,
  context: LoadContext,
  options: SourceOptions,
): Promise<Loaded<Article>> {
  if (isBundled(argument, context)) return { content: bundledArticle(), label: undefined };
  const { loadArticle: load, labelOf } = await import('../formats/read-source.ts');
  return loadSource(argument, context, options, labelled(load, labelOf, context, options));
}

/** Like `loadArticle`, but returns a manuscript. Plain text is parsed only as far as it is read. */
export async function loadManuscript(
  argument: string | undefined,
  context: LoadContext,
  options: SourceOptions,
): Promise<Loaded<Manuscript>> {
  const { loadManuscript: load, labelOf, manuscriptOf } = await import('../formats/read-source.ts');
  return isBundled(argument, context)
    ? { content: manuscriptOf(bundledArticle()), label: undefined }
    : loadSource(argument, context, options, labelled(load, labelOf, context, options));
}

/**
 * Loads what `nanro open` shows: a manuscript with the links within it, or a feed. Throws NanroError, or the
 * reason of the signal if it has stopped the loading.
 */
export async function loadDocument(
  named: NamedSource,
  context: LoadContext,
  options: SourceOptions,
  fetching: Fetching,
): Promise<Loaded<Manuscript | OpenFeed>> {
  const { loadDocument: load, labelOf } = await import('../formats/read-source.ts');
  const { isBeginningEnough, ...how } = fetching;
  const parse = labelled(load, labelOf, context, { ...options, keepsPlaces: true, isBeginningEnough });
  return loadNamed(named, context, options, parse, how);
}

/** Like `loadDocument`, but returns the parts of the whole manuscript, for another thread. */
export async function loadParts(
  named: NamedSource,
  context: LoadContext,
  options: SourceOptions,
): Promise<ManuscriptParts> {
  const { loadParts: load, labelOf } = await import('../formats/read-source.ts');
  const parse = labelled(load, labelOf, context, { ...options, keepsPlaces: true });
  return (await loadNamed(named, context, options, parse)).content;
}

/** Returns the bytes of the part of a document at a path. Throws NanroError. */
export async function loadPart(
  named: NamedSource,
  path: string,
  context: LoadContext,
  options: SourceOptions,
  fetching: Fetching,
): Promise<Uint8Array> {
  const [{ readPart }, { rangesOf }] = await Promise.all([
    import('../formats/document-parts.ts'),
    import('../formats/read-source.ts'),
  ]);
  const parse: Parse<Uint8Array> = ({ name, archive, bytes }, maxBytes) =>
    readPart(archive ?? rangesOf(bytes), path, { name, maxBytes });
  return loadNamed(named, context, options, parse, fetching);
}

const labelled =
  <T>(
    load: Parse<T, SourceBytes>,
    labelOf: (source: Source) => string | undefined,
    { env }: Pick<Context, 'env'>,
    {
      from,
      encoding,
      keepsPlaces,
      isBeginningEnough,
      isOnly = false,
    }: SourceOptions & Pick<SourceBytes, 'isBeginningEnough'>,
  ): Parse<Loaded<T>> =>
  async (source, maxBytes) => {
    await prepareFor(source.archive ? undefined : source.bytes.length, isOnly);
    const read =
      (from ?? 'pdf') === 'pdf' && isPdf(source)
        ? await (await import('./pdf-source.ts')).textOfPdf(source, maxBytes, env)
        : { ...source, format: from, encoding, keepsPlaces, isBeginningEnough };
    return { content: await load(read, maxBytes), label: labelOf(source), address: source.url };
  };

const PDF = /^(?:\u00ef\u00bb\u00bf)?%PDF-/;
const isPdf = ({ archive, bytes }: Source): boolean =>
  PDF.test((archive?.read(0, 8) ?? bytes).toString('latin1', 0, 8));

/** Reports whether the bundled article is meant: there is no argument, and nothing is piped in. */
export const isBundled = (argument: string | undefined, context: LoadContext): boolean =>
  argument === undefined && !context.hasInput();

/** Returns the bundled article, which needs no validation: a test checks it against the schema. */
export const bundledArticle = (): Article => JSON.parse(readBundledArticle()) as Article;

/** Returns what an argument names; standard input if there is none. Throws NanroError `badAddress`. */
export async function nameArgument(
  argument: string = STANDARD_INPUT,
  { env }: Pick<Context, 'env'>,
): Promise<NamedSource> {
  const { isReadExtension } = await import('../formats/read-source.ts');
  return nameSource(argument, isReadExtension, env['HOME']);
}

/** Returns the path of a folder if it is the only source; otherwise undefined. */
export async function folderIn(
  sources: readonly (string | undefined)[],
  context: Pick<Context, 'env'>,
): Promise<string | undefined> {
  const [source] = sources;
  if (sources.length !== 1 || source === undefined) return undefined;
  const named = await nameArgument(source, context);
  return named.kind === 'file' && isFolder(named.path) ? existing(named.path) : undefined;
}

const loadSource = async <T>(
  argument: string | undefined,
  context: LoadContext,
  options: SourceOptions,
  parse: Parse<T>,
): Promise<T> => loadNamed(await nameArgument(argument, context), context, options, parse);

async function loadNamed<T>(
  named: NamedSource,
  context: LoadContext,
  { maxBytes = MOST_BYTES, cache = true }: SourceOptions,
  parse: Parse<T>,
  fetching: Fetching = {},
): Promise<T> {
  if (named.kind === 'page') return loadPage(named.address, context, { maxBytes, cache, ...fetching }, parse);
  const { signal } = fetching;
  const source = await (named.kind === 'input'
    ? readStdin(context.stdin(), maxBytes)
    : signal && isPipe(named.path)
      ? (await import('../source/pipe.ts')).readPipe(named.path, maxBytes, signal)
      : readFile(named.path, maxBytes));
  const { archive } = source;
  let isKept = false;
  try {
    const parsed = await parse(source, maxBytes);
    if (archive && fetching.keep) {
      fetching.keep(archive);
      isKept = true;
    }
    return parsed;
  } finally {
    if (!isKept) archive?.close();
  }
}

async function loadPage<T>(
  address: string,
  context: LoadContext,
  {
    maxBytes,
    cache,
    isFresh = false,
    ...fetching
  }: Required<Pick<SourceOptions, 'maxBytes' | 'cache'>> & Fetching,
  parse: Parse<T>,
): Promise<T> {
  const [{ fetchPage }, { openPageCache }, { createProgress }, { mobileAddress }] = await Promise.all([
    import('../source/web.ts'),
    import('../storage/cache.ts'),
    import('../output/progress.ts'),
    import('../formats/sites/naver-blog.ts'),
  ]);
  const read = async (page: string, isStored = cache): Promise<T> => {
    const { stderr, messages } = context;
    const progress = stderr && messages && createProgress(stderr, messages.fetching);
    const kept = openPageCache(context.folders.cache);
    const fetched = fetchPage(page, {
      maxBytes,
      cache: isStored ? { ...kept, ...(isFresh && { find: () => undefined }) } : undefined,
      env: context.env,
      version: context.version,
      ...(progress && { onProgress: progress.update }),
      ...fetching,
    });
    return parse({ name: address, ...(await fetched.finally(progress?.end)) }, maxBytes);
  };
  try {
    return await read(mobileAddress(address) ?? address);
  } catch (error) {
    // A Naver blog may have its own domain. Then only the page shows that it is a frame around the post.
    // Like a redirect to another origin, this request has no validators.
    if (error instanceof NanroError && error.problem.kind === 'onlyFrame')
      return read(error.problem.address, false);
    throw error;
  }
}
