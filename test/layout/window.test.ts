// The part of a wide line that is shown.
import { describe, expect, test } from 'vitest';
import type { Line, WideBlock } from '../../src/layout/page.ts';
import { windowOf } from '../../src/layout/window.ts';

const block: WideBlock = { kind: 'code', text: '' };
const code = (text: string): Line => [{ role: 'code', text, block }];
const quoted = (text: string): Line => [{ role: 'bar', text: '│ ' }, ...code(text)];
const textOf = (line: Line): string => line.map(({ text }) => text).join('');

describe('a line in a window', () => {
  test.each([
    ['fits', code('abcdef'), 6, 0, 'abcdef'],
    ['goes on to the right', code('abcdefgh'), 6, 0, 'abcde›'],
    ['goes on to both sides', code('abcdefghijkl'), 6, 3, '‹efgh›'],
    ['is scrolled to its end', code('abcdefgh'), 6, 2, '‹defgh'],
    ['is scrolled beyond its end', code('abc'), 6, 10, '‹'],
    ['is blank', [], 6, 10, ''],
    ['has half a syllable at the right edge', code('가나다라마'), 6, 0, '가나 ›'],
    ['has half a syllable at the left edge', code('가나다라마'), 6, 2, '‹ 다 ›'],
    ['has an emoji of several code points at the edge', code('ab🇰🇷cdefg'), 6, 2, '‹ cde›'],
    ['has a bar that stays', quoted('abcdefghijkl'), 8, 3, '│ ‹efgh›'],
    ['has no room', quoted('abcdefgh'), 2, 0, '│ '],
    ['has one cell', code('abcdefgh'), 1, 0, '›'],
    ['is text, which does not scroll', [{ role: 'text', text: '가나다라' }], 4, 2, '가나다라'],
  ] satisfies [string, Line, number, number, string][])('that %s', (_, line, room, shift, expected) => {
    expect(textOf(windowOf(line, room, shift, 1))).toBe(expected);
  });

  test('keeps the styles of what is shown', () => {
    const line: Line = [
      { role: 'code', text: 'abc', block },
      { role: 'code', text: 'def', mark: 'hit', block },
    ];
    expect(windowOf(line, 4, 2, 1)).toEqual([
      { role: 'continuation', text: '‹' },
      { role: 'code', text: 'def', mark: 'hit', block },
    ]);
  });
});
