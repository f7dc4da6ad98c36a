// docs/performance.md is made by the benchmark, and shows the figures that were kept.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, as all of the benchmark
import { performancePage } from './page.mjs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const columns = [20, 24].map((major) => [
  { name: 'nanro read', unit: 'ms', value: major === 20 ? 40 : 18.34, ...(major === 24 && { most: 20 }) },
  { name: 'search', unit: '× read', value: 1.5, most: 1.2 },
]);
const kept = { date: '2026-11-29', machine: '난로', versions: ['v20.1.0', 'v24.2.0'] };

test('a table has a column for each version of Node, and marks what misses its aim', () => {
  const page = performancePage({ ...kept, parts: [{ name: 'start', title: 'Start', columns }] });
  expect(page.slice(page.indexOf('## '))).toBe(`## Start

|  | unit | Node 20.1.0 | Node 24.2.0 | target |
| --- | --- | --- | --- | --- |
| nanro read | ms | 40.0 | 18.3 | ≤ 20 on 24 |
| search | × read | **1.50** | **1.50** | ≤ 1.2 |
`);
});

test('docs/performance.md has the figures that were kept', () => {
  expect(read('../../docs/performance.md')).toBe(performancePage(JSON.parse(read('figures.json'))));
});

const kept24 = (() => {
  const { versions, parts } = JSON.parse(read('figures.json')) as {
    versions: string[];
    parts: { name: string; columns: { name: string; unit: string; value: number }[][] }[];
  };
  const column = versions.findIndex((version) => version.startsWith('v24.'));
  return parts.flatMap(({ name: part, columns }) =>
    columns[column]!.map(({ name, unit, value }) => ({ row: `${part}: ${name}`, unit, value })),
  );
})();

test.each(['README.md', 'README.ko.md'])('%s has figures that were kept for Node 24', (name) => {
  const readme = read(`../../${name}`);
  const valueOf = (row: string): number => kept24.find((kept_) => kept_.row === row)!.value;
  const seconds = (row: string): string => String(Number((valueOf(row) / 1000).toPrecision(2)));
  for (const [nanro, other] of [
    ['documents: a blog’s page, 1 MB', 'documents: a blog’s page, 1 MB: readability-cli'],
    ['documents: technical Markdown, 1 MB', 'documents: technical Markdown, 1 MB: marked-terminal'],
    ['wrap: nanro wrap', 'wrap: string-kit'],
  ] as const)
    expect(readme).toMatch(
      new RegExp(`\\| ${seconds(nanro)}0? ?(?:s|초) \\| [\\w-]+: ${seconds(other)} ?(?:s|초) \\|`),
    );
  expect(readme).toContain(` ${Math.round(valueOf('start: bare Node'))} ms`);
  const start = Math.round(valueOf('start: nanro read, pipe'));
  const others = Math.round(valueOf('start: ten lines: commander + chalk + wrap-ansi'));
  expect(readme).toMatch(new RegExp(`\\| ${start} ms \\| .*: ${others} ms \\|`));
});
