// The entries of configuration files and themes.
import { expect, test } from 'vitest';
import { parseEntries } from '../../src/settings/json-entries.ts';

test('the entries are those with the keys that are asked for, and the first of the others', () => {
  const others = Array.from({ length: 5 }, (_, index) => `"k${index}": ${index},\n`).join('');
  expect([...parseEntries(`{${others}"width": 60}`, 'config.json', ['width', 'theme'])]).toEqual([
    ['k0', { value: 0, place: 'config.json:1' }],
    ['width', { value: 60, place: 'config.json:6' }],
  ]);
});

test('a key that every object has is not found unless it is written', () => {
  expect(parseEntries('{}', 'config.json', ['constructor', '__proto__']).size).toBe(0);
  expect([...parseEntries('{"__proto__": 1}', 'config.json', []).keys()]).toEqual(['__proto__']);
});
