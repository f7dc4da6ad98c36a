// Unmarked lines of plain text → paragraphs that begin with an indentation, fields of a form, or prose.
import type { Block } from '../../article/model.ts';
import { FIELD, isHangul } from './line-kinds.ts';
import { lineByLine, readProse } from './prose.ts';
import { SENTENCE_END, type Stanza } from './stanzas.ts';

/**
 * Matches the indentation of the first line of a paragraph: one to three spaces, or one or two ideographic
 * spaces.
 */
const INDENT = /^(?: {1,3}|\u3000{1,2})(?=\S)/;
/** Matches the indentation in texts where each line is an indented paragraph. */
const LEAST_INDENT = /^(?: |\u3000)(?=\S)/;
/** The minimum length of the longest line in such a text, in UTF-16 code units. Shorter lines are verse. */
const LEAST_LINE = 25;
/** The maximum length of a field in UTF-16 code units. */
const LONGEST_FIELD = 80;
const ENDS_SENTENCE = new RegExp(`${SENTENCE_END}$`);

/** Returns the blocks of unmarked lines. */
export function readParagraphs(lines: Stanza): Block[] {
  if (lines.length === 1) return readProse(lines);
  const areFields = lines.every((line) => FIELD.test(line) && line.length <= LONGEST_FIELD);
  if (areFields && !lines.every((line) => ENDS_SENTENCE.test(line)))
    return [lineByLine(lines.map((line) => line.trim()))];
  return paragraphsOf(lines).flatMap(readProse);
}

/** Splits Korean lines before each indented line, if the first line is indented. */
function paragraphsOf(lines: Stanza): Stanza[] {
  if (!INDENT.test(lines[0]!) || !isHangul(lines[0]!)) return [lines];
  if (!lines.some(({ length }) => length >= LEAST_LINE)) return [lines];
  const indented = lines.filter((line) => INDENT.test(line)).length;
  const isEach = lines.every((line) => LEAST_INDENT.test(line));
  if (indented === lines.length && !isEach) return [lines];
  const paragraphs: string[][] = [];
  for (const line of lines) {
    if (paragraphs.length === 0 || INDENT.test(line)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs;
}
