import { expect, test } from 'vitest';
import { findStanzas, stanzasOf } from '../../../src/formats/text/stanzas.ts';

test.each<[what: string, text: string, stanzas: string[][]]>([
  ['blank lines separate stanzas', '하나\n둘\n\n셋\n', [['하나', '둘'], ['셋']]],
  [
    'a line of white space of any kind is blank',
    '하나\n \t\n둘\n\u3000\u3000\n셋\n\u00a0\n넷',
    [['하나'], ['둘'], ['셋'], ['넷']],
  ],
  ['an indent stays, and white space at the end goes', '\u3000하나  \n  둘', [['\u3000하나', '  둘']]],
  ['only white space', '\n \n\u3000\n', []],
  ['an empty text', '', []],
])('%s', (_, text, stanzas) => {
  expect(stanzasOf(text)).toEqual(stanzas);
});

test('a stanza ends after 400 lines or 12,000 characters', () => {
  expect(stanzasOf('짧은 줄\n'.repeat(1000)).map(({ length }) => length)).toEqual([400, 400, 200]);
  expect(stanzasOf(`${'가'.repeat(999)}\n`.repeat(30)).map(({ length }) => length)).toEqual([13, 13, 4]);
});

test('a very long line is split after a sentence, or else between two characters', () => {
  const prose = stanzasOf('난로를 켰습니다. '.repeat(12_000));
  expect(prose.length).toBeGreaterThan(2);
  for (const [line] of prose) expect(line).toMatch(/켰습니다\.$/);
  expect(stanzasOf('😀'.repeat(60_000)).map(([line]) => line!.isWellFormed())).toEqual([true, true, true]);
});

test('glance returns a stand-in for a long stanza', () => {
  const { glance } = findStanzas(`제목\n\n${'긴 줄입니다. '.repeat(50)}`);
  expect(glance(0)).toEqual(['제목']);
  expect(glance(1)).toHaveLength(3);
  expect(glance(2)).toBeUndefined();
});

test('characters are counted in a short text and estimated in a long one', () => {
  const sentence = '난롯가에서 글을 읽습니다.\n\n';
  expect(findStanzas(sentence).characters(0)).toBe(12);
  const { count, characters } = findStanzas(sentence.repeat(60_000));
  const sum = Array.from({ length: count }, (_, index) => characters(index)).reduce(
    (one, other) => one + other,
    0,
  );
  expect(Math.abs(sum / (12 * 60_000) - 1)).toBeLessThan(0.05); // the estimates are whole numbers
});
