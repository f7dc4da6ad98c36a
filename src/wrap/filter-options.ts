// The options of `wrap`.
import type { Fit } from '../lines/prices.ts';
import type { Measure } from '../lines/paragraph.ts';

export interface FilterOptions {
  readonly measure: Measure;
  /** `optimal` by default. */
  readonly fit?: Fit;
  /** Whether to join the lines of a paragraph first. */
  readonly reflow: boolean;
  /** Whether to keep lines that fit. With `reflow`, a paragraph is kept if all its lines fit. */
  readonly onlyLong: boolean;
  readonly justify: boolean;
  /** Whether the text may be Markdown, whose meaning must not change; true by default. */
  readonly markdown?: boolean;
  /**
   * Whether to keep invisible characters, such as U+200B and the byte order mark. With `reflow` and Markdown,
   * all but the byte order mark are always kept.
   */
  readonly keepsInvisible?: boolean;
}
