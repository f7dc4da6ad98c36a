import type { WordBreak } from '../lines/paragraph.ts';
import type { AmbiguousWidth, Cells } from '../unicode/cells.ts';

/** How somebody likes to read. */
export interface Look {
  /** Cells of a line where the screen has so many. */
  readonly measure: Cells;
  readonly columns: 1 | 2;
  readonly wordBreak: WordBreak;
  readonly ambiguous: AmbiguousWidth;
  readonly justify: boolean;
  readonly hyperlinks: boolean;
  readonly theme: string;
  /** The names of the themes in turn. */
  readonly themes: readonly string[];
}
