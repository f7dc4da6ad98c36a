// The words of a command line that is still being typed, read as commander would read them. commander itself
// rejects a line that is not complete.
import type { Command, Option } from 'commander';

export interface TypedWords {
  /** nanro itself where no command has been typed; undefined where there is none of that name. */
  readonly command: Command | undefined;
  /** The words behind the command that are neither options nor their values. */
  readonly operands: readonly string[];
  /** The long names of the options that have been typed. */
  readonly given: ReadonlySet<string | undefined>;
  /** The option whose value comes next, if the last word is one that takes a value. */
  readonly awaiting: Option | undefined;
  /** Whether there was a `--`, behind which every word is an operand. */
  readonly isOver: boolean;
}

/** Reads the words behind `nanro`. Never throws: unknown options are skipped. */
export function readWords(program: Command, words: readonly string[]): TypedWords {
  let command: Command | undefined = program;
  let awaiting: Option | undefined;
  let isOver = false;
  const operands: string[] = [];
  const given = new Set<string | undefined>();
  for (const word of words) {
    if (awaiting) awaiting = undefined;
    else if (word === '--' && !isOver) isOver = true;
    else if (isOver || !/^-./s.test(word)) {
      if (command === program) command = commandsOf(program).find((each) => each.name() === word);
      else operands.push(word);
    } else {
      const options = optionsOf(program, command ?? program);
      const { named, value } = readFlags(word, options);
      for (const option of named) given.add(option.long);
      awaiting = named.at(-1)?.required && value === undefined ? named.at(-1) : undefined;
    }
  }
  return { command, operands, given, awaiting, isOver };
}

interface Flags {
  readonly named: readonly Option[];
  /** What has been typed of the value of the last of them; undefined where nothing has. */
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

/** The options of a command and those of nanro itself, without duplicates. */
export function optionsOf(program: Command, command: Command): readonly Option[] {
  const options = [command, program].flatMap((each) => each.createHelp().visibleOptions(each));
  return [...new Map(options.map((option) => [option.long, option])).values()];
}
