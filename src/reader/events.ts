// What the reader and the loop around it (commands/open-loop.ts) tell each other: the loop reports events,
// and the state asks for side effects.
import type { StyledLine } from '../article/model.ts';
import type { Readings } from '../layout/readings.ts';
import type { Book } from './book.ts';
import type { Size } from './frame.ts';
import type { Highlight } from './highlight-model.ts';
import type { Key, Mouse } from './keys.ts';
import type { Listing, ListKind } from './listing.ts';
import type { PictureSizes } from './picture-sizes.ts';
import type { Place } from './place.ts';
import type { Bookmark, Visit } from './remembered.ts';
import type { Loading, Notice } from './texts.ts';

/** What the loop around the reader is asked to do. */
export type Request =
  | { readonly kind: 'quit' | 'interrupt' | 'suspend' | 'redraw' | 'save' }
  /** Stop loading what `loading` names. */
  | { readonly kind: 'cancel' }
  /** Open where a link of the document leads: in nanro, or with the program of the system. */
  | { readonly kind: 'open'; readonly href: string; readonly by: 'nanro' | 'system' }
  /** Show the document of a visit again. It may have to be loaded. */
  | { readonly kind: 'return'; readonly visit: Visit; readonly direction: 'back' | 'forward' }
  /** Open the next source of the command line (1), or the previous one (-1). */
  | { readonly kind: 'source'; readonly step: 1 | -1 }
  /** Make a list. */
  | { readonly kind: 'list'; readonly list: 'library' | 'bookmarks' }
  /** Open an entry of a list. */
  | { readonly kind: 'enter'; readonly list: ListKind; readonly key: string }
  /** Forget an entry of a list, or take that back. */
  | { readonly kind: 'forget'; readonly list: ListKind; readonly key: string; readonly isForgotten: boolean }
  | { readonly kind: 'bookmark'; readonly place: Place; readonly sentence: string }
  /** Keep a highlight, or remove it if it `isRemoved`. */
  | { readonly kind: 'highlight'; readonly highlight: Highlight }
  /** Keep words that were searched for. */
  | { readonly kind: 'searched'; readonly words: string }
  /** Put a text into the clipboard of the terminal. */
  | { readonly kind: 'copy'; readonly text: string }
  /** Put the whole address that a link leads to into the clipboard. */
  | { readonly kind: 'copyAddress'; readonly href: string }
  /** Look a word up. */
  | { readonly kind: 'lookUp'; readonly word: string }
  /** Load the readings of Hanja. */
  | { readonly kind: 'readings' }
  /** Load the pictures at some addresses (`src`) in the document. */
  | { readonly kind: 'pictures'; readonly srcs: readonly string[] }
  /** Read the document again. */
  | { readonly kind: 'reload' };

/** A document that has been opened, or opened again. */
export interface Opened {
  /** Tells documents apart while the reader runs. */
  readonly document: number;
  readonly book: Book;
  readonly isGrowing?: boolean;
  /** A list to show instead of the text, which is empty. */
  readonly listing?: Listing;
  readonly place?: Place;
  readonly marks?: Readonly<Record<string, Place>>;
  readonly bookmarks?: readonly Bookmark[];
  readonly highlights?: readonly Highlight[];
  readonly notice?: Notice;
}

/** How a document was opened. */
export type Way =
  /** By a link, from a list, or as the next source. `fragment` is the name of a place in it. */
  | { readonly kind: 'jump'; readonly fragment?: string | undefined }
  | { readonly kind: 'return'; readonly visit: Visit; readonly direction: 'back' | 'forward' };

export type Event =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'mouse'; readonly mouse: Mouse }
  | { readonly kind: 'resize'; readonly size: Size }
  /** No key is waiting. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** Something is being loaded; undefined if that has ended. */
  | { readonly kind: 'loading'; readonly loading: Loading | undefined }
  | { readonly kind: 'opened'; readonly opened: Opened; readonly way: Way }
  /** A document has grown (`isAppended`), or its text has changed. */
  | {
      readonly kind: 'renewed';
      readonly document: number;
      readonly book: Book;
      readonly isAppended: boolean;
      readonly isGrowing: boolean;
      readonly notice?: Notice;
    }
  /** A list that was asked for. */
  | { readonly kind: 'listed'; readonly listing: Listing }
  /** What a program says about a word. */
  | { readonly kind: 'lookedUp'; readonly word: string; readonly lines: readonly StyledLine[] }
  /** The readings of Hanja have been loaded. */
  | { readonly kind: 'readings'; readonly readings: Readings }
  /** Pictures of a document have been loaded. */
  | { readonly kind: 'pictured'; readonly document: number; readonly pictures: PictureSizes }
  /** The bookmarks of the document have changed. */
  | { readonly kind: 'bookmarked'; readonly bookmarks: readonly Bookmark[] }
  /** An address could not be opened, so it is shown. */
  | { readonly kind: 'unopened'; readonly href: string; readonly reason: 'noOpener' | 'noAddress' };
