// Turns an error of commander into a problem. Loaded only when there is one.
import type { Command, CommanderError, Option } from 'commander';
import type { Problem } from '../errors.ts';
import { suggest } from './suggestion.ts';
import { commandsOf, optionsOf } from './typed-words.ts';

/** An error of commander, and the command that it was parsing. */
export interface Misuse {
  readonly error: CommanderError;
  readonly command: Command;
  readonly program: Command;
  readonly argv: readonly string[];
}

/**
 * Returns what is wrong with the command line, from the error's code and the arguments that commander left in
 * the command.
 */
export const problemOf = (misuse: Misuse): Problem =>
  (PROBLEMS[misuse.error.code] ?? PROBLEMS['commander.unknownCommand'])(misuse);

const PROBLEMS: Readonly<Record<string, (misuse: Misuse) => Problem>> & {
  readonly 'commander.unknownCommand': (misuse: Misuse) => Problem;
} = {
  'commander.unknownOption': ({ command, program }) =>
    unknownOption(command.args.find((word) => isOption(word, command)) ?? '', command, program),
  'commander.optionMissingArgument': ({ command, program, argv }) => {
    // The last word that commander has parsed names the option: `-w`, `--width`, or the last letter of `-pw`.
    const last = (command === program ? argv : program.args).at(-1) ?? '';
    const flag = last.startsWith('--') ? last : `-${last.at(-1)}`;
    return {
      kind: 'missingValue',
      option: command.options.find((option) => isNamed(option, flag))?.flags ?? flag,
    };
  },
  'commander.missingArgument': ({ command }) => ({
    kind: command.name() === 'completion' ? 'missingShell' : 'missingWords',
  }),
  'commander.excessArguments': ({ command }) => ({ kind: 'excessArguments', command: command.name() }),
  'commander.unknownCommand': ({ program }) => unknownCommand(program.args[0] ?? '', program),
};

function unknownOption(name: string, command: Command, program: Command): Problem {
  const owners = program.commands.filter(({ options }) => options.some((option) => isNamed(option, name)));
  if (owners.includes(command)) return { kind: 'unwantedValue', option: name.replace(/=.*/s, '') };
  const names = optionsOf(program, command).flatMap(({ long }) => long?.slice(2) ?? []);
  const suggestion = name.startsWith('--') ? suggest(name.slice(2), names) : undefined;
  return {
    kind: 'unknownOption',
    name,
    suggestion: suggestion && `--${suggestion}`,
    commands: commandsOf(program).flatMap((each) => (owners.includes(each) ? each.name() : [])),
  };
}

/** Commands of other programs, and what they are called here. */
const COMMANDS_ELSEWHERE: Readonly<Record<string, string>> = { cat: 'read', view: 'open', toc: 'list' };

/** Returns the problem of an unknown command. If the command exists, the problem is the option before it. */
export function unknownCommand(name: string, program: Command): Problem {
  const names = commandsOf(program).map((command) => command.name());
  if (names.includes(name)) return unknownOption(program.args[0]!, program, program);
  const similar = name.startsWith('--') ? undefined : suggest(name, names);
  return { kind: 'unknownCommand', name, suggestion: COMMANDS_ELSEWHERE[name] ?? similar };
}

/**
 * Reports whether commander takes a word for an option. For a command, but not for the program
 * itself, `-5` is an argument.
 */
const isOption = (word: string, { commands }: Command): boolean =>
  /^-./s.test(word) && !(commands.length === 0 && /^-(?:\d+|\d*\.\d+)(?:e[+-]?\d+)?$/.test(word));

/** Reports whether a word names an option, with or without a value: `--width=40`, `-w40`. */
function isNamed({ long, short }: Option, word: string): boolean {
  const flag = word.startsWith('--') ? word.replace(/=.*/s, '') : word.slice(0, 2);
  return flag === long || flag === short;
}
