// `wrap` for source code. The text of comments is wrapped to the width beside their mark, and the mark is
// repeated on each line. All other lines are kept byte for byte.
import { isUtf8 } from 'node:buffer';
import { replaceControls } from '../unicode/controls.ts';
import type { Fit } from '../lines/prices.ts';
import type { Cells, Offset } from '../unicode/cells.ts';
import { readCommentLine, START, type CommentState } from './comment-lines.ts';
import type { CommentMarks } from './comment-marks.ts';
import { createCommentReader } from './comment-reader.ts';
import { createFilter, type Filter } from './filter.ts';
import type { FilterOptions } from './filter-options.ts';
import { WIDE_RANGES } from '../unicode/chinese-japanese.ts';
import { NARROWEST } from './margin.ts';
import { createLineSplitter, type LinePart } from './line-parts.ts';
import { createTypesetter, type LineRules, type Typesetter } from './typesetter.ts';
import type { Wrapper } from './wrapper.ts';
import { concat, NEWLINE } from './utf8.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Returns a wrapper for the comments of one file. It does not add a missing last newline, and keeps lines
 * that are not UTF-8 or contain control characters.
 */
export function createCommentWrapper(options: FilterOptions, marks: CommentMarks): Wrapper {
  const typesetter = asComment(createTypesetter(options.measure));
  const readComment = createCommentReader(marks);
  let state = START;
  let prefix = ''; // the prefix of the paragraph
  let paragraph: Filter | undefined;

  const withPrefix = (lines: string): string =>
    lines.replace(/(?<![^\n])[^\n]*\n/g, (line) => (line.trim() === '' ? prefix.trimEnd() : prefix) + line);

  function endParagraph(): string {
    const lines = withPrefix(paragraph?.end() ?? '');
    paragraph = undefined;
    return lines;
  }

  function wrapLine(line: string, newline: string): string {
    const comment = readComment(line);
    const room = comment ? options.measure.width - typesetter.cells(`${comment.prefix}x`) + 1 : 0;
    const isBlank = comment?.text.trim() === '';
    if (!comment?.isText || isBlank || room < NARROWEST || replaceControls(line) !== line) {
      if (!comment || !state.example) state = START;
      return endParagraph() + line + newline;
    }
    const isSame = prefix === comment.prefix;
    const { kind, next } = readCommentLine(comment.text, isSame || state.example ? state : START);
    state = next;
    if (kind === 'as is') return endParagraph() + line + newline;
    const before = kind === 'text' && isSame ? '' : endParagraph();
    prefix = comment.prefix;
    const measure = { ...options.measure, width: room };
    paragraph ??= createFilter({ ...options, measure, markdown: false }, typesetter);
    const lines = withPrefix(paragraph.push(comment.text + (newline || '\n')));
    return before + (newline === '' ? (lines + endParagraph()).replace(/\n$/, '') : lines);
  }

  const splitter = createLineSplitter();
  let isFirst = true;
  let isOtherLine = false; // whether the next bytes continue a line that is not UTF-8

  /**
   * Takes a part of a line. A line in several parts is kept, because it is too long to be a comment for
   * people.
   */
  const takePart = ({ text, isFirst: isBeginning, newline }: LinePart): string => {
    if (isBeginning && newline !== undefined) return wrapLine(text, newline);
    return (isBeginning ? endParagraph() : '') + text + (newline ?? '');
  };

  function takeText(bytes: Uint8Array): string {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
    const mark = isFirst && text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    isFirst = false;
    return mark + splitter.push(text.slice(mark.length)).map(takePart).join('');
  }

  const takeRest = (): string => splitter.end().map(takePart).join('') + endParagraph();

  /** Takes bytes that are not valid UTF-8 as a whole, line by line. */
  function takeBytes(bytes: Uint8Array): Uint8Array {
    const parts: (Uint8Array | string)[] = [];
    for (let at: Offset = 0; at < bytes.length;) {
      const end = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
      const line = bytes.subarray(at, end);
      if (!isOtherLine && isUtf8(line)) parts.push(takeText(line));
      else {
        parts.push(takeRest(), line);
        isOtherLine = line.at(-1) !== NEWLINE;
      }
      at = end;
    }
    return concat(parts);
  }

  return {
    push: async (bytes) => (!isOtherLine && isUtf8(bytes) ? takeText(bytes) : takeBytes(bytes)),
    end: takeRest,
    keepsControls: true,
  };
}

/** Matches code and inline tags, which are not broken. */
const TOGETHER = /`[^`]{1,60}`|\{@[^{}]{1,60}\}/g;
/** Matches a character after which a line may begin: a space, or a Chinese or Japanese character. */
const BETWEEN_WORDS = new RegExp(`[ \\t${WIDE_RANGES}]`);
/** How many times a paragraph is broken if lines of it would be misread. */
const MOST_ATTEMPTS = 8;

/**
 * Returns a typesetter for comments. It breaks text only between words, because a divided name could not be
 * searched for. It also makes sure that the lines are read as one paragraph again: none begins with a tag or
 * looks like code.
 */
function asComment(typesetter: Typesetter): Typesetter {
  const rulesOf = ({ guard }: LineRules, misread: ReadonlySet<Offset>): LineRules => ({
    guard: (text) => {
      const mayBreak = guard(text);
      const held = new Set(misread);
      for (const { 0: part, index } of text.matchAll(TOGETHER))
        for (let offset = index + 1; offset < index + part.length; offset++) held.add(offset);
      return (offset) => BETWEEN_WORDS.test(text[offset - 1]!) && !held.has(offset) && mayBreak(offset);
    },
    keepsInvisible: true,
  });
  const setSafely = (composed: string, width: Cells, fit: Fit, given: LineRules) => {
    const misread = new Set<Offset>();
    for (let attempt = 1; ; attempt++) {
      const rules = rulesOf(given, misread);
      const lines = typesetter.lines(composed, width, fit, rules);
      const offset = attempt < MOST_ATTEMPTS ? misreadAt(composed, lines) : undefined;
      if (offset === undefined) return { lines, rules };
      misread.add(offset);
    }
  };
  return {
    ...typesetter,
    lines: (text, width, fit, rules) => setSafely(typesetter.compose(text), width, fit, rules).lines,
    settle: (text, width, fit, rules) =>
      typesetter.settle(text, width, fit, setSafely(text, width, fit, rules).rules),
  };
}

const IN_TEXT: CommentState = { ...START, isInText: true };

/**
 * Returns the beginning of the first line that would end the paragraph if the lines were read again;
 * undefined if no line would.
 */
function misreadAt(text: string, lines: readonly string[]): Offset | undefined {
  let start = 0;
  for (const [index, line] of lines.entries()) {
    start = text.indexOf(line, start);
    const { kind } = readCommentLine(line, index === 0 ? START : IN_TEXT);
    if (kind === 'as is' && index + 1 < lines.length)
      return text.indexOf(lines[index + 1]!, start + line.length);
    if (kind !== 'text' && index > 0) return start;
    start += line.length;
  }
  return undefined;
}
