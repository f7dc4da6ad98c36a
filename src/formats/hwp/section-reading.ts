// The interface through which the readers of paragraphs and of controls call each other: a control contains
// paragraphs, and a paragraph controls.
import type { Budget } from '../budget.ts';
import type { DocInfo } from './doc-info.ts';
import type { Paragraph } from './hwp-model.ts';
import type { Rec } from './records.ts';

export interface Reading {
  readonly info: DocInfo;
  readonly budget: Budget;
  /** Reads the paragraphs in some records. */
  readonly paragraphs: (records: readonly Rec[]) => readonly Paragraph[];
}
