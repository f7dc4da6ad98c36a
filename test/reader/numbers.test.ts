// Percentages, commands after `:`, marks and bookmarks, and how much has been read.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { percentRead } from '../../src/reader/read-share.ts';
import { step } from '../../src/reader/step.ts';
import { body, bundled, first, open, press, resize, status, textBook } from '../helpers/reader.ts';

const reader = open(bundled());
const long = await textBook(`${'난로 곁에서 긴 글을 읽습니다. '.repeat(40)}\n\n`.repeat(300));

describe('how much has been read', () => {
  test('is 0 % at the start and 100 % at the end', () => {
    expect(status(press(reader, 'j', 'k'))).toMatch(/ 0% · 3분 남음$/);
    expect(status(press(reader, 'G', 'k', 'j'))).toMatch(/ 100%$/);
    expect(percentRead(open(manuscriptOf({ title: '짧은 글', sections: [] })))).toBe(100);
  });

  test.each([
    { columns: 60, rows: 12 },
    { columns: 120, rows: 40 },
  ])('only grows down to the end, at $columns × $rows', (size) => {
    for (const columns of [1, 2] as const) {
      let state = open(bundled(), { ...size, look: { columns } });
      let before = 0;
      while (state.notice?.kind !== 'end') {
        expect(percentRead(state)).toBeGreaterThanOrEqual(before);
        before = percentRead(state);
        state = press(state, ' ');
      }
      expect(before).toBe(100);
    }
  });

  test('is about the same in one column and in two, and minutes agree with it', () => {
    for (const keys of [
      ['2', '5', '%'],
      ['5', '0', '%'],
      ['9', '0', '%'],
    ]) {
      const one = press(open(long, { columns: 100, rows: 20 }), ...keys, 'j', 'k');
      const two = press(one, 'c', 'j', 'k');
      const [percent, hours, minutes] = /(\d+)% · (?:(\d+)시간 )?(\d+)분/
        .exec(status(one))!
        .slice(1)
        .map((digits = '0') => Number(digits)) as [number, number, number];
      expect(Math.abs(percentRead(two) - percent)).toBeLessThanOrEqual(1);
      const all = long.characters.reduce((sum, count) => sum + count) / 588;
      expect(Math.abs(hours * 60 + minutes - all * (1 - percent / 100))).toBeLessThan(all / 100 + 1);
    }
  });

  test('names the section in the middle of the screen', () => {
    const middle = press(open(bundled(), { rows: 20 }), '3', 'u', 'escape');
    expect(body(middle).findIndex((row) => row.includes('3. '))).toBeLessThan(10);
    expect(status(middle)).toContain('미래');
  });
});

describe('%', () => {
  test.each<[keys: string[], percent: number]>([
    [['5', '0', '%'], 50],
    [['0', '%'], 0],
    [['1', '0', '0', '%'], 100],
    [['9', '0', '0', '%'], 100],
    [['3', '5', '0', '%'], 50], // section 3 was shown before
    [['1', '1', '0', '0', '%'], 100],
    [['7', '%'], 7],
  ])('%j goes to %i %%', (keys, percent) => {
    const there = percentRead(press(open(long), ...keys));
    expect(Math.abs(there - percent)).toBeLessThanOrEqual(1);
  });

  test('is one jump, also if its digits have led to a section', () => {
    const there = press(reader, '5', '0', '%');
    expect(there.back).toHaveLength(1);
    expect(first(press(there, 'left'))).toMatch(/^젠슨황/);
    expect(press(reader, '%').place).toEqual(reader.place);
  });
});

describe('commands', () => {
  test.each<[typed: string, expected: RegExp]>([
    ['3', /^3\. 미래/],
    ['12', /^젠슨황/],
  ])(':%s', (typed, expected) => expect(first(press(reader, ':', ...typed, 'enter'))).toMatch(expected));

  test.each<[typed: string, request: unknown]>([
    ['n', { kind: 'source', step: 1 }],
    ['ㅜ', { kind: 'source', step: 1 }],
    ['p', { kind: 'source', step: -1 }],
    ['ㅔ', { kind: 'source', step: -1 }],
    ['q', { kind: 'quit' }],
    ['ㅂ', { kind: 'quit' }],
    ['', undefined],
  ])(':%s asks for %j', (typed, request) =>
    expect(press(reader, ':', ...typed, 'enter').request).toEqual(request),
  );

  test('an unknown one is named, and Escape leaves the prompt', () => {
    expect(status(press(reader, ':', '난', '로'))).toMatch(/^:난로/);
    expect(status(press(reader, ':', '난', '로', 'enter'))).toMatch(/^없는 명령입니다: :난로/);
    expect(press(reader, ':', 'n', 'escape').mode.kind).toBe('reading');
    expect(press(reader, ':', 'backspace').mode.kind).toBe('reading');
  });
});

describe('marks and bookmarks', () => {
  const marked = press(reader, '3', 'm', 'b', '5', 'm', 'a', 'g');
  const place = marked.marks['b']!;
  const bookmarks = [
    { id: '1', place, sentence: '책갈피를 꽂은 문장입니다.', anchored: { ...place, anchor: '' } },
  ];

  test("' lists marks by letter with their sentences, and then bookmarks", () => {
    const list = press(step(marked, { kind: 'bookmarked', bookmarks }), "'");
    expect(
      body(list)
        .slice(1, 4)
        .map((row) => row.trim()),
    ).toEqual(['a  가죽 재킷', 'b  미래를 향한 비전', '책갈피를 꽂은 문장입니다.']);
    expect(status(list)).toContain('x 지우기');
    expect(first(press(list, 'b'))).toMatch(/^3\. 미래/);
    expect(first(press(list, 'ㅠ'))).toMatch(/^3\. 미래/); // ㅠ is b
    expect(first(press(list, 'down', 'down', 'enter'))).toMatch(/^3\. 미래/);
    expect(first(press(list, 'b', "'", "'"))).toMatch(/^젠슨황/);
    expect(press(list, 'down', 'down', 'delete').request).toEqual({
      kind: 'forget',
      list: 'bookmarks',
      key: '1',
      isForgotten: true,
    });
    const removed = step(press(list, 'down', 'down', 'x'), { kind: 'bookmarked', bookmarks: [] });
    expect(body(removed)[3]).toContain('책갈피를 꽂은 문장입니다.');
    expect(press(removed, 'enter').mode).toEqual(removed.mode);
    expect(press(removed, 'x').request).toMatchObject({ key: '1', isForgotten: false });
    expect(press(list, 'tab').request).toEqual({ kind: 'list', list: 'bookmarks' });
    expect(status(press(list, 'y'))).toContain('없는 마크입니다: y');
    expect(press(list, 'j', 'q').place).toEqual(list.place);
    expect(press(press(reader, 'G', 'm', 'j', 'g'), "'", 'j').place).toEqual(press(reader, 'G').place);
  });

  test('a asks for a bookmark with the sentence at the top', () => {
    expect(press(reader, '3', 'j', 'j', 'a').request).toEqual({
      kind: 'bookmark',
      place: press(reader, '3', 'j', 'j').place,
      sentence: expect.stringMatching(/[.?!]$/),
    });
    expect(status(press(reader, "'", 'escape'))).not.toContain('책갈피');
    expect(body(press(reader, "'"))[1]).toContain('아직 없습니다');
  });
});

test('following the end ends when a key leads away from it', () => {
  const tail = press(reader, 'F');
  expect(tail.isFollowing).toBe(true);
  expect(percentRead(tail)).toBe(100);
  expect(press(tail, 'k').isFollowing).toBe(false);
  expect(press(tail, 'T').isFollowing).toBe(true);
  expect(press(tail, 'F').isFollowing).toBe(false);
  expect(press(tail, 'ctrl-c').isFollowing).toBe(false);
  expect(press(tail, 'ctrl-c').request).toBeUndefined();
  expect(resize(tail, 30, 8).isFollowing).toBe(true);
});
