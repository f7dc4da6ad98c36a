// The commands and their options. Their descriptions in help are in messages/.
import { Command } from 'commander';
import type { ConfigOptions } from '../commands/config-command.ts';
import type { HistoryOptions } from '../commands/history-command.ts';
import type { ListOptions } from '../commands/list-command.ts';
import type { NotesOptions } from '../commands/notes-command.ts';
import type { OpenOptions } from '../commands/open-command.ts';
import type { ReadOptions } from '../commands/read-command.ts';
import type { SearchOptions } from '../commands/search-command.ts';
import type { WrapOptions } from '../commands/wrap-command.ts';
import type { HelpTexts } from '../messages/messages.ts';
import { oneOf, SETTINGS, type Parsers, type SettingName, type Settings } from '../settings/settings.ts';
import { NanroError } from '../errors.ts';
import { SHELLS, type Shell } from '../source/bundled.ts';
import { COMMANDS } from './command-names.ts';
import { IMPLIED, sharedOptions } from './options.ts';

/** What each command runs. */
export interface Actions {
  /** Reads or opens sources without a command. `isPrinted` says whether an option is given that `open` lacks. */
  readonly show: (
    sources: readonly string[],
    options: ReadOptions & OpenOptions,
    isPrinted: boolean,
  ) => Promise<void>;
  /** Reports whether the first word of a command line may be a source. The word is not a command. */
  readonly isSource: (word: string) => Promise<boolean>;
  /** Says what to type first. */
  readonly welcome: () => Promise<void>;
  /** Reports whether standard input is a pipe or a file. */
  readonly hasInput: () => boolean;
  readonly read: (sources: readonly string[], options: ReadOptions) => Promise<void>;
  readonly list: (sources: readonly string[], options: ListOptions) => Promise<void>;
  readonly open: (sources: readonly string[], options: OpenOptions) => Promise<void>;
  readonly search: (words: string, sources: readonly string[], options: SearchOptions) => Promise<void>;
  readonly notes: (source: string | undefined, options: NotesOptions) => Promise<void>;
  readonly history: (options: HistoryOptions) => Promise<void>;
  readonly wrap: (files: readonly string[], options: WrapOptions) => Promise<void>;
  /** `given` are the settings that were given as options. */
  readonly config: (options: ConfigOptions, given: ReadonlySet<SettingName>) => Promise<void>;
  readonly completion: (shell: Shell) => Promise<void>;
  readonly manual: (command: string | undefined) => Promise<void>;
  /** Completes a command line. It parses the words itself, because commander rejects an incomplete line. */
  readonly complete: (program: Command) => Promise<void>;
}

export interface ProgramOptions {
  readonly texts: HelpTexts;
  readonly version: string;
  readonly actions: Actions;
  /** The defaults of the options that are also settings. */
  readonly settings: Settings;
  readonly parsers: Parsers;
  /** The only command with many options to declare. By default, all are declared. */
  readonly only?: string | undefined;
}

/** Returns nanro as a commander program. Its actions run when arguments are parsed. */
export function createProgram({ texts, version, actions, settings, parsers, only }: ProgramOptions): Command {
  const { values, options } = texts;
  const add = sharedOptions(texts, settings, parsers);
  const program: Command = new Command('nanro')
    .description(texts.description)
    .usage(texts.usage)
    .version(version, '-v, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .showSuggestionAfterError(false) // misuse.ts suggests
    .helpCommand(false); // commander's own neither rejects excess arguments nor suggests a command
  add.language(program);
  const printVersion = (): void => void (program as unknown as NodeJS.EventEmitter).emit('option:version');
  program.addOption(program.createOption('-V').hideHelp()).on('option:V', printVersion);
  program.command('version', { hidden: true }).helpOption(false).action(printVersion);

  const addCommand = (name: string, description: string, usage?: string): Command => {
    const command = program
      .command(name)
      .description(description)
      .allowExcessArguments(false)
      .helpOption('-h, --help', texts.help);
    return usage === undefined ? command : command.usage(usage);
  };
  const addArticleCommand = (name: 'read' | 'list' | 'open', description: string): Command =>
    addCommand(name, description, texts.articlesUsage).argument(`[${values.source}...]`, texts.source[name]);

  const unknown = async (name: string): Promise<NanroError> =>
    new NanroError((await import('./misuse.ts')).unknownCommand(name, program));
  const addReading = (command: Command): Command => {
    command.option(
      `-s, --section <${values.which}>`,
      options.section,
      (value, before: string[]) => [...before, value],
      [],
    );
    add.format(command, options.readFormat, ['text', 'json', 'jsonl', 'markdown', 'html']);
    const printing = add
      .images(add.hanja(add.syntax(add.code(add.print(command)))))
      .option('--justify', options.justify);
    return add.jobs(add.source(add.articles(printing)));
  };
  const declare: Readonly<Record<string, () => void>> = {
    read: () => {
      addReading(addArticleCommand('read', texts.read)).action(
        (sources: readonly string[], chosen: ReadOptions) => actions.read(sources, chosen),
      );
    },
    list: () => {
      const list = add.format(addArticleCommand('list', texts.list), options.listFormat, ['text', 'json']);
      add
        .source(add.articles(add.print(list)))
        .action((sources: readonly string[], chosen: ListOptions) => actions.list(sources, chosen));
    },
    open: () => {
      const open = add
        .images(
          add.hanja(
            add.screen(
              add.syntax(
                add.lines(addArticleCommand('open', texts.open), options.measure, options.openTheme),
              ),
            ),
          ),
        )
        .option('--justify', options.justify)
        .option('-F, --quit-if-one-screen', options.quitIfOneScreen)
        .option('--no-state', options.noState);
      add
        .source(open)
        .action((sources: readonly string[], chosen: OpenOptions) => actions.open(sources, chosen));
    },
    search: () => {
      const search = addCommand('search', texts.search, texts.searchUsage)
        .argument(`<${values.words}>`, texts.words)
        .argument(`[${values.source}...]`, texts.source.search);
      add
        .source(add.articles(add.code(add.print(add.format(search, options.listFormat, ['text', 'json'])))))
        .action((words: string, sources: readonly string[], chosen: SearchOptions) =>
          actions.search(words, sources, chosen),
        );
    },
    notes: () => {
      const notes = addCommand('notes', texts.notes, texts.notesUsage).argument(
        `[${values.source}]`,
        texts.source.notes,
      );
      add
        .source(add.format(notes, options.notesFormat, ['markdown', 'json'], 'markdown'))
        .action((source: string | undefined, chosen: NotesOptions) => actions.notes(source, chosen));
    },
    history: () => {
      const history = addCommand('history', texts.history, texts.historyUsage);
      add
        .print(add.format(history, options.listFormat, ['text', 'json']))
        .option('--clear', options.clear)
        .action((chosen: HistoryOptions) => actions.history(chosen));
    },
    wrap: () => {
      const prefix = program
        .createOption(`--prefix <${values.prefix}>`, options.prefix)
        .argParser(parsePrefix);
      prefix.argChoices = ['auto', 'none']; // for completion: other values are marks
      const wrap = addCommand('wrap', texts.wrap, texts.wrapUsage)
        .argument(`[${values.files}...]`, texts.files)
        .action((files: string[], chosen: WrapOptions) => actions.wrap(files, chosen));
      add
        .width(wrap, options.wrapWidth)
        .option('--reflow', options.reflow)
        .option('--only-long', options.onlyLong);
      add
        .fit(add.breaks(wrap))
        .option('--justify', options.justify)
        .addOption(prefix)
        .option('--in-place', options.inPlace)
        .option('--check', options.check);
    },
    config: () => {
      const config = add.print(
        add.format(addCommand('config', texts.config, texts.configUsage), options.listFormat, [
          'text',
          'json',
        ]),
      );
      add.jobs(add.images(add.hanja(add.screen(add.syntax(add.code(config)))))).action(() => {
        const isGiven = (name: SettingName): boolean =>
          config.getOptionValueSourceWithGlobals(name) === 'cli';
        return actions.config(config.optsWithGlobals(), new Set(SETTINGS.filter(isGiven)));
      });
    },
  };
  for (const name of COMMANDS) if (only === undefined || name === only) declare[name]!();

  const shell = program
    .createArgument(`<${values.shell}>`, texts.shell)
    .choices(SHELLS)
    .argParser((value) => oneOf(SHELLS)(value, 'completion'));
  addCommand('completion', texts.completion, texts.completionUsage)
    .addArgument(shell)
    .action((name: Shell) => actions.completion(name));

  addCommand('help', texts.helpCommand, `${texts.configUsage} [${values.command}]`)
    .argument(`[${values.command}]`)
    .option('--man', options.man)
    .action(async (name: string | undefined, { man }: { readonly man?: true }) => {
      const command = program.commands.find((each) => each.name() === name);
      if (name !== undefined && !command) throw await unknown(name);
      if (man) return actions.manual(name);
      return (command ?? program).help();
    });

  if (only === undefined) {
    const shown = add
      .screen(addReading(program.command(IMPLIED, { hidden: true, isDefault: true })))
      .option('-F, --quit-if-one-screen', options.quitIfOneScreen)
      .option('--no-state', options.noState)
      .argument(`[${values.source}...]`)
      .helpOption(false);
    const opening = program.commands.find((command) => command.name() === 'open')!.options;
    // The value of `plain` counts, because it is a setting, and `--no-plain` turns it off.
    const known = new Set(['plain', ...opening.map((option) => option.attributeName())]);
    shown.action(async (sources: readonly string[], chosen: ReadOptions & OpenOptions) => {
      const isGiven = (name: string): boolean => shown.getOptionValueSource(name) === 'cli';
      const [first] = sources;
      if (first === undefined && !Object.keys(chosen).some(isGiven) && !actions.hasInput())
        return actions.welcome();
      if (first !== undefined && !(await actions.isSource(first))) throw await unknown(first);
      return actions.show(
        sources,
        chosen,
        Object.keys(chosen).some((name) => isGiven(name) && !known.has(name)),
      );
    });
  }

  program
    .command('__complete', { hidden: true })
    .argument('[word...]')
    .helpOption(false)
    .allowUnknownOption()
    .action(() => actions.complete(program));
  return program;
}

/** Returns a comment mark, `auto` or `none`. Throws NanroError `missingValue` for a blank value. */
function parsePrefix(value: string): string {
  if (value.trim() === '') throw new NanroError({ kind: 'missingValue', option: '--prefix' });
  return value;
}
