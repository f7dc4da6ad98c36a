// When the beginning of a document is enough to show.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { joinParts, manuscriptOf, partsOfBeginning } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import type { Target } from '../../src/commands/link-targets.ts';
import { loadingEnough } from '../../src/commands/open-beginnings.ts';
import type { LoadedDocument } from '../../src/commands/open-documents.ts';
import { anchorPlace, beginningOf } from '../../src/reader/anchors.ts';
import { createBook, isBeginning, type Book } from '../../src/reader/book.ts';
import { openPositions } from '../../src/storage/positions.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

const article = (paragraphs: number): Article => ({
  sections: [],
  lead: Array.from({ length: paragraphs }, (_, index) => ({
    kind: 'paragraph',
    content: [{ kind: 'text', text: `불 ${index}. ${'장작을 넣었다. '.repeat(30)}` }],
  })),
});
const beginning = createBook(joinParts(partsOfBeginning(article(61), 0.1)));
const whole = createBook(manuscriptOf(article(600)));

const target: Target = { kind: 'file', path: '/난로.md' };

/** Loads the document, and tells what was loaded. */
async function load(places: string | undefined, isBeginningEnough = true): Promise<readonly string[]> {
  const loads: Book[] = [];
  const loader = loadingEnough(async (_, fetching): Promise<LoadedDocument> => {
    loads.push(fetching?.isBeginningEnough ? beginning : whole);
    return { book: loads.at(-1)!, source: '/난로.md', size: 0 };
  }, places);
  const { book } = await loader(target, { isBeginningEnough });
  expect(book).toBe(loads.at(-1));
  return loads.map((each) => (isBeginning(each) ? 'beginning' : 'whole'));
}

let count = 0;
/** Returns the folder of the places, of a document that was left at a passage. */
function leftAt(unit: number, marks: readonly number[] = []): string {
  const places = join(root, String(count++));
  const placeOf = (at: number) => anchorPlace(whole, { unit: at, offset: 0 });
  openPositions(places, { beginning: beginningOf(whole), origin: '/난로.md' }).save({
    place: placeOf(unit),
    marks: Object.fromEntries(marks.map((at) => ['a', placeOf(at)])),
  });
  return places;
}

describe('of a long document', () => {
  const none = join(root, 'none');

  test.each([
    ['the beginning is loaded', none],
    ['the beginning is loaded, if no places are kept', undefined],
    ['the beginning is loaded, if the user left off in it', leftAt(5)],
  ])('%s', async (_, places) => {
    expect(await load(places)).toEqual(['beginning']);
  });

  test.each([
    ['the place is behind it', leftAt(90)],
    ['the place is at its end', leftAt(58)],
  ])('the whole is loaded after its beginning, if %s', async (_, places) => {
    expect(await load(places)).toEqual(['beginning', 'whole']);
  });

  test('only the whole is loaded, if the place is far, if there are marks, or if nothing else is asked for', async () => {
    expect(await load(leftAt(550))).toEqual(['whole']);
    expect(await load(leftAt(5, [7]))).toEqual(['whole']);
    expect(await load(none, false)).toEqual(['whole']);
  });
});
