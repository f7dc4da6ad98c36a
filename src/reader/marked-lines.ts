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
  const marked = new Map<number, readonly Line[]>();
  const linesIn = (unit: number): readonly Line[] => {
    const lines = marked.get(unit) ?? markedLines(state, unit);
    marked.set(unit, lines);
    return lines;
  };
  return columns.map((rows) => rows.map(({ unit, index }) => linesIn(unit)[index]!));
}

const hasMarks = ({ search, highlights, mode }: State): boolean =>
  search !== undefined || highlights.length > 0 || mode.kind === 'selecting' || mode.kind === 'noting';

/** Returns the lines of a unit, with all marks. */
function markedLines(state: State, unit: number): readonly Line[] {
  const lines = withSelection(state, unit, withHits(state, unit, withHighlights(state, unit)));
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

function withHits({ book, search }: State, unit: number, lines: readonly Line[]): readonly Line[] {
  if (!search) return lines;
  const current = search.current && locate(book, search, search.current);
  return markHits(lines, search.query, current?.unit === unit ? current.index : undefined).lines;
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
