// What a highlight is.
import type { TextSpan } from './text-range.ts';

/** A passage, by which it is recognised. */
export interface Passage {
  /** Where it began when it was marked. */
  readonly unit: number;
  readonly ink: number;
  readonly quotation: string;
  /** The rest of the first sentence before the quotation, and of the last one after it. */
  readonly before: string;
  readonly after: string;
}

/** A highlight of the document that is shown. */
export interface Highlight extends Passage {
  readonly id: string;
  /** The heading of its section. */
  readonly section?: string;
  readonly note?: string;
  /** Where it is in the book; undefined if its sentence is not there. */
  readonly span: TextSpan | undefined;
  /** Whether it may belong to another document that begins with the same text. Then it is never called lost. */
  readonly isFromElsewhere?: boolean;
  /** Whether the user has removed it. It can be put back until the document is left. */
  readonly isRemoved?: boolean;
}
