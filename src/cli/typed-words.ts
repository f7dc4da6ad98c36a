// The words of a command line that is still being typed. They are read here as commander would read them,
// because commander itself rejects an incomplete line.
import type { Command, Option } from 'commander';
import { IMPLIED } from './options.ts';

export interface TypedWords {
  /** The command that has been typed: nanro itself if there is none yet, the implied one after a source. */
  readonly command: Command;
  /** The words after the command that are neither options nor their values. */
  readonly operands: readonly string[];
  /** The long names of the options that have been typed. */
  readonly given: ReadonlySet<string | undefined>;
  /** The option whose value comes next, if the last word is an option that needs one. */
  readonly awaiting: Option | undefined;
  /** Whether there was a `--`, after which every word is an operand. */
  readonly afterDashes: boolean;
}

/** Reads the words after `nanro`. Never throws: unknown options are skipped. */
export function readWords(program: Command, words: readonly string[]): TypedWords {
  let command = program;
  let awaiting: Option | undefined;
  let afterDashes = false;
  const operands: string[] = [];
  const given = new Set<string | undefined>();
  for (const word of words) {
    if (awaiting) awaiting = undefined;
    else if (word === '--' && !afterDashes) afterDashes = true;
    else if (afterDashes || !/^-./s.test(word)) {
      const named = command === program && commandsOf(program).find((each) => each.name() === word);
      if (named) command = named;
      else {
        if (command === program) command = program.commands.find((each) => each.name() === IMPLIED)!;
        operands.push(word);
      }
    } else {
      const options = optionsOf(program, command);
      const { named, value } = readFlags(word, options);
      for (const option of named) given.add(option.long);
      awaiting = named.at(-1)?.required && value === undefined ? named.at(-1) : undefined;
    }
  }
  return { command, operands, given, awaiting, afterDashes };
}

interface Flags {
  readonly named: readonly Option[];
  /** The part of the last option’s value that has been typed; undefined if none has. */
  readonly value: string | undefined;
  /** The part of the word before the value. */
  readonly before: string;
}

/** Reads the options in a word: `--width=40` has one, `-pw40` has two and means `-p -w 40`. */
export function readFlags(word: string, options: readonly Option[]): Flags {
  const [, long, value] = /^(--[^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  if (long !== undefined)
    return { named: options.filter((option) => option.long === long), value, before: `${long}=` };
  const named: Option[] = [];
  for (let end = 2; end <= word.length; end++) {
    const option = options.find(({ short }) => short === `-${word[end - 1]}`);
    if (!option) break;
    named.push(option);
    if (option.required) return { named, value: word.slice(end) || undefined, before: word.slice(0, end) };
  }
  return { named, value: undefined, before: word };
}

export const commandsOf = (program: Command): readonly Command[] =>
  program.createHelp().visibleCommands(program);

/** Returns the options of a command and those of nanro itself, without duplicates. */
export function optionsOf(program: Command, command: Command): readonly Option[] {
  const options = [command, program].flatMap((each) => each.createHelp().visibleOptions(each));
  return [...new Map(options.map((option) => [option.long, option])).values()];
}
