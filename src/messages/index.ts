// What nanro says to its reader, one file a language.
import type { Problem } from '../errors.ts';

export type Language = 'ko' | 'en';

export interface Messages {
  /** One sentence a problem: what is wrong, and what to do. */
  readonly problems: { readonly [K in Problem['kind']]: (problem: Extract<Problem, { kind: K }>) => string };
  /** While a page comes in. */
  readonly fetching: (megabytes: string) => string;
  /** Input that is not all UTF-8. */
  readonly repaired: string;
  /** A fault of nanro's own. */
  readonly bug: (detail: string) => string;
  readonly list: { readonly number: string; readonly heading: string; readonly characters: string; readonly minutes: string; readonly lead: string; readonly total: string };
  readonly help: HelpTexts;
}

/** Texts of the help; what stands between backquotes is shown as code. */
export interface HelpTexts {
  readonly description: string;
  readonly usage: string;
  readonly commandUsage: string;
  /** What commander's titles and `Examples:` are called; those that are missing stay as they are. */
  readonly titles: Readonly<Record<string, string>>;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly read: string;
  readonly list: string;
  readonly wrap: string;
  readonly wrapUsage: string;
  readonly files: string;
  readonly source: string;
  readonly options: {
    readonly section: string;
    readonly width: string;
    readonly readFormat: string;
    readonly listFormat: string;
    readonly color: string;
    readonly wordBreak: string;
    readonly ambiguous: string;
    readonly justify: string;
    readonly maxBytes: string;
    readonly noCache: string;
    readonly wrapWidth: string;
    readonly reflow: string;
    readonly onlyLong: string;
  };
  /** The names of values, as in `--width <cells>`. */
  readonly values: { readonly bytes: string; readonly which: string; readonly cells: string; readonly format: string; readonly when: string; readonly ambiguous: string; readonly mode: string; readonly source: string; readonly command: string; readonly files: string };
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}

/** The sentence for a problem, with what it quotes kept short. */
export function describe(problem: Problem, { problems }: Messages): string {
  const quoted = JSON.parse(JSON.stringify(problem), (_, value: unknown) => (typeof value === 'string' ? quote(value) : value)) as Problem;
  return (problems[quoted.kind] as (of: Problem) => string)(quoted);
}

const LONGEST_QUOTE = 120;

/** Somebody's text as a message shows it: on one line, not longer than helps, and there even where it is empty. */
export function quote(text: string): string {
  const line = text.replace(/\s/g, ' ').trim();
  return line === '' ? "''" : line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** How many sections a message names: it has to fit on one screen. */
const MOST_SECTIONS = 15;

/** Sections, one a line, and how many more there are. */
export function nameSections(sections: readonly { number: number; heading: string }[], more: (count: number) => string): string {
  const names = sections.slice(0, MOST_SECTIONS).map(({ number, heading }) => `\n  ${number}. ${heading}`);
  const left = sections.length - names.length;
  return names.join('') + (left > 0 ? `\n  ${more(left)}` : '');
}
