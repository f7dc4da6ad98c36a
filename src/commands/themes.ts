// From the name of a theme to its colours.
import { parsePalette, PALETTES, type Palette } from '../render/palettes.ts';
import { findThemes, readConfiguration } from '../source/config.ts';
import type { World } from './world.ts';

/** The palette of a theme that is known to be there: one of nanro’s, or one’s own. Throws NanroError as `parsePalette` does, or `unreadable`. */
export function loadPalette({ folders }: Pick<World, 'folders'>, name: string): Palette {
  if (Object.hasOwn(PALETTES, name)) return PALETTES[name as keyof typeof PALETTES];
  const { path, text = '' } = readConfiguration(folders.config, findThemes(folders.config).get(name) ?? name);
  return parsePalette(text, path);
}
