// nanro as one function: takes what it needs of the process, and returns an exit code.
import { onOneLine } from './article/sanitize.ts';
import { preview, type Preview } from './cli/preview.ts';
import type { Actions } from './cli/program.ts';
import { runCommandLine, type HelpFormat } from './cli/run.ts';
import { list } from './commands/list-command.ts';
import { read } from './commands/read-command.ts';
import { ownThemes } from './commands/themes.ts';
import { warn } from './commands/warning.ts';
import type { Context, OutputOptions } from './commands/context.ts';
import { mapTexts, NanroError, type Problem } from './errors.ts';
import { BUG_EXIT_CODE, EXIT_CODES } from './exit-codes.ts';
import { localeLanguage, MESSAGES } from './messages/languages.ts';
import type { ManualTexts } from './messages/manual-types.ts';
import type { Language } from './messages/messages.ts';
import type { TerminalStream } from './output/fullscreen.ts';
import type { Signals } from './output/signals.ts';
import type { Keyboard } from './output/taken-terminal.ts';
import { detectCapabilities, type OutputStream } from './output/terminal.ts';
import { write, type WritableOutput } from './output/writable.ts';
import { gatherSettings } from './settings/preferences.ts';
import { CHOICES, settingParsers, type Parsers, type Settings } from './settings/settings.ts';
import { readVersion } from './source/bundled.ts';
import { configurationFile } from './storage/configuration.ts';
import { foldersOf } from './storage/folders.ts';

/** The part of Node's `process` that nanro uses. Its streams are getters: opening one takes milliseconds. */
export interface Process {
  /** The arguments, without node and script. */
  readonly argv: readonly string[];
  readonly stdin: Keyboard;
  /** Reports whether standard input is a pipe or a file. */
  readonly hasInput: () => boolean;
  readonly stdout: TerminalStream;
  readonly stderr: OutputStream & WritableOutput;
  readonly env: NodeJS.ProcessEnv;
  readonly signals: Signals;
  readonly platform: string;
}

/** Runs nanro and returns its exit code. Never throws: errors are reported on standard error. */
export async function main(process: Process): Promise<number> {
  const { argv, env, platform } = process;
  const folders = foldersOf(platform, env);
  const previewed = preview(argv);
  let language = languageFor(previewed, 'auto', env);
  try {
    const parsers = settingParsers(() => ownThemes(folders.config).keys());
    const preferences = gatherSettings(configurationFile(folders.config), env, parsers);
    language = languageFor(previewed, preferences.values.language, env);
    const context = createContext(process, { folders, language, preferences });
    await run(argv, previewed, context, parsers);
    return 0;
  } catch (error) {
    if (error instanceof NanroError) {
      if (!error.isReported) await report(process, error.problem, language);
      return EXIT_CODES[error.problem.kind];
    }
    await warn(process.stderr, env, MESSAGES[language].bug(onOneLine(String(error))));
    return BUG_EXIT_CODE;
  }
}

/**
 * Returns the language of messages: that of the option, or else of the settings, or else of the locale. An
 * unknown language is ignored.
 */
function languageFor({ language }: Preview, setting: Settings['language'], env: NodeJS.ProcessEnv): Language {
  const chosen = [language, setting].find((each) => CHOICES.language.includes(each as Language));
  return chosen === 'ko' || chosen === 'en' ? chosen : localeLanguage(env);
}

/** Prints the message of a problem on standard error; nothing if it has none. */
async function report({ stderr, env }: Process, problem: Problem, language: Language): Promise<void> {
  const [{ describeProblem }, { withHint }] = await Promise.all([
    import('./messages/problems.ts'),
    import('./commands/hints.ts'),
  ]);
  // The texts come from the user, from files and from servers.
  const message = await describeProblem(mapTexts(withHint(problem), onOneLine), language);
  if (message !== '') await warn(stderr, env, message);
}

function createContext(
  process: Process,
  gathered: Pick<Context, 'folders' | 'language' | 'preferences'>,
): Context {
  const { env, stdout, hasInput, platform } = process;
  return {
    ...gathered,
    env,
    stdin: () => process.stdin,
    hasInput,
    stdout,
    get stderr() {
      return process.stderr;
    },
    get signals() {
      return process.signals;
    },
    platform,
    messages: MESSAGES[gathered.language],
    version: readVersion(),
    warn: (message) => warn(process.stderr, env, message),
    report: (problem) => report(process, problem, gathered.language),
  };
}

async function run(
  argv: readonly string[],
  { mayPrintHelp, wordsAfterDashes }: Preview,
  context: Context,
  parsers: Parsers,
): Promise<void> {
  const printed = await runCommandLine(argv, {
    texts: context.messages.help,
    version: context.version,
    settings: context.preferences.values,
    parsers,
    helpFormat: mayPrintHelp ? (await loadHelp(context)).format : undefined,
    actions: createActions(context, wordsAfterDashes),
  });
  if (printed !== undefined) await write(context.stdout, printed);
}

/** Returns what each command does. Commands that most runs do not need are loaded when they are called. */
function createActions(context: Context, wordsAfterDashes: readonly string[]): Actions {
  /**
   * Returns the context for commands that depend on settings. Help, the version and completion do not, so
   * they work even if the settings are invalid.
   */
  const withSettings = (): Context => {
    if (context.preferences.problem) throw context.preferences.problem;
    return context;
  };
  /** Calls a command with the context. With `--output`, standard output in this context is a file. */
  const toOutput = async (
    options: OutputOptions,
    run: (context: Context) => Promise<void>,
  ): Promise<void> => {
    if (options.output === undefined) return run(withSettings());
    return (await import('./commands/output-file.ts')).withOutput(withSettings(), options, run);
  };
  return {
    show: async (sources, options, isPrinted) => {
      const { show } = await import('./commands/show-command.ts');
      return toOutput(options, (to) => show(to, sources, options, isPrinted));
    },
    isSource: async (word) => (await import('./commands/show-command.ts')).isSource(word, context),
    welcome: async () => {
      const { format, first } = await loadHelp(context);
      await write(context.stdout, `${format.list(first)}\n`);
    },
    hasInput: context.hasInput,
    read: async (sources, options) => toOutput(options, (to) => read(to, sources, options)),
    list: async (sources, options) => toOutput(options, (to) => list(to, sources, options)),
    open: async (sources, options) =>
      (await import('./commands/open-command.ts')).open(withSettings(), sources, options),
    search: async (words, sources, options) => {
      const { search } = await import('./commands/search-command.ts');
      return toOutput(options, (to) => search(to, words, sources, options));
    },
    notes: async (source, options) =>
      (await import('./commands/notes-command.ts')).notes(withSettings(), source, options),
    history: async (options) =>
      (await import('./commands/history-command.ts')).history(withSettings(), options),
    wrap: async (files, options) =>
      (await import('./commands/wrap-command.ts')).wrap(withSettings(), files, options),
    config: async (options, given) =>
      (await import('./commands/config-command.ts')).config(withSettings(), options, given),
    completion: async (shell) =>
      (await import('./commands/completion-command.ts')).completion(context, shell),
    manual: async (command) => (await import('./commands/manual-command.ts')).manual(context, command),
    complete: async (program) =>
      (await import('./commands/complete-command.ts')).complete(context, program, wordsAfterDashes),
  };
}

/** Returns how help is formatted, and what `nanro` alone says. */
async function loadHelp({
  messages,
  language,
  stdout,
  env,
}: Context): Promise<{ readonly format: HelpFormat } & Pick<ManualTexts, 'first'>> {
  const [{ createHelpFormat }, { manualTexts }] = await Promise.all([
    import('./cli/help.ts'),
    import('./messages/manual.ts'),
  ]);
  const { examples, first } = await manualTexts(language);
  const format = await createHelpFormat(messages.help, examples, detectCapabilities(stdout, env, 'auto'));
  return { format, first };
}
