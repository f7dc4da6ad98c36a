// What the line lexer carries from one line to the next: the blocks that are open.
import type { Cells } from '../unicode/cells.ts';

/** A block that holds other blocks (CommonMark § 5). */
export type Container =
  | { readonly kind: 'quote' }
  /**
   * A list item, or a footnote, which is no container in CommonMark. Its lines are indented by `indent` columns. One that is
   * empty ends at a blank line.
   */
  | { readonly kind: 'item' | 'note'; readonly indent: Cells; readonly isEmpty: boolean };

/** The block that the last line stood in, and that the next may go on in. */
export type Leaf =
  /** Nothing has been read: front matter may follow. */
  | { readonly kind: 'start' }
  | { readonly kind: 'none' }
  /** `last`: its last line where that may be the head of a table. */
  | { readonly kind: 'paragraph'; readonly last: string }
  | { readonly kind: 'table' }
  /** Link reference definitions, and what the next line of them may be. */
  | { readonly kind: 'definition'; readonly expects: 'address' | 'title' | 'endOfTitle' }
  /** `mark`: its characters, of which the closing line has as many or more. */
  | { readonly kind: 'fence'; readonly mark: string }
  /** `tail`: the last characters of a long line. */
  | { readonly kind: 'html'; readonly end: RegExp; readonly tail: string }
  | { readonly kind: 'formula'; readonly end: RegExp; readonly endsAtBlank: boolean }
  /** `isCertain`: a key has been read; until then its first line may be a rule. */
  | { readonly kind: 'frontMatter'; readonly syntax: 'yaml' | 'toml'; readonly isCertain: boolean };

export interface LexerState {
  readonly markdown: boolean;
  readonly containers: readonly Container[];
  readonly leaf: Leaf;
}

export const NOTHING: Leaf = { kind: 'none' };

/** The state before the first line of a text. */
export const startOfText = (markdown: boolean): LexerState => ({
  markdown,
  containers: [],
  leaf: { kind: 'start' },
});
