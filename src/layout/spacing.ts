// Blank lines between two neighbours on a page: a rule of its own, so that no block needs to know its surroundings.
import type { Line } from './page.ts';

export type Part = 'metadata' | 'heading' | 'block' | 'item';

/** Blank lines between two parts. */
export function blankLines(before: Part, after: Part): number {
  if (before === 'item' && after === 'item') return 0;
  return after === 'heading' && before !== 'metadata' ? 2 : 1;
}

export interface PagePart {
  readonly part: Part;
  readonly lines: readonly Line[];
}

/** Puts parts under each other with their blank lines, as they are asked for; a part without lines takes no room. */
export function* spaced(parts: Iterable<PagePart>): Generator<Line> {
  let before: Part | undefined;
  for (const { part, lines } of parts) {
    if (lines.length === 0) continue;
    if (before) for (let blank = blankLines(before, part); blank > 0; blank--) yield [];
    yield* lines;
    before = part;
  }
}

/** The same, all at once. */
export const stack = (parts: Iterable<PagePart>): Line[] => [...spaced(parts)];
