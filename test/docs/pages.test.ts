// What holds for all pages: a subject in the first paragraph, links that lead somewhere, nothing said twice.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_PAGES, anchorOf, headingsOf, readPage, ROOT, USER_PAGES } from './pages.ts';

test.each(['README.md', 'README.ko.md'])('%s has at most 150 lines', (path) =>
  expect(readPage(path).split('\n').length - 1).toBeLessThanOrEqual(150),
);

test.each(ALL_PAGES)('%s begins with a heading and a paragraph', (path) =>
  expect(readPage(path)).toMatch(/^# \S.*\n\n[^#|<\s]/),
);

describe.each(ALL_PAGES)('the links of %s', (path) => {
  const page = readPage(path);
  const links = [...page.matchAll(/\]\((?!https?:)([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, image]) => (link ?? image)!,
  );

  test('lead to files and headings', () => {
    for (const link of links) {
      const [file, anchor] = link.split('#') as [string, string?];
      const target = file === '' ? path : normalize(join(dirname(path), file));
      expect(existsSync(`${ROOT}/${target}`), link).toBe(true);
      if (anchor !== undefined) expect(headingsOf(readPage(target)).map(anchorOf), link).toContain(anchor);
    }
  });

  test('and its scripts exist', () => {
    const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of page.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });

  test('and the files in its first columns exist', () => {
    for (const [, file] of page.matchAll(/^\| `((?:src|test|bin|content)\/[\w./-]*)`/gm))
      expect(existsSync(`${ROOT}/${file}`), file).toBe(true);
  });
});

test('every page for users can be reached from README', () => {
  const linked = ['README.md', 'README.ko.md'].flatMap((path) =>
    [...readPage(path).matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link!),
  );
  for (const path of USER_PAGES) expect(linked, path).toContain(path);
});

test('every file of the code that docs/architecture.md names exists', () => {
  const files = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' });
  const names = [...readPage('docs/architecture.md').matchAll(/`([\w./-]+\.(?:ts|mjs|js))`/g)].map(
    ([, name]) => name!,
  );
  expect(names.length).toBeGreaterThan(80);
  const isThere = (name: string): boolean =>
    existsSync(`${ROOT}/${name}`) || files.some((file) => file === name || file.endsWith(`/${name}`));
  expect(
    names.filter(
      (name) => !isThere(name) && !['main.js', 'article.js', 'lines.js', 'browser.js'].includes(name),
    ),
  ).toEqual([]);
});

test('no sentence is on two pages', () => {
  const seen = new Map<string, string>();
  for (const path of ALL_PAGES) {
    const text = readPage(path)
      .replace(/^```[^]*?^```$|^\|.*$/gm, '')
      .replaceAll('\n', ' ');
    for (const sentence of text.split(/(?<=[.!?:다요])\s+/)) {
      if (sentence.length < 50) continue;
      expect(seen.get(sentence) ?? path, sentence).toBe(path);
      seen.set(sentence, path);
    }
  }
});

test('every file that LICENSE names is there', () => {
  const paths = readPage('LICENSE').match(/\b(?:src|test)\/[\w./-]*\w/g)!;
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) expect(existsSync(`${ROOT}/${path}`), path).toBe(true);
});
