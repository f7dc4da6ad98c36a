// How much of a document has been read. It is 0 % as long as the first row is at the top of the screen, and
// 100 % as soon as the last row is on the screen.
import { lastAtMost, charactersOf, type Book } from './book.ts';
import { isBefore, isSame, topOf, type Place } from './place.ts';
import { gridOf, lastTop } from './screens.ts';
import { shownPlace, shownRows, type State } from './state.ts';

/** Returns the share of the document that has been read, from 0 to 1. A document without text is read. */
function readShare(state: State): number {
  const top = shownPlace(state);
  const last = lastTop(state.galley, gridOf(state.frame));
  if (!isBefore(top, last)) return 1;
  return charactersBefore(state, top) / Math.max(1, charactersBefore(state, last));
}

/** Returns the percentage that has been read: 100 only at the end. */
export const percentRead = (state: State): number => {
  const share = readShare(state);
  return share === 1 ? 100 : Math.min(99, Math.floor(share * 100));
};

/** Returns the place at the top of the screen when a percentage has been read. */
export function placeOfPercent(state: State, percent: number): Place {
  const last = lastTop(state.galley, gridOf(state.frame));
  if (percent >= 100) return last;
  const { before, units } = state.book;
  const wanted = (charactersBefore(state, last) * percent) / 100;
  const unit = lastAtMost(units, (index) => before[index]!, wanted);
  const characters = before[unit + 1]! - before[unit]!;
  const rows = state.galley.rows(unit);
  const ink = inkOfUnit(rows) * (characters === 0 ? 0 : (wanted - before[unit]!) / characters);
  // The first row at or after the place, so that no less has been read.
  const row = rows.find(({ at }) => at >= ink) ?? rows.at(-1);
  return { unit, offset: row?.at ?? 0 };
}

/**
 * Returns the index of the section being read: the one that the user jumped to, if it begins at the top of
 * the screen, or else the one in the middle. Returns -1 if that is before the first section.
 */
export function sectionRead(state: State): number {
  const { book, place, isHeld, galley } = state;
  const begun = isHeld ? book.sections.indexOf(place.unit) : -1;
  if (begun >= 0 && isSame(place, topOf(galley, place.unit))) return begun;
  const rows = shownRows(state);
  const middle =
    rows[Math.min(rows.length - 1, Math.floor((state.frame.height * state.frame.lefts.length) / 2))];
  return middle ? sectionOf(book, middle.unit) : -1;
}

/** Returns the index of the section that a unit is in; -1 if it is before the first section. */
const sectionOf = ({ sections }: Book, unit: number): number => {
  const next = sections.findIndex((start) => start > unit);
  return (next < 0 ? sections.length : next) - 1;
};

/** Returns the number of characters before a place. Within a unit, it is estimated from the offset. */
function charactersBefore({ book: { before }, galley }: State, { unit, offset }: Place): number {
  const share = offset / (inkOfUnit(galley.rows(unit)) || 1);
  return before[unit]! + Math.min(1, share) * ((before[unit + 1] ?? before[unit]!) - before[unit]!);
}

/** Returns about how much ink a unit has. */
const inkOfUnit = (rows: readonly { readonly at: number }[]): number => (rows.at(-1)?.at ?? 0) + 1;

/** Returns the number of characters that are still to be read. */
export const charactersLeft = (state: State): number => (1 - readShare(state)) * charactersOf(state.book);
