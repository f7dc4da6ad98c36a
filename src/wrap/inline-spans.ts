// The spans of inline Markdown that no line ends in: each would lose its meaning, or an editor could not follow it.
import { findAddresses } from '../unicode/addresses.ts';
import { countSyllables } from '../unicode/hangul.ts';
import type { Offset } from '../unicode/cells.ts';

export interface Span {
  readonly start: Offset;
  readonly end: Offset;
  /** Whether a line may end at a space in it: a label, which is compared word by word (CommonMark § 4.7). */
  readonly breaksAtSpaces: boolean;
}

/** Characters that a formula or the address of a link has at the most: so a text full of openings takes no longer. */
const LONGEST = 2000;

/** An autolink (§ 6.5), a tag, a comment, an instruction, a declaration or a character section (§ 6.6). */
const ANGLES =
  /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+|\/?[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;
const DELIMITED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
];
const DECLARATION = /<![a-z][^>]{0,2000}>/iy;
/** `$x$` as pandoc reads it: no space inside at its ends, no digit behind it. */
const FORMULA = /\$(?=[^\s$])[^$]{0,2000}?(?<=[^\s\\])\$(?!\d)/y;
const SPECIAL = /[\\`<$[\]]/g;
const HAS_SPECIAL = /[\\`<$[\]]|:\/\/|www\./i;

/** The bare addresses in a text. */
export const addressSpans = (text: string): Span[] =>
  findAddresses(text).map(({ start, end }) => ({ start, end, breaksAtSpaces: false }));

/** All spans of a text, in the order of their beginnings. */
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
  /** Where to read on. */
  readonly next: Offset;
  readonly span?: Span;
}

/** Makes the function that reads what begins with the special character at an offset. */
function createScanner(text: string): (start: Offset) => Found {
  const missing = new Set<string>(); // ends that are nowhere behind
  const find = (end: string, from: Offset): Offset => {
    if (missing.has(end)) return -1;
    const at = text.indexOf(end, from);
    if (at < 0) missing.add(end);
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
    // Text in a formula is in a command of TeX: other Hangul between two dollar signs is no formula.
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
        // Code in it, or in what only looks like a formula, goes before.
        if (text[start + 1] === '(')
          return { ...whole(start, destinationEnd(text, start + 2)), next: start + 2 };
        const { span } = whole(start, start + 2);
        return { next: start + 1, ...(text[start + 1] === '[' && { span }) };
      }
    }
  };
}

/** Finds the ends of code spans: a run of as many backticks (§ 6.1). */
function createCodeCloser(text: string): (start: Offset) => { next: Offset; end?: Offset } {
  let runs: { readonly at: Offset; readonly length: number }[] | undefined;
  let first = 0; // the first run that has not been passed
  const unclosed = new Set<number>(); // lengths of runs that have no other behind them
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

/** Text in brackets: the text of a link, or the name of one, which is compared word by word (§ 6.3). */
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
 * Where the address of a link ends that stands behind `](`, with the parenthesis or the beginning of the title behind it.
 * What is no address ends where it begins.
 */
function destinationEnd(text: string, start: Offset): Offset {
  let at = afterSpace(text, start);
  if (text[at] === '<') {
    const close = text.slice(at, at + LONGEST).search(/(?<!\\)>/);
    return close < 0 ? start : withNext(text, at + close + 1);
  }
  const limit = Math.min(text.length, at + LONGEST);
  for (let depth = 0; at < limit && !/[\u0000-\u0020\u007f]/.test(text[at]!); at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) return at + 1;
  }
  return withNext(text, Math.min(at, text.length));
}

function afterSpace(text: string, start: Offset): Offset {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The end of an address with the sign behind it that belongs to the link. */
function withNext(text: string, end: Offset): Offset {
  const at = afterSpace(text, end);
  return text[at] !== undefined && `)"'(`.includes(text[at]) ? at + 1 : end;
}
