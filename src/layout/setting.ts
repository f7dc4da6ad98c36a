// What blocks are laid out in: the room that is left, and what stands left of their lines.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import type { Labels } from '../article/labels.ts';
import { lineCells, trimLine, type Line, type Role } from './page.ts';
import { writtenLines, type Measure } from '../lines/paragraph.ts';

/** What stands in the text for what the output cannot show. */
export interface Notation {
  /** Numbers of the addresses that are listed at the end of a page: those that cannot be followed in place. */
  readonly links: ReadonlyMap<string, number>;
  /** Around what is struck out, which would else say the opposite of what it means. */
  readonly strike: '~~' | '';
}

/** What a block is laid out in. */
export interface Setting {
  readonly measure: Measure;
  readonly labels: Labels;
  readonly notation: Notation;
  /** What is listed at the end of a page: addresses that cannot be followed in place. */
  readonly addresses: readonly string[];
  /** Whether links can be followed in place. */
  readonly hyperlinks: boolean;
  readonly justify: boolean;
  /** Whether there are words only: none of what stands beside them for the eye. */
  readonly plain: boolean;
  /** What plain text is here: `quote` inside a quotation. */
  readonly role: Role;
}

/** Text narrower than this does not read; what would make it narrower is left out (bars) or put above (markers). */
const NARROWEST: Cells = 8;

/** What stands left of the lines of a block: before its first line and before the others, equally wide. */
export interface Prefix {
  readonly first: Line;
  readonly rest: Line;
  readonly width: Cells;
}

/** A prefix of lines; with `fill` only the first line has its text, and the others have as much of `fill`. */
export function prefix(first: Line, { measure, plain }: Setting, fill?: ' '): Prefix {
  const width = lineCells(first, measure.ambiguous);
  return { first, rest: plain ? NONE : fill ? [{ role: 'text', text: fill.repeat(width) }] : first, width };
}

/** The same for what is there for the eye: bars, bullets, numbers that nanro adds, indents. Where there are words only, it is nothing. */
export const ornament = (first: Line, setting: Setting, fill?: ' '): Prefix =>
  setting.plain ? NOTHING : prefix(first, setting, fill);

const NONE: Line = [];
const NOTHING: Prefix = { first: NONE, rest: NONE, width: 0 };

/** Lays out what stands right of a prefix, in the room that it leaves. */
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

/** What stands left of lines, above them. */
const wrapLine = (line: Line, measure: Measure): Line[] =>
  line.flatMap((span) => writtenLines(span.text.trimEnd(), measure).map((text): Line => [{ ...span, text }]));

/** The largest of some numbers, 0 of none; `Math.max(...)` takes a hundred thousand arguments at most. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** A horizontal line as wide as `width` allows. */
export function horizontal(width: Cells, ambiguous: AmbiguousWidth): string {
  return '─'.repeat(Math.max(1, Math.floor(width / cellsIn('─', ambiguous))));
}
