// The command line: commands and typed options, nothing else.
import { createRequire } from 'node:module';
import type { Command, CommanderError, HelpConfiguration } from 'commander';
import type { ListOptions } from './commands/list.ts';
import type { OpenOptions } from './commands/open.ts';
import type { ReadOptions } from './commands/read.ts';
import type { SearchOptions } from './commands/search.ts';
import type { WrapOptions } from './commands/wrap.ts';
import { NanroError, type Problem } from './errors.ts';
import type { HelpTexts } from './messages/index.ts';

// commander is a CommonJS package: required, it is there 10 ms sooner than imported (Node 20, whole processes).
const { Command: Program, CommanderError: ParseError, Help } = createRequire(import.meta.url)('commander') as typeof import('commander');

export interface Actions {
  readonly read: (source: string | undefined, options: ReadOptions) => Promise<void>;
  readonly list: (source: string | undefined, options: ListOptions) => Promise<void>;
  readonly open: (source: string | undefined, options: OpenOptions) => Promise<void>;
  readonly search: (words: string, source: string | undefined, options: SearchOptions) => Promise<void>;
  readonly wrap: (files: readonly string[], options: WrapOptions) => Promise<void>;
}

/** How help is laid out; what commander does not have as required is used here for the examples. */
export type HelpFormat = HelpConfiguration & Required<Pick<HelpConfiguration, 'helpWidth' | 'displayWidth' | 'boxWrap' | 'styleTitle' | 'formatItem'>>;

export interface CliOptions {
  readonly texts: HelpTexts;
  readonly version: string;
  readonly actions: Actions;
  /** Undefined where no help was asked for. */
  readonly helpFormat: HelpFormat | undefined;
}

/**
 * Runs the command that `argv` (without node and script) names. Returns what is to be printed on standard output: help
 * or a version; undefined where an action has run. Throws NanroError for a command line that means nothing.
 */
export async function runCommandLine(argv: readonly string[], options: CliOptions): Promise<string | undefined> {
  let printed = '';
  const program = createProgram(options, (text) => (printed += text));
  try {
    await program.parseAsync(/^(?:help(?: help)?)?$/.test(argv.join(' ')) ? ['--help'] : argv, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.exitCode === 0) return printed;
    throw new NanroError(problemOf(error, argv));
  }
}

function createProgram({ texts, version, actions, helpFormat }: CliOptions, print: (text: string) => void): Command {
  const { values, options } = texts;
  const program: Command = new Program('nanro')
    .description(texts.description)
    .usage(texts.usage)
    .configureHelp(helpFormat ?? {})
    .configureOutput({ writeOut: print, writeErr: () => {}, getOutHasColors: () => true })
    .exitOverride()
    .version(version, '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand(`help [${values.command}]`, texts.helpCommand)
    .addHelpText('after', ({ command }): string => (command === program && helpFormat ? renderExamples(texts, helpFormat) : ''));

  const addCommand = (name: string, description: string): Command =>
    program.command(name).description(description).allowExcessArguments(false).helpOption('-h, --help', texts.help);
  const addArticleCommand = (name: string, description: string): Command =>
    addCommand(name, description).usage(texts.commandUsage).argument(`[${values.source}]`, texts.source);
  const addSourceOptions = (command: Command): Command =>
    command.option(`--max-bytes <${values.bytes}>`, options.maxBytes, parseSize).option('--no-cache', options.noCache);
  const addBreakOptions = (command: Command): Command =>
    command
      .option(`--word-break <${values.mode}>`, options.wordBreak, choice('--word-break', ['keep-all', 'normal']), 'keep-all')
      .option(`--ambiguous <${values.ambiguous}>`, options.ambiguous, choice('--ambiguous', ['narrow', 'wide', 'auto']), 'narrow');
  const addLineOptions = (command: Command, width = options.width): Command =>
    addBreakOptions(
      command
        .option(`-w, --width <${values.cells}>`, width, parseWidth)
        .option(`--color <${values.when}>`, options.color, choice('--color', ['auto', 'always', 'never']), 'auto'),
    );

  const read = addArticleCommand('read', texts.read)
    .option(`-s, --section <${values.which}>`, options.section, (value, before: string[]) => [...before, value], [])
    .option(`--format <${values.format}>`, options.readFormat, choice('--format', ['text', 'json', 'markdown', 'html']), 'text');
  addSourceOptions(addLineOptions(read).option('--justify', options.justify)).action((source: string | undefined, chosen: ReadOptions) => actions.read(source, chosen));

  const list = addArticleCommand('list', texts.list)
    .option(`--format <${values.format}>`, options.listFormat, choice('--format', ['text', 'json']), 'text');
  addSourceOptions(addLineOptions(list)).action((source: string | undefined, chosen: ListOptions) => actions.list(source, chosen));

  const open = addArticleCommand('open', texts.open)
    .option(`--theme <${values.theme}>`, options.theme, choice('--theme', ['auto', 'dark', 'light', 'sepia']), 'auto')
    .option('--no-state', options.noState);
  addSourceOptions(addLineOptions(open, options.measure).option('--justify', options.justify)).action((source: string | undefined, chosen: OpenOptions) => actions.open(source, chosen));

  const search = addCommand('search', texts.search)
    .usage(texts.searchUsage)
    .argument(`<${values.words}>`, texts.words)
    .argument(`[${values.source}]`, texts.source)
    .option(`--format <${values.format}>`, options.listFormat, choice('--format', ['text', 'json']), 'text');
  addSourceOptions(addLineOptions(search)).action((words: string, source: string | undefined, chosen: SearchOptions) => actions.search(words, source, chosen));

  const wrap = addCommand('wrap', texts.wrap)
    .usage(texts.wrapUsage)
    .argument(`[${values.files}...]`, texts.files)
    .option(`-w, --width <${values.cells}>`, options.wrapWidth, parseWidth)
    .option('--reflow', options.reflow)
    .option('--only-long', options.onlyLong);
  addBreakOptions(wrap).option('--justify', options.justify).action((files: string[], chosen: WrapOptions) => actions.wrap(files, chosen));
  return program;
}

function renderExamples({ examples }: HelpTexts, { displayWidth, styleTitle, formatItem }: HelpFormat): string {
  const width = Math.max(...examples.map(([command]) => displayWidth(command)));
  const items = examples.map(([command, meaning]) => formatItem(command, width, meaning, new Help()));
  return ['', styleTitle('Examples:'), ...items].join('\n');
}

function choice(option: string, choices: readonly string[]): (value: string) => string {
  return (value) => {
    if (!choices.includes(value)) throw new NanroError({ kind: 'badChoice', option, value, choices });
    return value;
  };
}

/** Two cells hold one syllable: less is no width for Korean. */
function parseWidth(value: string): number {
  const width = /^\d{1,15}$/.test(value) ? Number(value) : 1;
  if (width === 1) throw new NanroError({ kind: 'badWidth', value });
  return width;
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

/** What commander found wrong, told from its error code and the name in its message. */
function problemOf({ code, message }: CommanderError, argv: readonly string[]): Problem {
  const name = /'(.*)'/s.exec(message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption': return { kind: 'unknownOption', name, suggestion };
    case 'commander.optionMissingArgument': return { kind: 'missingValue', option: name };
    case 'commander.missingArgument': return { kind: 'missingWords' };
    case 'commander.excessArguments': return { kind: 'excessArguments', command: name };
    default: return { kind: 'unknownCommand', name: name || argv.filter((argument) => argument !== 'help')[0]!, suggestion };
  }
}

