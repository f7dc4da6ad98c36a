// The lines of terminal text and their places in its galley: a unit, and an offset that is counted like
// `Row.at`.
import type { Manuscript } from '../article/manuscript.ts';
import { lastAtMost } from '../article/ascending.ts';
import { lineText } from '../article/text.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { unitOf } from './galley.ts';
import { inkLength } from './ink.ts';

/** Returns the place where a line begins. If there is no such line, returns that of the last before it. */
export function placeOfLine(
  { lines, passage }: Manuscript,
  line: number,
): { readonly unit: number; readonly offset: number } {
  if (!lines || lines.last === 0) return { unit: 0, offset: 0 };
  const found = lines.find(line);
  const starts = startsOf(passage(found.passage));
  return { unit: unitOf(found.passage), offset: starts[Math.min(found.index, starts.length - 1)] ?? 0 };
}

/** Returns the number of the line at a place; undefined if the text has no lines of that kind. */
export function lineAt(
  { lines, characters, passage }: Manuscript,
  unit: number,
  offset: number,
): number | undefined {
  if (!lines || lines.last === 0) return undefined;
  const index = Math.min(Math.max(unit, unitOf(0)) - unitOf(0), characters.length - 1);
  const starts = startsOf(passage(index));
  return lines.numberOf(
    index,
    lastAtMost(starts.length, (line) => starts[line]!, unit < unitOf(0) ? 0 : offset),
  );
}

/** Returns the offset at which each line of a passage begins. */
function startsOf(flow: ReturnType<Manuscript['passage']>): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const part of flow)
    for (const line of part.kind === 'lines' ? part.lines : []) {
      starts.push(at);
      at += Math.max(1, inkLength(composeHangul(lineText(line))));
    }
  return starts;
}
