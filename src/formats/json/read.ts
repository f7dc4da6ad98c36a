import { NanroError } from '../../errors.ts';
import { positionOfError, withoutMark } from './positions.ts';
import type { Article } from '../../article/model.ts';
import { sanitize } from '../../article/sanitize.ts';
import { DEEPEST, findFault } from '../../article/validate.ts';

/**
 * Returns the article in a text of JSON, which has the shape of content/article.schema.json. Its strings are sanitised:
 * control characters and the like are taken out (article/sanitize.ts). `name` is what error messages call the article.
 *
 * Throws a NanroError if the JSON is empty (`empty`), malformed (`notJson`) or of another shape (`notArticle`).
 *
 * @example
 * parseArticle('{ "title": "난로", "sections": [] }') // => { title: '난로', sections: [] }
 */
export function parseArticle(json: string, name = 'article'): Article {
  if (json.trim() === '') throw new NanroError({ kind: 'empty', name });
  const value = parseJson(withoutMark(json), name);
  const fault = findFault(value);
  if (fault) throw new NanroError({ kind: 'notArticle', name, fault });
  return value as Article;
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? sanitize(value) : value));
  } catch (error) {
    // The reviver walks the value recursively, so nesting that the stack does not hold ends here.
    if (error instanceof RangeError) {
      throw new NanroError({
        kind: 'notArticle',
        name,
        fault: { path: '', fault: { kind: 'tooDeep', limit: DEEPEST } },
      });
    }
    throw new NanroError({ kind: 'notJson', name, ...positionOfError(json) });
  }
}
