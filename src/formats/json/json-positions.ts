// Finds positions in JSON. Not all messages of JSON.parse contain the position of the error, and their form
// depends on the version of Node.

/** Offsets in a JSON text, in UTF-16 code units. */
export interface JsonPositions {
  /** The offset of each requested key. If a key occurs twice, the last one counts. */
  readonly keys: ReadonlyMap<string, number>;
  /** Whether the outermost object has another key before the first error. */
  readonly hasOtherKeys: boolean;
  /** The offset of the first token that is not allowed there; undefined if the text is valid JSON. */
  readonly error: number | undefined;
}

/** Matches a token of RFC 8259: a structural character (1), a string (2), or another value. */
const TOKEN =
  /([{}[\],:])|("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const SPACE = /[ \t\n\r]*/y;

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after {' | 'after [' | 'end';
type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'literal';

/**
 * The next state for each state and token. `done` ends a value; then the bracket around it determines the
 * next state.
 */
const GRAMMAR: Record<Expected, { readonly [K in Kind]?: Expected | 'done' }> = {
  value: { '{': 'first key', '[': 'first value', string: 'done', literal: 'done' },
  'first value': { '{': 'first key', '[': 'first value', string: 'done', literal: 'done', ']': 'done' },
  key: { string: 'colon' },
  'first key': { string: 'colon', '}': 'done' },
  colon: { ':': 'value' },
  'after {': { ',': 'key', '}': 'done' },
  'after [': { ',': 'value', ']': 'done' },
  end: {},
};

/**
 * Finds the first error, and those of `keys` that the outermost object has, in a JSON text of any depth.
 *
 * @example
 * [...findPositions('{"width": 60, "theme": sepia}', ['theme', 'plain']).keys] // => [['theme', 14]]
 * findPositions('{"width": 60, "theme": sepia}').error // => 23
 * findPositions('[1, 2]').error // => undefined
 */
export function findPositions(json: string, keys: readonly string[] = []): JsonPositions {
  const found = new Map<string, number>();
  let hasOtherKeys = false;
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ;) {
    const start = endOf(SPACE, json, at);
    TOKEN.lastIndex = start;
    const [token, sign, string] = TOKEN.exec(json) ?? [];
    if (token === undefined)
      return {
        keys: found,
        hasOtherKeys,
        error: expected === 'end' && start === json.length ? undefined : start,
      };
    const next: Expected | 'done' | undefined =
      GRAMMAR[expected][(sign as Kind | undefined) ?? (string === undefined ? 'literal' : 'string')];
    if (next === undefined) return { keys: found, hasOtherKeys, error: start };
    if (next === 'colon' && open.length === 1) {
      const key = JSON.parse(string!) as string;
      if (keys.includes(key)) found.set(key, start);
      else hasOtherKeys = true;
    }
    if (sign === '{' || sign === '[') open.push(sign);
    if (sign === '}' || sign === ']') open.pop();
    const around = open.at(-1);
    expected = next !== 'done' ? next : around ? `after ${around}` : 'end';
    at = TOKEN.lastIndex;
  }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Removes the byte order mark that Windows editors put at the beginning. */
export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Returns the line and the column of the first error, counted from 1. Columns are UTF-16 code units. */
export function positionOfError(json: string): { readonly line: number; readonly column: number } {
  const before = json.slice(0, findPositions(json).error).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
