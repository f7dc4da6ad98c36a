// The colours of blocks of code: what is coloured where, whatever happens to the lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { LONGEST_COLOURED } from '../../src/article/split.ts';
import type { Block } from '../../src/article/model.ts';
import { queryOf } from '../../src/article/search.ts';
import { layoutAlone } from '../../src/layout/article.ts';
import { createGalley, linesOf } from '../../src/layout/galley.ts';
import { markHits } from '../../src/layout/hits.ts';
import type { PageOptions } from '../../src/layout/page-options.ts';
import type { Line, Syntax } from '../../src/layout/page.ts';
import type { Highlight, SyntaxPart } from '../../src/layout/setting.ts';
import { runs } from '../helpers/thorough.ts';

/** Finds comments between `{` and `}`, and numbers. */
const highlight: Highlight = (code) =>
  [...code.matchAll(/\{[^}]*\}?|\d+/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    syntax: text.startsWith('{') ? 'comment' : 'constant',
  }));

const code = (text: string, language = 'toy'): Block => ({ kind: 'code', text, language });
const optionsFor = (width: number, options: Partial<PageOptions> = {}): PageOptions => ({
  measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
  hyperlinks: false,
  highlight,
  ...options,
});
const layout = (block: Block, width: number, options: Partial<PageOptions> = {}): Line[] => [
  ...layoutAlone([block], () => 'ko', optionsFor(width, options)).lines,
];
const SIGNS: { readonly [K in Syntax]?: string } = { comment: '«»', constant: '[]' };
/** Returns a line as text, with signs around its coloured parts. */
const showLine = (line: Line): string =>
  line
    .map(({ text, syntax }) => {
      const [open, close] = SIGNS[syntax!] ?? '';
      return open === undefined ? text : open + text + close;
    })
    .join('');
const show = (block: Block, width = 40): string[] => layout(block, width).map(showLine);

describe('the parts of code are coloured', () => {
  test.each<[what: string, block: Block, expected: string[]]>([
    ['in a line', code('불 1 {주석} 불'), ['  불 [1] «{주석}» 불']],
    ['over several lines', code('a {b\n\n  c} 1\n'), ['  a «{b»', '', '  «  c}» [1]']],
    ['after tabs', code('\t1\t{ }'), ['      [1]   «{ }»']],
    ['in decomposed syllables', code('{난로} 1'.normalize('NFD')), ['  «{난로}» [1]']],
    ['after invisible characters', code('\u200b난\u00ad로 1'), ['  난로 [1]']],
    [
      'in a divided line',
      code('  stove {oak and birch are heavy, and pine is light} 1 and more text'),
      ['    stove «{oak and birch are heavy, and»', '    ↪ «pine is light}» [1] and more text'],
    ],
    [
      'in a list and a quotation',
      { kind: 'list', ordered: false, items: [[{ kind: 'quote', blocks: [code('a 1\n{b')] }]] },
      ['• │   a [1]', '  │   «{b»'],
    ],
  ])('%s', (_, block, expected) => {
    expect(show(block)).toEqual(expected);
  });

  test('unless there is no language or no highlighter', () => {
    expect(show({ kind: 'code', text: '1' })).toEqual(['  1']);
    expect(layout(code('1'), 40, { highlight: undefined }).map(showLine)).toEqual(['  1']);
  });
});

test('a long block that is too long to be coloured has no colours in any passage', () => {
  const block = code('1 난로\n'.repeat(LONGEST_COLOURED / 5 + 1));
  const galley = createGalley(manuscriptOf({ lead: [block], sections: [] }), optionsFor(80));
  for (let unit = 0; unit < galley.count; unit++)
    for (const { line } of galley.rows(unit))
      expect(line.every(({ syntax }) => syntax === undefined)).toBe(true);
});

test('a passage of a long block that begins in a comment is coloured like the whole block', () => {
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `${index} {${index % 300 === 0 ? '' : '}'} 로그를 남긴다`,
  );
  const block = code(rows.join('\n'));
  const manuscript = manuscriptOf({ lead: [block], sections: [] });
  const galley = createGalley(manuscript, optionsFor(80));
  const units = Array.from({ length: galley.count }, (_, unit) => linesOf(galley.rows(unit)));
  expect(units.length).toBeGreaterThan(3);
  const isPartOfCode = (line: Line): boolean => line.some(({ role }) => role === 'code');
  expect(units.flat().filter(isPartOfCode).map(showLine)).toEqual(show(block, 80));
});

test('a hit may begin and end in a coloured part, and keeps its own colour', () => {
  const lines = layout(code('난로 12 {주석 34} 56'), 40);
  const marked = markHits(lines, queryOf('2 {주석 3')!).lines[0]!;
  expect(marked.filter(({ mark }) => mark).map(({ text, syntax }) => [text, syntax])).toEqual([
    ['2', 'constant'],
    ['{주석 3', 'comment'],
  ]);
});

/** Returns the visible characters of lines, each with what it is. */
const letters = (lines: readonly Line[]): [string, Syntax | undefined][] =>
  lines
    .flat()
    .filter(({ role }) => role === 'code')
    .flatMap(({ text, syntax }) =>
      text
        .split('')
        .flatMap((letter): [string, Syntax | undefined][] =>
          letter.trim() === '' ? [] : [[letter, syntax]],
        ),
    );

test('each letter has the colour of its part, at any width', () => {
  const SYNTAX = ['keyword', 'string', 'comment'] as const;
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'b', '1', ' ', '\n', '(', ', ', '난', '\t', '  '),
        maxLength: 120,
      }),
      fc.array(fc.tuple(fc.nat(6), fc.nat(9)), { maxLength: 20 }),
      fc.integer({ min: 2, max: 60 }),
      (text, lengths, width) => {
        const cut: Highlight = (whole) => {
          const parts: SyntaxPart[] = [];
          let at = 0;
          for (const [gap, length] of lengths) {
            const start = Math.min(at + gap, whole.length);
            at = Math.min(start + length, whole.length);
            if (at > start) parts.push({ start, end: at, syntax: SYNTAX[length % 3]! });
          }
          return parts;
        };
        let expected: [string, Syntax | undefined][] = [];
        const watched: Highlight = (whole, language) => {
          const parts = cut(whole, language);
          expected = whole
            .split('')
            .flatMap((letter, at) =>
              letter.trim() === ''
                ? []
                : [
                    [letter, parts.find(({ start, end }) => at >= start && at < end)?.syntax] as [
                      string,
                      Syntax,
                    ],
                  ],
            );
          return parts;
        };
        expect(letters(layout(code(text), width, { highlight: watched }))).toEqual(expected);
      },
    ),
    { numRuns: runs(2000) },
  );
});
