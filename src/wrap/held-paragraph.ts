// A paragraph of which lines may still come: paragraphs.ts collects it, and set-paragraph.ts sets it.
import type { Margin } from './margin.ts';

/** A paragraph of which lines may still come. */
export interface Paragraph {
  margin: Margin;
  /** Whether its margin leaves too little room and is set like text. */
  readonly isNarrow: boolean;
  /** Whether it is code where footnotes are not known. */
  readonly isCodeLike: boolean;
  /** Code units of markers at the beginning of the text. */
  prefix: number;
  /** The texts of its lines behind their margins, of which the first may be many. */
  texts: string[];
  /** Code units in them. */
  length: number;
  /** As many as they may be before some of them go out. */
  room: number;
  /** Its lines as they came, newlines included; undefined where some of it has gone out, or may have. */
  sources: string[] | undefined;
  /** How many lines it has. */
  count: number;
  /** Whether a further line may still be joined. */
  isOpen: boolean;
  /** Whether it ends in two spaces that Markdown keeps its newline by. */
  endsInHardBreak: boolean;
  /** Between its lines. */
  newline: string;
  /** Behind its last. */
  end: string;
}
