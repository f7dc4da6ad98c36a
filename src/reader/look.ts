import type { Readings } from '../layout/readings.ts';
import type { Highlight, WideLines } from '../layout/setting.ts';
import type { Pixels } from '../layout/picture-rows.ts';
import type { WordBreak } from '../lines/quality.ts';
import type { AmbiguousWidth, Cells } from '../unicode/cells.ts';

/** How the text looks. Options set this, and keys change it. */
export interface Look {
  /** The width of a line, unless the screen is narrower. */
  readonly measure: Cells;
  /** The width of a line of terminal text, unless the screen is narrower. */
  readonly printedMeasure: Cells;
  readonly columns: 1 | 2;
  readonly wordBreak: WordBreak;
  readonly ambiguous: AmbiguousWidth;
  readonly justify: boolean;
  readonly hyperlinks: boolean;
  readonly wide: WideLines;
  /** Finds the parts of code that are coloured; undefined if code has no colours. */
  readonly highlight?: Highlight | undefined;
  /** Returns the readings that are shown behind Hanja; none are shown if it is undefined. */
  readonly readings: Readings | undefined;
  readonly theme: string;
  /** The size of a cell if the terminal draws pictures. */
  readonly cell?: Pixels | undefined;
  /** The names of all themes, in the order in which a key goes through them. */
  readonly themes: readonly string[];
}
