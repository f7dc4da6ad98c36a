// A folder as the only source: lists what can be read in it.
import { onOneLine, tidyName } from '../article/sanitize.ts';
import { NanroError } from '../errors.ts';
import { clip, fill } from '../layout/clip.ts';
import type { Line } from '../layout/page.ts';
import type { Measure } from '../lines/paragraph.ts';
import { cellsIn } from '../unicode/cells.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { readFolder, type ListedFile } from './folder-files.ts';
import { printJson, printPage } from './print.ts';
import type { Context, PrintOptions } from './context.ts';

/**
 * Prints the names and the titles of the files in a folder that nanro reads, one on each line. `name` is the
 * folder as the user names it. Throws NanroError `noFiles` if there are none.
 */
export async function listFolder(
  context: Context,
  name: string,
  path: string,
  options: PrintOptions & { readonly format?: string },
): Promise<void> {
  const { files, count, left } = await readFolder(path, name);
  if (files.length === 0) throw new NanroError({ kind: 'noFiles', name });
  if (options.format === 'json')
    await printJson(
      context,
      files.map(({ title, ...file }) => ({ ...file, title: title ?? null })),
    );
  else {
    // A pipe gets whole lines.
    const width = options.width ?? (context.stdout.isTTY ? undefined : 0);
    const paged = { ...options, ...(width === undefined ? {} : { width }) };
    await printPage(context, paged, ({ measure }) => ({ lines: linesOf(files, measure) }));
  }
  if (left > 0) await context.warn(context.messages.moreFiles(tidyName(name), count, left));
}

const GAP = '  ';
/** The most cells of the column of names. Titles beside longer names are not aligned. */
const WIDEST_NAME = 40;

function* linesOf(files: readonly ListedFile[], { width, ambiguous }: Measure): Generator<Line> {
  const names = files.map(({ name }) => composeHangul(onOneLine(name)));
  const most = Math.min(WIDEST_NAME, Math.floor(width / 2));
  const widths = names.map((name) => cellsIn(name, ambiguous));
  const column = Math.max(0, ...widths.filter((cells) => cells <= most));
  for (const [index, { title }] of files.entries()) {
    const name = clip(names[index]!, width, ambiguous);
    if (title === undefined) yield [{ role: 'label', text: name }];
    else {
      const cells = Math.max(column, widths[index]!);
      const text = clip(title, Math.max(0, width - cells - GAP.length), ambiguous);
      const label = text === '' ? name : fill(name, cells, ambiguous) + GAP;
      yield [{ role: 'label', text: label }, ...(text === '' ? [] : [{ role: 'text', text } as const])];
    }
  }
}
