import { NanroError } from '../../errors.ts';
import { placeOfError, withoutMark } from './entries.ts';
import type { Article } from '../../article/model.ts';
import { sanitize } from '../../article/sanitize.ts';
import { DEEPEST, findFault } from '../../article/validate.ts';

/**
 * Reads the JSON of an article (content/article.schema.json). All its strings come out sanitised.
 * `name` is what messages call it. Throws NanroError: `empty`, `notJson` or `notArticle`.
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
    throw new NanroError({ kind: 'notJson', name, ...placeOfError(json) });
  }
}
