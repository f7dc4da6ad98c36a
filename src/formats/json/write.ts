import type { Article } from '../../article/model.ts';

/**
 * Returns an article as JSON that nanro can read. The path of the schema is left out, since it depends on the
 * file.
 */
export function renderJson(article: Article): string {
  return `${JSON.stringify({ ...article, $schema: undefined }, null, 2)}\n`;
}
