// The status line below the text. It shows title, section, progress and minutes left, or a notice,
// or what is being typed.
import { countCharacters, readingMinutes } from '../article/text.ts';
import { cellsIn, type Cells } from '../unicode/cells.ts';
import { clip, clipStart, fill } from '../layout/clip.ts';
import type { Line } from '../layout/page.ts';
import { charactersOf } from './book.ts';
import { hitNumber, type Search } from './hit-search.ts';
import { noteAt } from './highlighting.ts';
import { lineAt } from './line-numbers.ts';
import { canForget, canSort, shownEntries } from './listing.ts';
import { boxedMessage, fitting, noticeText } from './message-box.ts';
import { sectionCalled } from './numbers.ts';
import { chosenLink, shownAddress } from './screen-links.ts';
import { charactersLeft, percentRead, sectionRead } from './read-share.ts';
import { selectedText } from './selection.ts';
import { shownPlace, type State } from './state.ts';
import type { Selection } from './text-range.ts';

export interface StatusLine {
  readonly line: Line;
  /** The column of the cursor, counted from 0, while words are typed. */
  readonly cursor?: Cells;
}

const SEPARATOR = ' · ';

export function statusLine(state: State): StatusLine {
  const {
    look: { ambiguous },
    size: { columns },
  } = state;
  const prompt = promptOf(state);
  const right = progressText(state, columns);
  const room = columns - (right === '' ? 0 : cellsIn(right, ambiguous) + 1);
  if (prompt !== undefined) {
    const shown = clipStart(prompt, room - 2, ambiguous);
    return {
      line: [
        { role: 'status', text: ` ${fill(shown, room - 1, ambiguous)}${right === '' ? '' : `${right} `}` },
      ],
      cursor: Math.min(columns - 1, 1 + cellsIn(shown, ambiguous)),
    };
  }
  const message = messageOf(state) ?? endingOf(state, room - 2);
  // If there is no room for both, the message replaces the progress.
  const isCrowded = message !== undefined && cellsIn(message, ambiguous) > room - 2;
  const { label, text: name } =
    message === undefined ? nameOf(state, room - 2) : { label: '', text: message };
  const labelCells = cellsIn(label, ambiguous);
  const left = isCrowded
    ? fill(message, Math.max(0, columns - 2), ambiguous)
    : fill(name, Math.max(0, room - 1 - labelCells), ambiguous);
  const ending = isCrowded ? ' ' : right === '' ? '' : `${right} `;
  if (columns < 3) return { line: [{ role: 'status', text: fill('', columns, ambiguous) }] };
  if (label === '')
    return { line: [{ role: 'status', text: fill(` ${left}${ending}`, columns, ambiguous) }] };
  return {
    line: [
      { role: 'status', text: ' ' },
      { role: 'statusLabel', text: label },
      { role: 'status', text: fill(left + ending, columns - 1 - labelCells, ambiguous) },
    ],
  };
}

/** Returns the words that are being typed, after their sign; undefined if none are. */
function promptOf({ mode, texts }: State): string | undefined {
  if (mode.kind === 'searching') return `${mode.direction > 0 ? '/' : '?'}${mode.text}`;
  if (mode.kind === 'command') return `:${mode.text}`;
  if (mode.kind === 'keeping') return `&${mode.text}`;
  if (mode.kind === 'asking') return `${texts.askWord}${mode.text}`;
  if (mode.kind === 'noting') return `${texts.notePrompt} ${mode.text}`;
  return (mode.kind === 'outline' || mode.kind === 'list') && mode.isFiltering
    ? `/${mode.filter}`
    : undefined;
}

/** Returns what is shown instead of the title; undefined if nothing is. */
function messageOf(state: State): string | undefined {
  const { loading, notice, texts, mode, number } = state;
  if (loading) return texts.loading(loading);
  if (state.isGrowing && charactersOf(state.book) === 0) return texts.needsEnd;
  if (notice && boxedMessage(state) === undefined) return noticeText(notice, state);
  if (mode.kind === 'marking') return texts.awaitMark;
  if (mode.kind === 'selecting') return selectingText(state, mode);
  if (mode.kind === 'marks') return texts.markKeys;
  if (mode.kind === 'list')
    return fitting(
      texts.listKeys({ sort: canSort(mode.listing), forget: canForget(mode.listing.kind) }),
      state,
    );
  if (number && sectionCalled(state, number.section) === undefined) return `${number.typed}_`;
  if (mode.kind === 'zoom') return texts.zoomKeys;
  if (mode.kind === 'outline') return fitting(texts.outlineKeys, state);
  if (mode.kind !== 'reading') return undefined;
  const href = chosenLink(state)?.href;
  return href ? shownAddress(href) : undefined;
}

/** Returns the note on what is selected, or else the longest text about the selection that fits. */
function selectingText(state: State, mode: Selection): string {
  const { book, texts } = state;
  const note = noteAt(state, mode);
  if (note !== undefined) return `${texts.notePrompt} ${note}`;
  const forms = texts.selecting({
    characters: countCharacters(selectedText(book, mode)),
    isExtended: mode.anchor !== undefined,
  });
  return fitting(forms, state);
}

/**
 * Returns why the text ends where it does, at the end of a text that was not read to its own end; undefined
 * if that does not fit beside the progress, or if there are words whose hits or lines are shown.
 */
function endingOf(state: State, room: Cells): string | undefined {
  const { book, mode, search, kept } = state;
  if (book.ending === undefined || mode.kind !== 'reading' || search || kept) return undefined;
  const text = noticeText(book.ending, state);
  return percentRead(state) === 100 && cellsIn(text, state.look.ambiguous) <= room ? text : undefined;
}

/** A title is not cut to fewer cells than this, because a shorter part would be of no use. */
const LEAST_TITLE: Cells = 8;

/** What the status line calls the place on the screen. */
interface Name {
  /** The label of an article without a title; empty if it has one. */
  readonly label: string;
  readonly text: string;
}

/**
 * Returns the title, or else the label, and the heading of the section; the heading alone if there is no room
 * for both. While only the lines with some words are shown, returns these words.
 */
function nameOf(state: State, room: Cells): Name {
  const {
    book: {
      manuscript: { about, label = '', headings },
    },
    look: { ambiguous },
    kept,
  } = state;
  if (kept) return { label: '', text: clip(`&${kept.words}`, room, ambiguous) };
  const named = (title: string, rest: string): Name =>
    about.title === undefined ? { label: title, text: rest } : { label: '', text: title + rest };
  const whole = about.title ?? label;
  const section = headings[sectionRead(state)]?.text;
  if (section === undefined) return named(clip(whole, room, ambiguous), '');
  const titleRoom = room - cellsIn(SEPARATOR + section, ambiguous);
  return whole === '' || titleRoom < LEAST_TITLE
    ? { label: '', text: clip(section, room, ambiguous) }
    : named(clip(whole, titleRoom, ambiguous), SEPARATOR + section);
}

/**
 * Returns `3/12 · 34% · 5분 남음`, without the last parts if it would take more than two thirds of the line.
 */
function progressText(state: State, columns: Cells): string {
  const { mode, search, texts } = state;
  const isGrowing = state.isGrowing || state.waiting.length > 0;
  const list = 'over' in mode ? mode.over : mode;
  if (list.kind === 'list') {
    const { length } = shownEntries(list);
    return `${Math.min(length, list.selected + 1)}/${length}`;
  }
  const percent = percentRead(state);
  const { lines } = state.book.manuscript;
  const line = lineAt(state.book, shownPlace(state));
  const parts = [
    search ? hitCount(search) : undefined,
    line && lines ? texts.line(line, lines.last) : undefined,
    // How much has been read is unknown until all of it has arrived.
    isGrowing ? texts.growing : `${percent}%`,
    isGrowing || percent === 100 || lines
      ? undefined
      : texts.minutesLeft(readingMinutes(charactersLeft(state))),
  ].filter((part) => part !== undefined);
  const most = Math.floor((columns * 2) / 3);
  for (let count = parts.length; count > 0; count--) {
    const shown = parts.slice(0, count).join(SEPARATOR);
    if (cellsIn(shown, state.look.ambiguous) <= most) return shown;
  }
  return '';
}

/** Returns the number of the hit and of all hits, such as `3/12`; with a `+` until the search is complete. */
function hitCount(search: Search): string {
  const { count, left } = search;
  const number = hitNumber(search);
  return `${number ?? (count === 0 ? 0 : '…')}/${count}${left > 0 ? '+' : ''}`;
}
