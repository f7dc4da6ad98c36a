// The keys that work while the text is shown.
import { chooseLink, copyAddress, followChosen, openChosen } from './choosing.ts';
import { openCommand } from './command-keys.ts';
import { toEnd, toggleFollowing } from './following.ts';
import { openHints } from './link-hints.ts';
import { jump, travel } from './history.ts';
import type { Key } from './keys.ts';
import { changeMeasure, nextTheme, toggleColumns, toggleReadings, toggleWordBreak } from './look-keys.ts';
import { openKeeping, withAllLines } from './kept-lines.ts';
import { lookUp } from './lookup.ts';
import { listLinks } from './link-list.ts';
import { addBookmark, awaitMark, listMarks } from './marked-places.ts';
import { helpOver, READING } from './mode.ts';
import { scroll, sectionAt, sectionTop, turn, turnColumn, turnColumns, WHEEL } from './moves.ts';
import { notify } from './notify.ts';
import { goToPercent, goToTypedLine, isInNumber, typeDigit } from './numbers.ts';
import { toggleOutline } from './outline.ts';
import { openSelecting, wordHere } from './selecting.ts';
import { nextHit, openSearch } from './search-keys.ts';
import { scrollSideways } from './sideways.ts';
import { openZoom } from './zoom.ts';
import { loadPictures } from './picture-keys.ts';
import { isSame, START } from './place.ts';
import { rowsOnScreen, shownPlace, type State } from './state.ts';
import type { Request } from './events.ts';

type Action = (state: State) => State;

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
  (of: Request): Action =>
  (state) => ({ ...state, request: of });

const down = by(1);
const up = by(-1);
/** In one column, one row stays on the screen for orientation. */
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
const nextSection: Action = (state) => goToSection(state, sectionAt(state) + 1);
const nextOr: Action = (state) => (state.search ? nextHit(state, 'n', 1) : nextSection(state));
const lookUpHere: Action = (state) => lookUp(state, wordHere(state));
const goBack: Action = (state) => travel(state, 'back');

export const KEYS: Readonly<Record<Key, Action>> = {
  j: down,
  down,
  enter: (state) => followChosen(state, down),
  k: up,
  up,
  ' ': pageDown,
  f: pageDown,
  pagedown: pageDown,
  b: pageUp,
  pageup: pageUp,
  d: halfDown,
  u: halfUp,
  g: (state) => goToTypedLine(state, toStart),
  home: toStart,
  G: (state) => goToTypedLine(state, toEnd),
  end: toEnd,
  wheeldown: by(WHEEL),
  wheelup: by(-WHEEL),
  'ctrl-f': pageDown,
  'ctrl-b': pageUp,
  'ctrl-d': halfDown,
  'ctrl-u': halfUp, // as in less and vi
  n: nextOr,
  N: (state) => nextHit(state, 'N', -1),
  p: previousSection,
  P: (state) => nextHit(state, 'P', -1),
  ']': nextSection,
  '[': previousSection,
  '%': goToPercent,
  ':': (state) => openCommand(state),
  '/': (state) => openSearch(state, 1),
  '?': (state) => openSearch(state, -1),
  tab: (state) => chooseLink(state, 1),
  backtab: (state) => chooseLink(state, -1),
  l: openHints,
  L: listLinks,
  O: openChosen,
  i: loadPictures,
  v: openSelecting,
  y: copyAddress,
  left: goBack,
  backspace: goBack,
  'ctrl-o': goBack,
  right: (state) => travel(state, 'forward'),
  o: request({ kind: 'list', list: 'library' }),
  a: addBookmark,
  '&': openKeeping,
  m: awaitMark,
  "'": listMarks,
  t: toggleOutline,
  F: toggleFollowing,
  R: request({ kind: 'reload' }),
  '<': (state) => scrollSideways(state, -1),
  '>': (state) => scrollSideways(state, 1),
  'shift-left': (state) => scrollSideways(state, -1),
  'shift-right': (state) => scrollSideways(state, 1),
  z: openZoom,
  c: toggleColumns,
  T: nextTheme,
  w: toggleWordBreak,
  r: toggleReadings,
  s: lookUpHere,
  K: lookUpHere,
  '+': (state) => changeMeasure(state, 1),
  '=': (state) => changeMeasure(state, 1),
  '-': (state) => changeMeasure(state, -1),
  h: (state) => ({ ...state, mode: helpOver(READING) }),
  f1: (state) => ({ ...state, mode: helpOver(READING) }),
  escape: (state) => ({ ...withAllLines(state), search: undefined, chosen: undefined }),
  q: request({ kind: 'quit' }),
};

export function keyInReading(state: State, key: Key): State {
  if (isInNumber(state, key)) return typeDigit(state, key);
  return KEYS[key]?.(state) ?? state;
}

function goToSection(state: State, section: number): State {
  const { length } = state.book.sections;
  if (section >= length) return notify(state, { kind: length === 0 ? 'noSections' : 'lastSection' });
  return jump(state, sectionTop(state, section));
}

/**
 * Goes to the beginning of the section. From there, goes to the beginning of the section before, or of the
 * article.
 */
function previousSection(state: State): State {
  const place = shownPlace(state);
  const section = sectionAt(state);
  const isAtTop = section >= 0 && isSame(sectionTop(state, section), place);
  const wanted = isAtTop ? section - 1 : section;
  if (wanted >= 0) return goToSection(state, wanted);
  return isSame(place, START) ? notify(state, { kind: 'start' }) : jump(state, START);
}
