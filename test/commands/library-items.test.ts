// What the list of `nanro open` shows of the library.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { libraryItems } from '../../src/commands/library-items.ts';
import { MESSAGES } from '../../src/messages/languages.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the items have the title, or else the source, and facts', () => {
  const there = join(folder, '난로.md');
  const gone = join(folder, '없는 글.md');
  const page = 'https://example.com/a';
  writeFileSync(there, '글');
  const read = '2023-11-29T12:00:00.000Z';
  const items = libraryItems(
    [
      { source: there, percent: 0, read },
      { source: gone, title: '없는 글', percent: 100, read },
      { source: page, title: '난로', site: '블로그', percent: 7, read },
    ],
    { words: MESSAGES.ko.history, now: new Date('2026-11-29T12:00:00.000Z'), home: folder },
  );
  expect(items.map(({ key, text, facts, isGone }) => [key, text, facts, isGone])).toEqual([
    [there, '난로.md', '~/난로.md · 0% · 2023년 11월 29일', false],
    [gone, '없는 글', '~/없는 글.md (없음) · 100% · 2023년 11월 29일', true],
    [page, '난로', '블로그 · 7% · 2023년 11월 29일', false],
  ]);
  expect(items.map(({ ranks }) => ranks)).toEqual([
    [read, '난로.md', 0],
    [read, '없는 글', 100],
    [read, '난로', 7],
  ]);
});
