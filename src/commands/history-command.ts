// `nanro history`: prints what was read in `nanro open`, or forgets it.
import { onOneLine } from '../article/sanitize.ts';
import { NanroError } from '../errors.ts';
import { libraryColumns, libraryLine } from '../layout/library-rows.ts';
import type { Line } from '../layout/page.ts';
import type { Measure } from '../lines/paragraph.ts';
import { openLibrary, type LibraryEntry } from '../storage/library.ts';
import { openSearchHistory } from '../storage/search-history.ts';
import { isGone, libraryRow, type EntrySurroundings } from './library-entries.ts';
import { printJson, printPage } from './print.ts';
import type { Context, PrintOptions } from './context.ts';

export interface HistoryOptions extends PrintOptions {
  readonly format: 'text' | 'json';
  /** Whether to forget what was read and searched, instead of printing it. */
  readonly clear?: boolean;
}

/** What `nanro history --format json` prints for an entry. */
export interface ListedEntry extends Omit<LibraryEntry, 'title' | 'site'> {
  /** Null if the document has none, and so is `site`. */
  readonly title: string | null;
  readonly site: string | null;
  /** Whether it is a file that is no longer there. */
  readonly isGone: boolean;
}

/**
 * Prints the library, the last read entry first. Throws NanroError `cannotRewrite` if it cannot be cleared.
 */
export async function history(context: Context, options: HistoryOptions): Promise<void> {
  const {
    folders,
    messages: { history: words },
  } = context;
  if (options.clear === true) return forgetAll(folders.state);
  const { entries, damaged } = openLibrary(folders.state).read();
  if (damaged !== undefined) await context.warn(words.damaged(onOneLine(damaged)));
  if (options.format === 'json') await printJson(context, entries.map(listed));
  else if (entries.length === 0) await context.warn(words.empty);
  else {
    const surroundings = { words, now: new Date(), home: context.env['HOME'] };
    // A pipe gets whole lines.
    const width = options.width ?? (context.stdout.isTTY ? undefined : 0);
    const paged = { ...options, ...(width === undefined ? {} : { width }) };
    await printPage(context, paged, ({ measure, plain = false }) => ({
      lines: plain ? plainLines(entries, surroundings) : linesOf(entries, surroundings, measure),
    }));
  }
}

const listed = (entry: LibraryEntry): ListedEntry => {
  const { source, title = null, site = null, percent, read } = entry;
  return { source, title, site, percent, read, isGone: isGone(entry) };
};

/** Empties the library and the search history. Reading places and bookmarks stay. */
function forgetAll(folder: string): void {
  for (const kept of [openLibrary(folder), openSearchHistory(folder)]) {
    try {
      kept.clear();
    } catch (error) {
      const { code = 'EIO' } = error as NodeJS.ErrnoException;
      throw new NanroError({ kind: 'cannotRewrite', name: folder, code });
    }
  }
}

function* linesOf(
  entries: readonly LibraryEntry[],
  surroundings: EntrySurroundings,
  { width, ambiguous }: Measure,
): Generator<Line> {
  const rows = entries.map((entry) => libraryRow(entry, isGone(entry), surroundings));
  const columns = libraryColumns(rows, width, ambiguous);
  for (const row of rows) yield libraryLine(row, columns, width, ambiguous);
}

/** Yields lines of words without columns, for screen readers and Braille. */
function* plainLines(entries: readonly LibraryEntry[], surroundings: EntrySurroundings): Generator<Line> {
  for (const entry of entries) {
    const { title, where, percent, when } = libraryRow(entry, isGone(entry), surroundings);
    yield [{ role: 'text', text: [title, where, `${percent}%`, when].join(', ') }];
  }
}
