// The numbers by which sections are requested.
import { describe, expect, test } from 'vitest';
import { authorNumber, hasNumber } from '../../src/article/heading-numbers.ts';
import { placeOfNumber, sectionNumbers } from '../../src/article/section-numbers.ts';

/** Returns headings of an outline; each `#` is a level, from 2 on. */
const headingsOf = (outline: string) =>
  outline
    .trim()
    .split('\n')
    .map((line) => {
      const [, marks, text] = /^\s*(#+) (.*)$/.exec(line)!;
      return { level: marks!.length + 1, text: text! };
    });
const numbersOf = (outline: string): string =>
  sectionNumbers(headingsOf(outline))
    .map(({ number }) => number ?? '-')
    .join(' ');

describe('sections are called by', () => {
  test.each<[what: string, outline: string, numbers: string]>([
    ['their places', '# 난로\n# 장작\n# 굴뚝', '1 2 3'],
    [
      'their places below their section',
      '# 난로\n## 굴뚝\n## 재받이\n# 장작\n## 참나무\n### 잎',
      '1 1.1 1.2 2 2.1 2.1.1',
    ],
    ['their places, if a level is left out', '# 난로\n### 굴뚝\n### 재받이\n# 장작', '1 1.1 1.2 2'],
    ['their places, if the first are deeper', '### 일러두기\n# 난로\n## 굴뚝', '1 2 2.1'],
    ['the author’s numbers', '# 1. 난로\n# 2. 장작\n# 3. 굴뚝', '1 2 3'],
    ['the author’s numbers, not all of which are there', '# 1. 난로\n# 3. 장작\n# 7. 굴뚝', '1 3 7'],
    ['chapters', '# 프롤로그\n# 제1장 난로\n# 제2장 장작\n# 막간\n# 제3장 굴뚝\n# 에필로그', '- 1 2 - 3 -'],
    ['chapters from a later one on', '# 제12장\n# 제13장\n# 제14장', '12 13 14'],
    [
      'chapters from a later one on, behind others',
      '# 머리말\n# 7화\n# 8화\n# 9화\n# 작가의 말',
      '1 7 8 9 -',
    ],
    ['chapters without 제', '# 1장\n# 2장\n# 3장', '1 2 3'],
    ['chapters in brackets', '# [7화] 첫눈\n# [8화] 눈사람\n# <9화>', '7 8 9'],
    ['Roman numerals', '# Ⅰ. 머리말\n# Ⅱ. 난로\n# Ⅲ 맺음말', '1 2 3'],
    ['Roman numerals in letters', '# I. 머리말\n# II. 난로\n# IV. 맺음말', '1 2 4'],
    ['English chapters', '# Preface\n# Chapter 1\n# Chapter 2: Fire\n# Chapter III', '- 1 2 3'],
    ['two digits', '# 01. 시작\n# 02. 불\n# 03. 끝', '1 2 3'],
    ['numbers right before their text', '# 1.시작\n# 2.불', '1 2'],
    [
      'Korean numbers',
      '# 가) 난로\n# 나) 장작\n## (가) 참나무\n## (나) 잎\n### ① 하나\n### ② 둘',
      '1 2 2.1 2.2 2.2.1 2.2.2',
    ],
    ['front matter between chapters', '# 1. 난로\n# 쉬어가기\n# 2. 장작', '1 - 2'],
    [
      'the author’s numbers, which begin anew in each',
      '# 4. 난로\n## 1. 굴뚝\n## 2. 재\n# 5. 장작\n## 1. 소나무\n## 2. 잎',
      '4 4.1 4.2 5 5.1 5.2',
    ],
    [
      'chapters and sections of one level',
      '# 제1장\n# 제2장\n# 제1절\n# 제2절\n# 제3장\n# 제1절',
      '1 2 2.1 2.2 3 3.1',
    ],
    ['chapters and sections of two levels', '# 제1장\n# 제2장\n## 제1절\n## 제2절\n# 제3장', '1 2 2.1 2.2 3'],
    [
      'numbers with those of the sections around',
      '# 1. 난로\n## 1.1 굴뚝\n## 1.2 재\n# 2. 장작\n## 2.1 소나무\n### 2.1.1 잎',
      '1 1.1 1.2 2 2.1 2.1.1',
    ],
    ['such numbers at one level', '# 1 난로\n# 2. 장작\n# 2.1 소나무\n# 2.2 잎\n# 3. 굴뚝', '1 2 2.1 2.2 3'],
    ['numbers with hyphens', '# 1. 난로\n## 1-1. 굴뚝\n## 1-2. 재', '1 1.1 1.2'],
    ['places below chapters', '# 제1장\n## 눈\n## 비\n# 제2장\n## 해', '1 1.1 1.2 2 2.1'],
    ['syllables', '# 1. 난로\n## 가. 굴뚝\n## 나. 재\n# 2. 장작', '1 1.1 1.2 2'],
    ['nothing below sections without a number', '# 머리말\n## 인사\n# 1. 난로\n## 굴뚝', '- - 1 1.1'],
    ['parts and chapters', '# 제1부\n## 제1장\n## 제2장\n# 제2부\n## 제3장\n## 제4장', '1 1.1 1.2 2 2.3 2.4'],
    [
      'chapters below parts without numbers',
      '# 봄\n## 제1장\n## 제2장\n# 여름\n## 제3장\n### 낮\n## 제4장',
      '- 1 2 - 3 3.1 4',
    ],
    ['parts, if the chapters begin anew', '# 봄\n## 제1장\n## 제2장\n# 여름\n## 제1장', '1 1.1 1.2 2 2.1'],
    [
      'numbers that go on through the parts',
      '# 개념\n## 1. 불\n## 2. 재\n# 실습\n## 3. 장작\n## 4. 톱',
      '- 1 2 - 3 4',
    ],
    ['numbers below the only section', '# 난로\n## 1. 불\n## 2. 재\n## 3. 톱', '- 1 2 3'],
    [
      'places, if only one section has numbers below it',
      '# 난로\n## 1. 불\n## 2. 재\n# 장작\n# 굴뚝',
      '1 1.1 1.2 2 3',
    ],
    ['places and one stray number', '# 개요\n# 5. 다섯\n# 끝', '1 5 3'],
    ['places, where versions are', '# 1.2.0\n## 고친 것\n# 1.1.0\n# 1.0', '1 1.1 2 3'],
    ['places, where dates are', '# 12. 25. 눈\n# 12. 26. 비\n# 3.1 운동', '1 2 3'],
    ['places, where counts are', '# 3 tips\n# 10 가지 방법\n# 2024', '1 2 3'],
    ['the first of several with a number', '# 1. 난로\n# 2. 장작\n# 2. 굴뚝', '1 2 -'],
    [
      'many numbers',
      Array.from({ length: 32 }, (_, index) => `# 제${index + 1}장`).join('\n'),
      Array.from({ length: 32 }, (_, index) => index + 1).join(' '),
    ],
  ])('%s', (_, outline, numbers) => expect(numbersOf(outline)).toBe(numbers));

  test('nothing, if there are no sections', () => expect(sectionNumbers([])).toEqual([]));

  test('numbers that differ, whatever the headings are', () => {
    const words = ['1. 가', '2. 나', '제1장', '제2절', '2.1 다', '머리말', '[3화]', 'Ⅱ. 라', '가. 마'];
    for (let seed = 0; seed < 400; seed++) {
      const headings = Array.from({ length: 12 }, (_, index) => ({
        level: 2 + ((seed * 7 + index * index * (seed + 3)) % 3),
        text: words[(seed * 31 + index * (seed + 5) * 13) % words.length]!,
      }));
      const numbers = sectionNumbers(headings).flatMap(({ number }) => number ?? []);
      expect(new Set(numbers).size, JSON.stringify(headings)).toBe(numbers.length);
      for (const number of numbers) expect(number).toMatch(/^\d+(?:\.\d+)*$/);
    }
  });
});

describe('a number names', () => {
  const place = (outline: string, wanted: string): string | undefined => {
    const headings = headingsOf(outline);
    const numbers = sectionNumbers(headings);
    const sections = headings.map(({ text }, index) => ({ text, number: numbers[index]!.number }));
    return sections[placeOfNumber(sections, wanted)]?.text;
  };
  test.each<[what: string, outline: string, wanted: string, heading: string | undefined]>([
    ['the section with it', '# 난로\n## 굴뚝\n# 장작', '2', '장작'],
    ['a subsection', '# 난로\n## 굴뚝\n# 장작', '1.1', '굴뚝'],
    ['the first section, if no author’s 1 is there', '# 7화\n# 8화', '1', '7화'],
    ['the first section before the author’s numbers', '# 머리말\n# 7화\n# 8화', '1', '머리말'],
    ['the author’s 1', '# 머리말\n# 1. 난로', '1', '1. 난로'],
    ['the seventh chapter of a part', '# 제1부\n## 제1장\n# 제2부\n## 제7장', '7', '제7장'],
    ['no chapter, if several have it', '# 제1부\n## 제7장\n# 제2부\n## 제7장', '7', undefined],
    ['a part before a chapter', '# 제1부\n## 제2장\n# 제2부\n## 제1장', '2', '제2부'],
    ['a version', '# 1.2\n## 더한 것\n# 1.1', '1.1', '1.1'],
    ['digits with zeros before them', '# 난로\n# 장작', '02', '장작'],
    ['nothing', '# 난로\n# 장작', '3', undefined],
    ['nothing below a section', '# 난로\n# 장작', '2.1', undefined],
  ])('%s', (_, outline, wanted, heading) => expect(place(outline, wanted)).toBe(heading));
});

describe('the number of a heading', () => {
  test.each<[heading: string, path: readonly number[] | undefined]>([
    ['제3장', [3]],
    ['제 3 장 겨울', [3]],
    ['第3章', [3]],
    ['3장. 겨울', [3]],
    ['제120화', [120]],
    ['[7화]', [7]],
    ['7화: 첫눈', [7]],
    ['5강 난로', [5]],
    ['제2권', [2]],
    ['제5조', [5]],
    ['3과 4', undefined],
    ['3장인의 집', undefined],
    ['10회전', undefined],
    ['Chapter 3', [3]],
    ['CHAPTER 3. Fire', [3]],
    ['Part II', [2]],
    ['Ep.12', [12]],
    ['Section 4 — Ash', [4]],
    ['Chapters of a book', undefined],
    ['Ⅱ. 본론', [2]],
    ['Ⅻ', [12]],
    ['IX. 끝', [9]],
    ['I am', undefined],
    ['V8 엔진', undefined],
    ['1. 준비', [1]],
    ['1) 준비', [1]],
    ['(1) 준비', [1]],
    ['2.1 함수', [2, 1]],
    ['2.1. 함수', [2, 1]],
    ['2-1. 함수', [2, 1]],
    ['12-25 크리스마스', undefined],
    ['8. 15. 광복', undefined],
    ['2024. 8. 1.', undefined],
    ['2024년', undefined],
    ['가. 개요', [1]],
    ['다. 개요', [3]],
    ['나의 집', undefined],
    ['0. 준비', undefined],
  ])('%s', (heading, path) => expect(authorNumber(heading)?.path).toEqual(path));

  test.each(['10 가지 방법', '12. 25. 눈', '2.1 함수', '[7화]', '가. 개요'])('%s needs no other', (heading) =>
    expect(hasNumber(heading)).toBe(true),
  );
  test.each(['난로', '2024년', '3월', 'I am'])('%s needs one', (heading) =>
    expect(hasNumber(heading)).toBe(false),
  );
});
