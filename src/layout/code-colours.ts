// The colours of code: parts of the whole code → spans of its lines.
import type { Line, Span } from './page.ts';
import type { SyntaxPart } from './setting.ts';

/**
 * Returns the parts of `count` lines of code, from the line `from` on. The offsets of `parts` are in all
 * lines, joined by newlines; those of the result are in each line.
 */
export function partsByLine(
  lines: readonly string[],
  parts: readonly SyntaxPart[],
  from: number,
  count: number,
): SyntaxPart[][] {
  if (parts.length === 0) return [];
  let start = 0;
  for (let index = 0; index < from; index++) start += lines[index]!.length + 1;
  let next = 0;
  return lines.slice(from, from + count).map((line) => {
    const end = start + line.length;
    while (next < parts.length && parts[next]!.end <= start) next++;
    const found: SyntaxPart[] = [];
    for (let index = next; index < parts.length && parts[index]!.start < end; index++) {
      const part = parts[index]!;
      found.push({ ...part, start: Math.max(part.start - start, 0), end: Math.min(part.end, end) - start });
    }
    start = end + 1;
    return found;
  });
}

/**
 * Returns the lines into which a line of code was divided, in its colours. They have the code in its order,
 * but may lack blanks at their ends.
 */
export function colourLines(
  lines: readonly Line[],
  code: string,
  parts: readonly SyntaxPart[] = [],
): readonly Line[] {
  if (parts.length === 0) return lines;
  let at = 0; // in the code
  let next = 0; // the first part that does not end before `at`
  const colour = (span: Span): Span[] => {
    const spans: Span[] = [];
    const { text } = span;
    let done = 0; // of the text of the span
    const add = (end: number, syntax?: SyntaxPart['syntax']): void => {
      if (end <= done) return;
      spans.push({ ...span, text: text.slice(done, end), ...(syntax && { syntax }) });
      done = end;
    };
    const indent = firstVisible(text, 0);
    const start = firstVisible(code, at) - indent; // where the text begins in the code
    at = start + text.length;
    while (next < parts.length && parts[next]!.end <= start) next++;
    for (let index = next; index < parts.length && parts[index]!.start < at; index++) {
      const part = parts[index]!;
      add(part.start - start);
      add(Math.min(part.end - start, text.length), part.syntax);
    }
    add(text.length);
    return spans;
  };
  return lines.map((line) => line.flatMap((span) => (span.role === 'code' ? colour(span) : [span])));
}

/** Returns the offset of the first character from `at` on that is not blank. */
function firstVisible(text: string, at: number): number {
  VISIBLE.lastIndex = at;
  return VISIBLE.exec(text)?.index ?? text.length;
}
const VISIBLE = /\S/g;
