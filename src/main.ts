// The whole of nanro as one function: the world in, an exit code out.
import { list } from './commands/list.ts';
import { read } from './commands/read.ts';
import type { World } from './commands/world.ts';
import { sanitize } from './article/sanitize.ts';
import { runCommandLine } from './cli.ts';
import { BUG_EXIT_CODE, EXIT_CODES, NanroError } from './errors.ts';
import { writtenLines } from './layout/paragraph.ts';
import type { Language } from './messages/index.ts';
import { MESSAGES } from './messages/languages.ts';
import type { Keyboard } from './output/probe.ts';
import type { TerminalStream } from './output/fullscreen.ts';
import { detectCapabilities, detectLanguage, type Environment, type OutputStream } from './output/terminal.ts';
import { write, type WritableOutput } from './output/write.ts';
import type { Signals } from './reader/run.ts';
import { readVersion } from './source/bundled.ts';
import { foldersOf } from './source/folders.ts';

export interface Process {
  /** The arguments, without node and script. */
  readonly argv: readonly string[];
  readonly stdin: Keyboard;
  /** Whether standard input is a pipe or a file. */
  readonly hasInput: () => boolean;
  readonly stdout: TerminalStream;
  readonly stderr: OutputStream & WritableOutput;
  readonly env: Environment;
  readonly signals: Signals;
  readonly platform: string;
}

/** Runs nanro. Returns its exit code; never throws, and writes nothing half (README, “Exit codes”). */
export async function main(process: Process): Promise<number> {
  const language = detectLanguage(process.env);
  const messages = MESSAGES[language];
  try {
    await run(process, language);
    return 0;
  } catch (error) {
    const isProblem = error instanceof NanroError;
    await warn(process, isProblem ? await (await import('./messages/problems.ts')).describeProblem(error.problem, language) : messages.bug(String(error)));
    return isProblem ? EXIT_CODES[error.problem.kind] : BUG_EXIT_CODE;
  }
}

async function run(process: Process, language: Language): Promise<void> {
  const { argv, stdout, env, platform } = process;
  const messages = MESSAGES[language];
  const version = readVersion();
  const world: World = {
    stdin: () => process.stdin,
    hasInput: process.hasInput,
    stdout,
    get stderr() { return process.stderr; },
    env,
    get signals() { return process.signals; },
    platform,
    language,
    messages,
    version,
    warn: (message) => warn(process, message),
    folders: foldersOf(platform, env),
  };
  const printed = await runCommandLine(argv, {
    texts: messages.help,
    version,
    helpFormat: asksForHelp(argv) ? await (await import('./help.ts')).createHelpFormat(messages.help, detectCapabilities(stdout, env, 'auto')) : undefined,
    actions: {
      read: (source, options) => read(world, source, options),
      list: (source, options) => list(world, source, options),
      open: async (source, options) => (await import('./commands/open.ts')).open(world, source, options),
      search: async (words, source, options) => (await import('./commands/search.ts')).search(world, words, source, options),
      wrap: async (files, options) => (await import('./commands/wrap.ts')).wrap(world, files, options),
    },
  });
  if (printed !== undefined) await write(stdout, printed);
}

const asksForHelp = (argv: readonly string[]): boolean =>
  argv.length === 0 || argv[0] === 'help' || argv.some((argument) => argument === '--help' || /^-[a-z]*h$/i.test(argument));

/** Says something on standard error, if it can. */
async function warn({ stderr, env }: Process, message: string): Promise<void> {
  await write(stderr, formatMessage(message, stderr, env)).catch(() => {});
}

/** A message as it goes to standard error: no control character of the reader's, lines broken on a terminal. */
function formatMessage(text: string, stream: OutputStream, env: Environment): string {
  const message = `nanro: ${sanitize(text)}`;
  const { isTerminal, columns } = detectCapabilities(stream, env, 'never');
  if (!isTerminal || columns === undefined) return `${message}\n`;
  const measure = { width: columns, wordBreak: 'keep-all', ambiguous: 1 } as const;
  return writtenLines(message, measure).map((line) => `${line}\n`).join('');
}
