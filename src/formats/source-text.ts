// The input of the readers of formats: the bytes of a source, or its decoded text.
import type { Budget } from './budget.ts';
import type { Charset } from './charset-names.ts';
import type { FormatName } from './format-names.ts';

/** The bytes of an archive, read by range. */
export interface Ranges {
  /** The size in bytes. */
  readonly size: number;
  /** Returns `length` bytes from `offset` on, or fewer at the end of the archive. */
  readonly read: (offset: number, length: number) => Buffer;
}

/** The bytes of a source, and what is known about them. */
export interface SourceBytes {
  /** The name of the source in messages. */
  readonly name: string;
  /**
   * All bytes. Ignored if there is an `archive`, which is a document read by range or a file beyond the
   * limit.
   */
  readonly bytes: Buffer;
  readonly archive?: Ranges | undefined;
  /** The address of the source, if it has one. */
  readonly url?: string;
  /** The media type that the server sent: `text/html`. */
  readonly mediaType?: string | undefined;
  /** The charset that the server sent. */
  readonly charset?: string | undefined;
  /** The text, if it has already been decoded. Then the bytes are ignored. */
  readonly text?: string;
  /** The format that the user has named; `text` for the text of a PDF. By default, the format is detected. */
  readonly format?: FormatName | undefined;
  /** The charset that the user has named. It takes precedence over those of the source and the server. */
  readonly encoding?: Charset | undefined;
  /**
   * Whether to keep links within the document, and the ids that they lead to. By default, such links become
   * text.
   */
  readonly keepsPlaces?: boolean | undefined;
  /** Whether it is enough to read the beginning of a long document. */
  readonly isBeginningEnough?: boolean | undefined;
  /** Set if the bytes were piped in. Then `name` is not a path. */
  readonly isStandardInput?: true;
}

/** The text of a source. Lines end with LF. */
export interface SourceText {
  readonly text: string;
  readonly url: string | undefined;
  readonly budget: Budget;
  readonly keepsPlaces?: boolean | undefined;
}
