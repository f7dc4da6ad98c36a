// A command line → what it runs, or what is wrong with it.
import type { Command, CommanderError, HelpConfiguration } from 'commander';
import { NanroError } from '../errors.ts';
import { createProgram, type ProgramOptions } from './program.ts';

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
  /** commander's errors, with the commands that they are about. */
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
    if (stop.error.exitCode === 0 || stop.error.code === 'commander.help') return printed; // the latter where there is no command
    const { problemOf } = await import('./misuse.ts');
    throw new NanroError(problemOf({ ...stop, program, argv }));
  }
}
