// A folder as the only source: lists what can be read in it.
import { join } from 'node:path';
import { onOneLine, tidyName } from '../article/sanitize.ts';
import { NanroError } from '../errors.ts';
import { readTitle, TITLE_BYTES, type TitledSource } from '../formats/read-title.ts';
import { clip, fill } from '../layout/clip.ts';
import type { Line } from '../layout/page.ts';
import type { Measure } from '../lines/paragraph.ts';
import { filesIn, hasBytes } from '../source/folder.ts';
import { readFile } from '../source/sources.ts';
import { cellsIn } from '../unicode/cells.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { printJson, printPage } from './print.ts';
import type { Context, PrintOptions } from './context.ts';

/** What a folder is listed with. */
export interface ListedFile extends TitledSource {
  /** As the disk has it. */
  readonly name: string;
}

/** How many files of a folder are listed, and how many are looked at. */
const MOST_LISTED = 500;
const MOST_FILES = 2000;

/**
 * Prints the names and the titles of the files in a folder that nanro reads, one on each line. `name` is the
 * folder as the user names it. Throws NanroError `noText` if there are none.
 */
export async function listFolder(
  context: Context,
  name: string,
  path: string,
  options: PrintOptions & { readonly format?: string },
): Promise<void> {
  const names = filesIn(path, name);
  const files: ListedFile[] = [];
  let count = 0;
  for (const each of names.slice(0, MOST_FILES)) {
    if (files.length === MOST_LISTED) break;
    count++;
    const titled = await titleIn(join(path, each));
    if (titled) files.push({ name: each, ...titled });
  }
  if (files.length === 0) throw new NanroError({ kind: 'noText', name });
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
  if (names.length > count)
    await context.warn(context.messages.moreFiles(tidyName(name), count, names.length - count));
}

/** Returns the title of a file; undefined if nanro does not or may not read it. */
async function titleIn(path: string): Promise<TitledSource | undefined> {
  if (!hasBytes(path)) return undefined;
  try {
    const source = await readFile(path, TITLE_BYTES);
    try {
      return await readTitle(source);
    } finally {
      source.archive?.close();
    }
  } catch (error) {
    if (error instanceof NanroError) return undefined;
    throw error;
  }
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
