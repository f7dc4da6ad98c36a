// Headings of every level are told apart without colour.
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/model.ts';
import { numberSections } from '../../src/article/sections.ts';
import { layoutArticle, layoutSections } from '../../src/layout/article.ts';
import { cellsIn } from '../../src/unicode/cells.ts';
import { textOf } from '../helpers/reader.ts';

type Sections = readonly (readonly [level: number, text: string])[];

const articleWith = (sections: Sections): Article => ({
  sections: sections.map(([level, text]) => ({ level, heading: [{ kind: 'text', text }], blocks: [] })),
});
const at = (width: number, plain = false) =>
  ({ measure: { width, wordBreak: 'keep-all', ambiguous: 1 }, hyperlinks: true, plain }) as const;

/** Returns the lines of the headings, without blank lines and the head. */
function headingLines(sections: Sections, width = 40, plain = false): string[] {
  const article = articleWith(sections);
  const { lines } = layoutSections(article, numberSections(article), at(width, plain));
  return [...lines].map(textOf).filter((line) => line !== '');
}

test.each<[what: string, sections: Sections, lines: string[]]>([
  [
    'every level',
    [
      [2, '난로'],
      [3, '굴뚝'],
      [4, '재받이'],
      [5, '문'],
      [6, '경첩'],
      [2, '장작'],
    ],
    [
      '1. 난로',
      '  1.1. 굴뚝',
      '    1.1.1. 재받이',
      '      1.1.1.1. 문',
      '        1.1.1.1.1. 경첩',
      '2. 장작',
    ],
  ],
  [
    'levels that its author numbered alike',
    [
      [2, '1. 난로'],
      [3, '1. 굴뚝'],
      [3, '2. 재받이'],
      [2, '2. 장작'],
    ],
    ['1. 난로', '  1. 굴뚝', '  2. 재받이', '2. 장작'],
  ],
  [
    'a level that is left out',
    [
      [2, '난로'],
      [4, '굴뚝'],
    ],
    ['1. 난로', '  1.1. 굴뚝'],
  ],
  [
    'only lower levels',
    [
      [3, '난로'],
      [4, '굴뚝'],
    ],
    ['1. 난로', '  1.1. 굴뚝'],
  ],
  [
    'a heading on two lines',
    [
      [2, '난로'],
      [3, '굴뚝을 청소하는 날과 그 까닭을 적어 둔 기록'],
    ],
    ['1. 난로', '  1.1. 굴뚝을 청소하는 날과', '       그 까닭을 적어 둔 기록'],
  ],
])('a heading is indented by its level: %s', (_, sections, lines) => {
  expect(headingLines(sections)).toEqual(lines);
});

test('plain text has the indents, but no numbers', () => {
  expect(
    headingLines(
      [
        [2, '난로'],
        [3, '굴뚝을 청소하는 날과 그 까닭을 적어 둔 기록'],
      ],
      40,
      true,
    ),
  ).toEqual(['난로', '  굴뚝을 청소하는 날과', '  그 까닭을 적어 둔 기록']);
});

test('the indent counts from the highest level among the selected sections', () => {
  const article = articleWith([
    [2, '난로'],
    [3, '굴뚝'],
    [4, '재받이'],
  ]);
  const linesOf = (page: { readonly lines: Iterable<Parameters<typeof textOf>[0]> }): string[] =>
    [...page.lines].map(textOf).filter((line) => line !== '');
  const sections = numberSections(article);
  expect(linesOf(layoutSections(article, sections.slice(1), at(40)))).toEqual([
    '1.1. 굴뚝',
    '  1.1.1. 재받이',
  ]);
  expect(linesOf(layoutArticle(article, sections, at(40))).slice(1)).toEqual([
    '1. 난로',
    '  1.1. 굴뚝',
    '    1.1.1. 재받이',
  ]);
});

test('an indent never makes a line too long', () => {
  const sections: Sections = [2, 3, 4, 5, 6].map((level) => [level, '굴뚝과 재받이를 청소하는 날']);
  for (let width = 2; width <= 60; width++)
    for (const line of headingLines(sections, width))
      expect(cellsIn(line, 1), line).toBeLessThanOrEqual(width);
});
