// Searching part by part. A search for the first hit reads nothing after it.
import { expect, test } from 'vitest';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Block } from '../../src/article/model.ts';
import { queryOf } from '../../src/article/search.ts';
import { findHits, linesWithHits, hasHit, searchParts } from '../../src/commands/search-parts.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { UNLIMITED } from '../../src/lines/paragraph.ts';
import { textOf } from '../helpers/reader.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
const manuscript = manuscriptOf({
  title: '난로 이야기',
  language: 'ko',
  lead: [paragraph('장작을 들입니다.')],
  sections: [
    { level: 2, heading: [{ kind: 'text', text: '불씨' }], blocks: [paragraph('불을 붙입니다.')] },
    { level: 2, heading: [{ kind: 'text', text: '밤' }], blocks: [paragraph('장작을 더 넣습니다.')] },
  ],
});
const OPTIONS = { measure: UNLIMITED, hyperlinks: true, plain: true };

/** Searches for words; also returns the passages that have been read. */
function search(words: string, shown?: ReadonlySet<number>) {
  const passages: number[] = [];
  const watched: Manuscript = {
    ...manuscript,
    passage: (index) => {
      passages.push(index);
      return manuscript.passage(index);
    },
  };
  const galley = createGalley(watched, OPTIONS);
  return { parts: searchParts(watched, galley, queryOf(words)!, OPTIONS, shown), passages };
}

test.each<[words: string, hasHit: boolean, passages: number[]]>([
  ['난로', true, []],
  ['장작', true, [0]],
  ['불씨', true, [0]],
  ['붙입', true, [0, 2]],
  ['재', false, [0, 2, 4]],
])('looking for a hit of %s ends at the first one', (words, expected, passages) => {
  const searched = search(words);
  expect(hasHit(searched.parts)).toBe(expected);
  expect(searched.passages).toEqual(passages);
});

test.each<[words: string, limit: number, count: number]>([
  ['장작', 1, 2],
  ['장작', 2, 2],
  ['재', 0, 0],
])('the hits of %s are counted up to %d and one more: %d', (words, limit, expected) => {
  expect(findHits(search(words).parts, limit).count).toBe(expected);
});

test('only the units with hits are searched again', () => {
  const { units: shown } = findHits(search('장작').parts, Infinity);
  const again = search('장작', shown);
  expect([...linesWithHits(again.parts)]).toEqual([...linesWithHits(search('장작').parts)]);
  expect(again.passages).toEqual([...shown].map((unit) => unit - 1));
});

test.each<[words: string, found: [section: number, lines: string, count: number][]]>([
  ['난로', [[-1, '난로 이야기', 1]]],
  [
    '불',
    [
      [0, '불씨', 1],
      [0, '불을 붙입니다.', 1],
    ],
  ],
  [
    '장작',
    [
      [-1, '난로 이야기', 0],
      [-1, '장작을 들입니다.', 1],
      [1, '밤', 0],
      [1, '장작을 더 넣습니다.', 1],
    ],
  ],
  ['재', []],
])('above the hits of %s is the heading of their section', (words, expected) => {
  const found = [...linesWithHits(search(words).parts)];
  expect(found.map(({ section, lines, count }) => [section, lines.map(textOf).join(), count])).toEqual(
    expected,
  );
});
