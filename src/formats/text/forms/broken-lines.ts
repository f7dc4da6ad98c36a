// Tells lines that a program broke at spaces to fit a measure from lines that the writer broke.
import { cellsIn, type Cells } from '../../../unicode/cells.ts';
import { SENTENCE_END } from '../stanzas.ts';

/** The minimum and the maximum measure to which programs break lines, in cells. */
const MEASURE: { readonly least: Cells; readonly most: Cells } = { least: 40, most: 100 };
/** The minimum share of full lines among those of at least half the measure. */
const FULL = 0.6;
const ENDS_SENTENCE = new RegExp(`${SENTENCE_END}$`);

const cells = (text: string): Cells => cellsIn(text, 1);
const firstWord = (line: string): string => /^\S*/.exec(line)![0];
/** Reports whether the first word of the next line would not have fitted on a line. */
const isFull = (line: string, next: string, measure: Cells): boolean =>
  cells(line) + 1 + cells(firstWord(next)) > measure;

/** Returns the measure to which the lines of paragraphs were broken; undefined if the writer broke them. */
export function measureOf(paragraphs: readonly (readonly string[])[]): Cells | undefined {
  const pairs = paragraphs.flatMap((lines) =>
    lines.slice(1).map((next, index) => ({ line: lines[index]!, next })),
  );
  const fitting = pairs.filter(({ line }) => cells(line) <= MEASURE.most);
  const measure = fitting.reduce((most, { line }) => Math.max(most, cells(line)), 0);
  if (measure < MEASURE.least) return undefined;
  const long = fitting.filter(({ line }) => cells(line) >= measure / 2);
  const full = long.filter(({ line, next }) => isFull(line, next, measure));
  const isBroken = full.some(({ line }) => !ENDS_SENTENCE.test(line)) && full.length >= long.length * FULL;
  return isBroken ? measure : undefined;
}

/** Joins the lines that a program broke to a measure. The line breaks of the writer remain. */
export function joinBroken(lines: readonly string[], measure: Cells | undefined): string[] {
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && measure !== undefined && isFull(before, line, measure))
      joined.push(`${joined.pop()!} ${line}`);
    else joined.push(line);
  }
  return joined;
}
