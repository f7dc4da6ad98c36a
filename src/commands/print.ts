// The way from an article's parts to the reader, as every command that prints lines goes it.
import type { Article } from '../article/model.ts';
import type { PageOptions } from '../layout/index.ts';
import type { Page } from '../layout/page.ts';
import type { Measure } from '../layout/paragraph.ts';
import { detectCapabilities, WIDEST } from '../output/terminal.ts';
import { write } from '../output/write.ts';
import { renderPlain } from '../render/plain.ts';
import { readBundledArticle } from '../source/bundled.ts';
import type { BreakOptions, LineOptions, World } from './world.ts';

const MARGIN = 2;
const NARROWEST_WITH_MARGIN = 20;

/** The article of a source; the bundled one, which is known to be good, without. */
export async function loadArticle(argument: string | undefined, { stdin }: World): Promise<Article> {
  if (argument === undefined) return JSON.parse(readBundledArticle()) as Article;
  const [{ readSource }, { parseArticle }] = await Promise.all([import('../source/read.ts'), import('../article/parse.ts')]);
  const { name, text } = await readSource(argument, stdin);
  return parseArticle(text, name);
}

/** Lays out a page for the reader's output and writes it there. */
export async function printPage(world: World, options: LineOptions, layout: (options: PageOptions) => Page): Promise<void> {
  const { isTerminal, colour, hyperlinks, columns = WIDEST } = detectCapabilities(world.stdout, world.env, options.color);
  const room = isTerminal && columns >= NARROWEST_WITH_MARGIN ? columns - MARGIN : columns;
  const width = options.width ?? Math.max(2, Math.min(WIDEST, room));
  const margin = room < columns && width > 0 && width <= room ? MARGIN : 0;
  const page = layout({ measure: await measureFor(world, options, width), hyperlinks, justify: options.justify === true });
  const text = colour
    ? (await import('../render/ansi.ts')).renderAnsi(page, { margin, hyperlinks })
    : renderPlain(page, margin);
  await write(world.stdout, text);
}

/** The measure that somebody asked for; a `width` of 0 is none. */
export async function measureFor({ stdin, stdout }: World, { wordBreak, ambiguous }: BreakOptions, width: number): Promise<Measure> {
  const cells = ambiguous === 'auto' ? await (await import('../output/probe.ts')).askAmbiguousWidth(stdin(), stdout) : ambiguous === 'wide' ? 2 : 1;
  return { width: width || Infinity, wordBreak, ambiguous: cells };
}
