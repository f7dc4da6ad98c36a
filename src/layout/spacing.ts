// Blank lines between two neighbours on a page: a rule of its own, so that no block needs to know its surroundings.
import type { Line } from './page.ts';

export type Part = 'metadata' | 'heading' | 'block' | 'item';

/** Blank lines between two parts. */
function blankLines(before: Part, after: Part): number {
  if (before === 'item' && after === 'item') return 0;
  return after === 'heading' && before !== 'metadata' ? 2 : 1;
}

/** Puts parts under each other with their blank lines; a part without lines takes no room. */
export function stack(parts: readonly { readonly part: Part; readonly lines: readonly Line[] }[]): Line[] {
  const lines: Line[] = [];
  let before: Part | undefined;
  for (const { part, lines: own } of parts) {
    if (own.length === 0) continue;
    if (before) for (let blank = blankLines(before, part); blank > 0; blank--) lines.push([]);
    for (const line of own) lines.push(line);
    before = part;
  }
  return lines;
}
