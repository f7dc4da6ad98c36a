// The filter of `wrap` for a stream of text. Its stages are: pieces → lines (line-parts.ts) → lexed lines
// (line-lexer.ts) → paragraphs and unchanged lines (paragraphs.ts) → broken lines (set-paragraph.ts).
import type { FilterOptions } from './filter-options.ts';
import { startOfText, type Leaf, type LexerState } from './lexer-state.ts';
import { readLine, readMore } from './line-lexer.ts';
import { createLineSplitter, PART_LENGTH, type LinePart } from './line-parts.ts';
import { createParagraphs } from './paragraphs.ts';
import { createParagraphSetter } from './set-paragraph.ts';
import type { Typesetter } from './typesetter.ts';

/**
 * Takes text in pieces of any size. `push` and `end` return the lines that are complete, with their newlines.
 */
export interface Filter {
  readonly push: (text: string) => string;
  readonly end: () => string;
  /**
   * Reports whether the filter holds nothing back and the next line does not depend on the lines before it.
   */
  readonly isIdle: () => boolean;
  /** The state of the lexer before the next line. Must be set after lines that have bypassed the filter. */
  state: LexerState;
}

/** The open blocks after which a line of plain text is text. */
const TAKES_TEXT: ReadonlySet<Leaf['kind']> = new Set(['start', 'none', 'paragraph'] as const);

export function createFilter(given: FilterOptions, typesetter: Typesetter): Filter {
  const options = { fit: 'optimal' as const, markdown: true, keepsInvisible: false, ...given };
  const isUnchanged = options.onlyLong && options.measure.width === Infinity;
  const start = startOfText(options.markdown);
  if (isUnchanged) return { push: (text) => text, end: () => '', isIdle: () => true, state: start };

  let ready: string[] = [];
  const put = (text: string): void => void ready.push(text);
  const take = (): string => {
    const text = ready.join('');
    ready = [];
    return text;
  };
  const lines = createLineSplitter();
  const paragraphs = createParagraphs(options, createParagraphSetter(options, typesetter, put), put);
  let state = start;

  function read({ text, isFirst, newline }: LinePart): void {
    if (isFirst) {
      const line = readLine(text.slice(0, PART_LENGTH), state);
      state = text.length > PART_LENGTH ? readMore(text.slice(PART_LENGTH), line.next) : line.next;
      paragraphs.begin(line, text);
    } else {
      state = readMore(text, state);
      paragraphs.goOn(text);
    }
    if (newline !== undefined) paragraphs.endLine(newline);
    else if (isFirst) paragraphs.goOn('');
  }

  return {
    push: (text) => {
      lines.push(text).forEach(read);
      return take();
    },
    end: () => {
      for (const part of lines.end()) read(options.onlyLong ? part : { ...part, newline: '\n' });
      paragraphs.flush();
      return take();
    },
    isIdle: () => lines.isIdle() && paragraphs.isIdle() && TAKES_TEXT.has(state.leaf.kind),
    get state() {
      return state;
    },
    set state(next) {
      state = next;
    },
  };
}
