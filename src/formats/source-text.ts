// What the readers of formats get: the bytes of a source, or the text decoded from them.
import type { Budget } from './budget.ts';
import type { Charset } from './charset-names.ts';
import type { FormatName } from './format-names.ts';

/** The bytes of an archive, which are read by range. */
export interface Ranges {
  /** The number of all bytes. */
  readonly size: number;
  /** Returns `length` bytes from `offset` on, or fewer at the end. */
  readonly read: (offset: number, length: number) => Buffer;
}

/** The bytes of a source, and what came with them. */
export interface SourceBytes {
  /** What messages call the source. */
  readonly name: string;
  /** All bytes; ignored if there is an `archive`: a document read by range, or a file beyond the limit. */
  readonly bytes: Buffer;
  readonly archive?: Ranges | undefined;
  /** The address of the source, if it has one. */
  readonly url?: string;
  /** The media type that the server gives: `text/html`. */
  readonly mediaType?: string | undefined;
  /** The charset that the server gives. */
  readonly charset?: string | undefined;
  /** The text of the bytes, if something else has decoded them. Then they are ignored. */
  readonly text?: string;
  /** What the user says the source is; `text` for what is in a PDF. By default, content and name decide. */
  readonly format?: FormatName | undefined;
  /** The charset that the user names. It takes precedence over those of the source and the server. */
  readonly encoding?: Charset | undefined;
  /** Whether links within the document are kept, with the ids that they lead to. By default, they are text. */
  readonly keepsPlaces?: boolean | undefined;
  /** Whether the beginning of a long document may be read instead of the whole. */
  readonly isBeginningEnough?: boolean | undefined;
  /** Set if the bytes were piped in. Then `name` is not a path. */
  readonly isStandardInput?: true;
}

/** The text of a source, with `\n` at the end of each line. */
export interface SourceText {
  readonly text: string;
  readonly url: string | undefined;
  readonly budget: Budget;
  readonly keepsPlaces?: boolean | undefined;
}
