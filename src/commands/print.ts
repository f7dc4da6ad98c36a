// The way from an article's parts to the reader, as every command that prints lines goes it.
import type { PageOptions } from '../layout/index.ts';
import type { Page } from '../layout/page.ts';
import type { Measure } from '../layout/paragraph.ts';
import { detectCapabilities, WIDEST } from '../output/terminal.ts';
import { writeAll } from '../output/write.ts';
import { renderPlain } from '../render/plain.ts';
import type { BreakOptions, LineOptions, World } from './world.ts';

const MARGIN = 2;
const NARROWEST_WITH_MARGIN = 20;

/** Lays out a page for the reader's output and writes it there. */
export async function printPage(world: World, options: LineOptions, layout: (options: PageOptions) => Page): Promise<void> {
  const { isTerminal, colour, hyperlinks, columns = WIDEST } = detectCapabilities(world.stdout, world.env, options.color);
  const room = isTerminal && columns >= NARROWEST_WITH_MARGIN ? columns - MARGIN : columns;
  const width = options.width ?? Math.max(2, Math.min(WIDEST, room));
  const margin = room < columns && width > 0 && width <= room ? MARGIN : 0;
  const page = layout({ measure: await measureFor(world, options, width), hyperlinks, styled: colour, justify: options.justify === true });
  const lines = colour
    ? (await import('../render/ansi.ts')).renderAnsi(page, { margin, hyperlinks })
    : renderPlain(page, margin);
  await writeAll(world.stdout, lines);
}

/** The measure that somebody asked for; a `width` of 0 is none. */
export async function measureFor({ stdin, stdout }: World, { wordBreak, ambiguous }: BreakOptions, width: number): Promise<Measure> {
  const cells = ambiguous === 'auto' ? await (await import('../output/probe.ts')).askAmbiguousWidth(stdin(), stdout) : ambiguous === 'wide' ? 2 : 1;
  return { width: width || Infinity, wordBreak, ambiguous: cells };
}
