// From the name of a theme to its colours.
import { NanroError } from '../errors.ts';
import { parsePalette, PALETTES, type Palette } from '../render/palettes.ts';
import { configurationFile, findThemes } from '../source/config.ts';

/** The palette of a theme that is known to be there: one of nanro’s, or one’s own in the folder of the configuration. Throws NanroError as `parsePalette` does, or `unreadable`. */
export function loadPalette(folder: string, name: string): Palette {
  if (Object.hasOwn(PALETTES, name)) return PALETTES[name as keyof typeof PALETTES];
  const { path, read } = configurationFile(folder, findThemes(folder).get(name) ?? name);
  const text = read();
  if (text === undefined) throw new NanroError({ kind: 'unreadable', name: path, code: 'ENOENT' }); // a link that leads nowhere, or gone meanwhile
  return parsePalette(text, path);
}

/** All there are, nanro’s first; without those of one’s own that are broken, which nobody has asked for by name. */
export function loadPalettes(folder: string): Map<string, Palette> {
  const palettes = new Map<string, Palette>(Object.entries(PALETTES));
  for (const name of findThemes(folder).keys()) {
    if (name === 'auto') continue; // which is the terminal’s
    try {
      palettes.set(name, loadPalette(folder, name));
    } catch (error) {
      if (!(error instanceof NanroError)) throw error;
    }
  }
  return palettes;
}
