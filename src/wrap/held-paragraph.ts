// The type of a paragraph to which more lines may be added. paragraphs.ts collects it, and set-paragraph.ts
// breaks it.
import type { Margin } from './margin.ts';

/** The spaces that make the newline after them a hard line break in Markdown, like a backslash. */
export const HARD_SPACES = '  ';

/** A paragraph to which more lines may be added. */
export interface Paragraph {
  margin: Margin;
  /** Whether the margin leaves too little room. Such a margin is treated as text. */
  readonly isNarrow: boolean;
  /** Whether programs without footnotes would read it as code. */
  readonly isCodeLike: boolean;
  /** The length of the markers at the beginning of the text, in UTF-16 code units. */
  prefix: number;
  /**
   * The texts of the lines, without their margins. The first may consist of several lines that have already
   * been joined.
   */
  texts: string[];
  /** The total length of the texts, in UTF-16 code units. */
  length: number;
  /** The length at which the first lines are written, in UTF-16 code units. */
  room: number;
  /** The original lines with their newlines; undefined if some of them may have been written. */
  sources: string[] | undefined;
  /** The number of lines. */
  count: number;
  /** Whether another line may be joined to it. */
  isOpen: boolean;
  /** Whether it ends with two spaces, which are a hard line break in Markdown. */
  endsInHardBreak: boolean;
  /** The newline between its lines. */
  newline: string;
  /** The newline after its last line. */
  end: string;
}
