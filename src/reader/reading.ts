// The keys that work while the text is shown.
import { latinKeys } from './dubeolsik.ts';
import { frameOf, hasTwoColumns, NARROWEST_MEASURE } from './frame.ts';
import type { Key } from './keys.ts';
import type { Look } from './look.ts';
import { listLinks } from './link-list.ts';
import {
  isInNumber,
  jump,
  notify,
  scroll,
  sectionAt,
  sectionCalled,
  sectionTop,
  sectionTyped,
  turn,
  turnColumn,
  turnColumns,
} from './moves.ts';
import { openOutline } from './outline.ts';
import { nextHit, openSearch } from './search-keys.ts';
import { isSame, START } from './place.ts';
import { gridOf, lastTop } from './screens.ts';
import { READING, rowsOnScreen, shownPlace, type Mode, type Request, type State } from './state.ts';

type Action = (state: State) => State;

const WHEEL = 3; // rows, as in terminals
const MEASURE_STEP = 4; // two syllables

const by =
  (rows: number): Action =>
  (state) =>
    scroll(state, rows);
/** Scrolls by a number of rows that depends on the screen, at least one. */
function byScreens(distance: (rows: number) => number): Action {
  return (state) => {
    const rows = distance(rowsOnScreen(state));
    return turn(state, rows || 1);
  };
}
/** Returns an action that depends on whether there are two columns of text. */
function inColumns(two: Action, one: Action): Action {
  return (state) => (state.frame.lefts.length > 1 ? two : one)(state);
}
const request =
  (kind: Exclude<Request['kind'], 'open'>): Action =>
  (state) => ({ ...state, request: { kind } });
const awaitMark =
  (action: 'set' | 'go'): Action =>
  (state) => ({ ...state, mode: { kind: 'marking', action } });

const down = by(1);
const up = by(-1);
/** In one column, one row stays on the screen, as an orientation. */
const pageDown = inColumns(
  (state) => turnColumns(state, 1),
  byScreens((rows) => rows - 1),
);
const pageUp = inColumns(
  (state) => turnColumns(state, -1),
  byScreens((rows) => 1 - rows),
);
const halfDown = inColumns(
  (state) => turnColumn(state, 1),
  byScreens((rows) => Math.floor(rows / 2)),
);
const halfUp = inColumns(
  (state) => turnColumn(state, -1),
  byScreens((rows) => -Math.floor(rows / 2)),
);
const toStart: Action = (state) => jump(state, START);
const toEnd: Action = (state) => ({
  ...jump(state, lastTop(state.galley, gridOf(state.frame))),
  isHeld: false,
});
const nextSection: Action = (state) => goToSection(state, sectionAt(state) + 1);
const nextOr: Action = (state) => (state.search ? nextHit(state, 1) : nextSection(state));

export const KEYS: Readonly<Record<Key, Action>> = {
  j: down,
  down,
  enter: down,
  k: up,
  up,
  ' ': pageDown,
  f: pageDown,
  pagedown: pageDown,
  b: pageUp,
  pageup: pageUp,
  d: halfDown,
  u: halfUp,
  g: toStart,
  home: toStart,
  G: toEnd,
  end: toEnd,
  wheeldown: by(WHEEL),
  wheelup: by(-WHEEL),
  'ctrl-f': pageDown,
  'ctrl-b': pageUp,
  'ctrl-d': halfDown,
  'ctrl-u': halfUp, // as in less and vi
  n: nextOr,
  N: (state) => nextHit(state, -1),
  p: previousSection,
  ']': nextSection,
  '[': previousSection,
  left: goBack,
  t: openOutline,
  '/': openSearch,
  l: listLinks,
  m: awaitMark('set'),
  "'": awaitMark('go'),
  c: toggleColumns,
  T: nextTheme,
  w: toggleWordBreak,
  '+': (state) => changeMeasure(state, MEASURE_STEP),
  '=': (state) => changeMeasure(state, MEASURE_STEP),
  '-': (state) => changeMeasure(state, -MEASURE_STEP),
  '?': (state) => ({ ...state, mode: { kind: 'help', top: 0 } }),
  escape: (state) => ({ ...state, search: undefined }),
  q: request('quit'),
};

/** Keys that work in every mode. */
export const ALWAYS: Readonly<Record<Key, Action>> = {
  'ctrl-c': request('interrupt'),
  'ctrl-z': request('suspend'),
  'ctrl-l': request('redraw'),
};

export function keyInReading(state: State, key: Key): State {
  if (isInNumber(state, key)) return typeDigit(state, key);
  return KEYS[key]?.(state) ?? state;
}

/** Goes to the section of the number typed so far. Only the first jump remembers the place to go back to. */
function typeDigit(state: State, key: Key): State {
  const typed = sectionTyped(state, key);
  if (!typed)
    return notify(
      { ...state, digits: '' },
      state.book.sections.length === 0
        ? { kind: 'noSections' }
        : { kind: 'noSection', number: (state.digits + key).replace(/\.$/, '') },
    );
  if (typed.section === undefined) return { ...state, digits: typed.digits };
  const place = sectionTop(state, typed.section);
  return {
    ...(sectionCalled(state, state.digits) === undefined
      ? jump(state, place)
      : { ...state, place, isHeld: true }),
    digits: typed.digits,
  };
}

function goToSection(state: State, section: number): State {
  const { length } = state.book.sections;
  if (section >= length) return notify(state, { kind: length === 0 ? 'noSections' : 'lastSection' });
  return jump(state, sectionTop(state, section));
}

/**
 * Goes to the beginning of the section, or, from there, to that of the section before, or
 * to that of the article.
 */
function previousSection(state: State): State {
  const place = shownPlace(state);
  const section = sectionAt(state);
  const isAtTop = section >= 0 && isSame(sectionTop(state, section), place);
  const wanted = isAtTop ? section - 1 : section;
  if (wanted >= 0) return goToSection(state, wanted);
  return isSame(place, START) ? notify(state, { kind: 'start' }) : jump(state, START);
}

function goBack(state: State): State {
  const place = state.back.at(-1);
  return place
    ? { ...state, place, isHeld: true, back: state.back.slice(0, -1) }
    : notify(state, { kind: 'nowhereBack' });
}

/** Changes the look. The place stays the same; the lines are laid out again. */
const withLook = (state: State, change: Partial<Look>): State => ({
  ...state,
  look: { ...state.look, ...change },
});

function toggleColumns(state: State): State {
  const columns = state.look.columns === 1 ? 2 : 1;
  if (columns === 2 && !hasTwoColumns(state.size.columns)) return notify(state, { kind: 'tooNarrow' });
  return notify(withLook(state, { columns }), { kind: 'columns', columns });
}

function toggleWordBreak(state: State): State {
  const wordBreak = state.look.wordBreak === 'keep-all' ? 'normal' : 'keep-all';
  return notify(withLook(state, { wordBreak }), { kind: 'wordBreak', wordBreak });
}

function nextTheme(state: State): State {
  const { theme: now, themes } = state.look;
  const theme = themes[(themes.indexOf(now) + 1) % themes.length]!;
  return notify(withLook(state, { theme }), { kind: 'theme', theme });
}

/** Changes the measure, starting from the width that the lines have now. */
function changeMeasure(state: State, step: number): State {
  const { width } = state.frame;
  const widest = frameOf(state.size, { ...state.look, measure: Infinity }, false).width;
  const measure = Math.max(Math.min(NARROWEST_MEASURE, widest), Math.min(widest, width + step));
  const isLimit = Math.sign(measure - width) !== Math.sign(step);
  return notify(isLimit ? state : withLook(state, { measure }), {
    kind: 'measure',
    cells: isLimit ? width : measure,
    isLimit,
  });
}

export function keyInMarking(state: State, { action }: Extract<Mode, { kind: 'marking' }>, key: Key): State {
  const reading: State = { ...state, mode: READING };
  const letter = latinKeys(key)[0]!;
  if (action === 'go' && letter === "'") return goBack(reading);
  if (!/^[a-zA-Z]$/.test(letter)) return reading;
  if (action === 'set')
    return {
      ...notify(reading, { kind: 'markSet', letter }),
      marks: { ...state.marks, [letter]: shownPlace(state) },
      request: { kind: 'save' },
    };
  const place = state.marks[letter];
  return place ? jump(reading, place) : notify(reading, { kind: 'noMark', letter });
}
