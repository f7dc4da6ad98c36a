import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

/** Gives each test of a file a path where nothing is yet. What the tests put there is removed after the last one. */
export function useNewPaths(use: (path: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'nanro-'));
  let count = 0;
  beforeEach(() => use(join(root, String(count++))));
  afterAll(() => rmSync(root, { recursive: true }));
}
