// The third stage of `wrap`: collects lexed lines into paragraphs, and passes on the lines that are kept. Of
// a long paragraph, only the last lines are held back.
import { isDefinitionLike } from './definitions.ts';
import type { FilterOptions } from './filter-options.ts';
import type { LineKind } from './leaf-blocks.ts';
import type { LexedLine } from './line-lexer.ts';
import { PART_LENGTH } from './line-parts.ts';
import { NARROWEST, marginCells, NO_MARGIN, withLoneBox, type Margin } from './margin.ts';
import { HARD_SPACES, type Paragraph } from './held-paragraph.ts';
import type { ParagraphSetter } from './set-paragraph.ts';

/** Takes the lines of a text in order, and a long line in parts. Passes on what is complete to `put`. */
export interface Paragraphs {
  readonly begin: (line: LexedLine, text: string) => void;
  readonly goOn: (part: string) => void;
  readonly endLine: (newline: string) => void;
  readonly flush: () => void;
  /** Reports whether nothing is held back. */
  readonly isIdle: () => boolean;
}

/** Reports whether lines of a kind are broken. Lines of all other kinds are kept. */
const isText = (kind: LineKind, reflow: boolean): boolean =>
  kind === 'text' || kind === 'continuation' || (!reflow && (kind === 'indentedCode' || kind === 'bar'));

const ENDS_HARD = /(?:\\|\S\s*<br\s*\/?>[ \t]*)$/i;

export function createParagraphs(
  { measure: { width, ambiguous }, reflow, onlyLong, markdown }: Required<FilterOptions>,
  setter: ParagraphSetter,
  put: (text: string) => void,
): Paragraphs {
  let paragraph: Paragraph | undefined;
  let isInText = false; // whether the unfinished line belongs to the paragraph

  /** Reports whether a line is kept because it is or may be code, which breaking would change. */
  const staysAsCode = ({ kind, margin }: LexedLine): boolean =>
    (kind === 'indentedCode' || margin.note) &&
    (isNarrow(margin) || margin.nested > 0 || (margin.note && margin.quotes > 0));
  const isNarrow = (margin: Margin): boolean => width - marginCells(margin, ambiguous) < NARROWEST;

  function flush(): void {
    if (paragraph) setter.setWhole(paragraph);
    paragraph = undefined;
  }

  /** Writes the lines of a long paragraph that later text cannot change. */
  function spill(): void {
    if (paragraph && paragraph.length >= paragraph.room && setter.setBeginning(paragraph) === 'all')
      paragraph = undefined;
  }

  function beginText(line: LexedLine, source: string): void {
    const { margin, kind } = line;
    const text = source.slice(margin.first.length);
    if (reflow && paragraph && kind === 'continuation' && joins(paragraph, margin, markdown)) {
      // All lines after the first have the margin of the second.
      if (paragraph.count === 1 && !paragraph.margin.item && !paragraph.isNarrow && !isNarrow(margin))
        paragraph.margin = { ...margin, first: paragraph.margin.first };
      const boxed = paragraph.count === 1 ? withLoneBox(paragraph.margin, paragraph.texts[0]!) : undefined;
      if (boxed && !isNarrow(boxed)) Object.assign(paragraph, { margin: boxed, texts: [], length: 0 });
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
      room: PART_LENGTH,
      sources: [source],
      count: 1,
      isOpen: reflow,
      endsInHardBreak: false,
      newline: '',
      end: '',
    };
  }

  /** Writes a paragraph whose last line has turned out to be the header row of a table. That line is kept. */
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
      put(line.kind === 'blank' && !onlyLong && text.length < PART_LENGTH ? text.trimEnd() : text);
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
      current.endsInHardBreak = markdown && text.endsWith(HARD_SPACES);
      const isComplete = markdown && current.count === 1 && isDefinitionLike(text.slice(current.prefix));
      if (current.endsInHardBreak || isComplete || ENDS_HARD.test(text.slice(-16))) current.isOpen = false;
      if (current.isOpen) spill();
      // A line that may be the header row of a table waits for the next line.
      else if (!(markdown && current.sources?.at(-1)?.includes('|'))) flush();
    },
    flush,
    isIdle: () => paragraph === undefined,
  };
}

/**
 * Reports whether a line with the margin `next` is joined to a paragraph. In plain text, it must have the
 * margin of the second line.
 */
function joins(paragraph: Paragraph, next: Margin, markdown: boolean): boolean {
  const { isOpen, margin, isNarrow, isCodeLike, count } = paragraph;
  if (!isOpen || next.item || (isCodeLike && !next.note)) return false;
  if (isNarrow) return true;
  return (
    margin.quotes === next.quotes && (markdown || margin.item || count === 1 || next.first === margin.rest)
  );
}
