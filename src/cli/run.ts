// Parses a command line and runs the command that it names.
import type { Command, CommanderError, HelpConfiguration } from 'commander';
import { NanroError } from '../errors.ts';
import type { Term } from '../messages/manual-types.ts';
import { COMMANDS } from './command-names.ts';
import { createProgram, type ProgramOptions } from './program.ts';

/** How help is formatted, and what follows the help of a command. */
export interface HelpFormat {
  readonly configuration: HelpConfiguration;
  readonly after: (command: string) => string;
  /** Formats terms, each with its meaning. */
  readonly list: (terms: readonly Term[]) => string;
}

export interface CliOptions extends ProgramOptions {
  /** Undefined if the command line cannot ask for help. */
  readonly helpFormat: HelpFormat | undefined;
}

/**
 * Runs the command that `argv` (without node and script) names. Returns help or the version, to be printed on
 * standard output; undefined if a command has run. Throws NanroError if the command line is invalid.
 */
export const runCommandLine = (argv: readonly string[], options: CliOptions): Promise<string | undefined> =>
  run(argv, options, options.helpFormat ? undefined : COMMANDS.find((name) => name === argv[0]));

/** If `only` names a command, declares no other. Help and the reports of errors need all commands. */
async function run(
  argv: readonly string[],
  options: CliOptions,
  only: string | undefined,
): Promise<string | undefined> {
  const { helpFormat } = options;
  let printed = '';
  const print = (text: string): string => (printed += text);
  const program = createProgram({ ...options, only });
  /** The errors by which commander stopped, each with the command that it was parsing. */
  const stops = new Map<unknown, { readonly error: CommanderError; readonly command: Command }>();
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride((error) => {
        stops.set(error, { error, command });
        throw error;
      })
      .configureOutput({
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
  } catch (thrown) {
    const stop = stops.get(thrown);
    if (!stop) throw thrown;
    // `commander.help`: there is no command. For commander this is an error, for nanro it is not.
    if (stop.error.exitCode === 0 || stop.error.code === 'commander.help') return printed;
    if (only !== undefined) return run(argv, options, undefined);
    const { problemOf } = await import('./misuse.ts');
    throw new NanroError(problemOf({ ...stop, program, argv }));
  }
}
