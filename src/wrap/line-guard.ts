// Finds where the lines of a paragraph may begin without changing the meaning of the text: not inside a span
// of inline Markdown, and not with a word that would start a block.
import { FIRST_TAG, starts, type BlockStartName } from '../formats/markdown/block-starts.ts';
import type { MayBreak } from '../lines/paragraph.ts';
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import { isSyllable } from '../unicode/hangul.ts';
import { WHOLE_DEFINITION } from './definitions.ts';
import { addressSpans, inlineSpans, type Span } from './inline-spans.ts';
import { joinsWithoutSpace } from '../unicode/chinese-japanese.ts';
import { TRAILER } from './leaf-blocks.ts';
import { BAR, LEADING_MARKS, LONE_MARKER, MARKER_WORD } from './margin.ts';

/** What a guard needs to know about a text. */
export interface GuardOptions {
  readonly markdown: boolean;
  /** Whether lines may end only at white space, so that joining the lines gives the same text again. */
  readonly atSpacesOnly: boolean;
  /** The length of the beginning that stays together with the next word, in UTF-16 code units. */
  readonly prefix: Offset;
}

/** The length of a line's beginning that shows whether it starts a block, in UTF-16 code units. */
const LONGEST_START = 80;
/** The block starts that the first word shows. The others need the whole line. */
const STARTS: readonly BlockStartName[] = [
  'quote',
  'bullet',
  'number',
  'heading',
  'html',
  'row',
  'container',
  'note',
];
/**
 * Matches a word that could be a line of its own: a rule, an underline, a delimiter row, a fence, a formula,
 * a signature.
 */
const WORD_OF_MARKS = /^(?:[-=_*+]+(?=\s|$)|[|:]|:?-+:?\s*(?:\||$)|`{3}|~{3}|\$\$|\[![\w-]+\]|\\\[)/;
/**
 * Matches a line break tag. No line is joined to the line that ends with it, unless the tag is alone there.
 */
const LINE_BREAK = /^<br\s*\/?>/i;
/** Matches the end of a part of a word that would be the mark of a block if the line ended there. */
const ENDS_IN_MARKS = /(?:^|\s)[-=_*+~`#>|:$(\d]*[-=_*+~`#>|:$.)]$/;
const BEGINS_WITH_MARK = /^(?:[-+*#>=~_`|:$]|\d{1,9}[.)])/;
/**
 * Matches text after which a newline would be a hard line break. Also matches backticks between spaces: a
 * newline there would be a space at the edge of code that ends after a hard line break.
 */
const ENDS_HARD = /(?:\\|<br\s*\/?>|(?:^|\s)`+)\s*$/i;
const MAY_END_HARD = '\\>`';
const LONE_BACKTICKS = /^`+(?:\s|$)/;

/** Returns a function that reports whether a line of `text` may begin at an offset. */
export function guardLines(text: string, { markdown, atSpacesOnly, prefix }: GuardOptions): MayBreak {
  const inside = insideSpans(text, markdown ? inlineSpans(text) : addressSpans(text));
  const start = prefix + /^\s*/.exec(text.slice(prefix))![0].length;
  const first = start + (markdown ? lengthOfStart(text.slice(start)) : 0);
  return (offset) => {
    const before = text.charCodeAt(offset - 1);
    if (!atSpacesOnly && isSyllable(before) && isSyllable(text.charCodeAt(offset)))
      return offset > first && (inside === undefined || inside[offset] === ANYWHERE); // the case at most places
    const isAtSpace = isSpace(before);
    return (
      offset > first &&
      !isSpace(text.charCodeAt(offset)) &&
      (isAtSpace || !atSpacesOnly) &&
      (inside === undefined || inside[offset]! <= (isAtSpace ? AT_SPACES : ANYWHERE)) &&
      (isBesideNoMark(text, offset, isAtSpace) || allowBreak(text, offset, isAtSpace, markdown)) &&
      !(atSpacesOnly && joinsOtherwise(text, offset))
    );
  };
}

/** Reports whether the marks around `offset` keep their meaning if a line begins there. */
export const allowBreak = (text: string, offset: Offset, isAtSpace: boolean, markdown: boolean): boolean =>
  (isAtSpace || mayDivide(text, offset)) &&
  !wordStartsBlock(text, offset) &&
  !(markdown && (endsHard(text, offset) || LONE_BACKTICKS.test(text.slice(offset, offset + 12))));

/**
 * Reports, from the characters around `offset` alone, whether there are no such marks. That is so at most
 * places, so testing it first makes a guard three times as fast.
 */
export function isBesideNoMark(text: string, offset: Offset, isAtSpace: boolean): boolean {
  const next = text.charCodeAt(offset);
  const last = text.charCodeAt(offset - (isAtSpace && offset > 1 ? 2 : 1));
  return (
    (next >= 0x80 || (MARKS[next]! & BEGINS) === 0) &&
    (last >= 0x80 ? last !== IDEOGRAPHIC_SPACE : (MARKS[last]! & (isAtSpace ? ENDS_LINE : ENDS)) === 0)
  );
}

/**
 * For each ASCII character, which patterns can match at it: those that begin with it, and those that end with
 * it.
 */
const MARKS = new Uint8Array(0x80);
const BEGINS = 1;
const ENDS_LINE = 2; // patterns for the end of a line at a space
const ENDS_PART = 4; // patterns for the end of a part of a word
const ENDS = ENDS_LINE | ENDS_PART;
for (const [characters, patterns] of [
  ['-+*>#=~_`|:$<[\\0123456789', BEGINS],
  ['\\>` \t', ENDS_LINE],
  ['-=_*+~#|:$.)', ENDS_PART],
] as const)
  for (const character of characters) MARKS[character.charCodeAt(0)]! |= patterns;

const IDEOGRAPHIC_SPACE = 0x3000;
const isSpace = (unit: number): boolean => unit === SPACE || unit === 0x09 || unit === IDEOGRAPHIC_SPACE;

/** Reports whether a line may not end before `offset`, because of the text before it. */
function endsHard(text: string, offset: Offset): boolean {
  let last = offset - 1;
  while (last > 0 && isSpace(text.charCodeAt(last))) last--;
  return MAY_END_HARD.includes(text[last]!) && ENDS_HARD.test(text.slice(Math.max(0, last - 12), offset));
}

/**
 * Reports whether a word may be divided at `offset`, that is, whether neither part can be the mark of a
 * block.
 */
const mayDivide = (text: string, offset: Offset): boolean =>
  !BEGINS_WITH_MARK.test(text.slice(offset, offset + 11)) &&
  !ENDS_IN_MARKS.test(text.slice(Math.max(0, offset - 12), offset));

/**
 * Returns how much of a text must stay on its first line, because it would be a block on a line of its own.
 */
function lengthOfStart(text: string): Offset {
  switch (text[0]) {
    case '[':
      return WHOLE_DEFINITION.exec(text)?.[0].length ?? 0;
    case '<':
      return FIRST_TAG.exec(text)?.[0].length ?? 0;
    case '`': {
      const run = /^`{3,}/.exec(text)?.[0].length ?? 0;
      return run === 0 ? 0 : text.indexOf('`', run);
    }
    default:
      return LEADING_MARKS.exec(text)?.[0].length ?? 0;
  }
}

/** Reports whether a line that begins with the word at `offset` would start a block of Markdown. */
export function wordStartsBlock(text: string, offset: Offset): boolean {
  const first = text.charCodeAt(offset);
  if (first >= 0x80 || (MARKS[first]! & BEGINS) === 0) return false;
  const rest = text.slice(offset, offset + LONGEST_START);
  return STARTS.some((name) => starts(name, rest)) || WORD_OF_MARKS.test(rest);
}

/**
 * Reports whether such a line would not be joined to the line before it by a space. Then joining would change
 * the text.
 */
export function joinsOtherwise(text: string, offset: Offset): boolean {
  // `가.` is a marker; most words are not.
  if (isSyllable(text.charCodeAt(offset)) && text[offset + 1] !== '.' && text[offset + 1] !== ')')
    return false;
  const rest = text.slice(offset, offset + LONGEST_START);
  return (
    [MARKER_WORD, LONE_MARKER, TRAILER, BAR, LINE_BREAK].some((pattern) => pattern.test(rest)) ||
    joinsWithoutSpace(text[offset - 2] ?? '', text[offset] ?? '')
  );
}

/** Where in a span a line may begin. */
const ANYWHERE = 0;
const AT_SPACES = 1;
const NOWHERE = 2;

/** Returns one of these values for each place in a text; undefined if the text has no spans. */
function insideSpans(text: string, spans: readonly Span[]): Uint8Array | undefined {
  if (spans.length === 0) return undefined;
  const inside = new Uint8Array(text.length + 1);
  const mark = (from: Offset, to: Offset, places: number): void => {
    for (let offset = from + 1; offset < to; offset++) inside[offset] = Math.max(inside[offset]!, places);
  };
  let marked = 0; // where the last word with a link address ends
  for (const { start, end, breaksAtSpaces } of spans) {
    mark(start, end, breaksAtSpaces ? AT_SPACES : NOWHERE);
    if (end <= marked || !text.startsWith('](', start)) continue;
    // If a line began inside this word, joining would put a space into the text of the link.
    const word = wordAround(text, start, end, marked);
    mark(word.start, word.end, AT_SPACES);
    marked = word.end;
  }
  return inside;
}

/**
 * Returns the word around a span: from the white space before `start`, but not before `from`, to the white
 * space after `end`.
 */
function wordAround(text: string, start: Offset, end: Offset, from: Offset): { start: Offset; end: Offset } {
  const word = { start, end: Math.max(end, from) };
  while (word.start > from && !isSpace(text.charCodeAt(word.start - 1))) word.start--;
  while (word.end < text.length && !isSpace(text.charCodeAt(word.end))) word.end++;
  return word;
}
