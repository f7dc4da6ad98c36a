// Loads what `nanro open` shows.
import { basename, relative, resolve } from 'node:path';
import { manuscriptOf, type Manuscript } from '../article/manuscript.ts';
import { NanroError } from '../errors.ts';
import type { FeedEntry, OpenFeed } from '../formats/feed/entries.ts';
import type { OpenTexts } from '../messages/open-types.ts';
import { charactersOf, createBook } from '../reader/book.ts';
import type { Listing } from '../reader/listing.ts';
import { hasBytes, isFolder, stampOf } from '../source/folder.ts';
import { existing, isFile, isPipe, isThere } from '../source/sources.ts';
import type { Ranges } from '../source/ranges.ts';
import type { Context, SourceOptions } from './context.ts';
import { bundledArticle, loadDocument, MOST_BYTES, type Fetching, type LoadContext } from './load.ts';
import type { Documents, LoadedDocument } from './open-documents.ts';
import { feedListing, folderListing } from './open-listings.ts';
import { isPage, type Target } from './link-targets.ts';

/** Loads a target. Throws NanroError, or the reason of the signal if it has stopped the loading. */
export type LoadTarget = (target: Target, fetching?: Fetching) => Promise<LoadedDocument>;

export interface LoaderParts {
  readonly context: Omit<LoadContext, 'stdin'> & Pick<Context, 'stdin'>;
  readonly options: SourceOptions;
  readonly texts: OpenTexts;
  readonly documents: Pick<Documents, 'find'>;
  /**
   * Reports whether a target is on the command line. If so, it may be a pipe or a device, and `--from` and
   * `--encoding` apply to it.
   */
  readonly isGiven: (target: Target) => boolean;
  /** How many lines of standard input to wait for, unless it ends before. By default, waits only a moment. */
  readonly lines?: number | undefined;
}

/** Returns the loader of all targets but the library. The feed of an entry may be one of the `documents`. */
export function createLoader({
  context,
  options,
  texts,
  documents,
  isGiven,
  lines,
}: LoaderParts): LoadTarget {
  const load: LoadTarget = async (target, fetching = {}) => {
    const own = optionsFor(target, { options, isGiven });
    switch (target.kind) {
      case 'file': {
        const path = existing(target.path);
        const stamp = stampOf(path);
        if (isFolder(path))
          return { ...listed(await folderListing(path, target.name ?? basename(path), texts)), stamp };
        const name = target.name ?? nameOf(path);
        // A file that was opened before may have become a pipe. While the reader has the keyboard, only the
        // reading of a pipe can be stopped.
        const isFree = isGiven(target) && !documents.find(target) && (!fetching.signal || isPipe(path));
        if (!isFree) checkFile(path, name);
        const isOnce = isThere(path) && !(isFile(path) && hasBytes(path));
        const isBeginningEnough = fetching.isBeginningEnough && !isOnce;
        let archive: Ranges | undefined;
        const keep = isOnce ? (kept: Ranges): void => void (archive = kept) : undefined;
        const how = { ...fetching, isBeginningEnough, keep };
        const content = await loadDocument({ kind: 'file', path: name }, context, own, how);
        return { ...read(content, target.path, texts), stamp, isOnce, archive };
      }
      case 'page': {
        const { address } = target;
        const how = { ...fetching, isBeginningEnough: false };
        return read(await loadDocument({ kind: 'page', address }, context, own, how), address, texts);
      }
      case 'entry': {
        const { feed, address } = documents.find(target.feed)?.loaded ?? (await load(target.feed, fetching));
        const entry = feed?.entries[target.index];
        if (!feed || !entry) throw new NanroError({ kind: 'noText', name: feed?.title ?? '' });
        const content = manuscriptOf(feed.read(target.index).article);
        const page = pageOf(entry);
        return read({ content, label: undefined, address: page ?? address }, page ?? '', texts);
      }
      case 'bundled':
        return read({ content: manuscriptOf(bundledArticle()), label: undefined }, '', texts);
      default:
        return beginInput(context, own, texts, lines);
    }
  };
  return load;
}

/** Returns the options for a target. */
export function optionsFor(
  target: Target,
  { options, isGiven }: Pick<LoaderParts, 'options' | 'isGiven'>,
): SourceOptions {
  const { from: _, encoding: __, ...general } = options;
  return isGiven(target) ? options : general;
}

/** Loads what has arrived on standard input. Input that is typed into a terminal is read to its end. */
async function beginInput(
  context: LoaderParts['context'],
  options: SourceOptions,
  texts: OpenTexts,
  lines: number | undefined,
): Promise<LoadedDocument> {
  const stdin = context.stdin();
  if (stdin.isTTY) return loadInput(context, options, texts, stdin);
  const { openGrowingInput } = await import('./growing-input.ts');
  const { from: format, encoding, maxBytes = MOST_BYTES } = options;
  const input = openGrowingInput(stdin, { format, encoding, maxBytes });
  const begun = await input.begin(lines);
  if (begun.kind === 'whole') return loadInput(context, options, texts, begun.stream);
  const content = begun.grown?.manuscript ?? { ...manuscriptOf({ sections: [] }), isPrinted: true };
  return { ...read({ content, label: undefined }, '', texts), isOnce: true, input };
}

/** Loads all of standard input. */
export async function loadInput(
  context: LoadContext,
  options: SourceOptions,
  texts: OpenTexts,
  stream: AsyncIterable<Buffer>,
): Promise<LoadedDocument> {
  const input = { ...context, stdin: () => stream };
  let archive: Ranges | undefined;
  const keep = (kept: Ranges): void => void (archive = kept);
  const content = await loadDocument({ kind: 'input' }, input, options, { keep });
  return { ...read(content, '', texts), isOnce: true, archive };
}

/**
 * Throws NanroError `fileNotFound`, `unreadable` for a pipe or a device, and `empty` for a file without a
 * size, such as `/proc/kmsg`. Reading these might never end, and the terminal is in raw mode meanwhile.
 */
function checkFile(path: string, name: string): void {
  if (!isThere(path)) throw new NanroError({ kind: 'fileNotFound', name });
  if (!isFile(path)) throw new NanroError({ kind: 'unreadable', name, code: 'EINVAL' });
  if (!hasBytes(path)) throw new NanroError({ kind: 'empty', name });
}

/** Returns the address of the page of an entry; undefined if it has none. */
export const pageOf = ({ href }: FeedEntry): string | undefined =>
  href !== undefined && isPage(href) ? href : undefined;

/** Returns a path as messages show it: relative to the working directory, if it is inside that. */
function nameOf(path: string): string {
  const name = relative(resolve(), path);
  return name === '' || name.startsWith('..') ? path : name;
}

/** Returns a list as a document. */
export const listed = (listing: Listing): LoadedDocument => ({
  book: createBook(manuscriptOf({ sections: [] })),
  listing,
  source: '',
  size: 0,
});

function read(
  { content, label, address }: Awaited<ReturnType<typeof loadDocument>>,
  source: string,
  texts: OpenTexts,
): LoadedDocument {
  if (isFeed(content))
    return { ...listed(feedListing(content, label, texts)), feed: content, address, size: content.length };
  const book = createBook({ ...content, label });
  return { book, address, source, size: charactersOf(book) };
}

const isFeed = (content: Manuscript | OpenFeed): content is OpenFeed => 'entries' in content;
