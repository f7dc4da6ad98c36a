// A box over the text. Any key closes it, except those that scroll a box that is higher than the screen.
import { clip, fill } from '../layout/clip.ts';
import { lineCells, type Line } from '../layout/page.ts';
import { horizontal } from '../layout/setting.ts';
import type { Measure } from '../lines/paragraph.ts';
import { cellsIn, type Cells } from '../unicode/cells.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import type { State } from './state.ts';

/** What is in a box. */
export interface Boxed {
  /** The words on its upper edge. */
  readonly label: string;
  /** Its lines, at the measure of `boxMeasure`. */
  readonly text: readonly Line[];
  /** The first of the lines that is shown. */
  readonly top: number;
}

/** The rows of both edges. A screen without room for them shows only text. */
const EDGES = 2;

/** Returns the first line to show after a key; undefined if the key closes the box. */
export function scrollBox(state: State, { text, top }: Omit<Boxed, 'label'>, key: Key): number | undefined {
  const shown = rowsFor(state, text.length);
  return text.length > shown ? moveInList(key, top, text.length - shown + 1, shown) : undefined;
}

const hasEdges = ({ frame }: State): boolean => frame.height > EDGES;

/** Returns how many of the `count` lines in a box fit on the screen. */
const rowsFor = (state: State, count: number): number =>
  Math.min(count, state.frame.height - (hasEdges(state) ? EDGES : 0));

/** Returns the lines of a box. It is as wide as the text, or as both columns together. */
export function boxLines(state: State, { label, text, top }: Boxed): Line[] {
  const shown = rowsFor(state, text.length);
  const first = Math.min(top, text.length - shown); // the screen may have grown
  const { ambiguous } = state.look;
  const { width, side } = boxOf(state);
  const edge = (left: string, words: string, right: string): Line => {
    const name =
      words === ''
        ? ''
        : ` ${clip(words, Math.max(0, width - cellsIn(left + right, ambiguous) - 2), ambiguous)} `;
    const rest = width - cellsIn(left + name + right, ambiguous);
    const rule = rest < cellsIn('─', ambiguous) ? '' : horizontal(rest, ambiguous);
    return [
      { role: 'bar', text: left },
      { role: 'label', text: name },
      { role: 'bar', text: fill(rule, rest, ambiguous) + right },
    ];
  };
  const body = text.slice(first, first + shown).map((line): Line => {
    const blank = ' '.repeat(Math.max(0, width - 2 * side - lineCells(line, ambiguous)));
    return [{ role: 'bar', text: '│ ' }, ...line, { role: 'bar', text: `${blank} │` }];
  });
  const more = text.length > shown ? `${first + shown}/${text.length}` : '';
  return hasEdges(state) ? [edge('╭', label, '╮'), ...body, edge('╰', more, '╯')] : body;
}

/** Where the box is: over the text and its margins, or over both columns. */
interface Box {
  /** The column in which it begins. */
  readonly left: Cells;
  readonly width: Cells;
  /** The cells of its frame left of the text, and right of it. */
  readonly side: Cells;
}

export function boxOf({ frame, size, look }: State): Box {
  const side = cellsIn('│ ', look.ambiguous);
  const left = Math.max(0, frame.lefts[0]! - side);
  const right = Math.min(size.columns, frame.lefts.at(-1)! + frame.width + side);
  return { left, width: Math.max(2 * side + 2, right - left), side };
}

/** Returns the measure of the lines in a box. */
export function boxMeasure(state: State): Measure {
  const { width, side } = boxOf(state);
  const { ambiguous, wordBreak } = state.look;
  return { width: width - 2 * side, ambiguous, wordBreak };
}
