// Following a link, and opening a note.
import { isInside } from '../article/part-addresses.ts';
import { refusedScheme } from '../article/safe-addresses.ts';
import { jump } from './history.ts';
import { noteText } from './note-box.ts';
import { notify } from './notify.ts';
import { placeOfId } from './link-places.ts';
import type { Mode } from './mode.ts';
import type { Followed } from './link-model.ts';
import type { State } from './state.ts';

/**
 * Follows a link. A note opens over the text, a link within the document jumps, and the loop opens anything
 * else: a figure with the system, because nanro cannot show it.
 */
export function follow(state: State, { href, note, isFigure }: Followed): State {
  if (note !== undefined) return openNote(state, note);
  if (href?.startsWith('#')) return followWithin(state, href.slice(1));
  return openBy(state, href, isFigure ? 'system' : 'nanro');
}

/** Opens a link or a figure with the system. A place in the document can only be shown by nanro. */
export const openWithSystem = (state: State, link: Followed): State =>
  link.note !== undefined || link.href?.startsWith('#')
    ? follow(state, link)
    : openBy(state, link.href, 'system');

function openBy(state: State, href: string | undefined, by: 'nanro' | 'system'): State {
  if (href === undefined) return notify(state, { kind: 'noPicture' });
  const scheme = refusedScheme(href);
  return scheme === undefined
    ? {
        // The loop has to load a picture in the document first, and says so.
        ...(by === 'system' && !isInside(href) ? notify(state, { kind: 'opening', href }) : state),
        request: { kind: 'open', href, by },
      }
    : notify(state, { kind: 'refused', scheme });
}

function openNote(state: State, id: string): State {
  const mode: Mode = { kind: 'note', id, top: 0 };
  return noteText(state, id).length > 0 ? { ...state, mode } : notify(state, { kind: 'noNote' });
}

/** Jumps to a place in the document by its name. */
function followWithin(state: State, id: string): State {
  const place = placeOfId(state.book, state.galley, id);
  return place ? jump(state, place) : notify(state, { kind: 'noPlace', name: id });
}
