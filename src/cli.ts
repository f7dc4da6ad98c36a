// A command line → what it runs, or what is wrong with it.
import { createRequire } from 'node:module';
import type { CommanderError, HelpConfiguration } from 'commander';
import { NanroError, type Problem } from './errors.ts';
import { createProgram, type ProgramOptions } from './program.ts';

const { CommanderError: ParseError } = createRequire(import.meta.url)('commander') as typeof import('commander');

/** How help looks, and what stands below that of a command. */
export interface HelpFormat {
  readonly configuration: HelpConfiguration;
  readonly after: (command: string) => string;
}

export interface CliOptions extends ProgramOptions {
  /** Undefined where no help was asked for. */
  readonly helpFormat: HelpFormat | undefined;
}

/**
 * Runs the command that `argv` (without node and script) names. Returns what is to be printed on standard output: help
 * or a version; undefined where an action has run. Throws NanroError for a command line that means nothing.
 */
export async function runCommandLine(argv: readonly string[], { helpFormat, ...options }: CliOptions): Promise<string | undefined> {
  let printed = '';
  const program = createProgram(options);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {}, getOutHasColors: () => true });
    if (helpFormat) command.configureHelp(helpFormat.configuration).addHelpText('after', () => helpFormat.after(command.name()));
  }
  try {
    await program.parseAsync(/^(?:help(?: help)?)?$/.test(argv.join(' ')) ? ['--help'] : argv, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.exitCode === 0) return printed;
    throw new NanroError(problemOf(error, argv));
  }
}

/** What commander found wrong, told from its error code and the name in its message. */
function problemOf({ code, message }: CommanderError, argv: readonly string[]): Problem {
  const name = /'(.*)'/s.exec(message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption': return { kind: 'unknownOption', name, suggestion };
    case 'commander.optionMissingArgument': return { kind: 'missingValue', option: name };
    case 'commander.missingArgument': return argv.includes('completion') ? { kind: 'missingShell' } : { kind: 'missingWords' };
    case 'commander.excessArguments': return { kind: 'excessArguments', command: name };
    default: return { kind: 'unknownCommand', name: name || argv.filter((argument) => argument !== 'help')[0]!, suggestion };
  }
}
