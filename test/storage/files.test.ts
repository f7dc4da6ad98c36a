// Folders that keep only the newest files.
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dropOldest } from '../../src/storage/files.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

test.each<[files: number, most: number, surplus: number, left: number]>([
  [5, 5, 0, 5],
  [6, 5, 0, 5],
  [9, 5, 0, 5],
  [8, 5, 3, 8],
  [9, 5, 3, 5],
  [0, 5, 0, 0],
])('of %d files, at most %d with %d more: %d are left', (files, most, surplus, left) => {
  const folder = mkdtempSync(join(root, 'folder-'));
  const names = Array.from({ length: files }, (_, index) => `${index}.json`);
  for (const [index, name] of names.entries()) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), index, index);
  }
  writeFileSync(join(folder, 'other'), '');
  dropOldest(folder, /json$/, most, surplus);
  expect(readdirSync(folder).toSorted()).toEqual([...names.slice(files - left), 'other'].toSorted());
});
