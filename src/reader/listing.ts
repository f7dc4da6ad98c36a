// Lists of what can be opened: the library, a folder, the entries of a feed, bookmarks, links.
import { matches, queryOf, type Query } from '../article/search.ts';
import type { Followed } from './link-model.ts';
import type { Scrolled } from './list-window.ts';

export type ListKind = 'library' | 'folder' | 'feed' | 'bookmarks' | 'links';

export interface ListEntry {
  /** Identifies the entry in its list. */
  readonly key: string;
  readonly text: string;
  /** What is shown beside the text: a site, a date, an address. */
  readonly facts?: string;
  /** Whether what it leads to no longer exists. */
  readonly isGone?: boolean;
  /** The link or note that the entry stands for. */
  readonly link?: Followed;
  /**
   * The possible values of `facts`, for an entry whose `isGone` takes long to find out: if the entry is
   * there, and if it is gone. An entry that cannot be gone has only the first.
   */
  readonly possibleFacts?: readonly [there: string, gone?: string];
  /** What it is sorted by, in each of the orders. */
  readonly ranks?: readonly (string | number)[];
}

export interface Listing {
  readonly kind: ListKind;
  readonly title: string;
  /** In the first order. */
  readonly entries: readonly ListEntry[];
  /** The names of the orders. A list with more than one can be sorted. */
  readonly orders?: readonly string[];
  /** What is shown if there are no entries. */
  readonly empty?: string;
}

/** A list that is shown. */
export interface ListMode {
  readonly kind: 'list';
  readonly listing: Listing;
  /** The index of its order. */
  readonly order: number;
  readonly filter: string;
  readonly isFiltering: boolean;
  /** The index of an entry among those that are shown. */
  readonly selected: number;
  readonly scrolled?: Scrolled;
  /** The keys of the entries that were forgotten. They stay until the list is closed. */
  readonly forgotten: ReadonlySet<string>;
  /** Whether there is no text below the list. */
  readonly isRoot: boolean;
  /** The list below it, which is shown again when it is closed. */
  readonly below?: ListMode;
}

/** Returns a list as it is first shown. */
export const listMode = (listing: Listing, isRoot: boolean): ListMode => ({
  kind: 'list',
  listing,
  order: 0,
  filter: '',
  isFiltering: false,
  selected: 0,
  forgotten: new Set(),
  isRoot,
});

/** Reports whether a list has several orders. */
export const canSort = ({ orders = [] }: Listing): boolean => orders.length > 1;

/** Reports whether lists of a kind can forget entries: only those that are kept on the disk can. */
export const canForget = (kind: ListKind): kind is 'library' | 'bookmarks' =>
  kind === 'library' || kind === 'bookmarks';

/**
 * The entries of a list that were shown last. A key asks for them several times, and they take long to find.
 */
const shownLast = new WeakMap<
  Listing,
  Pick<ListMode, 'order' | 'filter'> & { readonly entries: readonly ListEntry[] }
>();

/** Returns the entries that match the filter, by a part of their text or by initial consonants, in order. */
export function shownEntries({ listing, order, filter }: ListMode): readonly ListEntry[] {
  const last = shownLast.get(listing);
  if (last?.order === order && last.filter === filter) return last.entries;
  const entries = findEntries(listing, order, filter);
  shownLast.set(listing, { order, filter, entries });
  return entries;
}

function findEntries({ entries }: Listing, order: number, filter: string): readonly ListEntry[] {
  const query = queryOf(filter);
  const matching = query ? entries.filter((entry) => isFound(entry, query)) : entries;
  return order === 0 ? matching : matching.toSorted((one, other) => compare(one, other, order));
}

/**
 * The texts in which each entry is searched. They are kept, because each letter that is typed searches all
 * entries.
 */
const textsOf = new WeakMap<ListEntry, readonly string[]>();

/**
 * Reports whether a query is in the text or the facts of an entry. Most often that does not depend on
 * `isGone`.
 */
function isFound(entry: ListEntry, query: Query): boolean {
  if (matches(entry.text, query)) return true; // without asking for the facts
  let texts = textsOf.get(entry);
  if (!texts) {
    texts = (entry.possibleFacts ?? [entry.facts ?? '']).map((facts) => `${entry.text} ${facts}`);
    textsOf.set(entry, texts);
  }
  const [found = false, foundIfGone = found] = texts.map((text) => matches(text, query));
  return found !== foundIfGone && entry.isGone === true ? foundIfGone : found;
}

const compare = ({ ranks: one = [] }: ListEntry, { ranks: other = [] }: ListEntry, order: number): number => {
  const [left, right] = [one[order] ?? '', other[order] ?? ''];
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'ko');
};
