// Plain text on its way through: logical lines and paragraphs → broken lines, as the text comes in. It holds back no more
// than a paragraph, and of a long one no more than its last lines.
import type { Cells } from './cells.ts';
import type { Fit } from './fit.ts';
import { htmlBlockEnd } from './html-block.ts';
import { splitMargin, splitQuotes, type Margin } from './margin.ts';
import type { Measure } from './paragraph.ts';

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

/** Of code, and of formulas. */
const FENCE = /^(?:`{3,}|~{3,}|\$\$$)/;
/** Blank lines, fences of code, rows of tables, which would be none if they were broken, and what stands before a signature. */
const AS_IS = /^(?:[ \t]*[>│])*[ \t]*(?:$|```|~~~|\$\$$|\||-- ?$)/;
const BLANK = /^[\s>│]*$/;
/** An address that Markdown refers to by its name, which would be none if it were broken. */
const DEFINITION = /^\[[^\]^][^\]]*\]:\s+\S+(?:\s+["'(].*)?$/;
/** Lines of their own: headings, rules and underlines, signs of Markdown’s many kinds, the trailers of a commit message. */
const ALONE = /^(?:#{1,6}\s|[-*_=]{3,}\s*$|\[![\w-]+\]\s*$|:{3,}|\[\^[^\]]+\]:\s|[A-Z][\w-]*-by: |(?:Fixes|Closes|Refs|Link|Cc|Change-Id): )/;
/** Markdown: two blanks or a backslash at the end of a line keep its newline. */
const endsHard = (line: string): boolean => line.endsWith('  ') || line.endsWith('\\');
/** The front matter of Markdown: these marks around keys and values, before all else. */
const FRONT_MATTER = '---';
const KEY = /^[\w-]+:(?:\s|$)/;
/** CSS Text 3 § 4.1.3: no space comes between two lines of Chinese or Japanese. */
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;

/** A block whose lines stay as they are: code between fences, front matter, HTML. */
interface Verbatim {
  readonly quotes: string;
  /** Whether it ends with a line that is not its first. */
  readonly endsWith: (text: string) => boolean;
}

interface Paragraph {
  margin: Margin;
  text: string;
  /** Its lines as they came; none where some of it has gone out. */
  sources: string[];
  /** Whether a further line may still belong to it. */
  open: boolean;
  newline: string;
}

export function createFilter({ measure: { width, ambiguous }, reflow, onlyLong, justify }: FilterOptions, typeset: Typesetter): Filter {
  let ready: string[] = [];
  let rest = ''; // of the line that has not ended
  let begun = false; // whether that line's beginning is in `paragraph` already
  let verbatim: Verbatim | undefined;
  let paragraph: Paragraph | undefined;
  let isFirst = true;
  let mayBeFrontMatter = false;

  const isLeft = ({ sources }: Paragraph): boolean => onlyLong && sources.length > 0 && sources.every((source) => typeset.cells(source) <= width);

  function put({ margin, newline }: Paragraph, text: string, fit: Fit, isEnd: boolean): void {
    const room = width - margin.cells;
    const lines = typeset.lines(text, room, fit);
    lines.forEach((line, index) => {
      const isLast = isEnd && index === lines.length - 1;
      const before = index === 0 ? margin.first : margin.rest;
      ready.push(line === '' ? before.trimEnd() : before, justify && !isLast ? typeset.justify(line, room) : line, newline);
    });
  }

  function flush(): void {
    if (!paragraph) return;
    if (isLeft(paragraph)) for (const source of paragraph.sources) ready.push(source, paragraph.newline);
    else put(paragraph, paragraph.text, 'mended', true);
    paragraph = undefined;
  }

  /** Lets go of the lines of a long paragraph that no later text changes. */
  function spill(long: Paragraph): void {
    if (long.text.length < WINDOW) return;
    if (isLeft(long)) return flush();
    long.text = typeset.compose(long.text);
    const cut = typeset.lastLines(long.text, width - long.margin.cells, HELD_LINES);
    if (cut === 0) return;
    put(long, long.text.slice(0, cut), 'greedy', false);
    long.text = long.text.slice(cut);
    long.sources = [];
    long.margin = { ...long.margin, first: long.margin.rest };
  }

  function takeText(source: string, newline: string): void {
    const { margin, text } = splitMargin(source, width, ambiguous);
    const alone = !reflow || ALONE.test(text);
    if (!alone && paragraph && goesOn(paragraph, margin)) {
      const { margin: before, sources } = paragraph;
      // The second line says where those behind it begin.
      if (sources.length === 1 && !before.item) paragraph.margin = { ...margin, first: before.first, cells: Math.max(before.cells, margin.cells) };
      paragraph.text = join(paragraph.text, text);
      sources.push(source);
    } else {
      flush();
      paragraph = { margin, text, sources: [source], open: !alone, newline };
    }
    if (reflow && endsHard(source)) paragraph.open = false;
  }

  function takeAsIs(source: string, newline: string): void {
    flush();
    const { quotes, text } = splitQuotes(source);
    if (!verbatim) verbatim = verbatimFrom(text, quotes);
    else if (verbatim.endsWith(text)) verbatim = undefined;
    ready.push(!verbatim && BLANK.test(source) ? source.trimEnd() : source, newline);
  }

  /** The block that begins with a line, unless it ends with it too. */
  function verbatimFrom(text: string, quotes: string): Verbatim | undefined {
    const mark = FENCE.exec(text)?.[0];
    if (mark !== undefined) return { quotes, endsWith: (line) => line.startsWith(mark) && line.replaceAll(mark[0]!, '') === '' };
    const end = htmlEnd(text);
    return end && !end.test(text) ? { quotes, endsWith: (line) => end.test(line) } : undefined;
  }

  /** What ends the HTML that begins with a line. Only lines that are joined are taken for Markdown. */
  const htmlEnd = (line: string): RegExp | undefined => (reflow && line.includes('<') ? htmlBlockEnd(splitQuotes(line).text, paragraph?.open === true) : undefined);

  function isAsIs(source: string): boolean {
    if (mayBeFrontMatter && KEY.test(source)) verbatim = { quotes: '', endsWith: (text) => text === FRONT_MATTER };
    if (verbatim && !splitQuotes(source).quotes.startsWith(verbatim.quotes)) verbatim = undefined; // it ends with its quotation
    return verbatim !== undefined || AS_IS.test(source) || (reflow && DEFINITION.test(splitQuotes(source).text)) || htmlEnd(source) !== undefined;
  }

  function endLine(piece: string): void {
    const whole = rest + piece;
    const returned = whole.endsWith('\r');
    const line = returned ? whole.slice(0, -1) : whole;
    const newline = returned ? '\r\n' : '\n';
    rest = '';
    if (begun) paragraph!.text += line;
    else if (isAsIs(line)) takeAsIs(line, newline);
    else takeText(line, newline);
    begun = false;
    mayBeFrontMatter = isFirst && line === FRONT_MATTER;
    isFirst = false;
    if (paragraph?.open) spill(paragraph);
    else flush();
  }

  /** Takes what has come of a line that has not ended. */
  function beginLine(): void {
    if (begun) paragraph!.text += rest;
    else takeText(rest, '\n');
    rest = '';
    begun = true;
    paragraph!.sources = [];
    spill(paragraph!);
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
        endLine(text.slice(start, end));
        start = end + 1;
      }
      rest += text.slice(start);
      if (rest.length >= WINDOW && (begun || !isAsIs(rest))) beginLine();
      return take();
    },
    end: () => {
      if (rest !== '' || begun) endLine('');
      flush();
      return take();
    },
    isIdle: () => !isFirst && !mayBeFrontMatter && rest === '' && !begun && !verbatim && !paragraph,
  };
}

/** Whether a line with this margin goes on with a paragraph: under its marker, or where its second line stands. */
function goesOn({ open, margin, sources }: Paragraph, next: Margin): boolean {
  if (!open || next.item || splitQuotes(margin.first).quotes !== splitQuotes(next.first).quotes) return false;
  return margin.item || sources.length === 1 || next.first === margin.rest;
}

const join = (before: string, after: string): string => {
  const text = before.trimEnd();
  return WIDE.test(text.at(-1) ?? '') && WIDE.test(after[0] ?? '') ? text + after : `${text} ${after}`;
};
