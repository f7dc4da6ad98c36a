// The whole of nanro as one function: the world in, an exit code out.
import { list } from './commands/list-command.ts';
import { read } from './commands/read-command.ts';
import type { Signals, World } from './commands/world.ts';
import { sanitize } from './article/sanitize.ts';
import { preview } from './cli/preview.ts';
import { runCommandLine, type HelpFormat } from './cli/run.ts';
import { BUG_EXIT_CODE, EXIT_CODES, NanroError, type Problem } from './errors.ts';
import { cellsIn } from './unicode/cells.ts';
import { writtenLines } from './lines/paragraph.ts';
import type { Language } from './messages/messages.ts';
import { localeLanguage, MESSAGES } from './messages/languages.ts';
import type { Keyboard } from './output/probe.ts';
import type { TerminalStream } from './output/fullscreen.ts';
import { detectCapabilities, type OutputStream } from './output/terminal.ts';
import { write, type WritableOutput } from './output/write.ts';
import { readVersion } from './source/bundled.ts';
import { configurationFile, findThemes } from './storage/configuration.ts';
import { foldersOf } from './storage/folders.ts';
import { gatherSettings } from './settings/preferences.ts';
import { CHOICES, settingParsers, type Parsers, type Settings } from './settings/settings.ts';

export interface Process {
  /** The arguments, without node and script. */
  readonly argv: readonly string[];
  readonly stdin: Keyboard;
  /** Whether standard input is a pipe or a file. */
  readonly hasInput: () => boolean;
  readonly stdout: TerminalStream;
  readonly stderr: OutputStream & WritableOutput;
  readonly env: NodeJS.ProcessEnv;
  readonly signals: Signals;
  readonly platform: string;
}

/** Runs nanro. Returns its exit code; never throws, and writes nothing half (README, “Exit codes”). */
export async function main(process: Process): Promise<number> {
  const { env, platform } = process;
  const folders = foldersOf(platform, env);
  const { language: option } = preview(process.argv);
  let language = languageFor(option, 'auto', env);
  try {
    const parsers = settingParsers(() => findThemes(folders.config).keys());
    const preferences = gatherSettings(configurationFile(folders.config), env, parsers);
    language = languageFor(option, preferences.values.language, env);
    await run(process, { folders, language, preferences }, parsers);
    return 0;
  } catch (error) {
    const isProblem = error instanceof NanroError;
    const message = isProblem
      ? await describe(error.problem, language)
      : MESSAGES[language].bug(String(error));
    if (message !== '') await warn(process, message);
    return isProblem ? EXIT_CODES[error.problem.kind] : BUG_EXIT_CODE;
  }
}

async function describe(problem: Problem, language: Language): Promise<string> {
  const [{ describeProblem }, { withHint }] = await Promise.all([
    import('./messages/problems.ts'),
    import('./commands/hints.ts'),
  ]);
  return describeProblem(withHint(problem), language);
}

async function run(
  process: Process,
  about: Pick<World, 'folders' | 'language' | 'preferences'>,
  parsers: Parsers,
): Promise<void> {
  const { argv, stdout, env, platform } = process;
  const { language, preferences } = about;
  const { mayPrintHelp, behindDashes } = preview(argv);
  const messages = MESSAGES[language];
  const version = readVersion();
  const world: World = {
    ...about,
    stdin: () => process.stdin,
    hasInput: process.hasInput,
    stdout,
    get stderr() {
      return process.stderr;
    },
    env,
    get signals() {
      return process.signals;
    },
    platform,
    messages,
    version,
    warn: (message) => warn(process, message),
  };
  /** The world of commands that go by what is set; help, the version and completion are there whatever that is. */
  const settled = (): World => {
    if (preferences.problem) throw preferences.problem;
    return world;
  };
  const printed = await runCommandLine(argv, {
    texts: messages.help,
    version,
    settings: preferences.values,
    parsers,
    helpFormat: mayPrintHelp ? await loadHelpFormat(world) : undefined,
    actions: {
      read: async (source, options) => read(settled(), source, options),
      list: async (source, options) => list(settled(), source, options),
      open: async (source, options) =>
        (await import('./commands/open-command.ts')).open(settled(), source, options),
      search: async (words, source, options) =>
        (await import('./commands/search-command.ts')).search(settled(), words, source, options),
      wrap: async (files, options) =>
        (await import('./commands/wrap-command.ts')).wrap(settled(), files, options),
      config: async (options, given) =>
        (await import('./commands/config-command.ts')).config(settled(), options, given),
      completion: async (shell) =>
        (await import('./commands/completion-command.ts')).completion(world, shell),
      complete: async (program) =>
        (await import('./commands/complete-command.ts')).complete(world, program, behindDashes),
    },
  });
  if (printed !== undefined) await write(stdout, printed);
}

/** The language of messages: of the option, of the settings, else of the locale. What is no language does not count. */
function languageFor(
  option: string | undefined,
  setting: Settings['language'],
  env: NodeJS.ProcessEnv,
): Language {
  const chosen = [option, setting].find((each) => CHOICES.language.includes(each as Language));
  return chosen === 'ko' || chosen === 'en' ? chosen : localeLanguage(env);
}

async function loadHelpFormat({ messages, language, stdout, env }: World): Promise<HelpFormat> {
  const [{ createHelpFormat }, { manualTexts }] = await Promise.all([
    import('./cli/help.ts'),
    import('./messages/manual.ts'),
  ]);
  return createHelpFormat(
    messages.help,
    (await manualTexts(language)).examples,
    detectCapabilities(stdout, env, 'auto'),
  );
}

/** Says something on standard error, if it can. */
async function warn({ stderr, env }: Process, message: string): Promise<void> {
  await write(stderr, formatMessage(message, stderr, env)).catch(() => {});
}

/** A message as it goes to standard error: no control character of the reader's, lines broken on a terminal. */
function formatMessage(text: string, stream: OutputStream, env: NodeJS.ProcessEnv): string {
  const message = `nanro: ${sanitize(text)}`;
  const { isTerminal, columns } = detectCapabilities(stream, env, 'never');
  if (!isTerminal || columns === undefined) return `${message}\n`;
  const measure = { width: columns, wordBreak: 'keep-all', ambiguous: 1 } as const;
  // A command that ends a message is there to be copied: on one line, which only the terminal may break.
  const [, before = message, command] = /^(.*) (`nanro .*`)$/s.exec(message) ?? [];
  const lines = writtenLines(before, measure);
  if (command !== undefined)
    lines.push(cellsIn(`${lines.at(-1)} ${command}`, 1) <= columns ? `${lines.pop()} ${command}` : command);
  return lines.map((line) => `${line}\n`).join('');
}
