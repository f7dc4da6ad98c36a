import { expect, test } from 'vitest';
import { createLabels, formatNumber } from '../../../src/formats/hwp/paragraph-labels.ts';
import { NUMBER_FORMATS, type Head, type Numbering } from '../../../src/formats/hwp/hwp-model.ts';

test.each([
  ['digit', [1, 10, 123], '1 10 123'],
  ['circledDigit', [1, 20, 21, 35, 36, 50, 51], '① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
  ['romanCapital', [1, 4, 9, 12], 'I IV IX XII'],
  ['romanSmall', [1, 4, 40], 'i iv xl'],
  ['latinCapital', [1, 26, 27], 'A Z AA'],
  ['latinSmall', [2, 28], 'b ab'],
  ['circledLatinCapital', [1, 26, 27], 'Ⓐ Ⓩ AA'],
  ['circledLatinSmall', [1, 26, 27], 'ⓐ ⓩ aa'],
  ['hangulSyllable', [1, 14, 15, 28, 29, 43, 57, 71, 84, 85], '가 하 거 허 고 구 그 기 히 85'],
  ['circledHangulSyllable', [1, 14, 15], '㉮ ㉻ 거'],
  ['hangulJamo', [1, 14, 15, 24, 25], 'ㄱ ㅎ ㅏ ㅣ ㄱ'],
  ['circledHangulJamo', [1, 14, 15], '㉠ ㉭ ㅏ'],
  ['hangulPhonetic', [1, 10, 11, 20, 35, 100], '일 십 십일 이십 삼십오 100'],
  ['ideograph', [1, 10, 12, 99], '一 十 十二 九十九'],
  ['circledIdeograph', [1, 10, 11], '㊀ ㊉ 十一'],
  ['decagonCircle', [1, 10, 11], '갑 계 갑'],
  ['decagonCircleHanja', [1, 2], '甲 乙'],
] as const)('%s writes %j as %s', (format, numbers, expected) => {
  expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(expected);
});

test.each(NUMBER_FORMATS)('%s writes 0 in digits', (format) => {
  expect(formatNumber(0, format)).toBe('0');
});

const numbering = (...levels: readonly [string, (typeof NUMBER_FORMATS)[number]?, number?][]): Numbering => ({
  levels: levels.map(([text, format = 'digit', start = 1]) => ({ text, format, start })),
});
const CHAPTERS = numbering(['제^1장'], ['제^2절'], ['^1-^3)'], ['']);
const DOTS = numbering(['^1.'], ['^n'], ['^N']);
const KOREAN = numbering(
  ['^1.', 'romanCapital', 3],
  ['^2)', 'hangulSyllable', 2],
  ['(^3)'],
  ['^4', 'circledDigit'],
);

const head = (level: number, id = 1, kind: Head['kind'] = 'number'): Head => ({ kind, level, id });

test.each([
  ['levels below begin again', CHAPTERS, [0, 1, 1, 0, 1], '제1장 제1절 제2절 제2장 제1절'],
  ['a format may have the number of another level', CHAPTERS, [0, 0, 2, 2], '제1장 제2장 2-1) 2-2)'],
  ['a level above that has not begun counts as its first', CHAPTERS, [2], '1-1)'],
  ['a level without text has no label', CHAPTERS, [3, 7], '- -'],
  ['^n and ^N are paths', DOTS, [0, 0, 1, 2, 2], '1. 2. 2.1 2.1.1. 2.1.2.'],
  ['numbers begin at their start', KOREAN, [0, 1, 1, 2, 3, 0, 1], 'III. 나) 다) (1) ① IV. 나)'],
] as const)('%s', (_, levels, path, expected) => {
  const labelOf = createLabels({ numberings: new Map([[1, levels]]), bullets: new Map() });
  expect(path.map((level) => labelOf(head(level), undefined) ?? '-').join(' ')).toBe(expected);
});

test('each numbering has its own count, and an outline that of its section', () => {
  const labelOf = createLabels({
    numberings: new Map([
      [1, DOTS],
      [2, CHAPTERS],
    ]),
    bullets: new Map(),
  });
  const outline: Head = { kind: 'outline', level: 0 };
  expect([
    labelOf(head(0, 1), 1),
    labelOf(head(0, 2), 1),
    labelOf(head(0, 1), 1),
    labelOf(outline, 1),
    labelOf(outline, 2),
    labelOf(outline, 1),
    labelOf(outline, undefined),
    labelOf(head(0, 9), 1),
  ]).toEqual(['1.', '제1장', '2.', '1.', '제1장', '2.', undefined, undefined]);
});

test.each([
  ['□', '□'],
  ['\uf06c', '●'],
  ['\uf0a7', '▪'],
  ['\ue001', '•'],
  ['\u{f02b1}', '•'],
])('the bullet %j is shown as %s', (sign, expected) => {
  const labelOf = createLabels({ numberings: new Map(), bullets: new Map([[1, sign]]) });
  expect(labelOf(head(0, 1, 'bullet'), undefined)).toBe(expected);
});
