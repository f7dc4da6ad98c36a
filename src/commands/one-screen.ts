// `-F`: prints a document that fits on one screen, rather than opening it.
import type { Manuscript } from '../article/manuscript.ts';
import { createGalley } from '../layout/galley.ts';
import type { PageOptions } from '../layout/page-options.ts';
import type { Line, Page } from '../layout/page.ts';
import type { Context, PrintOptions } from './context.ts';
import { printPage } from './print.ts';

/** Prints a document if it fits on the screen, above the prompt of the shell. Returns whether it did. */
export async function printIfFits(
  context: Context,
  options: Omit<PrintOptions, 'pager'>,
  manuscript: Manuscript,
): Promise<boolean> {
  const most = (context.stdout.rows ?? Infinity) - 1;
  let fits = true;
  await printPage(
    context,
    options,
    (pageOptions) => {
      const page = pageUpTo(most, manuscript, pageOptions);
      fits = page !== undefined;
      return page ?? { lines: [] };
    },
    manuscript.lines !== undefined,
  );
  return fits;
}

/** Returns a document as a page; undefined if it has more than `most` lines. */
function pageUpTo(most: number, manuscript: Manuscript, options: PageOptions): Page | undefined {
  const galley = createGalley(manuscript, options);
  const lines: Line[] = [];
  for (let unit = 0; unit < galley.count; unit++) {
    for (const { line } of galley.rows(unit)) lines.push(line);
    if (lines.length > most) return undefined;
  }
  return { lines };
}
