// Helpers for the messages about problems, in every language.
import type { ForeignFormat, Problem, SectionName } from '../errors.ts';

/**
 * A sentence or two for each kind of problem: what is wrong, and what to do. The first argument has its
 * strings shortened, for quoting; `whole` is the problem itself, for commands that the user may copy.
 */
export type Problems = {
  readonly [K in Problem['kind']]: (
    problem: Extract<Problem, { kind: K }>,
    whole: Extract<Problem, { kind: K }>,
  ) => string;
};

/** What each format is that nanro does not read, and what reads it: a sentence without its full stop. */
export type ForeignFormats = Readonly<
  Record<ForeignFormat, { readonly what: string; readonly how: (file: string) => string }>
>;

const LONGEST_QUOTE = 120;

/**
 * Shortens a text for a message: on one line, and between quotation marks if it is empty, begins or ends with a
 * space, or ends with a full stop, which could be taken for that of the sentence.
 *
 * @example
 * quote('글.md') // => '글.md'
 * quote('..') // => "'..'"
 */
export function quote(text: string): string {
  const shown = shorten(text);
  return text === '' || text !== text.trim() || text.endsWith('.') ? `'${shown}'` : shown;
}

/** Shortens a text for a message, and puts it on one line. */
export function shorten(text: string): string {
  const line = text.replace(/\s/g, ' ');
  return line.length > LONGEST_QUOTE
    ? `${line.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}

/**
 * Quotes a word for a shell, and keeps nanro from taking it for an option.
 *
 * @example
 * asArgument('글.md'); // => '글.md'
 * asArgument('내 글.md'); // => "'내 글.md'"
 * asArgument('-w.md'); // => './-w.md'
 */
export function asArgument(word: string): string {
  if (word === '-') return word;
  const argument = word.startsWith('-') ? `./${word}` : word;
  return /^[\p{L}\p{N}_./:@%+,][\p{L}\p{N}_./~:@%+=,-]*$/u.test(argument)
    ? argument
    : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

/** Returns words to search for as they are typed: after `--` if they look like an option. */
export const asWords = (words: string): string =>
  words.startsWith('-') ? `-- ${asArgument(words).replace(/^('?)\.\//, '$1')}` : asArgument(words);

/** The most sections that a message lists: it should fit on a screen. */
const MOST_SECTIONS = 15;

/** Lists sections, each on a line, and how many more there are. */
export function nameSections(sections: readonly SectionName[], more: (count: number) => string): string {
  const names = sections
    .slice(0, MOST_SECTIONS)
    .map(({ number, heading }) => `\n  ${number === undefined ? '' : `${number}. `}${heading}`);
  const left = sections.length - names.length;
  return names.join('') + (left > 0 ? `\n  ${more(left)}` : '');
}

/** Reports whether a name may be an address without its scheme: `www.naver.com`, `example.com/post`. */
export const isHostLike = (name: string): boolean =>
  /^(?:www\.|(?:[\w-]+\.)+(?:com|net|org|io|dev|me|kr|app|ai)(?:[/:?#]|$)|localhost[:/]|\d{1,3}(?:\.\d{1,3}){3}[:/])/i.test(
    name,
  );

/** Adds the scheme to a name that may be an address. */
export const addressOf = (name: string): string => (isHostLike(name) ? `https://${name}` : name);

/** Returns what prints the help of a command, or of all commands. */
export const helpOf = (command: string | undefined): string =>
  command === undefined ? 'nanro --help' : `nanro help ${command}`;

/** In a name that may be quoted. */
const PASSWORD = /^('?\s*(?:[a-z]+:)?\/\/)[^/?#]*@/i;
export const hasPassword = (address: string): boolean => PASSWORD.test(address);
/** Removes the name and password from an address, so that messages do not show them. */
export const withoutPassword = (address: string): string => address.replace(PASSWORD, '$1…@');

const BINARY_UNITS = ['KiB', 'MiB', 'GiB'];

/**
 * Formats a number of bytes in the largest unit that fits, with at most one decimal; `few` formats less than
 * a KiB.
 */
export function sizeOf(bytes: number, few: (bytes: number) => string): string {
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), BINARY_UNITS.length);
  return power === 0
    ? few(bytes)
    : `${Math.round((10 * bytes) / 2 ** (10 * power)) / 10} ${BINARY_UNITS[power - 1]}`;
}
