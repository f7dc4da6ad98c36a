// What a block is laid out in: the measure it has, and the prefix that stands left of its lines.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import type { Labels } from '../article/labels.ts';
import { lineCells, trimLine, type Line, type Role } from './page.ts';
import { writtenLines, type Measure } from '../lines/paragraph.ts';

/** Signs in the text for what the output cannot show. */
export interface Notation {
  /** The numbers of the addresses that are listed at the end of a page. */
  readonly links: ReadonlyMap<string, number>;
  /** Stands around text that is struck out, which would say the opposite of what it means without. */
  readonly strike: '~~' | '';
}

/** The surroundings of a block. */
export interface Setting {
  readonly measure: Measure;
  readonly labels: Labels;
  readonly notation: Notation;
  /** The addresses that are listed at the end of a page, because the output cannot show a link to them. */
  readonly addresses: readonly string[];
  /** Whether the output can show links that are followed in place. */
  readonly hyperlinks: boolean;
  readonly justify: boolean;
  /** Whether to leave out all but words. */
  readonly plain: boolean;
  /** The role of text that has no other: `quote` inside a quotation. */
  readonly role: Role;
}

/** Narrower text cannot be read. A bar that would make it narrower is left out, and a marker is put above it. */
const NARROWEST: Cells = 8;

/** What stands left of the lines of a block; `first` and `rest` are equally wide, unless `rest` is empty. */
export interface Prefix {
  readonly first: Line;
  readonly rest: Line;
  readonly width: Cells;
}

/** A prefix that repeats on every line; with `fill`, the lines after the first have as many cells of `fill`. */
export function prefix(first: Line, { measure, plain }: Setting, fill?: ' '): Prefix {
  const width = lineCells(first, measure.ambiguous);
  return { first, rest: plain ? NONE : fill ? [{ role: 'text', text: fill.repeat(width) }] : first, width };
}

/** A prefix that is there for the eye (bars, bullets, added numbers, indents); empty in plain text. */
export const ornament = (first: Line, setting: Setting, fill?: ' '): Prefix =>
  setting.plain ? NOTHING : prefix(first, setting, fill);

const NONE: Line = [];
const NOTHING: Prefix = { first: NONE, rest: NONE, width: 0 };

/** Lays out lines in the room that a prefix leaves, and puts the prefix before them. */
export function withPrefix(
  { first, rest, width }: Prefix,
  setting: Setting,
  layout: (setting: Setting) => Line[],
): Line[] {
  const left = setting.measure.width - width;
  if (left < NARROWEST) {
    const lines = layout(setting);
    return first === rest ? lines : [...wrapLine(first, setting.measure), ...lines];
  }
  const lines = layout({ ...setting, measure: { ...setting.measure, width: left } });
  if (lines.length === 0 && first !== rest) return wrapLine(first, setting.measure);
  return lines.map((line, index) => trimLine([...(index === 0 ? first : rest), ...line]));
}

/** A prefix as lines of its own. */
const wrapLine = (line: Line, measure: Measure): Line[] =>
  line.flatMap((span) => writtenLines(span.text.trimEnd(), measure).map((text): Line => [{ ...span, text }]));

/** The largest of some numbers, or 0. `Math.max(...)` takes about a hundred thousand arguments, and no more. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** A horizontal line of at most `width` cells. */
export function horizontal(width: Cells, ambiguous: AmbiguousWidth): string {
  return '─'.repeat(Math.max(1, Math.floor(width / cellsIn('─', ambiguous))));
}
