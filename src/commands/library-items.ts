// The entries of the library as the list of `nanro open` shows them.
import { isAddress } from '../source/sources.ts';
import type { LibraryEntry } from '../storage/library.ts';
import { isGone, libraryRow, placeOfGone, type EntrySurroundings } from './library-entries.ts';

/** An entry of the library in a list of `nanro open`. */
export interface LibraryItem {
  /** The source. */
  readonly key: string;
  readonly text: string;
  readonly facts: string;
  readonly isGone: boolean;
  /** The facts if the file is there, and if it is gone. */
  readonly possibleFacts: readonly [there: string, gone?: string];
  /** What it is sorted by: the time, the title, how much has been read. */
  readonly ranks: readonly [time: string, title: string, percent: number];
}

/**
 * Returns the items of a list. The facts and `isGone` are getters, because a list of ten thousand shows only
 * a screen of them. Copies of items (`{ ...item }`) do not have them.
 */
export function libraryItems(
  entries: readonly LibraryEntry[],
  surroundings: EntrySurroundings,
): LibraryItem[] {
  /**
   * The getters of all items. Making functions for each item would take half as long as reading the library.
   */
  const shared = {
    get facts() {
      const [there, gone = there] = this.possibleFacts;
      return this.isGone ? gone : there;
    },
    get possibleFacts() {
      const entry = entryOf(this);
      const { where, percent, when } = libraryRow(entry, false, surroundings);
      const factsAt = (place: string): string => [place, `${percent}%`, when].join(' · ');
      return isAddress(entry.source)
        ? ([factsAt(where)] as const)
        : ([factsAt(where), factsAt(placeOfGone(where, surroundings.words))] as const);
    },
    get isGone() {
      return isGone(entryOf(this));
    },
    get ranks() {
      const { title, read, percent } = entryOf(this);
      return [read, title ?? libraryRow(entryOf(this), false, surroundings).title, percent] as const;
    },
  };
  return entries.map((entry) =>
    Object.assign(Object.create(shared) as typeof shared, {
      key: entry.source,
      text: entry.title ?? libraryRow(entry, false, surroundings).title,
      entry,
    }),
  );
}

const entryOf = (item: object): LibraryEntry => (item as { readonly entry: LibraryEntry }).entry;
