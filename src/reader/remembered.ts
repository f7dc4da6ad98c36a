// What the reader remembers: where the user was, and places to find again.
import type { ListMode } from './listing.ts';
import type { AnchoredPlace, Place, View } from './place.ts';

/** Where the user was. */
export interface Visit extends View {
  readonly document: number;
  /** The ink at the place, if the text may have changed since. */
  readonly anchor?: string;
  /** The list that was shown instead of the text. */
  readonly list?: ListMode;
}

/** A place that the user wants to find again, with the sentence there. */
export interface Bookmark {
  readonly id: string;
  readonly place: Place;
  readonly sentence: string;
  /** The place as it was saved. */
  readonly anchored: AnchoredPlace;
}

/** Returns marks by their letters, each at the place that `there` returns for its old place. */
export const movedMarks = (
  marks: Readonly<Record<string, Place>>,
  there: (place: Place) => Place,
): Readonly<Record<string, Place>> =>
  Object.fromEntries(Object.entries(marks).map(([letter, mark]) => [letter, there(mark)]));
