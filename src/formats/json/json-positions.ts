// Where things stand in JSON. `JSON.parse` says what a text means; where it ends to be JSON it says in some of its messages
// only, and in those differently from one Node to the next.

/** Offsets in a text, in UTF-16 code units. */
export interface JsonPositions {
  /** Of the keys of the outermost object; of one that is there twice the last, which is the one that counts. */
  readonly keys: ReadonlyMap<string, number>;
  /** Of the first token that cannot stand where it stands; undefined where all of it is JSON. */
  readonly error: number | undefined;
}

/** The tokens of RFC 8259: a bracket or sign, a string, or another value. */
const TOKEN =
  /([{}[\],:])|("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const SPACE = /[ \t\n\r]*/y;

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'behind {' | 'behind [' | 'end';
type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'literal';

/** What a token makes expected; `done`: what follows a whole value, which is for the bracket around it to say. */
const GRAMMAR: Record<Expected, { readonly [K in Kind]?: Expected | 'done' }> = {
  value: { '{': 'first key', '[': 'first value', string: 'done', literal: 'done' },
  'first value': { '{': 'first key', '[': 'first value', string: 'done', literal: 'done', ']': 'done' },
  key: { string: 'colon' },
  'first key': { string: 'colon', '}': 'done' },
  colon: { ':': 'value' },
  'behind {': { ',': 'key', '}': 'done' },
  'behind [': { ',': 'value', ']': 'done' },
  end: {},
};

export function findPositions(json: string): JsonPositions {
  const keys = new Map<string, number>();
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ;) {
    const start = endOf(SPACE, json, at);
    TOKEN.lastIndex = start;
    const [token, sign, string] = TOKEN.exec(json) ?? [];
    if (token === undefined)
      return { keys, error: expected === 'end' && start === json.length ? undefined : start };
    const next: Expected | 'done' | undefined =
      GRAMMAR[expected][(sign as Kind | undefined) ?? (string === undefined ? 'literal' : 'string')];
    if (next === undefined) return { keys, error: start };
    if (next === 'colon' && open.length === 1) keys.set(JSON.parse(string!) as string, start);
    if (sign === '{' || sign === '[') open.push(sign);
    if (sign === '}' || sign === ']') open.pop();
    const around = open.at(-1);
    expected = next !== 'done' ? next : around ? `behind ${around}` : 'end';
    at = TOKEN.lastIndex;
  }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

/** A text without the byte order mark that editors on Windows put before it. */
export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Where JSON ends to be JSON, counted from 1, a column in UTF-16 code units. */
export function positionOfError(json: string): { readonly line: number; readonly column: number } {
  const before = json.slice(0, findPositions(json).error).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
