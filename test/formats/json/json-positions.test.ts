// The positions of keys and of the first error in JSON.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPositions } from '../../../src/formats/json/json-positions.ts';
import { runs } from '../../helpers/thorough.ts';

/** Returns the text without ▼, and the offset of ▼. */
const marked = (text: string): [json: string, offset: number | undefined] => [
  text.replace('▼', ''),
  text.includes('▼') ? text.indexOf('▼') : undefined,
];

describe('the offset of the first error', () => {
  test.each([
    '{"theme": ▼sepia}',
    '{"plain": ▼tru}',
    '▼// comment\n{}',
    '{\n  "width": 60,\n▼}',
    '{"a": 1 ▼"b": 2}',
    '{"a" ▼1}',
    '{▼a: 1}',
    "{▼'a': 1}",
    '[1, 2▼',
    '{"a": [1▼}',
    '{} ▼{}',
    '[1,▼]',
    '[▼,1]',
    '▼',
    ' \n▼',
    '▼"\\x"',
    '▼"open',
    '▼"\\B"',
    '▼1E',
    '[▼01]',
    '[▼1.]',
    '[▼+1]',
    '[▼.5]',
    '[▼NaN]',
    '[▼TRUE]',
    '{}',
    '[]',
    ' [1, -2.5e+3, "\\u00e9\\n", true, false, null, {"a": {}}] ',
    '1',
    '"글"',
  ])('%j', (text) => {
    const [json, offset] = marked(text);
    expect(findPositions(json).error).toBe(offset);
  });
});

test('the offsets of outermost keys, and the last offset of a duplicate key', () => {
  const json = '{"a": {"b": 1}, "b": "c", "\\u0063": [{"d": 1}], "a": 2, "e": 3}';
  expect([...findPositions(json, ['a', 'b', 'c', 'd']).keys]).toEqual([
    ['a', json.lastIndexOf('"a"')],
    ['b', json.indexOf('"b": "c"')],
    ['c', json.indexOf('"\\u0063"')],
  ]);
});

test('nesting may have any depth', () => {
  expect(findPositions('['.repeat(1e6)).error).toBe(1e6);
  expect(findPositions(`${'[{"a":'.repeat(1e5)}1${'}]'.repeat(1e5)}`).error).toBeUndefined();
});

test('findPositions accepts what JSON.parse accepts', () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 2 }),
    insert: fc.constantFrom(
      '',
      ',',
      ':',
      '"',
      '{',
      '}',
      '[',
      ']',
      '0',
      '-',
      '.',
      'e',
      't',
      '\\',
      '\n',
      ' ',
      '\u00a0',
      '글',
    ),
  });
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.array(edit, { maxLength: 3 }), (json, edits) => {
      const text = edits.reduce((before, { at, remove, insert }) => {
        const place = at % (before.length + 1);
        return before.slice(0, place) + insert + before.slice(place + remove);
      }, json);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(findPositions(text).error === undefined).toBe(isJson);
    }),
    { numRuns: runs(2000) },
  );
});
