// The keys of the outline, in which the user can go to a section.
import type { NumberedHeading } from '../article/manuscript.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import { remember, visitOf } from './history.ts';
import { READING, type Mode } from './mode.ts';
import { sectionTop } from './moves.ts';
import { notify } from './notify.ts';
import { isInNumber, sectionTyped, typedNumber } from './numbers.ts';
import { foldable, shownHeadings, CLOSED } from './outline-model.ts';
import { outlineView, toggleFold } from './outline-view.ts';
import { isSame } from './place.ts';
import { typeFilter } from './prompt.ts';
import { sectionRead } from './read-share.ts';
import type { State } from './state.ts';

export type OutlineMode = Extract<Mode, { kind: 'outline' }>;

/** Opens the outline, and lets the keys go to it. Closes it if it is beside the text. */
export function toggleOutline(state: State): State {
  if (state.frame.side > 0) return setOpen(state, false);
  return state.book.sections.length === 0
    ? notify(state, { kind: 'noSections' })
    : setOpen({ ...state, mode: outlineMode(state) }, true);
}

const setOpen = (state: State, isOpen: boolean): State => ({
  ...state,
  outline: { ...state.outline, isOpen },
});

/** Returns the mode in which the keys go to the outline. */
export const outlineMode = (state: State): OutlineMode => ({
  kind: 'outline',
  filter: '',
  isFiltering: false,
  selected: Math.max(0, sectionRead(state)),
  before: { place: state.place, isHeld: state.isHeld },
});

export function keyInOutline(state: State, mode: OutlineMode, key: Key): State {
  const typed = mode.isFiltering
    ? keyInFilter(state, mode, key)
    : isInNumber(state, key)
      ? typeDigit(state, mode, key)
      : undefined;
  if (typed) return typed;
  const { headings, marked } = outlineView(state);
  switch (key) {
    case '/':
      return { ...state, mode: { ...mode, isFiltering: true } };
    case 'enter':
      return headings.length === 0 ? state : stayAtSection(state, mode);
    case 'escape':
      return mode.filter === ''
        ? giveKeysBack({ ...state, ...mode.before })
        : select(state, { ...mode, filter: '' }, headings[marked]);
    case 'z':
      return mode.filter === '' ? fold(state, mode) : state;
    case 'q':
    case 't':
    case 'left':
    case 'backspace':
    case 'ctrl-o':
      return setOpen({ ...state, ...mode.before, mode: READING }, false);
    default: {
      const moved = moveInList(key, marked, headings.length, state.frame.height - 2);
      return moved === undefined ? state : select(state, mode, headings[moved]);
    }
  }
}

/** Lets the keys go to the text, at the section that is shown. */
export function stayAtSection(state: State, { before }: OutlineMode): State {
  const hasMoved = !isSame(before.place, state.place);
  return giveKeysBack(
    hasMoved ? remember(state, { ...visitOf(state, before.place), isHeld: before.isHeld }) : state,
  );
}

/** Lets the keys go to the text. An outline that covers the text is closed. */
const giveKeysBack = (state: State): State => setOpen({ ...state, mode: READING }, state.frame.side > 0);

/** Selects a section, and shows it beside the outline. */
export const select = (state: State, mode: OutlineMode, heading: NumberedHeading | undefined): State =>
  heading
    ? {
        ...state,
        mode: { ...mode, selected: heading.place },
        place: sectionTop(state, heading.place),
        isHeld: true,
      }
    : { ...state, mode };

/** Folds the selected section, or unfolds it. Of a section without subsections, folds the one around it. */
function fold(state: State, mode: OutlineMode): State {
  const { headings, marked } = outlineView(state);
  const selected = headings[marked]?.place ?? 0;
  const section = foldable(state.book, selected);
  if (section === undefined) return state;
  const folded = toggleFold(state, section);
  return section === selected ? folded : select(folded, mode, state.book.manuscript.headings[section]);
}

/** Selects the section with the number typed, if it matches the filter. */
function typeDigit(state: State, mode: OutlineMode, key: Key): State {
  const typed = sectionTyped(state, key);
  if (!typed) return { ...state, number: undefined };
  const heading = shownHeadings(state.book, CLOSED.folded, mode.filter).find(
    ({ place }) => place === typed.section,
  );
  return { ...select(state, mode, heading), number: typedNumber(state, key, typed.digits) };
}

/** Types into the filter; undefined if the key is for the list. */
function keyInFilter(state: State, mode: OutlineMode, key: Key): State | undefined {
  const typed = typeFilter(mode, key);
  if (!typed) return undefined;
  const filtered: OutlineMode = { ...mode, ...typed };
  const { filter, isFiltering } = filtered;
  const isFirst = key === 'escape' || (typed !== mode && isFiltering);
  const [first] = shownHeadings(state.book, state.outline.folded, filter);
  return isFirst ? select(state, filtered, first) : { ...state, mode: filtered };
}
