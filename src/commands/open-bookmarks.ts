// The bookmarks of `nanro open`: those on the disk, in the form that the reader uses.
import { anchorPlace, bookmarkIn } from '../reader/anchors.ts';
import type { Book } from '../reader/book.ts';
import type { Place } from '../reader/place.ts';
import type { Bookmark as ShownBookmark } from '../reader/remembered.ts';
import { bookmarkId, openBookmarks, type Bookmark } from '../storage/bookmarks.ts';
import { createForgetting } from './forgetting.ts';

/** The functions that write throw errors of the file system. */
export interface KeptBookmarks {
  /** Returns the bookmarks of a document, each at the place where its words are now. */
  readonly of: (source: string, book: Book) => readonly ShownBookmark[];
  readonly all: () => readonly Bookmark[];
  /** Adds a bookmark. Returns false if no bookmarks are kept for the document. */
  readonly add: (source: string, book: Book, place: Place, sentence: string) => boolean;
  readonly find: (id: string) => Bookmark | undefined;
  /** Removes a bookmark, or puts it back. */
  readonly forget: (id: string, isForgotten: boolean) => void;
}

/** Returns the bookmarks in the folder of nanro's state; none if `isKept` is false, as for `--no-state`. */
export function createBookmarks(
  folder: string,
  isKept: boolean,
  now = (): Date => new Date(),
): KeptBookmarks {
  const bookmarks = openBookmarks(folder);
  const all = (): readonly Bookmark[] => (isKept ? bookmarks.all() : []);
  const find = (id: string): Bookmark | undefined => all().find((bookmark) => bookmarkId(bookmark) === id);
  return {
    of: (source, book) =>
      (isKept && source !== '' ? bookmarks.of(source) : []).map((bookmark) =>
        bookmarkIn(book, {
          id: bookmarkId(bookmark),
          sentence: bookmark.sentence,
          anchored: bookmark.place,
        }),
      ),
    all,
    find,
    add: (source, book, place, sentence) => {
      if (!isKept || source === '') return false;
      const { title } = book.manuscript.about;
      bookmarks.add({
        source,
        ...(title !== undefined && { title }),
        place: anchorPlace(book, place),
        sentence,
        added: now().toISOString(),
      });
      return true;
    },
    forget: createForgetting({ find, remove: bookmarks.remove, add: bookmarks.add }),
  };
}
