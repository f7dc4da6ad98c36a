// Bookmarks are kept on the disk, and are found again by their words.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createBookmarks } from '../../src/commands/open-bookmarks.ts';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createBook, type Book } from '../../src/reader/book.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

const bookOf = (...paragraphs: readonly string[]): Book =>
  createBook(
    manuscriptOf({
      title: '난로',
      sections: [],
      lead: paragraphs.map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] })),
    }),
  );
const BOOK = bookOf('불을 지핀다.', '장작을 넣는다.', '차를 끓인다.');
const SECOND = { unit: 2, offset: 0 };

test('a bookmark is found where its words are now', () => {
  const bookmarks = createBookmarks(join(root, 'moved'), true);
  expect(bookmarks.add('/난로.md', BOOK, SECOND, '장작을 넣는다.')).toBe(true);
  const changed = bookOf('문을 연다.', '불을 지핀다.', '장작을 넣는다.', '차를 끓인다.');
  expect(bookmarks.of('/난로.md', BOOK)).toMatchObject([{ place: SECOND, sentence: '장작을 넣는다.' }]);
  expect(bookmarks.of('/난로.md', changed)).toMatchObject([{ place: { unit: 3, offset: 0 } }]);
  expect(bookmarks.of('/봄.md', BOOK)).toEqual([]);
  expect(bookmarks.all()).toMatchObject([{ source: '/난로.md', title: '난로' }]);
});

test('a place is looked for when it is asked for', () => {
  const bookmarks = createBookmarks(join(root, 'asked'), true);
  bookmarks.add('/난로.md', BOOK, SECOND, '장작을 넣는다.');
  const read: number[] = [];
  const watched: Book = {
    ...BOOK,
    ink: (unit) => {
      read.push(unit);
      return BOOK.ink(unit);
    },
  };
  const [bookmark] = bookmarks.of('/난로.md', watched);
  expect([bookmark?.sentence, read]).toEqual(['장작을 넣는다.', []]);
  expect(bookmark?.place).toEqual(SECOND);
});

test('one that was removed can be put back', () => {
  const bookmarks = createBookmarks(join(root, 'removed'), true);
  bookmarks.add('/난로.md', BOOK, SECOND, '장작을 넣는다.');
  const [{ id } = { id: '' }] = bookmarks.of('/난로.md', BOOK);
  expect(bookmarks.find(id)).toMatchObject({ sentence: '장작을 넣는다.' });
  bookmarks.forget(id, true);
  expect([bookmarks.all(), bookmarks.find(id)]).toEqual([[], undefined]);
  bookmarks.forget(id, false);
  expect(bookmarks.of('/난로.md', BOOK)).toMatchObject([{ id, place: SECOND }]);
  bookmarks.forget('nothing', true);
  expect(bookmarks.all()).toHaveLength(1);
});

test.each([
  ['a document without a source', true, ''],
  ['a document, if nothing is kept', false, '/난로.md'],
])('none is kept of %s', (_, isKept, source) => {
  const folder = join(root, `none-${isKept}`);
  const bookmarks = createBookmarks(folder, isKept);
  expect(bookmarks.add(source, BOOK, SECOND, '장작을 넣는다.')).toBe(false);
  expect([bookmarks.of(source, BOOK), bookmarks.all()]).toEqual([[], []]);
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});
