// What the layout makes: lines of spans, each a text and what it is. No colour and no escape sequence yet.
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';

/** What a span is, for the renderer to dress. */
export type Role =
  | 'status'
  | 'selected' // of the interactive reader’s own lines
  | 'title'
  | 'metadata'
  | 'number'
  | 'heading'
  | 'subheading'
  | 'text'
  | 'code'
  | 'quote'
  | 'bar'
  | 'speaker'
  | 'marker'
  | 'caption'
  | 'cardTitle'
  | 'address'
  | 'tableHead';

export interface Style {
  readonly role: Role;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  /** An address that the span leads to. */
  readonly href?: string;
  /** Whether somebody looks for it, and whether it is the one that they are at. */
  readonly mark?: 'hit' | 'current';
  /** In a table: the cell that it is of, counted along the rows. */
  readonly cell?: number;
}

export interface Span extends Style {
  readonly text: string;
  /** Of what is marked: which hit it is of; one may go over several spans. */
  readonly hit?: number;
  /** In a table whose cells stand below each other: whether it is the name of a column, said before. */
  readonly isRepeated?: boolean;
}

/** The spans of one line, without trailing blanks; none for an empty line. */
export type Line = readonly Span[];

/** Lines that are laid out as they are asked for, once: a long article is never whole in memory. */
export interface Page {
  readonly lines: Iterable<Line>;
}

/** The cells that a line takes. */
export const lineCells = (line: Line, ambiguous: AmbiguousWidth): Cells =>
  line.reduce((sum, { text }) => sum + cellsIn(text, ambiguous), 0);

/** A line without its trailing blanks. */
export function trimLine(line: Line): Line {
  if (line.length > 0 && !/\s$/.test(line.at(-1)!.text) && line.at(-1)!.text !== '') return line;
  const spans: Span[] = [...line];
  for (let last = spans.pop(); last; last = spans.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...spans, { ...last, text }];
  }
  return [];
}
