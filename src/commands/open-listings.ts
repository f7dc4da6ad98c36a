// The lists of `nanro open`: the library, bookmarks, a folder, the entries of a feed. The key of an entry
// says what it leads to.
import { join } from 'node:path';
import { onOneLine } from '../article/sanitize.ts';
import { NanroError } from '../errors.ts';
import type { OpenFeed } from '../formats/feed/entries.ts';
import type { OpenTexts } from '../messages/open-types.ts';
import type { Listing } from '../reader/listing.ts';
import { foldersIn } from '../source/folder.ts';
import { bookmarkId, type Bookmark } from '../storage/bookmarks.ts';
import type { LibraryEntry } from '../storage/library.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { readFolder } from './folder-files.ts';
import type { EntrySurroundings } from './library-entries.ts';
import { libraryItems } from './library-items.ts';

/**
 * Returns the folders and the files in a folder. A key is a path. Throws NanroError `noFiles`, and what
 * `filesIn` throws.
 */
export async function folderListing(path: string, title: string, texts: OpenTexts): Promise<Listing> {
  const { files, left } = await readFolder(path, title);
  const folders = foldersIn(path, title);
  if (files.length + folders.length === 0) throw new NanroError({ kind: 'noFiles', name: title });
  const shown = (name: string): string => composeHangul(onOneLine(name));
  return {
    kind: 'folder',
    title: left === 0 ? shown(title) : `${shown(title)} (${texts.moreFiles(left)})`,
    entries: [
      ...folders.map((name) => ({
        key: join(path, name),
        text: `${shown(name)}/`,
        facts: texts.folder,
        ranks: ['', ''],
      })),
      ...files.map(({ name, title: own }) => ({
        key: join(path, name),
        text: own ?? shown(name),
        ...(own === undefined ? {} : { facts: shown(name) }),
        ranks: ['', own ?? shown(name)],
      })),
    ],
    orders: [texts.orders.name, texts.orders.title],
  };
}

/** Returns the entries of a feed. A key is an index. */
export const feedListing = (
  { title, entries }: OpenFeed,
  label: string | undefined,
  texts: OpenTexts,
): Listing => ({
  kind: 'feed',
  title: title ?? label ?? '',
  entries: entries.map(({ title: text, published, author }, index) => ({
    key: String(index),
    text,
    facts: [published, author].filter((fact) => fact !== undefined).join(' · '),
    ranks: ['', text],
  })),
  orders: [texts.orders.feed, texts.orders.title],
});

/** Returns the library. A key is a source. */
export const libraryListing = (
  entries: readonly LibraryEntry[],
  texts: OpenTexts,
  surroundings: EntrySurroundings,
): Listing => ({
  kind: 'library',
  title: texts.library,
  entries: libraryItems(entries, surroundings),
  orders: [texts.orders.time, texts.orders.title, texts.orders.percent],
  empty: texts.noEntries,
});

/** Returns bookmarks, each with its document. A key is an id. `nameOf` returns the name of a source. */
export const bookmarksListing = (
  bookmarks: readonly Bookmark[],
  texts: OpenTexts,
  nameOf: (source: string) => string,
): Listing => ({
  kind: 'bookmarks',
  title: texts.bookmarks,
  entries: bookmarks.map((bookmark) => ({
    key: bookmarkId(bookmark),
    text: bookmark.sentence,
    facts: bookmark.title ?? nameOf(bookmark.source),
    ranks: ['', bookmark.title ?? nameOf(bookmark.source)],
  })),
  orders: [texts.orders.added, texts.orders.title],
  empty: texts.noBookmarks,
});
