// A paragraph that may get more lines. paragraphs.ts collects it, and set-paragraph.ts breaks it.
import type { Margin } from './margin.ts';

/** Spaces that, like a backslash, make the newline after them a hard line break in Markdown. */
export const HARD_SPACES = '  ';

/** A paragraph that may get more lines. */
export interface Paragraph {
  margin: Margin;
  /** Whether its margin leaves too little room, and is therefore treated as text. */
  readonly isNarrow: boolean;
  /** Whether it is code to a program without footnotes. */
  readonly isCodeLike: boolean;
  /** The length of the markers at the beginning of the text, in code units. */
  prefix: number;
  /** The texts of its lines after their margins. The first may be several lines that have been joined. */
  texts: string[];
  /** The length of the texts, in code units. */
  length: number;
  /** The length at which the first lines are written. */
  room: number;
  /** Its original lines, with their newlines; undefined if some of it may have been written. */
  sources: string[] | undefined;
  /** How many lines it has. */
  count: number;
  /** Whether another line may be joined to it. */
  isOpen: boolean;
  /** Whether it ends in two spaces, which are a hard line break in Markdown. */
  endsInHardBreak: boolean;
  /** The newline between its lines. */
  newline: string;
  /** The newline after its last line. */
  end: string;
}
