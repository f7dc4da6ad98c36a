import type { Article } from '../../article/model.ts';
import { jsonPieces, toJson } from '../../unicode/json-text.ts';

/**
 * Yields an article in pieces of JSON that nanro can read. It contains no path to the schema, because that
 * would depend on the place of the file.
 */
export function* articlePieces(article: Article & { readonly source?: string }): Generator<string> {
  yield* jsonPieces({ ...article, $schema: undefined });
  yield '\n';
}

/** Returns an article as JSON. */
export const renderJson = (article: Article): string => [...articlePieces(article)].join('');

/** Returns an article and its source as one line of JSON Lines. */
export const jsonLine = (article: Article & { readonly source: string | null }): string =>
  `${toJson({ ...article, $schema: undefined })}\n`;
