// What the files of the library, the bookmarks and the search history contain, and how it is cleaned.
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookmarkId, openBookmarks, type Bookmark } from '../../src/storage/bookmarks.ts';
import { openLibrary, type LibraryEntry } from '../../src/storage/library.ts';
import { openSearchHistory } from '../../src/storage/search-history.ts';
import { useNewPaths } from '../helpers/new-paths.ts';

let folder = '';
useNewPaths((path) => (folder = path));

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const HOSTILE = '난\u202e로\u001b[31m\n곁\u200b\u0000';
const CLEAN = '난로\ufffd[31m 곁';
/** As long as a text may be, and longer: the last character is a pair of surrogates that is cut. */
const LONG = `${'글'.repeat(299)}😀${'글'.repeat(10_000)}`;
const SHORT = '글'.repeat(299);

describe('the library', () => {
  const ENTRY: LibraryEntry = {
    source: '/글/난로.md',
    title: '난로',
    site: '블로그',
    percent: 34,
    read: day(1),
  };
  const sources = (): string[] =>
    openLibrary(folder)
      .read()
      .entries.map(({ source }) => source);

  test('has each source once, the one read last first, whoever has recorded it', () => {
    const [one, other] = [openLibrary(folder), openLibrary(folder)];
    one.record(ENTRY);
    other.record({ source: 'https://example.com/a', percent: 0, read: day(3) });
    one.record({ source: '/b', percent: 100, read: day(2) });
    expect(one.read()).toEqual(other.read());
    expect(sources()).toEqual(['https://example.com/a', '/b', '/글/난로.md']);
    other.record({ ...ENTRY, percent: 40, read: day(4) });
    expect(one.read().entries[0]).toEqual({ ...ENTRY, percent: 40, read: day(4) });
    one.forget('https://example.com/a');
    expect(sources()).toEqual(['/글/난로.md', '/b']);
    one.record({ source: 'https://example.com/a', percent: 0, read: day(3) });
    expect(sources()).toEqual(['/글/난로.md', 'https://example.com/a', '/b']);
    other.clear();
    expect(one.read()).toEqual({ entries: [], damaged: undefined });
  });

  test.each<[change: object, recorded: object | undefined]>([
    [
      { title: HOSTILE, site: HOSTILE },
      { title: CLEAN, site: CLEAN },
    ],
    [{ title: LONG }, { title: SHORT }],
    [{ title: ' \n\u200b' }, { title: undefined }],
    [{ percent: 99.9 }, { percent: 99 }],
    [{ extra: 1 }, {}],
    [{ source: '/a\n\u001b' }, { source: '/a\n\u001b' }],
    [{ source: `/${'글'.repeat(4096)}` }, undefined],
    [{ source: '' }, undefined],
    [{ percent: 101 }, undefined],
    [{ percent: -1 }, undefined],
    [{ percent: Number.NaN }, undefined],
    [{ read: '어제' }, undefined],
    [{ read: '2026-13-01T00:00:00.000Z' }, undefined],
    [{ read: '+275760-09-13T00:00:00.000Z' }, undefined],
  ])('%j is cleaned or ignored when it is recorded, and when it is in the file', (change, recorded) => {
    const expected = recorded && [JSON.parse(JSON.stringify({ ...ENTRY, ...recorded }))];
    const library = openLibrary(folder);
    library.record({ ...ENTRY, ...change });
    expect(library.read().entries).toEqual(expected ?? []);
    library.clear();
    library.record({ ...ENTRY, source: '/other' });
    writeFileSync(join(folder, 'library.jsonl'), JSON.stringify({ ...ENTRY, ...change }));
    expect(library.read().entries).toEqual(expected ?? []);
  });

  test('keeps ten thousand entries', () => {
    const library = openLibrary(folder);
    library.record(ENTRY);
    const path = join(folder, 'library.jsonl');
    const lines = Array.from({ length: 10_050 }, (_, n) =>
      JSON.stringify({ ...ENTRY, source: `/${n}`, read: new Date(n).toISOString() }),
    );
    appendFileSync(path, `${lines.join('\n')}\n`);
    const { entries } = library.read();
    expect([entries.length, entries[0]!.source, entries.at(-1)!.source]).toEqual([10_000, '/10049', '/50']);
    library.record({ ...ENTRY, source: '/new' }); // the file is rewritten
    expect(sources()).toHaveLength(10_000);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(10_001);
  });
});

describe('bookmarks', () => {
  const at = (unit: number, offset = 0) => ({ unit, offset, anchor: '글' });
  const bookmark = (source: string, unit: number, added: string): Bookmark => ({
    source,
    place: at(unit),
    sentence: `문장 ${unit}.`,
    added,
  });
  const [FIRST, SECOND, ELSEWHERE] = [
    bookmark('/a', 3, day(1)),
    { ...bookmark('/a', 1, day(2)), title: '난로' },
    bookmark('/b', 1, day(3)),
  ] as const;

  test('are in the order of the text for a document, and the last added first for all', () => {
    const bookmarks = openBookmarks(folder);
    for (const each of [FIRST, SECOND, ELSEWHERE]) bookmarks.add(each);
    expect(bookmarks.of('/a')).toEqual([SECOND, FIRST]);
    expect(bookmarks.all()).toEqual([ELSEWHERE, SECOND, FIRST]);
    bookmarks.add({ ...FIRST, place: { ...at(3), anchor: '새 글' }, sentence: '고친 문장.' });
    expect(bookmarks.of('/a').map(({ sentence }) => sentence)).toEqual(['문장 1.', '고친 문장.']);
    bookmarks.remove(bookmarkId(SECOND));
    expect(
      openBookmarks(folder)
        .all()
        .map(({ source }) => source),
    ).toEqual(['/b', '/a']);
    bookmarks.add(SECOND);
    expect(bookmarks.all()[1]).toEqual(SECOND);
  });

  test.each<[change: object, added: object | undefined]>([
    [
      { sentence: HOSTILE, title: HOSTILE },
      { sentence: CLEAN, title: CLEAN },
    ],
    [{ title: LONG }, { title: SHORT }],
    [{ place: { ...at(1), more: 1 } }, {}],
    [{ sentence: '\n' }, undefined],
    [{ place: null }, undefined],
    [{ place: { ...at(1), unit: -1 } }, undefined],
    [{ place: { ...at(1), anchor: '글'.repeat(1001) } }, undefined],
    [{ source: '' }, undefined],
    [{ added: '' }, undefined],
  ])('%j is cleaned or ignored', (change, added) => {
    const bookmarks = openBookmarks(folder);
    bookmarks.add({ ...FIRST, ...change });
    const expected = added
      ? [{ ...FIRST, place: { ...FIRST.place, unit: 'place' in change ? 1 : 3 }, ...added }]
      : [];
    expect(bookmarks.all()).toEqual(expected);
    bookmarks.add(SECOND);
    writeFileSync(join(folder, 'bookmarks.jsonl'), JSON.stringify({ ...FIRST, ...change }));
    expect(bookmarks.all()).toEqual(expected);
  });
});

describe('the search history', () => {
  test('has the last hundred words, each once', () => {
    const [history, other] = [openSearchHistory(folder), openSearchHistory(folder)];
    for (const words of ['난로', '겨울', HOSTILE, '난로', ' \n']) history.add(words);
    expect(other.read()).toEqual(['난로', CLEAN, '겨울']);
    for (let n = 0; n < 120; n++) other.add(`말 ${n}`);
    expect(history.read()).toEqual(Array.from({ length: 100 }, (_, n) => `말 ${119 - n}`));
    history.clear();
    expect(other.read()).toEqual([]);
    expect(readFileSync(join(folder, 'searches.jsonl'), 'utf8')).not.toContain('말');
  });
});

test('the files are for the user only', () => {
  openLibrary(folder).record({ source: '/a', percent: 0, read: day(1) });
  openBookmarks(folder).add({
    source: '/a',
    place: { unit: 0, offset: 0, anchor: '' },
    sentence: '글',
    added: day(1),
  });
  openSearchHistory(folder).add('글');
  const names = readdirSync(folder).toSorted();
  expect(names).toEqual(['bookmarks.jsonl', 'library.jsonl', 'searches.jsonl']);
  expect(names.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
});
