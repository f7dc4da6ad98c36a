// Finds a centred title, with its author on the right, as in books.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import type { Head } from '../draft.ts';
import { isHangul } from '../line-kinds.ts';
import { linesIn } from '../lines.ts';

/** The maximum number of lines in the head, and in the body that it is compared with. */
const MOST_LINES = { head: 8, body: 40 };
/** The minimum indentation of a centred title, and of an author on the right, in cells. */
const LEAST_INDENT = { title: 4, author: 16 };
/** The maximum length of a title and of an author, in UTF-16 code units. */
const LONGEST = { title: 40, author: 20 };
const ENDS_SENTENCE = /[.,:;…]["”’)]*$/;

interface Line {
  readonly text: string;
  /** The indentation in cells. */
  readonly indent: number;
  readonly end: number;
}

/**
 * Returns the head of a text whose title is centred or whose author is on the right; undefined if there is
 * none.
 */
export function findCentredHead(text: string): Head | undefined {
  const [first, ...others] = inkLines(text);
  const subtitle = others[0] && isSubtitle(others[0]) ? others[0] : undefined;
  const [second, ...below] = subtitle ? others.slice(1) : others;
  if (!first || !second || !isTitle(first)) return undefined;
  const isSigned = isAuthor(second, first);
  if (subtitle && !isSigned) return undefined;
  const body = isSigned ? below : [second, ...below];
  const indent = body.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const isCentred = first.indent >= LEAST_INDENT.title && first.indent > indent + 2 && isHangul(first.text);
  if (!isSigned && !isCentred) return undefined;
  if (!isSigned && !/^[^\S\n]*\n/.test(text.slice(first.end + 1))) return undefined; // a blank line follows it
  return {
    metadata: {
      title: withWordSpaces(first.text),
      ...(isSigned ? { author: withoutSpacing(withoutRole(second.text)) } : {}),
    },
    rest: `${subtitle ? `${subtitle.text}\n` : ''}${text.slice((isSigned ? second : first).end)}`,
  };
}

/** Returns the first lines of a text that are not blank. */
function inkLines(text: string): Line[] {
  const lines: Line[] = [];
  let seen = 0;
  for (const { start, end } of linesIn(text)) {
    if (lines.length >= MOST_LINES.body || (lines.length < 2 && seen++ >= MOST_LINES.head)) break;
    const line = text.slice(start, Math.min(end, start + 300));
    const ink = line.trim();
    if (ink !== '') lines.push({ text: ink, indent: cellsBefore(line), end });
  }
  return lines;
}

/** Returns the width of the white space at the beginning of a line, in cells. */
const cellsBefore = (line: string): number =>
  [.../^\s*/.exec(line)![0]].reduce(
    (sum, blank) => sum + (blank === '\t' ? 8 : blank === '\u3000' ? 2 : 1),
    0,
  );

const isTitle = ({ text }: Line): boolean =>
  text.length <= LONGEST.title && !ENDS_SENTENCE.test(text) && !/^[[<|│┌+*=#-]/.test(text);

/** Reports whether a line is centred, and in brackets or between dashes. */
const isSubtitle = ({ text, indent }: Line): boolean =>
  indent >= LEAST_INDENT.title &&
  /^(?:\(.{2,40}\)|[-–—―]\s?.{2,40}\s?[-–—―]|[〈<《].{2,40}[〉>》])$/.test(text);

/** Matches letters with spaces between them, as names of two to five syllables are often written. */
const SPACED_NAME = new RegExp(String.raw`^[${SYLLABLE_RANGE}](?:\s{1,3}[${SYLLABLE_RANGE}]){1,4}$`);
const NAME = new RegExp(
  String.raw`^(?:[${SYLLABLE_RANGE}]{2,5}|[${SYLLABLE_RANGE}]{1,2}\s[${SYLLABLE_RANGE}]{2,3}|[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})(?:\([^()]{1,12}\))?$`,
);
const ROLE = /^(?:지은이|글쓴이|저자|작가|글|작)\s?[:：]?\s+|(?:지음|지은이|씀|著|作|저)$/g;
const withoutRole = (text: string): string => text.replace(ROLE, '').trim();

function isAuthor({ text, indent }: Line, title: Line): boolean {
  if (text.length > LONGEST.author || ENDS_SENTENCE.test(text)) return false;
  const name = withoutRole(text);
  const isOnRight = indent >= LEAST_INDENT.author && indent >= title.indent + 4;
  const isCentred = indent >= LEAST_INDENT.title && title.indent >= LEAST_INDENT.title;
  return (
    SPACED_NAME.test(name) ||
    (NAME.test(name) && (isOnRight || (isCentred && name !== text))) ||
    (isOnRight && isHangul(name))
  );
}

const SPACED_TITLE = new RegExp(String.raw`^[${SYLLABLE_RANGE}](?:\s{1,6}[${SYLLABLE_RANGE}]){1,7}$`);

/** Removes the spaces between the letters of a name or a title, if all letters have spaces between them. */
const withoutSpacing = (text: string): string => (SPACED_TITLE.test(text) ? text.replace(/\s/g, '') : text);

/** Returns a title with spaces only between its words, if all letters have spaces between them. */
function withWordSpaces(text: string): string {
  if (!SPACED_TITLE.test(text)) return text;
  const gaps = text.match(/\s+/g)!.map(({ length }) => length);
  const least = Math.min(...gaps);
  return text.replace(/\s+/g, (gap) => (gap.length > least ? ' ' : ''));
}
