// Where the user has been: places in documents, and lists. Jumps remember where they began.
import { anchorPlace, recallOrClamp } from './anchors.ts';
import { READING } from './mode.ts';
import { notify } from './notify.ts';
import type { Place } from './place.ts';
import type { Visit } from './remembered.ts';
import { shownPlace, type State } from './state.ts';

/** How many jumps are remembered. */
const MOST = 100;

const added = (visits: readonly Visit[], visit: Visit): readonly Visit[] => [
  ...visits.slice(1 - MOST),
  visit,
];

/** Returns where the user is. */
export function visitOf(state: State, place: Place = shownPlace(state)): Visit {
  const { document, mode, isHeld } = state;
  return { document, place, isHeld, ...(mode.kind === 'list' ? { list: mode } : {}) };
}

/** Remembers a visit to go back to. There is then nothing to go forward to. */
export const remember = (state: State, visit: Visit): State => ({
  ...state,
  back: added(state.back, visit),
  forward: [],
});

/** Goes to a place in the document, and remembers where the user was. */
export const jump = (state: State, place: Place): State => ({
  ...remember(state, visitOf(state)),
  place,
  isHeld: true,
});

/**
 * Goes back, or forward again. A visit to another document is left to the loop, which may have to load it.
 */
export function travel(state: State, direction: 'back' | 'forward'): State {
  const visit = state[direction].at(-1);
  if (!visit) return notify(state, { kind: direction === 'back' ? 'nowhereBack' : 'nowhereForward' });
  return visit.document === state.document
    ? arrive(state, visit, direction)
    : { ...state, request: { kind: 'return', visit, direction } };
}

/**
 * Shows a visit. `from` is where the user was, which becomes the next visit in the other direction. The
 * document of the visit must be open. The library is listed again, because its entries have changed.
 */
export function arrive(
  state: State,
  { place, anchor, isHeld, list }: Visit,
  direction: 'back' | 'forward',
  from: Visit = visitOf(state),
): State {
  const opposite = direction === 'back' ? 'forward' : 'back';
  return {
    ...state,
    place: anchor === undefined ? place : recallOrClamp(state.book, { ...place, anchor }),
    isHeld,
    mode: list ?? READING,
    request: list?.listing.kind === 'library' ? { kind: 'list', list: 'library' } : undefined,
    [direction]: state[direction].slice(0, -1),
    [opposite]: added(state[opposite], from),
  };
}

/** Adds the words at the place to a visit of the document, because its text may change. */
export const anchorVisit = ({ document, book }: State, visit: Visit): Visit =>
  visit.document === document && visit.anchor === undefined
    ? { ...visit, anchor: anchorPlace(book, visit.place).anchor }
    : visit;

/** Adds the words at their places to all visits of the document. */
export const anchorVisits = (state: State): State => ({
  ...state,
  back: state.back.map((visit) => anchorVisit(state, visit)),
  forward: state.forward.map((visit) => anchorVisit(state, visit)),
});
