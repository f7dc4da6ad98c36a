// What the readers of formats are given: the bytes of a source, and the text that these are decoded to.
import type { ParseOptions } from './html/parse.ts';

/** The bytes of a source, and what came with them. */
export interface SourceBytes {
  /** What messages call the source. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Its own address, if it has one. */
  readonly url?: string;
  /** As the server states it: `text/html`. */
  readonly mediaType?: string | undefined;
  /** As the server states it. */
  readonly charset?: string | undefined;
  /** Set if the bytes were piped in, so that `name` is no path. */
  readonly isStandardInput?: true;
}

/** The text of a source, with `\n` at the end of each line. */
export interface SourceText {
  readonly text: string;
  readonly url: string | undefined;
  /** The title of an article that states none. */
  readonly title: string;
  readonly options: ParseOptions;
}
