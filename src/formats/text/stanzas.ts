// The stanzas of plain text, which are runs of lines between blank lines. At first only their offsets are
// found; each is read on demand.
import { countCharacters } from '../../article/text.ts';
import { isSyllable } from '../../unicode/hangul.ts';

/** Lines without a blank line between them, and without white space at their ends. */
export type Stanza = readonly string[];

export interface Stanzas {
  readonly count: number;
  /** Returns the offset of a stanza, in UTF-16 code units. */
  readonly start: (index: number) => number;
  /** Returns a stanza. */
  readonly at: (index: number) => Stanza;
  /** Returns a stanza, or LONG if it is too long to be a heading; undefined after the last stanza. */
  readonly glance: (index: number) => Stanza | undefined;
  /**
   * Returns the number of characters in a stanza, as countCharacters counts them. In a long text, it is an
   * estimate.
   */
  readonly characters: (index: number) => number;
}

/**
 * The maximum length of a stanza, in lines and in UTF-16 code units. Longer ones are split, because some
 * books have no blank lines.
 */
const LONGEST_STANZA = { lines: 400, length: 12_000 };
/**
 * The lengths from which a line is split, in UTF-16 code units: at the next end of a sentence, and at any
 * character.
 */
const LONGEST_LINE = { sentence: 40_000, any: 50_000 };
/**
 * The maximum length of a stanza that may be a heading or a date, in UTF-16 code units. LONG stands for any
 * longer stanza.
 */
const LONGEST_GLANCE = 200;
const LONG: Stanza = Array.from({ length: 3 }, () => '가'.repeat(LONGEST_GLANCE));

/** The effect of the line at an offset: it is a stanza on its own, or begins one. */
export type Cut = (start: number) => 'alone' | 'begins' | undefined;

/** Finds the stanzas of a text. `cut` tells where stanzas begin without a blank line before them. */
export function findStanzas(text: string, cut?: Cut): Stanzas {
  const [starts, ends]: [number[], number[]] = [[], []];
  let lines = 0; // the lines in the current stanza; 0 between stanzas
  for (let start = 0, next = 0; start < text.length; start = next) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const end = lineEnd - start > LONGEST_LINE.any ? endOfLong(text, start) : lineEnd;
    next = end === lineEnd ? end + 1 : end;
    if (hasNoInk(text, start, end)) {
      lines = 0;
      continue;
    }
    const here = cut?.(start);
    if (here !== undefined) lines = 0;
    if (lines++ === 0) starts.push(start);
    ends[starts.length - 1] = end;
    if (
      here === 'alone' ||
      end < lineEnd ||
      lines === LONGEST_STANZA.lines ||
      end - starts.at(-1)! > LONGEST_STANZA.length
    )
      lines = 0;
  }
  const count = createCounter(text);
  // The same stanza is often requested several times in a row.
  let last = -1;
  let found: Stanza = [];
  const at = (index: number): Stanza => {
    if (index !== last) found = linesOf(text.slice(starts[index], ends[index]));
    last = index;
    return found;
  };
  const isLong = (index: number): boolean => ends[index]! - starts[index]! > LONGEST_GLANCE;
  return {
    count: starts.length,
    start: (index) => starts[index]!,
    at,
    glance: (index) => (index >= starts.length ? undefined : isLong(index) ? LONG : at(index)),
    characters: (index) => count(starts[index]!, ends[index]!),
  };
}

/** Returns all stanzas of a short text. */
export function stanzasOf(text: string): Stanza[] {
  const { count, at } = findStanzas(text);
  return Array.from({ length: count }, (_, index) => at(index));
}

const linesOf = (text: string): Stanza =>
  text.includes('\n') ? text.split('\n').map((line) => line.trimEnd()) : [text.trimEnd()];

/**
 * Reports whether a line is blank. Most lines begin with a syllable or an ASCII character, so that is checked
 * first.
 */
function hasNoInk(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  const isInk = (unit > 0x20 && unit < 0x7f) || isSyllable(unit);
  return !(isInk && end > start) && text.slice(start, end).trim() === '';
}

/** A pattern for the end of a sentence with its closing marks. */
export const SENTENCE_END = String.raw`[.!?…。][)”’"'」』\]]*`;
const SENTENCE = new RegExp(String.raw`${SENTENCE_END}(?=\s)`);

/** Returns the offset at which to split a long line. */
function endOfLong(text: string, start: number): number {
  const sentence = SENTENCE.exec(text.slice(start + LONGEST_LINE.sentence, start + LONGEST_LINE.any));
  if (sentence) return start + LONGEST_LINE.sentence + sentence.index + sentence[0].length;
  const end = start + LONGEST_LINE.any;
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end; // never inside a surrogate pair
}

/**
 * The maximum length of a text whose characters are counted exactly, in UTF-16 code units. For a longer text,
 * a sample gives an estimate.
 */
const LONGEST_COUNTED = 500_000;
const SAMPLE = 50_000;

/** Returns a function that counts the characters between two offsets of a text. */
export function createCounter(text: string): (start: number, end: number) => number {
  if (text.length <= LONGEST_COUNTED) return (start, end) => countCharacters(text.slice(start, end));
  const sample = text.slice(0, SAMPLE).replaceAll('\n', ''); // stanzas contain few newlines
  const share = sample === '' ? 1 : countCharacters(sample) / sample.length;
  return (start, end) => Math.round((end - start) * share);
}
