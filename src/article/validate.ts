// Checks a value against the schema of articles. Loaded only for articles from outside.
import type { ArticleFault } from '../errors.ts';
import { ARTICLE_SCHEMA, NOT_BLANK, type Schema } from './schema.ts';

type Check = (schema: Schema, value: unknown, path: string, depth: number) => ArticleFault | undefined;

/** How deep arrays and objects may nest. A level of quotations or lists takes two or three. */
const DEEPEST = 200;

const TYPES: Record<NonNullable<Schema['type']>, (value: unknown) => boolean> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

/** A check for each keyword. Those whose faults help the user most come first. */
const CHECKS: readonly Check[] = [
  ({ type }, value, path) =>
    type && !TYPES[type](value) ? { path, fault: { kind: 'type', expected: type } } : undefined,
  ({ const: constant, enum: choices = constant === undefined ? undefined : [constant] }, found, path) =>
    choices && !choices.includes(found as string)
      ? { path, fault: { kind: 'choice', found: abridged(found), choices } }
      : undefined,
  ({ minItems = 0 }, value, path) =>
    (value as { length?: number }).length! < minItems ? { path, fault: { kind: 'empty' } } : undefined,
  ({ minimum = -Infinity, maximum }, value, path) =>
    typeof value === 'number' && (value < minimum || value > (maximum ?? Infinity))
      ? { path, fault: { kind: 'range', minimum, ...(maximum === undefined ? {} : { maximum }) } }
      : undefined,
  ({ pattern }, value, path) =>
    pattern && !new RegExp(pattern).test(value as string)
      ? { path, fault: { kind: pattern === NOT_BLANK ? 'empty' : 'date' } }
      : undefined,
  ({ required = [] }, value, path) =>
    first(required, (name) =>
      Object.hasOwn(value as object, name)
        ? undefined
        : { path: member(path, name), fault: { kind: 'missing' } },
    ),
  ({ additionalProperties, properties = {} }, value, path) =>
    additionalProperties === false
      ? first(Object.keys(value as object), (name) =>
          Object.hasOwn(properties, name)
            ? undefined
            : { path: member(path, name), fault: { kind: 'unknown' } },
        )
      : undefined,
  ({ properties = {} }, value, path, depth) =>
    first(Object.entries(properties), ([name, schema]) =>
      Object.hasOwn(value as object, name)
        ? check(schema, (value as Record<string, unknown>)[name], member(path, name), depth)
        : undefined,
    ),
  ({ items }, value, path, depth) =>
    items
      ? first(value as unknown[], (item, index) => check(items, item, `${path}[${index}]`, depth))
      : undefined,
  ({ oneOf, discriminator }, value, path, depth) => {
    if (!oneOf || !discriminator) return undefined;
    const name = discriminator.propertyName;
    const found = (value as Record<string, unknown>)[name];
    const choices = oneOf.map((branch) => branch.properties![name]!.const!);
    const branch = oneOf[choices.indexOf(found as string)];
    return branch
      ? check(branch, value, path, depth - 1)
      : { path: member(path, name), fault: { kind: 'choice', found: abridged(found), choices } };
  },
];

/** Returns a value without its parts, which may be nested too deeply for the stack. */
const abridged = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (Array.isArray(value) ? ['…'] : { '…': '…' }) : value;

const member = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function first<T>(
  values: readonly T[],
  find: (value: T, index: number) => ArticleFault | undefined,
): ArticleFault | undefined {
  for (let index = 0; index < values.length; index++) {
    const found = find(values[index]!, index);
    if (found) return found;
  }
  return undefined;
}

function check(schema: Schema, value: unknown, path: string, depth: number): ArticleFault | undefined {
  if (depth > DEEPEST) return { path: '', fault: { kind: 'tooDeep', limit: DEEPEST } };
  const resolved = schema.$ref ? ARTICLE_SCHEMA.$defs[schema.$ref.replace('#/$defs/', '')]! : schema;
  return first(CHECKS, (keyword) => keyword(resolved, value, path, depth + 1));
}

/** Returns the first reason why `value` is not an article; undefined if it is one. */
export function findFault(value: unknown): ArticleFault | undefined {
  return check(ARTICLE_SCHEMA, value, '', 0);
}
