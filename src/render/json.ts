import type { Article } from '../article/model.ts';

/** An article as JSON, as nanro reads it. */
export function renderJson(article: Article): string {
  return `${JSON.stringify(article, null, 2)}\n`;
}
