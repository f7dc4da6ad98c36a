// The way through the code: source → article → layout → render → output. Imports point to the left only; main.ts and
// commands/ see all.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const MAY_IMPORT: Record<string, readonly string[]> = {
  unicode: ['unicode'],
  output: ['output'],
  messages: ['messages', 'settings'],
  source: ['source', 'storage'],
  storage: ['storage', 'source'],
  lines: ['lines', 'unicode'],
  article: ['article', 'unicode'],
  formats: ['formats', 'article', 'unicode'],
  layout: ['layout', 'article', 'lines', 'unicode'],
  render: ['render', 'formats', 'layout', 'article', 'lines', 'unicode'],
  wrap: ['wrap', 'render', 'article', 'lines', 'unicode', 'formats/markdown/block-starts.ts'],
  reader: ['reader', 'output', 'render', 'layout', 'article', 'lines', 'unicode'],
};
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.includes('node_modules'), // those of unicode/tables/
);

function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [...text.matchAll(/^(?:import|export)( type)? [^;]*? from '([^']+)'|import\('([^']+)'\)/gm)];
  return found.map(([, type, from, dynamic]) => ({ from: (from ?? dynamic)!, typeOnly: type !== undefined }));
}

test.each(Object.keys(MAY_IMPORT))('%s/ sees only what is left of it', (room) => {
  const strangers = files
    .filter((file) => file.startsWith(`${room}/`))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
        .map(({ from }) => normalize(join(dirname(file), from)))
        .filter(
          (path) =>
            path.includes('/') && !MAY_IMPORT[room]!.some((place) => `${path}/`.startsWith(`${place}/`)),
        )
        .map((path) => `${file} imports ${path}`),
    );
  expect(strangers).toEqual([]);
});

test('only source/ touches Node’s modules that read, and only the opener of links and the pager those that start programs', () => {
  const using = (modules: RegExp): string[] =>
    files.filter((file) => importsOf(file).some(({ from }) => modules.test(from)));
  expect(
    using(/^node:(?:fs|http|https|net|tty)/).filter((file) => !/^(?:source|storage)\//.test(file)),
  ).toEqual([]);
  expect(using(/^node:child_process/)).toEqual(['output/opener.ts', 'output/pager.ts']);
});

test('the public API is free of Node’s own modules', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { from, typeOnly } of importsOf(file)) {
      expect(typeOnly || !from.startsWith('node:'), `${file} imports ${from}`).toBe(true);
      if (from.startsWith('.') && !typeOnly) visit(normalize(join(dirname(file), from)));
    }
  };
  visit('index.ts');
  expect(seen.size).toBeGreaterThan(10);
});

test('nothing looks at the process: the world comes in through main', () => {
  for (const file of files.filter((name) => name !== 'main.ts')) {
    expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(
      /\bprocess\.(?:env|argv|stdin|stdout|stderr|exit)/,
    );
  }
});
