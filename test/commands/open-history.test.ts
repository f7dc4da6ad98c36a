// What `nanro open` records.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createHistory, type ReadDocument } from '../../src/commands/open-history.ts';
import { openLibrary } from '../../src/storage/library.ts';
import { useNewPaths } from '../helpers/new-paths.ts';

let folder = '';
useNewPaths((path) => (folder = path));

const DOCUMENT: ReadDocument = { source: '/글/난로.md', about: { title: '난로' }, percent: 34 };
const recorded = (): string[] =>
  openLibrary(folder)
    .read()
    .entries.map(
      ({ source, title, percent, read }) => `${source} ${title} ${percent}% ${read.slice(11, 16)}`,
    );

test('a document is recorded when it has been read further, and at most once a minute otherwise', () => {
  let minutes = 0;
  const history = createHistory(folder, true, () => new Date(Date.UTC(2026, 10, 29, 0, minutes)));
  const steps: readonly (readonly [minute: number, document: Partial<ReadDocument>, recorded: string])[] = [
    [0, {}, '/글/난로.md 난로 34% 00:00'],
    [0.5, {}, '/글/난로.md 난로 34% 00:00'],
    [0.6, { about: { title: '새 난로' } }, '/글/난로.md 새 난로 34% 00:00'],
    [1, { percent: 40 }, '/글/난로.md 난로 40% 00:01'],
    [3, { percent: 40 }, '/글/난로.md 난로 40% 00:03'],
  ];
  for (const [minute, document, expected] of steps) {
    minutes = minute;
    expect(history.record({ ...DOCUMENT, ...document })).toBe(true);
    expect(recorded()).toEqual([expected]);
  }
  expect(history.record({ ...DOCUMENT, source: '/b' })).toBe(true);
  expect(recorded()).toHaveLength(2);
});

test('words that were searched for are recorded, the last ones first', () => {
  const history = createHistory(folder, true);
  expect([history.search('난로', '/a'), history.search('겨울', '/a'), history.searched()]).toEqual([
    true,
    true,
    ['겨울', '난로'],
  ]);
});

test.each([
  ['without a source', true, ''],
  ['if nothing is kept', false, '/a'],
])('%s, nothing is recorded', (_, isKept, source) => {
  const history = createHistory(folder, isKept);
  expect([history.record({ ...DOCUMENT, source }), history.search('난로', source)]).toEqual([true, true]);
  expect(history.searched()).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test('if nothing is kept, words of earlier searches are not shown', () => {
  createHistory(folder, true).search('난로', '/a');
  expect(createHistory(folder, false).searched()).toEqual([]);
});

test('a folder that is not writable is no error', () => {
  const history = createHistory('/dev/null/state', true);
  expect([history.record(DOCUMENT), history.search('난로', '/a'), history.searched()]).toEqual([
    false,
    false,
    [],
  ]);
});
