// A kept place is found again, in the same text and in one that has grown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createBook, type Book } from '../../src/reader/book.ts';
import { formatKept, identityOf, keep, parseKept, recall, type Kept } from '../../src/reader/memory.ts';
import { hash } from '../../src/storage/positions.ts';
import { someArticle } from '../helpers/articles.ts';
import { textBook } from '../helpers/reader.ts';

const bookOf = (text: string): Book => createBook(textBook(text));
const sentences = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${from + index}번째 난로 이야기를 읽습니다.`).join('\n\n');

test('any place of any article is where it was', () => {
  fc.assert(
    fc.property(
      someArticle.map((article) => createBook(manuscriptOf(article))),
      fc.nat(),
      fc.nat(),
      (book, one, other) => {
        const unit = one % book.units;
        const place = { unit, offset: other % (book.ink(unit).length || 1) };
        expect(recall(book, keep(book, place))).toEqual(place);
      },
    ),
    { numRuns: 300 },
  );
});

test.each<[what: string, before: [number, number], after: [number, number]]>([
  ['grew at its end', [0, 40], [0, 60]],
  ['grew at its beginning', [10, 40], [0, 40]],
  ['lost its beginning', [0, 40], [5, 40]],
])('a text that %s', (_, before, after) => {
  const [old, grown] = [bookOf(sentences(...before)), bookOf(sentences(...after))];
  for (let unit = 12; unit < 30; unit++) {
    const place = recall(grown, keep(old, { unit, offset: 5 }))!;
    expect(grown.ink(place.unit).slice(place.offset)).toBe(old.ink(unit).slice(5));
  }
});

test('a place that no book has is nowhere', () => {
  expect(recall(bookOf(sentences(0, 3)), { unit: 1e300, offset: 0, anchor: '' })).toBeUndefined();
});

test('words that are gone are nowhere', () => {
  expect(
    recall(bookOf('전혀 다른 글입니다.'), keep(bookOf(sentences(0, 40)), { unit: 20, offset: 0 })),
  ).toBeUndefined();
});

describe('the identity of a text', () => {
  const keptOf = (text: string): Kept => ({
    version: 1,
    head: identityOf(bookOf(text), hash).head,
    place: { unit: 0, offset: 0, anchor: '' },
    marks: {},
  });

  test.each<[what: string, before: string, after: string, isSame: boolean]>([
    ['the same', sentences(0, 3), sentences(0, 3), true],
    ['grown from little', sentences(0, 3), sentences(0, 300), true],
    ['grown from much', sentences(0, 900), sentences(0, 901), true],
    ['shorter', sentences(0, 30), sentences(0, 3), false],
    ['another one', sentences(0, 30), sentences(5, 30), false],
  ])('%s', (_, before, after, isSame) => {
    expect(identityOf(bookOf(after), hash).isOf(keptOf(before))).toBe(isSame);
    if (isSame) expect(identityOf(bookOf(after), hash).key).toBe(identityOf(bookOf(before), hash).key);
  });

  test('is not its title, which may be the name of a file', () => {
    const named = (title: string) =>
      identityOf(createBook(manuscriptOf({ title, sections: [], lead: [{ kind: 'rule' }] })), hash).key;
    expect(named('하나')).toBe(named('둘'));
  });
});

describe('what is kept', () => {
  const kept: Kept = {
    version: 1,
    head: { length: 3, hash: 'x' },
    place: { unit: 1, offset: 2, anchor: '글' },
    marks: { a: { unit: 3, offset: 4, anchor: '글' } },
  };

  test('is read as it was written, with the marks of others', () => {
    expect(parseKept(formatKept(kept, undefined))).toEqual(kept);
    const others: Kept = {
      ...kept,
      marks: { a: { unit: 9, offset: 9, anchor: '' }, b: { unit: 5, offset: 6, anchor: '글' } },
    };
    expect(parseKept(formatKept(kept, others))!.marks).toEqual({ ...others.marks, ...kept.marks });
  });

  test('is damaged, whatever is missing or of another kind', () => {
    const json = JSON.stringify(kept);
    for (let end = 0; end < json.length; end++) expect(parseKept(json.slice(0, end))).toBeUndefined();
    for (const change of [
      { version: 2 },
      { head: null },
      { head: { length: '3', hash: 'x' } },
      { place: undefined },
      { place: { unit: -1, offset: 0, anchor: '' } },
      { place: { unit: 0.5, offset: 0, anchor: '' } },
      { marks: { a: {} } },
      { marks: null },
      { marks: { a: null } },
    ]) {
      expect(parseKept(JSON.stringify({ ...kept, ...change })), JSON.stringify(change)).toBeUndefined();
    }
  });
});
