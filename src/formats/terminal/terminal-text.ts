// Terminal text: lines that stay lines, with their styles. It may still grow, and is read passage by passage.
import { sgrAfter } from '../../article/sgr.ts';
import type { LineNumbers, Manuscript } from '../../article/manuscript.ts';
import type { StyledLine } from '../../article/model.ts';
import { countCharacters } from '../../article/text.ts';
import { SEQUENCE, UNFINISHED } from '../../unicode/escape-sequences.ts';
import { tidyFlow } from '../build.ts';
import { readPrintedLine } from './printed-line.ts';

export interface TerminalText {
  /** Adds text, which may end anywhere: in a line, an escape sequence or a surrogate pair. */
  readonly append: (text: string) => void;
  /** Says that no text follows. Then what is left of an escape sequence counts as text. */
  readonly end: () => void;
  /** Returns a manuscript of the text up to now, for the time that it takes to look at what is new. */
  readonly manuscript: () => Manuscript;
}

/** Some lines of the text. */
export interface Passage {
  /** The lines with their newlines, as they were printed. */
  readonly raw: string;
  /** The styles that are on before them. */
  readonly sgr: string;
  /** The number of the first line, counted from 1. */
  readonly first: number;
  readonly characters: number;
}

/** The least lines, or the least UTF-16 code units, of a passage that others follow. */
const LINES = 200;
const UNITS = 10_000;
/** The longest line. What is longer becomes several lines, so that no passage takes long. */
const LONGEST = 1 << 16;

/**
 * Returns an empty terminal text.
 *
 * @example
 * const text = createTerminalText();
 * text.append('commit \u001b[3');
 * text.append('3m1f0e\u001b[m\n');
 * text.manuscript().passage(0)
 * // => [{ kind: 'lines', lines: [[{ text: 'commit ' }, { text: '1f0e', sgr: '33' }]] }]
 */
export function createTerminalText(): TerminalText {
  const closed: Passage[] = [];
  let open = ''; // the passage that still grows
  let lineStart = 0; // in `open`
  let searched = 0; // up to which it has been searched for the ends of lines
  let lines = 0; // before `lineStart`
  let sgr = '';
  let first = 1;
  let hasEnded = false;

  const close = (raw: string): void => {
    closed.push(passageOf(raw, sgr, first));
    first += lines;
    sgr = sgrAtEnd(raw, sgr);
    lines = 0;
  };
  /** Returns where the line at `lineStart` ends; -1 if it is not known yet. */
  const lineEnd = (text: string): number => {
    const newline = text.indexOf('\n', searched);
    searched = newline < 0 ? text.length : newline;
    if (searched - lineStart > 2 * LONGEST) return cutIn(text, lineStart);
    return newline < 0 ? -1 : newline + 1;
  };
  return {
    append: (text) => {
      const all = open + text;
      let start = 0;
      for (let end = lineEnd(all); end >= 0; end = lineEnd(all)) {
        lines++;
        lineStart = end;
        searched = Math.max(searched, end);
        if (lines < LINES && end - start < UNITS && all[end - 1] === '\n') continue;
        close(all.slice(start, end));
        start = end;
      }
      open = all.slice(start);
      lineStart -= start;
      searched = open.length;
    },
    end: () => {
      hasEnded = true;
    },
    manuscript: () => {
      const rest = hasEnded ? open : open.replace(UNFINISHED, '').replace(HALF, '');
      return manuscriptOf(rest === '' ? closed : [...closed, passageOf(rest, sgr, first)]);
    },
  };
}

/** Matches the first half of a surrogate pair at the end of a text. */
const HALF = /[\ud800-\udbff]$/;

/** Returns where a long line is cut: behind a space, or at least not within what belongs together. */
function cutIn(text: string, start: number): number {
  const part = text.slice(start, start + LONGEST);
  const space = part.lastIndexOf(' ') + 1;
  return start + (space || part.replace(UNFINISHED, '').replace(HALF, '').length || LONGEST);
}

const SEQUENCES = new RegExp(SEQUENCE, 'g');
const SGR = /\u001b\[([\d;:]*)m/g;
const RESETS = ['\u001b[0m', '\u001b[m'];

const passageOf = (raw: string, sgr: string, first: number): Passage => ({
  raw,
  sgr,
  first,
  characters: countCharacters(raw.includes('\u001b') || raw.includes('\b') ? withoutMarks(raw) : raw),
});

/** Returns about the text that is seen. */
const withoutMarks = (raw: string): string => raw.replace(SEQUENCES, '').replace(/[^\n]\u0008/g, '');

/** Returns the styles that are on after some lines. */
function sgrAtEnd(raw: string, sgr: string): string {
  const reset = Math.max(...RESETS.map((sequence) => raw.lastIndexOf(sequence)));
  let on = reset < 0 ? sgr : '';
  for (const [, parameters] of raw.slice(Math.max(0, reset)).matchAll(SGR)) on = sgrAfter(on, parameters!);
  return on;
}

function manuscriptOf(passages: readonly Passage[]): Manuscript {
  return {
    about: {},
    related: [],
    note: () => undefined,
    target: () => undefined,
    characters: passages.map(({ characters }) => characters),
    headings: [],
    passage: (index) => tidyFlow([{ kind: 'lines', lines: linesOf(passages[index]!) }]),
    continues: () => true,
    lines: numbersOf(passages),
  };
}

/** Returns the lines of a passage. */
export function linesOf({ raw, sgr }: Pick<Passage, 'raw' | 'sgr'>): StyledLine[] {
  let on = sgr;
  return (raw.endsWith('\n') ? raw.slice(0, -1) : raw).split('\n').map((line) => {
    const printed = readPrintedLine(line, on);
    on = printed.sgr;
    return printed.line;
  });
}

function numbersOf(passages: readonly Passage[]): LineNumbers {
  const last = passages.at(-1);
  return {
    count: last ? last.first + countLines(last.raw) - 1 : 0,
    firstOf: (passage) => passages[passage]!.first,
    passageOf: (line) => {
      let [low, high] = [0, passages.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (passages[middle]!.first <= line) low = middle;
        else high = middle;
      }
      return { passage: low, index: Math.max(0, line - (passages[low]?.first ?? 1)) };
    },
  };
}

function countLines(raw: string): number {
  let lines = raw.endsWith('\n') ? 0 : 1;
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) lines++;
  return lines;
}
