import { expect, test } from 'vitest';
import { clipboardText } from '../../src/output/clipboard.ts';

test.each([
  ['https://난로.kr/', '\u001b]52;c;aHR0cHM6Ly/rgpzroZwua3Iv\u0007'],
  ['', '\u001b]52;c;\u0007'],
])('%j is copied by the terminal', (text, expected) => {
  expect(clipboardText(text)).toBe(expected);
});

test('a text is copied whole or not at all', () => {
  expect(clipboardText('a'.repeat(74_994))).toHaveLength(99_992 + 8);
  expect(clipboardText('난'.repeat(24_999))).toBeUndefined();
});
