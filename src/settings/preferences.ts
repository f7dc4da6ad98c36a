// Determines the value of each setting: the variable if it is set, otherwise the configuration file,
// otherwise the default. Options override all of these; commander handles them.
import { checkKeys, parseEntries, showValue, type Entry } from './json-entries.ts';
import { NanroError } from '../errors.ts';
import {
  DEFAULTS,
  keyOf,
  SETTINGS,
  variableOf,
  type Parsers,
  type SettingName,
  type Settings,
} from './settings.ts';

/** Where the value of a setting comes from. */
export interface Origin {
  readonly kind: 'option' | 'variable' | 'file' | 'default';
  /** The name of the variable, if `kind` is `variable`. */
  readonly name?: string;
}

export interface Preferences {
  readonly values: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  readonly file: { readonly path: string; readonly exists: boolean };
  /**
   * The first problem with the variables or the file. A setting with an invalid value has its default in
   * `values`.
   */
  readonly problem: NanroError | undefined;
}

/**
 * Returns the settings from the environment and the configuration file. An empty variable counts as not set.
 * The first problem is returned rather than thrown, because help and completion must work even if the file is
 * invalid: `unreadable` (which `read` throws), `badJson`, `unknownKey`, `badChoice`, `badWidth` or
 * `badNumber`. It names the variable, or the file and line.
 */
export function gatherSettings(
  { path, read }: { readonly path: string; readonly read: () => string | undefined },
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
  const keys = SETTINGS.map(keyOf);
  const entries =
    (text !== undefined && attempt(() => parseEntries(text, path, keys))) || new Map<string, Entry>();
  attempt(() => checkKeys(entries, keys));
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
