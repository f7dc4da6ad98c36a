// What lists say about an entry of the library, in the language of the user.
import { basename } from 'node:path';
import { onOneLine } from '../article/sanitize.ts';
import type { LibraryRow } from '../layout/library-rows.ts';
import type { HistoryTexts } from '../messages/messages.ts';
import { isAddress, isThere } from '../source/sources.ts';
import type { LibraryEntry } from '../storage/library.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { withHangul } from '../unicode/shown-address.ts';

/** What the texts of an entry depend on besides the entry itself. */
export interface EntrySurroundings {
  readonly words: HistoryTexts;
  readonly now: Date;
  /** The folder that `~` stands for. */
  readonly home: string | undefined;
}

/** Returns the row of an entry. `isGone` is whether its file is gone. */
export function libraryRow(
  { source, title, site, percent, read }: LibraryEntry,
  isGone: boolean,
  { words, now, home }: EntrySurroundings,
): LibraryRow {
  const path = isAddress(source) ? undefined : shownPath(source, home);
  const place = site ?? path ?? hostOf(source);
  return {
    title: title ?? (path === undefined ? shownAddress(source) : basename(path)),
    where: isGone ? placeOfGone(place, words) : place,
    isPath: site === undefined && path !== undefined,
    percent,
    when: shownDate(new Date(read), now, words),
    isGone,
  };
}

/** Returns the place of an entry with the remark that it is gone. */
export const placeOfGone = (place: string, { gone }: HistoryTexts): string => `${place} (${gone})`;

/** Reports whether an entry is a file that is no longer there. */
export const isGone = ({ source }: LibraryEntry): boolean => !isAddress(source) && !isThere(source);

/**
 * Returns a path as it is shown: on one line, composed, and with `~` for `home`.
 *
 * @example
 * shownPath('/home/kim/글/난로.md', '/home/kim') // => '~/글/난로.md'
 */
export function shownPath(path: string, home: string | undefined): string {
  const isBelow = home !== undefined && path.startsWith(home) && /^[/\\]/.test(path.slice(home.length));
  return composeHangul(onOneLine(isBelow ? `~${path.slice(home.length)}` : path));
}

/** Returns an address without its scheme, with Hangul decoded. */
const shownAddress = (address: string): string =>
  onOneLine(withHangul(address).replace(/^https?:\/\//i, '')).replace(/\/$/, '');

const hostOf = (address: string): string =>
  URL.canParse(address) ? onOneLine(new URL(address).hostname) : shownAddress(address);

/**
 * Returns a time of the past in words, in local time: the hour and minute for today, `yesterday`, the month
 * and day for this year, or else the whole date.
 */
export function shownDate(time: Date, now: Date, words: HistoryTexts): string {
  const daysAgo = dayOf(now) - dayOf(time);
  if (daysAgo === 0) return words.today(clockOf(time));
  if (daysAgo === 1) return words.yesterday;
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return year === now.getFullYear() ? words.day(month, day) : words.date(year, month, day);
}

/** Returns the number of a local day. Consecutive days have consecutive numbers, even where clocks change. */
const dayOf = (time: Date): number =>
  Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / (24 * 60 * 60 * 1000);

const clockOf = (time: Date): string =>
  [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
