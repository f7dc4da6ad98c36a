// Parses HTML, with limits on the number and the depth of elements.
import { weighText, type Budget } from '../budget.ts';
import type { ParentNode } from './dom.ts';
import { parseQuickly } from './quick/quick-parse.ts';

/** Parses a page, or a fragment of one. Throws NanroError `tooManyElements`. */
export async function parseHtml(html: string, budget: Budget, isFragment = false): Promise<ParentNode> {
  budget.spend(weighText(html));
  return (
    parseQuickly(html, budget, isFragment) ??
    (await import('./full-parse.ts')).parseFully(html, budget, isFragment)
  );
}
