// The outline beside the text, and its keys.
import { describe, expect, test } from 'vitest';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { createBook } from '../../src/reader/book.ts';
import { body, bundled, first, marked, open, press, resize, show, status } from '../helpers/reader.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;
/** Returns an article with a section for each heading, whose level is its number of dots and 2. */
const article = (...headings: string[]): Manuscript =>
  manuscriptOf({
    title: '난로 곁의 밤',
    lead: [{ kind: 'paragraph', content: text('불을 지핍니다.') }],
    sections: headings.map((heading) => ({
      level: 2 + heading.lastIndexOf('.') + 1,
      heading: text(heading.replaceAll('.', '')),
      blocks: Array.from({ length: 8 }, () => ({
        kind: 'paragraph' as const,
        content: text('장작이 탑니다.'),
      })),
    })),
  });
const nested = article('나무', '.참나무', '.소나무', '..솔방울', '불', '.불씨', '재');
const wide = { columns: 100, rows: 12 };
const reader = open(nested, wide);

/** The lines of the outline beside the text. */
const outline = (state: State): string[] =>
  body(state)
    .map((row) => row.split('│')[0]!.trim())
    .filter((row) => row !== '');
/** The heading that is marked. */
const current = (state: State): string[] =>
  [...marked(state, 'selected'), ...marked(state, 'heading')].filter((line) => /^[▸▾]?\s*\d/.test(line));

describe('the keys of the outline', () => {
  const long = open(bundled(), { columns: 130 });

  test('show the selected section, and go there or back', () => {
    const looking = press(long, 't', 'j', 'j');
    expect(marked(looking, 'selected')).toEqual(['3  미래를 향한 비전']);
    expect(show(looking)[0]).toMatch(/│ +3\. 미래를 향한 비전$/);
    expect(first(press(looking, 't'))).toMatch(/^젠슨황과/);
    expect(first(press(looking, 'escape', 't'))).toMatch(/^젠슨황과/);
    expect(first(press(looking, 'enter', 't'))).toMatch(/^3\. 미래/);
    expect(first(press(looking, 'enter', 't', 'left'))).toMatch(/^젠슨황과/);
    expect(press(long, 't', 'enter').back).toEqual([]); // nothing to go back to
  });

  test.each<[filter: string, found: string[]]>([
    ['재킷', ['5  가죽 재킷']],
    ['ㄱㅈㅈㅋ', ['5  가죽 재킷']],
    ['ai발', ['2  AI 발전에서 오픈 소스의 중요성']],
    ['qq', []],
  ])('filter it by %s', (filter, found) => {
    expect(marked(press(long, 't', '/', ...filter), 'selected')).toEqual(found);
  });

  test('take letters as the filter until the filter is left', () => {
    const filtering = press(long, 't', '/', 'q', 'backspace', '가', 'escape');
    expect(filtering.mode.kind).toBe('outline');
    expect(press(filtering, 'q').mode.kind).toBe('reading');
    expect(press(long, 't', '/', '없', 'enter').mode.kind).toBe('outline'); // no heading matches
  });
});

describe('beside the text', () => {
  test.each(['enter', 'escape'])('%s gives the keys back, and it stays', (key) => {
    const state = press(reader, 't', key);
    expect(state.mode.kind).toBe('reading');
    expect(outline(state)).toHaveLength(8);
    expect(press(state, 'j').place).not.toEqual(state.place);
    expect(outline(press(state, 't'))).not.toContain('목차');
  });

  test('it marks the section being read, in another way than the selected one', () => {
    const reading = press(reader, 't', 'escape');
    expect(current(reading)).toEqual(['▾ 1  나무']);
    expect(current(press(open(nested, { ...wide, rows: 5 }), 't', 'escape'))).toEqual([]);
    expect(current(press(reading, '2'))).toEqual(['▾ 2  불']);
    expect(current(press(reading, '2', ']'))).toEqual(['2.1  불씨']);
    expect(marked(press(reading, '2'), 'selected')).toEqual([]);
    expect(marked(press(reading, '2', 't', 't'), 'selected')).toEqual(['▾ 2  불']);
  });

  test('it scrolls with the text', () => {
    const many = open(article(...Array.from({ length: 60 }, (_, index) => `절${index}`)), wide);
    const end = press(many, 't', 'G', 'enter');
    expect(outline(end).at(-1)).toBe('60  절59');
    expect(outline(press(end, 'g'))[1]).toBe('1  절0');
  });

  test('lists, help and messages are shown as without it', () => {
    const opened = press(reader, 't', 'escape');
    for (const key of ['h', "'"]) expect(show(press(opened, key))).toEqual(show(press(reader, key)));
    expect(outline(press(opened, ':', 'x'))).toHaveLength(8);
    const failed = step(opened, { kind: 'notice', notice: { kind: 'failed', message: '불'.repeat(99) } });
    expect(body(failed).at(-1)).toMatch(/^ +│ +╰─+╯$/);
  });

  test.each([
    [40, '▾ 1  나무', '1.2.1  솔방울'],
    [60, '▾ 1      나무', '1.2.1      솔방울'],
  ])('on a screen of %i columns, numbers are aligned if there is room', (columns, parent, child) => {
    const rows = body(press(open(nested, { columns, rows: 12 }), 't')).map((row) => row.trim());
    expect(rows).toEqual(expect.arrayContaining([parent, child]));
  });

  test('it covers a narrow screen, and closes there', () => {
    const narrow = open(nested, { columns: 60, rows: 12 });
    expect(body(press(narrow, 't')).join('')).not.toContain('불을 지핍니다');
    expect(press(narrow, 't', 'j', 'enter').outline.isOpen).toBe(false);
    const hidden = resize(press(reader, 't', 'escape'), 60, 12);
    expect(body(hidden)).toEqual(body(narrow));
    expect(show(press(hidden, 't'))).toEqual(show(press(narrow, 't')));
    expect(show(resize(hidden, 100, 12))).toEqual(show(press(reader, 't', 'escape')));
  });

  test('another document has its own headings, or none', () => {
    const opened = press(reader, 't', 'escape');
    const show2 = (manuscript: Manuscript): State =>
      step(opened, {
        kind: 'opened',
        opened: { document: 1, book: createBook(manuscript) },
        way: { kind: 'jump' },
      });
    expect(outline(show2(article('연통')))).toEqual(['목차', '1  연통']);
    const none = show2(article());
    expect(none.frame.side).toBe(0);
    expect(status(press(none, 't'))).toContain('섹션이 없습니다');
  });

  test('two columns need room beside it', () => {
    const columns = press(open(nested, { columns: 100, rows: 12 }), 'c', 't', 'escape');
    expect(columns.frame.lefts).toHaveLength(1);
    expect(press(columns, 't').frame.lefts).toHaveLength(2);
    expect(status(press(reader, 't', 'escape', 'c'))).toContain('화면을 넓혀 주세요');
  });
});

describe('folding', () => {
  test('hides the subsections, and shows them again', () => {
    const folded = press(reader, 't', 'z');
    expect(outline(folded)).toEqual(['목차', '▸ 1  나무', '▾ 2  불', '2.1  불씨', '3  재']);
    expect(outline(press(folded, 'z'))).toEqual(outline(press(reader, 't')));
    expect(outline(press(folded, 't', 't'))).toEqual(outline(folded));
  });

  test('of a section without subsections folds the one around it', () => {
    const folded = press(reader, 't', 'j', 'j', 'j', 'z');
    expect(marked(folded, 'selected')).toEqual(['▸ 1.2  소나무']);
    expect(marked(press(folded, 'z', 'j', 'z', 'k', 'z'), 'selected')).toEqual(['▸ 1  나무']);
    expect(outline(press(reader, 't', 'G', 'z'))).toEqual(outline(press(reader, 't')));
  });

  test('marks the section around the one being read', () => {
    const folded = press(reader, 't', 'z', 'escape');
    expect(current(press(folded, '1', '.', '2'))).toEqual(['▸ 1  나무']);
    expect(current(press(folded, '2'))).toEqual(['▾ 2  불']);
  });

  test('does not hide matches of the filter', () => {
    expect(outline(press(reader, 't', 'z', '/', '솔'))).toEqual(['목차 · 걸러 보기: 솔', '1.2.1  솔방울']);
  });

  test('stays when the text changes', () => {
    const folded = press(reader, 't', 'z', 'escape');
    const renew = (manuscript: Manuscript): State =>
      step(folded, {
        kind: 'renewed',
        document: 0,
        book: createBook(manuscript),
        isAppended: false,
        isGrowing: false,
      });
    expect(outline(renew(article('난로', '.굴뚝', '나무', '.참나무')))).toEqual([
      '목차',
      '▾ 1  난로',
      '1.1  굴뚝',
      '▸ 2  나무',
    ]);
    expect(outline(renew(article('난로', '나무')))).toEqual(['목차', '1  난로', '2  나무']);
  });
});
