// `nanro config`: prints each setting, and where it is set.
import type { Block, Inline } from '../article/model.ts';
import { onOneLine } from '../article/sanitize.ts';
import { layoutAlone } from '../layout/article.ts';
import type { Origin, Preferences } from '../settings/preferences.ts';
import { keyOf, optionOf, SETTINGS, type SettingName, type Settings } from '../settings/settings.ts';
import { printJson, printPage } from './print.ts';
import { loadPalette } from './themes.ts';
import type { PrintOptions, Context } from './context.ts';

export interface ConfigOptions
  extends PrintOptions, Pick<Settings, 'language' | 'jobs' | 'wide' | 'mouse' | 'images' | 'lookup'> {
  readonly format: 'text' | 'json';
}

/** What `nanro config --format json` prints. */
export interface Configuration {
  readonly file: Preferences['file'];
  readonly settings: Readonly<
    Record<string, { readonly value: Settings[SettingName]; readonly origin: Origin }>
  >;
}

/** Prints the settings. `given` are those that were given as options. */
export async function config(
  context: Context,
  options: ConfigOptions,
  given: ReadonlySet<SettingName>,
): Promise<void> {
  const {
    preferences,
    messages: { config: words },
  } = context;
  if (options.theme !== 'auto') loadPalette(context.folders.config, options.theme); // reports a broken theme
  const settings = SETTINGS.map((name) => ({
    name,
    value: given.has(name) ? options[name]! : preferences.values[name],
    origin: given.has(name) ? ({ kind: 'option' } as const) : preferences.origins[name],
  }));
  if (options.format === 'json') {
    const described: Configuration = {
      file: preferences.file,
      settings: Object.fromEntries(settings.map(({ name, ...about }) => [keyOf(name), about])),
    };
    await printJson(context, described);
    return;
  }
  const describe = (name: SettingName, value: unknown, origin: Origin): string =>
    ({
      option: value === false ? `--no-${keyOf(name)}` : optionOf(name),
      variable: origin.name ?? '',
      file: words.file,
      default: words.default,
    })[origin.kind];
  const rows = settings.map(({ name, value, origin }) => [
    keyOf(name),
    String(value),
    describe(name, value, origin),
  ]);
  const cell = (value: string): Inline[] => [{ kind: 'text', text: onOneLine(value) }];
  const table: Block = {
    kind: 'table',
    header: [words.name, words.value, words.origin].map(cell),
    rows: rows.map((row) => row.map(cell)),
  };
  const file: Block = {
    kind: 'paragraph',
    content: cell(words.at(preferences.file.path, preferences.file.exists)),
  };
  await printPage(context, options, (page) => layoutAlone([table, file], () => context.language, page));
}
