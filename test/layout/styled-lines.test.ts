// Terminal text: each line is broken separately, and keeps its styles.
import { expect, test } from 'vitest';
import type { StyledLine } from '../../src/article/model.ts';
import { readPrintedLine } from '../../src/formats/terminal/printed-line.ts';
import { layoutStyledLines } from '../../src/layout/styled-lines.ts';

/** Returns the lines of a text that is broken at a width, with `|` at the edge, and `*` around what has a style. */
function shown(text: string, width: number): string[] {
  const lines: StyledLine[] = text.split('\n').map((line) => readPrintedLine(line, '').line);
  return layoutStyledLines(lines, { width, wordBreak: 'keep-all', ambiguous: 1 }).map((line) =>
    line.map((span) => (span.sgr === undefined ? span.text : `*${span.text}*`)).join(''),
  );
}

test.each<[what: string, text: string, width: number, lines: string[]]>([
  ['lines stay lines', '가\n나\n\n\n다', 20, ['가', '나', '', '', '다']],
  ['blanks at the end are left out', '가  \n \t \n\u001b[1m나 \u001b[m', 20, ['가', '', '*나*']],
  [
    'a line that is too wide is broken between words',
    '    난롯가에서 나누는 이야기는 언제나 좋다.',
    24,
    ['    난롯가에서 나누는', '    이야기는 언제나', '    좋다.'],
  ],
  [
    'a style continues on the next line',
    '    \u001b[33m난롯가에서 나누는 이야기는\u001b[m 언제나',
    24,
    ['    *난롯가에서 나누는*', '    *이야기는* 언제나'],
  ],
  [
    'a style within a word does not end a line',
    '난롯\u001b[1m가\u001b[m에서 나누는',
    12,
    ['난롯*가*에서', '나누는'],
  ],
  [
    'a wide indent gives way',
    `${' '.repeat(30)}난롯가에서 나누는`,
    20,
    [`${' '.repeat(10)}난롯가에서`, `${' '.repeat(10)}나누는`],
  ],
  ['a wide indent that fits stays', `${' '.repeat(15)}끝`, 20, [`${' '.repeat(15)}끝`]],
  ['no indent at the narrowest', '    난로 곁', 8, ['난로 곁']],
  ['a word that is too long is divided', '가나다라마바사', 6, ['가나다', '라마바', '사']],
  [
    'tabs reach to every eighth column',
    'a\tb\t난로\tc\n가나다라\tb',
    60,
    ['a       b       난로    c', '가나다라        b'],
  ],
  ['a tab in the next style', 'ab\u001b[1m\tc', 60, ['ab*      c*']],
  ['spaces within a line stay', 'a   b    c', 20, ['a   b    c']],
  ['decomposed Hangul is composed', '난로 \u001b[1m곁'.normalize('NFD'), 20, ['난로 *곁*']],
])('%s', (_, text, width, lines) => {
  expect(shown(text, width)).toEqual(lines);
});
