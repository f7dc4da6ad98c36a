// Joins the lines of text that a program broke at spaces to one measure, so that each paragraph becomes one
// line.
import { isCode } from '../code-lines.ts';
import { isNamed, isNumberedLine } from '../division-lines.ts';
import { FIELD, isColumns, isHangul, kindOf } from '../line-kinds.ts';
import { headOf } from '../lines.ts';
import { SENTENCE_END } from '../stanzas.ts';
import { joinBroken, measureOf } from './broken-lines.ts';

/** How many lines are examined to tell how a text was broken. */
const SAMPLE = 600;
/** How many of these lines must continue on the next. */
const LEAST = 3;
/** The maximum length of a line in such a text, in UTF-16 code units. */
const LONGEST = 60;
const ENDS_SENTENCE = new RegExp(`${SENTENCE_END}$`);
const INDENTED = /^[\s\u3000]/;

/** Joins the lines that a program broke, if all paragraphs of the text have the same measure. */
export function withoutMeasure(text: string): string {
  const sample = stanzasIn(headOf(text, SAMPLE)).filter(isProse);
  if (sample.some((lines) => lines.some(({ length }) => length > LONGEST))) return text;
  if (sample.reduce((sum, { length }) => sum + length - 1, 0) < LEAST) return text;
  const measure = measureOf(sample);
  if (measure === undefined) return text;
  return stanzasIn(text.split('\n'))
    .map((lines) =>
      (isProse(lines) ? partsOf(lines).flatMap((part) => joinBroken(part, measure)) : lines).join('\n'),
    )
    .join('\n');
}

/** Splits lines into runs of blank lines and runs of other lines. */
function stanzasIn(lines: readonly string[]): string[][] {
  const stanzas: string[][] = [];
  let wasBlank: boolean | undefined;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (isBlank === wasBlank) stanzas.at(-1)!.push(line.trimEnd());
    else stanzas.push([line.trimEnd()]);
    wasBlank = isBlank;
  }
  return stanzas;
}

/** Splits a stanza where speech begins after the end of a sentence. */
function partsOf(lines: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1)?.at(-1);
    if (last === undefined || (/^[“"‘'「『]/.test(line) && ENDS_SENTENCE.test(last))) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts;
}

const isProse = (lines: readonly string[]): boolean =>
  lines[0] !== '' &&
  lines.every(
    (line) =>
      kindOf(line) === 'prose' &&
      isHangul(line) &&
      !INDENTED.test(line) &&
      !isColumns(line) &&
      !isNumberedLine(line) &&
      !isNamed(line),
  ) &&
  !lines.every((line) => FIELD.test(line)) &&
  !isCode(lines);
