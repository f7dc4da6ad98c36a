// The library: what was read in `nanro open`, how far, and when. Standard input and the bundled article have
// no source, so they are never in it.
import { join } from 'node:path';
import { openJournal, type Found, type Unchecked } from './journal.ts';
import { isSource, isTime, savedText } from './saved-values.ts';

export interface LibraryEntry {
  /** The absolute path or the address, which identifies the entry. Not safe to print. */
  readonly source: string;
  readonly title?: string;
  readonly site?: string;
  /** How much has been read: a whole number from 0 to 100. */
  readonly percent: number;
  /** When it was last read: `2026-11-29T02:30:00.000Z`. */
  readonly read: string;
}

/** The stored library. The functions that write throw file system errors. */
export interface Library {
  /** Reads all entries, newest first. Never throws. */
  readonly read: () => Found<LibraryEntry>;
  /**
   * Records what was read, or restores an entry that was removed. Its texts are cleaned and shortened. An
   * entry without a valid source, percentage or time is ignored.
   */
  readonly record: (entry: LibraryEntry) => void;
  readonly forget: (source: string) => void;
  /** Removes all entries. */
  readonly clear: () => void;
}

const MOST_ENTRIES = 10_000;
/** The maximum length of a title and of the name of a site, in UTF-16 code units. */
const LONGEST_NAME = 300;

/** Opens the library in nanro's state folder. Nothing is read or written yet. */
export function openLibrary(folder: string): Library {
  const journal = openJournal<LibraryEntry>(join(folder, 'library.jsonl'), {
    keyOf: ({ source }) => source,
    parse: parseEntry,
    most: MOST_ENTRIES,
  });
  return {
    read: () => {
      const { entries, damaged } = journal.read();
      return { entries: entries.toReversed().sort(laterFirst), damaged };
    },
    record: journal.append,
    forget: (source) => journal.remove((entry) => entry.source === source),
    clear: () => journal.remove(() => true),
  };
}

const laterFirst = (one: LibraryEntry, other: LibraryEntry): number =>
  one.read < other.read ? 1 : one.read > other.read ? -1 : 0;

function parseEntry(entry: Unchecked<LibraryEntry>): LibraryEntry | undefined {
  const { source, percent, read } = entry;
  const isPercent = typeof percent === 'number' && percent >= 0 && percent <= 100;
  if (!isSource(source) || !isPercent || !isTime(read)) return undefined;
  // Built step by step: spreading the optional fields into it would take a tenth of the time of reading a
  // library.
  const clean: { -readonly [Name in keyof LibraryEntry]: LibraryEntry[Name] } = {
    source,
    percent: Math.floor(percent),
    read,
  };
  const title = savedText(entry.title, LONGEST_NAME);
  const site = savedText(entry.site, LONGEST_NAME);
  if (title !== undefined) clean.title = title;
  if (site !== undefined) clean.site = site;
  return clean;
}
