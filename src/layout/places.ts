// The places where the lines of one paragraph may end, with their cells: what paragraph.ts measures and fit.ts chooses from.
import type { Cells, Offset } from './cells.ts';
import type { Quality } from './line-break.ts';

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
}

const FIRST_CAPACITY = 64;

export function createPlaces(): Places {
  const cells = (): Int32Array => new Int32Array(FIRST_CAPACITY);
  return { count: 0, qualities: new Uint8Array(FIRST_CAPACITY), offsets: cells(), inks: cells(), ends: cells(), starts: cells() };
}

export function addPlace(places: Places, quality: Quality, offset: Offset, ink: Offset, end: Cells, start: Cells): void {
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
  const capacity = 2 * places.qualities.length;
  const qualities = new Uint8Array(capacity);
  qualities.set(places.qualities);
  places.qualities = qualities;
  for (const name of ['offsets', 'inks', 'ends', 'starts'] as const) {
    const longer = new Int32Array(capacity);
    longer.set(places[name]);
    places[name] = longer;
  }
}
