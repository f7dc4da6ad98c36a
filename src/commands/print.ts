// Prints a page: what all commands that print lines have in common.
import type { Cells } from '../unicode/cells.ts';
import { jsonPieces } from '../unicode/json-text.ts';
import type { PageOptions } from '../layout/page-options.ts';
import type { Page } from '../layout/page.ts';
import type { CodeLines } from '../layout/setting.ts';
import type { Measure } from '../lines/paragraph.ts';
import type { TerminalParts } from '../output/taken-terminal.ts';
import { colourLevel, detectCapabilities, type Capabilities } from '../output/terminal.ts';
import { write, writeAll } from '../output/writable.ts';
import type { SheetOptions } from '../render/ansi.ts';
import { renderPlain } from '../render/plain.ts';
import type { PrintedPictures } from './read-pictures.ts';
import { loadPalette } from './themes.ts';
import type { BreakOptions, PrintOptions, Context } from './context.ts';

/**
 * Lays out a page for standard output and writes it there, or to the pager. `isPrinted` says whether it is
 * terminal text, whose lines may be as wide as the terminal. `printed` has the pictures that are drawn.
 */
export async function printPage(
  context: Context,
  options: PrintOptions,
  layout: (options: PageOptions) => Page,
  isPrinted = false,
  printed?: PrintedPictures,
): Promise<void> {
  const { stdout, env, preferences } = context;
  const capabilities = detectCapabilities(stdout, env, options.plain ? 'never' : options.color);
  const { isTerminal, colour } = capabilities;
  const isPaged = options.pager === true && isTerminal;
  const hyperlinks = capabilities.hyperlinks && !isPaged; // older pagers show them as text
  const { width, margin, sheet } = isPrinted
    ? placePrinted(capabilities, options)
    : placePage(capabilities, options, preferences.values.width || Infinity);
  const measure = await measureFor(context, options, width);
  const readings = options.hanja ? (await import('../hanja/korean-readings.ts')).readingsOf : undefined;
  const highlight =
    colour && options.syntax ? (await import('../syntax/highlighter.ts')).createHighlighter() : undefined;
  const render = async (): Promise<Iterable<string>> => {
    const page = layout({
      measure,
      hyperlinks,
      styled: colour,
      sgr: colour,
      justify: options.justify === true,
      plain: options.plain,
      code: codeLines(options, isTerminal),
      readings,
      pictures: printed?.pictures,
      highlight,
    });
    if (!colour) return renderPlain(page, margin);
    const { ambiguous } = measure;
    const renderLines = await renderer(context, options.theme, { margin, hyperlinks, sheet, ambiguous });
    if (!printed) return renderLines(page);
    const { withPictures } = await import('../render/printed-pictures.ts');
    return withPictures(page, renderLines, printed.draw, { margin, ambiguous });
  };
  if (isPaged) await (await import('./paging.ts')).showInPager(context, render);
  else await writeAll(stdout, await render());
}

/**
 * Returns what happens to lines of code that are too wide. By default, a pipe without `-w` gets them whole.
 */
const codeLines = ({ code = 'auto', width }: PrintOptions, isTerminal: boolean): CodeLines =>
  code !== 'auto' ? code : isTerminal || width !== undefined ? 'wrap' : 'keep';

const MARGIN = 2;
const NARROWEST_WITH_MARGIN = 20;

/**
 * Returns three widths in cells. `width` is that of a line; 0 for no limit. `margin` is on its left. `sheet`
 * is what colour paints: a line with both margins, if there is room; 0 to paint each line only as far as its
 * text.
 */
function placePage(
  { isTerminal, columns }: Capabilities,
  { width: wanted, plain }: PrintOptions,
  widest: Cells,
): { readonly width: Cells; readonly margin: Cells; readonly sheet: Cells } {
  const all = columns ?? widest;
  const room = isTerminal && !plain && all >= NARROWEST_WITH_MARGIN ? all - MARGIN : all;
  const width = wanted ?? Math.max(2, Math.min(widest, room));
  const margin = room < all && width > 0 && width <= room ? MARGIN : 0;
  const sheet = margin > 0 ? Math.min(width + 2 * margin, all) : width || all;
  return { width, margin, sheet: Number.isFinite(sheet) ? sheet : 0 };
}

/** Returns the widths for terminal text. A pipe without `-w` gets its lines whole. */
const placePrinted = (
  { columns = 0 }: Capabilities,
  { width = columns }: PrintOptions,
): ReturnType<typeof placePage> => ({ width, margin: 0, sheet: columns || width });

/** Returns the function that renders a page in a theme. */
async function renderer(
  { env, folders }: Context,
  theme: string,
  options: SheetOptions,
): Promise<(page: Page) => Iterable<string>> {
  const { paintAnsi, renderAnsi } = await import('../render/ansi.ts');
  if (theme === 'auto') return (page) => renderAnsi(page, options);
  const palette = loadPalette(folders.config, theme);
  return (page) => paintAnsi(page, palette, colourLevel(env), options);
}

/** Prints a value as JSON. */
export async function printJson({ stdout }: Context, value: unknown): Promise<void> {
  await writeAll(stdout, jsonPieces(value));
  await write(stdout, '\n');
}

/**
 * Returns the measure for the options of a command. `width` is in cells, 0 for no limit. May ask the terminal
 * how wide ambiguous characters are.
 */
export async function measureFor(
  { stdin, stdout, signals }: Pick<Context, 'stdin' | 'stdout' | 'signals'>,
  { wordBreak, ambiguous }: BreakOptions,
  width: number,
): Promise<Measure> {
  const askWidth = async (terminal: TerminalParts): Promise<1 | 2> =>
    (await import('../output/probe.ts')).askAmbiguousWidth(terminal);
  const cells =
    ambiguous === 'auto'
      ? await askWidth({ keyboard: stdin(), screen: stdout, signals })
      : ambiguous === 'wide'
        ? 2
        : 1;
  return { width: width || Infinity, wordBreak, ambiguous: cells };
}
