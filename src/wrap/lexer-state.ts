// The state of the line lexer between two lines: the open blocks.
import type { Cells } from '../unicode/cells.ts';

/** A block that contains other blocks (CommonMark § 5). */
export type Container =
  | { readonly kind: 'quote' }
  /**
   * A list item, or a footnote, which CommonMark does not have. Its lines are indented by `indent` columns.
   * An empty item ends at a blank line.
   */
  | { readonly kind: 'item' | 'note'; readonly indent: Cells; readonly isEmpty: boolean };

/** The innermost block of the last line, which the next line may continue. */
export type Leaf =
  /** Nothing has been read, so front matter may follow. */
  | { readonly kind: 'start' }
  | { readonly kind: 'none' }
  /** A paragraph. `last` is its last line if that may be the header row of a table, and otherwise empty. */
  | { readonly kind: 'paragraph'; readonly last: string }
  | { readonly kind: 'table' }
  /** Link reference definitions. `expects` tells what may come next. */
  | { readonly kind: 'definition'; readonly expects: 'address' | 'title' | 'endOfTitle' }
  /** A fence. `mark` is the characters of its opening line. The closing line has at least as many. */
  | { readonly kind: 'fence'; readonly mark: string }
  /** A block of HTML. `tail` is the end of a long line that has been read only in part. */
  | { readonly kind: 'html'; readonly end: RegExp; readonly tail: string }
  | { readonly kind: 'formula'; readonly end: RegExp; readonly endsAtBlank: boolean }
  /** Front matter. `isCertain` is set after a key has been read. Until then, the first line may be a rule. */
  | { readonly kind: 'frontMatter'; readonly syntax: 'yaml' | 'toml'; readonly isCertain: boolean };

export interface LexerState {
  readonly markdown: boolean;
  readonly containers: readonly Container[];
  readonly leaf: Leaf;
}

export const NOTHING: Leaf = { kind: 'none' };

/** Returns the state before the first line of a text. */
export const startOfText = (markdown: boolean): LexerState => ({
  markdown,
  containers: [],
  leaf: { kind: 'start' },
});
