// Tests that `npm run pairs` counts the words that nanro keeps together, and shows where they occur.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = join(folder, 'text.txt');
writeFileSync(text, '불을 피울 때마다 눈이 올 때는 때때로 쉰다\n모두 12 명과 3 명령\n');

const pairs = (...options: string[]): string[] =>
  execFileSync('node', [fileURLToPath(new URL('pairs.mjs', import.meta.url)), ...options, text], {
    encoding: 'utf8',
  })
    .trimEnd()
    .split('\n');

test('counts the words that are kept with the word before them, and others that begin like them', () => {
  expect(pairs()).toEqual(['때\t2\t1\t때때로 1', '명\t1\t1\t명령 1']);
});

test('shows the words in their context', () => {
  expect(pairs('--show', '명')).toEqual(['모두 12 × 명과 3 명령', '모두 12 명과 3 ÷ 명령']);
});
