// Reads the palette of a user's own theme, a JSON file.
import { NanroError } from '../errors.ts';
import { checkKeys, parseEntries, showValue, type Entry } from './json-entries.ts';
import { COLOURS, OPTIONAL, PALETTES, type Palette } from '../render/palettes.ts';

const isColour = (value: unknown): boolean => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

/**
 * Parses a palette from JSON. Throws NanroError `badJson`, `unknownKey`, `missingKey` or `badColour`; each
 * names the place in the file `path`.
 */
export function parsePalette(json: string, path: string): Palette {
  const known = [...COLOURS, ...OPTIONAL];
  const entries = parseEntries(json, path, known);
  checkKeys(entries, known);
  const colourOf = (key: keyof Palette): unknown => {
    const entry: Entry | undefined = entries.get(key);
    if (!entry) throw new NanroError({ kind: 'missingKey', name: path, key });
    const { value, place } = entry;
    const isPair = Array.isArray(PALETTES.dark[key]);
    const isGood = isPair
      ? Array.isArray(value) && value.length === 2 && value.every(isColour)
      : isColour(value);
    if (!isGood)
      throw new NanroError({ kind: 'badColour', place: `${place}: ${key}`, value: showValue(value), isPair });
    return value;
  };
  const given = [...COLOURS, ...OPTIONAL.filter((key) => entries.has(key))];
  return Object.fromEntries(given.map((key) => [key, colourOf(key)])) as unknown as Palette;
}
