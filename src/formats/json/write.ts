import type { Article } from '../../article/model.ts';
import { toJson } from '../../unicode/json-text.ts';

/**
 * Returns an article as JSON that nanro can read. There is no path of the schema in it, because that would
 * depend on where the file is.
 */
export const renderJson = (article: Article): string => [...jsonPieces(article)].join('');

/** Yields the JSON in pieces. As one text, it takes several times the memory of a long article. */
export function* jsonPieces(article: Article): Generator<string> {
  yield* piecesOf({ ...article, $schema: undefined }, 0);
  yield '\n';
}

/** How deep values are divided: into the blocks of a section, the rows of a table and their cells. */
const DEEPEST = 8;

/** Yields what `toJson` returns with two spaces. */
function* piecesOf(value: unknown, depth: number): Generator<string> {
  const end = `\n${'  '.repeat(depth)}`;
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || depth === DEEPEST) {
    yield toJson(value, 2).replaceAll('\n', end);
    return;
  }
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  let before = isList ? '[' : '{';
  for (const [key, part] of entries) {
    yield `${before}${end}  ${isList ? '' : `${toJson(key)}: `}`;
    yield* piecesOf(part, depth + 1);
    before = ',';
  }
  yield entries.length === 0 ? (isList ? '[]' : '{}') : `${end}${isList ? ']' : '}'}`;
}
