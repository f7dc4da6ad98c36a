import type { Article } from '../../article/model.ts';

/** An article as JSON, as nanro reads it; without the place of the schema, which is another for each file. */
export function renderJson(article: Article): string {
  return `${JSON.stringify({ ...article, $schema: undefined }, null, 2)}\n`;
}
