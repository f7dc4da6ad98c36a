// Does what the reader asks for: opens documents and lists, and keeps what the user wants to find again.
import { isInside } from '../article/part-addresses.ts';
import type { Problem } from '../errors.ts';
import type { Event, Request } from '../reader/events.ts';
import type { Listing } from '../reader/listing.ts';
import { withAllLines } from '../reader/kept-lines.ts';
import { START } from '../reader/place.ts';
import { percentRead } from '../reader/read-share.ts';
import type { State } from '../reader/state.ts';
import type { Notice } from '../reader/texts.ts';
import type { Bookmark } from '../storage/bookmarks.ts';
import { pageOf } from './document-loader.ts';
import type { KeptLibrary } from './kept-library.ts';
import type { DocumentOpener, Emit } from './document-opener.ts';
import { resolveLink, targetOf, type Destination, type Origin, type Target } from './link-targets.ts';
import type { KeptBookmarks } from './open-bookmarks.ts';
import { keepHighlight } from './open-highlights.ts';
import type { Documents } from './open-documents.ts';
import type { Changes } from './open-changes.ts';
import type { PictureDesk } from './open-pictures.ts';
import type { History } from './open-history.ts';
import type { PictureAsking } from './picture-asking.ts';
import type { PictureOpener } from './picture-opener.ts';
import { createLookup } from './open-lookup.ts';
import { wholeAddress } from './system-links.ts';
import { createSystemOpener } from './system-opener.ts';

/** The requests that the loop does not serve itself. */
export type Asked = Exclude<Request, { readonly kind: 'quit' | 'interrupt' | 'suspend' | 'redraw' | 'save' }>;

export interface Desk {
  /** Does what the reader asks for, and reports the result. */
  readonly serve: (request: Asked, state: State, emit: Emit) => Promise<void>;
  /** Saves the place and the marks, and how much has been read. Returns a notice if that fails. */
  readonly save: (state: State) => Notice | undefined;
  /** Called before another document is shown. */
  readonly leave: (state: State) => void;
  /** Called when a document is shown. */
  readonly arrive: Changes['arrive'];
  /** Undefined if the terminal draws no pictures. */
  readonly pictures?: PictureDesk | undefined;
  /** Stops the current loading, and reports no more changes. */
  readonly close: () => void;
}

export interface DeskParts {
  readonly opener: DocumentOpener;
  readonly changes: Changes;
  readonly documents: Documents;
  /** The sources of the command line. The first one is open. */
  readonly sources: readonly Target[];
  readonly history: History;
  readonly library: Pick<KeptLibrary, 'forget'>;
  readonly bookmarks: KeptBookmarks;
  readonly list: (kind: 'library' | 'bookmarks') => Listing;
  /** Returns the message for an address that cannot be opened, or a file that does not exist. */
  readonly describe: (problem: Problem) => Promise<string>;
  /** Opens an address with the system. Returns false if that is not possible. */
  readonly openLink: (address: string) => Promise<boolean>;
  readonly pictureOpener: PictureOpener;
  readonly pictureAsking: PictureAsking;
  /** The setting `lookup`. */
  readonly lookup: string;
  /** Puts a text into the clipboard of the terminal. Returns false if it is too long. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly pictures?: PictureDesk | undefined;
}

type Server<K extends Asked['kind']> = (
  request: Extract<Asked, { kind: K }>,
  state: State,
  emit: Emit,
) => void | Promise<void>;

const notice = (of: Notice): Event => ({ kind: 'notice', notice: of });

/** The beginning of any document. */
const BEGINNING = { ...START, anchor: '' };

export function createDesk({
  opener,
  changes,
  documents,
  sources,
  history,
  library,
  bookmarks,
  list,
  describe,
  openLink,
  pictureOpener,
  pictureAsking,
  lookup: where,
  copy,
  pictures,
}: DeskParts): Desk {
  let source = 0; // the index of the last one asked for, even if it could not be opened
  const sourceOf = ({ document }: State): string => documents.at(document).loaded?.source ?? '';

  const originOf = ({ document }: State): Origin => {
    const { target, loaded } = documents.at(document);
    return { target, address: loaded?.address, archive: loaded?.archive };
  };
  const destinationOf = (href: string, state: State): Destination => resolveLink(href, originOf(state));

  const system = createSystemOpener(openLink, describe);
  const lookup = createLookup(where, system.openAddress);

  const stopLoading = (): void => {
    for (const { stop } of [opener, pictureOpener, pictureAsking, lookup]) stop();
  };

  /** Returns what the key of an entry leads to. */
  const enter = (
    { list: kind, key }: Extract<Asked, { kind: 'enter' }>,
    { document }: State,
  ): { readonly target: Target; readonly bookmark?: Bookmark | undefined } => {
    if (kind === 'folder') return { target: { kind: 'file', path: key } };
    if (kind === 'feed') return { target: entryTarget(documents.at(document), Number(key)) };
    const bookmark = kind === 'bookmarks' ? bookmarks.find(key) : undefined;
    return { target: targetOf(bookmark?.source ?? key), bookmark };
  };

  /** Writes to the disk with `act`. Reports if that fails. */
  const write = (emit: Emit, act: () => boolean | void): void => {
    try {
      if (act() === false) emit(notice({ kind: 'notSaved' }));
    } catch {
      emit(notice({ kind: 'notSaved' }));
    }
  };

  const copyWhole = async (text: string, emit: Emit): Promise<void> => {
    if (!(await copy(text))) emit(notice({ kind: 'tooLongToCopy' }));
  };

  const showBookmarks = (state: State, emit: Emit): void =>
    emit({ kind: 'bookmarked', bookmarks: bookmarks.of(sourceOf(state), state.book) });

  const servers: { readonly [K in Asked['kind']]: Server<K> } = {
    cancel: (_, __, emit) => {
      stopLoading();
      emit(notice({ kind: 'cancelled' }));
    },
    open: async ({ href, by }, state, emit) => {
      if (isInside(href)) return pictureOpener.open(href, originOf(state), emit);
      const destination = destinationOf(href, state);
      if (destination.kind === 'refused') return emit(notice({ ...destination, kind: 'refused' }));
      if (destination.kind === 'invalid')
        return emit(notice({ kind: 'failed', message: await describe({ kind: 'badAddress', name: href }) }));
      if (destination.kind === 'system' || by === 'system') return system.open(href, destination, emit);
      const { target, fragment } = destination;
      const isHere = documents.find(target)?.number === state.document;
      const place = isHere && fragment === undefined ? BEGINNING : undefined;
      await opener.show(target, { kind: 'jump', fragment }, state, emit, place);
    },
    return: async (way, state, emit) => {
      const { target } = documents.at(way.visit.document);
      await opener.show(target, way, state, emit);
    },
    source: async ({ step }, state, emit) => {
      const target = sources[source + step];
      if (!target) return emit(notice({ kind: 'noSource', step }));
      source += step;
      await opener.show(target, { kind: 'jump' }, state, emit);
    },
    list: ({ list: kind }, _, emit) => emit({ kind: 'listed', listing: list(kind) }),
    enter: async (request, state, emit) => {
      const { target, bookmark } = enter(request, state);
      await opener.show(target, { kind: 'jump' }, state, emit, bookmark?.place);
    },
    forget: ({ list: kind, key, isForgotten }, state, emit) => {
      write(emit, () => (kind === 'library' ? library : bookmarks).forget(key, isForgotten));
      if (kind === 'bookmarks') showBookmarks(state, emit);
    },
    bookmark: ({ place, sentence }, state, emit) => {
      const { book, ...whole } = withAllLines(state);
      write(emit, () => {
        if (!bookmarks.add(sourceOf(state), book, state.kept ? whole.place : place, sentence))
          emit(notice({ kind: 'noBookmarks' }));
      });
      showBookmarks(state, emit);
    },
    highlight: ({ highlight }, state, emit) => {
      const failure = keepHighlight(documents.at(state.document).position, highlight, state.book);
      if (failure) emit(notice(failure));
    },
    searched: ({ words }, state, emit) => write(emit, () => history.search(words, sourceOf(state))),
    pictures: ({ srcs }, state, emit) => pictureAsking.ask(srcs, state, emit),
    copy: ({ text }, _, emit) => copyWhole(text, emit),
    copyAddress: ({ href }, state, emit) => copyWhole(wholeAddress(destinationOf(href, state)) ?? href, emit),
    lookUp: ({ word }, _, emit) => lookup.look(word, emit),
    readings: async (_, __, emit) =>
      emit({ kind: 'readings', readings: (await import('../hanja/korean-readings.ts')).readingsOf }),
    reload: (_, state, emit) => opener.renew(state, emit),
  };

  return {
    serve: async (request, state, emit) =>
      (servers[request.kind] as (of: Asked, state: State, emit: Emit) => void | Promise<void>)(
        request,
        state,
        emit,
      ),
    save: (state) => {
      const { position } = documents.at(state.document);
      const { about } = state.book.manuscript;
      const failure = position?.save(state);
      const isRecorded = history.record({
        source: sourceOf(state),
        about,
        percent: percentRead(withAllLines(state)),
      });
      return failure ?? (isRecorded ? undefined : { kind: 'notSaved' });
    },
    leave: (state) => {
      pictureAsking.stop();
      documents.leave(withAllLines(state));
    },
    arrive: changes.arrive,
    pictures,
    close: () => {
      stopLoading();
      changes.stop();
    },
  };
}

/** Returns what an entry of a feed leads to: its text if the feed has all of it, or else its page. */
function entryTarget({ target, loaded }: ReturnType<Documents['at']>, index: number): Target {
  const feed = loaded?.feed;
  const entry = feed?.entries[index];
  const page = entry && pageOf(entry);
  return page === undefined || feed?.read(index).isWhole !== false
    ? { kind: 'entry', feed: target, index }
    : { kind: 'page', address: page };
}
