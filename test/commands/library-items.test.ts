// The library in the list of `nanro open`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { libraryItems } from '../../src/commands/library-items.ts';
import { MESSAGES } from '../../src/messages/languages.ts';
import { listMode, shownEntries, type ListEntry, type Listing } from '../../src/reader/listing.ts';

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

test('the filter finds what is gone by that, and seldom looks whether something is', () => {
  const asked: string[] = [];
  const entry = (key: string, isGone: boolean): ListEntry => ({
    key,
    text: `${key} 이야기`,
    possibleFacts: ['~/글 · 3%', '~/글 (없음) · 3%'],
    get isGone() {
      asked.push(key);
      return isGone;
    },
  });
  const listing: Listing = {
    kind: 'library',
    title: '서재',
    entries: [entry('난로', false), entry('장작', true)],
  };
  const shown = (filter: string) =>
    shownEntries({ ...listMode(listing, true), filter }).map(({ key }) => key);
  expect([shown('난로'), shown('3%'), shown('재'), asked]).toEqual([['난로'], ['난로', '장작'], [], []]);
  expect([shown('없음'), shown('글 · 3%')]).toEqual([['장작'], ['난로']]);
});
