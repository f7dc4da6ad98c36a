// What of the outline is on the screen.
import { lastAtMost } from '../article/ascending.ts';
import type { NumberedHeading } from '../article/manuscript.ts';
import { clampTop, entryRows, topEntry } from './list-window.ts';
import { shownHeadings } from './outline-model.ts';
import { sectionRead } from './read-share.ts';
import type { State } from './state.ts';

/** Stands for a section if none is marked. */
const NO_SECTION = -1;

export interface OutlineView {
  readonly headings: readonly NumberedHeading[];
  /**
   * The index of the marked heading: of the selected section while the keys go to the outline, or else of the
   * section being read. If a fold hides it, the heading above it is marked. -1 if there is none.
   */
  readonly marked: number;
  /** The index of the first heading on the screen. */
  readonly top: number;
}

export function outlineView(state: State): OutlineView {
  const { mode, frame } = state;
  const { folded, scrolled } = state.outline;
  const isSelecting = mode.kind === 'outline';
  const filter = filterOf(state);
  const headings = shownHeadings(state.book, folded, filter);
  const wanted = isSelecting ? mode.selected : sectionRead(state);
  const above = lastAtMost(headings.length, (index) => headings[index]!.place, wanted);
  const isNone = !isSelecting && (headings[0]?.place ?? Infinity) > wanted;
  const marked = isNone ? -1 : above;
  const count = headings.length;
  const isScrolled =
    scrolled !== undefined &&
    scrolled.filter === filter &&
    (scrolled.section === (headings[marked]?.place ?? NO_SECTION) ||
      (marked >= scrolled.top && marked < scrolled.top + entryRows(frame.height)));
  const top = isScrolled
    ? clampTop(scrolled.top, count, frame.height)
    : topEntry(marked, count, frame.height);
  return { headings, marked, top };
}

/** Returns the filter of the outline. It has one only while the keys go to it. */
const filterOf = ({ mode }: State): string => (mode.kind === 'outline' ? mode.filter : '');

/** Scrolls the outline by some rows. The text stays. */
export const scrollOutline = (state: State, distance: number): State =>
  keepTop(state, outlineView(state).top + distance);

/** Folds a section, or unfolds it. The first heading on the screen stays the same if it can. */
export function toggleFold(state: State, section: number): State {
  const { outline } = state;
  const folded = new Set(outline.folded);
  if (!folded.delete(section)) folded.add(section);
  return keepTop({ ...state, outline: { ...outline, folded } }, outlineView(state).top);
}

/** Shows the outline from a heading on, by its index, until a heading is marked that is not on the screen then. */
export function keepTop(state: State, wanted: number): State {
  const { headings, marked } = outlineView(state);
  const { outline, frame } = state;
  const top = clampTop(wanted, headings.length, frame.height);
  const section = headings[marked]?.place ?? NO_SECTION;
  return { ...state, outline: { ...outline, scrolled: { top, section, filter: filterOf(state) } } };
}
