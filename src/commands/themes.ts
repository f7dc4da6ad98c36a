// Loads the palettes of themes by name.
import { onOneLine } from '../article/sanitize.ts';
import { NanroError } from '../errors.ts';
import { PALETTES, type Palette } from '../render/palettes.ts';
import { parsePalette } from '../settings/palette-file.ts';
import { configurationFile, findThemes } from '../storage/configuration.ts';

/**
 * Returns the names of the user's own themes and the paths of their files in `folder`, the folder of the
 * configuration. The names are made safe to print, because users see and type them. Throws NanroError
 * `unreadable`.
 */
export const ownThemes = (folder: string): ReadonlyMap<string, string> =>
  new Map([...findThemes(folder)].map(([name, file]) => [onOneLine(name), file]));

/**
 * Returns the palette of an existing theme: a built-in one, or one of the user's own in `folder`, the folder
 * of the configuration. Throws NanroError `unreadable`, or what `parsePalette` throws.
 */
export function loadPalette(folder: string, name: string): Palette {
  return Object.hasOwn(PALETTES, name)
    ? PALETTES[name as keyof typeof PALETTES]
    : readPalette(folder, ownThemes(folder).get(name) ?? name);
}

/**
 * Returns the palettes of all themes, built-in ones first. Skips themes of the user's own that are broken,
 * except for `chosen`, for which it throws what `loadPalette` throws.
 */
export function loadPalettes(folder: string, chosen: string): Map<string, Palette> {
  const palettes = new Map<string, Palette>(Object.entries(PALETTES));
  for (const [name, file] of ownThemes(folder)) {
    if (palettes.has(name) || name === 'auto') continue; // hidden by a built-in theme or by `auto`
    try {
      palettes.set(name, readPalette(folder, file));
    } catch (error) {
      if (name === chosen || !(error instanceof NanroError)) throw error;
    }
  }
  return palettes;
}

function readPalette(folder: string, file: string): Palette {
  const { path, read } = configurationFile(folder, file);
  const text = read();
  // The file is a dangling link, or was deleted after the folder was read.
  if (text === undefined) throw new NanroError({ kind: 'unreadable', name: path, code: 'ENOENT' });
  return parsePalette(text, path);
}
