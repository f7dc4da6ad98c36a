// Shows another document: a new one, or one that the user left before.
import type { Opened, Way } from './events.ts';
import { anchorVisit, anchorVisits, arrive, remember, visitOf } from './history.ts';
import { withAllLines } from './kept-lines.ts';
import { notify } from './notify.ts';
import { showDocument } from './opening.ts';
import type { State } from './state.ts';
import { placeOfId } from './link-places.ts';

/** Shows a document that the loop has opened. */
export function showOpened(before: State, opened: Opened, way: Way): State {
  const state = anchorVisits(withAllLines(before));
  const from = anchorVisit(state, visitOf(state));
  if (way.kind === 'jump') return atFragment(showDocument(remember(state, from), opened), way.fragment);
  const shown: State = { ...showDocument(state, opened), notice: opened.notice };
  return arrive(shown, way.visit, way.direction, from);
}

/** Goes to a named place of the document that has just been opened. */
export function atFragment(state: State, fragment: string | undefined): State {
  if (fragment === undefined || fragment === '') return state;
  const place = placeOfId(state.book, state.galley, fragment);
  return place ? { ...state, place, isHeld: true } : notify(state, { kind: 'noPlace', name: fragment });
}
