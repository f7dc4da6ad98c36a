// Changes of the state that several keys make.
import { notify } from './notify.ts';
import { isBefore, isSame, move, topOf, type Place } from './place.ts';
import type { Grid } from './columns.ts';
import { gridOf, lastTop, topAbove, topBelow, topShowing } from './screens.ts';
import { placeOfHit, type Search } from './hit-search.ts';
import { revealHit } from './sideways.ts';
import { shownPlace, turnedIndex, shownRows, type State } from './state.ts';

/** The rows that the wheel of the mouse scrolls, as in terminals. */
export const WHEEL = 3;

/**
 * Scrolls by some rows, up if `distance` is negative. Stops when the last row is at the bottom of the screen.
 */
export function scroll(state: State, distance: number): State {
  const from = shownPlace(state);
  const last = lastTop(state.galley, gridOf(state.frame));
  const reached = move(state.galley, from, distance);
  const place = distance < 0 || isBefore(reached, last) ? reached : isBefore(from, last) ? last : from;
  if (isSame(place, from)) return stay(state, distance);
  return { ...state, place, isHeld: isBefore(last, place) };
}

/** Says that there is nothing further down, or up if `direction` is negative. */
const stay = (state: State, direction: number): State =>
  notify(state, direction < 0 ? { kind: 'start' } : (state.book.ending ?? { kind: 'end' }));

/**
 * Scrolls by a screen or a part of it. When scrolling down, skips blank lines between units at
 * the top of the screen.
 */
export function turn(state: State, distance: number): State {
  const turned = scroll(state, distance);
  const top = topOf(turned.galley, turned.place.unit);
  return distance > 0 && !isSame(turned.place, state.place) && isBefore(turned.place, top)
    ? { ...turned, place: top }
    : turned;
}

/**
 * Turns to the screen below (1) or above (-1) in two columns. No row is on both screens, unless there are
 * fewer rows above this screen than fit on one.
 */
export function turnColumns(state: State, direction: 1 | -1): State {
  const { galley, frame } = state;
  const grid = gridOf(frame);
  const from = move(galley, shownPlace(state), 0); // the beginning of its row
  const at = turnedIndex(state, from);
  const turned = at < 0 ? [from] : state.turned;
  const known = turned[Math.max(0, at) + direction];
  const top = known ?? (direction > 0 ? topBelow : topAbove)(galley, from, grid);
  if (!top) return stay(state, direction);
  const to: State = { ...state, place: top, isHeld: true };
  if (known) return { ...to, turned };
  if (direction > 0) return { ...to, turned: [...turned, top] };
  // The first screen of the text is always whole, so it may repeat rows of the screen below it.
  const isBeside =
    topAbove(galley, top, grid) !== undefined || isSame(topBelow(galley, top, grid) ?? top, from);
  return { ...to, turned: isBeside ? [top, ...turned] : [top] };
}

/** Moves down (1) or up (-1) by one of two columns. Down is to the place where the second column begins. */
export function turnColumn(state: State, direction: 1 | -1): State {
  const { galley, frame } = state;
  const from = shownPlace(state);
  const isAtEnd = direction > 0 && !topBelow(galley, from, gridOf(frame));
  const column: Grid = { height: frame.height, count: 1 };
  const top = isAtEnd ? undefined : (direction > 0 ? topBelow : topAbove)(galley, from, column);
  if (!top) return stay(state, direction);
  return { ...state, place: top, isHeld: true };
}

/** Returns the index of the section at the top of the screen; -1 before the first section. */
export function sectionAt(state: State): number {
  const { unit, offset } = shownPlace(state);
  const next = state.book.sections.findIndex(
    (start) => start > unit || (start === unit && offset < topOf(state.galley, start).offset),
  );
  return (next < 0 ? state.book.manuscript.headings.length : next) - 1;
}

/** Returns the place where a section begins. */
export const sectionTop = (state: State, section: number): Place =>
  topOf(state.galley, state.book.sections[section]!);

/** Scrolls to the current hit of a search, unless it is on the screen. */
export function showHit(state: State, search: Search): State {
  const found: State = { ...state, search };
  if (!search.current) return found;
  const hit = placeOfHit(state.book, search, state.galley, search.current);
  if (isOnScreen(state, hit)) return revealHit(found, search);
  const above = Math.floor(state.frame.height / 3);
  const place = topShowing(state.galley, hit, above, gridOf(state.frame));
  return revealHit({ ...found, place, isHeld: false }, search);
}

/** Reports whether the row of a place is on the screen. */
export function isOnScreen(state: State, place: Place): boolean {
  const rows = shownRows(state);
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    first !== undefined &&
    !isBefore(place, { unit: first.unit, offset: first.row.at }) &&
    !isBefore({ unit: last!.unit, offset: last!.row.at }, place)
  );
}
