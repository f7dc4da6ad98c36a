// A saved place is found again, in the same text and in a changed one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createBook, type Book } from '../../src/reader/book.ts';
import { anchorPlace, beginningOf, recallPlace, recallPosition } from '../../src/reader/anchors.ts';
import { someArticle } from '../helpers/articles.ts';
import { textBook } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const bookOf = async (text: string): Promise<Book> => createBook(await textBook(text));
const sentences = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${from + index}번째 난로 이야기를 읽습니다.`).join('\n\n');

test('any place in an unchanged article is recalled', () => {
  fc.assert(
    fc.property(
      someArticle.map((article) => createBook(manuscriptOf(article))),
      fc.nat(),
      fc.nat(),
      (book, one, other) => {
        const unit = one % book.units;
        const place = { unit, offset: other % (book.ink(unit).length || 1) };
        expect(recallPlace(book, anchorPlace(book, place))).toEqual(place);
      },
    ),
    { numRuns: runs(300) },
  );
});

test.each<[what: string, before: [number, number], after: [number, number]]>([
  ['grew at its end', [0, 40], [0, 60]],
  ['grew at its beginning', [10, 40], [0, 40]],
  ['lost its beginning', [0, 40], [5, 40]],
])('a place is recalled by its words in a text that %s', async (_, before, after) => {
  const [old, grown] = [await bookOf(sentences(...before)), await bookOf(sentences(...after))];
  for (let unit = 12; unit < 30; unit++) {
    const place = recallPlace(grown, anchorPlace(old, { unit, offset: 5 }))!;
    expect(grown.ink(place.unit).slice(place.offset)).toBe(old.ink(unit).slice(5));
  }
});

test('of places with the same words, the nearest with the same words around them is recalled', async () => {
  const repeated = (from: number): string =>
    Array.from({ length: 400 }, (_, index) => `${from + index}\n\n난로에 불을 지피고 기다렸습니다.`).join(
      '\n\n',
    );
  const old = await bookOf(repeated(105));
  const grown = await bookOf(repeated(100));
  const anchored = anchorPlace(old, { unit: 40, offset: 0 });
  const { unit, offset } = recallPlace(grown, anchored)!;
  expect(grown.ink(unit).slice(offset)).toBe(old.ink(40));
  expect(unit).toBe(50);
});

test('words that are everywhere are compared only near the place', async () => {
  const old = await bookOf('난로에 불을 지핍니다.\n\n하나\n\n'.repeat(5));
  const book = await bookOf('난로에 불을 지핍니다.\n\n둘\n\n'.repeat(3000));
  let laidOut = 0;
  const counted: Book = { ...book, ink: (unit) => (laidOut++, book.ink(unit)) };
  expect(recallPlace(counted, anchorPlace(old, { unit: 3, offset: 0 }))).toBeDefined();
  expect(laidOut).toBeLessThan(2000);
});

test('a place outside the book, without words, is not recalled', async () => {
  expect(recallPlace(await bookOf(sentences(0, 3)), { unit: 1e300, offset: 0, anchor: '' })).toBeUndefined();
});

test('a place whose words are gone is not recalled', async () => {
  expect(
    recallPlace(
      await bookOf('전혀 다른 글입니다.'),
      anchorPlace(await bookOf(sentences(0, 40)), { unit: 20, offset: 0 }),
    ),
  ).toBeUndefined();
});

test('if the words of a position are gone, the place is kept within the book, and the marks are dropped', async () => {
  const [old, other] = [await bookOf(sentences(0, 40)), await bookOf('전혀 다른 글입니다.')];
  const place = anchorPlace(old, { unit: 20, offset: 3 });
  expect(recallPosition(other, { place, marks: { a: place } })).toEqual({
    place: { unit: other.units - 1, offset: 0 },
    marks: {},
  });
});

test('the beginning of a book stays the same while the book grows', async () => {
  const beginning = beginningOf(await bookOf(sentences(0, 900)));
  expect(beginning).toHaveLength(1024);
  expect(beginningOf(await bookOf(sentences(0, 901)))).toBe(beginning);
  expect(beginning).toContain(beginningOf(await bookOf(sentences(0, 3))));
});

test('the beginning of a book leaves out its title, which may be the name of a file', () => {
  const named = (title: string): string =>
    beginningOf(createBook(manuscriptOf({ title, sections: [], lead: [{ kind: 'rule' }] })));
  expect(named('하나')).toBe(named('둘'));
});

test('of the same words several times in a paragraph, the nearest are found', async () => {
  const text = '같은 문장을 여러 번 씁니다. '.repeat(40);
  const [old, changed] = [await bookOf(text), await bookOf(`새 문단입니다.\n\n${text}`)];
  for (const offset of [0, 55, 220])
    expect(recallPlace(changed, anchorPlace(old, { unit: 1, offset }))).toEqual({ unit: 2, offset });
});
