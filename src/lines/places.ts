// The places where the lines of one paragraph may end. paragraph.ts measures them, and fit.ts chooses.
import type { Cells, Offset } from '../unicode/cells.ts';
import type { Quality } from './quality.ts';
import type { Bond } from './together.ts';

/** Places in order; the last is the end of the paragraph. A paragraph may be a book, so arrays are typed. */
export interface Places {
  count: number;
  qualities: Uint8Array;
  /** Where the next line begins in the text. */
  offsets: Int32Array;
  /** Where the ink ends in the text if a line ends here: before the spaces. */
  inks: Int32Array;
  /** The same in cells from the start of the paragraph, including the hyphen that such a line gets. */
  ends: Int32Array;
  /** Where the next line begins, in cells from the start of the paragraph. */
  starts: Int32Array;
  /**
   * Returns how closely the words around the space before a place belong together. Called only if it is
   * needed.
   */
  readonly bondAt: (place: number) => Bond;
}

/** How many places a long paragraph has. */
const CAPACITY = 1 << 12;
/** The most places for which memory is kept: those of a part of an endless word (wrap/). */
const MOST_KEPT = 1 << 18;

const ofCapacity = (capacity: number): Omit<Places, 'count' | 'bondAt'> => {
  const numbers = (): Int32Array => new Int32Array(capacity);
  return {
    qualities: new Uint8Array(capacity),
    offsets: numbers(),
    inks: numbers(),
    ends: numbers(),
    starts: numbers(),
  };
};

/** Returns empty places, which can be reused for one paragraph after another. */
export const createPlaces = (bondAt: Places['bondAt']): Places => ({
  count: 0,
  ...ofCapacity(CAPACITY),
  bondAt,
});

/** Removes all places. */
export function resetPlaces(places: Places): void {
  places.count = 0;
  if (places.qualities.length > MOST_KEPT) Object.assign(places, ofCapacity(CAPACITY));
}

/** Adds a place after the others. */
export function addPlace(
  places: Places,
  quality: Quality,
  offset: Offset,
  ink: Offset,
  end: Cells,
  start: Cells,
): void {
  const { count } = places;
  if (count === places.qualities.length) grow(places);
  places.qualities[count] = quality;
  places.offsets[count] = offset;
  places.inks[count] = ink;
  places.ends[count] = end;
  places.starts[count] = start;
  places.count = count + 1;
}

function grow(places: Places): void {
  const larger = ofCapacity(2 * places.qualities.length);
  for (const [name, array] of Object.entries(larger)) array.set(places[name as keyof typeof larger]);
  Object.assign(places, larger);
}

/** Returns the cells before the line whose first place is `first`. */
export const cellsBefore = ({ starts }: Places, first: number): Cells =>
  first === 0 ? 0 : starts[first - 1]!;
