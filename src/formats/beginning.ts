// The beginning of a long document, which can be shown before the rest has been read.
import type { Article } from '../article/model.ts';

export interface Beginning {
  readonly article: Article;
  /** How much of the document has been read for it, from 0 to 1. If it is 1, the article is the whole. */
  readonly share: number;
}
