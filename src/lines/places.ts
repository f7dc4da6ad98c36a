// The places where the lines of one paragraph may end, with their cells: what paragraph.ts measures and fit.ts chooses from.
import type { Cells, Offset } from '../unicode/cells.ts';
import type { Quality } from './quality.ts';

/** In order; the last is the paragraph's end. Typed arrays, since one paragraph may be a whole book. */
export interface Places {
  count: number;
  qualities: Uint8Array;
  /** Where the next line begins in the text. */
  offsets: Int32Array;
  /** Where the ink of a line that ends here ends in the text: before its spaces. */
  inks: Int32Array;
  /** The same in cells from the start of the paragraph, with the hyphen that such a line prints. */
  ends: Int32Array;
  /** Where the next line begins, in cells. */
  starts: Int32Array;
  /** Whether the words around the space before a place belong together. Asked only where a line might end. */
  readonly together: (place: number) => boolean;
}

/** Places of a long paragraph; what a longer one needed is given back. */
const CAPACITY = 1 << 12;

const ofCapacity = (capacity: number): Omit<Places, 'count' | 'together'> => {
  const numbers = (): Int32Array => new Int32Array(capacity);
  return {
    qualities: new Uint8Array(capacity),
    offsets: numbers(),
    inks: numbers(),
    ends: numbers(),
    starts: numbers(),
  };
};

export const createPlaces = (together: Places['together']): Places => ({
  count: 0,
  ...ofCapacity(CAPACITY),
  together,
});

export function resetPlaces(places: Places): void {
  places.count = 0;
  if (places.qualities.length > CAPACITY) Object.assign(places, ofCapacity(CAPACITY));
}

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
  const { qualities, offsets, inks, ends, starts } = places;
  Object.assign(places, ofCapacity(2 * qualities.length));
  places.qualities.set(qualities);
  places.offsets.set(offsets);
  places.inks.set(inks);
  places.ends.set(ends);
  places.starts.set(starts);
}
