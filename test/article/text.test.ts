import { expect, test } from 'vitest';
import { sanitize } from '../../src/article/sanitize.ts';
import { countCharacters, inlineText, readingMinutes } from '../../src/article/text.ts';

test.each([
  ['난로 곁에서\n읽는다', 8],
  ['난로'.normalize('NFD'), 2],
  ['“난로”… 『불』·재', 10],
  ['“난로”'.normalize('NFD'), 4],
  ['가\u3000나', 2],
  ['zero\u200bwidth', 9],
  ['😀', 1],
  ['', 0],
])('%j has %i characters', (text, characters) => {
  expect(countCharacters(text)).toBe(characters);
});

test.each([
  [0, 1],
  [588, 1],
  [589, 2],
  [5880, 10],
])('%i characters take %i minutes', (characters, minutes) => {
  expect(readingMinutes(characters)).toBe(minutes);
});

test('inlineText returns the text of nested inlines', () => {
  expect(
    inlineText([
      { kind: 'strong', content: [{ kind: 'emphasis', content: [{ kind: 'text', text: '난' }] }] },
      { kind: 'code', text: '로' },
      { kind: 'lineBreak' },
      { kind: 'link', href: 'x', content: [{ kind: 'text', text: '곁' }] },
    ]),
  ).toBe('난로\n곁');
});

test.each<[what: string, text: string, clean: string]>([
  ['a colour sequence', 'a\u001b[31mb', 'a\ufffd[31mb'],
  ['a title sequence', '\u001b]0;x\u0007', '\ufffd]0;x'],
  ['C1 controls', '\u009b31m\u0090', '\ufffd31m\ufffd'],
  ['backspace and delete', 'a\b\u007f', 'a\ufffd'],
  ['a carriage return, which would overwrite the line', 'safe\revil', 'safe\nevil'],
  ['line ends of every kind', 'a\r\nb\u2028c\u0085d', 'a\nb\nc\nd'],
  ['a bidi override', 'a\u202egpj.exe', 'agpj.exe'],
  ['an unpaired surrogate', 'a\ud800b', 'a\ufffdb'],
])('sanitize replaces or removes %s', (_, text, clean) => {
  expect(sanitize(text)).toBe(clean);
});

test('sanitize keeps tabs and newlines', () => {
  expect(sanitize('a\tb\nc')).toBe('a\tb\nc');
});
