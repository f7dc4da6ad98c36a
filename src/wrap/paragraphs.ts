// The third stage of `wrap`: lexed lines → lines that stay as they are, and paragraphs. Of a long paragraph no more is held
// back than its last lines.
import { isDefinitionLike } from './definitions.ts';
import type { FilterOptions } from './filter-options.ts';
import type { LineKind } from './leaf-blocks.ts';
import type { LexedLine } from './line-lexer.ts';
import { WINDOW } from './line-parts.ts';
import { NARROWEST, marginCells, NO_MARGIN, type Margin } from './margin.ts';
import type { Paragraph } from './held-paragraph.ts';
import type { ParagraphSetter } from './set-paragraph.ts';

/** Takes the lines of a text in order; a long one in parts. `put` gets what is ready. */
export interface Paragraphs {
  readonly begin: (line: LexedLine, text: string) => void;
  readonly goOn: (part: string) => void;
  readonly endLine: (newline: string) => void;
  readonly flush: () => void;
  /** Whether nothing is held back. */
  readonly isIdle: () => boolean;
}

/** Lines of these kinds are set; all others stay as they are. */
const isText = (kind: LineKind, reflow: boolean): boolean =>
  kind === 'text' || kind === 'continuation' || (!reflow && (kind === 'indentedCode' || kind === 'bar'));

/** Markdown keeps the newline behind these, and behind a backslash. */
const HARD = '  ';
const ENDS_HARD = /(?:\\|\S\s*<br\s*\/?>[ \t]*)$/i;

export function createParagraphs(
  { measure: { width, ambiguous }, reflow, onlyLong, markdown }: Required<FilterOptions>,
  setter: ParagraphSetter,
  put: (text: string) => void,
): Paragraphs {
  let paragraph: Paragraph | undefined;
  let isInText = false; // whether the line that has not ended belongs to the paragraph

  /** Whether a line is code, or may be, whose further lines would be none. */
  const staysAsCode = ({ kind, margin }: LexedLine): boolean =>
    (kind === 'indentedCode' || margin.note) &&
    (isNarrow(margin) || margin.nested > 0 || (margin.note && margin.quotes > 0));
  const isNarrow = (margin: Margin): boolean => width - marginCells(margin, ambiguous) < NARROWEST;

  function flush(): void {
    if (paragraph) setter.setWhole(paragraph);
    paragraph = undefined;
  }

  /** Lets go of the lines of a long paragraph that no later text changes. */
  function spill(): void {
    if (paragraph && paragraph.length >= paragraph.room && setter.setBeginning(paragraph) === 'all')
      paragraph = undefined;
  }

  function beginText(line: LexedLine, source: string): void {
    const { margin, kind } = line;
    const text = source.slice(margin.first.length);
    if (reflow && paragraph && kind === 'continuation' && joins(paragraph, margin, markdown)) {
      // The second line shows where those behind it begin.
      if (paragraph.count === 1 && !paragraph.margin.item && !paragraph.isNarrow && !isNarrow(margin))
        paragraph.margin = { ...margin, first: paragraph.margin.first };
      paragraph.texts.push(text);
      paragraph.length += text.length;
      paragraph.count++;
      paragraph.sources?.push(source);
      return;
    }
    flush();
    const isAllText = text !== '' && isNarrow(margin);
    paragraph = {
      margin: isAllText ? NO_MARGIN : margin,
      isNarrow: isAllText,
      isCodeLike: margin.note,
      prefix: margin.nested + (isAllText ? margin.first.length : 0),
      texts: [isAllText ? source : text],
      length: text.length,
      room: WINDOW,
      sources: [source],
      count: 1,
      isOpen: reflow,
      endsInHardBreak: false,
      newline: '',
      end: '',
    };
  }

  /** Lets go of a paragraph but for its last line, which turned out to be the head of a table. */
  function putHead(): void {
    const head = paragraph?.sources?.pop();
    if (head === undefined) return;
    paragraph!.texts.pop();
    paragraph!.count--;
    paragraph!.endsInHardBreak = false;
    if (paragraph!.count === 0) paragraph = undefined;
    flush();
    put(head);
  }

  return {
    begin: (line, text) => {
      isInText = isText(line.kind, reflow) && !staysAsCode(line);
      if (isInText) return beginText(line, text);
      if (line.kind === 'delimiters') putHead();
      flush();
      put(line.kind === 'blank' && !onlyLong && text.length < WINDOW ? text.trimEnd() : text);
    },
    goOn: (part) => {
      if (!isInText) return put(part);
      paragraph!.texts.push(paragraph!.texts.pop()! + part);
      paragraph!.length += part.length;
      paragraph!.sources = undefined;
      paragraph!.newline ||= '\n';
      spill();
    },
    endLine: (newline) => {
      if (!isInText) return put(newline);
      const current = paragraph!;
      const text = current.texts.at(-1)!;
      current.newline ||= newline || '\n';
      current.end = newline;
      current.sources?.push(current.sources.pop()! + newline);
      current.endsInHardBreak = markdown && text.endsWith(HARD);
      const isComplete = markdown && current.count === 1 && isDefinitionLike(text.slice(current.prefix));
      if (current.endsInHardBreak || isComplete || ENDS_HARD.test(text.slice(-16))) current.isOpen = false;
      if (current.isOpen) spill();
      // The head of a table waits for the row below it.
      else if (!(markdown && current.sources?.at(-1)?.includes('|'))) flush();
    },
    flush,
    isIdle: () => paragraph === undefined,
  };
}

/** Whether a line with this margin is joined to a paragraph. In plain text it stands where the second line does. */
function joins(paragraph: Paragraph, next: Margin, markdown: boolean): boolean {
  const { isOpen, margin, isNarrow, isCodeLike, count } = paragraph;
  if (!isOpen || next.item || (isCodeLike && !next.note)) return false;
  if (isNarrow) return true;
  return (
    margin.quotes === next.quotes && (markdown || margin.item || count === 1 || next.first === margin.rest)
  );
}
