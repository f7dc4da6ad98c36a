// What somebody prefers: by an option, a variable or the configuration file, in this order; else what nanro has.
import { checkKeys, parseEntries, showValue, type Entry } from '../formats/json/entries.ts';
import { NanroError } from '../errors.ts';
import type { Language } from '../messages/messages.ts';
import { WIDEST, type ColourChoice } from '../output/terminal.ts';
import { BUILT_IN } from '../render/palettes.ts';

/**
 * Each has one name everywhere: `wordBreak` is the option `--word-break`, the variable `NANRO_WORD_BREAK` and the key
 * `word-break` of the file.
 */
export interface Settings {
  /** Cells of a line at most, where the terminal has so many; 0: as many as it has. */
  readonly width: number;
  /** One that nanro has, one’s own, or `auto`: the terminal’s own colours, and in `open` what goes with its background. */
  readonly theme: string;
  readonly color: ColourChoice;
  readonly wordBreak: 'keep-all' | 'normal';
  readonly ambiguous: 'narrow' | 'wide' | 'auto';
  readonly language: Language | 'auto';
  /** Whether only words are printed. */
  readonly plain: boolean;
}

export type SettingName = keyof Settings;

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
export const MOST_CELLS = 10_000;

/** Two cells hold one syllable: less is no width for Korean. */
export const parseWidth: Parse<number> = (value, place) => {
  const width = /^\d{1,5}$/.test(value) ? Number(value) : 1;
  if (width === 1 || width > MOST_CELLS) throw new NanroError({ kind: 'badWidth', place, value });
  return width;
};

const THEMES: readonly string[] = ['auto', ...BUILT_IN];

/** What a theme can be, with those of one’s own; one that is called as one of nanro’s is not to be had. */
export const themesWith = (own: Iterable<string>): readonly string[] => [...new Set([...THEMES, ...own])];

/** The values of those that have a few. */
export const CHOICES = {
  color: ['auto', 'always', 'never'],
  wordBreak: ['keep-all', 'normal'],
  ambiguous: ['narrow', 'wide', 'auto'],
  language: ['auto', 'ko', 'en'],
} as const satisfies { readonly [K in SettingName]?: readonly Settings[K][] };

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
  `NANRO_${keyOf(name).toUpperCase().replace('-', '_')}`;

/** Where a setting comes from. */
export interface Origin {
  readonly kind: 'option' | 'variable' | 'file' | 'default';
  /** Of a variable. */
  readonly name?: string;
}

export interface Preferences {
  readonly values: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  readonly file: { readonly path: string; readonly exists: boolean };
  /** The first thing that is wrong with the variables and the file; what is set badly has its default in `values`. */
  readonly problem: NanroError | undefined;
}

export interface ConfigurationFile {
  readonly path: string;
  /** Its text; undefined where there is no such file. */
  readonly read: () => string | undefined;
}

/**
 * The settings that variables and the file have; a variable that is empty is not set. Throws nothing: who only asks for help
 * is given it whatever is in the file. `problem` is a NanroError: `unreadable` of `read`, `badJson`, `unknownKey`, `badChoice` or `badWidth`, with
 * the variable, or the file and the line.
 */
export function gatherSettings(
  { path, read }: ConfigurationFile,
  env: NodeJS.ProcessEnv,
  parsers: Parsers,
): Preferences {
  const problems: NanroError[] = [];
  const attempt = <T>(parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof NanroError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const text = attempt(read);
  const entries = (text !== undefined && attempt(() => parseEntries(text, path))) || new Map<string, Entry>();
  attempt(() => checkKeys(entries, SETTINGS.map(keyOf)));
  const gathered = SETTINGS.map((name): [SettingName, Settings[SettingName], Origin] => {
    const [key, variable] = [keyOf(name), variableOf(name)];
    const entry = entries.get(key);
    const [written, place, origin]: [string | undefined, string, Origin] = env[variable]
      ? [env[variable], variable, { kind: 'variable', name: variable }]
      : [entry && textOf(entry.value), `${entry?.place}: ${key}`, { kind: 'file' }];
    const value = written === undefined ? undefined : attempt(() => parsers[name](written, place));
    return value === undefined ? [name, DEFAULTS[name], { kind: 'default' }] : [name, value, origin];
  });
  return {
    values: Object.fromEntries(gathered.map(([name, value]) => [name, value])) as unknown as Settings,
    origins: Object.fromEntries(gathered.map(([name, , origin]) => [name, origin])) as Preferences['origins'],
    file: { path, exists: text !== undefined },
    problem: problems[0],
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : showValue(value));
