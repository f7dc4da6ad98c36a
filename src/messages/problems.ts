// What nanro says of a problem. Loaded when there is one: most runs have none.
import type { Problem, SectionName } from '../errors.ts';
import type { Language } from './messages.ts';

/**
 * One sentence a problem: what is wrong, and what to do. One file a language. What it quotes is kept short; `whole` is for a
 * command to be copied.
 */
export type Problems = {
  readonly [K in Problem['kind']]: (
    problem: Extract<Problem, { kind: K }>,
    whole: Extract<Problem, { kind: K }>,
  ) => string;
};

const LANGUAGES: Record<Language, () => Promise<{ readonly PROBLEMS: Problems }>> = {
  ko: () => import('./ko/problem-texts.ts'),
  en: () => import('./en/problem-texts.ts'),
};

/** The sentence for a problem. */
export async function describeProblem(problem: Problem, language: Language): Promise<string> {
  return describe(problem, (await LANGUAGES[language]()).PROBLEMS);
}

/** The sentence for a problem, with what it quotes kept short. */
function describe(problem: Problem, problems: Problems): string {
  const quoted = JSON.parse(JSON.stringify(problem), (_, value: unknown) =>
    typeof value === 'string' ? quote(value) : value,
  ) as Problem;
  return (problems[quoted.kind] as (of: Problem, whole: Problem) => string)(quoted, problem);
}

const LONGEST_QUOTE = 120;

/** Somebody's text as a message shows it: on one line, not longer than helps, and its ends seen where they are blank. */
export function quote(text: string): string {
  const line = text.replace(/\s/g, ' ');
  if (line !== line.trim() || line === '') return `'${cut(line)}'`;
  return cut(line);
}

function cut(line: string): string {
  return line.length > LONGEST_QUOTE
    ? `${line.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}

/** A word as a shell takes it for one, and nanro for no option. */
export function asArgument(word: string): string {
  if (word === '-') return word;
  const own = word.startsWith('-') ? `./${word}` : word;
  return /^[\p{L}\p{N}_./:@%+,][\p{L}\p{N}_./~:@%+=,-]*$/u.test(own)
    ? own
    : `'${own.replaceAll("'", String.raw`'\''`)}'`;
}

/** How many sections a message names: it has to fit on one screen. */
const MOST_SECTIONS = 15;

/** Sections, one a line, and how many more there are. */
export function nameSections(sections: readonly SectionName[], more: (count: number) => string): string {
  const names = sections
    .slice(0, MOST_SECTIONS)
    .map(({ number, heading }) => `\n  ${number === undefined ? '' : `${number}. `}${heading}`);
  const left = sections.length - names.length;
  return names.join('') + (left > 0 ? `\n  ${more(left)}` : '');
}

/** Whether a name that is no file may be an address without its scheme: `www.naver.com`, `example.com/post`. */
export const isHostLike = (name: string): boolean =>
  /^(?:www\.|(?:[\w-]+\.)+(?:com|net|org|io|dev|me|kr|app|ai)(?:[/:?#]|$)|localhost[:/]|\d{1,3}(?:\.\d{1,3}){3}[:/])/i.test(
    name,
  );

/** An address of a name that may be one; any other name as it is. */
export const addressOf = (name: string): string => (isHostLike(name) ? `https://${name}` : name);

const PASSWORD = /^([a-z]+:\/\/)[^/@]*@/i;
export const hasPassword = (address: string): boolean => PASSWORD.test(address);
/** An address is said without the password in it. */
export const withoutPassword = (address: string): string => address.replace(PASSWORD, '$1…@');

const BINARY_UNITS = ['KiB', 'MiB', 'GiB'];

/** Bytes in the largest unit of which there is one, in tenths; below a KiB as the language says it. */
export function sizeOf(bytes: number, few: (bytes: number) => string): string {
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), BINARY_UNITS.length);
  return power === 0
    ? few(bytes)
    : `${Math.round((10 * bytes) / 2 ** (10 * power)) / 10} ${BINARY_UNITS[power - 1]}`;
}
