// Cuts off the beginning of long Markdown, so that it can be shown before the rest has been parsed.

export interface FirstPart {
  /** Whole blocks, and those definitions from the rest of the text that they refer to. */
  readonly text: string;
  /** The share of the text that these blocks are, from 0 to 1. */
  readonly share: number;
  /** Whether the rest of the text has headings of level 1. */
  readonly hasMoreTitles: boolean;
}

/** The minimum length of a first part in UTF-16 code units: several hundred rows. */
const LEAST = 30_000;
/** A text takes long to parse if it is this many times as long as its first part. */
const LONG = 12;

/**
 * Returns the first part of a long text. It has at least `least` UTF-16 code units, and less than twice as
 * many. Returns undefined if the text is not long, or if it cannot be cut there.
 */
export function firstPart(text: string, least = LEAST): FirstPart | undefined {
  const end = text.length < LONG * least ? undefined : endOfPart(text, least);
  if (end === undefined) return undefined;
  const [part, rest] = [text.slice(0, end), text.slice(end)];
  return {
    text: [part, ...definitionsFor(part, rest)].join('\n'),
    share: end / text.length,
    hasMoreTitles: MAY_BE_TITLE.test(rest) && hasTitle(rest),
  };
}

/** Matches the marks of a code fence, even inside containers. */
const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,}(?!~))(.*)/;

/**
 * Returns a function that reports whether a line is code. It must be called for every line from the first on.
 */
function createFences(): (line: string) => boolean {
  let open: string | undefined;
  return (line) => {
    const [, marks, info = ''] = FENCE.exec(line) ?? [];
    const isCode = open !== undefined;
    if (open === undefined) open = marks;
    else if (marks?.startsWith(open) && info.trim() === '') open = undefined;
    return isCode || marks !== undefined;
  };
}

/** Matches an HTML or component tag that needs an end tag, or is one. */
const TAG = /<(\/?)(?!(?:br|hr|img|input|source|wbr)\b)[a-z][\w.-]*(?:\s[^<>]*)?(?<!\/)>/gi;

/**
 * Returns how many more elements a line opens than it closes. Tags in the middle of text do not count,
 * because they are mostly code.
 */
const openedIn = (line: string): number =>
  /^\s*<|>\s*$/.test(line)
    ? [...line.matchAll(TAG)].reduce((open, [, slash]) => open + (slash === '' ? 1 : -1), 0)
    : 0;

/**
 * Returns where a heading begins, or else a paragraph. It must follow a blank line, and must not be inside a
 * list, a quotation, an element or code.
 */
function endOfPart(text: string, least: number): number | undefined {
  const isCode = createFences();
  let paragraph: number | undefined;
  let isBelowBlank = false;
  let open = 0; // the number of open elements
  for (let start = 0; start < 2 * least;) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    const line = text.slice(start, end);
    const isText = !isCode(line);
    if (isText) open += openedIn(line);
    if (isText && isBelowBlank && open <= 0 && start >= least) {
      if (/^#{1,6}[ \t]/.test(line)) return start;
      if (/^\p{L}/u.test(line)) paragraph ??= start;
    }
    isBelowBlank = line.trim() === '';
    start = end + 1;
  }
  return paragraph;
}

/** Matches the definition of a link or a note. The address may be on the next line. */
const DEFINITION = /^ {0,3}\[([^\]\n]{1,999})\]:[ \t]*\n?[^\n]*/gm;

/** Returns those definitions in the rest of a text to which a part refers, each after a blank line. */
function definitionsFor(part: string, rest: string): string[] {
  if (!rest.includes(']:')) return [];
  const referring = part.toLowerCase();
  return [...rest.matchAll(DEFINITION)].flatMap(([line, label = '']) =>
    referring.includes(`[${label.toLowerCase()}]`) ? ['', line] : [],
  );
}

/** Matches what may be a heading of level 1: one with a mark, an underlined one, or an HTML element. */
const MAY_BE_TITLE = /(?:^|\n) {0,3}(?:#[ \t]|=+[ \t]*\n)|(?:^|[\n>])[ \t]*<h1[\s>]/i;

/** Reports whether a text has a heading of level 1 outside code. */
function hasTitle(text: string): boolean {
  const isCode = createFences();
  return text.split('\n').some((line) => !isCode(line) && MAY_BE_TITLE.test(`${line}\n`));
}
