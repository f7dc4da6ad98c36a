// Follows string literals that span several lines of code. What looks like a comment in one belongs to the
// string.

export interface StringMarks {
  /** The pattern for the beginning of such a string. */
  readonly begin: string;
  /** Returns the pattern for the end of a string that begins with `begin`. */
  readonly end: (begin: string) => RegExp;
  /** The pattern for other literals, in which no such string begins. */
  readonly others?: string;
}

/**
 * Matches a quoted string on one line. A quotation mark after a backslash never begins one, so that many
 * unclosed strings still take linear time.
 */
const QUOTED = String.raw`(?<!\\)"(?:\\.|[^"\\])*"|(?<!\\)'(?:\\.|[^'\\])*'`;

/** The maximum length of a line in which a string may begin or end, in UTF-16 code units. */
const LONGEST = 10_000;

/** Matches nothing. */
export const NONE = '(?!)';
/** Matches a regular expression of JavaScript: slashes around it, after a token that cannot be divided. */
const REGEXP =
  String.raw`/(?<=(?:^|[=(,:;!&|?{}[+*%<>~^-]|\b(?:return|typeof|case|in|of|do|else|void|delete))\s{0,99}/)` +
  String.raw`(?![*/])(?:\\.|\[(?:\\.|[^\]\\]){0,200}\]|[^/\\[]){1,500}/`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const sameAgain = (begin: string): RegExp => new RegExp(`(?<!\\\\)(?:\\\\\\\\)*${escaped(begin)}`);
/** Returns the pattern for the end of a here-document: its word at the beginning of a line. */
const ownLine = (begin: string): RegExp => new RegExp(`^\\s*${/\w+/.exec(begin)![0]}\\b`);

const LANGUAGES: readonly (readonly [extensions: string, marks: StringMarks])[] = [
  ['py pyi pyw pyx dart toml bzl bazel star', { begin: `"""|'''`, end: sameAgain }],
  ['kt kts java scala sc groovy gradle swift cs jl ex exs', { begin: '"""', end: sameAgain }],
  ['js jsx mjs cjs ts tsx mts cts vue svelte astro go', { begin: '`', end: sameAgain, others: REGEXP }],
  ['rs', { begin: 'r#+"', end: (begin) => new RegExp(`"${begin.slice(1, -1)}`) }],
  [
    'cc cpp cxx c++ hh hpp hxx',
    { begin: 'R"\\w*\\(', end: (begin) => new RegExp(`\\)${begin.slice(2, -1)}"`) },
  ],
  ['sh bash zsh ksh dockerfile', { begin: '(?<!<)<<-? ?(?:[A-Za-z_]\\w*|"\\w+"|\'\\w+\')', end: ownLine }],
  ['rb rake gemspec cr', { begin: '<<[-~](?:[A-Za-z_]\\w*|"\\w+"|\'\\w+\')', end: ownLine }],
  ['pl pm', { begin: '<<~?(?:[A-Z_]\\w*|"\\w+"|\'\\w+\')', end: ownLine }],
  ['php phtml', { begin: '<<<(?:[A-Za-z_]\\w*|"\\w+"|\'\\w+\')', end: ownLine }],
];

const BY_EXTENSION = new Map(
  LANGUAGES.flatMap(([extensions, marks]) =>
    extensions.split(' ').map((extension): [string, StringMarks] => [extension, marks]),
  ),
);

/** Returns the marks of multi-line strings in a language, given a file extension. */
export const stringMarksOf = (extension: string): StringMarks | undefined => BY_EXTENSION.get(extension);

/** Follows strings from line to line. `comment` is the pattern that begins a comment. */
export function createStringReader(
  { begin, end, others = NONE }: StringMarks,
  comment: string,
): {
  /** Reports whether the next line begins inside a string. */
  readonly isOpen: () => boolean;
  /** Reads the next line, which is not a comment. */
  readonly read: (line: string) => void;
} {
  const token = new RegExp(`(${begin})|${QUOTED}|${others}|(${comment})`, 'g');
  let close: RegExp | undefined;
  return {
    isOpen: () => close !== undefined,
    read: (line) => {
      if (line.length > LONGEST) return;
      let rest = line;
      for (;;) {
        if (close) {
          const found = close.exec(rest);
          if (!found) return;
          rest = rest.slice(found.index + found[0].length);
          close = undefined;
        }
        token.lastIndex = 0;
        let found = token.exec(rest);
        while (found && found[1] === undefined && found[2] === undefined) found = token.exec(rest);
        if (found?.[1] === undefined) return;
        close = end(found[1]);
        if (end === ownLine) return;
        rest = rest.slice(token.lastIndex);
      }
    },
  };
}
