// A command line → what it runs, or what is wrong with it.
import type { Command, CommanderError, HelpConfiguration } from 'commander';
import { NanroError, type Problem } from '../errors.ts';
import { createProgram, ParseError, type ProgramOptions } from './program.ts';

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
export async function runCommandLine(
  argv: readonly string[],
  { helpFormat, ...options }: CliOptions,
): Promise<string | undefined> {
  let printed = '';
  const print = (text: string): string => (printed += text);
  const program = createProgram(options);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: print,
      writeErr: print,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    });
    if (helpFormat)
      command
        .configureHelp(helpFormat.configuration)
        .addHelpText('after', () => helpFormat.after(command.name()));
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return printed; // the latter where there is no command
    throw new NanroError(problemOf(error, argv, program));
  }
}

/** What commander found wrong, told from its error code and the name in its message. */
function problemOf({ code, message }: CommanderError, argv: readonly string[], program: Command): Problem {
  const name = /'(.*)'/s.exec(message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption': {
      const commands = commandsWith(name, program);
      const isHere =
        name.includes('=') &&
        argv.slice(0, argv.indexOf(name)).some((argument) => commands.includes(argument));
      return isHere
        ? { kind: 'unwantedValue', option: name.replace(/=.*/s, '') }
        : { kind: 'unknownOption', name, suggestion, commands };
    }
    case 'commander.optionMissingArgument':
      return { kind: 'missingValue', option: name };
    case 'commander.missingArgument':
      return argv.includes('completion') ? { kind: 'missingShell' } : { kind: 'missingWords' };
    case 'commander.excessArguments':
      return { kind: 'excessArguments', command: name };
    default:
      return {
        kind: 'unknownCommand',
        name,
        suggestion: suggestion?.startsWith('-') ? undefined : suggestion,
      };
  }
}

/** The commands that have an option, which may stand before them, or behind another. */
function commandsWith(option: string, program: Command): string[] {
  const flag = option.startsWith('--') ? option.replace(/=.*/s, '') : option.slice(0, 2);
  return program.commands
    .filter(({ options }) => options.some(({ long, short }) => flag === long || flag === short))
    .map((command) => command.name());
}
