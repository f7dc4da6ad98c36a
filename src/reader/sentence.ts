// The sentence at a place, as a list of marks shows it.
import { isContent } from '../layout/ink.ts';
import { rowsFrom, type Place } from './place.ts';
import type { State } from './state.ts';

/** The most UTF-16 code units of a sentence that is shown. */
const LONGEST = 120;
/** The most units that a sentence is looked for in. Those between two blocks may show nothing. */
const MOST_UNITS = 4;
/** Matches the end of a sentence. A full stop after a digit belongs to a number. */
const END = /(?:[?!…。]|(?<!\d)\.)[”’"')]*(?=\s|$)/g;

/**
 * Returns the sentence at the beginning of the row of a place, even if it began in a row above. If the row
 * has no text, the first row with text below it counts. In the head, only the title is text.
 */
export function sentenceAt({ galley }: Pick<State, 'galley'>, place: Place): string {
  for (const { unit, index } of rowsFrom(galley, place)) {
    if (unit - place.unit > MOST_UNITS) break;
    const rows = galley.rows(unit);
    const lines = rows.map(({ line }) =>
      line
        .filter((span) => isContent(span) && (unit > 0 || span.role === 'title'))
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    if (lines[index] !== '') return sentenceIn(lines, index);
  }
  return '';
}

/**
 * Returns the sentence at the beginning of a line, even if it began in a line above. Lines are joined with
 * spaces.
 */
function sentenceIn(lines: readonly string[], index: number): string {
  const before = joined(lines.slice(0, index)).slice(-LONGEST);
  const after = joined(lines.slice(index)).slice(0, 2 * LONGEST);
  // If a sentence began long before, only the rest of it is shown.
  const start = endsIn(before).at(-1) ?? (before.length < LONGEST ? 0 : before.length);
  const sentence = `${before.slice(start).trim()} ${after.slice(0, endsIn(after)[0])}`;
  return sentence.trim().slice(0, LONGEST).trim();
}

/** Returns where the sentences in a text end. */
export const endsIn = (text: string): number[] =>
  [...text.matchAll(END)].map(({ 0: { length }, index }) => index + length);

const joined = (lines: readonly string[]): string => lines.filter((line) => line !== '').join(' ');
