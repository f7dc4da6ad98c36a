// The state of the reader as plain data, and the events that change it.
import { createGalley, type Galley } from '../layout/galley.ts';
import type { Book } from './book.ts';
import { frameOf, type Frame, type Size } from './frame.ts';
import type { Key } from './keys.ts';
import type { Look } from './look.ts';
import { isSame, START, type Place, type PlacedRow } from './place.ts';
import { clampPlace, columnsFrom, gridOf } from './screens.ts';
import type { Search } from './hit-search.ts';
import type { Notice, ReaderTexts } from './texts.ts';

/** A link in the list of links. */
export interface LinkItem {
  readonly title: string;
  readonly href: string;
}

export type Mode =
  | { readonly kind: 'reading' }
  /** Words to search for are being typed; `before` is what to return to. */
  | {
      readonly kind: 'searching';
      readonly text: string;
      readonly before: Pick<State, 'place' | 'isHeld' | 'search'>;
    }
  /** The next key will be the letter of a mark. */
  | { readonly kind: 'marking'; readonly action: 'set' | 'go' }
  | {
      readonly kind: 'outline';
      readonly filter: string;
      readonly isFiltering: boolean;
      readonly selected: number;
      readonly before: Pick<State, 'place' | 'isHeld'>;
    }
  | { readonly kind: 'links'; readonly items: readonly LinkItem[]; readonly selected: number }
  /** An address is shown, because it cannot be opened. */
  | { readonly kind: 'address'; readonly href: string; readonly reason: 'noOpener' | 'noAddress' }
  | { readonly kind: 'help'; readonly top: number };

/** What the loop around the reader is asked to do. */
export type Request =
  | { readonly kind: 'quit' | 'interrupt' | 'suspend' | 'redraw' | 'save' }
  | { readonly kind: 'open'; readonly href: string };

export interface State {
  readonly book: Book;
  readonly size: Size;
  readonly look: Look;
  /** The texts of the reader, in the language of its user. */
  readonly texts: ReaderTexts;
  /** The book, laid out at the measure of the frame. */
  readonly galley: Galley;
  readonly frame: Frame;
  /** The place at the top of the screen, unless it is below `lastTop` and not `isHeld`; see `shownPlace`. */
  readonly place: Place;
  /**
   * Whether the user jumped to the place. Then it is at the top, even if less than a screen of text follows.
   */
  readonly isHeld: boolean;
  /**
   * In two columns, the tops of the screens that the user has turned through, from the highest to the lowest.
   * Each of these screens ends where the next one begins, so turning back leads to the same screens.
   */
  readonly turned: readonly Place[];
  /** The places from which the user jumped, the latest last. */
  readonly back: readonly Place[];
  readonly marks: Readonly<Record<string, Place>>;
  readonly search: Search | undefined;
  readonly mode: Mode;
  /** The digits typed so far of the number of a section or link. */
  readonly digits: string;
  readonly notice: Notice | undefined;
  readonly request: Request | undefined;
}

export type Event =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resize'; readonly size: Size }
  /** No key is waiting. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** A link could not be opened. */
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

/** Returns the state in which the reader opens. */
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
    turned: [],
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

/** Updates the frame of a state, and its galley if the lines have changed. */
export function settle(before: State, state: State): State {
  const { book, size, look, mode } = state;
  const frame = frameOf(size, look, mode.kind === 'outline');
  const isSameText = frame.width === before.frame.width && look.wordBreak === before.look.wordBreak;
  const { height, count } = gridOf(before.frame);
  const isTurned = isSameText && frame.height === height && frame.lefts.length === count;
  return {
    ...state,
    frame,
    galley: isSameText ? state.galley : setBook(book, look, frame),
    turned: isTurned ? state.turned : [],
  };
}

/** Returns the number of rows of text on the screen, in all columns. */
export const rowsOnScreen = ({ frame }: State): number => frame.height * frame.lefts.length;

/** Returns the place of the first row on the screen. */
export const shownPlace = (state: State): Place =>
  state.isHeld ? state.place : clampPlace(state.galley, state.place, gridOf(state.frame));

/** Returns the rows of text on the screen, by column. */
export function shownColumns(state: State): PlacedRow[][] {
  const place = shownPlace(state);
  const at = turnedIndex(state, place);
  return columnsFrom(state.galley, place, gridOf(state.frame), at < 0 ? undefined : state.turned[at + 1]);
}

/** Returns the index of a place in `turned`; -1 if it is not there. */
export const turnedIndex = ({ turned }: State, place: Place): number =>
  turned.findIndex((top) => isSame(top, place));

/** Returns the rows of text on the screen. */
export const shownRows = (state: State): PlacedRow[] => shownColumns(state).flat();

/** Reports whether there is work to do while no key is pressed. */
export const isBusy = ({ search }: State): boolean => (search?.left ?? 0) > 0;

/**
 * Returns the place to save. While the outline or a search shows another place, this is the one to return to.
 */
export const placeToKeep = (state: State): Place =>
  state.mode.kind === 'outline' || state.mode.kind === 'searching'
    ? state.mode.before.place
    : shownPlace(state);
