// Opens documents for the reader: from memory, or else by loading them, which the user can cancel.
import { basename } from 'node:path';
import { onOneLine } from '../article/sanitize.ts';
import { recallOrClamp } from '../reader/anchors.ts';
import type { Book } from '../reader/book.ts';
import type { Event, Opened, Way } from '../reader/events.ts';
import { withAllLines } from '../reader/kept-lines.ts';
import { isSame, START, type AnchoredPlace } from '../reader/place.ts';
import type { Bookmark } from '../reader/remembered.ts';
import { placeToKeep, type State } from '../reader/state.ts';
import { stampOf } from '../source/folder.ts';
import { composeHangul } from '../unicode/hangul.ts';
import type { LoadTarget } from './document-loader.ts';
import { createLatestTask } from './latest-task.ts';
import type { Fetching } from './load.ts';
import type { Target } from './link-targets.ts';
import type { Documents, KnownDocument, LoadedDocument } from './open-documents.ts';
import type { Resumed } from './open-position.ts';

/** Sends events to the reader. */
export type Emit = (...events: readonly (Event | Failure)[]) => void;

/** A failure that ends the reader. */
export interface Failure {
  readonly kind: 'failed';
  readonly error: unknown;
}

export interface OpenerParts {
  readonly documents: Documents;
  readonly load: LoadTarget;
  /** Returns the saved position of a document; undefined if none is kept. */
  readonly resume: (target: Target, loaded: LoadedDocument) => Resumed | undefined;
  readonly bookmarksOf: (source: string, book: Book) => readonly Bookmark[];
  /** Returns the message for an error. Throws it again if it is a bug. */
  readonly describe: (error: unknown, target: Target) => Promise<string>;
}

export interface DocumentOpener {
  /** Registers a document that has been loaded, and returns what the reader needs of it. */
  readonly add: (target: Target, loaded: LoadedDocument) => Opened;
  /** Shows a document instead of the one in the state; at `place`, or else where the user left it. */
  readonly show: (target: Target, way: Way, state: State, emit: Emit, place?: AnchoredPlace) => Promise<void>;
  /** Loads the document in the state again. */
  readonly renew: (state: State, emit: Emit) => Promise<void>;
  /** Stops the current loading. */
  readonly stop: () => void;
}

export function createOpener({
  documents,
  load,
  resume,
  bookmarksOf,
  describe,
}: OpenerParts): DocumentOpener {
  const task = createLatestTask();

  /** Loads a target. Returns undefined if that was stopped or has failed. A failure is reported. */
  const loadFor = async (
    target: Target,
    emit: Emit,
    how: Pick<Fetching, 'isFresh' | 'isBeginningEnough'>,
  ): Promise<LoadedDocument | undefined> => {
    const signal = task.start();
    const name = shownName(target);
    const tell = (percent: number | undefined): void => emit({ kind: 'loading', loading: { name, percent } });
    let told: number | undefined;
    const onProgress = (bytes: number, total: number | undefined): void => {
      const percent = total === undefined ? undefined : Math.min(100, Math.floor((bytes / total) * 100));
      if (percent !== told && task.isGoingOn(signal)) tell((told = percent));
    };
    tell(undefined);
    await new Promise(setImmediate); // the status line shows it before a file is read
    try {
      const loaded = await load(target, { ...how, signal, onProgress });
      return task.end(signal) ? loaded : undefined;
    } catch (error) {
      if (!task.end(signal)) return undefined;
      const message = await describe(error, target);
      emit({ kind: 'loading', loading: undefined }, { kind: 'notice', notice: { kind: 'failed', message } });
      return undefined;
    }
  };

  const add = (target: Target, loaded: LoadedDocument): Opened => {
    const position = loaded.listing ? undefined : resume(target, loaded);
    const { number } = documents.put(target, loaded, position);
    const { book, source } = loaded;
    return { ...shown(number, loaded), ...position?.opening, bookmarks: bookmarksOf(source, book) };
  };

  return {
    add,
    stop: task.stop,
    show: async (target, way, state, emit, place) => {
      const known = documents.find(target);
      const isHere = known?.number === state.document;
      let opened: Opened;
      if (isHere && !isStale(known)) {
        task.stop();
        opened = openedHere(withAllLines(state));
      } else if (known?.loaded && !isStale(known)) {
        task.stop();
        opened = openedAgain(known, known.loaded);
      } else {
        const isBeginningEnough = !place && way.kind === 'jump' && way.fragment === undefined;
        const loaded = await loadFor(target, emit, { isBeginningEnough });
        if (!loaded) return;
        opened = add(target, loaded);
      }
      documents.show(opened.document);
      const at: Partial<Opened> = place ? { place: recallOrClamp(opened.book, place) } : {};
      const isResumed = !place && way.kind === 'jump' && way.fragment === undefined;
      emit({ kind: 'opened', opened: { ...(isResumed ? opened : elsewhere(opened)), ...at }, way });
      // A visit has the list as it was then. The folder may have changed since.
      if (way.kind === 'return' && opened.listing) emit({ kind: 'listed', listing: opened.listing });
    },
    renew: async (state, emit) => {
      const { target, position, loaded: before } = documents.at(state.document);
      if (before?.isOnce) return emit({ kind: 'notice', notice: { kind: 'readOnce' } });
      const loaded = await loadFor(target, emit, { isFresh: true });
      emit({ kind: 'loading', loading: undefined });
      if (!loaded || loaded.listing) return;
      documents.put(target, loaded, position);
      emit({
        kind: 'renewed',
        document: state.document,
        book: loaded.book,
        isAppended: false,
        isGrowing: false,
        notice: { kind: 'renewed' },
      });
    },
  };
}

/**
 * Reports whether the file of a document has changed since it was read. A file that is gone does not count as
 * changed.
 */
function isStale({ target, loaded }: KnownDocument): boolean {
  if (target.kind !== 'file' || loaded === undefined || loaded.isOnce) return false;
  const stamp = stampOf(target.path);
  return stamp !== undefined && stamp !== loaded.stamp;
}

/** Returns the open document at its current place. */
const openedHere = (state: State): Opened => {
  const { document, book, isGrowing, marks, bookmarks, highlights } = state;
  return { document, book, isGrowing, marks, bookmarks, highlights, place: placeToKeep(state) };
};

/** Returns what the reader shows of a document in memory. */
const shown = (document: number, { book, listing, input }: LoadedDocument): Opened => ({
  document,
  book,
  isGrowing: input !== undefined,
  ...(listing && { listing }),
});

const openedAgain = ({ number, left }: KnownDocument, loaded: LoadedDocument): Opened => ({
  ...shown(number, loaded),
  ...left,
  ...(left && !isSame(left.place, START) ? { notice: { kind: 'resumed' } } : {}),
});

/** Removes the notice about where the user left off, for a document that is opened at another place. */
const elsewhere = ({ notice, ...opened }: Opened): Opened =>
  notice === undefined || notice.kind === 'resumed' ? opened : { ...opened, notice };

/** Returns the name of a target in the status line while it is loaded. */
const shownName = (target: Target): string =>
  target.kind === 'page'
    ? new URL(target.address).host
    : target.kind === 'file'
      ? composeHangul(onOneLine(basename(target.path)))
      : '';
