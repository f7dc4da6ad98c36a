// What the readers of paragraphs and of their controls share. They call each other through it, since a
// control contains paragraphs, and a paragraph controls.
import type { Budget } from '../budget.ts';
import type { DocInfo } from './doc-info.ts';
import type { Paragraph } from './hwp-model.ts';
import type { Rec } from './records.ts';

export interface Reading {
  readonly info: DocInfo;
  readonly budget: Budget;
  /** Reads the paragraphs among records. */
  readonly paragraphs: (records: readonly Rec[]) => readonly Paragraph[];
}
