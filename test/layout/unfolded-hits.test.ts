// Most text can be searched as it is. The hits are the same as in the folded text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { fold, matches, occurrences, queryOf, searchedText } from '../../src/article/search.ts';
import { countIn, unfolded } from '../../src/article/unfolded.ts';
import { searchParts } from '../../src/commands/search-parts.ts';
import { codeStart } from '../../src/layout/code-block.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { markHits } from '../../src/layout/hits.ts';
import { layoutText } from '../../src/layout/inline.ts';
import type { Line, Role, Span } from '../../src/layout/page.ts';
import { UNLIMITED } from '../../src/lines/paragraph.ts';
import { isBlank } from '../../src/unicode/blanks.ts';
import { someArticle } from '../helpers/articles.ts';
import { anyString } from '../helpers/strings.ts';
import { runs, someOf } from '../helpers/thorough.ts';

const WORDS = ['난로', '가', 'ㄴㄹ', '난ㄹ', 'ㅏ', 'kg', '1', '.', '‐', 'ai로', '漢'];
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

test.each(WORDS)('%s: no character hides a hit, makes one or is one', (words) => {
  const query = queryOf(words)!;
  const [first = '', ...rest] = words;
  const wrong = someOf(UNITS, 4).filter((unit) => {
    const text = `${unit}${first}${unit}${rest.join('')}${unit} ${words}`;
    const count = countIn(text, query.unfolded);
    return count !== undefined && count !== occurrences(searchedText(fold(text), query), query).length;
  });
  expect(wrong).toEqual([]);
});

test.each<[text: string, words: string, count: number | undefined]>([
  ['난\n 로, 난로', '난로', 2],
  ['‘난로’…①', '난로', 1],
  ['‘난로’…①', '난로1', undefined],
  ['난로'.normalize('NFD'), '난로', undefined],
  ['㉮나다', '가나', undefined],
  ['AI, Ai, ａｉ', 'ai', undefined],
  ['AI, Ai', 'ai', 2],
  ['가가가가가', '가가', 2],
  ['눈나라, 노루', 'ㄴㄹ', 2],
  ['a.b axb', 'a.b', 1],
])('in %s, %s is found %s times', (text, words, count) => {
  expect(countIn(text, unfolded(words))).toBe(count);
});

test('very long words are found in folded text', () => {
  for (const words of ['난로'.repeat(20_000), `ㄱ${'난로'.repeat(20_000)}`]) {
    const query = queryOf(words)!;
    expect(countIn('난로', query.unfolded)).toBeUndefined();
    expect([matches(`글: ${words}`, query), matches('난로', query)]).toEqual([true, false]);
  }
});

const someWords = fc.oneof(
  fc.constantFrom(...WORDS),
  anyString.filter((words) => queryOf(words) !== undefined),
);
const text = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...'난로가 로ㄴAI.1…漢ㅏ㎏\u3000\u00a0') }, anyString),
  )
  .map((parts) => parts.join(''));
const span: fc.Arbitrary<Span> = fc.record({ role: fc.constantFrom<Role>('text', 'code', 'bar'), text });
const someLines: fc.Arbitrary<Line[]> = fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 4 });

test('hits are marked alike in text that has to be folded and in text that has not', () => {
  const foreign: Line = [{ role: 'text', text: '\u0e01' }];
  fc.assert(
    fc.property(someLines, someWords, (lines, words) => {
      const query = queryOf(words)!;
      fc.pre(!query.text.includes('\u0e01'));
      const folded = markHits([...lines, foreign], query);
      const found = markHits(lines, query);
      expect(found).toEqual({ ...folded, lines: folded.lines.slice(0, -1), isFolded: found.isFolded });
    }),
    { numRuns: runs(1000) },
  );
});

test('parts have as many hits as their lines, which need not be laid out for that', () => {
  const options = { measure: UNLIMITED, hyperlinks: true, sgr: false };
  const words = fc.constantFrom('가', '나', '난로', '는', 'ㄴ', 'a', '1', '.', '가나', '한글');
  fc.assert(
    fc.property(someArticle.map(manuscriptOf), words, (manuscript, of) => {
      const parts = searchParts(manuscript, createGalley(manuscript, options), queryOf(of)!, options);
      for (const part of parts) expect(part.countHits()).toBe(part.markHits().startLines.length);
    }),
    { numRuns: runs(1000) },
  );
});

test('lines that were not folded, but for blanks at their edges and code, stay the same when they are laid out again', () => {
  fc.assert(
    fc.property(someArticle.map(manuscriptOf), fc.integer({ min: 2, max: 60 }), (manuscript, width) => {
      const options = { measure: { ...UNLIMITED, width }, hyperlinks: true, sgr: false };
      const galley = createGalley(manuscript, options);
      for (let unit = 0; unit < galley.count; unit++) {
        const { lines, isFolded } = markHits(galley.lines(unit), queryOf('난로')!);
        for (const line of lines) {
          const again = line.map((part) => part.text).join('');
          const isEdged = again.startsWith(' ') || isBlank(again.charCodeAt(again.length - 1));
          if (isFolded || again === '' || isEdged || codeStart(line) >= 0) continue;
          expect(layoutText(again, { role: 'text' }, UNLIMITED)).toEqual([[{ role: 'text', text: again }]]);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});
