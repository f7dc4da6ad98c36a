// Prints a page: what all commands that print lines have in common.
import { onOneLine } from '../article/sanitize.ts';
import type { Cells } from '../unicode/cells.ts';
import { toJson } from '../unicode/json-text.ts';
import type { PageOptions } from '../layout/article.ts';
import type { Page } from '../layout/page.ts';
import type { CodeLines } from '../layout/setting.ts';
import type { Measure } from '../lines/paragraph.ts';
import type { Pager } from '../output/pager.ts';
import { listenTo, type SignalName } from '../output/signals.ts';
import type { TerminalParts } from '../output/taken-terminal.ts';
import { colourLevel, detectCapabilities, type Capabilities } from '../output/terminal.ts';
import { write, writeAll } from '../output/writable.ts';
import type { SheetOptions } from '../render/ansi.ts';
import { renderPlain } from '../render/plain.ts';
import { loadPalette } from './themes.ts';
import type { BreakOptions, PrintOptions, Context } from './context.ts';

/** Lays out a page for standard output and writes it there, or to the pager. */
export async function printPage(
  context: Context,
  options: PrintOptions,
  layout: (options: PageOptions) => Page,
): Promise<void> {
  const { stdout, env, preferences } = context;
  const capabilities = detectCapabilities(stdout, env, options.plain ? 'never' : options.color);
  const { isTerminal, colour } = capabilities;
  const isPaged = options.pager === true && isTerminal;
  const hyperlinks = capabilities.hyperlinks && !isPaged; // older pagers show them as text
  const { width, margin, sheet } = placePage(capabilities, options, preferences.values.width || Infinity);
  const measure = await measureFor(context, options, width);
  const page = layout({
    measure,
    hyperlinks,
    styled: colour,
    justify: options.justify === true,
    plain: options.plain,
    code: codeLines(options, isTerminal),
  });
  const lines = colour
    ? await renderColoured(context, options.theme, page, {
        margin,
        hyperlinks,
        sheet,
        ambiguous: measure.ambiguous,
      })
    : renderPlain(page, margin);
  await (isPaged ? showInPager(context, lines) : writeAll(stdout, lines));
}

/** Returns what happens to lines of code that are too wide. By default, a pipe without `-w` gets them whole. */
const codeLines = ({ code = 'auto', width }: PrintOptions, isTerminal: boolean): CodeLines =>
  code !== 'auto' ? code : isTerminal || width !== undefined ? 'wrap' : 'keep';

const MARGIN = 2;
const NARROWEST_WITH_MARGIN = 20;

/**
 * Returns three widths in cells: of a line (0 for no limit), of the margin on its left, and of the sheet that
 * colour paints: a line with both margins, if there is room (0 for a sheet as wide as its lines).
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

async function showInPager(context: Context, lines: Iterable<string>): Promise<void> {
  const { env, stdout, messages, warn } = context;
  const { pagerOf } = await import('../output/pager.ts');
  const command = pagerOf(env);
  if (command.length > 0 && (await runPager(command, context, lines))) return;
  await writeAll(stdout, lines);
  if (command.length > 0) await warn(messages.noPager(onOneLine(command[0]!)));
}

/**
 * Shows lines in a pager until it ends. Returns false if it cannot be started. If a signal ends it, the modes of
 * the terminal are restored. A signal that ends nanro ends the pager first.
 */
async function runPager(
  command: readonly string[],
  { env, stdout, signals }: Context,
  lines: Iterable<string>,
): Promise<boolean> {
  const [{ startPager }, { lendTerminal }] = await Promise.all([
    import('../output/pager.ts'),
    import('../output/lent-terminal.ts'),
  ]);
  let pager: Pager | undefined;
  let ending: SignalName | undefined;
  let failure: { readonly error: unknown } | undefined;
  const stop =
    (signal: SignalName, sent: SignalName = signal) =>
    (): void => {
      ending = signal;
      pager?.stop(sent);
    };
  const fail = (error: unknown): void => {
    failure = { error };
    pager?.stop('SIGTERM');
  };
  const stopListening = listenTo(signals, {
    SIGINT: () => {}, // Ctrl-C is for the pager, where it stops a search
    SIGTERM: stop('SIGTERM'),
    SIGHUP: stop('SIGHUP'),
    SIGQUIT: stop('SIGQUIT', 'SIGTERM'), // pagers ignore SIGQUIT
    uncaughtException: fail,
    exit: () => pager?.stop('SIGTERM'),
  });
  try {
    const restore = await lendTerminal(stdout, signals);
    pager = await startPager(command, env);
    if (pager) {
      if (ending) pager.stop(ending);
      else await writeAll(pager.input, lines).catch(fail);
      pager.input.end();
      const signal = await pager.closed;
      if (signal === 'SIGINT') ending ??= 'SIGINT'; // the pager does not handle Ctrl-C
      if (ending || signal !== null) await restore();
    }
  } finally {
    stopListening();
  }
  if (ending) signals.raise(ending, 'self');
  if (failure) throw failure.error;
  return pager !== undefined;
}

async function renderColoured(
  { env, folders }: Context,
  theme: string,
  page: Page,
  options: SheetOptions,
): Promise<Iterable<string>> {
  const { paintAnsi, renderAnsi } = await import('../render/ansi.ts');
  return theme === 'auto'
    ? renderAnsi(page, options)
    : paintAnsi(page, loadPalette(folders.config, theme), colourLevel(env), options);
}

/** Prints a value as JSON. */
export const printJson = ({ stdout }: Context, value: unknown): Promise<boolean> =>
  write(stdout, `${toJson(value, 2)}\n`);

/**
 * Returns the measure for the options of a command. `width` is in cells, 0 for no
 * limit. May ask the terminal.
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
