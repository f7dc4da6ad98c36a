// What may come next on a command line, for the scripts in content/completion/, which ask while it is typed.
import type { Command, Option } from 'commander';
import type { Article } from '../article/model.ts';
import { sanitize } from '../article/sanitize.ts';
import { fold, matches, queryOf, searchedText } from '../article/search.ts';
import { numberSections } from '../article/sections.ts';
import { headingText } from '../article/text.ts';
import type { SectionName } from '../errors.ts';
import { write } from '../output/write.ts';
import { themesWith } from '../settings/settings.ts';
import { findThemes } from '../storage/configuration.ts';
import { bundledArticle, loadArticle } from './load.ts';
import type { World } from './world.ts';

export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What the command line itself does not say. */
export interface Lookups {
  readonly ownThemes: () => Iterable<string>;
  /** The sections of a source; undefined: of the article that nanro carries. */
  readonly sections: (source: string | undefined) => Promise<readonly SectionName[]>;
}

/**
 * `nanro __complete -- <words…>`: prints what may stand in place of the last word, each on a line, with a tab and what
 * it is; or `:files`, which the shell finds itself. Of what is wrong with the words it says nothing: it runs in a prompt.
 */
export async function complete(world: World, program: Command, words: readonly string[]): Promise<void> {
  const found = await candidatesFor(program, words, lookupsOf(world)).catch(() => []);
  await write(world.stdout, found === 'files' ? ':files\n' : found.map(lineOf).join(''));
}

/** A name of a file may have anything in it; one that fits on no line cannot be said. */
const lineOf = ({ value, description }: Candidate): string =>
  /\p{Cc}/u.test(value)
    ? ''
    : `${description === undefined ? value : `${value}\t${onOneLine(description)}`}\n`;
const onOneLine = (text: string): string => sanitize(text).replace(/\s+/g, ' ').trim();

function lookupsOf(world: World): Lookups {
  return {
    ownThemes: () => findThemes(world.folders.config).keys(),
    sections: async (source) => {
      const article =
        source === undefined
          ? bundledArticle()
          : await loadFile(source.replace(/^~(?=\/)/, world.env['HOME'] ?? '~'), world);
      return article
        ? numberSections(article).map(({ number, section }) => ({
            number,
            heading: onOneLine(headingText(section)),
          }))
        : [];
    },
  };
}

/** The article of a file; an address is not asked, and standard input is not there yet. */
async function loadFile(path: string, world: World): Promise<Article | undefined> {
  const { isFile } = await import('../source/sources.ts');
  return isFile(path) ? loadArticle(path, world, {}) : undefined;
}

/** What may stand in place of the last of `words`, the ones behind `nanro`; throws what `lookups` do. */
export async function candidatesFor(
  program: Command,
  words: readonly string[],
  lookups: Lookups,
): Promise<readonly Candidate[] | 'files'> {
  const word = words.at(-1) ?? '';
  const { command, operands, given, awaiting, isOver } = readWords(program, words.slice(0, -1));
  if (!command) return [];
  const valuesOf = async (option: Option | undefined, typed: string): Promise<readonly Candidate[]> => {
    if (option?.attributeName() === 'section')
      return sectionsLike(typed, await lookups.sections(operands[0]));
    const values =
      option?.attributeName() === 'theme' ? themesWith(lookups.ownThemes()) : (option?.argChoices ?? []);
    return startingWith(
      typed,
      values.map((value) => ({ value })),
    );
  };
  if (awaiting) return valuesOf(awaiting, word);
  if (!isOver && word.startsWith('-')) {
    const options = optionsOf(program, command);
    const { named, value, before } = readFlags(word, options);
    if (value !== undefined)
      return (await valuesOf(named.at(-1), value)).map((found) => ({
        ...found,
        value: before + found.value,
      }));
    const left = options.filter((option) => !given.has(option.long) || isRepeatable(option));
    return startingWith(
      word,
      left.flatMap(({ long, short, description }) =>
        [long, short].flatMap((flag) => (flag ? { value: flag, description: firstClause(description) } : [])),
      ),
    );
  }
  if (command === program || (command.name() === 'help' && operands.length === 0)) {
    return startingWith(
      word,
      commandsOf(program).map((each) => ({
        value: each.name(),
        description: firstClause(each.description()),
      })),
    );
  }
  const argument =
    command.registeredArguments[operands.length] ??
    command.registeredArguments.findLast(({ variadic }) => variadic);
  if (argument?.argChoices)
    return startingWith(
      word,
      argument.argChoices.map((value) => ({ value })),
    );
  // What has to be there are words to look for; what may be left out is a source, or the name of a command.
  return argument && !argument.required && command.name() !== 'help' ? 'files' : [];
}

interface Typed {
  /** Undefined where there is none of that name. */
  readonly command: Command | undefined;
  /** The words behind its name that are neither options nor values of such. */
  readonly operands: readonly string[];
  /** The long names of the options. */
  readonly given: ReadonlySet<string | undefined>;
  /** The option whose value comes next. */
  readonly awaiting: Option | undefined;
  /** Whether there was a `--`: all that follows are operands. */
  readonly isOver: boolean;
}

/** Words as commander would read them, but without a judgment on them: they are not all there yet. */
function readWords(program: Command, words: readonly string[]): Typed {
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
  /** What is typed of the value of the last of them; undefined where nothing is. */
  readonly value: string | undefined;
  /** What stands before the value. */
  readonly before: string;
}

/** The options in a word: `--width=40`, or `-pw40`, which is `-p -w 40`. */
function readFlags(word: string, options: readonly Option[]): Flags {
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

const commandsOf = (program: Command): readonly Command[] => program.createHelp().visibleCommands(program);

/** A command’s options and those of nanro as a whole, none twice. */
function optionsOf(program: Command, command: Command): readonly Option[] {
  const options = [command, program].flatMap((each) => each.createHelp().visibleOptions(each));
  return [...new Map(options.map((option) => [option.long, option])).values()];
}

const isRepeatable = ({ defaultValue }: Option): boolean => Array.isArray(defaultValue);

/** `cells of a line; a Hangul syllable takes two` → `cells of a line`, without the backquotes of code. */
const firstClause = (text: string): string => text.split(/[:;.](?:\s|$)/)[0]!.replaceAll('`', '');

const startingWith = (word: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ value }) => value.startsWith(word));

/**
 * Headings, and where digits are typed the numbers of sections. Those that begin with the word as it is typed go before
 * those that begin with it as `--section` compares (case, spaces, initial consonants), and these before those that have
 * it anywhere: that the next key narrows down what is there is what completion is for.
 */
function sectionsLike(word: string, sections: readonly SectionName[]): readonly Candidate[] {
  const byNumber = /^\d/.test(word)
    ? sections.flatMap(({ number, heading }) =>
        number === undefined ? [] : [{ value: String(number), description: heading }],
      )
    : [];
  const byHeading = sections
    .filter(({ heading }) => heading !== '')
    .map(({ number, heading }) => ({
      value: heading,
      ...(number === undefined ? {} : { description: String(number) }),
    }));
  const starting = startingWith(word, [...byNumber, ...byHeading]);
  const query = queryOf(word);
  if (starting.length > 0 || !query) return starting;
  const having = byHeading.filter(({ value }) => matches(fold(value), query));
  const beginning = having.filter(({ value }) => searchedText(fold(value), query).startsWith(query.text));
  return beginning.length > 0 ? beginning : having;
}
