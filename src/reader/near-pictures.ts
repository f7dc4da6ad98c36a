// The pictures on the screen and near it.
import type { Event } from './events.ts';
import type { PictureSizes } from './picture-sizes.ts';
import { rowsBefore, rowsFrom, takeRows, type PlacedRow } from './place.ts';
import { rowsOnScreen, shownPlace, type State } from './state.ts';

/**
 * Returns the pictures that are not known yet and whose labels are on the screen, or at most one screen above
 * or below it, by the `src` of their figures.
 */
export function unknownNearby(state: State): string[] {
  const { galley, pictures, look } = state;
  if (!look.cell) return [];
  const place = shownPlace(state);
  const count = rowsOnScreen(state);
  return unknown(
    [...takeRows(rowsFrom(galley, place), 2 * count), ...takeRows(rowsBefore(galley, place), count)],
    pictures,
  );
}

function unknown(rows: readonly PlacedRow[], known: PictureSizes): string[] {
  const found = new Set<string>();
  for (const { row } of rows)
    for (const { figure = '' } of row.line) if (figure !== '' && !known.has(figure)) found.add(figure);
  return [...found];
}

/** Draws pictures that have been loaded. The place at the top of the screen stays the same. */
export function showPictures(
  state: State,
  { document, pictures }: Extract<Event, { kind: 'pictured' }>,
): State {
  if (document !== state.document) return state;
  return {
    ...state,
    place: state.isFollowing ? state.place : shownPlace(state),
    pictures: new Map([...state.pictures, ...pictures]),
  };
}
