// The beginning of a long document, which can be shown before the rest has been read.
import type { Article } from '../article/model.ts';
import { countParts } from '../article/size.ts';
import { articleCharacters } from '../article/text.ts';

export interface Beginning {
  readonly article: Article;
  /** How much of the document has been read for it, from 0 to 1. If it is 1, the article is the whole. */
  readonly share: number;
}

/** How many times as long as its beginning a document is that takes long to read as a whole. */
const LONG = 6;

/** Reports whether a document takes long to read as a whole: its size and that of its beginning, in the same unit. */
export const takesLong = (size: number, beginning: number): boolean => size >= LONG * beginning;

/** The least characters of a beginning: some screens. */
const LEAST_CHARACTERS = 3000;

/**
 * Reports whether a beginning can be shown while another thread reads the whole: it has text, and the whole will not
 * have so many parts that it takes too much memory in two threads.
 */
export const isEnough = ({ article, share }: Beginning, mostElements: number): boolean =>
  share === 1 ||
  (articleCharacters(article) >= LEAST_CHARACTERS && countParts(article) / share <= mostElements);
