import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFolder, keptCode } from '../../src/storage/kept-code.ts';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'nanro-code-')), 'code');
const CODE = Buffer.from('난로의 코드');

test.each([
  ['in the cache', {}, '/home/kim/.cache/nanro/code'],
  ['in the folder of the variable', { NODE_COMPILE_CACHE: '/tmp/code' }, '/tmp/code'],
  ['an empty variable counts as none', { NODE_COMPILE_CACHE: '' }, '/home/kim/.cache/nanro/code'],
  ['nowhere', { NODE_DISABLE_COMPILE_CACHE: '1', NODE_COMPILE_CACHE: '/tmp/code' }, undefined],
  ['nowhere while coverage is measured', { NODE_V8_COVERAGE: 'coverage' }, undefined],
])('code is kept %s', (_, env, folder) => {
  expect(codeFolder('linux', { HOME: '/home/kim', ...env })).toBe(folder);
});

test('code is kept for a build and a use, and only its owner can read it', () => {
  const folder = newFolder();
  const kept = keptCode(folder, 'a-v24', 'read');
  expect(kept.codeOf('main.js')).toBeUndefined();
  kept.keep('main.js', CODE);
  expect(kept.codeOf('main.js')).toEqual(CODE);
  expect(keptCode(folder, 'a-v24', 'list').codeOf('main.js')).toBeUndefined();
  expect(keptCode(folder, 'b-v24', 'read').codeOf('main.js')).toBeUndefined();
  expect(statSync(join(folder, 'a-v24/read/main.js')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'a-v24/read'))).toEqual(['main.js']);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['is empty', () => Buffer.alloc(0)],
  ['ends early', (bytes) => bytes.subarray(0, -2)],
  ['has one byte more', (bytes) => Buffer.concat([bytes, Buffer.from('a')])],
  ['has a wrong byte', (bytes) => Buffer.from(bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte)))],
  ['has a wrong byte near its end', (bytes) => Buffer.from([...bytes.subarray(0, -1), 0])],
])('a file that %s is ignored, and replaced', (_, damage) => {
  const folder = newFolder();
  const kept = keptCode(folder, 'a', 'read');
  kept.keep('main.js', CODE);
  const file = join(folder, 'a/read/main.js');
  writeFileSync(file, damage(readFileSync(file)));
  expect(kept.codeOf('main.js')).toBeUndefined();
  kept.keep('main.js', CODE);
  expect(kept.codeOf('main.js')).toEqual(CODE);
});

test('nothing is kept where the folder cannot be made', () => {
  const folder = newFolder();
  writeFileSync(folder, '');
  const kept = keptCode(folder, 'a', 'read');
  kept.keep('main.js', CODE);
  expect(kept.codeOf('main.js')).toBeUndefined();
});

test('the folders of builds that are older than 30 days are deleted with the first code of a new one', () => {
  const folder = newFolder();
  for (const build of ['old', 'recent']) keptCode(folder, build, 'read').keep('main.js', CODE);
  const days = (count: number): number => Date.now() / 1000 - count * 24 * 60 * 60;
  utimesSync(join(folder, 'old'), days(31), days(31));
  utimesSync(join(folder, 'recent'), days(29), days(29));
  keptCode(folder, 'recent', 'list').keep('main.js', CODE);
  expect(readdirSync(folder)).toEqual(['old', 'recent']);
  keptCode(folder, 'new', 'read').keep('main.js', CODE);
  expect(readdirSync(folder)).toEqual(['new', 'recent']);
});
