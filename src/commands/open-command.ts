// `nanro open [source...]`: the interactive reader.
import { NanroError } from '../errors.ts';
import type { WideLines } from '../layout/setting.ts';
import type { Measure } from '../lines/paragraph.ts';
import { openTexts } from '../messages/open.ts';
import { readerTexts } from '../messages/reader.ts';
import { createFullScreen } from '../output/fullscreen.ts';
import { graphicsInTmux } from '../output/graphics.ts';
import { askScreen, type ScreenAnswers } from '../output/probe.ts';
import type { Keyboard } from '../output/taken-terminal.ts';
import { colourLevel, detectCapabilities, fillsScreen } from '../output/terminal.ts';
import { isBeginning } from '../reader/book.ts';
import type { Look } from '../reader/look.ts';
import { atFragment } from '../reader/opened.ts';
import { openState } from '../reader/opening.ts';
import type { Settings } from '../settings/settings.ts';
import { openKeyboard } from '../source/keyboard.ts';
import { isFile, STANDARD_INPUT } from '../source/sources.ts';
import { nameArgument } from './load.ts';
import type { LoadedDocument } from './open-documents.ts';
import { runReader } from './open-loop.ts';
import { prepare } from './open-start.ts';
import { splitStart } from './start-words.ts';
import { themeOn, themesFrom } from './open-themes.ts';
import { measureFor } from './print.ts';
import { loadPalettes } from './themes.ts';
import type { LineOptions, Context } from './context.ts';

export interface OpenOptions extends LineOptions, Pick<Settings, 'syntax' | 'images'> {
  readonly wide: WideLines;
  /** Whether the readings of Hanja are shown. */
  readonly hanja: boolean;
  /** Whether places, bookmarks, the library and searches are kept. */
  readonly state: boolean;
  /** Whether a document that fits on the screen is printed instead of opened. */
  readonly quitIfOneScreen?: boolean;
  /** Where words are looked up; see settings/dictionary.ts. */
  readonly lookup: string;
  /** Whether the mouse is used. */
  readonly mouse: boolean;
}

/**
 * Runs the reader until the user leaves it. Throws NanroError `noTerminal` if there is no terminal, and what
 * `createLoader` and `loadPalettes` throw.
 */
export async function open(context: Context, words: readonly string[], options: OpenOptions): Promise<void> {
  const { stdout, env } = context;
  const { sources, start: place } = splitStart(words);
  // First, so that its errors come before all others.
  const palettes = loadPalettes(context.folders.config, options.theme);
  const loadedTexts = readerTexts(context.language);
  const start = await prepare(context, sources, options, await openTexts(context.language));
  const keyboard = fillsScreen(stdout, env)
    ? openKeyboard(context.stdin(), sources.includes(STANDARD_INPUT))
    : undefined;
  if (!keyboard) throw new NanroError({ kind: 'noTerminal', source: sources[0] });
  const { colour, hyperlinks } = detectCapabilities(stdout, env, options.color);
  const wanted = {
    background: options.theme === 'auto' && colour,
    graphics: colour && options.images !== false,
  };
  const highlighter = colour && options.syntax ? import('../syntax/highlighter.ts') : undefined;
  const {
    loaded,
    measure,
    background,
    graphics: told,
  } = await load(
    context,
    start.load(options.quitIfOneScreen ? SCREENS * (stdout.rows ?? 24) : undefined, place === undefined),
    sources[0],
    options,
    keyboard,
    wanted,
  );
  const graphics = told ?? (wanted.graphics ? graphicsInTmux(env) : undefined);
  if (options.quitIfOneScreen && (await isPrinted(context, loaded, options))) return void keyboard.destroy();
  const { wordBreak, ambiguous } = measure;
  const look: Look = {
    measure: (options.width ?? context.preferences.values.width) || Infinity,
    printedMeasure: options.width || Infinity,
    columns: 1,
    wordBreak,
    ambiguous,
    hyperlinks,
    wide: options.wide,
    readings: options.hanja ? (await import('../hanja/korean-readings.ts')).readingsOf : undefined,
    cell: graphics?.cell,
    justify: options.justify === true,
    highlight: (await highlighter)?.createHighlighter(),
    theme: options.theme === 'auto' ? themeOn(background) : options.theme,
    themes: [...palettes.keys()],
  };
  const texts = await loadedTexts;
  const terminal = createFullScreen({
    keyboard,
    screen: stdout,
    signals: context.signals,
    mouse: options.mouse,
  });
  const desk = start.createDesk(
    {
      lookup: options.lookup,
      openLink: async (address) =>
        (await import('../output/opener.ts')).openLink(address, context.platform, env),
      copy: async (text) => {
        const sequence = (await import('../output/clipboard.ts')).clipboardText(text);
        if (sequence !== undefined) await terminal.write(sequence);
        return sequence !== undefined;
      },
    },
    graphics,
  );
  const opened = openState({
    ...start.open(loaded),
    size: terminal.size(),
    look,
    texts,
    searched: start.searched,
    start: place,
  });
  let notSaved = false;
  const ending = await runReader(atFragment(opened, start.fragment), {
    ...desk,
    keyboard,
    terminal,
    signals: context.signals,
    themeOf: themesFrom(palettes, colour ? colourLevel(env) : undefined),
    save: (state) => {
      const notice = desk.save(state);
      const isKnown = notSaved; // a notice was shown before
      notSaved = notice !== undefined;
      return isKnown ? undefined : notice;
    },
  }).finally(() => {
    desk.close();
    keyboard.destroy(); // or Node would wait for it
  });
  if (ending === 'closed') await context.warn(texts.closed); // standard error may be something else
  if (notSaved) await context.warn(texts.notices.notSaved({ kind: 'notSaved' }));
  if (ending) context.signals.raise(ending === 'closed' ? 'SIGHUP' : ending, 'self');
}

/** How many screens of standard input `--quit-if-one-screen` waits for. */
const SCREENS = 4;

/** Prints a document that fits on the screen. Returns whether it did. */
async function isPrinted(
  context: Context,
  { book, listing, input }: LoadedDocument,
  options: OpenOptions,
): Promise<boolean> {
  if (listing || input || isBeginning(book)) return false;
  const { printIfFits } = await import('./one-screen.ts');
  return printIfFits(context, { ...options, plain: false }, book.manuscript);
}

/**
 * Waits for the first document. Meanwhile asks the terminal for the width of ambiguous characters if the
 * options say so, and for what is `wanted`.
 */
async function load(
  context: Context,
  loading: Promise<LoadedDocument>,
  source: string | undefined,
  options: OpenOptions,
  keyboard: Keyboard,
  wanted: Parameters<typeof askScreen>[1],
): Promise<ScreenAnswers & { readonly loaded: LoadedDocument; readonly measure: Measure }> {
  const { stdout, signals, env } = context;
  if (!(await mayAskMeanwhile(source, context))) await loading.catch(() => {});
  const ask = async () => ({
    measure: await measureFor({ stdin: () => keyboard, stdout, signals }, options, 0),
    ...(await askScreen({ keyboard, screen: stdout, signals }, wanted, env)),
  });
  const asked = ask();
  // Asking gives the terminal back, which must happen before an error is printed.
  const [{ status }] = await Promise.allSettled([loading, asked]);
  if (status === 'rejected') keyboard.destroy(); // or Node would wait for it
  return { loaded: await loading, ...(await asked) };
}

/**
 * Reports whether the terminal may be asked something while a source is read. Typed input would be mistaken
 * for the answer. Reading a named pipe blocks the process, and nothing could interrupt it, because a terminal
 * in raw mode sends no signals.
 */
async function mayAskMeanwhile(source: string | undefined, context: Context): Promise<boolean> {
  if (source === undefined) return true;
  const named = await nameArgument(source, context);
  return named.kind === 'page' || (named.kind === 'file' && isFile(named.path));
}
