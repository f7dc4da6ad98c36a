// Articles generated from the schema. They contain every field, so that no test can forget one.
import { ARTICLE_SCHEMA, type Schema } from '../../src/article/schema.ts';

/** The value of a field, which is named by its part of the schema: `article.title`, `figure.alt`, `list.labels`. */
export type ValueOf = (field: string) => string;

/**
 * Returns an article with every kind of block and running text. `valueOf` returns the text of its fields;
 * `deepest` is how deep blocks and running text have every kind.
 */
export function sampleArticle(valueOf: ValueOf, deepest = 1): Record<string, unknown> {
  return sampleOf(ARTICLE_SCHEMA, 'article', deepest, valueOf) as Record<string, unknown>;
}

function sampleOf(schema: Schema, name: string, depth: number, valueOf: ValueOf): unknown {
  if (schema.$ref) {
    const part = schema.$ref.replace('#/$defs/', '');
    return sampleOf(ARTICLE_SCHEMA.$defs[part]!, part, depth, valueOf);
  }
  if (schema.const ?? schema.enum) return schema.const ?? schema.enum![0];
  switch (schema.type) {
    case 'string':
      return schema.pattern?.startsWith('^') ? '2026-11-28' : valueOf(name);
    case 'integer':
      return schema.minimum;
    case 'boolean':
      return true;
    case 'array':
      return samplesOf(schema.items!, name, depth, valueOf);
    default:
      return Object.fromEntries(
        Object.entries(schema.properties!).map(([key, property]) => [
          key,
          sampleOf(property, `${name}.${key}`, depth, valueOf),
        ]),
      );
  }
}

/** Returns the items of a list: one of each kind, if there are several. */
function samplesOf(items: Schema, name: string, depth: number, valueOf: ValueOf): unknown[] {
  const { oneOf } = items.$ref ? ARTICLE_SCHEMA.$defs[items.$ref.replace('#/$defs/', '')]! : items;
  if (!oneOf) return [sampleOf(items, name, depth, valueOf)];
  return (depth > 0 ? oneOf : oneOf.slice(0, 1)).map((branch) =>
    sampleOf(branch, branch.properties!['kind']!.const!, depth - 1, valueOf),
  );
}

/** The names of all fields whose text is free, in the order of the schema. */
export const FIELDS: readonly string[] = (() => {
  const names = new Set<string>();
  sampleArticle((field) => {
    names.add(field);
    return 'x';
  });
  return [...names];
})();
