import type { Article } from '../../article/model.ts';
import { jsonPieces, toJson } from '../../unicode/json-text.ts';

/**
 * Yields an article as JSON that nanro can read, in pieces. There is no path of the schema in it, because
 * that would depend on where the file is.
 */
export function* articlePieces(article: Article & { readonly source?: string }): Generator<string> {
  yield* jsonPieces({ ...article, $schema: undefined });
  yield '\n';
}

/** Returns an article as JSON. */
export const renderJson = (article: Article): string => [...articlePieces(article)].join('');

/** Returns an article as one line of JSON Lines, with where it comes from. */
export const jsonLine = (article: Article & { readonly source: string | null }): string =>
  `${toJson({ ...article, $schema: undefined })}\n`;
