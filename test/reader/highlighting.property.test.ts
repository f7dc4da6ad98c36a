// Highlights in any text: kept, found again at any width, kept when other sentences change, and lost with their
// own. A failure prints its seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createHighlights } from '../../src/commands/open-highlights.ts';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import { createBook } from '../../src/reader/book.ts';
import { placed } from '../../src/reader/highlight.ts';
import { spanText } from '../../src/reader/selection.ts';
import { someArticle } from '../helpers/articles.ts';
import { bundled, everyBlock, marked, open, press } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

const MOVES = fc.array(fc.constantFrom(...'hjklwb()v', 'j', 'l', ')'), { maxLength: 12 });
const SIZE = fc.integer({ min: 10, max: 120 }).map((columns) => ({ columns, rows: 500 }));

let count = 0;

test('what is highlighted is found again, and marked at any width', () => {
  const book = fc.oneof(fc.constant(bundled()), fc.constant(everyBlock), someArticle.map(manuscriptOf));
  fc.assert(
    fc.property(book, SIZE, SIZE, MOVES, (manuscript, size, other, keys) => {
      const state = press(open(manuscript, size), 'v', ...keys, 'm');
      const [highlight] = state.highlights;
      if (!highlight) return;
      const folder = join(root, String(count++));
      createHighlights(folder, state.book, '/a.md').keep(highlight, '난로');
      const again = createBook(manuscript);
      const { shown } = createHighlights(folder, again, '/a.md');
      expect(shown).toMatchObject([{ id: highlight.id, span: highlight.span }]);
      expect(spanText(again, shown[0]!.span!)).toBe(highlight.quotation);
      const inkOf = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');
      const reopened = open(manuscript, { ...other, highlights: shown });
      const known = open(manuscript, { ...other, highlights: state.highlights });
      expect(inkOf(marked(reopened, 'highlight'))).toBe(inkOf(marked(known, 'highlight')));
    }),
    { numRuns: runs(80) },
  );
});

/** Sentences of which no two are the same. */
const SENTENCES = fc.uniqueArray(
  fc
    .array(fc.constantFrom('난로', '장작', '불이', '탄다', '눈이', 'a.b', '2.5배', '漢字'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => `${words.join(' ')}.`),
  { minLength: 3, maxLength: 12, selector: (sentence) => sentence.replaceAll(' ', '') },
);

const bookOf = (paragraphs: readonly (readonly string[])[]): Manuscript =>
  manuscriptOf({
    title: '글',
    sections: [],
    lead: paragraphs.map((sentences) => ({
      kind: 'paragraph',
      content: [{ kind: 'text', text: sentences.join(' ') }],
    })),
  });

test('a highlight stays with its sentence, and is lost with it', () => {
  fc.assert(
    fc.property(SENTENCES, fc.nat(), fc.nat(), fc.nat(), SIZE, (sentences, nth, words, cut, size) => {
      const at = nth % sentences.length;
      const split = 1 + (cut % (sentences.length - 1));
      const paragraphs = [sentences.slice(0, split), sentences.slice(split)];
      const start = open(bookOf(paragraphs), { ...size, place: { unit: 1, offset: 1 } });
      // From the title to the sentence, then to one of its words.
      const state = press(start, 'g', 'v', ...')'.repeat(at + 3), ...'w'.repeat(words % 4), 'm');
      const [highlight] = state.highlights;
      const sentence = `${highlight!.before} ${highlight!.quotation} ${highlight!.after}`.replaceAll(' ', '');
      const own = sentences.find((each) => each.replaceAll(' ', '') === sentence);
      fc.pre(own !== undefined);
      const changed = [['새 문장이다.', ...paragraphs[1]!.toReversed()], ['또 있다!'], paragraphs[0]!];
      const [kept] = placed(createBook(bookOf(changed)), [highlight!]);
      expect(spanText(createBook(bookOf(changed)), kept!.span!)).toBe(highlight!.quotation);
      const without = changed.map((each) => each.filter((one) => one !== own));
      expect(placed(createBook(bookOf(without)), [highlight!])[0]!.span).toBeUndefined();
    }),
    { numRuns: runs(400) },
  );
});
