// `nanro open [source]`: the interactive reader.
import { join, resolve } from 'node:path';
import { Chalk } from 'chalk';
import { NanroError } from '../errors.ts';
import { readerTexts } from '../messages/reader.ts';
import { createFullScreen } from '../output/fullscreen.ts';
import { askBackground } from '../output/probe.ts';
import { colourLevel, detectCapabilities } from '../output/terminal.ts';
import { createBook } from '../reader/book.ts';
import { runReader } from './open-loop.ts';
import type { Look } from '../reader/look.ts';
import { openState } from '../reader/state.ts';
import { isDark, type Rgb } from '../render/colours.ts';
import { createMonochromeTheme, createPaintedTheme, type Theme } from '../render/theme.ts';
import { openKeyboard } from '../source/keyboard.ts';
import { isAddress } from '../source/sources.ts';
import { loadManuscript } from './load.ts';
import { measureFor } from './print.ts';
import { loadPalettes } from './themes.ts';
import type { LineOptions, World } from './world.ts';

export interface OpenOptions extends LineOptions {
  /** Whether the reading position is saved. */
  readonly state: boolean;
}

export async function open(world: World, source: string | undefined, options: OpenOptions): Promise<void> {
  const { stdout, env } = world;
  const palettes = loadPalettes(world.folders.config, options.theme); // first, so that its errors come before all others
  const keyboard =
    stdout.isTTY && env['TERM'] !== 'dumb' ? openKeyboard(world.stdin(), source === '-') : undefined;
  if (!keyboard) throw new NanroError({ kind: 'noTerminal', source });
  const { colour, hyperlinks } = detectCapabilities(stdout, env, options.color);
  const { wordBreak, ambiguous } = await measureFor({ ...world, stdin: () => keyboard }, options, 0);
  const loadedTexts = readerTexts(world.language);
  const loaded = loadManuscript(source, world, options);
  if (source === '-') await loaded.catch(() => {}); // what is typed in is not taken for an answer of the terminal
  const asked =
    options.theme === 'auto' && colour ? askBackground(keyboard, stdout) : Promise.resolve(undefined);
  const [{ status }] = await Promise.allSettled([loaded, asked]); // the probe restores the terminal before an error is printed
  if (status === 'rejected') keyboard.destroy(); // or Node would wait for it
  const book = createBook(await loaded);
  const look: Look = {
    measure: (options.width ?? world.preferences.values.width) || Infinity,
    columns: 1,
    wordBreak,
    ambiguous,
    hyperlinks,
    justify: options.justify === true,
    theme: options.theme === 'auto' ? themeOn(await asked) : options.theme,
    themes: [...palettes.keys()],
  };
  const resumed = options.state
    ? (await import('./open-position.ts')).resume(book, join(world.folders.state, 'places'), originOf(source))
    : undefined;
  const texts = await loadedTexts;
  const terminal = createFullScreen(keyboard, stdout);
  const chalk = new Chalk({ level: colour ? colourLevel(env) : 1 });
  const themes = new Map<string, Theme>();
  let notSaved = false;
  const signal = await runReader(
    openState({ book, size: terminal.size(), look, texts, ...resumed?.opening }),
    {
      keyboard,
      terminal,
      signals: world.signals,
      themeOf: (name) => {
        const theme =
          themes.get(name) ??
          (colour ? createPaintedTheme(chalk, palettes.get(name)!) : createMonochromeTheme(chalk));
        themes.set(name, theme);
        return theme;
      },
      openLink: async (href) => (await import('../output/opener.ts')).openLink(href, world.platform),
      save: (state) => {
        const notice = resumed?.save(state);
        const isKnown = notSaved; // a notice was shown before
        notSaved = notice !== undefined;
        return isKnown ? undefined : notice;
      },
    },
  );
  keyboard.destroy();
  if (notSaved) await world.warn(texts.notices.notSaved({ kind: 'notSaved' }));
  if (signal) world.signals.raise(signal, 'self');
}

/** The theme that goes with a background; dark if the background is unknown. */
const themeOn = (background: Rgb | undefined): string =>
  background === undefined || isDark(background) ? 'dark' : 'light';

/** The path or address that a book is recognised by, beside its text; empty if it has none. */
function originOf(source: string | undefined): string {
  if (source === undefined || source === '-') return '';
  return isAddress(source) ? source : resolve(source);
}
