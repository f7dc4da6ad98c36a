// Where links within the article lead.
import { unitOf, type Galley } from '../layout/galley.ts';
import type { Book } from './book.ts';
import { topOf, type Place } from './place.ts';

/**
 * Returns the place that a link to `#id` leads to: the row in which the part with the id begins. Returns
 * undefined if the book has no such part.
 */
export function placeOfId({ manuscript }: Book, galley: Galley, id: string): Place | undefined {
  const target = manuscript.target(id);
  if (!target) return undefined;
  const unit = unitOf(target.passage);
  const row = galley
    .rows(unit)
    .find(({ line }) => line.some(({ ids }) => target.id !== undefined && ids?.includes(target.id)));
  return row ? { unit, offset: row.at } : topOf(galley, unit);
}
