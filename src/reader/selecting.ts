// The keys that select text. A key for another grain than before takes the one at the cursor: a wider or a
// narrower part of the text. The same key again goes on to the next one. `v` keeps what is selected, and the
// keys then add to it.
import { linesOf } from '../layout/galley.ts';
import { inkParts, markInk, partAt } from '../layout/ink-ranges.ts';
import { markHit } from '../layout/hits.ts';
import { countCharacters } from '../article/text.ts';
import { openNote, showNote, toggleHighlight } from './highlighting.ts';
import { locate } from './hit-search.ts';
import type { Key } from './keys.ts';
import { lookUpSelection } from './lookup.ts';
import { helpOver, READING, type Mode } from './mode.ts';
import { isOnScreen, scroll, WHEEL } from './moves.ts';
import { notify } from './notify.ts';
import { isBefore, rowsFrom } from './place.ts';
import { chosenLink } from './screen-links.ts';
import { reveal } from './sideways.ts';
import { gridOf, topShowing } from './screens.ts';
import {
  cursorOf,
  partsIn,
  placeOfPoint,
  pointBefore,
  pointFrom,
  rangeAt,
  selectedText,
} from './selection.ts';
import { shownColumns, shownPlace, type State } from './state.ts';
import type { Grain, TextPoint, TextRange } from './text-range.ts';
import { unitText } from './unit-text.ts';

export type SelectingMode = Extract<Mode, { kind: 'selecting' }>;

/** Selects the word of the current hit or of the chosen link, or else the first line on the screen. */
export function openSelecting(state: State): State {
  const word = pointOfHit(state) ?? pointOfLink(state);
  const point = word ?? firstPoint(state);
  if (!point) return notify(state, { kind: 'nothingToSelect' });
  const grain = word ? 'eojeol' : 'line';
  const at = rangeAt(state, grain, point);
  return showCursor({
    ...state,
    isFollowing: false,
    chosen: undefined,
    mode: { kind: 'selecting', grain, at, anchor: undefined },
  });
}

/** Returns the eojeol of the current hit or of the chosen link; undefined if neither is on the screen. */
export function wordHere(state: State): string | undefined {
  const point = pointOfHit(state) ?? pointOfLink(state);
  return point && selectedText(state.book, { at: rangeAt(state, 'eojeol', point), anchor: undefined });
}

/** Returns the point where the current hit begins, if it is on the screen. */
function pointOfHit(state: State): TextPoint | undefined {
  const { book, galley, search } = state;
  if (!search?.current) return undefined;
  const { unit, index } = locate(book, search, search.current);
  const lines = markHit(linesOf(galley.rows(unit)), search.query, index);
  const part = inkParts(lines, unitText(book, unit).groups).find(({ span }) => span.mark === 'current');
  const point = part && { unit, ink: part.start };
  return point && isOnScreen(state, placeOfPoint(state, point)) ? point : undefined;
}

function pointOfLink(state: State): TextPoint | undefined {
  const part = chosenLink(state)?.parts[0];
  const placed = part && shownColumns(state)[part.column]?.[part.row];
  if (!placed) return undefined;
  const spans = new Set(placed.row.line.slice(part.begin, part.end));
  const first = partsIn(state, placed.unit).find(({ span, start, end }) => spans.has(span) && start < end);
  return first && { unit: placed.unit, ink: first.start };
}

/** Returns the first point at the top of the screen or below. */
function firstPoint(state: State): TextPoint | undefined {
  for (const { unit, index } of rowsFrom(state.galley, shownPlace(state))) {
    const part = partsIn(state, unit).find(({ line, start, end }) => line === index && start < end);
    if (part) return { unit, ink: part.start };
  }
  return undefined;
}

const GRAINS: Readonly<Record<Key, readonly [grain: Grain, direction: 1 | -1]>> = {
  h: ['character', -1],
  left: ['character', -1],
  l: ['character', 1],
  right: ['character', 1],
  j: ['line', 1],
  down: ['line', 1],
  k: ['line', -1],
  up: ['line', -1],
  w: ['eojeol', 1],
  b: ['eojeol', -1],
  ')': ['sentence', 1],
  '(': ['sentence', -1],
};

export function keyInSelecting(state: State, mode: SelectingMode, key: Key): State {
  const move = GRAINS[key];
  if (move) return take(state, mode, ...move);
  switch (key) {
    case 'v':
      return { ...state, mode: { ...mode, anchor: mode.anchor ? undefined : mode.at } };
    case 's':
      return lookUpSelection(state, mode);
    case 'y':
      return copySelection(state, mode);
    case 'm':
      return toggleHighlight(state, mode);
    case 'e':
      return openNote(state, mode);
    case 'enter':
      return showNote(state, mode);
    case 'f1':
      return { ...state, mode: helpOver(mode) };
    case 'wheeldown':
      return scroll(state, WHEEL);
    case 'wheelup':
      return scroll(state, -WHEEL);
    case 'escape':
    case 'q':
      return { ...state, mode: READING };
    default:
      return state;
  }
}

/** Takes what is at the cursor, or what comes next. Lines are always the next ones. */
function take(state: State, mode: SelectingMode, grain: Grain, direction: 1 | -1): State {
  const { book } = state;
  const cursor = cursorOf(book, mode);
  const isSame = grain === mode.grain;
  const { unit, from, to } = isSame ? mode.at : rangeAt(state, grain, cursor);
  const point =
    !isSame && grain !== 'line'
      ? cursor
      : direction > 0
        ? pointFrom(book, { unit, ink: to })
        : pointBefore(book, { unit, ink: from });
  if (!point) return notify(state, { kind: direction > 0 ? 'end' : 'start' });
  const at = fromAnchor(rangeAt(state, grain, point), mode.anchor, direction);
  return showCursor({ ...state, mode: { ...mode, grain, at } });
}

/** Cuts off what is on the other side of the anchor, in a range that contains it. */
function fromAnchor(at: TextRange, anchor: TextRange | undefined, direction: 1 | -1): TextRange {
  if (anchor?.unit !== at.unit || at.from > anchor.from || at.to < anchor.to) return at;
  return direction > 0 ? { ...at, from: anchor.from } : { ...at, to: anchor.to };
}

function copySelection(state: State, mode: SelectingMode): State {
  const text = selectedText(state.book, mode);
  return {
    ...notify(state, { kind: 'copiedText', characters: countCharacters(text) }),
    mode: READING,
    request: { kind: 'copy', text },
  };
}

/** Scrolls as far as is needed to show what the last key selected, or at least the cursor. */
export function showCursor(state: State): State {
  const { mode, book } = state;
  if (mode.kind !== 'selecting') return state;
  const { unit, to } = mode.at;
  return showPoint(showPoint(state, { unit, ink: to - 1 }), cursorOf(book, mode));
}

/**
 * Returns the state after a change of the window. The cursor of a selection stays on the screen if it was there.
 * The next change starts from the view before this one, as with `keepHit`.
 */
export function keepCursor(before: State, state: State): State {
  const { mode, place, isHeld, moved = { place, isHeld } } = state;
  if (mode.kind !== 'selecting') return state;
  if (!isOnScreen(before, placeOfPoint(before, cursorOf(before.book, mode)))) return state;
  const shown = showCursor(state);
  return shown.place === place ? state : { ...state, place: shown.place, isHeld: shown.isHeld, moved };
}

function showPoint(state: State, { unit, ink }: TextPoint): State {
  const { book, galley, frame } = state;
  const part = partAt(partsIn(state, unit), ink);
  if (!part) return state;
  const place = placeOfPoint(state, { unit, ink });
  const lines = markInk(
    linesOf(galley.rows(unit)),
    unitText(book, unit).groups,
    { from: ink, to: ink + 1 },
    'selected',
  );
  const line = lines[part.line]!;
  const begin = line.findIndex(({ mark }) => mark === 'selected');
  const revealed = reveal(state, unit, line, begin, begin + 1);
  if (isOnScreen(state, place)) return revealed;
  const above = isBefore(place, shownPlace(state)) ? 0 : frame.height - 1;
  return { ...revealed, place: topShowing(galley, place, above, gridOf(frame)), isHeld: false };
}
