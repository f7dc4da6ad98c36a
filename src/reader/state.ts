// What the reader is at one moment, as plain data, and what the world can tell it.
import { createGalley, type Galley } from '../layout/galley.ts';
import type { Book } from './book.ts';
import { frameOf, type Frame, type Size } from './frame.ts';
import type { Key } from './keys.ts';
import type { Look } from './look.ts';
import { clampPlace, START, takeRows, type Place, type PlacedRow } from './place.ts';
import type { Search } from './hit-search.ts';
import type { Notice, ReaderTexts } from './texts.ts';

/** A link in the list of links. */
export interface LinkItem {
  readonly title: string;
  readonly href: string;
}

export type Mode =
  | { readonly kind: 'reading' }
  /** Words to look for are being typed; `before` is what to go back to. */
  | {
      readonly kind: 'searching';
      readonly text: string;
      readonly before: Pick<State, 'place' | 'isHeld' | 'search'>;
    }
  /** The letter of a mark is awaited. */
  | { readonly kind: 'marking'; readonly action: 'set' | 'go' }
  | {
      readonly kind: 'outline';
      readonly filter: string;
      readonly isFiltering: boolean;
      readonly selected: number;
      readonly before: Pick<State, 'place' | 'isHeld'>;
    }
  | { readonly kind: 'links'; readonly items: readonly LinkItem[]; readonly selected: number }
  /** An address to read, since nothing opens it. */
  | { readonly kind: 'address'; readonly href: string; readonly reason: 'noOpener' | 'noAddress' }
  | { readonly kind: 'help'; readonly top: number };

/** What only the world can do. */
export type Request =
  | { readonly kind: 'quit' | 'interrupt' | 'suspend' | 'redraw' | 'save' }
  | { readonly kind: 'open'; readonly href: string };

export interface State {
  readonly book: Book;
  readonly size: Size;
  readonly look: Look;
  /** What is said to somebody, in their language. */
  readonly texts: ReaderTexts;
  /** The book at the measure of the frame. */
  readonly galley: Galley;
  readonly frame: Frame;
  readonly place: Place;
  /** Whether the place was jumped to, and may show less than a screen above the end. */
  readonly isHeld: boolean;
  /** Where somebody jumped from, the last one last. */
  readonly back: readonly Place[];
  readonly marks: Readonly<Record<string, Place>>;
  readonly search: Search | undefined;
  readonly mode: Mode;
  /** Digits so far of the number of a section, or of a link in the list of links. */
  readonly digits: string;
  readonly notice: Notice | undefined;
  readonly request: Request | undefined;
}

export type Event =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resize'; readonly size: Size }
  /** Nothing else is to do. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** A link that nothing was there to open with. */
  | { readonly kind: 'unopened'; readonly href: string };

export const READING: Mode = { kind: 'reading' };

export interface Opening {
  readonly book: Book;
  readonly size: Size;
  readonly look: Look;
  readonly texts: ReaderTexts;
  readonly place?: Place;
  readonly marks?: Readonly<Record<string, Place>>;
  readonly notice?: Notice;
}

/** The reader as it opens. */
export function openState({
  book,
  size,
  look,
  texts,
  place = START,
  marks = {},
  notice = { kind: 'welcome' },
}: Opening): State {
  const frame = frameOf(size, look, false);
  return {
    book,
    size,
    look,
    texts,
    frame,
    galley: setBook(book, look, frame),
    place,
    isHeld: true,
    back: [],
    marks,
    search: undefined,
    mode: READING,
    digits: '',
    notice,
    request: undefined,
  };
}

const setBook = (
  { manuscript }: Book,
  { wordBreak, ambiguous, hyperlinks, justify }: Look,
  { width }: Frame,
): Galley => createGalley(manuscript, { measure: { width, wordBreak, ambiguous }, hyperlinks, justify });

/** The state with its frame, and its galley where the lines are others than before. */
export function settle(before: State, state: State): State {
  const { book, size, look, mode } = state;
  const frame = frameOf(size, look, mode.kind === 'outline');
  const isSame = frame.width === before.frame.width && look.wordBreak === before.look.wordBreak;
  return { ...state, frame, galley: isSame ? state.galley : setBook(book, look, frame) };
}

/** Rows of text on the screen, in all columns. */
export const rowsOnScreen = ({ frame }: State): number => frame.height * frame.lefts.length;

/** The place of the first row on the screen. */
export const shownPlace = (state: State): Place =>
  state.isHeld ? state.place : clampPlace(state.galley, state.place, rowsOnScreen(state));

/** What is on the screen. */
export const shownRows = (state: State): PlacedRow[] =>
  takeRows(state.galley, shownPlace(state), state.frame.height, state.frame.lefts.length);

/** Whether there is something to go on with while no key is struck. */
export const isBusy = ({ search }: State): boolean => (search?.left ?? 0) > 0;

/** Where somebody reads, apart from what an outline or a search shows them meanwhile. */
export const placeToKeep = (state: State): Place =>
  state.mode.kind === 'outline' || state.mode.kind === 'searching'
    ? state.mode.before.place
    : shownPlace(state);
