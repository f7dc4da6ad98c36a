// The keys that work in a list.
import { openCommand } from './command-keys.ts';
import { follow } from './follow.ts';
import { travel } from './history.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import {
  canForget,
  canSort,
  listMode,
  shownEntries,
  type Listing,
  type ListEntry,
  type ListMode,
} from './listing.ts';
import { listMarks } from './marked-places.ts';
import { helpOver, READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import { typeFilter } from './prompt.ts';
import type { State } from './state.ts';

/** Shows a list over the text. */
export const openList = (state: State, listing: Listing): State =>
  // A list that is already shown, such as the library after a visit, keeps the same entry selected.
  ({ ...state, notice: undefined, mode: renewed(state, listing) });

function renewed({ mode }: State, listing: Listing): ListMode {
  if (mode.kind !== 'list') return listMode(listing, false);
  return mode.listing.kind === listing.kind
    ? atSameEntry(mode, { ...mode, listing, forgotten: new Set() })
    : { ...listMode(listing, false), below: mode };
}

/** Returns a list that has changed, with the same entry selected, or else one at the same place. */
function atSameEntry(before: ListMode, mode: ListMode): ListMode {
  const key = shownEntries(before)[before.selected]?.key;
  const shown = shownEntries(mode);
  const same = shown.findIndex((entry) => entry.key === key);
  return { ...mode, selected: same < 0 ? Math.max(0, Math.min(before.selected, shown.length - 1)) : same };
}

export function keyInList(state: State, mode: ListMode, key: Key): State {
  const typed = mode.isFiltering ? keyInFilter(mode, key) : undefined;
  if (typed) return { ...state, mode: typed };
  const entries = shownEntries(mode);
  const entry = entries[mode.selected];
  switch (key) {
    case ':':
      return openCommand(state, mode);
    case 'h':
    case 'f1':
      return { ...state, mode: helpOver(mode) };
    case '/':
      return { ...state, mode: { ...mode, isFiltering: true } };
    case 'enter':
      return entry ? openEntry(state, mode, entry) : state;
    case 's':
      return sort(state, mode);
    case 'o':
      return { ...state, request: { kind: 'list', list: 'library' } };
    case 'x':
      return entry ? toggleForgotten(state, mode, entry) : state;
    case 'left':
    case 'backspace':
    case 'ctrl-o':
      return mode.isRoot ? travel(state, 'back') : close(state, mode);
    case 'right':
      return travel(state, 'forward');
    case 'tab':
      return mode.listing.kind === 'bookmarks' && !mode.isRoot ? listMarks(state) : state;
    case 'escape':
      return escape(state, mode);
    case 'q':
      return mode.isRoot ? { ...state, request: { kind: 'quit' } } : close(state, mode);
    default: {
      const moved = moveInList(key, mode.selected, entries.length, state.frame.height - 2);
      return moved === undefined ? state : { ...state, mode: { ...mode, selected: moved } };
    }
  }
}

const close = (state: State, { below = READING }: { readonly below?: Mode } = {}): State => ({
  ...state,
  mode: below,
});

function escape(state: State, mode: ListMode): State {
  if (mode.filter !== '') return { ...state, mode: atSameEntry(mode, { ...mode, filter: '' }) };
  return mode.isRoot ? state : close(state, mode);
}

/** Opens an entry: follows a link of the screen, or leaves the rest to the loop. */
function openEntry(state: State, mode: ListMode, { key, link }: ListEntry): State {
  if (link) return follow(close(state), link);
  return { ...state, request: { kind: 'enter', list: mode.listing.kind, key } };
}

function sort(state: State, mode: ListMode): State {
  const { orders = [] } = mode.listing;
  if (!canSort(mode.listing)) return state;
  const order = (mode.order + 1) % orders.length;
  return notify({ ...state, mode: { ...mode, order, selected: 0 } }, { kind: 'order', name: orders[order]! });
}

/** Forgets an entry, or takes that back. */
function toggleForgotten(state: State, mode: ListMode, { key }: ListEntry): State {
  const { kind } = mode.listing;
  if (!canForget(kind)) return state;
  const forgotten = new Set(mode.forgotten);
  const isForgotten = !forgotten.delete(key);
  if (isForgotten) forgotten.add(key);
  return {
    ...notify({ ...state, mode: { ...mode, forgotten } }, { kind: isForgotten ? 'forgotten' : 'takenBack' }),
    request: { kind: 'forget', list: kind, key, isForgotten },
  };
}

/** Types into the filter; undefined if the key is for the list. */
function keyInFilter(mode: ListMode, key: Key): ListMode | undefined {
  const typed = typeFilter(mode, key);
  if (!typed) return undefined;
  const filtered: ListMode = { ...mode, ...typed };
  if (key === 'escape') return atSameEntry(mode, filtered);
  return typed !== mode && typed.isFiltering ? { ...filtered, selected: 0 } : filtered;
}
