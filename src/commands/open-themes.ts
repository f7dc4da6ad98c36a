// The colours of `nanro open`.
import { Chalk } from 'chalk';
import { isDark, type Rgb } from '../render/colours.ts';
import type { Palette } from '../render/palettes.ts';
import { createMonochromeTheme, createPaintedTheme, type Theme } from '../render/theme.ts';

/** Returns the themes by name, each made on first use; without colours if `level` is undefined. */
export function themesFrom(
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
export const themeOn = (background: Rgb | undefined): string =>
  background === undefined || isDark(background) ? 'dark' : 'light';
