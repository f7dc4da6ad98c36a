// What stays as it is of plain text that may be Markdown: code, front matter, tables, HTML, rules. It is asked line by
// line; the lines are CommonMark’s 0.31 and GFM’s, as far as one line and the one before it show them.
import type { Cells, Offset } from '../unicode/cells.ts';
import { htmlBlockEnd } from './html-block.ts';
import { NO_MARGIN, splitContainers, splitQuotes, type Inner } from './margin.ts';

export interface Verbatim {
  /** How many lines stay as they are: none, this one, or this one and the one before. Of a long line, its beginning is enough. */
  readonly stays: (line: string, isInParagraph: boolean) => 0 | 1 | 2;
  /** Takes more of a long line that stays. */
  readonly goesOn: (part: string) => void;
  /** Whether the last line stands in a block that has not ended. */
  readonly isInBlock: () => boolean;
  /** Whether the next line stands for itself. */
  readonly isIdle: () => boolean;
}

interface Block {
  readonly quotes: string;
  /** Where the mark of the list item stands that it began behind; -1 where it began behind none. */
  readonly column: Offset;
  /** Whether it ends with a line that is not its first. */
  readonly endsWith: (text: string, line: string) => boolean;
  /** What ends it anywhere in a line, the first too. */
  readonly end?: RegExp;
  readonly isTable?: boolean;
  /** What all its lines are; another one is behind it. */
  readonly lines?: RegExp;
}

/** Of code, whose mark is not in what stands behind it (§ 4.5), and of formulas. */
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,}|\$\$$)/;
/** What stands before the first letter of a line. */
const BEFORE_INK = /^[\s>│]*/;
const BLANK = /^(?:[ \t]*[>│])*[ \t]*$/;
/** What stands before a signature. */
const SIGNATURE = /^(?:[ \t]*[>│])*[ \t]*-- ?$/;
/** A heading goes on in no other line (§ 4.2). */
const HEADING = /^#{1,6}(?:\s|$)/;
const RULE = /^([-*_])(?:[ \t]*\1){2,}$/;
/** An address that Markdown refers to by its name, which would be none if it were broken. */
const DEFINITION = /^\[[^\]^][^\]]*\]:\s+\S+(?:\s+["'(].*)?$/;
/** One blank belongs to a quotation mark. */
const QUOTES = /^(?:(?:[ \t]*[>│])+ ?)?/;
const behindQuotes = (line: string): Offset => QUOTES.exec(line)![0].length;
/** How much further code without fences is indented than what stands around it (§ 4.4), and one tab stop from the next. */
const CODE_INDENT = 4;
/** Paragraphs below it are indented as those of a list item are, by four. */
const NOTE = /^\[\^[^\]]+\]:/;
/** The row below the head of a table (GFM § 4.10). */
const DELIMITERS = /^\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?$/;
/** A line of its own: heading, rule or underline, the mark of an item without text, a sign of Markdown’s many kinds, the trailer of a commit message. */
export const ALONE =
  /^(?:#{1,6}\s|(?:[-*_=]{3,}|[-=*+]{1,2})\s*$|\[![\w-]+\]\s*$|:{3,}|\[\^[^\]]+\]:\s|[A-Z][\w-]*-by: |(?:Fixes|Closes|Refs|Link|Cc|Change-Id): )/;
/** Marks around keys and values, before all else: YAML, and TOML as Hugo has it. */
const FRONT_MATTER: readonly {
  readonly begins: string;
  readonly key: RegExp;
  readonly lines?: RegExp;
  readonly ends: RegExp;
}[] = [
  {
    begins: '---',
    key: /^(?:#|["']?[\p{L}\p{N}_][^:]*:(?:\s|$))/u,
    lines: /^(?:[\s#.\]}-]|["']?[\p{L}\p{N}_][^:]*:(?:\s|$)|$)/u,
    ends: /^(?:---|\.\.\.)\s*$/,
  },
  { begins: '+++', key: /^(?:[\w."'-]+\s*=|\[|#)/, ends: /^\+\+\+\s*$/ },
];
/** More characters than the end of any block of HTML has. */
const LONGEST_END = 16;

/** `isMarkdown`: lines are joined. Where they are not, much of Markdown may be broken like any text. */
export function createVerbatim(isMarkdown: boolean): Verbatim {
  let block: Block | undefined;
  let isFirst = true;
  let front: (typeof FRONT_MATTER)[number] | undefined; // that may begin with the line before
  let before = ''; // the line before
  let content: Cells = 0; // how far the text of the list item is indented that the line may stand in
  let tail = ''; // of what has come of a line

  /** The block that begins with a line. */
  function blockOf({ quotes, column, text }: Inner, isInParagraph: boolean): Block | undefined {
    const mark = FENCE.exec(text)?.[0];
    if (mark !== undefined) {
      const isMark = (inner: string): boolean =>
        inner.startsWith(mark) && inner.replaceAll(mark[0]!, '') === '';
      return {
        quotes,
        column,
        endsWith: (inner, line) =>
          isMark(inner) &&
          splitQuotes(line).quotes === quotes &&
          indentOf(line, behindQuotes(line)) < content + CODE_INDENT,
      };
    }
    const end = isMarkdown ? htmlBlockEnd(text, isInParagraph && column < 0) : undefined;
    return end && { quotes, column, endsWith: (line) => end.test(line), ...(!end.test('') && { end }) };
  }

  /** Whether the line before is the head of a table that a line of delimiters belongs to. */
  const isBelowHead = ({ quotes, column, text }: Inner): boolean => {
    if (column >= 0 || !text.includes('|') || !DELIMITERS.test(text) || BLANK.test(before)) return false;
    const head = splitContainers(before);
    return head.quotes === quotes && columnsIn(head.text) === columnsIn(text);
  };

  /** Whether a block has ended before a line: with its quotation, with its list item, or, a table, where another begins, and front matter that is none before a line that is none of it. */
  function hasEnded({ quotes, column, isTable, lines }: Block, line: string, lineQuotes: string): boolean {
    if (
      lines?.test(line) === false ||
      !lineQuotes.startsWith(quotes) ||
      (column >= 0 && !BLANK.test(line) && BEFORE_INK.exec(line)![0].length <= column)
    )
      return true;
    if (!isTable) return false;
    const inner = splitContainers(line);
    return inner.column >= 0 || ALONE.test(inner.text) || blockOf(inner, true) !== undefined;
  }

  function judge(line: string, inner: Inner, isInParagraph: boolean): 0 | 1 | 2 {
    if (BLANK.test(line) || SIGNATURE.test(line)) return 1;
    block = blockOf(inner, isInParagraph);
    if (block) {
      if (block.end?.test(inner.text)) block = undefined;
      return 1;
    }
    if (isMarkdown && isBelowHead(inner)) {
      block = { quotes: inner.quotes, column: -1, endsWith: (text) => text === '', isTable: true };
      return 2;
    }
    if (inner.text.startsWith('|')) return 1;
    return isMarkdown &&
      (HEADING.test(inner.text) || isOneLine(splitQuotes(line).text) || (!isInParagraph && isCode(line)))
      ? 1
      : 0;
  }

  const isOneLine = (text: string): boolean => RULE.test(text) || DEFINITION.test(text);
  const isCode = (line: string): boolean =>
    [0, behindQuotes(line)].some((from) => indentOf(line, from) >= content + CODE_INDENT);

  function stays(line: string, isInParagraph: boolean): 0 | 1 | 2 {
    if (front?.key.test(line)) {
      const { ends, lines } = front;
      block = { quotes: '', column: -1, endsWith: (_, whole) => ends.test(whole), ...(lines && { lines }) };
    }
    front = isFirst ? FRONT_MATTER.find(({ begins }) => begins === line.trimEnd()) : undefined;
    isFirst = false;
    if (!block && NO_MARGIN.test(line)) {
      if (!isInParagraph) content = 0;
      before = line;
      return 0;
    }
    tail = line.slice(-LONGEST_END);
    if (block) {
      const { quotes, text } = splitQuotes(line);
      const ended = hasEnded(block, line, quotes);
      if (ended || block.endsWith(text, line)) block = undefined;
      before = '';
      if (!ended) return 1;
    }
    const inner = splitContainers(line);
    const count = judge(line, inner, isInParagraph);
    if (inner.column >= 0) content = line.trimEnd().length - inner.text.length - behindQuotes(line);
    else if (NOTE.test(inner.text)) content = CODE_INDENT;
    else if (!isInParagraph && !BLANK.test(line) && indentOf(line, behindQuotes(line)) === 0) content = 0;
    before = line;
    return count;
  }

  return {
    stays,
    goesOn: (part) => {
      if (block?.end?.test(tail + part)) block = undefined;
      tail = (tail + part).slice(-LONGEST_END);
    },
    isInBlock: () => block !== undefined,
    isIdle: () => !isFirst && !front && !block,
  };
}

/** How far a line is indented behind what stands before `from`. */
function indentOf(line: string, from: Offset): Cells {
  let cells: Cells = 0;
  for (let at = from; line[at] === ' ' || line[at] === '\t'; at++)
    cells += line[at] === ' ' ? 1 : CODE_INDENT - (cells % CODE_INDENT);
  return cells;
}

/** The columns of a row; a mark behind a backslash parts none. */
const columnsIn = (row: string): number =>
  row.replace(/^\|/, '').replace(/\|$/, '').replaceAll(/\\./g, '').split('|').length;
