// The passages of terminal text: runs of lines as they were printed, and the styles in effect before them.
import { lastAtMost } from '../../article/ascending.ts';
import type { LineNumbers } from '../../article/manuscript.ts';
import type { StyledLine } from '../../article/model.ts';
import { sgrAfter, turnOn } from '../../article/sgr.ts';
import { countCharacters, lineText } from '../../article/text.ts';
import { SEQUENCE } from '../../unicode/escape-sequences.ts';
import { readPrintedLine } from './printed-line.ts';

export interface Passage {
  /** The lines with their newlines, as they were printed. */
  readonly raw: string;
  /** The styles in effect before the lines. */
  readonly sgr: string;
  /** The number of the first line, counted from 1. */
  readonly first: number;
  /** The numbers of the lines if they are not consecutive. */
  readonly numbers?: readonly number[];
  readonly characters: number;
}

const SEQUENCES = new RegExp(SEQUENCE, 'g');
const SGR = /\u001b\[([\d;:]*)m/g;
const RESET = '\u001b[m';
const RESETS = [RESET, '\u001b[0m'];

export const passageOf = (raw: string, sgr: string, first: number): Passage => ({
  raw,
  sgr,
  first,
  characters: countCharacters(raw.includes('\u001b') || raw.includes('\b') ? withoutMarks(raw) : raw),
});

/** Returns roughly the visible text. */
const withoutMarks = (raw: string): string =>
  raw.replace(SEQUENCES, '').replace(/[^\n\u0008]\u0008+(?=[^\n\u0008])/g, '');

/** Returns the styles in effect after some lines. */
export function sgrAtEnd(raw: string, sgr: string): string {
  const reset = Math.max(...RESETS.map((sequence) => raw.lastIndexOf(sequence)));
  let on = reset < 0 ? sgr : '';
  for (const [, parameters] of raw.slice(Math.max(0, reset)).matchAll(SGR)) on = sgrAfter(on, parameters!);
  return on;
}

export function linesOf({ raw, sgr }: Pick<Passage, 'raw' | 'sgr'>): StyledLine[] {
  let on = sgr;
  return printedLines(raw).map((line) => {
    const printed = readPrintedLine(line, on);
    on = printed.sgr;
    return printed.line;
  });
}

const printedLines = (raw: string): string[] => (raw.endsWith('\n') ? raw.slice(0, -1) : raw).split('\n');

/** Returns the lines for which `keep` returns true, in passages of about as many lines as before. */
export function keptPassages(passages: readonly Passage[], keep: (line: string) => boolean): Passage[] {
  const kept: Passage[] = [];
  let raw = '';
  let numbers: number[] = [];
  for (const [at, passage] of passages.entries()) {
    let on = passage.sgr;
    for (const [index, line] of printedLines(passage.raw).entries()) {
      const printed = readPrintedLine(line, on);
      if (keep(lineText(printed.line))) {
        raw += `${RESET}${on === '' ? '' : turnOn(on)}${line}\n`;
        numbers.push(passage.numbers?.[index] ?? passage.first + index);
      }
      on = printed.sgr;
    }
    const isFull = raw.length >= passage.raw.length || at === passages.length - 1;
    if (!isFull || numbers.length === 0) continue;
    kept.push({ ...passageOf(raw, '', numbers[0]!), numbers });
    raw = '';
    numbers = [];
  }
  return kept;
}

/** Returns the numbers of the lines in some passages. */
export function numbersOf(passages: readonly Passage[]): Omit<LineNumbers, 'keep'> {
  const numberOf = (passage: number, index: number): number => {
    const { first, numbers } = passages[passage]!;
    return numbers ? numbers[index]! : first + index;
  };
  const end = passages.length - 1;
  const last = end < 0 ? 0 : numberOf(end, printedLines(passages[end]!.raw).length - 1);
  return {
    last,
    numberOf,
    find: (line) => {
      const passage = lastAtMost(passages.length, (index) => passages[index]!.first, line);
      const { first = 1, numbers } = passages[passage] ?? {};
      const index = numbers
        ? lastAtMost(numbers.length, (at) => numbers[at]!, line)
        : Math.min(line, last) - first;
      return { passage, index: Math.max(0, index) };
    },
  };
}
