// The mouse: its wheel scrolls what it is over, and its left button chooses what is under it.
import type { Cells } from '../unicode/cells.ts';
import { boxOf } from './box.ts';
import { OUTLINE_EDGE } from './frame.ts';
import type { Key, Mouse } from './keys.ts';
import { shownEntries } from './listing.ts';
import { entryOn } from './list-window.ts';
import { markedPlaces } from './marked-places.ts';
import { READING, type Mode } from './mode.ts';
import { WHEEL } from './moves.ts';
import { stayAtSection, outlineMode, select } from './outline.ts';
import { hasSubsections } from './outline-model.ts';
import { SIGN_CELLS } from './outline-lines.ts';
import { keepTop, outlineView, scrollOutline, toggleFold } from './outline-view.ts';
import { isTextShown, topEntryOf } from './panels.ts';
import { linkAt } from './screen-links.ts';
import { boxOn } from './shown-box.ts';
import type { State } from './state.ts';

type Press = (state: State, key: Key) => State;

/** A cell of the screen; both count from 0. */
interface Point {
  readonly row: number;
  readonly column: Cells;
}

/** Returns the state after the mouse was used. `press` presses a key. */
export function pointAt(state: State, { button, ...point }: Mouse, press: Press): State {
  if (state.isPasting) return state;
  return button === 'left' ? click(state, point, press) : turnWheel(state, button, point, press);
}

function turnWheel(state: State, button: 'wheelup' | 'wheeldown', point: Point, press: Press): State {
  const { mode } = state;
  if (boxOn(state)) return press(state, button);
  if (isOverOutline(state, point)) return scrollOutline(state, button === 'wheeldown' ? WHEEL : -WHEEL);
  // Over the text, the key must not go to the outline.
  return mode.kind === 'outline'
    ? { ...press({ ...state, mode: READING }, button), mode }
    : press(state, button);
}

/** Reports whether a cell is in the outline, whether that is beside the text or covers it. */
function isOverOutline(state: State, { row, column }: Point): boolean {
  const { mode, frame } = state;
  if (row >= frame.height) return false;
  if (frame.side === 0) return mode.kind === 'outline';
  return isTextShown(state) && column < frame.side;
}

function click(state: State, point: Point, press: Press): State {
  const box = boxOn(state);
  if (box) return isInBox(state, box.length, point) ? state : press(state, 'escape');
  // Keys that wait may change the screen.
  if (point.row >= state.frame.height || state.waiting.length > 0) return state;
  const act = CLICKS[state.mode.kind] as Click<Mode> | undefined;
  if (!act) return state;
  return isOverOutline(state, point)
    ? clickOutline(state, point, press)
    : act(state, state.mode, point, press);
}

function isInBox(state: State, rows: number, { row, column }: Point): boolean {
  const { left, width } = boxOf(state);
  const { height } = state.frame;
  return row >= height - rows && row < height && column >= left && column < left + width;
}

type Click<M extends Mode> = (state: State, mode: M, point: Point, press: Press) => State;

/** What a click does outside boxes and the outline. In all other modes, it does nothing anywhere. */
const CLICKS: { readonly [K in Mode['kind']]?: Click<Extract<Mode, { kind: K }>> } = {
  reading: (state, _, point, press) => followAt(state, point, press) ?? state,
  hints: (state, _, point, press) => followAt(state, point, press) ?? press(state, 'escape'),
  outline: (state, mode, point, press) => {
    const reading = stayAtSection(state, mode);
    return followAt(reading, point, press) ?? reading;
  },
  list: (state, mode, point, press) => clickEntry(state, mode, shownEntries(mode).length, point, press),
  marks: (state, mode, point, press) => clickEntry(state, mode, markedPlaces(state).length, point, press),
  address: (state, _, __, press) => press(state, 'escape'),
};

/** Follows the link at a cell; undefined if there is none. */
function followAt(state: State, { row, column }: Point, press: Press): State | undefined {
  const link = linkAt(state, row, column);
  if (!link) return undefined;
  const { place, nth } = link;
  return press({ ...state, mode: READING, chosen: { place, nth } }, 'enter');
}

/** Selects the entry on a row, or opens it if it is selected. The list stays where it is. */
function clickEntry(
  state: State,
  mode: Extract<Mode, { kind: 'list' | 'marks' }>,
  count: number,
  { row }: Point,
  press: Press,
): State {
  const top = topEntryOf(state, mode, count);
  const selected = entryOn(row, top, count, state.frame.height);
  if (selected === undefined) return state;
  if (selected === mode.selected) return press(state, 'enter');
  return { ...state, mode: { ...mode, selected, scrolled: { top, selected } } };
}

/** Goes to the section of a heading, or folds it if its sign was clicked. The outline stays where it is. */
function clickOutline(state: State, { row, column }: Point, press: Press): State {
  const { mode, frame } = state;
  const { headings, top } = outlineView(state);
  const heading = headings[entryOn(row, top, headings.length, frame.height) ?? -1];
  if (!heading || (frame.side > 0 && column >= frame.side - OUTLINE_EDGE)) return state;
  const outline = mode.kind === 'outline' ? mode : outlineMode(state);
  if (column <= SIGN_CELLS && outline.filter === '' && hasSubsections(heading))
    return toggleFold(state, heading.place);
  const selected = select(state, outline, heading);
  return press(outline.filter === '' ? keepTop(selected, top) : selected, 'enter');
}
