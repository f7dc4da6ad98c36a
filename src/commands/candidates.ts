// The candidates that a shell offers for the last word of a command line.
import type { Argument, Command, Option } from 'commander';
import { beginsWith, fold, matches, queryOf } from '../article/search.ts';
import { commandsOf, optionsOf, readFlags, readWords } from '../cli/typed-words.ts';
import type { SectionName } from '../errors.ts';
import { themesWith } from '../settings/settings.ts';

export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** Finds candidates that are not part of the command line’s definition. */
export interface Lookups {
  readonly ownThemes: () => Iterable<string>;
  /** Returns the sections of a source; those of the bundled article if `source` is undefined. */
  readonly sections: (source: string | undefined) => Promise<readonly SectionName[]>;
}

/**
 * Returns the candidates for the last of `words`, which are the words after `nanro`; `files` if the shell
 * should offer the names of files. Throws what `lookups` throw.
 */
export async function candidatesFor(
  program: Command,
  words: readonly string[],
  lookups: Lookups,
): Promise<readonly Candidate[] | 'files'> {
  const word = words.at(-1) ?? '';
  const { command, operands, given, awaiting, afterDashes } = readWords(program, words.slice(0, -1));
  const valuesOf = async (
    option: Option | undefined,
    typed: string,
  ): Promise<readonly Candidate[] | 'files'> => {
    switch (option?.attributeName()) {
      case 'output':
      case 'filesFrom':
        return 'files';
      case 'section':
        return sectionsLike(typed, await lookups.sections(operands[0]));
      case 'theme':
        return valuesLike(typed, themesWith(lookups.ownThemes()));
      default:
        return valuesLike(typed, option?.argChoices ?? []);
    }
  };
  if (awaiting) return valuesOf(awaiting, word);
  if (!afterDashes && word.startsWith('-')) {
    const options = optionsOf(program, command);
    const { named, value, before } = readFlags(word, options);
    if (value === undefined) return flagsLike(word, options, given);
    const values = await valuesOf(named.at(-1), value);
    if (values === 'files') return values;
    return values.map((candidate) => ({ ...candidate, value: before + candidate.value }));
  }
  if (command.name() === 'help' && operands.length === 0) return commandsLike(word, program);
  if (command === program) return unlessNone(commandsLike(word, program));
  const argument = argumentAt(command, operands.length);
  if (argument?.argChoices) return valuesLike(word, argument.argChoices);
  // A required argument is words to search for. An optional one is a source, or for `help` a command.
  return argument && !argument.required && command.name() !== 'help' ? 'files' : [];
}

/** Returns candidates; `files` if there are none, because the word may be a source. */
const unlessNone = (candidates: readonly Candidate[]): readonly Candidate[] | 'files' =>
  candidates.length > 0 ? candidates : 'files';

/** Returns the argument of a command at an index. If the last one is variadic, it takes all that follow. */
const argumentAt = ({ registeredArguments }: Command, index: number): Argument | undefined =>
  registeredArguments[index] ?? registeredArguments.findLast(({ variadic }) => variadic);

const startingWith = (word: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ value }) => value.startsWith(word));

const valuesLike = (word: string, values: readonly string[]): readonly Candidate[] =>
  startingWith(
    word,
    values.map((value) => ({ value })),
  );

const commandsLike = (word: string, program: Command): readonly Candidate[] =>
  startingWith(
    word,
    commandsOf(program).map((command) => ({
      value: command.name(),
      description: firstClause(command.description()),
    })),
  );

/** Returns the flags of the options that have not been given yet, or may be given again. */
function flagsLike(
  word: string,
  options: readonly Option[],
  given: ReadonlySet<string | undefined>,
): readonly Candidate[] {
  const isRepeatable = ({ defaultValue }: Option): boolean => Array.isArray(defaultValue);
  const flags = options
    .filter((option) => !given.has(option.long) || isRepeatable(option))
    .flatMap(({ long, short, description }) =>
      [long, short].flatMap((flag) => (flag ? { value: flag, description: firstClause(description) } : [])),
    );
  return startingWith(word, flags);
}

/**
 * Returns the first clause of a description, such as `cells` for
 * `cells; a syllable takes two`, without backquotes.
 */
const firstClause = (text: string): string => text.split(/[:;.](?:\s|$)/)[0]!.replaceAll('`', '');

/**
 * Returns the headings of sections, and their numbers if digits are typed. If any begin with the word exactly
 * as typed, returns only those. Otherwise returns those that begin with it as `--section` compares (ignoring
 * case and spaces, by initial consonants), or else those that contain it. So each key narrows down the
 * candidates.
 */
function sectionsLike(word: string, sections: readonly SectionName[]): readonly Candidate[] {
  const byNumber = /^\d/.test(word)
    ? sections.flatMap(({ number, heading }) =>
        number === undefined ? [] : [{ value: number, description: heading }],
      )
    : [];
  const byHeading = sections
    .filter(({ heading }) => heading !== '')
    .map(({ number, heading }) => ({
      value: heading,
      ...(number === undefined ? {} : { description: number }),
    }));
  const starting = startingWith(word, [...byNumber, ...byHeading]);
  const query = queryOf(word);
  if (starting.length > 0 || !query) return starting;
  const containing = byHeading.filter(({ value }) => matches(value, query));
  const startingFolded = containing.filter(({ value }) => beginsWith(fold(value), query));
  return startingFolded.length > 0 ? startingFolded : containing;
}
