// Shows the open document after it has grown, or after its text has changed.
import { anchorPlace, bookmarkIn, recallOrClamp } from './anchors.ts';
import type { Book } from './book.ts';
import type { Event } from './events.ts';
import { placed, placedAnew, selectionIn } from './highlight.ts';
import { anchorVisits } from './history.ts';
import { carryHits, startAgain } from './hit-search.ts';
import { linesWith, withAllLines } from './kept-lines.ts';
import { READING, type Mode, type Over } from './mode.ts';
import { outlineIn } from './outline-model.ts';
import { NO_PICTURES } from './picture-sizes.ts';
import { isSame, START, type Place } from './place.ts';
import { movedMarks } from './remembered.ts';
import { gridOf, lastTop } from './screens.ts';
import { reachStart } from './start.ts';
import { setBook, shownPlace, type State } from './state.ts';

type Renewed = Extract<Event, { kind: 'renewed' }>;

/** Shows the document as it is now, at the same place. */
export function renew(state: State, { book: whole, isAppended, isGrowing, notice }: Renewed): State {
  const kept = state.kept && linesWith(whole, state.kept.words);
  // If no line is left, all are shown again.
  const from = kept ? state : withAllLines(state);
  const book = kept ?? whole;
  const shown = isAppended ? grown(from, book) : changed(from, book);
  const renewed: State = {
    ...shown,
    book,
    bookmarks: state.bookmarks.map((bookmark) => bookmarkIn(book, bookmark)),
    highlights: isAppended
      ? isGrowing
        ? state.highlights
        : placedAnew(book, state.highlights)
      : placed(book, state.highlights),
    kept: from.kept && { ...from.kept, whole },
    galley: setBook(book, shown),
    isGrowing,
    ...(notice && !state.isFollowing ? { notice } : {}),
  };
  return state.isFollowing
    ? { ...renewed, place: lastTop(renewed.galley, gridOf(state.frame)), isHeld: false }
    : reachStart(renewed);
}

/** More follows the text, so every place stays the same. */
const grown = (state: State, book: Book): State => ({
  ...state,
  search: state.search && carryHits(state.search, state.book, book),
});

/** The text has changed, so every place is looked for by the words that were there. */
function changed(state: State, book: Book): State {
  const recall = (place: Place): Place =>
    isSame(place, START) ? START : recallOrClamp(book, anchorPlace(state.book, place));
  const place = recall(shownPlace(state));
  const { search, mode } = state;
  return {
    ...anchorVisits(state),
    place,
    shifts: new Map(),
    pictures: NO_PICTURES,
    turned: [],
    marks: movedMarks(state.marks, recall),
    chosen: undefined,
    search: search && startAgain(book, search, place),
    mode: modeIn(mode, recall, state.book, book),
    outline: outlineIn(state.outline, state.book, book),
  };
}

/** Returns the mode in a text that has changed. What was on the screen may be gone. */
function modeIn(mode: Mode, recall: (place: Place) => Place, before: Book, book: Book): Mode {
  if (mode.kind === 'note') return READING;
  if (mode.kind === 'help') return { ...mode, over: modeBelow(mode.over, before, book) };
  if (mode.kind === 'selecting') return modeBelow(mode, before, book);
  if (mode.kind === 'noting')
    return {
      ...mode,
      highlight: placed(book, [mode.highlight])[0]!,
      selection: mode.selection && selectionIn(book, before, mode.selection),
    };
  if (mode.kind === 'outline')
    return { ...mode, before: { ...mode.before, place: recall(mode.before.place) } };
  return mode.kind === 'searching'
    ? { ...mode, before: { ...mode.before, place: recall(mode.before.place), search: undefined } }
    : mode;
}

/** Returns a mode over which the help can be, in a text that has changed. */
function modeBelow(mode: Over, before: Book, book: Book): Over {
  if (mode.kind !== 'selecting') return mode;
  const selection = selectionIn(book, before, mode);
  return selection ? { ...mode, ...selection } : READING;
}
