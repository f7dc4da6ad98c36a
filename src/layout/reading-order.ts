// The text of laid-out lines in reading order: line by line, but a table cell by cell.
import { isContent } from './ink.ts';
import type { Line, Span } from './page.ts';

/** A span of text, and the index of its line. */
export interface Part {
  readonly line: number;
  readonly span: Span;
}

/** Returns the spans that are text, in reading order. Blanks between the cells of a table are left out. */
export function contentOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let hasCells = false;
  for (let line = 0; line < lines.length; line++) {
    for (const span of lines[line]!) {
      if (!isContent(span)) continue;
      parts.push({ line, span });
      hasCells ||= span.cell !== undefined;
    }
  }
  return hasCells ? byCell(parts) : parts;
}

/**
 * Sorts the parts of a table by cell. A unit has at most one table, so the parts around it keep their order.
 */
const byCell = (parts: readonly Part[]): Part[] => {
  const first = parts.findIndex(({ span }) => span.cell !== undefined);
  const last = parts.findLastIndex(({ span }) => span.cell !== undefined);
  const cells = parts
    .slice(first, last + 1)
    .filter(({ span }) => span.text.trim() !== '')
    .toSorted((one, other) => (one.span.cell ?? 0) - (other.span.cell ?? 0));
  return [...parts.slice(0, first), ...cells, ...parts.slice(last + 1)];
};
