// The settings: their names, defaults and possible values.
import { NanroError } from '../errors.ts';
import { lookupAddress } from './dictionary.ts';
import { BUILT_IN } from '../render/palettes.ts';

/** The possible values of the settings that have a fixed set. */
export const CHOICES = {
  color: ['auto', 'always', 'never'],
  wordBreak: ['keep-all', 'normal'],
  ambiguous: ['narrow', 'wide', 'auto'],
  code: ['auto', 'wrap', 'keep'],
  wide: ['scroll', 'wrap'],
  language: ['auto', 'ko', 'en'],
} as const;

type Choice<K extends keyof typeof CHOICES> = (typeof CHOICES)[K][number];

/**
 * All settings. The other names of a setting follow from its name here: `wordBreak` is the option
 * `--word-break`, the variable `NANRO_WORD_BREAK` and the key `word-break` in the configuration file.
 */
export interface Settings {
  /**
   * The maximum width of a line in cells, if the terminal is not narrower; 0 for the width of the terminal.
   */
  readonly width: number;
  /**
   * The name of a built-in theme or of one of the user's own, or `auto`: the colours of the terminal, and in
   * `open` a theme that matches its background.
   */
  readonly theme: string;
  readonly color: Choice<'color'>;
  readonly wordBreak: Choice<'wordBreak'>;
  readonly ambiguous: Choice<'ambiguous'>;
  /** Whether lines of code that are too wide are divided. `auto` means on a terminal, or with `-w`. */
  readonly code: Choice<'code'>;
  /** In `open`: whether wide tables and code scroll sideways, or are laid out as in `read`. */
  readonly wide: Choice<'wide'>;
  /** Whether code is coloured by its syntax, if there is colour. */
  readonly syntax: boolean;
  readonly language: Choice<'language'>;
  /** Whether the text is printed without decoration, for screen readers and Braille displays. */
  readonly plain: boolean;
  /** Where `open` looks words up: `naver`, an address with `%s`, or a program. */
  readonly lookup: string;
  /** Whether the reading of Hanja is shown behind it. */
  readonly hanja: boolean;
  /** Whether `open` asks the terminal to report the mouse. */
  readonly mouse: boolean;
  /** Whether pictures are drawn where the terminal can: in `open` only (`auto`), also in `read`, or nowhere. */
  readonly images: boolean | 'auto';
  /** How many threads convert sources. `auto` means one for each core. */
  readonly jobs: number | 'auto';
}

export type SettingName = keyof Settings;

/** The default width of a line in cells: 40 Hangul syllables. Longer lines are hard to read. */
export const WIDEST = 80;

export const DEFAULTS: Settings = {
  width: WIDEST,
  theme: 'auto',
  color: 'auto',
  wordBreak: 'keep-all',
  ambiguous: 'narrow',
  code: 'auto',
  syntax: true,
  wide: 'scroll',
  language: 'auto',
  plain: false,
  lookup: 'naver',
  hanja: false,
  mouse: true,
  images: 'auto',
  jobs: 'auto',
};
export const SETTINGS = Object.keys(DEFAULTS) as readonly SettingName[];

/**
 * Parses the value of a setting. Throws NanroError `badChoice`, `badWidth`, `badNumber` or `badLookup`; `place`
 * in it is the option, variable or line.
 */
export type Parse<T> = (value: string, place: string) => T;

/** Returns a parser that accepts only `choices`. */
export const oneOf =
  <T extends string>(choices: readonly T[]): Parse<T> =>
  (value, place) => {
    if (!(choices as readonly string[]).includes(value))
      throw new NanroError({ kind: 'badChoice', place, value, choices });
    return value as T;
  };

/** The largest width that can be set, in cells. 0 means no limit. */
const MOST_CELLS = 10_000;

/** Parses a width. The smallest is 2 cells, which hold one Hangul syllable. */
export const parseWidth: Parse<number> = (value, place) => {
  const width = /^\d{1,5}$/.test(value) ? Number(value) : 1;
  if (width === 1 || width > MOST_CELLS)
    throw new NanroError({ kind: 'badWidth', place, value, most: MOST_CELLS });
  return width;
};

/** The maximum number of threads. Each takes as much memory as a process. */
const MOST_JOBS = 64;

const parseJobs: Parse<Settings['jobs']> = (value, place) => {
  if (value === 'auto') return value;
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new NanroError({ kind: 'badNumber', place, value, most: MOST_JOBS });
  return jobs;
};

const THEMES: readonly string[] = ['auto', ...BUILT_IN];

/**
 * Returns the possible values of `theme`, given the names of the user's own themes. A built-in theme takes
 * precedence over one of the user's own with the same name.
 */
export const themesWith = (ownThemes: Iterable<string>): readonly string[] => [
  ...new Set([...THEMES, ...ownThemes]),
];

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

const parseBoolean: Parse<boolean> = (value, place) =>
  BOOLEANS.get(value) ?? oneOf(['true', 'false'])(value, place) === 'true';

/** Parses where words are looked up. It is not empty, and an address is valid. */
const parseLookup: Parse<string> = (value, place) => {
  const lookup = value.trim();
  const address = lookupAddress(lookup, ' '); // which no host may contain
  if (lookup === '' || (address !== undefined && !URL.canParse(address)))
    throw new NanroError({ kind: 'badLookup', place, value });
  return lookup;
};

export type Parsers = { readonly [K in SettingName]: Parse<Settings[K]> };

/** Returns a parser for each setting. `ownThemes` is called only if a theme is not built in. */
export function settingParsers(ownThemes: () => Iterable<string>): Parsers {
  return {
    width: parseWidth,
    theme: (value, place) =>
      THEMES.includes(value) ? value : oneOf(themesWith(ownThemes()))(value.normalize('NFC'), place),
    color: oneOf(CHOICES.color),
    wordBreak: oneOf(CHOICES.wordBreak),
    ambiguous: oneOf(CHOICES.ambiguous),
    code: oneOf(CHOICES.code),
    wide: oneOf(CHOICES.wide),
    language: oneOf(CHOICES.language),
    jobs: parseJobs,
    plain: parseBoolean,
    images: (value, place) =>
      BOOLEANS.get(value) ?? BOOLEANS.get(oneOf(['auto', 'true', 'false'])(value, place)) ?? 'auto',
    lookup: parseLookup,
    hanja: parseBoolean,
    syntax: parseBoolean,
    mouse: parseBoolean,
  };
}

/**
 * Returns the key of a setting in the configuration file.
 *
 * @example
 * keyOf('wordBreak'); // => 'word-break'
 * optionOf('wordBreak'); // => '--word-break'
 * variableOf('wordBreak'); // => 'NANRO_WORD_BREAK'
 */
export const keyOf = (name: SettingName): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const optionOf = (name: SettingName): string => `--${keyOf(name)}`;
export const variableOf = (name: SettingName): string =>
  `NANRO_${keyOf(name).toUpperCase().replaceAll('-', '_')}`;
