// The status line below the text. It shows title, section, progress and minutes left, or a notice,
// or what is being typed.
import { readingMinutes } from '../article/text.ts';
import { cellsIn, type Cells } from '../unicode/cells.ts';
import { clip, clipStart, fill } from '../layout/clip.ts';
import type { Line } from '../layout/page.ts';
import type { Notice, ReaderTexts } from './texts.ts';
import { charactersOf } from './book.ts';
import { sectionAt, sectionCalled } from './moves.ts';
import type { Place } from './place.ts';
import { hitNumber, type Search } from './hit-search.ts';
import { gridOf, isLastRow } from './screens.ts';
import { shownPlace, shownRows, type State } from './state.ts';

export interface StatusLine {
  readonly line: Line;
  /** The column of the cursor, counted from 0, while words are typed. */
  readonly cursor?: Cells;
}

const SEPARATOR = ' · ';

export function statusLine(state: State): StatusLine {
  const {
    mode,
    look: { ambiguous },
    size: { columns },
    notice,
    texts,
  } = state;
  const prompt =
    mode.kind === 'searching'
      ? `/${mode.text}`
      : mode.kind === 'outline' && mode.isFiltering
        ? `/${mode.filter}`
        : undefined;
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
  const needsMore = mode.kind === 'links' || sectionCalled(state, state.digits) === undefined;
  const typed = state.digits !== '' && needsMore ? `${state.digits}_` : undefined;
  const message =
    typed ??
    (notice
      ? describeNotice(notice, texts)
      : mode.kind === 'marking'
        ? texts.awaitMark[mode.action]
        : undefined);
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

const describeNotice = (notice: Notice, { notices }: ReaderTexts): string =>
  (notices[notice.kind] as (of: Notice) => string)(notice);

/** The least cells to which a title is cut. A shorter part would be of no use. */
const LEAST_TITLE: Cells = 8;

/** What the status line calls the place on the screen. */
interface Name {
  /** The label of an article without a title; empty if it has one. */
  readonly label: string;
  readonly text: string;
}

/**
 * Returns the title, or else the label, and the heading of the section; the heading alone if there is no room
 * for both.
 */
function nameOf(state: State, room: Cells): Name {
  const {
    book: {
      manuscript: { about, label = '', headings },
    },
    look: { ambiguous },
  } = state;
  const named = (title: string, rest: string): Name =>
    about.title === undefined ? { label: title, text: rest } : { label: '', text: title + rest };
  const whole = about.title ?? label;
  const section = headings[sectionAt(state)]?.text;
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
  const { percent, minutes } = progressOf(state);
  const parts = [
    state.search ? hitCount(state.search) : undefined,
    `${percent}%`,
    minutes === 0 ? undefined : state.texts.minutesLeft(minutes),
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

interface Progress {
  /** The percentage of the characters up to the last row on the screen. */
  readonly percent: number;
  /** The minutes to read from the first row to the end; 0 if the end is on the screen. */
  readonly minutes: number;
}

function progressOf(state: State): Progress {
  const all = charactersOf(state.book);
  const rows = shownRows(state);
  const last = rows.at(-1);
  const isAtEnd = last === undefined || isLastRow(state.galley, last, gridOf(state.frame));
  if (isAtEnd || all === 0) return { percent: 100, minutes: 0 };
  const read = charactersBefore(state, { unit: last.unit, offset: last.row.at });
  const seen = charactersBefore(state, shownPlace(state));
  return { percent: Math.min(99, Math.floor((read / all) * 100)), minutes: readingMinutes(all - seen) };
}

/** Returns the number of characters before a place. Within a unit, it is estimated from the offset. */
function charactersBefore({ book: { before }, galley }: State, { unit, offset }: Place): number {
  const rows = galley.rows(unit);
  const share = rows.length === 0 ? 0 : offset / ((rows.at(-1)!.at || 1) + 1);
  return before[unit]! + Math.min(1, share) * ((before[unit + 1] ?? before[unit]!) - before[unit]!);
}
