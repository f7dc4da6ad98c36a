// What the layout returns: lines of spans, each a text and its role. Colours and escape sequences come later.
import type { Block, Of, Target } from '../article/model.ts';
import { cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';

/** What a span is. A theme says how each role looks. */
export type Role =
  | 'status'
  | 'statusLabel'
  | 'selected' // these three are for the interactive reader
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

/** What a part of code is. A theme gives each a colour. */
export type Syntax =
  | 'keyword'
  | 'string'
  | 'comment'
  | 'constant'
  | 'function'
  | 'type'
  | 'inserted'
  | 'deleted'; // these two are lines of a diff

export interface Style {
  readonly role: Role;
  /** Set on a coloured part of code, whose role is `code`. */
  readonly syntax?: Syntax;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  /** The address that the span leads to. */
  readonly href?: string;
  /** Set on a mark: the id of its note. */
  readonly note?: string;
  /** Set on the label of a picture: the `src` of its figure; empty if it has none. */
  readonly figure?: string;
  /** The styles that a program gave the text, as parameters of SGR: `1;32`. */
  readonly sgr?: string;
  /**
   * Set on the text of a hit, on selected text and on highlights; `current` is the hit that the reader is at, and
   * `noted` is a highlight with a note.
   */
  readonly mark?: 'hit' | 'current' | 'selected' | 'highlight' | 'noted';
  /** In a table: the index of its cell, counted along the rows. */
  readonly cell?: number;
  /**
   * In a table: the index of its row; 0 for the header and the rule below it. The first row has 1 even
   * without a header.
   */
  readonly tableRow?: number;
  /** For the reader: the code or the table that the span belongs to. */
  readonly block?: WideBlock;
  /**
   * Whether it is not part of the article, but added to it: the minutes to read, the reading of Hanja, or the
   * name of a column that is shown once more, in a table whose cells are below each other.
   */
  readonly isAdded?: boolean;
}

/** A part of a text in one style, up to the next run. */
export interface Run {
  readonly start: Offset;
  readonly style: Style;
}

/** A block whose lines may be wider than the measure. */
export type WideBlock = Of<Block, 'code' | 'table'>;

export interface Span extends Style {
  readonly text: string;
  /** Set on the first span of a part: the names of the place where it begins (`Target` of the model). */
  readonly ids?: readonly string[];
  /** Set on a span without text: the part of a picture that is drawn from there on. */
  readonly picture?: PicturePart;
  /** With a mark: the index of its hit. A hit may have several spans. */
  readonly hit?: number;
}

/** One row of a picture. */
export interface PicturePart {
  /** The `src` of its figure. */
  readonly src: string;
  /** The index of the row among the `rows` of the picture. */
  readonly row: number;
  readonly rows: number;
  readonly columns: Cells;
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

/** Returns the lines of a part, with its ids on the first span. */
export function withTarget(lines: Line[], { ids }: { readonly ids?: Target['ids'] | undefined }): Line[] {
  const index = ids && ids.length > 0 ? lines.findIndex(({ length }) => length > 0) : -1;
  if (index < 0) return lines;
  const [first, ...rest] = lines[index]!;
  return lines.with(index, [{ ...first!, ids: [...ids!, ...(first!.ids ?? [])] }, ...rest]);
}

/** Returns a line without its trailing blanks. */
export function trimLine(line: Line): Line {
  const end = line.at(-1)?.text.at(-1);
  if (end !== undefined && !/\s/.test(end)) return line; // most lines
  const spans: Span[] = [...line];
  for (let last = spans.pop(); last; last = spans.pop()) {
    const text = last.text.trimEnd();
    if (text !== '' || last.picture) return [...spans, { ...last, text }];
  }
  return [];
}
