// Ranges of the text of a unit, counted in ink in reading order. So they are the same at any measure, even in
// a table, whose cells may be beside each other or below each other.
import { cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { inkLength, offsetOfInk } from './ink.ts';
import { lineCells, type Line, type Span, type Style } from './page.ts';
import { contentOf, type Part } from './reading-order.ts';

/** A range of the ink of a unit. */
export interface InkRange {
  readonly from: number;
  /** The ink after its last one. */
  readonly to: number;
}

/** A span of text, and the ink in it. */
export interface InkPart extends Part {
  /** The ink before it, and the ink up to its end. */
  readonly start: number;
  readonly end: number;
}

/** The ink of each cell of a table, and of what is before and after the table. */
export type InkGroups = ReadonlyMap<number, InkRange>;

/** The key of text before a table, and of a unit without one; and the key of text after a table. */
const [BEFORE, AFTER] = [-1, Infinity];

/** Returns the parts of some lines, each with the key of its group in `InkGroups`. */
function groupsIn(lines: readonly Line[]): (Part & { readonly group: number })[] {
  let group = BEFORE;
  return contentOf(lines).map((part) => {
    group = part.span.cell ?? (group === BEFORE ? BEFORE : AFTER);
    return { ...part, group };
  });
}

/** Returns the groups in the lines of a unit. */
export function inkGroups(lines: readonly Line[]): InkGroups {
  const groups = new Map<number, InkRange>();
  let ink = 0;
  for (const { group, span } of groupsIn(lines)) {
    const from = groups.get(group)?.from ?? ink;
    ink += inkLength(span.text);
    groups.set(group, { from, to: ink });
  }
  return groups;
}

/**
 * Returns the parts of a unit at some measure, with their ink. The groups are the same at any measure; ink that
 * is shown at this one only, such as a colon after the name of a column, is left out.
 */
export function inkParts(lines: readonly Line[], groups: InkGroups): InkPart[] {
  const reached = new Map<number, number>();
  return groupsIn(lines).flatMap(({ group, ...part }) => {
    const range = groups.get(group);
    if (range === undefined) return [];
    const start = reached.get(group) ?? range.from;
    const end = Math.min(range.to, start + inkLength(part.span.text));
    reached.set(group, end);
    return [{ ...part, start, end }];
  });
}

/** Returns the least range with all ink of some parts; undefined if they have none. */
export function rangeOfParts(parts: readonly InkPart[]): InkRange | undefined {
  let [from, to] = [Infinity, 0];
  for (const { start, end } of parts) {
    if (start === end) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return from < to ? { from, to } : undefined;
}

/** Returns the part that contains an ink; undefined if none does. */
export const partAt = (parts: readonly InkPart[], ink: number): InkPart | undefined =>
  parts.find(({ start, end }) => start <= ink && ink < end);

/** Returns the cells of a line before an ink in one of its parts. */
export function columnOf(
  lines: readonly Line[],
  { line, span, start }: InkPart,
  ink: number,
  ambiguous: AmbiguousWidth,
): Cells {
  const spans = lines[line]!;
  const before = spans.slice(0, spans.indexOf(span));
  return (
    lineCells(before, ambiguous) + cellsIn(span.text.slice(0, offsetOfInk(span.text, ink - start)), ambiguous)
  );
}

/** Marks a range in the lines of a unit, with the blanks in it. */
export function markInk(
  lines: readonly Line[],
  groups: InkGroups,
  { from, to }: InkRange,
  mark: NonNullable<Style['mark']>,
): readonly Line[] {
  const marked = new Map<number, Map<Span, readonly Span[]>>();
  const parts = inkParts(lines, groups);
  for (const [index, { line, span, start, end }] of parts.entries()) {
    const isBlankPart = start === end;
    if (isBlankPart ? from >= start || to <= end : to <= start || from >= end) continue;
    // Blanks are marked between two marked characters of a line, but not between cells.
    const [above, below] = span.cell === undefined ? [parts[index - 1], parts[index + 1]] : [];
    const isWithin = from < start && above?.line === line && marked.get(line)?.has(above.span) === true;
    const hasMore = to > end && below?.line === line;
    if (isBlankPart && !(isWithin && hasMore)) continue;
    const begin = isWithin ? 0 : offsetOfInk(span.text, Math.max(0, from - start));
    const last = hasMore ? span.text.length : offsetOfInk(span.text, Math.min(to, end) - start - 1) + 1;
    const spans = marked.get(line) ?? new Map<Span, readonly Span[]>();
    marked.set(line, spans.set(span, splitSpan(span, begin, last, mark)));
  }
  if (marked.size === 0) return lines;
  return lines.map((line, index) => {
    const spans = marked.get(index);
    return spans ? line.flatMap((span) => spans.get(span) ?? span) : line;
  });
}

/** Splits a span into what is before the mark, what is marked, and what is after it. */
function splitSpan(span: Span, begin: Offset, end: Offset, mark: NonNullable<Style['mark']>): Span[] {
  const part = (from: Offset, to?: Offset): Span => ({ ...span, text: span.text.slice(from, to) });
  return [part(0, begin), { ...part(begin, end), mark }, part(end)].filter(({ text }) => text !== '');
}
