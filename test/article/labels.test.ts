// The words that nanro adds to a page.
import { expect, test } from 'vitest';
import { labelsFor } from '../../src/article/labels.ts';
import { READER_TEXTS as ENGLISH } from '../../src/messages/en/reader-texts.ts';
import { READER_TEXTS as KOREAN } from '../../src/messages/ko/reader-texts.ts';

test.each([
  [1, '1분', '1 min'],
  [90, '90분', '90 min'],
  [91, '1시간 31분', '1 h 31 min'],
  [1692, '28시간 12분', '28 h 12 min'],
])('%i minutes at the head are as in the status line', (minutes, korean, english) => {
  expect([labelsFor('ko').minutes(minutes), labelsFor('en').minutes(minutes)]).toEqual([korean, english]);
  expect(KOREAN.minutesLeft(minutes)).toContain(korean);
  expect(ENGLISH.minutesLeft(minutes)).toContain(english);
});
