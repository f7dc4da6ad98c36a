// The list of the links, notes and figures on the screen.
import { blockText } from '../article/text.ts';
import { listMode, type ListEntry, type Listing } from './listing.ts';
import { notify } from './notify.ts';
import type { ScreenLink } from './link-model.ts';
import { linksOn, shownAddress } from './screen-links.ts';
import type { State } from './state.ts';

export function listLinks(state: State): State {
  const entries = entriesOf(linksOn(state), state);
  const listing: Listing = { kind: 'links', title: state.texts.links, entries };
  return entries.length === 0
    ? notify(state, { kind: 'noLinks' })
    : { ...state, mode: listMode(listing, false) };
}

/** Returns the links as entries. Links that lead to the same place become one entry. */
function entriesOf(links: readonly ScreenLink[], state: State): ListEntry[] {
  const entries = new Map<string, ListEntry>();
  for (const { text, href, note, isFigure } of links) {
    const key = note === undefined ? `link ${href}` : `note ${note}`;
    const before = entries.get(key);
    const facts = note === undefined ? href && shownAddress(href) : noteText(state, note);
    const whole = before === undefined ? text : `${before.text} ${text}`;
    entries.set(key, {
      key,
      text: whole,
      ...(facts === undefined || facts === whole ? {} : { facts }),
      link: { href, note, isFigure },
    });
  }
  return [...entries.values()];
}

/** Returns the text of a note on one line. */
const noteText = ({ book }: State, id: string): string =>
  blockText(book.manuscript.note(id)?.blocks ?? [])
    .replace(/\s+/g, ' ')
    .trim();
