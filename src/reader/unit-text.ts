// The text of a unit as the article has it, for copying and for finding words and sentences: without the line
// ends, the margins and the bars of the layout.
import { lastAtMost } from '../article/ascending.ts';
import type { Row } from '../layout/galley.ts';
import { linesOf } from '../layout/galley.ts';
import { inkGroups, type InkGroups, type InkRange } from '../layout/ink-ranges.ts';
import { withoutBlanks } from '../layout/ink.ts';
import { contentOf, type Part } from '../layout/reading-order.ts';
import { isBlank } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import type { Book } from './book.ts';

export interface UnitText {
  /** Its lines, separated by newlines. The cells in a row of a table are separated by tabs. */
  readonly text: string;
  /** Its visible code units. */
  readonly ink: string;
  /** For each of them, its offset in `text`. */
  readonly offsets: Uint32Array;
  readonly groups: InkGroups;
  /** The number of blank lines above it. */
  readonly above: number;
}

const made = new WeakMap<readonly Row[], UnitText>();

/** Returns the text of a unit; empty if it shows nothing. */
export function unitText({ manuscript, rows: rowsOf }: Book, unit: number): UnitText {
  const rows = rowsOf(unit);
  const known = made.get(rows) ?? makeText(rows, manuscript.isPrinted === true);
  made.set(rows, known);
  return known;
}

function makeText(rows: readonly Row[], isPrinted: boolean): UnitText {
  const above = rows.filter(({ isGap }) => isGap).length;
  const lines = linesOf(rows);
  const done: string[] = []; // lines and cells, each followed by what separates it from the next
  let text = '';
  let hasInk = false; // whether `text` has
  let before: Part = { line: above, span: { role: 'text', text: '' } };
  for (const part of contentOf(lines)) {
    const between = separator(before, part);
    if (between !== '') {
      done.push(text.trimEnd(), between);
      text = '';
      hasInk = false;
    }
    before = part;
    const { span } = part;
    // In code and in the output of programs, the indent is part of the text.
    const isWhole = hasInk || isPrinted || span.role === 'code';
    text += isWhole ? span.text : span.text.trimStart();
    hasInk ||= text.trim() !== '';
  }
  text = done.join('') + text.trimEnd();
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++)
    if (!isBlank(text.charCodeAt(offset))) offsets.push(offset);
  return {
    text,
    ink: withoutBlanks(text),
    offsets: Uint32Array.from(offsets),
    groups: inkGroups(lines),
    above,
  };
}

/** Returns what is between two parts: nothing, line ends, or tabs between the cells of a row. */
function separator(before: Part, { line, span }: Part): string {
  const { cell, tableRow } = span;
  if (cell === undefined || before.span.cell === undefined)
    return '\n'.repeat(Math.max(0, line - before.line));
  if (cell === before.span.cell) return line === before.line ? '' : ' ';
  return tableRow === before.span.tableRow ? '\t'.repeat(cell - before.span.cell) : '\n';
}

/** Returns the index of the first ink at an offset of the text or after it. */
export const inkFrom = ({ offsets }: UnitText, offset: Offset): number =>
  (offsets[0] ?? Infinity) >= offset
    ? 0
    : lastAtMost(offsets.length, (index) => offsets[index]!, offset - 1) + 1;

/**
 * Returns the text of a range, from its first visible character to its last one. If the range begins with the
 * first one of a line, the indent of that line comes before it.
 */
export function textOfRange({ text, offsets }: UnitText, { from, to }: InkRange): string {
  const first = offsets[from];
  if (first === undefined || from >= to) return '';
  const line = text.lastIndexOf('\n', first) + 1;
  const start = text.slice(line, first).trim() === '' ? line : first;
  return text.slice(start, offsets[Math.min(to, offsets.length) - 1]! + 1);
}
