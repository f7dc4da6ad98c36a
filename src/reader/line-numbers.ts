// The lines of terminal text, by their numbers.
import { lineText } from '../article/text.ts';
import { unitOf } from '../layout/galley.ts';
import { inkLength } from '../layout/ink.ts';
import { composeHangul } from '../unicode/hangul.ts';
import type { Book } from './book.ts';
import { START, type Place } from './place.ts';

/** Reports whether a book is terminal text, whose lines have numbers. */
export const hasLines = ({ manuscript }: Book): boolean => manuscript.lines !== undefined;

/** Returns the place where a line begins; that of the nearest line if none has the number. */
export function placeOfLine({ manuscript }: Book, line: number): Place {
  if (!manuscript.lines) return START;
  const { passage, index } = manuscript.lines.find(line);
  const before = inkOfLines({ manuscript }, passage).slice(0, index);
  return { unit: unitOf(passage), offset: before.reduce((sum, ink) => sum + ink, 0) };
}

/** Returns the number of the line at a place; undefined if lines have no numbers. */
export function lineAt({ manuscript }: Book, { unit, offset }: Place): number | undefined {
  const passage = Math.max(0, unit - unitOf(0)); // there is only an empty head above the first line
  if (!manuscript.lines || passage >= manuscript.characters.length) return undefined;
  let index = -1;
  let left = offset;
  for (const ink of inkOfLines({ manuscript }, passage)) {
    if (left < 0) break;
    index++;
    left -= ink;
  }
  return manuscript.lines.numberOf(passage, Math.max(0, index));
}

/**
 * Returns the ink of each line of a passage. A line without ink counts as one, as in the offsets of places.
 */
const inkOfLines = ({ manuscript }: Pick<Book, 'manuscript'>, passage: number): number[] =>
  manuscript
    .passage(passage)
    .flatMap((block) => (block.kind === 'lines' ? block.lines : []))
    .map((line) => Math.max(1, inkLength(composeHangul(lineText(line)))));
