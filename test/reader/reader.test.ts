// The reader as a state machine: what each key does, seen on the screen.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { cellsIn } from '../../src/unicode/cells.ts';
import { shownPlace, type State } from '../../src/reader/state.ts';
import { KEYS } from '../../src/reader/reading.ts';
import { HELP_KEYS } from '../../src/reader/help-keys.ts';
import { screenOf } from '../../src/reader/screen.ts';
import {
  bundled,
  happen,
  marked,
  open,
  press,
  resize,
  show,
  textBook,
  textOf,
  TEXTS,
} from '../helpers/reader.ts';

const golden = (name: string): string =>
  fileURLToPath(new URL(`../golden/reader/${name}.txt`, import.meta.url));
const everyBlock = manuscriptOf(
  JSON.parse(readFileSync(new URL('../fixtures/every-block.json', import.meta.url), 'utf8')) as Article,
);
const first = (state: State): string => show(state)[0]!.trim();
const status = (state: State): string => show(state).at(-1)!.trim();
const body = (state: State): string[] => show(state).slice(0, -1);

describe('golden screens (npm test -- -u writes them anew)', () => {
  test.each<[name: string, state: State]>([
    ['first', open(bundled())],
    ['smallest', open(bundled(), { columns: 20, rows: 5 })],
    ['outline-wide', press(open(bundled(), { columns: 90, rows: 14 }), 't', 'j')],
    ['outline-narrow', press(open(bundled()), 't', '/', 'ㅈ', 'ㅋ')],
    ['search', press(open(bundled()), '/', ...'치즈스테이크')],
    ['links', press(open(everyBlock, { rows: 16, columns: 70 }), 'l')],
    ['columns', press(open(bundled(), { columns: 100, rows: 16 }), 'c')],
    ['help', press(open(bundled(), { rows: 25, columns: 70 }), '?')],
  ])('%s', async (name, state) => {
    await expect(`${show(state).join('\n')}\n`).toMatchFileSnapshot(golden(name));
  });

  test('help in English', async () => {
    await expect(
      `${show(press(open(bundled(), { rows: 25, columns: 70, texts: TEXTS.en }), '?')).join('\n')}\n`,
    ).toMatchFileSnapshot(golden('help.en'));
  });
});

describe('moving', () => {
  const lines = textBook(Array.from({ length: 60 }, (_, index) => `${index + 1}번째 문장입니다.`).join('\n'));
  const at = (...keys: string[]): string => first(press(open(lines, { rows: 11 }), ...keys)); // ten rows, every other one blank

  test.each<[keys: string[], expected: string]>([
    [[], '글'],
    [['j', 'j', 'j'], '1번째 문장입니다.'],
    [['down', 'enter', 'ㅓ'], '1번째 문장입니다.'],
    [['j', 'j', 'j', 'k', 'k', 'k'], '글'],
    [[' '], '4번째 문장입니다.'], // the last row of the screen before
    [['pagedown', 'f'], ''],
    [[' ', 'b'], '글'],
    [['d'], '2번째 문장입니다.'],
    [['d', 'u'], '글'],
    [['wheeldown'], '1번째 문장입니다.'],
    [['wheeldown', 'wheelup'], '글'],
    [['G'], ''],
    [['end', 'k'], '55번째 문장입니다.'],
    [['G', 'k', 'j', ' ', 'k'], '55번째 문장입니다.'], // the end stays the end
    [['G', 'g'], '글'],
    [['G', 'home'], '글'],
    [['k', 'b', 'u'], '글'],
  ])('%j', (keys, expected) => {
    expect(at(...keys)).toBe(expected);
  });

  test('the end is a hundred per cent, and nothing is left', () => {
    expect(status(press(open(lines), 'G', 'k', 'j'))).toMatch(/100%$/);
    expect(status(press(open(lines), 'k'))).toMatch(/ 6% · 2분 남음$/);
  });
});

describe('sections', () => {
  const reader = open(bundled());

  test.each<[keys: string[], expected: string | RegExp]>([
    [['n'], /^1\. 황과/],
    [[']', ']'], /^2\. AI 발전/],
    [['n', 'n', 'p'], /^1\. 황과/],
    [['n', 'n', 'j', '['], /^2\. AI 발전/], // first to where this one begins
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
    [['c'], '두 단으로 보기에는'],
    [['+'], '줄 너비 56칸 (더는'],
    [["'", 'x'], '없는 책갈피입니다: x'],
    [['m', 'x'], '책갈피를 꽂았습니다: x'],
    [['m'], '책갈피로 쓸 글자를 눌러 주세요'],
    [['N'], '젠슨황과'], // nothing is looked for
  ])('%j says %s', (keys, notice) => {
    expect(status(press(reader, ...keys))).toContain(notice);
  });

  test('of twelve sections, digits go on to those of two digits', () => {
    const twelve = textBook(
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
    expect(first(press(many, '1', '2', 'left'))).toBe('글'); // one jump
    expect(press(open(twelve), 'n').book.manuscript.headings.length).toBeGreaterThan(10);
  });

  test('headings that have numbers are called by them', () => {
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
    expect(first(press(numbered, '5'))).toBe('글'); // for its place has no number among those that have
    expect(
      body(press(numbered, 't'))
        .slice(0, 6)
        .map((row) => row.trim()),
    ).toEqual(['차례', '머리말', '1. 왜', '1.1 까닭', '2. 어떻게', '맺음말']);
    expect(marked(press(numbered, 't', '2'), 'selected')).toEqual(['2. 어떻게']);
  });

  test('a book without sections says so', () => {
    for (const key of ['n', ']', '1', 't'])
      expect(status(press(open(textBook('글 하나입니다.')), key))).toMatch(/^이 글에는 섹션이 없습니다/);
  });
});

describe('marks', () => {
  test('are set and gone to, and back by the other quotation mark', () => {
    const there = press(open(bundled()), '4', 'm', 'a', 'g', "'", 'ㅁ');
    expect(first(there)).toMatch(/^4\. 치즈/);
    expect(first(press(there, "'", "'"))).toMatch(/^젠슨황과/);
    expect(press(open(bundled()), 'm', 'a').request).toEqual({ kind: 'save' });
    expect(press(open(bundled()), 'm', 'escape').marks).toEqual({});
  });
});

describe('the outline', () => {
  const reader = open(bundled(), { columns: 130 });

  test('shows a section while it is selected, and goes back when it is closed', () => {
    const looking = press(reader, 't', 'j', 'j');
    expect(marked(looking, 'selected')).toEqual(['3  미래를 향한 비전']);
    expect(show(looking)[0]).toMatch(/│ +3\. 미래를 향한 비전$/);
    expect(first(press(looking, 'escape'))).toMatch(/^젠슨황과/);
    expect(first(press(looking, 't'))).toMatch(/^젠슨황과/);
    expect(first(press(looking, 'enter'))).toMatch(/^3\. 미래/);
    expect(first(press(looking, 'enter', 'left'))).toMatch(/^젠슨황과/);
  });

  test.each<[filter: string, found: string[]]>([
    ['재킷', ['5  가죽 재킷']],
    ['ㄱㅈㅈㅋ', ['5  가죽 재킷']],
    ['ai발', ['2  AI 발전에서 오픈 소스의 중요성']],
    ['qq', []],
  ])('%s filters it', (filter, found) => {
    expect(marked(press(reader, 't', '/', ...filter), 'selected')).toEqual(found);
  });

  test('letters are letters of the filter, until it is left', () => {
    const filtering = press(reader, 't', '/', 'q', 'backspace', '가', 'escape');
    expect(filtering.mode.kind).toBe('outline');
    expect(press(filtering, 'q').mode.kind).toBe('reading');
    expect(press(reader, 't', '/', '없', 'enter').mode.kind).toBe('outline'); // nowhere to go
  });
});

describe('search', () => {
  const reader = open(bundled());

  test('finds while it is typed, marks all, counts, and clears', () => {
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
    expect(first(press(cleared, 'n'))).toMatch(/^\d\. /); // n is the next section again
  });

  test.each<[what: string, words: string, text: string, hit: string[]]>([
    [
      'over the end of a line',
      '오픈 소스 AI를 받아들이는',
      '저커버그는 오픈 소스 AI를 받아들이는 흐름이라고 했다.',
      ['오픈 소스', 'AI를 받아들이는'],
    ],
    ['whatever the spaces', '오픈소스', '오픈 소스 이야기', ['오픈 소스']],
    ['whatever the case', 'pytorch', '파이토치(PyTorch)', ['PyTorch']],
    ['what was decomposed', '각설탕', '각설탕'.normalize('NFD'), ['각설탕']],
    ['by what is decomposed', '각설탕'.normalize('NFD'), '각설탕', ['각설탕']],
    ['accents in either form', 'café'.normalize('NFD'), '카페 café에서', ['café']],
    ['initial consonants', 'ㄱㅈㅈㅋ', '검은 가죽 재킷을', ['가죽 재킷']],
    ['a letter that stands alone', 'ㅋㅋ', '그래서 웃었다 ㅋㅋ', ['ㅋㅋ']],
    ['Latin letters', 'AI', 'AI 비서와 ai', ['AI', 'ai']],
  ])('%s', (_, words, text, hit) => {
    const found = press(open(textBook(`제목 자리\n\n${text}\n\n끝입니다.`), { columns: 24 }), '/', ...words);
    expect([...marked(found, 'current'), ...marked(found, 'hit')]).toEqual(hit);
  });

  test('cell by cell in a table whose cells go over several lines', () => {
    const found = press(open(everyBlock, { columns: 40, rows: 30 }), '/', ...'밤새쓰기좋습니다');
    expect(marked(found, 'current').join(' ')).toBe('밤새 쓰기 좋습니다');
  });

  test('as often in a table whose cells stand below each other', () => {
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
      const found = press(open(book, { columns, rows: 40 }), '/', ...'가격', 'enter');
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

  test('goes on from the screen, around the end', () => {
    expect(status(press(reader, '5', '/', ...'오픈'))).toMatch(/ 1\/\d+ · /);
    expect(status(press(reader, '3', '/', ...'젠슨'))).toMatch(/ [2-9]\/\d+ · /);
  });

  test('Esc goes back to where it began; Enter stays, and ← goes back', () => {
    const there = press(reader, '/', ...'재킷을 선물');
    expect(first(press(there, 'escape'))).toMatch(/^젠슨황과/);
    expect(first(press(there, 'enter', 'left'))).toMatch(/^젠슨황과/);
    expect(press(there, 'escape').search).toBeUndefined();
  });

  test('words that are nowhere: nothing moves, and it is said', () => {
    const nowhere = press(reader, '/', ...'없는말');
    expect(status(nowhere)).toMatch(/^\/없는말 +0\/0 · /);
    expect(first(nowhere)).toMatch(/^젠슨황과/);
    expect(status(press(nowhere, 'enter'))).toMatch(/^찾지 못했습니다 +0\/0/);
    expect(press(nowhere, 'enter', 'n')).toMatchObject({
      place: { unit: 0, offset: 0 },
      notice: { kind: 'noHits' },
    });
  });

  test('a page that was pasted is looked for as far as its beginning', () => {
    const pasted = press(reader, '/', ...'가'.repeat(5000));
    expect(pasted.mode).toMatchObject({ kind: 'searching', text: '가'.repeat(200) });
    expect(press(reader, 't', '/', ...'가'.repeat(5000)).mode).toMatchObject({
      kind: 'outline',
      filter: '가'.repeat(200),
    });
  });

  test('controls that were pasted are not typed', () => {
    expect(press(reader, '/', '\u009b', '3', '\u202e', '\u2028', '가').mode).toMatchObject({ text: '3가' });
  });

  test('letters taken back, one by one and all', () => {
    const typed = press(reader, '/', ...'가죽 재킷');
    expect(status(press(typed, 'backspace', 'backspace'))).toMatch(/^\/가죽 /);
    expect(status(press(typed, 'ctrl-w'))).toMatch(/^\/가죽 /);
    expect(status(press(typed, 'ctrl-u'))).toMatch(/^\/ /);
    expect(press(typed, 'ctrl-u', 'backspace').mode.kind).toBe('reading');
    expect(press(typed, 'ctrl-u', 'enter').mode.kind).toBe('reading');
  });
});

describe('links', () => {
  const reader = open(everyBlock, { rows: 16, columns: 70 });

  test('are chosen by number or with Enter, and the system opens them', () => {
    expect(press(reader, 'l', '1').request).toEqual({ kind: 'open', href: 'https://nanro.example/guide' });
    expect(press(reader, 'l', 'enter').request).toEqual({
      kind: 'open',
      href: 'https://nanro.example/guide',
    });
    expect(press(reader, 'l', 'escape').mode.kind).toBe('reading');
  });

  test('related posts are among them, where they have an address', () => {
    const related = [
      { title: '난로 청소하는 법', href: 'https://nanro.example/clean' },
      { title: '주소 없는 글' },
    ];
    const end = press(open(manuscriptOf({ title: '글', sections: [], related }), { rows: 20 }), 'l');
    expect(end.mode).toMatchObject({
      kind: 'links',
      items: [{ title: '난로 청소하는 법', href: 'https://nanro.example/clean' }],
    });
    expect(press(end, '1').request).toEqual({ kind: 'open', href: 'https://nanro.example/clean' });
  });

  test('an address that leads nowhere from here is shown, not opened', () => {
    const heading = [{ kind: 'text', text: '곳' }] as const;
    const linking = (href: string) =>
      open(
        manuscriptOf({
          title: '글',
          sections: [
            {
              level: 2,
              heading,
              blocks: [{ kind: 'paragraph', content: [{ kind: 'link', href, content: heading }] }],
            },
          ],
        }),
      );
    for (const href of ['/post/7', 'javascript:alert(1)', 'file:///etc/passwd']) {
      const chosen = press(linking(href), 'l', 'enter');
      expect(chosen.request).toBeUndefined();
      expect(body(chosen).join('\n')).toContain(
        `여기서는 열 수 없는 주소입니다 (아무 키나 누르면 닫힙니다)\n\n ${href}`,
      );
      expect(press(chosen, 'j').mode.kind).toBe('reading');
    }
  });

  test('one that nothing opens is shown whole, to be copied', () => {
    const href = `https://nanro.example/${'long-part/'.repeat(20)}`;
    const unopened = happen(press(reader, 'l', '1'), { kind: 'unopened', href });
    const shown = body(unopened);
    expect(unopened.notice).toBeUndefined(); // nothing is being opened any more
    expect(shown[0]).toBe(' 링크를 열 프로그램이 없습니다 (아무 키나 누르면 닫힙니다)');
    expect(
      shown
        .slice(2)
        .map((row) => row.trim())
        .join(''),
    ).toBe(href);
  });

  test('of more than nine, a digit waits for the next', () => {
    const content = Array.from(
      { length: 12 },
      (_, index) =>
        ({
          kind: 'link',
          href: `https://a.kr/${index + 1}`,
          content: [{ kind: 'text', text: `곳${index + 1}` }],
        }) as const,
    );
    const many = press(
      open(manuscriptOf({ title: '글', lead: [{ kind: 'paragraph', content }], sections: [] })),
      'l',
    );
    expect(press(many, '1').request).toBeUndefined();
    expect(status(press(many, '1'))).toMatch(/^1_/);
    expect(press(many, '1', '2').request).toEqual({ kind: 'open', href: 'https://a.kr/12' });
    expect(press(many, '1', '2').digits).toBe(''); // the next ones are of a section
    expect(press(many, '1', 'enter').request).toEqual({ kind: 'open', href: 'https://a.kr/1' });
    expect(press(many, '7').request).toEqual({ kind: 'open', href: 'https://a.kr/7' });
    expect(press(many, 'j', 'j', 'k', 'enter').request).toEqual({ kind: 'open', href: 'https://a.kr/2' });
  });
});

describe('how it looks', () => {
  const reader = open(bundled(), { columns: 100, rows: 12 });

  test('wider and narrower, within the screen', () => {
    expect(press(reader, '-', '-').frame.width).toBe(72);
    expect(press(reader, '+').frame.width).toBe(84);
    expect(press(reader, ...Array.from({ length: 30 }, () => '=')).frame.width).toBe(96);
    expect(press(reader, ...Array.from({ length: 30 }, () => '-')).frame.width).toBe(16);
    expect(status(press(reader, '-'))).toMatch(/^줄 너비 76칸/);
    expect(resize(press(open(bundled(), { columns: 40 }), '+'), 120, 12).frame.width).toBe(80); // a limit is no wish
    expect(press(open(bundled(), { look: { measure: 4 } }), '-').frame.width).toBe(4);
  });

  test('two columns where there is room, one where there is none', () => {
    expect(press(reader, 'c').frame.lefts).toHaveLength(2);
    expect(press(reader, 'c', 'c').frame.lefts).toHaveLength(1);
    const two = press(reader, 'c');
    expect(resize(two, 60, 12).frame.lefts).toHaveLength(1);
    expect(resize(resize(two, 60, 12), 100, 12)).toMatchObject({ frame: two.frame });
    expect(press(open(bundled()), 'c').look.columns).toBe(1);
  });

  test('the second column goes on where the first ends', () => {
    const two = press(reader, 'c', '3');
    const one = press(
      open(bundled(), { columns: two.frame.width, rows: 23, look: { measure: two.frame.width } }),
      '3',
    );
    const rows = screenOf(two).rows.slice(0, -1);
    const columns = two.frame.lefts.map((left) =>
      rows.map((placed) => textOf(placed.find(({ column }) => column === left)?.line ?? [])),
    );
    const inOne = show(press(resize(one, two.frame.width + 4, 23)))
      .slice(0, -1)
      .map((row) => row.slice(2))
      .filter(Boolean);
    expect(
      columns
        .flat()
        .map((row) => row.trimEnd())
        .filter(Boolean)
        .slice(0, inOne.length),
    ).toEqual(inOne);
    expect(columns.map(([top]) => top)).not.toContain(''); // no column begins with the blank lines between two blocks
  });

  test('lines end between syllables', () => {
    expect(body(press(reader, 'w'))).not.toEqual(body(reader));
    expect(body(press(reader, 'w', 'w'))).toEqual(body(reader));
  });

  test('themes in turn', () => {
    expect(
      [1, 2, 3].map((count) => press(reader, ...Array.from({ length: count }, () => 'T')).look.theme),
    ).toEqual(['light', 'sepia', 'dark']);
  });
});

describe('the place', () => {
  const reader = press(open(bundled(), { columns: 70, rows: 12 }), '4', 'j', 'j', 'j', 'j');

  test('stays through any change of the lines, and comes back with them', () => {
    const sizes = [
      [20, 5],
      [400, 60],
      [33, 7],
      [80, 24],
      [8, 2],
      [70, 12],
    ] as const;
    const storm = sizes.reduce((state, [columns, rows]) => resize(state, columns, rows), reader);
    expect(show(storm)).toEqual(show(reader));
    for (const keys of [
      ['-', '+'],
      ['w', 'w'],
      ['t', 'escape'],
      ['?', 'q'],
      ['c', 'c'],
    ])
      expect(body(press(reader, ...keys)), keys.join()).toEqual(body(reader));
  });

  test.each([
    [30, 6],
    [50, 20],
    [100, 9],
  ])('at %i × %i the first word on the screen is of the first row', (columns, rows) => {
    const row = first(reader);
    const narrow = first(resize(reader, columns, rows));
    const [shorter, longer] = [row, narrow].toSorted((one, other) => one.length - other.length) as [
      string,
      string,
    ];
    expect(longer.replace(/\s/g, '')).toContain(shorter.replace(/\s/g, '').slice(0, 8));
  });

  test('at the end of a small window, a larger one is filled, and the small one comes back as it was', () => {
    const end = press(open(bundled(), { rows: 6 }), 'G');
    const large = resize(end, 60, 30);
    expect(body(large)[0]).not.toBe('');
    expect(body(large).at(-1)).not.toBe('');
    expect(show(resize(large, 60, 6))).toEqual(show(end));
  });
});

describe('keys', () => {
  test.each([
    ['ko', 40],
    ['en', 40],
    ['ko', 26],
    ['en', 26],
    ['ko', 12],
    ['en', 12],
  ] as const)('the help is whole in %s at %d columns, and can be seen to its end', (language, columns) => {
    const texts = TEXTS[language];
    const help = press(open(bundled(), { rows: 200, columns, texts }), '?');
    for (const what of Object.values(texts.help))
      expect(show(help).join('').replace(/\s/g, '')).toContain(what.replace(/\s/g, ''));
    for (const row of show(help)) expect(cellsIn(row, 1)).toBeLessThanOrEqual(columns);
    const rows = show(help).slice(0, -1).join('\n').trim().split('\n');
    expect(show(press(resize(help, columns, 10), 'G')).slice(1, -1)).toEqual(rows.slice(-8));
  });

  test('every key of the help does something, and every key that does something is in the help', () => {
    const named = Object.values(HELP_KEYS).flatMap((keys) => keys.split(' '));
    const names: Record<string, string> = { space: ' ', '↑': 'up', '↓': 'down', '←': 'left', Esc: 'escape' };
    const known = named.filter((key) => !/^(?:a|\d|…|Ctrl-.)$/.test(key)).map((key) => names[key] ?? key);
    for (const key of known) expect(KEYS[key], key).toBeDefined();
    const others = [
      'enter',
      'f',
      'pagedown',
      'pageup',
      'home',
      'end',
      'wheeldown',
      'wheelup',
      '=',
      'ctrl-f',
      'ctrl-b',
      'ctrl-d',
      'ctrl-u',
    ]; // of the same meaning as one in it
    expect(Object.keys(KEYS).filter((key) => !known.includes(key) && !others.includes(key))).toEqual([]);
  });

  test.each<[key: string, request: string]>([
    ['q', 'quit'],
    ['ㅂ', 'quit'],
    ['ctrl-c', 'interrupt'],
    ['ctrl-z', 'suspend'],
    ['ctrl-l', 'redraw'],
  ])('%s asks for %s', (key, kind) => {
    expect(press(open(bundled()), key).request).toEqual({ kind });
  });

  test('Ctrl-C leaves from everywhere', () => {
    for (const keys of [['/', '가'], ['t'], ['t', '/'], ['?'], ['m']])
      expect(press(open(bundled()), ...keys, 'ctrl-c').request).toEqual({ kind: 'interrupt' });
    expect(shownPlace(press(open(bundled()), 'ctrl-c'))).toEqual({ unit: 0, offset: 0 });
  });
});
