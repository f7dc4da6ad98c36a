// Readings in sentences of many kinds: news, law, old prose, names, places, science. Each run of Hanja in
// sentences.txt has its reading behind it, by the Standard Korean Language Dictionary.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingsOf } from '../../src/hanja/korean-readings.ts';

const sentences = readFileSync(new URL('../fixtures/hanja/sentences.txt', import.meta.url), 'utf8');
const EXPECTED = /(\p{Script=Han}+)\((\p{Script=Hangul}+)\)/gu;

/** The words that are read wrong, with what nanro says. */
const WRONG = [
  '行列 항렬: 행렬', // both are words
  '道場 도량: 도장', // both are words; 도량 is that of a temple
  '不亦說乎 불역열호: 불역설호', // classical Chinese
  '不亦樂乎 불역낙호: 불역악호',
];

test('at least 97 % of the words in the sentences are read right, and the others are known', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const sentence of sentences.trimEnd().split('\n')) {
    const found = new Map(
      readingsOf(sentence.replace(EXPECTED, '$1')).map(({ at, text }) => [at, text.slice(1, -1)]),
    );
    let added = 0;
    for (const { 0: whole, 1: word = '', 2: reading = '', index } of sentence.matchAll(EXPECTED)) {
      const read = found.get(index - added + word.length);
      added += whole.length - word.length;
      count++;
      if (read !== reading) wrong.push(`${word} ${reading}: ${read}`);
    }
  }
  expect(count).toBeGreaterThanOrEqual(600);
  expect(wrong).toEqual(WRONG);
  expect(wrong.length).toBeLessThanOrEqual(count * 0.03);
});
