// Checks docs/untrusted-text.md: every promise names tests that exist.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const text = readFileSync(new URL('../docs/untrusted-text.md', import.meta.url), 'utf8');
const [, promises = ''] = /## Promises\n([^]*?)\n## /.exec(text) ?? [];

describe('each promise about untrusted text names tests', () => {
  const paragraphs = promises
    .split('\n\n')
    .map((part) => part.trim())
    .filter((part) => part.startsWith('**'));

  test('there are some promises', () => expect(paragraphs.length).toBeGreaterThan(5));

  test.each(paragraphs)('%s', (paragraph) => {
    const [, tests = ''] = /\((`[^()]*`)\)$/.exec(paragraph) ?? [];
    const names = [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    expect(names).not.toEqual([]);
    const missing = names.filter((name) => !existsSync(fileURLToPath(new URL(name, import.meta.url))));
    expect(missing).toEqual([]);
  });
});
