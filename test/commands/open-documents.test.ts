// Which documents are kept in memory.
import { expect, test } from 'vitest';
import { createDocuments, type LoadedDocument } from '../../src/commands/open-documents.ts';
import { page } from '../helpers/desk.ts';
import { bundled, open } from '../helpers/reader.ts';
import { createBook } from '../../src/reader/book.ts';

const book = createBook(bundled());
const loaded = (size: number, more: Partial<LoadedDocument> = {}): LoadedDocument => ({
  book,
  source: '',
  size,
  ...more,
});
const leave = (documents: ReturnType<typeof createDocuments>, document: number): void =>
  documents.leave({ ...open(bundled()), document });

test('the documents that were left last stay, and those that cannot be read again', () => {
  const documents = createDocuments(100);
  documents.put({ kind: 'input' }, loaded(1000, { isOnce: true }));
  for (const name of ['a', 'b', 'c', 'd']) documents.put(page(name), loaded(40));
  for (const number of [0, 1, 2, 3]) leave(documents, number);
  const inMemory = [0, 1, 2, 3, 4].filter((number) => documents.at(number).loaded);
  expect(inMemory).toEqual([0, 2, 3, 4]);
});

test('one that is shown again is not forgotten when the next is left', () => {
  const documents = createDocuments(100);
  for (const name of ['a', 'b', 'c']) documents.put(page(name), loaded(60));
  leave(documents, 0);
  documents.show(0);
  leave(documents, 1);
  leave(documents, 2);
  expect([0, 1, 2].map((number) => documents.at(number).loaded !== undefined)).toEqual([true, false, true]);
});

test('a document keeps its number when it is loaded again, and has one by each of its addresses', () => {
  const documents = createDocuments(0);
  const { number } = documents.put(page('https://a.kr/'), loaded(10, { address: 'https://www.a.kr/' }));
  leave(documents, number);
  expect(documents.at(number).loaded).toBeUndefined();
  expect(documents.put(page('https://a.kr/'), loaded(10)).number).toBe(number);
  expect(documents.find(page('https://www.a.kr/'))?.number).toBe(number);
  expect(documents.find(page('https://b.kr/'))).toBeUndefined();
});

test('what the user has set in a document is kept with it', () => {
  const documents = createDocuments();
  documents.put(page('a'), loaded(10));
  const marks = { a: { unit: 1, offset: 0 } };
  documents.leave({ ...open(bundled()), document: 0, marks });
  expect(documents.at(0).left).toMatchObject({ marks, place: { unit: 0, offset: 0 } });
});
