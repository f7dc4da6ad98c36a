// The sentence at a place, as a list of marks shows it.
import { isContent } from '../layout/ink.ts';
import { rowsFrom, type Place } from './place.ts';
import type { State } from './state.ts';

/** The most UTF-16 code units of a sentence that is shown. */
const LONGEST = 120;
/** The most rows that it is looked for in. */
const MOST_ROWS = 8;
/** Matches a sentence with its end. A full stop after a digit belongs to a number. */
const SENTENCE = /^[^]{4,120}?(?:[?!…。]|(?<!\d)\.)[”’"')]*(?=\s|$)/;

/**
 * Returns the sentence that begins in the row of a place, or in the first row with text below it. Of the head, only
 * the title is text.
 */
export function sentenceAt({ galley }: Pick<State, 'galley'>, place: Place): string {
  let text = '';
  let unit: number | undefined;
  let rows = 0;
  for (const { row, unit: at } of rowsFrom(galley, place)) {
    if (text.length > LONGEST || rows++ > MOST_ROWS || (unit !== undefined && at !== unit)) break;
    const line = row.line
      .filter((span) => isContent(span) && (at > 0 || span.role === 'title'))
      .map((span) => span.text)
      .join('')
      .trim();
    if (line === '') continue;
    text += text === '' ? line : ` ${line}`;
    unit = at;
  }
  return (SENTENCE.exec(text)?.[0] ?? text.slice(0, LONGEST)).trim();
}
