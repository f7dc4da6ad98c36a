// Finding words part by part. A search for the first hit lays out nothing after it.
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Block } from '../../src/article/model.ts';
import { queryOf } from '../../src/article/search.ts';
import { findHits, groupBySection, hasHit, searchParts } from '../../src/commands/search-parts.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { UNLIMITED } from '../../src/lines/paragraph.ts';
import { textOf } from '../helpers/reader.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
const manuscript = manuscriptOf({
  title: '난로 이야기',
  lead: [paragraph('장작을 들입니다.')],
  sections: [
    { level: 2, heading: [{ kind: 'text', text: '불씨' }], blocks: [paragraph('불을 붙입니다.')] },
    { level: 2, heading: [{ kind: 'text', text: '밤' }], blocks: [paragraph('장작을 더 넣습니다.')] },
  ],
});
const OPTIONS = { measure: UNLIMITED, hyperlinks: true, plain: true };

/** Searches for words; also returns the units that have been laid out. */
function search(words: string, shown?: ReadonlySet<number>) {
  const galley = createGalley(manuscript, OPTIONS);
  const units: number[] = [];
  const watched = {
    ...galley,
    rows: (unit: number) => {
      units.push(unit);
      return galley.rows(unit);
    },
  };
  return { parts: searchParts(manuscript, watched, queryOf(words)!, OPTIONS, shown), units };
}

test.each<[words: string, hasHit: boolean, units: number[]]>([
  ['난로', true, []],
  ['장작', true, [0, 1]],
  ['불씨', true, [0, 1]],
  ['붙입', true, [0, 1, 2, 3]],
  ['재', false, [0, 1, 2, 3, 4, 5]],
])('looking for a hit of %s ends at the first one', (words, expected, units) => {
  const searched = search(words);
  expect(hasHit(searched.parts)).toBe(expected);
  expect(searched.units).toEqual(units);
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
  expect([...groupBySection(again.parts)]).toEqual([...groupBySection(search('장작').parts)]);
  expect(again.units).toEqual([...shown]);
});

test.each<[words: string, groups: [section: number, heading: string, lines: string[], count: number][]]>([
  ['난로', [[-1, '난로 이야기', [], 1]]],
  ['불', [[0, '불씨', ['불을 붙입니다.'], 2]]],
  [
    '장작',
    [
      [-1, '난로 이야기', ['장작을 들입니다.'], 1],
      [1, '밤', ['장작을 더 넣습니다.'], 1],
    ],
  ],
  ['재', []],
])('the hits of %s are grouped by section', (words, expected) => {
  const groups = [...groupBySection(search(words).parts)];
  expect(
    groups.map(({ section, heading, lines, count }) => [
      section,
      heading.map(textOf).join(),
      lines.map(textOf),
      count,
    ]),
  ).toEqual(expected);
});
