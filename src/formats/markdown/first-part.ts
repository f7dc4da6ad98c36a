// Cuts the beginning off long Markdown, so that it can be shown before the rest has been parsed.

export interface FirstPart {
  /** Whole blocks, and the definitions in the rest of the text that they refer to. */
  readonly text: string;
  /** How much of the text its blocks are, from 0 to 1. */
  readonly share: number;
  /** Whether the rest of the text has headings of level 1. */
  readonly hasMoreTitles: boolean;
}

/** The least UTF-16 code units of a first part: some hundred rows. */
const LEAST = 30_000;
/** How many times as long a text is that takes long to parse as a whole. */
const LONG = 12;

/**
 * Returns the first part of a long text: at least `least` UTF-16 code units, and less than twice as many. Returns
 * undefined if the text is not long, or cannot be cut there.
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

/** Matches the marks of a fence of code, wherever it stands. */
const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,}(?!~))(.*)/;

/** Returns a function that reports whether a line is code, the lines being given from the first on. */
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

/** Matches a tag of HTML or of a component that does not close itself, and has to be closed. */
const TAG = /<(\/?)(?!(?:br|hr|img|input|source|wbr)\b)[a-z][\w.-]*(?:\s[^<>]*)?(?<!\/)>/gi;

/** Returns how many more elements a line opens than it closes. Tags amid text are mostly code. */
const openedIn = (line: string): number =>
  /^\s*<|>\s*$/.test(line)
    ? [...line.matchAll(TAG)].reduce((open, [, slash]) => open + (slash === '' ? 1 : -1), 0)
    : 0;

/**
 * Returns where a heading begins in the text, or else a paragraph: one below a blank line, and not in a list, a
 * quotation, an element or code.
 */
function endOfPart(text: string, least: number): number | undefined {
  const isCode = createFences();
  let paragraph: number | undefined;
  let isBelowBlank = false;
  let open = 0; // elements
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

/** Matches the definition of a link or of a note. What it leads to may be on the next line. */
const DEFINITION = /^ {0,3}\[([^\]\n]{1,999})\]:[ \t]*\n?[^\n]*/gm;

/** Returns the definitions in the rest of a text that a part of it refers to, each with a blank line before it. */
function definitionsFor(part: string, rest: string): string[] {
  if (!rest.includes(']:')) return [];
  const referring = part.toLowerCase();
  return [...rest.matchAll(DEFINITION)].flatMap(([line, label = '']) =>
    referring.includes(`[${label.toLowerCase()}]`) ? ['', line] : [],
  );
}

/** Matches what may be a heading of level 1: with a mark, underlined, or an element of HTML. */
const MAY_BE_TITLE = /(?:^|\n) {0,3}(?:#[ \t]|=+[ \t]*\n)|(?:^|[\n>])[ \t]*<h1[\s>]/i;

/** Reports whether a text has a heading of level 1 outside code. */
function hasTitle(text: string): boolean {
  const isCode = createFences();
  return text.split('\n').some((line) => !isCode(line) && MAY_BE_TITLE.test(`${line}\n`));
}
