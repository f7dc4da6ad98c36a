// How `wrap` is asked to set a text.
import type { Measure } from '../lines/paragraph.ts';

export interface FilterOptions {
  readonly measure: Measure;
  /** Join the lines of a paragraph first. */
  readonly reflow: boolean;
  /** Leave lines as they are that fit; with `reflow`, paragraphs all of whose lines fit. */
  readonly onlyLong: boolean;
  readonly justify: boolean;
  /** Whether the text may be Markdown, which then means the same afterwards; true by default. */
  readonly markdown?: boolean;
  /** Whether characters that are never seen, such as U+200B, stay in all text; in joined Markdown they always do. */
  readonly keepsInvisible?: boolean;
}
