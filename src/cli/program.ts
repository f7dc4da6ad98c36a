// The commands and their options, with types; what they are called and what help says of them is in messages/.
import { createRequire } from 'node:module';
import type { Command } from 'commander';
import type { ListOptions } from '../commands/list-command.ts';
import type { OpenOptions } from '../commands/open-command.ts';
import type { ReadOptions } from '../commands/read-command.ts';
import type { SearchOptions } from '../commands/search-command.ts';
import type { ConfigOptions } from '../commands/config-command.ts';
import type { WrapOptions } from '../commands/wrap-command.ts';
import { NanroError } from '../errors.ts';
import type { HelpTexts } from '../messages/messages.ts';
import { SHELLS, type Shell } from '../source/bundled.ts';
import {
  CHOICES,
  oneOf,
  optionOf,
  parseWidth,
  SETTINGS,
  type Parsers,
  type SettingName,
  type Settings,
} from '../settings/settings.ts';

// commander is a CommonJS package: required, it is there 10 ms sooner than imported (Node 20, whole processes).
const { Command: Program, Option } = createRequire(import.meta.url)(
  'commander',
) as typeof import('commander');

export interface Actions {
  readonly read: (source: string | undefined, options: ReadOptions) => Promise<void>;
  readonly list: (source: string | undefined, options: ListOptions) => Promise<void>;
  readonly open: (source: string | undefined, options: OpenOptions) => Promise<void>;
  readonly search: (words: string, source: string | undefined, options: SearchOptions) => Promise<void>;
  readonly wrap: (files: readonly string[], options: WrapOptions) => Promise<void>;
  /** `given`: the settings that are given as options. */
  readonly config: (options: ConfigOptions, given: ReadonlySet<SettingName>) => Promise<void>;
  readonly completion: (shell: Shell) => Promise<void>;
  /** Of the words of a shell, which are not commander’s to read. */
  readonly complete: (program: Command) => Promise<void>;
}

export interface ProgramOptions {
  readonly texts: HelpTexts;
  readonly version: string;
  readonly actions: Actions;
  /** What options are where nobody gives them. */
  readonly settings: Settings;
  readonly parsers: Parsers;
}

export function createProgram({ texts, version, actions, settings, parsers }: ProgramOptions): Command {
  const { values, options } = texts;
  const program: Command = new Program('nanro')
    .description(texts.description)
    .usage(texts.usage)
    .version(version, '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .showSuggestionAfterError(false) // which would be part of a sentence
    .helpCommand(false); // its own knows neither excess arguments nor suggestions

  const addCommand = (name: string, description: string, usage?: string): Command => {
    const command = program
      .command(name)
      .description(description)
      .allowExcessArguments(false)
      .helpOption('-h, --help', texts.help);
    return usage === undefined ? command : command.usage(usage);
  };
  const addArticleCommand = (name: string, description: string): Command =>
    addCommand(name, description, texts.commandUsage).argument(`[${values.source}]`, texts.source);

  const addChoice = (
    command: Command,
    flags: string,
    description: string,
    choices: readonly string[],
    preset: string,
  ): Command => {
    const option = new Option(flags, description).choices(choices);
    return command.addOption(
      option.argParser((value) => oneOf(choices)(value, `--${option.name()}`)).default(preset),
    );
  };
  const addFormat = (command: Command, description: string, choices: readonly string[]): Command =>
    addChoice(command, `--format <${values.format}>`, description, choices, 'text');
  const addSetting = (
    command: Command,
    name: keyof typeof CHOICES,
    value: string,
    description: string,
  ): Command =>
    addChoice(command, `${optionOf(name)} <${value}>`, description, CHOICES[name], settings[name]);

  addSetting(program, 'language', values.language, options.language);
  const addWidth = (command: Command, description: string): Command =>
    command.option(`-w, --width <${values.cells}>`, description, (value) => parseWidth(value, '--width'));
  const addBreakOptions = (command: Command): Command => {
    addSetting(command, 'wordBreak', values.mode, options.wordBreak);
    return addSetting(command, 'ambiguous', values.ambiguous, options.ambiguous);
  };
  const addLineOptions = (command: Command, width: string, theme: string): Command => {
    addWidth(command, width).option(
      `--theme <${values.theme}>`,
      theme,
      (value) => parsers.theme(value, '--theme'),
      settings.theme,
    );
    return addBreakOptions(addSetting(command, 'color', values.when, options.color));
  };
  /** Of commands that print lines and end. */
  const addPrintOptions = (command: Command): Command =>
    addLineOptions(command, options.width, options.theme)
      .option('--plain', options.plain, settings.plain)
      .option('--no-plain', options.noPlain)
      .option('-p, --pager', options.pager);
  const addSourceOptions = (command: Command): Command =>
    command
      .option(`--max-bytes <${values.bytes}>`, options.maxBytes, parseSize)
      .option('--no-cache', options.noCache);

  const read = addArticleCommand('read', texts.read).option(
    `-s, --section <${values.which}>`,
    options.section,
    (value, before: string[]) => [...before, value],
    [],
  );
  addFormat(read, options.readFormat, ['text', 'json', 'markdown', 'html']);
  addSourceOptions(addPrintOptions(read).option('--justify', options.justify)).action(
    (source: string | undefined, chosen: ReadOptions) => actions.read(source, chosen),
  );

  const list = addFormat(addArticleCommand('list', texts.list), options.listFormat, ['text', 'json']);
  addSourceOptions(addPrintOptions(list)).action((source: string | undefined, chosen: ListOptions) =>
    actions.list(source, chosen),
  );

  const open = addLineOptions(addArticleCommand('open', texts.open), options.measure, options.openTheme)
    .option('--justify', options.justify)
    .option('--no-state', options.noState);
  addSourceOptions(open).action((source: string | undefined, chosen: OpenOptions) =>
    actions.open(source, chosen),
  );

  const search = addCommand('search', texts.search, texts.searchUsage)
    .argument(`<${values.words}>`, texts.words)
    .argument(`[${values.source}]`, texts.source);
  addSourceOptions(addPrintOptions(addFormat(search, options.listFormat, ['text', 'json']))).action(
    (words: string, source: string | undefined, chosen: SearchOptions) =>
      actions.search(words, source, chosen),
  );

  const wrap = addCommand('wrap', texts.wrap, texts.wrapUsage).argument(`[${values.files}...]`, texts.files);
  addBreakOptions(
    addWidth(wrap, options.wrapWidth)
      .option('--reflow', options.reflow)
      .option('--only-long', options.onlyLong),
  )
    .option('--justify', options.justify)
    .option('--in-place', options.inPlace)
    .option('--check', options.check)
    .action((files: string[], chosen: WrapOptions) => actions.wrap(files, chosen));

  const config = addPrintOptions(
    addFormat(addCommand('config', texts.config, texts.configUsage), options.listFormat, ['text', 'json']),
  );
  config.action(() => {
    const isGiven = (name: SettingName): boolean => config.getOptionValueSourceWithGlobals(name) === 'cli';
    return actions.config(config.optsWithGlobals(), new Set(SETTINGS.filter(isGiven)));
  });

  addCommand('completion', texts.completion, texts.completionUsage)
    .addArgument(
      program
        .createArgument(`<${values.shell}>`, texts.shell)
        .choices(SHELLS)
        .argParser((value) => oneOf(SHELLS)(value, 'completion')),
    )
    .action((shell: Shell) => actions.completion(shell));
  addCommand('help', texts.helpCommand, `[${values.command}]`)
    .argument(`[${values.command}]`)
    .action(async (name: string | undefined) => {
      const command = program.commands.find((each) => each.name() === name);
      if (name !== undefined && !command) await program.parseAsync([name], { from: 'user' }); // says that there is none, and which was meant
      (command ?? program).help();
    });
  program
    .command('__complete', { hidden: true })
    .argument('[word...]')
    .helpOption(false)
    .allowUnknownOption()
    .action(() => actions.complete(program));
  return program;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
/** A buffer holds no more than this on any platform that Node runs on. */
const MOST_BYTES = 2 ** 31;

/** Bytes, also as `20M`. */
function parseSize(value: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,15})([kmg]?)i?b?$/i.exec(value) ?? [];
  const bytes = Number(digits) * UNITS[unit.toLowerCase()]!;
  if (bytes < 1 || bytes > MOST_BYTES) throw new NanroError({ kind: 'badSize', value });
  return bytes;
}
