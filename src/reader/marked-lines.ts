// The lines of text on the screen, with highlights, the hits of a search and the selection marked.
import { linesOf } from '../layout/galley.ts';
import { columnOf, markInk, partAt } from '../layout/ink-ranges.ts';
import { markHits } from '../layout/hits.ts';
import type { Line } from '../layout/page.ts';
import { withMarkedReadings } from '../layout/readings.ts';
import type { Screen } from '../render/rows.ts';
import { locate } from './hit-search.ts';
import { cursorOf, partsIn, rangeInUnit, spanOf } from './selection.ts';
import { cellOnScreen } from './sideways.ts';
import { shownColumns, type State } from './state.ts';
import { unitText } from './unit-text.ts';

/** Returns the lines of text on the screen by column. */
export function shownLines(state: State): Line[][] {
  const columns = shownColumns(state);
  if (!hasMarks(state)) return columns.map((rows) => rows.map(({ row }) => row.line));
  const shown = new Map<number, Set<number>>(); // the indices of the lines of each unit
  for (const { unit, index } of columns.flat()) shown.set(unit, (shown.get(unit) ?? new Set()).add(index));
  const marked = new Map<number, readonly Line[]>();
  for (const [unit, indices] of shown) marked.set(unit, markedLines(state, unit, indices));
  return columns.map((rows) => rows.map(({ unit, index }) => marked.get(unit)![index]!));
}

const hasMarks = ({ search, highlights, mode }: State): boolean =>
  search !== undefined || highlights.length > 0 || mode.kind === 'selecting' || mode.kind === 'noting';

/** Returns the lines of a unit, with all marks on those that are shown. */
function markedLines(state: State, unit: number, shown: ReadonlySet<number>): readonly Line[] {
  const lines = withSelection(state, unit, withHits(state, unit, withHighlights(state, unit), shown));
  return state.look.readings ? lines.map(withMarkedReadings) : lines;
}

function withHighlights({ book, galley, highlights }: State, unit: number): readonly Line[] {
  let lines: readonly Line[] = linesOf(galley.rows(unit));
  for (const { span, note, isRemoved } of highlights) {
    const range = span && !isRemoved ? rangeInUnit(span, unit) : undefined;
    if (range)
      lines = markInk(lines, unitText(book, unit).groups, range, note === undefined ? 'highlight' : 'noted');
  }
  return lines;
}

function withHits(
  { book, search }: State,
  unit: number,
  lines: readonly Line[],
  shown: ReadonlySet<number>,
): readonly Line[] {
  if (!search) return lines;
  const hit = search.current && locate(book, search, search.current);
  const current = hit?.unit === unit ? hit.index : undefined;
  return markHits(lines, search.query, current, (line) => shown.has(line)).lines;
}

function withSelection({ book, mode }: State, unit: number, lines: readonly Line[]): readonly Line[] {
  const span =
    mode.kind === 'selecting' ? spanOf(mode) : mode.kind === 'noting' ? mode.highlight.span : undefined;
  const range = span && rangeInUnit(span, unit);
  return range ? markInk(lines, unitText(book, unit).groups, range, 'selected') : lines;
}

/** Returns where the cursor of a selection is on the screen; undefined if it is not there. */
export function selectionCursor(state: State): Screen['cursor'] {
  const { book, mode, galley, frame, look, size } = state;
  if (mode.kind !== 'selecting') return undefined;
  const { unit, ink } = cursorOf(book, mode);
  const part = partAt(partsIn(state, unit), ink);
  if (!part) return undefined;
  for (const [column, rows] of shownColumns(state).entries()) {
    const row = rows.findIndex((placed) => placed.unit === unit && placed.index === part.line);
    if (row < 0) continue;
    const lines = linesOf(galley.rows(unit));
    const at = columnOf(lines, part, ink, look.ambiguous);
    const cell = cellOnScreen(state, unit, lines[part.line]!, at);
    // A line may be wider than a screen of a few columns.
    return cell === undefined
      ? undefined
      : { row, column: Math.min(frame.lefts[column]! + cell, size.columns - 1) };
  }
  return undefined;
}
