// The state of the reader as plain data.
import { createGalley, type Galley } from '../layout/galley.ts';
import { isBeginning, type Book } from './book.ts';
import type { Request } from './events.ts';
import { frameOf, type Frame, type Size } from './frame.ts';
import type { Highlight } from './highlight-model.ts';
import type { Key } from './keys.ts';
import type { Look } from './look.ts';
import type { Mode } from './mode.ts';
import type { Outline } from './outline-model.ts';
import { picturesIn, type PictureSizes } from './picture-sizes.ts';
import { isSame, type Place, type PlacedRow, type Start, type View } from './place.ts';
import type { Shifts } from './shifts.ts';
import { clampPlace, columnsFrom, gridOf } from './screens.ts';
import type { Search } from './hit-search.ts';
import type { Chosen } from './link-model.ts';
import type { Bookmark, Visit } from './remembered.ts';
import { hasLines } from './line-numbers.ts';
import type { Loading, Notice, ReaderTexts } from './texts.ts';

export interface State extends View {
  /** The number of the document; see `Opened`. */
  readonly document: number;
  readonly book: Book;
  /** Whether more of the document is still being read. */
  readonly isGrowing: boolean;
  /** Set if `book` has only the lines of the whole text that have some words. */
  readonly kept: { readonly words: string; readonly whole: Book } | undefined;
  /** Whether the screen stays at the end while the document grows. */
  readonly isFollowing: boolean;
  readonly size: Size;
  readonly look: Look;
  /** The texts of the reader, in the language of its user. */
  readonly texts: ReaderTexts;
  /** The pictures of the document that have been loaded. */
  readonly pictures: PictureSizes;
  /** The book, laid out at the measure of the frame. */
  readonly galley: Galley;
  readonly frame: Frame;
  /** How far code and tables are scrolled sideways. */
  readonly shifts: Shifts;
  /**
   * In two columns, the tops of the screens that the user has turned through, from the highest to the lowest.
   * Each of these screens ends where the next one begins, so turning back leads to the same screens.
   */
  readonly turned: readonly Place[];
  /** Where the user jumped from, the latest last. */
  readonly back: readonly Visit[];
  /** Where the user came back from, the latest last. */
  readonly forward: readonly Visit[];
  /** The view as it was before a change of the window moved it to keep a hit on the screen. */
  readonly moved: View | undefined;
  /** Where the document is to be opened, if it does not have that place yet. */
  readonly start: Start | undefined;
  readonly marks: Readonly<Record<string, Place>>;
  readonly bookmarks: readonly Bookmark[];
  readonly highlights: readonly Highlight[];
  /** The chosen link, note or figure. It counts only while it is on the screen. */
  readonly chosen: Chosen | undefined;
  readonly search: Search | undefined;
  /** Words that were searched for before, the latest first. */
  readonly searched: readonly string[];
  readonly mode: Mode;
  readonly outline: Outline;
  /** The number typed so far. */
  readonly number: TypedNumber | undefined;
  /** The keys that wait (waiting.ts). */
  readonly waiting: readonly Key[];
  /** Whether a text is being pasted. */
  readonly isPasting: boolean;
  /** What is being loaded, as the status line shows it. */
  readonly loading: Loading | undefined;
  /** `top` is the first line that is shown of a notice in a box, if it is not the first of all. */
  readonly notice: (Notice & { readonly top?: number }) | undefined;
  readonly request: Request | undefined;
}

/** Digits typed one after another. */
export interface TypedNumber {
  readonly typed: string;
  /** The part of `typed` that is the number of a section, so far. */
  readonly section: string;
  /** Whether the digits have led to another place. The place before them is then remembered. */
  readonly hasJumped: boolean;
}

/** Lays a book out as a state shows it. */
export function setBook(
  { manuscript }: Book,
  { look, frame, pictures }: Pick<State, 'look' | 'frame' | 'pictures'>,
): Galley {
  const { wordBreak, ambiguous, hyperlinks, justify, wide, highlight, readings } = look;
  return createGalley(manuscript, {
    measure: { width: frame.width, wordBreak, ambiguous },
    hyperlinks,
    justify,
    wide,
    highlight,
    readings,
    pictures: picturesIn(pictures, look, frame),
  });
}

/** Returns the frame of what is shown. */
export function frameFor({
  book,
  size,
  look,
  outline,
}: Pick<State, 'book' | 'size' | 'look' | 'outline'>): Frame {
  const isPrinted = hasLines(book);
  const { columns, measure, printedMeasure } = look;
  return frameOf(
    size,
    { columns, measure: isPrinted ? printedMeasure : measure },
    { withOutline: outline.isOpen && book.sections.length > 0, isPrinted },
  );
}

/** Updates the frame of a state, and its galley if the lines have changed. */
export function settle(before: State, state: State): State {
  const { book, look, pictures } = state;
  const frame = frameFor(state);
  const { height, count } = gridOf(before.frame);
  const isSameText =
    frame.width === before.frame.width &&
    look.wordBreak === before.look.wordBreak &&
    look.readings === before.look.readings &&
    pictures === before.pictures &&
    (frame.height === height || pictures.size === 0);
  const isTurned = isSameText && frame.height === height && frame.lefts.length === count;
  return {
    ...state,
    frame,
    galley: isSameText ? state.galley : setBook(book, { look, frame, pictures }),
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
export const isBusy = (state: State): boolean => mayPress(state) || (state.search?.left ?? 0) > 0;

/** Reports whether there are waiting keys that no longer need to wait. */
export const mayPress = ({ waiting, book }: State): boolean => waiting.length > 0 && !isBeginning(book);

/**
 * Returns the place to save. While the outline or a search shows another place, this is the one to return to.
 */
export const placeToKeep = (state: State): Place =>
  state.mode.kind === 'outline' || state.mode.kind === 'searching'
    ? state.mode.before.place
    : shownPlace(state);
