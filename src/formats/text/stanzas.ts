// The stanzas of plain text, found without taking it apart: each is read when it is asked for.
import { countCharacters } from '../../article/text.ts';
import { isSyllable } from '../../unicode/hangul.ts';

/** Lines without a blank one among them. */
export type Stanza = readonly string[];

export interface Stanzas {
  readonly count: number;
  readonly at: (index: number) => Stanza;
  /** The same for whoever looks for headings: of a long stanza only that it is one. Undefined behind the last. */
  readonly glance: (index: number) => Stanza | undefined;
  /** How many characters a stanza has, as Koreans count them; in a long text estimated. */
  readonly characters: (index: number) => number;
}

/** When a stanza ends without a blank line: books come with a paragraph a line and no blank one, and are read a few screens at a time. */
const LONGEST_STANZA = { lines: 400, length: 12_000 };
/** UTF-16 code units of a line from which on it ends with its sentence, and with any character: no paragraph is that long. */
const LONGEST_LINE = { sentence: 40_000, any: 50_000 };
/** UTF-16 code units of a stanza that may be a heading or a date, at the most; and what any longer one is taken for. */
const LONGEST_GLANCE = 200;
const LONG: Stanza = Array.from({ length: 3 }, () => '가'.repeat(LONGEST_GLANCE));

export function findStanzas(text: string): Stanzas {
  const [starts, ends]: [number[], number[]] = [[], []];
  let lines = 0; // of the stanza; 0 between two
  for (let start = 0, next = 0; start < text.length; start = next) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const end = lineEnd - start > LONGEST_LINE.any ? endOfLong(text, start) : lineEnd;
    next = end === lineEnd ? end + 1 : end;
    if (hasNoInk(text, start, end)) {
      lines = 0;
      continue;
    }
    if (lines++ === 0) starts.push(start);
    ends[starts.length - 1] = end;
    if (end < lineEnd || lines === LONGEST_STANZA.lines || end - starts.at(-1)! > LONGEST_STANZA.length)
      lines = 0;
  }
  const count = createCounter(text);
  const at = (index: number): Stanza => linesOf(text.slice(starts[index], ends[index]));
  const isLong = (index: number): boolean => ends[index]! - starts[index]! > LONGEST_GLANCE;
  return {
    count: starts.length,
    at,
    glance: (index) => (index >= starts.length ? undefined : isLong(index) ? LONG : at(index)),
    characters: (index) => count(starts[index]!, ends[index]!),
  };
}

/** All stanzas of a short text. */
export function stanzasOf(text: string): Stanza[] {
  const { count, at } = findStanzas(text);
  return Array.from({ length: count }, (_, index) => at(index));
}

const linesOf = (text: string): Stanza =>
  text.includes('\n') ? text.split('\n').map((line) => line.trimEnd()) : [text.trimEnd()];

/** Whether a line has nothing to see; most begin with a syllable or an ASCII character. */
function hasNoInk(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  const isInk = (unit > 0x20 && unit < 0x7f) || isSyllable(unit);
  return !(isInk && end > start) && text.slice(start, end).trim() === '';
}

/** Where the first part of a long line ends. */
function endOfLong(text: string, start: number): number {
  const sentence = /[.!?…。][)”’"'」』\]]*(?=\s)/.exec(
    text.slice(start + LONGEST_LINE.sentence, start + LONGEST_LINE.any),
  );
  if (sentence) return start + LONGEST_LINE.sentence + sentence.index + sentence[0].length;
  const end = start + LONGEST_LINE.any;
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end; // not within a surrogate pair
}

/** UTF-16 code units of a text up to which its characters are counted; of a longer one, its beginning tells how many there are. */
const LONGEST_COUNTED = 500_000;
const SAMPLE = 50_000;

function createCounter(text: string): (start: number, end: number) => number {
  if (text.length <= LONGEST_COUNTED) return (start, end) => countCharacters(text.slice(start, end));
  const sample = text.slice(0, SAMPLE).replaceAll('\n', ''); // which are hardly in stanzas
  const share = sample === '' ? 1 : countCharacters(sample) / sample.length;
  return (start, end) => Math.round((end - start) * share);
}
