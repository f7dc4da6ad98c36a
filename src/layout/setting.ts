// The context in which a block is laid out: its measure, and the prefix to the left of its lines.
import { cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import type { Labels } from '../article/labels.ts';
import type { PictureCells } from './picture-rows.ts';
import { lineCells, trimLine, type Line, type Role, type Syntax } from './page.ts';
import { writtenLines, type Measure } from '../lines/paragraph.ts';
import type { Readings } from './readings.ts';

/** Signs that are added to the text for what the output cannot show. */
export interface Notation {
  /** The numbers of the addresses that are listed at the end of a page. */
  readonly links: ReadonlyMap<string, number>;
  /** Marks text that is struck out. Without a mark, it would look like any other text. */
  readonly strike: '~~' | '';
  /** Returns the readings that are shown behind Hanja; none are shown if it is undefined. */
  readonly readings?: Readings | undefined;
}

/** Whether lines of code that are wider than the measure are divided. */
export type CodeLines = 'wrap' | 'keep';

/**
 * Returns the size of the picture of a figure if it is to be drawn in lines of some width; undefined if only
 * its label is shown. `src` is that of the figure.
 */
export type Pictures = (src: string, width: Cells) => PictureCells | undefined;

/**
 * How the reader shows code and tables that are wider than the measure: `scroll` leaves their lines as wide as
 * they are, and `wrap` does what is done in print.
 */
export type WideLines = 'scroll' | 'wrap';

/**
 * Returns the coloured parts of code in a language, as a fence of Markdown names it; none if the language is
 * unknown, or if finding them would take too long. The parts are in order, and do not overlap.
 */
export type Highlight = (code: string, language: string) => readonly SyntaxPart[];

/** A part of a text, in UTF-16 code units. */
export interface SyntaxPart {
  readonly start: Offset;
  readonly end: Offset;
  readonly syntax: Syntax;
}

/** The context of a block. */
export interface Setting {
  readonly measure: Measure;
  /** Returns the words that are added. Telling their language takes time, and few blocks need them. */
  readonly labels: () => Labels;
  readonly notation: Notation;
  /** The addresses that are listed at the end of a page, because the output cannot show a link to them. */
  readonly addresses: readonly string[];
  /** Whether the output can show links that the user can follow. */
  readonly hyperlinks: boolean;
  /** Whether terminal text keeps its styles. */
  readonly sgr: boolean;
  readonly justify: boolean;
  readonly code: CodeLines;
  /** Undefined in print. */
  readonly wide: WideLines | undefined;
  /** Whether to show only words. */
  readonly plain: boolean;
  readonly pictures: Pictures;
  /** Finds the parts of code that are coloured; undefined if code has no colours. */
  readonly highlight: Highlight | undefined;
  /** The default role of text: `quote` inside a quotation. */
  readonly role: Role;
}

/**
 * Narrower text is unreadable. A bar that would make it narrower is left out, and a marker is put above it.
 */
const NARROWEST: Cells = 8;

/**
 * What is to the left of the lines of a block. `first` and `rest` have the same width,
 * unless `rest` is empty.
 */
export interface Prefix {
  readonly first: Line;
  readonly rest: Line;
  readonly width: Cells;
}

/**
 * Returns a prefix that repeats on every line. With `fill`, the lines after the first get as many
 * cells of `fill` instead.
 */
export function prefix(first: Line, { measure, plain }: Setting, fill?: ' '): Prefix {
  const width = lineCells(first, measure.ambiguous);
  return { first, rest: plain ? NONE : fill ? [{ role: 'text', text: fill.repeat(width) }] : first, width };
}

/**
 * Returns a prefix that is only visual (bars, bullets, added numbers, indents); an empty one in plain text.
 */
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

/** Returns a prefix as lines of its own. */
const wrapLine = (line: Line, measure: Measure): Line[] =>
  line.flatMap((span) => writtenLines(span.text.trimEnd(), measure).map((text): Line => [{ ...span, text }]));

/**
 * Returns the largest of some numbers, or 0. `Math.max(...)` takes only about a hundred thousand arguments.
 */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** Returns a horizontal line of at most `width` cells. */
export function horizontal(width: Cells, ambiguous: AmbiguousWidth): string {
  return '─'.repeat(Math.max(1, Math.floor(width / cellsIn('─', ambiguous))));
}
