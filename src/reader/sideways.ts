// Scrolling code and tables sideways. All wide blocks of a unit scroll together, and so do the parts of a long
// block.
import { linesOf, type Galley, type Row } from '../layout/galley.ts';
import { lineCells, type Line } from '../layout/page.ts';
import { scrolledFrom, windowOf } from '../layout/window.ts';
import { markHit } from '../layout/hits.ts';
import type { AmbiguousWidth, Cells } from '../unicode/cells.ts';
import { notify } from './notify.ts';
import { locate, type Search } from './hit-search.ts';
import type { LinkPart } from './link-model.ts';
import { firstUnit, shiftOf, type Shifts } from './shifts.ts';
import { shownColumns, shownRows, type State } from './state.ts';

/** Returns what the screen shows of a line of a unit. */
export const shownPart = (state: State, unit: number, line: Line): Line =>
  windowOf(line, state.frame.width, shiftOf(state, unit), state.look.ambiguous);

/** Returns the cell of a whole line that is shown at a cell of its window. */
export function cellOfLine(state: State, unit: number, line: Line, at: Cells): Cells {
  const first = scrolledFrom(line);
  const isFixed = first < 0 || at < lineCells(line.slice(0, first), state.look.ambiguous);
  return isFixed ? at : at + shiftOf(state, unit);
}

/** Returns the cell of the window that shows a cell of a whole line; undefined if that is hidden. */
export function cellOnScreen(state: State, unit: number, line: Line, at: Cells): Cells | undefined {
  const first = scrolledFrom(line);
  const fixed = first < 0 ? Infinity : lineCells(line.slice(0, first), state.look.ambiguous);
  const cell = at < fixed ? at : at - shiftOf(state, unit);
  return at < fixed || (cell >= fixed && cell < state.frame.width) ? cell : undefined;
}

/** Returns how far the lines of each unit reach beyond the measure. */
const overhangs = new WeakMap<readonly Row[], Cells>();

function overhangOf(galley: Galley, unit: number, width: Cells, ambiguous: AmbiguousWidth): Cells {
  const rows = galley.rows(unit);
  let overhang = overhangs.get(rows);
  if (overhang === undefined) {
    overhang = 0;
    for (const { line } of rows)
      if (scrolledFrom(line) >= 0) overhang = Math.max(overhang, lineCells(line, ambiguous) - width);
    overhangs.set(rows, overhang);
  }
  return overhang;
}

/** Scrolls the wide blocks of the screen by half the measure, to the right (1) or to the left (-1). */
export function scrollSideways(state: State, direction: 1 | -1): State {
  const { galley, frame, look } = state;
  const widest = new Map<number, Cells>();
  for (const unit of new Set(shownRows(state).map((row) => row.unit))) {
    const first = firstUnit(state.book.manuscript, unit);
    const overhang = overhangOf(galley, unit, frame.width, look.ambiguous);
    widest.set(first, Math.max(overhang, widest.get(first) ?? 0));
  }
  const wide = [...widest].filter(([, overhang]) => overhang > 0);
  if (wide.length === 0) return notify(state, { kind: 'nothingWide' });
  const step = direction * Math.max(1, Math.floor(frame.width / 2));
  const shifts = new Map(state.shifts);
  for (const [unit, overhang] of wide)
    shifts.set(unit, Math.max(0, Math.min(overhang, (shifts.get(unit) ?? 0) + step)));
  const isMoved = wide.some(([unit]) => shifts.get(unit) !== (state.shifts.get(unit) ?? 0));
  return isMoved ? { ...state, shifts } : notify(state, { kind: direction > 0 ? 'rightEnd' : 'leftEnd' });
}

/** Scrolls sideways to the current hit of a search, if it is in a wide block. */
export function revealHit(state: State, search: Search): State {
  const { book, galley, frame, look } = state;
  const hit = search.current && locate(book, search, search.current);
  if (!hit || overhangOf(galley, hit.unit, frame.width, look.ambiguous) === 0) return state;
  const lines = markHit(linesOf(galley.rows(hit.unit)), search.query, hit.index);
  const line = lines.find((spans) => spans.some(({ mark }) => mark === 'current'));
  const begin = line?.findIndex(({ mark }) => mark === 'current') ?? -1;
  return line ? reveal(state, hit.unit, line, begin, begin + 1) : state;
}

/** Scrolls sideways to a part of a link on the screen, if it is in a wide block. */
export function revealLink(state: State, { column, row, begin, end }: LinkPart): State {
  const placed = shownColumns(state)[column]?.[row];
  return placed ? reveal(state, placed.unit, placed.row.line, begin, end) : state;
}

/** Scrolls a unit sideways until the spans from `begin` up to but not including `end` of its line are shown. */
export function reveal(state: State, unit: number, line: Line, begin: number, end: number): State {
  const { galley, frame, look } = state;
  const first = scrolledFrom(line);
  const overhang = first < 0 ? 0 : overhangOf(galley, unit, frame.width, look.ambiguous);
  if (overhang === 0 || begin < first) return state;
  const cellsTo = (index: number): Cells => lineCells(line.slice(first, index), look.ambiguous);
  const [left, right] = [cellsTo(begin), cellsTo(end)];
  const room = frame.width - lineCells(line.slice(0, first), look.ambiguous);
  const shift = shiftOf(state, unit);
  // Unless the line ends there, each end of the window has a sign.
  const isShown = left >= shift + Math.sign(shift) && right <= shift + room - Math.sign(overhang - shift);
  if (isShown) return state;
  const wanted = left - Math.floor(Math.max(0, room - (right - left)) / 2);
  return { ...state, shifts: withShift(state, unit, Math.max(0, Math.min(overhang, wanted))) };
}

const withShift = ({ shifts, book }: State, unit: number, shift: Cells): Shifts =>
  new Map(shifts).set(firstUnit(book.manuscript, unit), shift);
