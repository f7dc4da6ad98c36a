// Finds the spans of inline Markdown that must not be broken. A broken span would lose its meaning, or
// editors would not recognise it.
import { ATTRIBUTE } from '../formats/markdown/block-starts.ts';
import { findAddresses } from '../unicode/addresses.ts';
import { countSyllables } from '../unicode/hangul.ts';
import type { Offset } from '../unicode/cells.ts';

export interface Span {
  readonly start: Offset;
  readonly end: Offset;
  /**
   * Whether a line may end at a space in the span. It may in a label, which is compared word by word
   * (CommonMark § 4.7).
   */
  readonly breaksAtSpaces: boolean;
}

/**
 * The maximum length of a formula or of the address of a link, in UTF-16 code units. Without a limit, a text
 * full of openings would take long.
 */
const LONGEST = 2000;

/** The maximum depth of parentheses in the address of a link. Other Markdown parsers have the same limit. */
const DEEPEST = 32;

/** Matches the content of an autolink, without its angle brackets (§ 6.5). */
const AUTOLINK = "[a-z][a-z\\d+.-]{1,31}:[^\\s<>]*|[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w.-]+";
/** Matches an autolink or a tag (§ 6.6). */
const ANGLES = new RegExp(`<(?:${AUTOLINK}|/?[a-z][a-z\\d-]*(?:${ATTRIBUTE})*\\s*/?)>`, 'iy');
const DELIMITED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
];
const DECLARATION = /<![a-z][^>]{0,2000}>/iy;
/** Matches `$x$` as pandoc does: no space inside the dollar signs, and no digit after them. */
const FORMULA = /\$(?=[^\s$])[^$]{0,2000}?(?<=[^\s\\])\$(?!\d)/y;
const SPECIAL = /[\\`<$[\]]/g;
const HAS_SPECIAL = /[\\`<$[\]]|:\/\/|www\./i;

/** Returns the bare addresses in a text. */
export const addressSpans = (text: string): Span[] =>
  findAddresses(text).map(({ start, end }) => ({ start, end, breaksAtSpaces: false }));

/** Returns all spans of a text, in the order in which they begin. */
export function inlineSpans(text: string): Span[] {
  if (!HAS_SPECIAL.test(text)) return [];
  const spans = addressSpans(text);
  const scan = createScanner(text);
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(text); found; found = SPECIAL.exec(text)) {
    const start = found.index;
    const { next, span } = scan(start);
    if (span) spans.push(span);
    SPECIAL.lastIndex = next;
  }
  return spans.sort((a, b) => a.start - b.start);
}

interface Found {
  /** Where reading continues. */
  readonly next: Offset;
  readonly span?: Span;
}

/** Returns a function that reads the span that begins with the special character at `start`. */
function createScanner(text: string): (start: Offset) => Found {
  const places = new Map<string, Offset>(); // the next place of each kind of end, -1 if there is none
  const find = (end: string, from: Offset): Offset => {
    const known = places.get(end);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = text.indexOf(end, from);
    places.set(end, at);
    return at;
  };
  const closeCode = createCodeCloser(text);
  const whole = (start: Offset, end: Offset): Found => ({
    next: end,
    span: { start, end, breaksAtSpaces: false },
  });

  function angles(start: Offset): Found {
    for (const [opening, closing] of DELIMITED) {
      if (!text.startsWith(opening, start)) continue;
      const end = find(closing, start + opening.length);
      return end < 0 ? { next: start + 1 } : whole(start, end + closing.length);
    }
    const pattern = text[start + 1] === '!' ? DECLARATION : ANGLES;
    pattern.lastIndex = start;
    return pattern.test(text) ? whole(start, pattern.lastIndex) : { next: start + 1 };
  }

  function formula(start: Offset): Found {
    if (text[start + 1] === '$') {
      const end = find('$$', start + 2);
      return end < 0 || end - start > LONGEST ? { next: start + 2 } : whole(start, end + 2);
    }
    FORMULA.lastIndex = start;
    const match = FORMULA.exec(text)?.[0];
    // A formula contains Hangul only in TeX commands. Otherwise the dollar signs are just text.
    if (match === undefined || (countSyllables(match) > 0 && !match.includes('\\')))
      return { next: start + 1 };
    return { ...whole(start, start + match.length), next: start + 1 };
  }

  return (start) => {
    switch (text[start]) {
      case '\\': {
        const end = text[start + 1] === '(' ? find('\\)', start + 2) : -1;
        return end < 0 || end - start > LONGEST ? { next: start + 2 } : whole(start, end + 2);
      }
      case '`': {
        const { next, end } = closeCode(start);
        return end === undefined ? { next } : whole(start, end);
      }
      case '<':
        return angles(start);
      case '$':
        return formula(start);
      case '[':
        return label(text, start);
      default: {
        // Reading continues inside, because code in an address or in a false formula takes precedence.
        if (text[start + 1] === '(')
          return { ...whole(start, destinationEnd(text, start + 2)), next: start + 2 };
        const { span } = whole(start, start + 2);
        return { next: start + 1, ...(text[start + 1] === '[' && { span }) };
      }
    }
  };
}

/** Returns a function that finds the end of a code span: a run of the same number of backticks (§ 6.1). */
function createCodeCloser(text: string): (start: Offset) => { next: Offset; end?: Offset } {
  let runs: { readonly at: Offset; readonly length: number }[] | undefined;
  let first = 0; // the first run that may still be needed
  const unclosed = new Set<number>(); // the lengths of runs that do not occur in the rest of the text
  return (start) => {
    runs ??= [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ at: index, length }));
    while (runs[first]!.at + runs[first]!.length <= start) first++;
    const length = runs[first]!.at + runs[first]!.length - start;
    if (unclosed.has(length)) return { next: start + length };
    for (let index = first + 1; index < runs.length; index++)
      if (runs[index]!.length === length) {
        const end = runs[index]!.at + length;
        return { next: end, end };
      }
    unclosed.add(length);
    return { next: start + length };
  };
}

/** Reads a text in brackets: the text of a link, or a label, which is compared word by word (§ 6.3). */
function label(text: string, start: Offset): Found {
  const limit = Math.min(text.length, start + 1000);
  let end = start + 1;
  for (; end < limit && text[end] !== ']' && text[end] !== '['; end++) if (text[end] === '\\') end++;
  const first = text[start - 1] === '!' ? start - 1 : start;
  if (text[end] === ']' && end < limit)
    return { next: start + 1, span: { start: first, end: end + 1, breaksAtSpaces: true } };
  return {
    next: start + 1,
    ...(first < start && { span: { start: first, end: start + 1, breaksAtSpaces: false } }),
  };
}

/**
 * Returns where the address of a link after `](` ends. That includes the closing parenthesis, or the sign
 * that opens the title. Returns `start` if there is no address.
 */
function destinationEnd(text: string, start: Offset): Offset {
  let at = afterSpace(text, start);
  if (text[at] === '<') {
    const close = text.slice(at + 1, at + LONGEST).search(/(?<!\\)[<>]/) + at + 1;
    return text[close] === '>' ? withNext(text, close + 1) : start;
  }
  const limit = Math.min(text.length, at + LONGEST);
  for (let depth = 0; at < limit && text[at]! > ' ' && text[at] !== '\u007f'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(' && depth++ === DEEPEST) return start;
    else if (text[at] === ')' && depth-- === 0) return at + 1;
  }
  return withNext(text, Math.min(at, text.length));
}

function afterSpace(text: string, start: Offset): Offset {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Returns the end of an address. That includes the next sign if it belongs to the link. */
function withNext(text: string, end: Offset): Offset {
  const at = afterSpace(text, end);
  return text[at] !== undefined && `)"'(`.includes(text[at]) ? at + 1 : end;
}
