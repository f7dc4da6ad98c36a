// Searching: the hits while the user types, and the keys that go from hit to hit.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { screenOf } from '../../src/reader/screen.ts';
import { isBusy, type State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import {
  bundled,
  body,
  everyBlock,
  first,
  marked,
  open,
  press,
  resize,
  status,
  textBook,
} from '../helpers/reader.ts';

describe('search', () => {
  const reader = open(bundled());

  test('finds words while they are typed, marks and counts all hits, and is cleared with Esc', () => {
    const typed = press(reader, '/', ...'가죽재');
    expect(status(typed)).toMatch(/^\/가죽재 +1\/6 · /);
    const found = press(typed, '킷', 'enter', 'n');
    expect(status(found)).toMatch(/ 2\/6 · /);
    expect(marked(found, 'current')).toEqual(['가죽 재킷']);
    expect(marked(found, 'hit').length).toBeGreaterThan(0);
    expect(status(press(found, 'N'))).toMatch(/ 1\/6 · /);
    expect(status(press(found, 'n', 'n', 'n', 'n', 'n'))).toMatch(/^처음부터 다시 찾습니다 .* 1\/6 · /);
    expect(status(press(found, 'N', 'N'))).toMatch(/^끝에서부터 다시 찾습니다 .* 6\/6 · /);
    const cleared = press(found, 'escape');
    expect([marked(cleared, 'hit'), marked(cleared, 'current')]).toEqual([[], []]);
    expect(first(press(cleared, 'n'))).toMatch(/^\d\. /); // without a search, n is the next section
  });

  test.each<[what: string, words: string, text: string, hit: string[]]>([
    [
      'over the end of a line',
      '오픈 소스 AI를 받아들이는',
      '저커버그는 오픈 소스 AI를 받아들이는 흐름이라고 했다.',
      ['오픈 소스', 'AI를 받아들이는'],
    ],
    ['without regard to spaces', '오픈소스', '오픈 소스 이야기', ['오픈 소스']],
    ['without regard to case', 'pytorch', '파이토치(PyTorch)', ['PyTorch']],
    ['composed words in decomposed text', '각설탕', '각설탕'.normalize('NFD'), ['각설탕']],
    ['decomposed words in composed text', '각설탕'.normalize('NFD'), '각설탕', ['각설탕']],
    ['accents in either form', 'café'.normalize('NFD'), '카페 café에서', ['café']],
    ['initial consonants', 'ㄱㅈㅈㅋ', '검은 가죽 재킷을', ['가죽 재킷']],
    ['letters that are not part of a syllable', 'ㅋㅋ', '그래서 웃었다 ㅋㅋ', ['ㅋㅋ']],
    ['Latin letters', 'AI', 'AI 비서와 ai', ['AI', 'ai']],
  ])('%s', async (_, words, text, hit) => {
    const found = press(
      open(await textBook(`제목 자리\n\n${text}\n\n끝입니다.`), { columns: 24 }),
      '/',
      ...words,
    );
    expect([...marked(found, 'current'), ...marked(found, 'hit')]).toEqual(hit);
  });

  test('finds words in a table cell with several lines', () => {
    const found = press(open(everyBlock, { columns: 40, rows: 30 }), '/', ...'밤새쓰기좋습니다');
    expect(marked(found, 'current').join(' ')).toBe('밤새 쓰기 좋습니다');
  });

  test('finds the same number of hits in a table whose cells are below each other', () => {
    const row = (...cells: string[]) => cells.map((text) => [{ kind: 'text', text }] as const);
    const table = {
      kind: 'table',
      header: row('가게 이름', '상품 가격', '비고 사항'),
      rows: [
        row('하나 상회', '만 원', '없음'),
        row('두리 상회', '이만 원', '없음'),
        row('세나 상회', '삼만 원', '여기 가격 인하'),
      ],
    } as const;
    const book = manuscriptOf({
      title: '글',
      lead: [table, { kind: 'paragraph', content: [{ kind: 'text', text: '끝 문단 가격.' }] }],
      sections: [],
    });
    for (const columns of [24, 80]) {
      const found = press(open(book, { columns, rows: 40, look: { wide: 'wrap' } }), '/', ...'가격', 'enter');
      expect([...marked(found, 'current'), ...marked(found, 'hit')]).toHaveLength(3);
      expect(status(found)).toMatch(/ 1\/3 · /);
      const rowOfCurrent = (state: State): string =>
        body(state)[
          screenOf(state).rows.findIndex((placed) =>
            placed.some(({ line }) => line.some(({ mark }) => mark === 'current')),
          )
        ]!;
      expect(rowOfCurrent(press(found, 'n'))).toContain('가격 인하');
      expect(rowOfCurrent(press(found, 'n', 'n'))).toContain('끝 문단');
    }
  });

  test('starts from the screen, and continues at the beginning', () => {
    expect(status(press(reader, '5', '/', ...'오픈'))).toMatch(/ 1\/\d+ · /);
    expect(status(press(reader, '3', '/', ...'젠슨'))).toMatch(/ [2-9]\/\d+ · /);
  });

  test('goes back with Esc to where it started, and stays with Enter', () => {
    const there = press(reader, '/', ...'재킷을 선물');
    expect(first(press(there, 'escape'))).toMatch(/^젠슨황과/);
    expect(first(press(there, 'enter', 'left'))).toMatch(/^젠슨황과/);
    expect(press(there, 'escape').search).toBeUndefined();
  });

  test('says that words are not found, and does not move', () => {
    const nowhere = press(reader, '/', ...'없는말');
    expect(status(nowhere)).toMatch(/^\/없는말 +0\/0 · /);
    expect(first(nowhere)).toMatch(/^젠슨황과/);
    expect(status(press(nowhere, 'enter'))).toMatch(/^찾지 못했습니다 .*0\/0/);
    expect(press(nowhere, 'enter', 'n')).toMatchObject({
      place: { unit: 0, offset: 0 },
      notice: { kind: 'noHits' },
    });
  });

  test('takes the beginning of a page that is pasted', () => {
    const pasted = press(reader, '/', ...'가'.repeat(5000));
    expect(pasted.mode).toMatchObject({ kind: 'searching', text: '가'.repeat(200) });
    expect(press(reader, 't', '/', ...'가'.repeat(5000)).mode).toMatchObject({
      kind: 'outline',
      filter: '가'.repeat(200),
    });
  });

  test('does not take control characters that are pasted', () => {
    expect(press(reader, '/', '\u009b', '3', '\u202e', '\u2028', '가').mode).toMatchObject({ text: '3가' });
  });

  test('erases a letter, a word, or all words', () => {
    const typed = press(reader, '/', ...'가죽 재킷');
    expect(status(press(typed, 'backspace', 'backspace'))).toMatch(/^\/가죽 /);
    expect(status(press(typed, 'ctrl-w'))).toMatch(/^\/가죽 /);
    expect(status(press(typed, 'ctrl-u'))).toMatch(/^\/ /);
    expect(press(typed, 'ctrl-u', 'backspace').mode.kind).toBe('reading');
    expect(press(typed, 'ctrl-u', 'enter').mode.kind).toBe('reading');
  });
});

describe('a search backward', () => {
  const reader = press(open(bundled()), '4', 'j');
  const forward = press(reader, '/', '황', 'enter');
  const backward = press(reader, '?', '황', 'enter');

  test('goes to the last hit above the screen, and n goes on upward', () => {
    const numberOf = (state: State): number =>
      Number(/(\d+)\/\d+ /.exec(status(press(state, 'ctrl-l')))?.[1]);
    expect(numberOf(backward)).toBe(numberOf(forward) - 1);
    expect(numberOf(press(backward, 'n'))).toBe(numberOf(backward) - 1);
    expect(numberOf(press(backward, 'P'))).toBe(numberOf(forward));
    expect(status(press(reader, '?', '황'))).toMatch(/^\?황/);
  });

  test('without words shows the help', () => {
    expect(press(reader, '?', 'enter').mode.kind).toBe('help');
    expect(press(reader, '/', 'enter').mode.kind).toBe('reading');
  });
});

describe('earlier words', () => {
  const reader = open(bundled(), { searched: ['재킷', '치즈'] });
  const typed = (...keys: string[]): string => status(press(reader, ...keys));

  test.each<[keys: string[], words: string]>([
    [['/', 'up'], '/재킷'],
    [['/', 'ctrl-p', 'ctrl-p'], '/치즈'],
    [['/', 'up', 'up', 'up'], '/치즈'],
    [['/', 'up', 'up', 'down'], '/재킷'],
    [['/', 'up', 'ctrl-n'], '/ '],
    [['/', '황', 'enter', '/', 'up'], '/황'], // what was searched for is remembered
    [['/', '치', '즈', 'enter', '?', 'up', 'up'], '?재킷'], // once
  ])('%j brings %j', (keys, words) => expect(typed(...keys)).toMatch(new RegExp(`^\\${words.trim()}`)));

  test('are kept', () => {
    expect(press(reader, '/', '황', 'enter').request).toEqual({ kind: 'searched', words: '황' });
    expect(press(reader, '/', '황', 'escape').request).toBeUndefined();
  });
});

describe('pasted words', () => {
  test.each<[keys: string[], words: string]>([
    [['/', 'paste-start', '난', 'enter', '로', 'paste-end'], '/난 로'],
    [['/', 'paste-start', 'q', 'escape', 'tab', 'paste-end'], '/q'],
    [['/', 'paste-start', ...'가\u{1f600}', 'paste-end', 'backspace'], '/가'],
  ])('%j is typed as %j', (keys, words) =>
    expect(status(press(open(bundled()), ...keys)).startsWith(words)).toBe(true),
  );

  test('do nothing where no words are typed', () => {
    const reader = open(bundled());
    const pasted = press(reader, 'paste-start', ...'qjG', 'enter', 'paste-end');
    expect(pasted.request).toBeUndefined();
    expect(pasted.place).toEqual(reader.place);
    expect(press(pasted, 'j').place).not.toEqual(reader.place);
  });
});

test.each([
  [20, 12],
  [60, 4],
  [140, 40],
])('the current hit stays on the screen at %d × %d', (columns, rows) => {
  const searched = press(open(bundled(), { rows: 20 }), '/', '재', '킷', 'enter', 'n', 'n');
  expect(marked(resize(searched, columns, rows), 'current').join('')).toBe('재킷');
  const away = press(searched, 'g');
  expect(resize(away, columns, rows).place).toEqual(away.place);
});

describe('in a long text', () => {
  const type = (state: State, key: string): State => step(state, { kind: 'key', key });
  const searching = async (): Promise<State> => {
    const middle = '난로 곁에서 읽습니다.\n\n'.repeat(8000);
    const text = `제목\n\n처음의 장작입니다.\n\n${middle}끝의 장작입니다.\n`;
    return ['/', '장', '작', 'enter'].reduce(type, open(await textBook(text)));
  };

  test.each<[keys: string[], waiting: string[], found: RegExp]>([
    [['n'], ['n'], /끝의/],
    [['n', 'n'], ['n', 'n'], /처음의/],
    [['N'], [], /끝의/],
    [['N', 'N', 'n'], ['N', 'n'], /끝의/],
  ])('of %j, %j wait until the hit has been found', async (keys, waiting, found) => {
    let state = keys.reduce(type, await searching());
    expect(state.waiting).toEqual(waiting);
    while (isBusy(state)) state = step(state, { kind: 'idle' });
    expect(body(state).join()).toMatch(found);
  });

  test('Ctrl-C stops a key that waits', async () => {
    const searched = await searching();
    const stopped = ['n', 'ctrl-c'].reduce(type, searched);
    expect([stopped.waiting, stopped.place, stopped.request]).toEqual([[], searched.place, undefined]);
  });
});
