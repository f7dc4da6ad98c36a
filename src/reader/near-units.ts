// The units of a book that contain a text, those near a place first.
import { occurrences } from '../article/search.ts';
import { lastAtMost, type Book } from './book.ts';

/** Yields the units that contain a folded text: piece by piece, those near `to` first. */
export function* unitsWith(book: Book, text: string, to: number): Generator<number> {
  if (text === '') return;
  const query = { text, byInitials: false };
  const middle = book.pieceOf(Math.min(to, book.units - 1));
  for (let distance = 0; distance < book.pieces; distance++) {
    const around = new Set([middle - distance, middle + distance]);
    const units = [...around]
      .filter((index) => index >= 0 && index < book.pieces)
      .flatMap((index) => {
        const { first, starts, textFor } = book.piece(index);
        const hits = occurrences(textFor(query), query);
        return hits.map((hit) => first + lastAtMost(starts.length, (at) => starts[at]!, hit));
      });
    yield* [...new Set(units)].sort((one, other) => Math.abs(one - to) - Math.abs(other - to));
  }
}
