import type { Article } from '../../article/model.ts';

/**
 * Returns an article as JSON that nanro can read. There is no path of the schema in it, because that would
 * depend on where the file is.
 */
export function renderJson(article: Article): string {
  return `${JSON.stringify({ ...article, $schema: undefined }, null, 2)}\n`;
}
