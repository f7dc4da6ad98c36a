// The position of `nanro open`: loaded when a book is opened, and saved while the user reads.
import {
  anchorPlace,
  beginningOf,
  isThere,
  positionOf,
  recallPosition,
  type Position,
} from '../reader/anchors.ts';
import type { Book } from '../reader/book.ts';
import { isSame, START, type Place } from '../reader/place.ts';
import type { Opened } from '../reader/events.ts';
import type { State } from '../reader/state.ts';
import type { Notice } from '../reader/texts.ts';
import { onOneLine } from '../article/sanitize.ts';
import { findPosition, openPositions } from '../storage/positions.ts';
import { createHighlights, type KeptHighlights } from './open-highlights.ts';

export interface Resumed {
  readonly opening: Pick<Opened, 'place' | 'marks' | 'highlights' | 'notice'>;
  /** Saves what has changed. Returns a notice if that fails. */
  readonly save: (state: State) => Notice | undefined;
  /** Keeps a highlight, or removes it. Throws errors of the file system. */
  readonly keepHighlight: KeptHighlights['keep'];
}

/** Where places and highlights are kept. */
export interface PositionFolders {
  readonly places: string;
  readonly highlights: string;
}

/** `origin` is the path or address that the book came from; empty if it has none. */
export function resume(book: Book, { places: folder, ...folders }: PositionFolders, origin: string): Resumed {
  const highlights = createHighlights(folders.highlights, book, origin);
  const file = openPositions(folder, { beginning: beginningOf(book), origin });
  const { place, marks } = file.saved ? recallPosition(book, file.saved) : { place: START, marks: {} };
  let last = JSON.stringify({ place: anchorPlace(book, place), marks: {} });
  return {
    opening: {
      place,
      marks,
      highlights: highlights.shown,
      ...noticeOf(file.damaged ?? highlights.damaged, !isSame(place, START)),
    },
    keepHighlight: highlights.keep,
    save: (state) => {
      const position = positionOf(state, marks);
      const text = JSON.stringify(position);
      try {
        highlights.keepLost(state);
        if (text !== last) file.save(position);
        last = text;
        return undefined;
      } catch {
        return { kind: 'notSaved' };
      }
    },
  };
}

/** More passages than most beginnings have. */
const FAR = 500;

/** Reports whether a document from `origin` has marks, or a place that is probably after its beginning. */
export function isLeftFar(folder: string, origin: string): boolean {
  const saved = findPosition(folder, { beginning: '', origin });
  return saved !== undefined && (saved.place.unit > FAR || hasMarks(saved));
}

const hasMarks = ({ marks }: Pick<Position<Place>, 'marks'>): boolean => Object.keys(marks).length > 0;

/** The characters of the largest screen, and some more. */
const SCREEN = 5000;

/** Reports whether the beginning of a document, `book`, is enough for the saved place and marks. */
export function isWithin(book: Book, folder: string, origin: string): boolean {
  const saved = findPosition(folder, { beginning: beginningOf(book), origin });
  if (!saved) return true;
  const { place } = saved;
  const room = (book.before[book.units - 1] ?? 0) - (book.before[place.unit] ?? Infinity);
  return room > SCREEN && !hasMarks(saved) && isThere(book, place);
}

function noticeOf(damaged: string | undefined, hasMoved: boolean): Pick<Opened, 'notice'> {
  if (damaged !== undefined) return { notice: { kind: 'damaged', path: onOneLine(damaged) } };
  return hasMoved ? { notice: { kind: 'resumed' } } : {};
}
