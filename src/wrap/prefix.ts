// Comments on their way through `wrap --prefix`: lines that carry a mark are text behind it, which is wrapped as wide as
// the mark leaves room. All other lines go out as they came in, to the byte.
import { isUtf8 } from 'node:buffer';
import { cellsIn } from '../unicode/cells.ts';
import { replaceControls } from '../unicode/controls.ts';
import { createStringReader } from './code-strings.ts';
import { readCommentLine, START } from './comment-lines.ts';
import type { CommentMarks } from './comment-marks.ts';
import { createFilter, type Filter, type FilterOptions } from './filter.ts';
import { createTypesetter, type LineRules, type StyledTypesetter } from './typesetter.ts';
import type { Wrapper } from './wrapper.ts';

const NEWLINE = 0x0a;
/** Code units of a line at the most; a longer one is no comment that anybody reads. */
const LONGEST_LINE = 1 << 16;
/** Text narrower than this does not read. */
const NARROWEST = 8; // cells
const TAB = 8; // cells
const BYTE_ORDER_MARK = '\ufeff';
const NEWLINES = /(?<=\n)/;

/** A line of comment. */
interface Comment {
  /** Its indentation, its mark, and the blank behind that. */
  readonly prefix: string;
  readonly text: string;
  /** Whether it may be wrapped: without a blank it is an instruction (`//go:`), or code that is commented out. */
  readonly isText: boolean;
}

/** Where the lines of a file are: in code, or between `/*` and `*` `/`. */
interface CommentReader {
  /** The comment on a line without its newline; undefined where there is none, or one that begins or ends a block. */
  readonly read: (line: string) => Comment | undefined;
}

/** Wraps comments with such marks. A last newline that is missing stays so, and bytes that are not UTF-8 stay. */
export function createCommentWrapper(options: FilterOptions, marks: CommentMarks): Wrapper {
  const typesetter = holdingWords(createTypesetter(options.measure));
  const comments = createCommentReader(marks);
  let state = START;
  let prefix = ''; // of the paragraph
  let paragraph: Filter | undefined;
  let isFirst = true;
  let rest = ''; // of a line that has not ended
  let isPassing = false; // whether the rest of a line goes out as it comes in

  const prefixed = (text: string): string =>
    text === ''
      ? ''
      : text
          .split(NEWLINES)
          .map((line) => (/^\r?\n$/.test(line) ? prefix.trimEnd() : prefix) + line)
          .join('');

  function flush(): string {
    const text = prefixed(paragraph?.end() ?? '');
    paragraph = undefined;
    return text;
  }

  function takeLine(line: string): string {
    const [, content = '', newline = ''] = /^(.*?)(\r?\n)?$/s.exec(line)!;
    const comment = comments.read(content);
    const room = comment ? options.measure.width - cellsOf(comment.prefix) : 0;
    if (
      !comment?.isText ||
      comment.text.trim() === '' ||
      room < NARROWEST ||
      replaceControls(content) !== content
    ) {
      const isExample = comment !== undefined && state.example !== undefined;
      state = isExample ? state : START;
      return flush() + line;
    }
    const goesOn = prefix === comment.prefix;
    const { kind, next } = readCommentLine(comment.text, goesOn || state.example ? state : START);
    state = next;
    if (kind === 'as is') return flush() + line;
    const before = kind === 'start' || !paragraph || !goesOn ? flush() : '';
    prefix = comment.prefix;
    const measure = { ...options.measure, width: room };
    paragraph ??= createFilter({ ...options, measure, markdown: false }, typesetter);
    const ready = prefixed(paragraph.push(comment.text + (newline || '\n')));
    return before + (newline === '' ? (ready + flush()).replace(/\n$/, '') : ready);
  }

  function takeText(text: string): string {
    const isMarked = isFirst && text.startsWith(BYTE_ORDER_MARK);
    let ready = isMarked ? BYTE_ORDER_MARK : '';
    isFirst = false;
    for (const line of text.slice(ready.length).split(NEWLINES)) {
      const isEnded = line.endsWith('\n');
      if (isPassing) ready += line;
      else if (isEnded) {
        ready += takeLine(rest + line);
        rest = '';
      } else if (rest.length + line.length > LONGEST_LINE) {
        ready += flush() + rest + line;
        rest = '';
        isPassing = true;
      } else rest += line;
      if (isEnded) isPassing = false;
    }
    return ready;
  }

  /** Takes lines of which some are not UTF-8. */
  function takeBytes(bytes: Uint8Array): Uint8Array {
    const parts: (Uint8Array | string)[] = [];
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
      const line = bytes.subarray(at, end);
      if (isUtf8(line)) parts.push(takeText(decode(line)));
      else {
        parts.push(flush() + rest, line);
        rest = '';
        isPassing = line.at(-1) !== NEWLINE;
      }
      at = end;
    }
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  }

  return {
    push: async (bytes) => (isUtf8(bytes) ? takeText(decode(bytes)) : takeBytes(bytes)),
    end: () => (rest === '' ? '' : takeLine(rest)) + flush(),
    keepsControls: true,
  };
}

const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();

/** The cells of a prefix, in which there may be tabs. */
function cellsOf(prefix: string): number {
  return [...prefix].reduce(
    (cells, character) => cells + (character === '\t' ? TAB - (cells % TAB) : cellsIn(character, 1)),
    0,
  );
}

function createCommentReader({ line, hasBlocks, isPart, mayTouch, strings }: CommentMarks): CommentReader {
  const lineOf = new RegExp(`^([ \\t]*(?:${line}))( ?)(.*)$`, 's');
  const blockLineOf = /^([ \t]*\*+(?!\/))( ?)(.*)$/s;
  let isInBlock = false;
  const read = (text: string): Comment | undefined => {
    const found = (isInBlock || (isPart && /^[ \t]+\*/.test(text)) ? blockLineOf : lineOf).exec(text);
    if (!found) return undefined;
    const [, mark, blank, content] = found as unknown as [string, string, string, string];
    const isText = blank !== '' || mayTouch || !/^[\u0021-\u007e]/.test(content);
    return { prefix: mark + blank, text: content, isText };
  };
  const string = strings && createStringReader(strings, line);
  return {
    read: (text) => {
      if (string?.isOpen()) {
        string.read(text);
        return undefined;
      }
      if (hasBlocks && text.includes('*/')) {
        isInBlock = false;
        return undefined;
      }
      if (hasBlocks && !isInBlock && /^[ \t]*\/\*/.test(text)) {
        isInBlock = true;
        return undefined;
      }
      const comment = read(text);
      if (!comment && !isInBlock) string?.read(text);
      return comment;
    },
  };
}

/** A tag, which would mean something at the beginning of a line; code, and tags in braces. */
const TOGETHER = /[@\\](?=[a-z])|`[^`]{1,60}`|\{@[^{}]{1,60}\}/g;
/** Behind these a line may begin: between words, and between letters of Chinese and Japanese, which have no spaces. */
const BETWEEN_WORDS = /[ \t\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;

/** Sets lines that begin between words only, since a name that is torn is no longer found, and with none that means something there. */
function holdingWords(typesetter: StyledTypesetter): StyledTypesetter {
  const rulesOf = ({ guard }: LineRules): LineRules => ({
    guard: (text) => {
      const mayBreak = guard(text);
      const held = new Set<number>();
      for (const { 0: part, index } of text.matchAll(TOGETHER))
        for (let offset = index; offset < index + part.length; offset++) held.add(offset);
      return (offset) => BETWEEN_WORDS.test(text[offset - 1]!) && !held.has(offset) && mayBreak(offset);
    },
    keepsInvisible: true,
  });
  return {
    ...typesetter,
    lines: (text, width, fit, rules) => typesetter.lines(text, width, fit, rulesOf(rules)),
    lastLines: (text, width, count, rules) => typesetter.lastLines(text, width, count, rulesOf(rules)),
  };
}
