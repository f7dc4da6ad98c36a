// From the name of a theme to its colours.
import { parsePalette, PALETTES, type Palette } from '../render/palettes.ts';
import { findThemes, readConfiguration } from '../source/config.ts';

/** The palette of a theme that is known to be there: one of nanro’s, or one’s own in the folder of the configuration. Throws NanroError as `parsePalette` does, or `unreadable`. */
export function loadPalette(folder: string, name: string): Palette {
  if (Object.hasOwn(PALETTES, name)) return PALETTES[name as keyof typeof PALETTES];
  const { path, text = '' } = readConfiguration(folder, findThemes(folder).get(name) ?? name);
  return parsePalette(text, path);
}
