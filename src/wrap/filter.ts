// Plain text on its way through: logical lines and paragraphs → broken lines, as the text comes in. It holds back no more
// than a paragraph, and of a long one no more than its last lines.
import type { Cells } from '../unicode/cells.ts';
import type { Fit } from '../lines/fit.ts';
import { splitMargin, splitQuotes, type Margin } from './margin.ts';
import type { Measure } from '../lines/paragraph.ts';
import { ALONE, createVerbatim } from './verbatim.ts';

/** How one paragraph of text is set; styled text (render/styled.ts) and plain text differ in this alone. */
export interface Typesetter {
  /** A text with its Hangul composed. */
  readonly compose: (text: string) => string;
  readonly lines: (text: string, width: Cells, fit: Fit) => readonly string[];
  /** Where the last `held` lines of a text begin; 0 where it has no more. */
  readonly lastLines: (text: string, width: Cells, held: number) => number;
  readonly cells: (text: string) => Cells;
  /** Makes a line longer by wider spaces. */
  readonly justify: (line: string, width: Cells) => string;
}

export interface FilterOptions {
  readonly measure: Measure;
  /** Join the lines of a paragraph first. */
  readonly reflow: boolean;
  /** Leave lines as they are that fit; with `reflow`, paragraphs all of whose lines fit. */
  readonly onlyLong: boolean;
  readonly justify: boolean;
  /** Whether the text may be Markdown, which then means the same afterwards; true by default. */
  readonly markdown?: boolean;
}

/** Takes text in pieces of any size; both return the lines that are ready, newlines included. */
export interface Filter {
  readonly push: (text: string) => string;
  readonly end: () => string;
  /** Whether nothing is held back, and the next line stands for itself. */
  readonly isIdle: () => boolean;
}

/** Code units of a paragraph that are looked at together; of a longer one the lines go out that no later text changes. */
const WINDOW = 1 << 16;
/** More lines than are ever set anew (fit.ts). */
const HELD_LINES = 6;

const BLANK = /^[\s>│]*$/;
/** Markdown: these or a backslash at the end of a line keep its newline. */
const HARD = '  ';
/** CSS Text 3 § 4.1.3: no space comes between two lines of Chinese or Japanese. */
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Of these, brackets and marks are in Korean, too, where a space does come. */
const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** As wide as a space, and no end of a line (UAX #14, GL). */
const HELD = '\u202f';
/** What would be a mark of Markdown at the beginning of a line: of an item, a quotation, a heading, a fence, an underline, formulas. */
const BEFORE_MARK = / (?=(?:[-+*>]|\d{1,9}[.)]|#{1,6}|`{3,}[^`]*$|~{3,}|[=-]+|\$\$)(?: |$))/g;

interface Paragraph {
  margin: Margin;
  /** The texts of its lines, of which the first may be one of many. */
  texts: string[];
  /** Code units in them. */
  length: number;
  /** As many as they may be before some of them go out. */
  room: number;
  /** Its lines as they came, newlines included; none where some of it has gone out, or may have. */
  sources: string[] | undefined;
  /** How many lines it has. */
  count: number;
  /** Whether a further line may still belong to it. */
  open: boolean;
  /** Whether it ends in two blanks that Markdown keeps its newline by. */
  hard: boolean;
  /** Between its lines. */
  newline: string;
  /** Behind its last. */
  end: string;
}

export function createFilter(
  { measure: { width, ambiguous }, reflow, onlyLong, justify, markdown = true }: FilterOptions,
  typeset: Typesetter,
): Filter {
  const verbatim = createVerbatim(markdown && reflow);
  const fitsAll = onlyLong && width === Infinity;
  let ready: string[] = [];
  let rest = ''; // of the line that has not ended
  let begun: 'text' | 'as is' | undefined; // what is already known of that line, whose beginning has been taken
  let paragraph: Paragraph | undefined;
  let isInParagraph = false; // whether Markdown takes the last line for one that may go on

  const isLeft = ({ sources }: Paragraph): boolean =>
    onlyLong && sources !== undefined && sources.every((source) => typeset.cells(source) <= width);

  function put({ margin, newline, end, hard }: Paragraph, text: string, fit: Fit, isEnd: boolean): void {
    const room = width - margin.cells;
    const lines =
      reflow && markdown
        ? linesWithoutMarks(text, (held) => typeset.lines(held, room, fit))
        : typeset.lines(text, room, fit);
    lines.forEach((line, index) => {
      const isLast = isEnd && index === lines.length - 1;
      const before = index === 0 ? margin.first : margin.rest;
      ready.push(
        line === '' ? before.trimEnd() : before,
        justify && !isLast ? typeset.justify(line, room) : line,
      );
      if (isLast && hard && line !== '') ready.push(HARD);
      ready.push(isLast ? end : newline);
    });
  }

  function flush(): void {
    if (!paragraph) return;
    if (isLeft(paragraph)) for (const source of paragraph.sources!) ready.push(source);
    else put(paragraph, joined(paragraph.texts), 'mended', true);
    paragraph = undefined;
  }

  /** Lets go of the lines of a long paragraph that no later text changes. */
  function spill(long: Paragraph): void {
    if (long.length < long.room) return;
    if (isLeft(long)) return flush();
    const text = typeset.compose(joined(long.texts));
    const cut = typeset.lastLines(text, width - long.margin.cells, HELD_LINES);
    if (cut > 0) {
      put(long, text.slice(0, cut), 'greedy', false);
      long.margin = { ...long.margin, first: long.margin.rest };
    }
    long.texts = [text.slice(cut)];
    long.length = text.length - cut;
    long.sources = undefined;
    // What could not go out is not looked at again until there is twice as much.
    long.room = WINDOW + 2 * long.length;
  }

  function takeText(source: string): void {
    const { margin, text, isLost } = splitMargin(source, width, ambiguous);
    const alone = !reflow || isLost || ALONE.test(text);
    isInParagraph = !alone;
    if (!alone && paragraph && goesOn(paragraph, margin)) {
      const { margin: before, count } = paragraph;
      // The second line says where those behind it begin.
      if (count === 1 && !before.item)
        paragraph.margin = { ...margin, first: before.first, cells: Math.max(before.cells, margin.cells) };
      paragraph.texts.push(text);
      paragraph.length += text.length;
      paragraph.count++;
      paragraph.sources?.push(source);
    } else {
      flush();
      paragraph = {
        margin,
        texts: [text],
        length: text.length,
        room: WINDOW,
        sources: [source],
        count: 1,
        open: !alone,
        hard: false,
        newline: '',
        end: '',
      };
    }
  }

  function takeAsIs(source: string): void {
    flush();
    isInParagraph = false;
    const isBlank = !onlyLong && source.length < WINDOW && !verbatim.isInBlock() && BLANK.test(source);
    ready.push(isBlank ? source.trimEnd() : source);
  }

  /** Lets go of a paragraph but for its last line, which turned out to be the head of a table. */
  function takeHead(): void {
    const head = paragraph?.sources?.pop();
    if (head === undefined) return;
    paragraph!.texts.pop();
    if (paragraph!.texts.length === 0) paragraph = undefined;
    flush();
    ready.push(head);
  }

  /** Takes the next part of a line. What becomes of a long one is known by its beginning, however it comes in. */
  function takePart(part: string): void {
    if (begun === undefined) {
      const count = fitsAll ? 1 : verbatim.stays(part.slice(0, WINDOW), isInParagraph);
      begun = count > 0 ? 'as is' : 'text';
      if (count === 2) takeHead();
      if (begun === 'text') takeText(part);
      else takeAsIs(part);
      if (begun === 'as is' && part.length > WINDOW) verbatim.goesOn(part.slice(WINDOW));
    } else if (begun === 'as is') {
      ready.push(part);
      verbatim.goesOn(part);
    } else {
      paragraph!.texts.push(paragraph!.texts.pop()! + part);
      paragraph!.length += part.length;
    }
  }

  /** Takes what has come of a long line. */
  function beginLine(): void {
    const end = rest.endsWith('\r') ? rest.length - 1 : rest.length; // which may belong to the newline
    takePart(rest.slice(0, end));
    rest = rest.slice(end);
    if (begun !== 'text') return;
    paragraph!.sources = undefined;
    paragraph!.newline ||= '\n';
    spill(paragraph!);
  }

  function endLine(newline: string): void {
    if (rest.length >= WINDOW) beginLine();
    const returned = newline !== '' && rest.endsWith('\r');
    const end = returned ? '\r\n' : newline;
    takePart(returned ? rest.slice(0, -1) : rest);
    rest = '';
    if (begun === 'text') {
      const { sources, texts } = paragraph!;
      paragraph!.newline ||= end || '\n';
      paragraph!.end = end;
      if (sources) sources.push(sources.pop()! + end);
      paragraph!.hard = paragraph!.open && texts.at(-1)!.endsWith(HARD);
      if (paragraph!.hard || texts.at(-1)!.endsWith('\\')) paragraph!.open = false;
      if (paragraph!.open) spill(paragraph!);
      else flush();
    } else ready.push(end);
    begun = undefined;
  }

  function take(): string {
    const text = ready.join('');
    ready = [];
    return text;
  }

  return {
    push: (text) => {
      let start = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        rest += text.slice(start, end);
        endLine('\n');
        start = end + 1;
      }
      rest += text.slice(start);
      if (rest.length >= WINDOW) beginLine();
      return take();
    },
    end: () => {
      // To the byte: a last newline that is missing stays so.
      if (rest !== '' || begun) endLine(onlyLong ? '' : '\n');
      flush();
      return take();
    },
    isIdle: () => verbatim.isIdle() && rest === '' && !begun && !paragraph,
  };
}

/** Whether a line with this margin goes on with a paragraph: under its marker, or where its second line stands. */
function goesOn({ open, margin, count }: Paragraph, next: Margin): boolean {
  if (!open || next.item || splitQuotes(margin.first).quotes !== splitQuotes(next.first).quotes) return false;
  return margin.item || count === 1 || next.first === margin.rest;
}

/** Sets a text so that none of its lines but the first begins with what Markdown would take for a mark. */
function linesWithoutMarks(text: string, set: (text: string) => readonly string[]): readonly string[] {
  const held = text.replace(BEFORE_MARK, HELD);
  return held === text || text.includes(HELD)
    ? set(text)
    : set(held).map((line) => line.replaceAll(HELD, ' '));
}

/** The texts of lines as one. */
function joined(texts: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  texts.forEach((text, index) => {
    const part = index === texts.length - 1 ? text : text.trimEnd();
    if (part === '') return;
    if (last !== '' && !(WIDE.test(last) && WIDE.test(part[0]!) && LETTER.test(last + part[0]!)))
      parts.push(' ');
    parts.push(part);
    last = part.at(-1)!;
  });
  return parts.join('');
}
