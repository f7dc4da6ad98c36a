// What the layout returns: lines of spans, each a text and its role. Colours and escape sequences come later.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';

/** What a span is. A theme says how each role looks. */
export type Role =
  | 'status'
  | 'statusLabel'
  | 'selected' // these three are of the interactive reader
  | 'title'
  | 'metadata'
  | 'number'
  | 'heading'
  | 'subheading'
  | 'text'
  | 'code'
  | 'continuation'
  | 'quote'
  | 'bar'
  | 'speaker'
  | 'marker'
  | 'label'
  | 'caption'
  | 'cardTitle'
  | 'address'
  | 'tableHead';

export interface Style {
  readonly role: Role;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  /** The address that the span leads to. */
  readonly href?: string;
  /** Set on a mark: the id of its note. */
  readonly note?: string;
  /** Set on the text of a hit; `current` is the hit that the reader is at. */
  readonly mark?: 'hit' | 'current';
  /** In a table: the index of its cell, counted along the rows. */
  readonly cell?: number;
  /** In a table: the index of its row; 0 for the header and the rule below it, even if there is none. */
  readonly tableRow?: number;
}

export interface Span extends Style {
  readonly text: string;
  /** With a mark: the index of its hit. A hit may have several spans. */
  readonly hit?: number;
  /** Whether it repeats the name of a column, in a table whose cells are shown below each other. */
  readonly isRepeated?: boolean;
}

/** The spans of one line, without trailing blanks; empty for an empty line. */
export type Line = readonly Span[];

/**
 * A page whose lines can be iterated once. They are laid out on demand, so a long article is
 * never in memory as a whole.
 */
export interface Page {
  readonly lines: Iterable<Line>;
}

/** Returns the width of a line. */
export const lineCells = (line: Line, ambiguous: AmbiguousWidth): Cells =>
  line.reduce((sum, { text }) => sum + cellsIn(text, ambiguous), 0);

/** Returns a line without its trailing blanks. */
export function trimLine(line: Line): Line {
  if (line.length > 0 && !/\s$/.test(line.at(-1)!.text) && line.at(-1)!.text !== '') return line;
  const spans: Span[] = [...line];
  for (let last = spans.pop(); last; last = spans.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...spans, { ...last, text }];
  }
  return [];
}
