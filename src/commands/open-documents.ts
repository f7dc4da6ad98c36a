// The documents of `nanro open`: which number each has, and which of them are in memory.
import type { OpenFeed } from '../formats/feed/entries.ts';
import type { Book } from '../reader/book.ts';
import type { Listing } from '../reader/listing.ts';
import type { Place } from '../reader/place.ts';
import { placeToKeep, type State } from '../reader/state.ts';
import type { GrowingInput } from './growing-input.ts';
import type { Ranges } from '../source/ranges.ts';
import { keyOf, type Target } from './link-targets.ts';
import type { Resumed } from './open-position.ts';

/** A document in memory. */
export interface LoadedDocument {
  readonly book: Book;
  /** Shown instead of the book, which is empty. */
  readonly listing?: Listing;
  /** The feed whose entries the list shows. */
  readonly feed?: OpenFeed;
  /** Its address after redirects, if it comes from the web. */
  readonly address?: string | undefined;
  /** The path or the address that identifies it in later runs; empty if it has none. */
  readonly source: string;
  /** A text that changes when the file changes; undefined if it is not a file. */
  readonly stamp?: string | undefined;
  /** Whether it cannot be loaded again: standard input, a named pipe, a file of the kernel, the library. */
  readonly isOnce?: boolean;
  /** The archive that was read, if it cannot be read again. Its pictures are loaded later. */
  readonly archive?: Ranges | undefined;
  /** Standard input, if more of it may arrive. */
  readonly input?: GrowingInput | undefined;
  /** About how much memory it takes, in characters. */
  readonly size: number;
}

/** A document that has been opened since the reader started. */
export interface KnownDocument {
  readonly number: number;
  readonly target: Target;
  /** Undefined if it has to be loaded again. */
  readonly loaded: LoadedDocument | undefined;
  /** Its saved position; undefined if none is kept. */
  readonly position: Resumed | undefined;
  /** What the user had set when they left it; undefined if it has been loaded since. */
  readonly left: LeftDocument | undefined;
}

export interface LeftDocument extends Pick<State, 'marks' | 'bookmarks' | 'highlights'> {
  readonly place: Place;
}

export interface Documents {
  readonly at: (number: number) => KnownDocument;
  readonly find: (target: Target) => KnownDocument | undefined;
  /** Adds a document, or replaces one that was loaded again. */
  readonly put: (
    target: Target,
    loaded: LoadedDocument,
    position?: Resumed,
  ) => KnownDocument & { readonly loaded: LoadedDocument };
  /** Changes what is loaded of a document. What the user has set in it stays. */
  readonly update: (number: number, change: Partial<LoadedDocument>) => LoadedDocument;
  /** Marks a document as shown, so that it stays in memory. */
  readonly show: (number: number) => void;
  /**
   * Keeps what the user has set in the document that they leave, and drops documents that they left long ago.
   */
  readonly leave: (state: State) => void;
}

/**
 * The most characters of left documents that stay in memory. Documents that cannot be loaded again always
 * stay.
 */
const MOST_CHARACTERS = 2_000_000;

/** Returns an empty set of documents. The first document gets the number 0. */
export function createDocuments(most = MOST_CHARACTERS): Documents {
  const known: KnownDocument[] = [];
  const numbers = new Map<string, number>();
  /** The documents that were left and are in memory, the last one first. */
  let left: readonly number[] = [];
  const forgetOld = (): void => {
    let size = 0;
    left = left.filter((number) => {
      const document = known[number]!;
      if (document.loaded?.isOnce) return true;
      size += document.loaded?.size ?? 0;
      if (size <= most) return true;
      known[number] = { ...document, loaded: undefined, left: undefined };
      return false;
    });
  };
  const show = (number: number): void => void (left = left.filter((other) => other !== number));
  return {
    show,
    at: (number) => known[number]!,
    find: (target) => known[numbers.get(keyOf(target)) ?? -1],
    put: (target, loaded, position) => {
      const key = keyOf(target);
      const number = numbers.get(key) ?? known.length;
      numbers.set(key, number);
      if (loaded.address !== undefined && target.kind === 'page')
        numbers.set(keyOf({ kind: 'page', address: loaded.address }), number);
      const document = { number, target, loaded, position, left: undefined };
      known[number] = document;
      show(number);
      return document;
    },
    update: (number, change) => {
      const document = known[number]!;
      const loaded: LoadedDocument = { ...document.loaded!, ...change };
      known[number] = { ...document, loaded };
      return loaded;
    },
    leave: (state) => {
      const document = known[state.document];
      if (!document?.loaded) return;
      const { book, marks, bookmarks, highlights } = state;
      known[state.document] = {
        ...document,
        loaded: { ...document.loaded, book },
        left: { place: placeToKeep(state), marks, bookmarks, highlights },
      };
      left = [state.document, ...left.filter((number) => number !== state.document)];
      forgetOld();
    },
  };
}
