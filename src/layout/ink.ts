// Ink: the code units of an article's text that are visible. Places are counted in ink, because the blanks in
// a text depend on where its lines end.
import { isBlank } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import type { Line, Role, Span } from './page.ts';
import { pictureIn } from './picture-rows.ts';

/** Roles of spans that are beside the text and not part of it. */
const BESIDE: ReadonlySet<Role> = new Set(['bar', 'marker', 'number', 'continuation']);

/** Reports whether a span is part of the article's text. */
export const isContent = ({ role, isAdded }: Span): boolean =>
  (role === 'text' || !BESIDE.has(role)) && !isAdded;

/**
 * Returns the ink of rows as a string, indexed by the offsets of places, with a newline for
 * each line without ink. The rows of a picture have neither.
 */
export function inkOf(rows: readonly { readonly line: Line }[]): string {
  return rows
    .map(
      ({ line }) =>
        line
          .filter(isContent)
          .map(({ text }) => withoutBlanks(text))
          .join('') || (pictureIn(line) ? '' : '\n'),
    )
    .join('');
}

/** Returns the ink of a text. A line of code may have megabytes, so it is never a list of characters. */
export function withoutBlanks(text: string): string {
  let ink = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    if (at > start) ink += text.slice(start, at);
    start = at + 1;
  }
  return start === 0 ? text : ink + text.slice(start);
}

/** Returns the offset of the visible code unit with `before` others before it; the length if there is none. */
export function offsetOfInk(text: string, before: number): Offset {
  let left = before;
  for (let offset = 0; offset < text.length; offset++)
    if (!isBlank(text.charCodeAt(offset)) && left-- === 0) return offset;
  return text.length;
}

/** Returns the length of a line's ink, in UTF-16 code units. */
export function inkIn(line: Line): number {
  let ink = 0;
  for (const span of line) if (isContent(span)) ink += inkLength(span.text);
  return ink;
}

/** Returns the length of a text's ink, in UTF-16 code units. */
export function inkLength(text: string): number {
  let ink = 0;
  for (let index = 0; index < text.length; index++) if (!isBlank(text.charCodeAt(index))) ink++;
  return ink;
}

/** Tags the end of some lines, their last `ink` visible code units, as added to the text of the article. */
export function withAdded(lines: readonly Line[], ink: number): Line[] {
  let kept = lines.reduce((sum, line) => sum + inkIn(line), 0) - ink;
  return lines.map((line) =>
    line.flatMap((span) => {
      const end = offsetOfInk(span.text, Math.max(0, kept));
      kept -= inkLength(span.text);
      const [text, added] = [span.text.slice(0, end), { ...span, text: span.text.slice(end), isAdded: true }];
      return [{ ...span, text }, added].filter((part) => part.text !== '');
    }),
  );
}
