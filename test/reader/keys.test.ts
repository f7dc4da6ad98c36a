import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinKeys } from '../../src/reader/dubeolsik.ts';
import { flushKeys, readKeys, type Keys } from '../../src/reader/keys.ts';

test.each<[what: string, input: string, keys: Keys['keys']]>([
  ['letters', 'jkG', ['j', 'k', 'G']],
  ['Hangul', '가죽', ['가', '죽']],
  ['a character of two code units', '𠀋', ['𠀋']],
  [
    'controls',
    '\r\t\u007f\u0003\u001a\u0008',
    ['enter', 'tab', 'backspace', 'ctrl-c', 'ctrl-z', 'backspace'],
  ],
  ['cursor keys of both modes', '\u001b[A\u001bOB\u001b[C\u001bOD', ['up', 'down', 'right', 'left']],
  ['with Shift', '\u001b[1;2B', ['down']],
  [
    'the keys above them',
    '\u001b[5~\u001b[6~\u001b[H\u001b[F\u001b[1~\u001b[4~',
    ['pageup', 'pagedown', 'home', 'end', 'home', 'end'],
  ],
  [
    'the wheel',
    '\u001b[<64;10;5M\u001b[<65;10;5M\u001b[<69;1;1M',
    [
      { button: 'wheelup', row: 4, column: 9 },
      { button: 'wheeldown', row: 4, column: 9 },
      { button: 'wheeldown', row: 0, column: 0 },
    ],
  ],
  [
    'a click, and the button let go',
    '\u001b[<0;10;5M\u001b[<0;10;5m',
    [{ button: 'left', row: 4, column: 9 }],
  ],
  [
    'clicks with a modifier, and other buttons',
    '\u001b[<4;1;1M\u001b[<8;1;1M\u001b[<16;1;1M\u001b[<1;1;1M\u001b[<2;1;1M\u001b[<66;1;1M\u001b[<128;1;1M',
    [],
  ],
  [
    'a motion, and a click nowhere',
    '\u001b[<32;1;1M\u001b[<35;1;1M\u001b[<0;0;1M\u001b[<0;1M\u001b[<;;M',
    [],
  ],
  ['ESC before another sequence', '\u001b\u001b[A', ['escape', 'up']],
  ['ESC before a letter', '\u001bj', ['escape', 'j']],
  ['a sequence that nobody knows', '\u001b[99;5u', []],
])('%s', (_, input, keys) => {
  expect(readKeys(input)).toEqual({ keys, rest: '' });
});

test('answers of a terminal are not keys', () => {
  const answers = [
    '\u001b]11;rgb:ffff/ffff/ffff\u001b\\',
    '\u001b_Gi=31;OK\u001b\\',
    '\u001bP>|kitty(0.32.2)\u001b\\',
    '\u001b[6;20;10t',
    '\u001b[?62;22c',
    '\u001b[5;10R',
  ];
  expect(readKeys(`j${answers.join('')}k`)).toEqual({ keys: ['j', 'k'], rest: '' });
});

test('a lone ESC waits for more, and is a key if nothing follows', () => {
  expect(readKeys('j\u001b')).toEqual({ keys: ['j'], rest: '\u001b' });
  expect(flushKeys('\u001b')).toEqual(['escape']);
  expect(flushKeys('\u001b[')).toEqual(['escape', '[']);
  expect(flushKeys('')).toEqual([]);
});

test('input that comes in pieces gives the same keys', () => {
  const sequence = fc.constantFrom(
    'j',
    '가',
    '\u001b[A',
    '\u001bOB',
    '\u001b[<65;3;4M',
    '\u001b[6~',
    '\r',
    '\u001b]11;rgb:0/0/0\u0007',
  );
  fc.assert(
    fc.property(
      fc.array(sequence, { maxLength: 12 }),
      fc.array(fc.nat(40), { maxLength: 5 }),
      (parts, cuts) => {
        const input = parts.join('');
        const places = [
          0,
          ...cuts.map((cut) => Math.min(cut, input.length)).toSorted((one, other) => one - other),
          input.length,
        ];
        const keys: unknown[] = [];
        let rest = '';
        for (let index = 0; index + 1 < places.length; index++) {
          const read = readKeys(rest + input.slice(places[index], places[index + 1]));
          keys.push(...read.keys);
          rest = read.rest;
        }
        expect([keys, rest]).toEqual([readKeys(input).keys, '']);
      },
    ),
  );
});

describe('keys typed while the keyboard is switched to Hangul', () => {
  test.each<[typed: string, meant: string[]]>([
    ['ㅓ', ['j']],
    ['ㅏ', ['k']],
    ['ㅂ', ['q']],
    ['ㅅ', ['t']],
    ['ㅆ', ['T']],
    ['ㅎ', ['g']],
    ['하', ['g', 'k']],
    ['ㅘ', ['h', 'k']],
    ['꽃', ['R', 'h', 'c']],
    ['없', ['d', 'j', 'q', 't']],
    ['j', ['j']],
    ['漢', ['漢']],
    ['up', ['up']],
    [' ', [' ']],
  ])('%s', (typed, meant) => {
    expect(latinKeys(typed)).toEqual(meant);
  });

  test('every syllable is typed with Latin letters', () => {
    for (let code = 0xac00; code <= 0xd7a3; code++)
      expect(latinKeys(String.fromCharCode(code)).every((key) => /^[a-zA-Z]$/.test(key))).toBe(true);
  });
});
