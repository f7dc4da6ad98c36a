// `nanro open [source]`: the interactive reader.
import { join, resolve } from 'node:path';
import { Chalk } from 'chalk';
import { NanroError } from '../errors.ts';
import type { Measure } from '../lines/paragraph.ts';
import { readerTexts } from '../messages/reader.ts';
import { createFullScreen } from '../output/fullscreen.ts';
import { askBackground } from '../output/probe.ts';
import type { Keyboard } from '../output/taken-terminal.ts';
import { colourLevel, detectCapabilities } from '../output/terminal.ts';
import { createBook, type Book } from '../reader/book.ts';
import type { Look } from '../reader/look.ts';
import { openState } from '../reader/opening.ts';
import { isDark, type Rgb } from '../render/colours.ts';
import type { Palette } from '../render/palettes.ts';
import { createMonochromeTheme, createPaintedTheme, type Theme } from '../render/theme.ts';
import { openKeyboard } from '../source/keyboard.ts';
import { isFile, STANDARD_INPUT } from '../source/sources.ts';
import { folderIn, loadManuscript, nameArgument } from './load.ts';
import { runReader } from './open-loop.ts';
import { measureFor } from './print.ts';
import { loadPalettes } from './themes.ts';
import type { LineOptions, Context } from './context.ts';

export interface OpenOptions extends LineOptions {
  /** Whether the reading position is saved. */
  readonly state: boolean;
}

/**
 * Runs the reader until the user leaves it. Throws NanroError `noTerminal` if there is no terminal, and what
 * `loadManuscript` and `loadPalettes` throw.
 */
export async function open(
  context: Context,
  source: string | undefined,
  options: OpenOptions,
): Promise<void> {
  const { stdout, env } = context;
  // First, so that its errors come before all others.
  const palettes = loadPalettes(context.folders.config, options.theme);
  const keyboard =
    stdout.isTTY && env['TERM'] !== 'dumb'
      ? openKeyboard(context.stdin(), source === STANDARD_INPUT)
      : undefined;
  if (!keyboard) throw new NanroError({ kind: 'noTerminal', source });
  const folder = await folderIn([source], context);
  if (folder !== undefined) {
    keyboard.destroy(); // or Node would wait for it
    return (await import('./folder-list.ts')).listFolder(context, source!, folder, {
      ...options,
      plain: false,
    });
  }
  const { colour, hyperlinks } = detectCapabilities(stdout, env, options.color);
  const loadedTexts = readerTexts(context.language);
  const isAsked = options.theme === 'auto' && colour;
  const { book, measure, background } = await loadBook(context, source, options, keyboard, isAsked);
  const { wordBreak, ambiguous } = measure;
  const look: Look = {
    measure: (options.width ?? context.preferences.values.width) || Infinity,
    printedMeasure: options.width || Infinity,
    columns: 1,
    wordBreak,
    ambiguous,
    hyperlinks,
    justify: options.justify === true,
    theme: options.theme === 'auto' ? themeOn(background) : options.theme,
    themes: [...palettes.keys()],
  };
  const resumed = options.state
    ? (await import('./open-position.ts')).resume(
        book,
        join(context.folders.state, 'places'),
        await originOf(source, context),
      )
    : undefined;
  const texts = await loadedTexts;
  const terminal = createFullScreen({ keyboard, screen: stdout, signals: context.signals });
  let notSaved = false;
  const ending = await runReader(
    openState({ book, size: terminal.size(), look, texts, ...resumed?.opening }),
    {
      keyboard,
      terminal,
      signals: context.signals,
      themeOf: themesFrom(palettes, colour ? colourLevel(env) : undefined),
      openLink: async (href) => (await import('../output/opener.ts')).openLink(href, context.platform),
      save: (state) => {
        const notice = resumed?.save(state);
        const isKnown = notSaved; // a notice was shown before
        notSaved = notice !== undefined;
        return isKnown ? undefined : notice;
      },
    },
  ).finally(() => keyboard.destroy()); // or Node would wait for it
  if (ending === 'closed') await context.warn(texts.closed); // standard error may be something else
  if (notSaved) await context.warn(texts.notices.notSaved({ kind: 'notSaved' }));
  if (ending) context.signals.raise(ending === 'closed' ? 'SIGHUP' : ending, 'self');
}

/**
 * Loads the book. Meanwhile asks the terminal for the width of ambiguous characters if the options say so,
 * and for its background if `isAsked`.
 */
async function loadBook(
  context: Context,
  source: string | undefined,
  options: OpenOptions,
  keyboard: Keyboard,
  isAsked: boolean,
): Promise<{ readonly book: Book; readonly measure: Measure; readonly background: Rgb | undefined }> {
  const { stdout, signals } = context;
  const loaded = loadManuscript(source, context, { ...options, keepsPlaces: true });
  if (!(await mayAskMeanwhile(source, context))) await loaded.catch(() => {});
  const ask = async () => ({
    measure: await measureFor({ stdin: () => keyboard, stdout, signals }, options, 0),
    background: isAsked ? await askBackground({ keyboard, screen: stdout, signals }) : undefined,
  });
  const asked = ask();
  // The question gives the terminal back before an error is printed.
  const [{ status }] = await Promise.allSettled([loaded, asked]);
  if (status === 'rejected') keyboard.destroy(); // or Node would wait for it
  const { content, label } = await loaded;
  return { book: createBook({ ...content, label }), ...(await asked) };
}

/**
 * Reports whether the terminal may be asked something while a source is read. Input that is typed would be
 * mistaken for the answer. A pipe with a name blocks the process, which could then not be interrupted,
 * because a terminal in raw mode sends no signals.
 */
async function mayAskMeanwhile(source: string | undefined, context: Context): Promise<boolean> {
  if (source === undefined) return true;
  const named = await nameArgument(source, context);
  return named.kind === 'page' || (named.kind === 'file' && isFile(named.path));
}

/** Returns the themes by name, each made on first use; without colours if `level` is undefined. */
function themesFrom(
  palettes: ReadonlyMap<string, Palette>,
  level: 1 | 2 | 3 | undefined,
): (name: string) => Theme {
  const chalk = new Chalk({ level: level ?? 1 });
  const themes = new Map<string, Theme>();
  return (name) => {
    const theme =
      themes.get(name) ??
      (level === undefined ? createMonochromeTheme(chalk) : createPaintedTheme(chalk, palettes.get(name)!));
    themes.set(name, theme);
    return theme;
  };
}

/** Returns the theme for a background; the dark one if the background is unknown. */
const themeOn = (background: Rgb | undefined): string =>
  background === undefined || isDark(background) ? 'dark' : 'light';

/** Returns the path or address by which a book is recognised besides its text; empty if it has none. */
async function originOf(source: string | undefined, context: Context): Promise<string> {
  const named = await nameArgument(source, context);
  return named.kind === 'page' ? named.address : named.kind === 'file' ? resolve(named.path) : '';
}
