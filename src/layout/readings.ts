// The readings of Hanja, which are added to running text before its lines are broken: 漢字(한자).
import type { Offset } from '../unicode/cells.ts';
import type { Line, Run, Style } from './page.ts';

/** Returns what is shown behind the Hanja of a text, never at its start: `{ at: 2, text: '(한자)' }`. */
export type Readings = (text: string) => readonly { readonly at: Offset; readonly text: string }[];

/** A text and its runs. `broken` has other characters in some places, and is as long. */
export interface StyledText {
  readonly text: string;
  readonly broken: string;
  readonly runs: readonly Run[];
}

/**
 * Returns a text with the readings of its Hanja. They have the style of what they follow, and are not part of the
 * article's text (ink.ts). Code, formulas and added signs get none.
 */
export function withReadings({ text, broken, runs }: StyledText, readings: Readings): StyledText {
  const found = readings(proseOf(text, runs));
  if (found.length === 0) return { text, broken, runs };
  const added: Run[] = [];
  let index = 0;
  let [newText, newBroken] = ['', ''];
  let from = 0;
  for (const { at, text: reading } of found) {
    for (; index < runs.length && runs[index]!.start < at; index++)
      added.push({ ...runs[index]!, start: runs[index]!.start + newText.length - from });
    newText += text.slice(from, at);
    newBroken += broken.slice(from, at);
    const { style } = runs[index - 1]!;
    added.push({ start: newText.length, style: { ...style, isAdded: true } });
    newText += reading;
    newBroken += reading;
    if (runs[index]?.start !== at && at < text.length) added.push({ start: newText.length, style });
    from = at;
  }
  const shift = newText.length - from;
  for (const run of runs.slice(index)) added.push({ ...run, start: run.start + shift });
  return { text: newText + text.slice(from), broken: newBroken + broken.slice(from), runs: added };
}

/** Returns a text with blanks in place of everything that is not prose. */
function proseOf(text: string, runs: readonly Run[]): string {
  const isProse = ({ role }: Style): boolean => role !== 'code' && role !== 'marker';
  if (runs.every(({ style }) => isProse(style))) return text;
  return runs
    .map(({ start, style }, index) => {
      const piece = text.slice(start, runs[index + 1]?.start ?? text.length);
      return isProse(style) ? piece : ' '.repeat(piece.length);
    })
    .join('');
}

/** Returns a line in which the readings inside marked text are marked, too. */
export const withMarkedReadings = (line: Line): Line =>
  line.some(({ mark }) => mark !== undefined)
    ? line.map((span, index) => {
        const mark = line[index - 1]?.mark;
        const isInside = span.isAdded === true && mark !== undefined && line[index + 1]?.mark === mark;
        return isInside ? { ...span, mark } : span;
      })
    : line;

/** Returns a text with its readings, as one string. */
export function readAloud(text: string, readings: Readings): string {
  const run = { start: 0, style: { role: 'text' } } as const;
  return withReadings({ text, broken: text, runs: [run] }, readings).text;
}
