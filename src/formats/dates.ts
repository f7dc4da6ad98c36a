// Converts dates as Korean sites write them to ISO 8601.
import { PUBLISHED } from '../article/schema.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';

const MONTH = String.raw`(?:0?[1-9]|1[0-2])\.`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])\.`;
/**
 * A pattern for a date at the start of a line whose numbers could be taken for those of a list: `2026. 1.
 * 2.`, `2026.1.2`, `2026. 1.`, `26. 1. 2.`, `8. 15.`
 */
export const DATE_START = String.raw`(?:\d{4}\.[ \t]?${MONTH}(?=[\s\d]|$)|(?:\d{2}\.[ \t])?${MONTH}[ \t]${DAY}(?=[\s(]|$))`;

const AS_IT_IS = new RegExp(PUBLISHED);
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
/**
 * Matches `2026. 4. 3. 오후 2:05`, `2026년 4월 3일 (금) 14시 5분`, `2026/04/03 14:05:12` and
 * `2026-04-03 2:05 PM`.
 */
const KOREAN = new RegExp(
  [
    String.raw`(\d{4})\s*[./년年-]\s*(\d{1,2})\s*[./월月-]\s*(\d{1,2})(?!\d)\s*(?!\s)[.일日]?`,
    String.raw`(?:\s*(?!\s)[([]?[월화수목금토일](?:요일)?(?![${SYLLABLE_RANGE}])[)\]]?)?`,
    String.raw`(?:(?:\s*(?!\s),)?\s*(?!\s)[[(]?(오전|오후|AM|PM)?\s*(\d{1,2})\s*[:시]\s*(\d{1,2})분?(?::(\d{2}))?`,
    String.raw`(?:\s*(AM|PM|오전|오후))?)?`,
  ].join(''),
  'i',
);
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const MONTH_NAME = String.raw`([A-Z][a-z]{2}|\d{1,2}월)[a-z]*\.?`;
const MONTH_DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/**
 * Matches `Apr 03. 2026`, `Tuesday, April 3, 2026 2:05 PM`, `Fri, 3 Apr 2026 14:05:12 +0900` (RFC 5322 §
 * 3.3), `3rd of April 2026`, `2026 Apr 3`, the output of JavaScript’s Date, and English forms with Korean
 * names of months.
 */
const ENGLISH = new RegExp(
  String.raw`\b(?:${MONTH_NAME} ${MONTH_DAY}[.,]? (\d{4})|${MONTH_DAY}(?: of)?[ /-]${MONTH_NAME},?[ /-](\d{4})|(\d{4}),? ${MONTH_NAME} ${MONTH_DAY}(?![\d:]))` +
    String.raw`(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP]M))?(?: (GMT|UTC|Z)?([+-]\d{2}:?\d{2})?)?)?`,
  'i',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Matches `26-04-03 14:05` and `26.04.03`, as message boards write dates. */
const SHORT = /(\d{2})([-.])\d{2}\2\d{2}(?!\d)\.?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/;
const STAMP = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?/;

/** The maximum length of a date in UTF-16 code units. */
const LONGEST = 100;

const KOREA = '+09:00';
const KOREA_MINUTES = 9 * 60;

/**
 * Returns a date in any of these forms as ISO 8601; undefined if the text is not a date. A time without an
 * offset stays without one.
 *
 * @example
 * toPublished('2026. 4. 3. 오후 2:05') // => '2026-04-03T14:05'
 * toPublished('2026년 4월 3일 금요일 오후 2:05') // => '2026-04-03T14:05'
 * toPublished('3 April 2026') // => '2026-04-03'
 * toPublished('Fri, 3 Apr 2026 14:05:12 +0900') // => '2026-04-03T14:05:12+09:00'
 * toPublished('어제') // => undefined
 */
export function toPublished(text: string | undefined): string | undefined {
  const trimmed = (text ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (AS_IT_IS.test(trimmed)) return trimmed;
  const iso = ISO.exec(trimmed);
  if (iso?.[4] !== undefined && !/[AP]M\b|오[전후]/i.test(trimmed))
    return format(iso[1]!, iso[2]!, iso[3]!, [iso[4], iso[5]!, iso[6]], iso[7]);
  const digits = DIGITS.exec(trimmed);
  if (digits)
    return format(digits[1]!, digits[2]!, digits[3]!, digits[4] && [digits[4], digits[5]!, digits[6]]);
  const korean = KOREAN.exec(trimmed);
  if (korean) {
    const [, year, month, day, half, hour, minute, second, halfBehind] = korean;
    return format(year!, month!, day!, hour && [hourOf(hour, half ?? halfBehind), minute!, second]);
  }
  const english = ENGLISH.exec(trimmed);
  if (!english) return undefined;
  const [, name, day, yearLast, dayFirst, name2, yearLast2, yearFirst, name3, day3] = english;
  const month = monthOf((name ?? name2 ?? name3)!);
  if (month === 0) return undefined;
  const [hour, minute, second, half, zone, offset] = english.slice(10);
  const time = hour && ([hourOf(hour, half), minute!, second] as const);
  const year = yearLast ?? yearLast2 ?? yearFirst;
  return format(year!, String(month), (day ?? dayFirst ?? day3)!, time, offset ?? (zone && 'Z'));
}

/**
 * Returns the number of a month from its name: `4월`, or the first letters of `april`. Returns 0 for any other
 * word.
 */
const monthOf = (name: string): number =>
  name.endsWith('월') ? Number.parseInt(name, 10) : MONTHS.indexOf(name.toLowerCase()) + 1;

/** A date that was found in a text. `start` and `end` are offsets in UTF-16 code units. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly published: string;
  /** Whether the year has two digits. */
  readonly isShort: boolean;
}

const ANYWHERE = [STAMP, KOREAN, ENGLISH, SHORT].map(
  ({ source }) => new RegExp(`(?<![\\d./-])${source}`, 'gi'),
);

/**
 * Returns the dates in a short text, in order. Their years may have two digits.
 *
 * @example
 * datesIn('등록 26-04-03 14:05, 수정 2026. 4. 5.').map(({ published }) => published)
 * // => ['2026-04-03T14:05', '2026-04-05']
 */
export function datesIn(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const found = ANYWHERE.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: date, index }): FoundDate[] => {
      const isShort = pattern.source.endsWith(SHORT.source);
      const published = toPublished(isShort ? `20${date}` : date);
      return published === undefined ? [] : [{ start: index, end: index + date.length, published, isShort }];
    }),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let last = 0; // the end of the previous date
  return found.filter(({ start, end }) => {
    const isFree = last <= start;
    last = Math.max(last, end);
    return isFree;
  });
}

/**
 * Returns a date from a Korean site as ISO 8601 in Korean time. A time without an offset is Korean; any other
 * is converted. A number of 13 digits means milliseconds since 1970.
 *
 * @example
 * toKoreanPublished('2026-04-03T05:05:00Z') // => '2026-04-03T14:05:00+09:00'
 */
export function toKoreanPublished(text: string | undefined): string | undefined {
  const published = toPublished(text);
  if (/^\d{13}$/.test(text?.trim() ?? '')) return inKorea(Number(text)); // milliseconds since 1970
  if (published === undefined || !published.includes('T')) return published;
  if (!/(?:Z|[+-]\d{2}:\d{2})$/.test(published)) return `${published}${KOREA}`;
  return published.endsWith(KOREA) ? published : inKorea(Date.parse(published));
}

/** Formats a moment, in milliseconds since 1970, as ISO 8601 in Korean time. */
function inKorea(milliseconds: number): string | undefined {
  const moment = new Date(milliseconds + KOREA_MINUTES * 60_000);
  return Number.isNaN(moment.getTime()) ? undefined : `${moment.toISOString().slice(0, 19)}${KOREA}`;
}

/** Converts an hour of a half day (오전, PM) to an hour of the day. */
const hourOf = (hour: string, half: string | undefined): string =>
  half === undefined ? hour : String((Number(hour) % 12) + (/오후|pm/i.test(half) ? 12 : 0));

function format(
  year: string,
  month: string,
  day: string,
  time: readonly [string, string, string | undefined] | '' | undefined,
  offset = '',
): string | undefined {
  const pad = (number: string): string => number.padStart(2, '0');
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (Number.isNaN(Date.parse(date))) return undefined;
  if (!time) return date;
  const [hour, minute, second] = time;
  const clock = [hour, minute, ...(second === undefined ? [] : [second])].map(pad).join(':');
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${clock}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}
