// The outline of a book: the headings of its sections, whose subsections can be folded.
import type { NumberedHeading } from '../article/manuscript.ts';
import { matches, queryOf } from '../article/search.ts';
import type { Book } from './book.ts';

export interface Outline {
  /**
   * Whether it is shown: beside the text if there is room, whatever the mode is, and otherwise over the text, in
   * its own mode only.
   */
  readonly isOpen: boolean;
  /** The indices of the sections whose subsections are hidden. */
  readonly folded: ReadonlySet<number>;
  /**
   * Set once it has been scrolled: the index of the first heading on the screen. It counts with the same filter
   * only, and as long as the marked heading is on the screen or is still the one of this section.
   */
  readonly scrolled?: { readonly top: number; readonly section: number; readonly filter: string };
}

export const CLOSED: Outline = { isOpen: false, folded: new Set() };

/**
 * Returns the headings that match a filter, by part of their text or by initial consonants; without a filter,
 * those that no fold hides.
 */
export function shownHeadings(
  { manuscript: { headings } }: Book,
  folded: Outline['folded'],
  filter: string,
): readonly NumberedHeading[] {
  const query = queryOf(filter);
  if (query) return headings.filter(({ text }) => matches(text, query));
  if (folded.size === 0) return headings;
  const shown: NumberedHeading[] = [];
  for (let place = 0; place < headings.length;) {
    const heading = headings[place]!;
    shown.push(heading);
    place = folded.has(place) ? heading.end : place + 1;
  }
  return shown;
}

/** Reports whether a section has subsections. */
export const hasSubsections = ({ place, end }: NumberedHeading): boolean => end > place + 1;

/**
 * Returns the section to fold at a section: itself if it has subsections, or else the one around it. Returns
 * undefined if there is none.
 */
export function foldable({ manuscript: { headings } }: Book, section: number): number | undefined {
  const heading = headings[section];
  if (heading && hasSubsections(heading)) return section;
  return headings.findLast(({ place, end }) => place < section && section < end)?.place;
}

/**
 * Returns an outline for a text that has changed. A section stays folded if its heading is still there: among
 * headings with the same text, the one with as many of them before it.
 */
export function outlineIn({ isOpen, folded }: Outline, before: Book, after: Book): Outline {
  if (folded.size === 0) return { isOpen, folded };
  const names = nthHeadings(before);
  const kept = new Set([...folded].map((place) => names[place]));
  const found = nthHeadings(after).flatMap((name, place) => (kept.has(name) ? [place] : []));
  return { isOpen, folded: new Set(found) };
}

/** Returns the text of each heading, after the number of headings before it that have the same text. */
function nthHeadings({ manuscript: { headings } }: Book): string[] {
  const seen = new Map<string, number>();
  return headings.map(({ text }) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return `${count} ${text}`;
  });
}
