// Where the lines of a paragraph may begin, so that the text means what it meant: not in a span of inline Markdown, and
// not with a word that would start a block there.
import { FIRST_TAG, starts, type BlockStartName } from '../formats/markdown/block-starts.ts';
import type { MayBreak } from '../lines/paragraph.ts';
import type { Offset } from '../unicode/cells.ts';
import { addressSpans, inlineSpans, type Span } from './inline-spans.ts';
import { joinsWithoutSpace } from './join.ts';
import { TRAILER } from './leaf-blocks.ts';
import { BAR, LEADING_MARKS, LONE_MARKER, MARKER_WORD } from './margin.ts';

/** What a guard has to know of a text beside it. */
export interface GuardOptions {
  readonly markdown: boolean;
  /** Lines end at white space only, so that a text is the same when its lines are joined again. */
  readonly atSpacesOnly: boolean;
  /** Code units at the beginning of the text that stay together, with the word behind them. */
  readonly prefix: Offset;
}

const SPACE = 0x20;
/** Code units at the beginning of a line that show whether a block starts there. */
const LONGEST_START = 80;
/** Starts of blocks that a word shows; the others are seen by the whole line. */
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
/** A word that a whole line may be made of: a rule, an underline, a row of delimiters; and a fence, a formula, a signature. */
const WORD_OF_MARKS = /^(?:[-=_*+]+(?=\s|$)|[|:]|:?-+:?\s*(?:\||$)|`{3}|~{3}|\$\$|\[![\w-]+\]|\\\[)/;
/** What would be a definition if the line ended behind it. */
const DEFINITION_LIKE =
  /^\[(?:[^\]\\[]|\\.)+\]:\s*(?:<[^<>]*>|\S+)\s*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))\s*)?/;
/** Behind it a line ends for good, unless it stands alone. */
const LINE_BREAK = /^<br\s*\/?>/i;
/** A beginning of a word that would be the mark of a block if the line ended behind it. */
const ENDS_IN_MARKS = /(?:^|\s)[-=_*+~`#>|:$(\d]*[-=_*+~`#>|:$.)]$/;
const BEGINS_WITH_MARK = /^(?:[-+*#>=~_`|:$]|\d{1,9}[.)])/;
/**
 * Behind these a newline would be a hard line break, or, as before backticks that stand alone, would be a space at the edge of
 * code whose other edge is beyond a hard line break.
 */
const ENDS_HARD = /(?:\\|<br\s*\/?>|(?:^|\s)`+)\s*$/i;
const LONE_BACKTICKS = /^`+(?:\s|$)/;

/** Tells where a line of `text` may begin. */
export function guardLines(text: string, { markdown, atSpacesOnly, prefix }: GuardOptions): MayBreak {
  const inside = insideSpans(text, markdown ? inlineSpans(text) : addressSpans(text));
  const start = prefix + /^\s*/.exec(text.slice(prefix))![0].length;
  const first = start + (markdown ? lengthOfStart(text.slice(start)) : 0);
  return (offset) => {
    const isAtSpace = isSpace(text.charCodeAt(offset - 1));
    const allowed = isAtSpace ? AT_SPACES : ANYWHERE;
    return (
      offset > first &&
      !isSpace(text.charCodeAt(offset)) &&
      (isAtSpace || (!atSpacesOnly && mayDivide(text, offset))) &&
      (inside === undefined || inside[offset]! <= allowed) &&
      !startsBlock(text, offset) &&
      !(atSpacesOnly && joinsOtherwise(text, offset)) &&
      !(
        markdown &&
        (ENDS_HARD.test(text.slice(Math.max(0, offset - 12), offset)) ||
          LONE_BACKTICKS.test(text.slice(offset, offset + 12)))
      )
    );
  };
}

const isSpace = (unit: number): boolean => unit === SPACE || unit === 0x09 || unit === 0x3000;

/** Whether a word may be divided at `offset`, so that no part of it is a mark of a block by itself. */
const mayDivide = (text: string, offset: Offset): boolean =>
  !BEGINS_WITH_MARK.test(text.slice(offset, offset + 11)) &&
  !ENDS_IN_MARKS.test(text.slice(Math.max(0, offset - 12), offset));

/** The beginning of a text that has to stay on its first line, which would be a block of its own. */
function lengthOfStart(text: string): Offset {
  switch (text[0]) {
    case '[':
      return DEFINITION_LIKE.exec(text)?.[0].length ?? 0;
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

/** Whether a line that begins at `offset` would start a block of Markdown. */
export function startsBlock(text: string, offset: Offset): boolean {
  if (!isPunctuationOrDigit(text.charCodeAt(offset))) return false;
  const rest = text.slice(offset, offset + LONGEST_START);
  return STARTS.some((name) => starts(name, rest)) || WORD_OF_MARKS.test(rest);
}

/** Whether such a line would not be joined to the one before, or not with a space: the text would be another then. */
function joinsOtherwise(text: string, offset: Offset): boolean {
  const rest = text.slice(offset, offset + LONGEST_START);
  return (
    [MARKER_WORD, LONE_MARKER, TRAILER, BAR, LINE_BREAK].some((pattern) => pattern.test(rest)) ||
    joinsWithoutSpace(text[offset - 2] ?? '', text[offset] ?? '')
  );
}

/** Whether a character of ASCII is no letter. */
const isPunctuationOrDigit = (unit: number): boolean =>
  unit < 0x80 && !((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);

/** Where a line may begin in a span. */
const ANYWHERE = 0;
const AT_SPACES = 1;
const NOWHERE = 2;

/** Which of these each place in a text is; undefined where the text has no spans. */
function insideSpans(text: string, spans: readonly Span[]): Uint8Array | undefined {
  if (spans.length === 0) return undefined;
  const inside = new Uint8Array(text.length + 1);
  const mark = (from: Offset, to: Offset, places: number): void => {
    for (let offset = from + 1; offset < to; offset++) inside[offset] = Math.max(inside[offset]!, places);
  };
  let marked = 0; // where the last word ends that holds the address of a link
  for (const { start, end, breaksAtSpaces } of spans) {
    mark(start, end, breaksAtSpaces ? AT_SPACES : NOWHERE);
    if (!text.startsWith('](', start)) continue;
    // Divided, the word would put a space into the text of the link.
    const word = wordAround(text, start, end, marked);
    mark(word.start, word.end, AT_SPACES);
    marked = word.end;
  }
  return inside;
}

/** The text between the white space before `start` and behind `end`, looked for no further back than `from`. */
function wordAround(text: string, start: Offset, end: Offset, from: Offset): { start: Offset; end: Offset } {
  const word = { start, end: Math.max(end, from) };
  while (word.start > from && !isSpace(text.charCodeAt(word.start - 1))) word.start--;
  while (word.end < text.length && !isSpace(text.charCodeAt(word.end))) word.end++;
  return word;
}
