// A script and its compiled code as bytes.
import { expect, test } from 'vitest';
import { bytesOf, compiledScript } from '../../src/start/kept-script.ts';

test.each([
  ['without imports', [], 'f()', 'code of f'],
  ['with imports', ['./lines.js', 'node:fs'], 'f()', 'code of f'],
  ['of several lines', ['./lines.js'], 'f();\ng();\n', 'code of f and g'],
  ['with Korean', ['./한글.js'], 'f("난로 곁에서")', '코드'],
  ['without compiled code', ['./lines.js'], 'f()', ''],
  ['that is empty', [], '', 'code'],
])('a script %s stays the same', (_, imports, code, compiled) => {
  const script = { imports, code, compiled: Buffer.from(compiled) };
  expect(compiledScript(bytesOf(script))).toEqual(script);
});

test.each([
  ['no bytes', Buffer.alloc(0)],
  ['zeros, as after a power failure', Buffer.alloc(1000)],
  [
    'the beginning of a script',
    bytesOf({ imports: [], code: 'f()', compiled: Buffer.alloc(9) }).subarray(0, -1),
  ],
])('%s are no script', (_, bytes) => {
  expect(compiledScript(bytes)).toBeUndefined();
});
