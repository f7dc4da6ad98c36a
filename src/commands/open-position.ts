// The position of `nanro open`: loaded when a book is opened, and saved while the user reads.
import { anchorPlace, beginningOf, positionOf, recallPosition } from '../reader/anchors.ts';
import type { Book } from '../reader/book.ts';
import { isSame, START } from '../reader/place.ts';
import type { Opened } from '../reader/events.ts';
import type { State } from '../reader/state.ts';
import type { Notice } from '../reader/texts.ts';
import { onOneLine } from '../article/sanitize.ts';
import { openPositions } from '../storage/positions.ts';

export interface Resumed {
  readonly opening: Pick<Opened, 'place' | 'marks' | 'notice'>;
  /** Saves what has changed. Returns a notice if that fails. */
  readonly save: (state: State) => Notice | undefined;
}

/** `origin` is the path or address that the book came from; empty if it has none. */
export function resume(book: Book, folder: string, origin: string): Resumed {
  const file = openPositions(folder, { beginning: beginningOf(book), origin });
  const { place, marks } = file.saved ? recallPosition(book, file.saved) : { place: START, marks: {} };
  let last = JSON.stringify({ place: anchorPlace(book, place), marks: {} });
  return {
    opening: { place, marks, ...noticeOf(file.damaged, !isSame(place, START)) },
    save: (state) => {
      const position = positionOf(state, marks);
      const text = JSON.stringify(position);
      if (text === last) return undefined;
      try {
        file.save(position);
        last = text;
        return undefined;
      } catch {
        return { kind: 'notSaved' };
      }
    },
  };
}

function noticeOf(damaged: string | undefined, hasMoved: boolean): Pick<Opened, 'notice'> {
  if (damaged !== undefined) return { notice: { kind: 'damaged', path: onOneLine(damaged) } };
  return hasMoved ? { notice: { kind: 'resumed' } } : {};
}
