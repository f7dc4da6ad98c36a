// From the name of a theme to its colours.
import { NanroError } from '../errors.ts';
import { PALETTES, type Palette } from '../render/palettes.ts';
import { parsePalette } from '../settings/palette-file.ts';
import { configurationFile, findThemes } from '../storage/configuration.ts';

/** The palette of a theme that is known to be there: one of nanro’s, or one’s own in the folder of the configuration. Throws NanroError as `parsePalette` does, or `unreadable`. */
export function loadPalette(folder: string, name: string): Palette {
  return Object.hasOwn(PALETTES, name)
    ? PALETTES[name as keyof typeof PALETTES]
    : readPalette(folder, findThemes(folder).get(name) ?? name);
}

/**
 * All there are, nanro’s first; without those of one’s own that are broken, unless it is `chosen`. Throws NanroError as `loadPalette` for that.
 */
export function loadPalettes(folder: string, chosen: string): Map<string, Palette> {
  const palettes = new Map<string, Palette>(Object.entries(PALETTES));
  for (const [name, file] of findThemes(folder)) {
    if (palettes.has(name) || name === 'auto') continue; // which are nanro’s, and the terminal’s
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
  if (text === undefined) throw new NanroError({ kind: 'unreadable', name: path, code: 'ENOENT' }); // a link that leads nowhere, or gone meanwhile
  return parsePalette(text, path);
}
