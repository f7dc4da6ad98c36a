// The beginning of a long document, which can be shown before the rest has been read.
import type { Article } from '../article/model.ts';
import { countParts } from '../article/size.ts';
import { articleCharacters } from '../article/text.ts';

export interface Beginning {
  readonly article: Article;
  /** How much of the document has been read, from 0 to 1. If it is 1, the article is complete. */
  readonly share: number;
}

/** A document takes long to read if it is this many times as long as its beginning. */
const LONG = 6;

/**
 * Reports whether a document takes long to read as a whole. The sizes of the document and of its beginning
 * must be in the same unit.
 */
export const takesLong = (size: number, beginning: number): boolean => size >= LONG * beginning;

/** The minimum length of a beginning in characters: several screens. */
const LEAST_CHARACTERS = 3000;

/**
 * Reports whether a beginning can be shown while another thread reads the whole document. It must have enough
 * text, and the document must not have so many parts that two threads would need too much memory.
 */
export const isEnough = ({ article, share }: Beginning, mostElements: number): boolean =>
  share === 1 ||
  (articleCharacters(article) >= LEAST_CHARACTERS && countParts(article) / share <= mostElements);
