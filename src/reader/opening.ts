// The state in which the reader opens, and opens another document.
import type { Book } from './book.ts';
import type { Size } from './frame.ts';
import type { Opened } from './events.ts';
import { listMode } from './listing.ts';
import type { Look } from './look.ts';
import { READING } from './mode.ts';
import { CLOSED } from './outline-model.ts';
import { NO_PICTURES } from './picture-sizes.ts';
import { START, type Start } from './place.ts';
import { reachStart } from './start.ts';
import { frameFor, setBook, type State } from './state.ts';
import type { ReaderTexts } from './texts.ts';

export interface Opening extends Omit<Opened, 'document'> {
  readonly size: Size;
  readonly look: Look;
  readonly texts: ReaderTexts;
  readonly searched?: readonly string[];
  readonly start?: Start | undefined;
}

/** The number of the document with which the reader opens. */
export const FIRST_DOCUMENT = 0;

/** Returns the state in which the reader opens. */
export function openState({ size, look, texts, searched = [], start, ...opened }: Opening): State {
  const { book } = opened;
  const frame = frameFor({ book, size, look, outline: CLOSED });
  const state: State = {
    document: FIRST_DOCUMENT,
    book,
    isGrowing: false,
    kept: undefined,
    isFollowing: false,
    size,
    look,
    texts,
    frame,
    pictures: NO_PICTURES,
    galley: setBook(book, { look, frame, pictures: NO_PICTURES }),
    place: START,
    isHeld: true,
    shifts: new Map(),
    turned: [],
    back: [],
    forward: [],
    moved: undefined,
    start: undefined,
    marks: {},
    bookmarks: [],
    highlights: [],
    chosen: undefined,
    search: undefined,
    searched,
    mode: READING,
    outline: CLOSED,
    number: undefined,
    waiting: [],
    isPasting: false,
    loading: undefined,
    notice: undefined,
    request: undefined,
  };
  const shown = showDocument(state, { ...opened, document: FIRST_DOCUMENT });
  return opened.listing ? shown : reachStart({ ...shown, start }); // a list has neither lines nor sections
}

/** Lays out a book whose pictures are not known. */
const setAnew = ({ look, frame }: State, book: Book): Pick<State, 'galley' | 'pictures'> => ({
  galley: setBook(book, { look, frame, pictures: NO_PICTURES }),
  pictures: NO_PICTURES,
});

/**
 * Shows a document from its place on. Of the previous document, only the history stays. An open outline stays
 * open.
 */
export function showDocument(
  state: State,
  {
    document,
    book,
    listing,
    isGrowing = false,
    place = START,
    marks = {},
    bookmarks = [],
    highlights = [],
    notice = listing ? undefined : { kind: 'welcome' },
  }: Opened,
): State {
  return {
    ...state,
    document,
    book,
    isGrowing,
    kept: undefined,
    isFollowing: false,
    ...(book === state.book ? {} : setAnew(state, book)),
    place,
    isHeld: true,
    shifts: new Map(),
    turned: [],
    marks,
    bookmarks,
    highlights,
    moved: undefined,
    start: undefined,
    chosen: undefined,
    search: undefined,
    mode: listing ? listMode(listing, true) : READING,
    outline: { ...CLOSED, isOpen: state.outline.isOpen },
    number: undefined,
    waiting: [],
    loading: undefined,
    notice,
  };
}
