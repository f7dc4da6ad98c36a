// The blank lines between two parts of a page. They are decided here, so that no block
// depends on its neighbours.
import type { Line } from './page.ts';

/** `rest` continues the block before it. */
export type Part = 'metadata' | 'heading' | 'block' | 'item' | 'rest';

/**
 * Returns the number of blank lines between two parts.
 *
 * @example
 * blankLines('block', 'heading') // => 2
 * blankLines('metadata', 'heading') // => 1
 * blankLines('item', 'item') // => 0
 */
export function blankLines(before: Part, after: Part): number {
  if (after === 'rest' || (before === 'item' && after === 'item')) return 0;
  return after === 'heading' && before !== 'metadata' ? 2 : 1;
}

export interface PagePart {
  readonly part: Part;
  readonly lines: readonly Line[];
}

/** Yields the lines of parts with the blank lines between them. A part without lines is skipped. */
export function* spaced(parts: Iterable<PagePart>): Generator<Line> {
  let before: Part | undefined;
  for (const { part, lines } of parts) {
    if (lines.length === 0) continue;
    if (before) for (let blank = blankLines(before, part); blank > 0; blank--) yield [];
    yield* lines;
    before = part;
  }
}

/** Returns the lines of parts with the blank lines between them. */
export const stack = (parts: Iterable<PagePart>): Line[] => [...spaced(parts)];
