// Which entries of a list are on the screen.

/** Where a list was left. It counts only as long as the same entry is selected. */
export interface Scrolled {
  /** The index of the first entry on the screen. */
  readonly top: number;
  /** The index of the selected entry. */
  readonly selected: number;
}

/** Returns how many rows the title of a list takes. A single row has none. */
export const titleRows = (height: number): number => (height < 2 ? 0 : 1);

/** Returns how many entries fit on the screen. */
export const entryRows = (height: number): number => Math.max(1, height - titleRows(height));

/** Returns the index of the entry on a row of the screen; undefined if there is none. */
export function entryOn(row: number, top: number, count: number, height: number): number | undefined {
  const index = top + row - titleRows(height);
  return row < titleRows(height) || index >= count ? undefined : index;
}

/** Returns the index of an entry at which the screen can begin, nearest to the one wanted. */
export const clampTop = (wanted: number, count: number, height: number): number =>
  Math.max(0, Math.min(count - entryRows(height), wanted));

/**
 * Returns the index of the first entry on the screen: the one with which the list was left, or else so that
 * the selected one is in the middle.
 */
export function topEntry(selected: number, count: number, height: number, scrolled?: Scrolled): number {
  const rows = entryRows(height);
  const top =
    scrolled?.selected === selected
      ? Math.max(selected - rows + 1, scrolled.top) // the screen may have shrunk
      : selected - Math.floor(rows / 2);
  return clampTop(top, count, height);
}
