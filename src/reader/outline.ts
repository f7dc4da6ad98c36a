// The outline: a list of the sections of the book, from which the user can go to one.
import type { NumberedHeading } from '../article/manuscript.ts';
import { matches, queryOf } from '../article/search.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import { remember, visitOf } from './history.ts';
import { sectionTop } from './moves.ts';
import { notify } from './notify.ts';
import { isInNumber, sectionTyped, typedNumber } from './numbers.ts';
import { sectionRead } from './read-share.ts';
import { typeFilter } from './prompt.ts';
import { READING, type Mode } from './mode.ts';
import type { State } from './state.ts';

type OutlineMode = Extract<Mode, { kind: 'outline' }>;

/** Returns the headings that match a filter, by part of their text or by initial consonants. */
export function filterHeadings({ book }: State, filter: string): readonly NumberedHeading[] {
  const query = queryOf(filter);
  const { headings } = book.manuscript;
  return query ? headings.filter(({ text }) => matches(text, query)) : headings;
}

export function openOutline(state: State): State {
  const { place, isHeld, book } = state;
  if (book.manuscript.headings.length === 0) return notify(state, { kind: 'noSections' });
  return {
    ...state,
    mode: {
      kind: 'outline',
      filter: '',
      isFiltering: false,
      selected: Math.max(0, sectionRead(state)),
      before: { place, isHeld },
    },
  };
}

export function keyInOutline(state: State, mode: OutlineMode, key: Key): State {
  const typed = mode.isFiltering
    ? keyInFilter(state, mode, key)
    : isInNumber(state, key)
      ? typeDigit(state, mode, key)
      : undefined;
  if (typed) return typed;
  const headings = filterHeadings(state, mode.filter);
  switch (key) {
    case '/':
      return { ...state, mode: { ...mode, isFiltering: true } };
    case 'enter':
      return headings.length === 0
        ? state
        : {
            ...remember(state, { ...visitOf(state, mode.before.place), isHeld: mode.before.isHeld }),
            mode: READING,
          };
    case 'escape':
      return mode.filter === '' ? close(state, mode) : select(state, { ...mode, filter: '' }, 0);
    case 'q':
    case 't':
    case 'left':
    case 'backspace':
    case 'ctrl-o':
      return close(state, mode);
    default: {
      const moved = moveInList(key, mode.selected, headings.length, state.frame.height - 2);
      return moved === undefined ? state : select(state, mode, moved);
    }
  }
}

/** Selects the section with the number typed, if it matches the filter. */
function typeDigit(state: State, mode: OutlineMode, key: Key): State {
  const typed = sectionTyped(state, key);
  if (!typed) return { ...state, number: undefined };
  const index = filterHeadings(state, mode.filter).findIndex(({ place }) => place === typed.section);
  return {
    ...(index < 0 ? state : select(state, mode, index)),
    number: typedNumber(state, key, typed.digits),
  };
}

/** Types into the filter; undefined if the key is for the list. */
function keyInFilter(state: State, mode: OutlineMode, key: Key): State | undefined {
  const typed = typeFilter(mode, key);
  if (!typed) return undefined;
  const filtered: OutlineMode = { ...mode, ...typed };
  const isFirst = key === 'escape' || (typed !== mode && typed.isFiltering);
  return isFirst ? select(state, filtered, 0) : { ...state, mode: filtered };
}

/** Selects a heading, and shows its section beside the outline. */
function select(state: State, mode: OutlineMode, wanted: number): State {
  const headings = filterHeadings(state, mode.filter);
  const selected = Math.max(0, Math.min(headings.length - 1, wanted));
  const heading = headings[selected];
  const selecting: State = { ...state, mode: { ...mode, selected } };
  return heading ? { ...selecting, place: sectionTop(state, heading.place), isHeld: true } : selecting;
}

const close = (state: State, { before }: OutlineMode): State => ({ ...state, ...before, mode: READING });
