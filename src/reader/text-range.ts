// Ranges in the text of a document, the same at any measure.
import type { InkRange } from '../layout/ink-ranges.ts';

/** A position in the text: the ink of a unit, counted in reading order. */
export interface TextPoint {
  readonly unit: number;
  readonly ink: number;
}

/** A range in a unit. */
export interface TextRange extends InkRange {
  readonly unit: number;
}

/** What is from one point up to but not including another in the unit of `to`. */
export interface TextSpan {
  readonly from: TextPoint;
  readonly to: TextPoint;
}

/** What the keys select one of. */
export type Grain = 'character' | 'eojeol' | 'sentence' | 'line';

export interface Selection {
  readonly grain: Grain;
  /** What the last key selected. */
  readonly at: TextRange;
  /** What the selection began with, if it goes on from there. */
  readonly anchor: TextRange | undefined;
}
