// Compiles patterns for the head of a page into regular expressions, in which each letter stands for a kind
// of line.

/** The kinds of lines in the head. */
export const HEAD_KINDS = [
  'chrome',
  'bareDate',
  'signedDate', // a date with an author or another name
  'dateAboveTitle', // a date with the category
  'byline', // an author without a date
  'by', // the word “by” alone
  'category',
  'labelled', // a title with a label
  'address', // the address of a page
  'breadcrumb', // the path to the page, `홈 > 사회`, or the name of the site
  'profile', // the label of a profile
  'wiki', // the line that a wiki puts below a title
  'subtitle', // begins with a dash
  'bullet', // marked with a bullet
  'prose',
  'name', // short enough to be a name
  'other',
] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

/** Words that stand for several kinds in a pattern. `line` stands for all kinds that may be a title. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  line: ['other', 'name', 'prose', 'bullet', 'category', 'labelled'],
  date: ['bareDate', 'signedDate'],
};

const LOOK_AROUND: Readonly<Record<string, string>> = { after: '?<=', before: '?=', notBefore: '?!' };

/** Returns a letter for each kind. */
export const lettersOf = (kinds: readonly HeadKind[]): string =>
  kinds.map((kind) => String.fromCharCode(0x61 + HEAD_KINDS.indexOf(kind))).join('');

/**
 * Compiles a pattern for the kinds of lines. A word stands for a line: its kind, or several kinds separated
 * by slashes. `*`, `+`, `?`, `{0,3}` and parentheses have the same meaning as in regular expressions.
 * `title:name` and `tags:name+` name lines for the result. `after:`, `before:` and `notBefore:` look at a
 * neighbouring line; there, `start` is the start of the page.
 *
 * @example
 * headPattern('after:start/chrome title:line author:name? date').test(lettersOf(['other', 'bareDate'])) // => true
 */
export function headPattern(pattern: string): RegExp {
  const lineOf = (kinds: string): string => {
    const words = kinds.split('/').flatMap((word) => GROUPS[word] ?? [word]);
    const letters = lettersOf(HEAD_KINDS.filter((kind) => words.includes(kind)));
    return [...(words.includes('start') ? ['^'] : []), ...(letters === '' ? [] : [`[${letters}]`])].join('|');
  };
  const source = pattern
    .replaceAll('(', '(?:')
    .replaceAll(WORD, (_, label: string | undefined, kinds: string, times = '') =>
      label === undefined
        ? lineOf(kinds) + times
        : `(${LOOK_AROUND[label] ?? `?<${label}>`}${lineOf(kinds)}${times})`,
    )
    .replaceAll(' ', '');
  return new RegExp(source, 'd');
}
const WORD = /(?:([a-z]+):)?([a-z]+(?:\/[a-z]+)*)([*+?]|\{[\d,]+\})?/gi;
