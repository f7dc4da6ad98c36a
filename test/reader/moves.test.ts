// The keys that move through the text: by rows and screens, by sections, and by marks.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { bundled, body, first, marked, open, press, status, textBook } from '../helpers/reader.ts';

const lines = await textBook(
  Array.from({ length: 60 }, (_, index) => `${index + 1}번째 문장입니다.`).join('\n'),
);

describe('moving', () => {
  const at = (...keys: string[]): string => first(press(open(lines, { rows: 11 }), ...keys)); // ten rows of text, every other one blank

  test.each<[keys: string[], expected: string]>([
    [[], '글'],
    [['j', 'j', 'j'], '1번째 문장입니다.'],
    [['down', 'enter', 'ㅓ'], '1번째 문장입니다.'],
    [['j', 'j', 'j', 'k', 'k', 'k'], '글'],
    [[' '], '4번째 문장입니다.'], // the last row of the first screen
    [['pagedown', 'f'], ''],
    [[' ', 'b'], '글'],
    [['d'], '2번째 문장입니다.'],
    [['d', 'u'], '글'],
    [['wheeldown'], '1번째 문장입니다.'],
    [['wheeldown', 'wheelup'], '글'],
    [['G'], ''],
    [['end', 'k'], '55번째 문장입니다.'],
    [['G', 'k', 'j', ' ', 'k'], '55번째 문장입니다.'], // the end does not move
    [['G', 'g'], '글'],
    [['G', 'home'], '글'],
    [['k', 'b', 'u'], '글'],
  ])('%j', (keys, expected) => {
    expect(at(...keys)).toBe(expected);
  });

  test('at the end, the progress is 100 % and no minutes are left', () => {
    expect(status(press(open(lines), 'G', 'k', 'j'))).toMatch(/100%$/);
    expect(status(press(open(lines), 'k'))).toMatch(/ 0% · 2분 남음$/);
  });
});

describe('sections', () => {
  const reader = open(bundled());

  test.each<[keys: string[], expected: string | RegExp]>([
    [['n'], /^1\. 황과/],
    [[']', ']'], /^2\. AI 발전/],
    [['n', 'n', 'p'], /^1\. 황과/],
    [['n', 'n', 'j', '['], /^2\. AI 발전/], // first to the beginning of this section
    [['n', 'p'], /^젠슨황과/],
    [['3'], /^3\. 미래/],
    [['3', 'p', '5'], /^5\. 가죽/],
    [['5', ']'], /^5\. 가죽/],
    [['4', 'left'], /^젠슨황과/],
    [['4', '2', 'left', 'left'], /^젠슨황과/],
    [['4', 'j', '2', 'ㅣ', 'left', 'left'], /^젠슨황과/], // ㅣ is l, and there is no link
  ])('%j', (keys, expected) => {
    expect(first(press(reader, ...keys))).toMatch(expected);
  });

  test.each<[keys: string[], notice: string]>([
    [['9'], '9번 섹션은 없습니다'],
    [['left'], '돌아갈 자리가 없습니다'],
    [['5', 'n'], '마지막 섹션입니다'],
    [['p'], '글의 처음입니다'],
    [['k'], '글의 처음입니다'],
    [['G', 'j'], '글의 끝입니다'],
    [['G', ' '], '글의 끝입니다'],
    [['c'], '2단으로 보려면'],
    [['+'], '줄 너비 56칸 (더는'],
    [["'", 'y'], '없는 마크입니다: y'],
    [['m', 'x'], '마크를 남겼습니다: x'],
    [['m'], '어느 글자로 마크를 남길까요?'],
    [['N'], '젠슨황과'], // there is no search
  ])('%j says %s', (keys, notice) => {
    expect(status(press(reader, ...keys))).toContain(notice);
  });

  test('two digits lead to a section with a number of two digits', async () => {
    const twelve = await textBook(
      Array.from({ length: 12 }, (_, index) => `제목 ${index + 1}\n\n${index + 1}번째 이야기입니다.\n`).join(
        '\n',
      ),
    );
    const many = open(
      manuscriptOf({
        title: '글',
        sections: Array.from({ length: 12 }, (_, index) => ({
          level: 2,
          heading: [{ kind: 'text', text: `이야기 ${index + 1}` }],
          blocks: [],
        })),
      }),
    );
    expect(first(press(many, '1'))).toBe('1. 이야기 1');
    expect(first(press(many, '1', '2'))).toBe('12. 이야기 12');
    expect(first(press(many, '1', '3'))).toBe('3. 이야기 3');
    expect(first(press(many, '1', '2', 'left'))).toBe('글'); // both digits are one jump
    expect(press(open(twelve), 'n').book.manuscript.headings.length).toBeGreaterThan(10);
  });

  test('headings that begin with a number are found by that number', () => {
    const headings = ['머리말', '1. 왜', '1.1 까닭', '2. 어떻게', '맺음말'];
    const numbered = open(
      manuscriptOf({
        title: '글',
        sections: headings.map((text) => ({ level: 2, heading: [{ kind: 'text', text }], blocks: [] })),
      }),
    );
    for (const [key, heading] of [
      ['1', '1. 왜'],
      ['2', '2. 어떻게'],
    ] as const)
      expect(first(press(numbered, key))).toBe(heading);
    expect(status(press(numbered, '3'))).toMatch(/^3번 섹션은 없습니다/);
    expect(first(press(numbered, '5'))).toBe('글'); // the fifth heading has no number
    expect(
      body(press(numbered, 't'))
        .slice(0, 6)
        .map((row) => row.trim()),
    ).toEqual(['목차', '머리말', '▾ 1. 왜', '1.1 까닭', '2. 어떻게', '맺음말']);
    expect(marked(press(numbered, 't', '2'), 'selected')).toEqual(['2. 어떻게']);
  });

  const withHeadings = (...headings: readonly (readonly [level: number, text: string])[]) =>
    open(
      manuscriptOf({
        title: '글',
        sections: headings.map(([level, text]) => ({
          level,
          heading: [{ kind: 'text', text }],
          blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: `${'불을 쬔다. '.repeat(40)}` }] }],
        })),
      }),
    );

  test('digits wait for more if no section has their number', () => {
    const later = withHeadings([2, '제21장'], [2, '제22장'], [2, '제23장'], [2, '제31장']);
    expect(status(press(later, '2'))).toMatch(/^2_ /);
    expect(first(press(later, '2', '2'))).toBe('제22장');
    expect(first(press(later, '2', '2', 'left'))).toBe('글');
    expect(first(press(later, '3', '1'))).toBe('제31장');
    expect(status(press(later, '2', 'j'))).not.toContain('_');
    expect(status(press(later, '5'))).toMatch(/^5번 섹션은 없습니다/);
    expect(first(press(later, '1'))).toBe('제21장'); // the first section
    expect(marked(press(later, 't', '2', '3'), 'selected')).toEqual(['제23장']);
  });

  test('a dot between digits leads to a subsection', () => {
    const nested = withHeadings([2, '난로'], [3, '굴뚝'], [3, '재받이'], [2, '장작'], [3, '참나무']);
    expect(first(press(nested, '2'))).toBe('2. 장작');
    expect(status(press(nested, '1', '.'))).toMatch(/^1\._ /);
    expect(first(press(nested, '1', '.', '2'))).toBe('1.2. 재받이');
    expect(first(press(nested, '2', '.', '1', 'left'))).toBe('글'); // a number is one jump
    expect(first(press(nested, '.', '2'))).toBe('2. 장작');
    expect(status(press(nested, '2', '.', '5'))).toMatch(/^2\.5번 섹션은 없습니다/);
    expect(marked(press(nested, 't', '2', '.', '1'), 'selected')).toEqual(['2.1    참나무']);
  });

  test('digits alone are those of a chapter if there are fewer parts', () => {
    const book = withHeadings(
      [2, '제1부'],
      [3, '제1장'],
      [3, '제2장'],
      [2, '제2부'],
      [3, '제3장'],
      [3, '제12장'],
    );
    expect(first(press(book, '2'))).toBe('제2부');
    expect(first(press(book, '3'))).toBe('제3장');
    expect(first(press(book, '1', '2'))).toBe('제12장');
    expect(first(press(book, '1', '.', '2'))).toBe('제2장');
  });

  test('a notice says that a book has no sections', async () => {
    const book = await textBook('글 하나입니다.');
    for (const key of ['n', ']', '1', 't'])
      expect(status(press(open(book), key))).toMatch(/^이 글에는 섹션이 없습니다/);
  });
});

describe('marks', () => {
  test('are set with m and reached with an apostrophe; two apostrophes go back', () => {
    const there = press(open(bundled()), '4', 'm', 'a', 'g', "'", 'ㅁ');
    expect(first(there)).toMatch(/^4\. 치즈/);
    expect(first(press(there, "'", "'"))).toMatch(/^젠슨황과/);
    expect(press(open(bundled()), 'm', 'a').request).toEqual({ kind: 'save' });
    expect(press(open(bundled()), 'm', 'escape').marks).toEqual({});
  });
});
