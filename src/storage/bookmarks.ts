// Bookmarks: places that the user has marked. Each is stored with its sentence, so that a list can show it
// without opening the document.
import { join } from 'node:path';
import { openJournal, type Unchecked } from './journal.ts';
import { isPlace, type SavedPlace } from './positions.ts';
import { isSource, isTime, savedText } from './saved-values.ts';

/** A bookmark. A place has at most one, whatever its anchor. */
export interface Bookmark {
  /** The absolute path or the address of the document. Not safe to print. */
  readonly source: string;
  /** The title of the document. */
  readonly title?: string;
  readonly place: SavedPlace;
  /** The sentence at the place. */
  readonly sentence: string;
  /** When the bookmark was added: `2026-11-29T02:30:00.000Z`. */
  readonly added: string;
}

/** The stored bookmarks. The functions that read never throw; the others throw file system errors. */
export interface Bookmarks {
  /** Returns the bookmarks of a document in the order of its text. */
  readonly of: (source: string) => readonly Bookmark[];
  /** Returns the bookmarks of all documents, most recent first. */
  readonly all: () => readonly Bookmark[];
  /**
   * Adds a bookmark, or restores one that was removed. Its texts are cleaned and shortened. A bookmark
   * without a valid source, place or time, or with an empty sentence, is ignored.
   */
  readonly add: (bookmark: Bookmark) => void;
  /** Removes the bookmark with an id from `bookmarkId`. */
  readonly remove: (id: string) => void;
}

const MOST_BOOKMARKS = 10_000;
/** The maximum length of a title and of a sentence, in UTF-16 code units. */
const LONGEST_TITLE = 300;
const LONGEST_SENTENCE = 1000;

/** Opens the bookmarks in nanro's state folder. Nothing is read or written yet. */
export function openBookmarks(folder: string): Bookmarks {
  const journal = openJournal<Bookmark>(join(folder, 'bookmarks.jsonl'), {
    keyOf: bookmarkId,
    parse: parseBookmark,
    most: MOST_BOOKMARKS,
  });
  return {
    of: (source) =>
      journal
        .read()
        .entries.filter((bookmark) => bookmark.source === source)
        .sort(inOrderOfText),
    all: () => journal.read().entries.toReversed().sort(lastAddedFirst),
    add: journal.append,
    remove: (id) => journal.remove((bookmark) => bookmarkId(bookmark) === id),
  };
}

/** Returns the id of a bookmark, which no other bookmark has. Not safe to print. */
export const bookmarkId = ({ source, place: { unit, offset } }: Bookmark): string =>
  `${unit} ${offset} ${source}`;

const inOrderOfText = ({ place: one }: Bookmark, { place: other }: Bookmark): number =>
  one.unit - other.unit || one.offset - other.offset;

const lastAddedFirst = (one: Bookmark, other: Bookmark): number =>
  one.added < other.added ? 1 : one.added > other.added ? -1 : 0;

function parseBookmark({ source, place, added, ...texts }: Unchecked<Bookmark>): Bookmark | undefined {
  const sentence = savedText(texts.sentence, LONGEST_SENTENCE);
  const title = savedText(texts.title, LONGEST_TITLE);
  if (!isSource(source) || !isPlace(place) || !isTime(added) || sentence === undefined) return undefined;
  const { unit, offset, anchor } = place;
  return {
    source,
    ...(title !== undefined && { title }),
    place: { unit, offset, anchor },
    sentence,
    added,
  };
}
