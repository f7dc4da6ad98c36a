// Terminal text that grows. It is the same in whatever pieces it arrives, and is read passage by passage.
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manuscript } from '../../../src/article/manuscript.ts';
import { lineText } from '../../../src/article/text.ts';
import { createTerminalText } from '../../../src/formats/terminal/terminal-text.ts';
import { createGalley } from '../../../src/layout/galley.ts';
import type { Measure } from '../../../src/lines/paragraph.ts';
import { renderLine } from '../../../src/render/ansi.ts';
import { createTheme } from '../../../src/render/theme.ts';
import { cellsIn } from '../../../src/unicode/cells.ts';
import { runs } from '../../helpers/thorough.ts';

const MEASURE: Measure = { width: 40, wordBreak: 'keep-all', ambiguous: 1 };

/** Returns the manuscript of a text that arrives in pieces. */
function arrived(pieces: readonly string[]): Manuscript {
  const text = createTerminalText();
  for (const piece of pieces) text.append(piece);
  text.end();
  return text.manuscript();
}

const passagesOf = ({ characters, passage }: Manuscript): unknown[] =>
  characters.map((count, index) => [count, passage(index)]);
const linesOf = ({ characters, passage }: Manuscript): string[] =>
  characters.flatMap((_, index) =>
    passage(index).flatMap((part) => (part.kind === 'lines' ? part.lines.map(lineText) : [])),
  );

const someText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('난', '로', 'x', '_', ' ', '😀', 'e\u0301', '\t', '\u1100\u1161'),
      },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\b', '\u001b') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '\u001b[31m',
          '\u001b[1;38;5;208m',
          '\u001b[m',
          '\u001b[K',
          '\u001b[2J',
          '\u009b31m',
          '\u001b]0;제목\u0007',
          '\u001b]8;;https://a.kr/\u001b\\',
          '난로\n'.repeat(150),
          '가나다라 '.repeat(2100),
          '긴줄'.repeat(35_000),
        ),
      },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('is the same in any pieces', () => {
  fc.assert(
    fc.property(someText, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
      const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
      const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
      expect(passagesOf(arrived(pieces))).toEqual(passagesOf(arrived([text])));
    }),
    { numRuns: runs(150) },
  );
});

test('writes nothing to a terminal but styles, links and text', () => {
  const theme = createTheme(new Chalk({ level: 3 }));
  fc.assert(
    fc.property(someText, (text) => {
      const galley = createGalley(arrived([text]), { measure: MEASURE, hyperlinks: true });
      for (let unit = 0; unit < galley.count; unit++)
        for (const { line } of galley.rows(unit)) {
          const written = renderLine(line, theme, true).replace(
            /\u001b(?:\[[\d;:]+m|\]8;[^\u001b]*\u001b\\)/g,
            '',
          );
          expect(written).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
          expect(cellsIn(written, 1)).toBeLessThanOrEqual(MEASURE.width);
        }
    }),
    { numRuns: runs(150) },
  );
});

describe('a text of which no more is read', () => {
  const LONG_LINE = '참나무 장작 '.repeat(40_000);
  test.each<[what: string, pieces: string[], last: string]>([
    ['loses its half line', ['1\n2\n129'], '2'],
    ['that was in the piece before', ['1\n2', '\n12', '9'], '2'],
    ['keeps its last line if that is whole', ['1\n2', '\n'], '2'],
    ['keeps half of its only line', ['12', '9'], '129'],
    ['loses its half line after many', ['불\n'.repeat(1000), '장'], '불'],
    ['loses its half line with its styles', ['1\n\u001b[31m2\u001b[m\n\u001b[32m129'], '2'],
    ['keeps half of its only line, however long', [LONG_LINE], '장작'],
    ['keeps half of a long line below others', ['머리말\n', LONG_LINE], '장작'],
    ['keeps half of a line that is long enough', ['머리말\n', '장작 '.repeat(2000)], '장작'],
  ])('%s', (_, pieces, last) => {
    const text = createTerminalText();
    for (const piece of pieces) text.append(piece);
    text.cut();
    const lines = linesOf(text.manuscript());
    expect(lines.at(-1)!.trim().split(' ').at(-1)).toBe(last);
  });
});

describe('a text that still grows', () => {
  const text = createTerminalText();
  text.append(`\u001b[32m${'난로\n'.repeat(450)}끝\u001b[3`);
  const before = text.manuscript();
  const shown = passagesOf(before);
  text.append('1m이다\n');
  const after = text.manuscript();

  test('has its last line as far as it has arrived, without half an escape sequence', () => {
    expect(linesOf(before).at(-1)).toBe('끝');
    expect(linesOf(after).at(-1)).toBe('끝이다');
  });

  test('changes only at its end', () => {
    expect(passagesOf(before)).toEqual(shown);
    expect(passagesOf(after).slice(0, 2)).toEqual(shown.slice(0, 2));
    expect(after.characters).toHaveLength(3);
  });

  test('keeps the styles that a passage does not turn off', () => {
    expect(after.passage(2)).toEqual([
      {
        kind: 'lines',
        lines: [
          ...Array.from({ length: 50 }, () => [{ text: '난로', sgr: '32' }]),
          [
            { text: '끝', sgr: '32' },
            { text: '이다', sgr: '31' },
          ],
        ],
      },
    ]);
  });
});

test.each([
  ['', []],
  ['\n', ['']],
  ['난로', ['난로']],
  ['난로\n\n\n곁  \n', ['난로', '', '', '곁']],
  ['난로\r\n곁\r\n', ['난로', '곁']],
  ['난\u2028로\f\n', ['난 로']],
  ['난\u001b', ['난\ufffd']],
  ['  들여\t쓴\n', ['  들여\t쓴']],
])('the lines of %j are %j', (text, lines) => {
  expect(linesOf(arrived([text]))).toEqual(lines);
});

test('a line that is very long becomes several, which end with a word', () => {
  const lines = linesOf(arrived([`${'장작 '.repeat(100_000)}\n끝\n`]));
  expect(lines.every(({ length }) => length <= 1 << 17)).toBe(true);
  expect(lines.slice(0, -1).every((line) => /^(?:장작 )*장작$/.test(line))).toBe(true);
  expect(lines.at(-1)).toBe('끝');
});

const NUMBERED = Array.from({ length: 1000 }, (_, index) =>
  index % 7 === 0 ? '' : `\u001b[3${index % 8}m${index + 1}번째 줄은 장작 이야기다.`.repeat(1 + (index % 3)),
).join('\n');

describe('only some lines', () => {
  const kept = arrived([NUMBERED]).lines!.keep((line) => line.startsWith('12'));

  test('keep their styles and their numbers', () => {
    expect(kept.passage(0)).toEqual([
      {
        kind: 'lines',
        lines: expect.arrayContaining([
          [{ text: '12번째 줄은 장작 이야기다.'.repeat(3), sgr: '33' }],
          [{ text: '129번째 줄은 장작 이야기다.'.repeat(3), sgr: '30' }],
        ]),
      },
    ]);
    const { last, find, numberOf } = kept.lines!;
    expect([last, numberOf(0, 0), numberOf(0, 1)]).toEqual([129, 12, 121]);
    expect(numberOf(0, find(125).index)).toBe(125);
    expect(numberOf(0, find(500).index)).toBe(129);
  });

  test('may become fewer', () => {
    const fewer = kept.lines!.keep((line) => line.includes('125'));
    expect([linesOf(fewer).length, fewer.lines!.numberOf(0, 0)]).toEqual([1, 125]);
  });

  test('may be none', () => {
    expect(arrived([NUMBERED]).lines!.keep(() => false)).toMatchObject({
      characters: [],
      lines: { last: 0 },
    });
  });
});
