// Ink: what is seen of the article's text, in UTF-16 code units. Places are counted in it, since blanks come and go with
// the ends of lines.
import { isBlank } from '../unicode/blanks.ts';
import type { Line, Role, Span } from './page.ts';

/** What stands beside the text and is not of it. */
const BESIDE: ReadonlySet<Role> = new Set(['bar', 'marker', 'number']);

/** Whether a span is text of the article. */
export const isContent = ({ role, isRepeated }: Span): boolean => !BESIDE.has(role) && !isRepeated;

/** The ink of rows: what stands at an offset stands at that index; a line without any is a newline. */
export function inkOf(rows: readonly { readonly line: Line }[]): string {
  return rows
    .map(
      ({ line }) =>
        line
          .filter(isContent)
          .map(({ text }) => [...text].filter((character) => !isBlank(character.charCodeAt(0))).join(''))
          .join('') || '\n',
    )
    .join('');
}

/** How much of a line is ink. */
export function inkIn(line: Line): number {
  let ink = 0;
  for (const span of line) if (isContent(span)) ink += inkLength(span.text);
  return ink;
}

/** How much of a text is ink. */
export function inkLength(text: string): number {
  let ink = 0;
  for (let index = 0; index < text.length; index++) if (!isBlank(text.charCodeAt(index))) ink++;
  return ink;
}
