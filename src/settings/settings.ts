// What can be set, by an option, a variable or the configuration file, and what each setting may be.
import { NanroError } from '../errors.ts';
import { BUILT_IN } from '../render/palettes.ts';

/** The values of settings that have a few. */
export const CHOICES = {
  color: ['auto', 'always', 'never'],
  wordBreak: ['keep-all', 'normal'],
  ambiguous: ['narrow', 'wide', 'auto'],
  language: ['auto', 'ko', 'en'],
} as const;

type Choice<K extends keyof typeof CHOICES> = (typeof CHOICES)[K][number];

/**
 * Each has one name everywhere: `wordBreak` is the option `--word-break`, the variable `NANRO_WORD_BREAK` and the key
 * `word-break` of the file.
 */
export interface Settings {
  /** Cells of a line at most, where the terminal has so many; 0: as many as it has. */
  readonly width: number;
  /** One that nanro has, one’s own, or `auto`: the terminal’s own colours, and in `open` what goes with its background. */
  readonly theme: string;
  readonly color: Choice<'color'>;
  readonly wordBreak: Choice<'wordBreak'>;
  readonly ambiguous: Choice<'ambiguous'>;
  readonly language: Choice<'language'>;
  /** Whether only words are printed. */
  readonly plain: boolean;
}

export type SettingName = keyof Settings;

/** Cells of a line where nobody says, and the most that read well: about 40 Hangul syllables. */
export const WIDEST = 80;

export const DEFAULTS: Settings = {
  width: WIDEST,
  theme: 'auto',
  color: 'auto',
  wordBreak: 'keep-all',
  ambiguous: 'narrow',
  language: 'auto',
  plain: false,
};
export const SETTINGS = Object.keys(DEFAULTS) as readonly SettingName[];

/** What is in a text. Throws NanroError `badChoice` or `badWidth`, which names the place where it stands. */
export type Parse<T> = (value: string, place: string) => T;

export const oneOf =
  <T extends string>(choices: readonly T[]): Parse<T> =>
  (value, place) => {
    if (!(choices as readonly string[]).includes(value))
      throw new NanroError({ kind: 'badChoice', place, value, choices });
    return value as T;
  };

/** Lines that are longer than any terminal need no end: that is what 0 is for. */
const MOST_CELLS = 10_000;

/** Two cells hold one syllable: less is no width for Korean. */
export const parseWidth: Parse<number> = (value, place) => {
  const width = /^\d{1,5}$/.test(value) ? Number(value) : 1;
  if (width === 1 || width > MOST_CELLS)
    throw new NanroError({ kind: 'badWidth', place, value, most: MOST_CELLS });
  return width;
};

const THEMES: readonly string[] = ['auto', ...BUILT_IN];

/** What a theme can be, with those of one’s own; one that is called as one of nanro’s is not to be had. */
export const themesWith = (own: Iterable<string>): readonly string[] => [...new Set([...THEMES, ...own])];

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

export type Parsers = { readonly [K in SettingName]: Parse<Settings[K]> };

/** How each setting is read; `ownThemes` is asked where a theme is none of nanro’s. */
export function settingParsers(ownThemes: () => Iterable<string>): Parsers {
  return {
    width: parseWidth,
    theme: (value, place) =>
      THEMES.includes(value) ? value : oneOf(themesWith(ownThemes()))(value.normalize('NFC'), place),
    color: oneOf(CHOICES.color),
    wordBreak: oneOf(CHOICES.wordBreak),
    ambiguous: oneOf(CHOICES.ambiguous),
    language: oneOf(CHOICES.language),
    plain: (value, place) => BOOLEANS.get(value) ?? oneOf(['true', 'false'])(value, place) === 'true',
  };
}

export const keyOf = (name: SettingName): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const optionOf = (name: SettingName): string => `--${keyOf(name)}`;
export const variableOf = (name: SettingName): string =>
  `NANRO_${keyOf(name).toUpperCase().replaceAll('-', '_')}`;
