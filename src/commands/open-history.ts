// The records that `nanro open` keeps of reading and searching.
import type { About } from '../article/manuscript.ts';
import { openLibrary, type LibraryEntry } from '../storage/library.ts';
import { openSearchHistory } from '../storage/search-history.ts';

/** A document, and how much of it has been read. */
export interface ReadDocument {
  /**
   * The absolute path or the address; empty for standard input and the bundled article, which are not kept.
   */
  readonly source: string;
  readonly about: Pick<About, 'title' | 'site'>;
  /** A whole number from 0 to 100. */
  readonly percent: number;
}

export interface History {
  /**
   * Records that a document is being read. Does nothing if the same was recorded less than a minute ago.
   * Returns false if it could not be written.
   */
  readonly record: (document: ReadDocument) => boolean;
  /** Records words that were searched for in a document. Returns false if they could not be written. */
  readonly search: (words: string, source: string) => boolean;
  /** Returns the words that were searched for, the last ones first. */
  readonly searched: () => readonly string[];
}

/** Milliseconds. */
const MINUTE = 60_000;

/**
 * Returns the history in the folder of nanro's state. If `isKept` is false, as for `--no-state` and for
 * `--from lines`, nothing is read or written. `now` returns the time.
 */
export function createHistory(folder: string, isKept: boolean, now = (): Date => new Date()): History {
  const [library, searches] = [openLibrary(folder), openSearchHistory(folder)];
  let last: LibraryEntry | undefined;
  return {
    record: ({ source, about: { title, site }, percent }) => {
      if (!isKept || source === '') return true;
      const time = now();
      const isSame = last?.source === source && last.percent === percent && last.title === title;
      if (isSame && time.getTime() - Date.parse(last!.read) < MINUTE) return true;
      const entry: LibraryEntry = {
        source,
        ...(title !== undefined && { title }),
        ...(site !== undefined && { site }),
        percent,
        read: time.toISOString(),
      };
      return attempt(() => {
        library.record(entry);
        last = entry;
      });
    },
    search: (words, source) => !isKept || source === '' || attempt(() => searches.add(words)),
    searched: () => (isKept ? searches.read() : []),
  };
}

function attempt(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false; // the disk is full, or the folder is not writable
  }
}
