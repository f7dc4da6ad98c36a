// Dates in the forms that people, programs and mails use.
import { expect, test } from 'vitest';
import { datesIn, toPublished } from '../../src/formats/dates.ts';

test.each([
  ['2026. 4. 3. 오후 2:05', '2026-04-03T14:05'],
  ['2026. 4. 3.(금) 14:05', '2026-04-03T14:05'],
  ['2026년 4월 3일 (금) 오전 12:42', '2026-04-03T00:42'],
  ['2026년 4월 3일 금요일 오후 12:42', '2026-04-03T12:42'],
  ['2026년 4월 3일 금요일', '2026-04-03'],
  ['2026-04-03 (금) 15:42', '2026-04-03T15:42'],
  ['2026-04-03 3:42 PM', '2026-04-03T15:42'],
  ['2026-04-03\n수정일: 2026-04-05', '2026-04-03'],
  ['2026-04-03 15:42:11', '2026-04-03T15:42:11'],
  ['2026-04-03T15:42Z', '2026-04-03T15:42Z'],
  ['2026.04.03 일곱 시', '2026-04-03'],
  ['Fri, 3 Apr 2026 15:42:07 +0900', '2026-04-03T15:42:07+09:00'],
  ['Fri, 3 Apr 2026 10:05:00 GMT', '2026-04-03T10:05:00Z'],
  ['Friday, April 3, 2026 3:42 PM', '2026-04-03T15:42'],
  ['April 3, 2026 at 12:42 AM', '2026-04-03T00:42'],
  ['Fri Apr 03 2026 15:42:07 GMT+0900 (KST)', '2026-04-03T15:42:07+09:00'],
  ['Apr 03. 2026', '2026-04-03'],
  ['3rd April 2026', '2026-04-03'],
  ['3rd of April, 2026', '2026-04-03'],
  ['2026 Apr 3', '2026-04-03'],
  ['2026, April 3rd 15:42', '2026-04-03T15:42'],
  ['4월 3, 2026', '2026-04-03'],
  ['3 4월 2026', '2026-04-03'],
  ['2026-04-03 03:42 오후', '2026-04-03T15:42'],
  ['2026 Foo 3', undefined],
  ['Foo 03 2026', undefined],
  ['어제', undefined],
])('%s is %s', (text, expected) => expect(toPublished(text)).toBe(expected));

test('a word that begins like a day of the week is no part of a date', () => {
  const found = (text: string): string[] =>
    datesIn(text).map(({ start, end }) => text.slice(start, end).trim());
  expect(found('2026-04-03 수정')).toEqual(['2026-04-03']);
  expect(found('2026-04-03 수')).toEqual(['2026-04-03 수']);
});
