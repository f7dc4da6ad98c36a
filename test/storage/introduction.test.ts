import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isFirstTime } from '../../src/storage/introduction.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

test('only the first time is the first, in a folder that only the user can read', () => {
  const folder = join(root, '난로', 'state');
  expect([isFirstTime(folder), isFirstTime(folder), isFirstTime(folder)]).toEqual([true, false, false]);
  expect(statSync(folder).mode & 0o077).toBe(0);
});

test('if nothing can be written, every time is the first', () => {
  writeFileSync(join(root, 'file'), '');
  for (const folder of ['/dev/null/state', join(root, 'file')])
    expect([isFirstTime(folder), isFirstTime(folder)]).toEqual([true, true]);
});
