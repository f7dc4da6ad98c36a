// Choosing a link, a note or a figure of the screen.
import { isInside } from '../article/part-addresses.ts';
import { follow, openWithSystem } from './follow.ts';
import { notify } from './notify.ts';
import { chosenIndex, chosenLink, linksOn } from './screen-links.ts';
import { revealLink } from './sideways.ts';
import type { State } from './state.ts';

/** Chooses the next link of the screen (1) or the previous one (-1). After the last comes the first. */
export function chooseLink(state: State, direction: 1 | -1): State {
  const links = linksOn(state);
  if (links.length === 0) return notify(state, { kind: 'noLinks' });
  const index = chosenIndex(links, state.chosen);
  const next =
    index < 0 && direction < 0 ? links.length - 1 : (index + direction + links.length) % links.length;
  const { place, nth, parts } = links[next]!;
  return revealLink({ ...state, chosen: { place, nth } }, parts[0]!);
}

/** Follows the chosen link; calls `otherwise` if there is none on the screen. */
export function followChosen(state: State, otherwise: (state: State) => State): State {
  const link = chosenLink(state);
  return link ? follow(state, link) : otherwise(state);
}

/** Opens the chosen link with the system. */
export function openChosen(state: State): State {
  const link = chosenLink(state);
  return link ? openWithSystem(state, link) : notify(state, { kind: 'nothingChosen' });
}

/** Copies the address of the chosen link. */
export function copyAddress(state: State): State {
  const href = chosenLink(state)?.href;
  return href === undefined || isInside(href)
    ? notify(state, { kind: 'nothingToCopy' })
    : { ...notify(state, { kind: 'copied' }), request: { kind: 'copyAddress', href } };
}
