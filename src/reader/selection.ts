// What is selected: a character, an eojeol, a sentence or a line, or everything from one to another.
import { inkParts, partAt, rangeOfParts, type InkPart, type InkRange } from '../layout/ink-ranges.ts';
import { linesOf, type Row } from '../layout/galley.ts';
import { clusterEnd, clusterStart } from '../unicode/clusters.ts';
import type { Book } from './book.ts';
import type { Place } from './place.ts';
import { endsIn } from './sentence.ts';
import type { State } from './state.ts';
import type { Grain, Selection, TextPoint, TextRange, TextSpan } from './text-range.ts';
import { inkFrom, textOfRange, unitText, type UnitText } from './unit-text.ts';

/** Reports whether one range goes further down than another: it begins later, or it ends later. */
function isAfter(one: TextRange, other: TextRange): boolean {
  if (one.unit !== other.unit) return one.unit > other.unit;
  return one.from > other.from || (one.from === other.from && one.to > other.to);
}

/** Returns what is selected. */
export function spanOf({ at, anchor = at }: Pick<Selection, 'at' | 'anchor'>): TextSpan {
  const [first, last] = isAfter(at, anchor) ? [anchor, at] : [at, anchor];
  const to = first.unit === last.unit ? Math.max(first.to, last.to) : last.to;
  return { from: { unit: first.unit, ink: first.from }, to: { unit: last.unit, ink: to } };
}

/** Returns the ranges of a selection of a span. */
export function rangesOf(book: Book, { from, to }: TextSpan): Pick<Selection, 'at' | 'anchor'> {
  if (from.unit === to.unit) return { at: { unit: to.unit, from: from.ink, to: to.ink }, anchor: undefined };
  const anchor = { unit: from.unit, from: from.ink, to: unitText(book, from.unit).offsets.length };
  return { at: { unit: to.unit, from: 0, to: to.ink }, anchor };
}

/** Returns the range of a span in a unit; undefined if it has none. */
export function rangeInUnit({ from, to }: TextSpan, unit: number): InkRange | undefined {
  if (unit < from.unit || unit > to.unit) return undefined;
  return { from: unit === from.unit ? from.ink : 0, to: unit === to.unit ? to.ink : Infinity };
}

/** Returns the text of a span. Units are separated like on the screen, by one blank line at most. */
export function spanText(book: Book, span: TextSpan): string {
  let text = '';
  for (let at = span.from.unit; at <= span.to.unit; at++) {
    const unit = unitText(book, at);
    const part = textOfRange(unit, rangeInUnit(span, at)!);
    if (part === '') continue;
    text += text === '' ? part : `${unit.above > 0 ? '\n\n' : '\n'}${part}`;
  }
  return text;
}

/** Returns the text of what is selected. */
export const selectedText = (book: Book, selection: Pick<Selection, 'at' | 'anchor'>): string =>
  spanText(book, spanOf(selection));

/** Returns the point where the cursor is: where the next key goes on from. */
export function cursorOf(book: Book, { at, anchor }: Selection): TextPoint {
  const { unit, from, to } = at;
  return anchor && isAfter(at, anchor)
    ? { unit, ink: rangeIn.character(unitText(book, unit), to - 1).from }
    : { unit, ink: from };
}

/** Returns the first point at or after another; undefined at the end of the book. */
export function pointFrom(book: Book, { unit, ink }: TextPoint): TextPoint | undefined {
  if (ink < unitText(book, unit).offsets.length) return { unit, ink };
  for (let next = unit + 1; next < book.units; next++)
    if (unitText(book, next).offsets.length > 0) return { unit: next, ink: 0 };
  return undefined;
}

/** Returns the last point before another; undefined at the beginning of the book. */
export function pointBefore(book: Book, { unit, ink }: TextPoint): TextPoint | undefined {
  if (ink > 0) return { unit, ink: ink - 1 };
  for (let above = unit - 1; above >= 0; above--) {
    const { length } = unitText(book, above).offsets;
    if (length > 0) return { unit: above, ink: length - 1 };
  }
  return undefined;
}

/** For each grain that does not depend on the layout: returns the one that contains an ink. */
export const rangeIn: Readonly<Record<Exclude<Grain, 'line'>, (text: UnitText, ink: number) => InkRange>> = {
  character: ({ text, offsets }, ink) => {
    const start = clusterStart(text, offsets[ink]!);
    const end = clusterEnd(text, start);
    let [from, to] = [ink, ink + 1];
    while (from > 0 && offsets[from - 1]! >= start) from--;
    while (to < offsets.length && offsets[to]! < end) to++;
    return { from, to };
  },
  eojeol: ({ offsets }, ink) => {
    let [from, to] = [ink, ink + 1];
    while (from > 0 && offsets[from - 1] === offsets[from]! - 1) from--;
    while (to < offsets.length && offsets[to] === offsets[to - 1]! + 1) to++;
    return { from, to };
  },
  sentence: (unit, ink) => {
    const { text, offsets } = unit;
    const offset = offsets[ink]!;
    const line = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\t', offset)) + 1;
    const rest = text.slice(offset).search(/[\n\t]/);
    const lineEnd = rest < 0 ? text.length : offset + rest;
    const ends = endsIn(text.slice(line, lineEnd)).map((end) => line + end);
    return {
      from: inkFrom(unit, ends.findLast((end) => end <= offset) ?? line),
      to: inkFrom(unit, ends.find((end) => end > offset) ?? lineEnd),
    };
  },
};

/** Returns the character, the eojeol, the sentence or the line that contains a point. */
export function rangeAt(state: State, grain: Grain, { unit, ink }: TextPoint): TextRange {
  if (grain !== 'line') return { unit, ...rangeIn[grain](unitText(state.book, unit), ink) };
  const parts = partsIn(state, unit);
  const part = partAt(parts, ink);
  return { unit, ...(rangeOfParts(lineWith(parts, part)) ?? { from: ink, to: ink + 1 }) };
}

/** Returns the parts of a line of text; in a table, those of a row, which may take several lines. */
function lineWith(parts: readonly InkPart[], part: InkPart | undefined): InkPart[] {
  const row = part?.span.tableRow;
  return parts.filter(({ line, span }) => (row === undefined ? line === part?.line : span.tableRow === row));
}

/** Returns the place of the row with a point; of the first row of its unit if no row shows it. */
export function placeOfPoint(state: Pick<State, 'book' | 'galley'>, { unit, ink }: TextPoint): Place {
  const part = partAt(partsIn(state, unit), ink);
  return { unit, offset: state.galley.rows(unit)[part?.line ?? 0]?.at ?? 0 };
}

const known = new WeakMap<readonly Row[], readonly InkPart[]>();

/** Returns the parts of a unit as it is laid out. */
export function partsIn({ book, galley }: Pick<State, 'book' | 'galley'>, unit: number): readonly InkPart[] {
  const rows = galley.rows(unit);
  const parts = known.get(rows) ?? inkParts(linesOf(rows), unitText(book, unit).groups);
  known.set(rows, parts);
  return parts;
}
