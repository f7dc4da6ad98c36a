// What `nanro open` starts with: its first document, and everything that opening others needs.
import { join } from 'node:path';
import { NanroError } from '../errors.ts';
import type { OpenTexts } from '../messages/open-types.ts';
import type { Listing } from '../reader/listing.ts';
import type { Opened } from '../reader/events.ts';
import { hasLines } from '../reader/line-numbers.ts';
import { createKeptLibrary } from './kept-library.ts';
import { createLoader, listed, loadInput, optionsFor } from './document-loader.ts';
import { createOpener } from './document-opener.ts';
import { linkOf } from './given-link.ts';
import { keyOf, type Link, type Target } from './link-targets.ts';
import { isFirstTime } from '../storage/introduction.ts';
import { isBundled } from './load.ts';
import { loadingEnough, readingWhole } from './open-beginnings.ts';
import { createChanges } from './open-changes.ts';
import { createBookmarks } from './open-bookmarks.ts';
import { createDesk, type Desk, type DeskParts } from './open-desk.ts';
import { createDocuments, type LoadedDocument } from './open-documents.ts';
import { createHistory } from './open-history.ts';
import { bookmarksListing, libraryListing } from './open-listings.ts';
import { shownPath } from './library-entries.ts';
import type { LoadPicture } from './picture-loader.ts';
import { createPictureAsking } from './picture-asking.ts';
import { createPictureOpener } from './picture-opener.ts';
import { resume } from './open-position.ts';
import { describeError } from './open-problems.ts';
import { createPictures } from './lazy-pictures.ts';
import type { Graphics } from '../output/graphics.ts';
import type { Context, SourceOptions } from './context.ts';

export interface Start {
  /**
   * Loads the first document. From standard input, it waits for `lines` lines or the end. It loads only the
   * beginning of a long document if that is enough to show where the user left off.
   */
  readonly load: (lines: number | undefined, isBeginningEnough: boolean) => Promise<LoadedDocument>;
  /** Returns what the reader needs of the first document. */
  readonly open: (loaded: LoadedDocument) => Opened;
  /** The fragment of the address of the first document: the name of a place in it. */
  readonly fragment: string | undefined;
  /** Words that were searched for before, the last ones first. */
  readonly searched: readonly string[];
  /** `graphics` says which pictures the terminal draws. */
  readonly createDesk: (
    terminal: Pick<DeskParts, 'openLink' | 'lookup' | 'copy'>,
    graphics?: Graphics,
  ) => Desk;
}

export interface StartOptions extends SourceOptions {
  /** Whether places, bookmarks, the library and searches are kept. */
  readonly state: boolean;
  /** Whether a document that fits on the screen is printed, as a pager does. */
  readonly quitIfOneScreen?: boolean;
}

/**
 * Prepares to open some sources. Without any, it prepares to open what is piped in, or else the library, or
 * the bundled article if the library is empty. Throws NanroError `badAddress`.
 */
export async function prepare(
  context: Context,
  sources: readonly string[],
  options: StartOptions,
  texts: OpenTexts,
): Promise<Start> {
  const { language, folders, env, messages } = context;
  const { state: folder } = folders;
  // What nanro shows as a pager is private, and would flood the library.
  const isKept = options.state && options.from !== 'lines';
  const library = createKeptLibrary(folder, isKept);
  const bookmarks = createBookmarks(folder, isKept);
  const history = createHistory(folder, isKept);
  const documents = createDocuments();
  const places = join(folder, 'places');

  const home = env['HOME'];
  const listLibrary = (entries = library.read()): Listing =>
    libraryListing(entries, texts, { words: messages.history, now: new Date(), home });
  const list = (kind: 'library' | 'bookmarks'): Listing =>
    kind === 'library'
      ? listLibrary()
      : bookmarksListing(bookmarks.all(), texts, (source) => shownPath(source, home));

  const links = await Promise.all(sources.map((source) => linkOf(source, context)));
  const [named] = links;
  const entries = !named && isBundled(undefined, context) ? library.read() : [];
  const first = named ?? unnamed(context, entries.length > 0);
  // A pager is not where a new user begins.
  const mayIntroduce = isKept && first.target.kind !== 'input' && !options.quitIfOneScreen;
  const given = new Set([first, ...links].map(({ target }) => keyOf(target)));
  const parts = { options, texts, documents, isGiven: (target: Target) => given.has(keyOf(target)) };
  const keptPlaces = options.state ? places : undefined;
  // Nothing may be written to the terminal while the reader has it, so there is no progress on standard
  // error.
  const { stdin, hasInput, version } = context;
  const quiet = { env, stdin, hasInput, folders, version };
  const loadQuietly = createLoader({ ...parts, context: quiet });
  const describe = (error: unknown, target: Target): Promise<string> =>
    describeError(error, target, texts, language);
  const loadPicture: LoadPicture = async (...picture) =>
    (await import('./picture-loader.ts')).createPictureLoader(quiet, options)(...picture);
  const opener = createOpener({
    documents,
    load: loadingEnough(loadQuietly, keptPlaces),
    resume: ({ kind }, { book, source }) => {
      const isPaged = options.from === 'lines' || (kind === 'input' && hasLines(book));
      if (!options.state || isPaged) return undefined;
      // The text of an entry may differ from that of its page.
      return resume(book, { places, highlights: join(folder, 'highlights') }, kind === 'entry' ? '' : source);
    },
    bookmarksOf: bookmarks.of,
    describe,
  });
  const changes = createChanges({
    documents,
    opener,
    load: loadQuietly,
    readWhole: readingWhole({
      context,
      optionsFor: (target) => optionsFor(target, parts),
      load: loadQuietly,
    }),
    loadInput: (stream) => loadInput(quiet, options, texts, stream),
    describe,
  });
  return {
    fragment: first.fragment,
    searched: history.searched(),
    load: async (lines, isBeginningEnough) => {
      if (first.target.kind === 'library') return { ...listed(listLibrary(entries)), isOnce: true };
      const load = loadingEnough(createLoader({ ...parts, context, lines }), keptPlaces);
      return load(first.target, { isBeginningEnough });
    },
    open: (loaded) => {
      const opened = opener.add(first.target, loaded);
      if (opened.notice || opened.listing) return opened;
      if (mayIntroduce && isFirstTime(folder)) return { ...opened, notice: { kind: 'firstKeys' } };
      return first.target.kind === 'bundled' ? { ...opened, notice: { kind: 'bundled' } } : opened;
    },
    createDesk: (terminal, graphics) => {
      const pictures =
        graphics &&
        createPictures(graphics, quiet, options, (number) => {
          const { target, loaded } = documents.at(number);
          return { target, address: loaded?.address, archive: loaded?.archive };
        });
      return createDesk({
        ...terminal,
        pictures,
        pictureAsking: createPictureAsking({
          pictures,
          targetOf: ({ document }) => documents.at(document).target,
          describe,
        }),
        pictureOpener: createPictureOpener({
          load: loadPicture,
          folder: join(folders.cache, 'opened'),
          openLink: terminal.openLink,
          describe,
        }),
        opener,
        changes,
        documents,
        history,
        bookmarks,
        list,
        library,
        sources: links.map(({ target }) => target),
        describe: (problem) => describe(new NanroError(problem), first.target),
      });
    },
  };
}

/** Returns what is opened without a source. */
const unnamed = (context: Context, hasLibrary: boolean): Link => ({
  target: { kind: !isBundled(undefined, context) ? 'input' : hasLibrary ? 'library' : 'bundled' },
  fragment: undefined,
});
