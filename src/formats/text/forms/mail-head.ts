// Reads the lines at the top of a mail: its author, its recipients, its date and its subject.
import type { Metadata } from '../../build.ts';
import { toPublished } from '../../dates.ts';
import { decodeWords } from './encoded-words.ts';

export interface MailHead {
  readonly metadata: Pick<Metadata, 'title' | 'author' | 'published'>;
  /** The lines to show: the recipients and the attachments. */
  readonly shown: readonly string[];
  /** The number of lines in the head, including the blank lines after it. */
  readonly length: number;
}

type Key = 'from' | 'to' | 'date' | 'title' | 'attached';

const LABELS: Readonly<Record<Key, string>> = {
  from: '보낸 ?사람|보낸 ?이|보내는 ?사람|발신인?|발신자|from|sender',
  to: '받는 ?사람|받는 ?이|수신인?|수신자|참조|숨은 ?참조|to|cc|bcc',
  date: '보낸 ?날짜|보낸 ?시간|보낸 ?일시|받은 ?날짜|받은 ?시간|날짜|일시|date|sent|received',
  title: '제목|subject',
  attached: '첨부|첨부 ?파일|파일|attachments?',
};
const KEYS = Object.keys(LABELS) as Key[];
const FIELDS = KEYS.map(
  (key) => new RegExp(`^\\*?(?:${LABELS[key]})\\*?\\s{0,4}[:：]\\*?\\s*(?!\\s)(.*)$`, 'i'),
);
/** Matches fields of webmail that have no colon, on a line with an address. */
const BARE_FROM =
  /^(?:보낸 ?사람|보낸이)\s+(?=\S{0,60}.{0,60}@)|^(?=[^<>:@]{1,40}\s?<[^<>\s@]{1,64}@[^<>\s]{1,100}>$)/;
const BARE_TO = /^(?:받는 ?사람|받는이|참조)\s+(?=\S{0,60}.{0,100}@)|^나?에게$|^to me$/;
const BARE_DATE =
  /^(?:[월화수목금토일] )?\d{4}(?:년|[./-]) ?\d{1,2}(?:월|[./-]) ?\d{1,2}(?:일|\.)? ?(?:\([월화수목금토일]\)|[월화수목금토일]요일)?,? ?(?:오전|오후)? ?\d{1,2}:\d{2}(?::\d{2})?$/;
/** Matches a label whose value is on the next line. */
const BARE_LABEL = /^(?:(?<from>보낸 ?사람|보낸이|from)|받는 ?사람|받는이|참조|to|cc)$/i;
/** Matches a date after an address. */
const DATE_BEHIND = /(?<=[>)])\s{1,8}((?:\d{2}|\d{4})[./-] ?\d{1,2}[./-] ?\d{1,2}\.?.{0,30})$/;
const BARE_SUBJECT = /^제목\s{2,8}/;
/**
 * Matches a line that webmail has between the subject and the fields: the folder, and the number of mails.
 */
const FOLDER =
  /^(?:(?:받은|보낸|전체|내게 ?쓴) ?(?:편지|메일)함|inbox|sent|외부|external|(?:메일|메시지) \d{1,4}개|\d{1,4} messages?)$/i;
/** Matches a field that only programs read (RFC 5322 § 2.2). */
const OTHER = /^[A-Z][A-Za-z]*(?:-[A-Za-z]+)*:(?: |$)/;
/** Matches the line before a mail in an mbox (RFC 4155). */
const MBOX = /^From [^\s@]+@\S+ /;

/** The maximum number of lines in a head, and the maximum length of each in UTF-16 code units. */
const MOST_LINES = 200;
const LONGEST = 1000;

/**
 * Returns the head of the mail that begins with these lines; undefined if there is none. `isInside` means
 * that it is in the text of another mail. Then there is no title before its fields.
 */
export function readMailHead(lines: readonly string[], isInside = false): MailHead | undefined {
  const values = new Map<Key, string>();
  const shown: string[] = [];
  let above: string | undefined; // a title before the fields
  let [length, seen] = [0, 0];
  let last: Key | 'other' | undefined; // the field that an indented line would continue
  let waiting: 'from' | 'to' | undefined; // a field whose value is on the next line
  const add = (key: Key, value: string, line: string): void => {
    if (key === 'to' || key === 'attached') shown.push(decodeWords(line));
    if (!values.has(key)) values.set(key, value);
    last = key;
  };
  for (const raw of lines.slice(0, MOST_LINES)) {
    const line = raw.trim();
    const isFirst = seen === 0;
    length++;
    if (line === '') {
      if (values.size >= 3 || (values.size > 0 && !isNearField(lines.slice(length)))) break;
      continue;
    }
    seen++;
    if (line.length > LONGEST) return undefined;
    const label = waiting === undefined && !isFirst ? BARE_LABEL.exec(line) : null;
    if (label) {
      waiting = label.groups!['from'] === undefined ? 'to' : 'from';
      continue;
    }
    if (waiting !== undefined) {
      const date = DATE_BEHIND.exec(line)?.[1];
      const value = date === undefined ? line : line.slice(0, -date.length).trim();
      add(waiting, value, value);
      if (date !== undefined) add('date', /^\d{4}/.test(date) ? date : `20${date}`, line);
      waiting = undefined;
      continue;
    }
    const index = FIELDS.findIndex((field) => field.test(line));
    const value = FIELDS[index]?.exec(line)![1];
    if (value !== undefined && (KEYS[index] !== 'date' || toPublished(value) !== undefined))
      add(KEYS[index]!, value, line);
    else if (last !== undefined && /^[ \t]/.test(raw)) {
      if (last !== 'other') values.set(last, `${values.get(last)!} ${line}`);
      if (last === 'to') shown.push(`${shown.pop()!} ${decodeWords(line)}`);
    } else if (OTHER.test(line) && (values.size > 0 || !isInside)) last = 'other';
    else if (BARE_TO.test(line)) add('to', line, line);
    else if (BARE_FROM.test(line)) add('from', line.replace(BARE_FROM, ''), line);
    else if (values.has('from') && BARE_DATE.test(line)) add('date', line, line);
    else if (values.size === 0 && !isFirst && FOLDER.test(line)) last = 'other';
    else if (isFirst && !isInside) {
      if (!MBOX.test(line)) above = line.replace(BARE_SUBJECT, '');
    } else {
      length--;
      break;
    }
  }
  const isMail = values.has('from') && (values.has('date') || values.has('to')) && values.size >= 2;
  if (!isMail || (above === undefined && values.size < 3 && !isInside)) return undefined;
  return {
    metadata: {
      title: decodeWords(values.get('title') ?? above ?? ''),
      author: nameOf(decodeWords(values.get('from')!)),
      published: toPublished(values.get('date')),
    },
    shown,
    length,
  };
}

/** Reports whether the first line that is not blank is a field in the head of a mail. */
function isNearField(lines: readonly string[]): boolean {
  const next =
    lines
      .slice(0, 3)
      .find((line) => line.trim() !== '')
      ?.trim() ?? '';
  return (
    next.length <= LONGEST &&
    (FIELDS.some((field) => field.test(next)) || BARE_TO.test(next) || BARE_DATE.test(next))
  );
}

/**
 * Returns the name in an address: 김솔 for `김솔 <sol@nanro.example>`. Returns the address if there is no name.
 */
export function nameOf(from: string): string {
  const name = from
    .replace(/[<[(](?:mailto:)?[^<>[\]()\s]{1,100}@[^<>[\]()\s]{1,100}[>\])]/g, '')
    .replace(/^["'\s]+/, '')
    .replace(/(?<!["'\s;,])["'\s;,]+$/, '');
  const behind = /^[^\s@]+@\S+ \(([^()]{1,60})\)$/.exec(name)?.[1];
  return behind ?? (name === '' ? from.replace(/[<>]/g, '') : name);
}
