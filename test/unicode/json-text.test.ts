import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonPieces, toJson } from '../../src/unicode/json-text.ts';
import { anyString } from '../helpers/strings.ts';

test('JSON has no character that a terminal may obey or that a reader does not see', () => {
  fc.assert(
    fc.property(anyString, (text) => {
      const json = toJson({ [text]: [text] });
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
      expect(json).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}]|(?=\p{Cf})(?![\u00ad\u200c\u200d])\p{Default_Ignorable_Code_Point}/u,
      );
    }),
    { examples: [['\u007f\u009b'], ['\u2028\u2029'], ['\u202e\u2066'], ['\ufeff'], ['\u{e0061}']] },
  );
});

test('emoji and shaped letters stay as they are', () => {
  expect(toJson('👨\u200d👩\u200d👧 ❤️ می\u200cخواهم 가\u00ad나')).toBe(
    '"👨\u200d👩\u200d👧 ❤️ می\u200cخواهم 가\u00ad나"',
  );
});

test.each<[what: string, value: unknown]>([
  ['a text', '난로\n'],
  ['nothing', {}],
  ['an empty list', []],
  ['long texts', { a: '가'.repeat(5000), b: ['나'.repeat(5000), { c: undefined, d: '\n' }] }],
  ['many values', Array.from({ length: 5000 }, (_, index) => ({ index, list: [[], {}] }))],
  ['many names', Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}\u202e`, null]))],
])('the pieces of %s are its JSON', (_, value) => {
  expect([...jsonPieces(value)].join('')).toBe(toJson(value, 2));
});

test('no piece of many short values is long', () => {
  const pieces = [...jsonPieces({ a: Array.from({ length: 10_000 }, () => ['난로']) })];
  expect(pieces.filter((piece) => piece.length > 100)).toEqual([]);
});

/** Where JSON is not written: it is compared, quoted in a message, or text of nanro's own. */
const OTHERS = [
  'cli/man-page.ts',
  'commands/open-position.ts',
  'errors.ts',
  'formats/html/write.ts',
  'formats/notebook/read.ts', // a copy
  'formats/markdown/write-front-matter.ts', // YAML, whose escapes are others
  'messages/en/problem-texts.ts',
  'messages/ko/problem-texts.ts',
  'settings/json-entries.ts',
  'unicode/json-text.ts',
];

test('nothing else writes JSON', () => {
  const src = new URL('../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .filter((file) => readFileSync(new URL(file, src), 'utf8').includes('JSON.stringify('));
  expect(files.filter((file) => !OTHERS.includes(file))).toEqual([]);
});
