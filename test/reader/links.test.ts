// Choosing links, notes and figures on the screen, and following them.
import { describe, expect, test } from 'vitest';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Block, Inline } from '../../src/article/model.ts';
import { step } from '../../src/reader/step.ts';
import { hintLetters } from '../../src/reader/link-hints.ts';
import { body, everyBlock, first, marked, open, press, resize, status } from '../helpers/reader.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const link = (href: string, words: string): Inline => ({ kind: 'link', href, content: [text(words)] });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });
const note = (id: string): Inline => ({ kind: 'note', id, label: id });

/** An article with two links, two notes in a row, and a link to its second section. */
const linked: Manuscript = manuscriptOf({
  title: '난로 곁의 링크',
  lead: [
    paragraph(
      text('먼저 '),
      link('https://nanro.example/a', '안내서'),
      text('를 보고 '),
      link('b.md', '장작'),
    ),
    paragraph(text('불은 오래 탑니다'), note('1'), note('2'), text('. '), link('#끝', '끝으로')),
  ],
  sections: Array.from({ length: 12 }, (_, index) => ({
    level: 2,
    heading: [text(`절 ${index + 1}`)],
    blocks: [paragraph(text('난로에 장작을 넣고 기다립니다.'))],
  })),
  notes: [
    { id: '1', label: '1', blocks: [paragraph(text('참나무 장작은 네 시간을 탑니다.'))] },
    { id: '2', label: '2', blocks: [paragraph(text('젖은 나무는 연기만 냅니다.'))] },
  ],
});
const reader = open(linked, { rows: 16 });
const chosen = (...keys: string[]): string[] => marked(press(reader, ...keys), 'selected');

describe('choosing', () => {
  test.each<[keys: string[], expected: string[]]>([
    [['tab'], ['안내서']],
    [['tab', 'tab'], ['장작']],
    [['tab', 'tab', 'tab'], ['¹']], // two marks at one place are two
    [['tab', 'tab', 'tab', 'tab'], ['²']],
    [['backtab'], ['끝으로']],
    [['tab', 'backtab'], ['끝으로']],
    [['backtab', 'tab'], ['안내서']],
    [['tab', 'escape'], []],
    [['tab', 'G', 'g'], ['안내서']], // it is still chosen when it comes back
  ])('%j chooses %j', (keys, expected) => expect(chosen(...keys)).toEqual(expected));

  test('stays at the link when the window changes', () => {
    const narrow = resize(press(reader, 'tab', 'tab'), 24, 16);
    expect(marked(narrow, 'selected')).toEqual(['장작']);
    expect(marked(press(narrow, 'tab'), 'selected')).toEqual(['¹']);
  });

  test('a link on several lines is one', () => {
    const long = manuscriptOf({
      lead: [paragraph(link('https://nanro.example/', '아주 긴 제목을 가진 글로 가는 링크'), text(' 뒤'))],
      sections: [],
    });
    const narrow = press(open(long, { columns: 18 }), 'tab');
    expect(marked(narrow, 'selected').join(' ')).toBe('아주 긴 제목을 가진 글로 가는 링크');
    expect(press(narrow, 'tab').chosen).toEqual(narrow.chosen);
  });

  test('without links, Tab says so and Enter goes a line down', () => {
    const plain = open(
      manuscriptOf({ title: '글', lead: [paragraph(text('난로 '.repeat(200)))], sections: [] }),
    );
    expect(status(press(plain, 'tab'))).toMatch(/^이 화면에는 링크가 없습니다/);
    expect(press(plain, 'enter').place).toEqual(press(plain, 'j').place);
  });
});

test('a chosen link shows where it leads, and a note does not', () => {
  expect(status(press(reader, 'tab'))).toMatch(/^https:\/\/nanro\.example\/a /);
  expect(status(press(reader, 'tab', 'tab', 'tab'))).toMatch(/^난로 곁의 링크/);
  expect(status(press(reader, 'tab', 'escape'))).toMatch(/^난로 곁의 링크/);
});

describe('following', () => {
  test.each<[keys: string[], request: unknown]>([
    [['tab', 'enter'], { kind: 'open', href: 'https://nanro.example/a', by: 'nanro' }],
    [['tab', 'O'], { kind: 'open', href: 'https://nanro.example/a', by: 'system' }],
    [['tab', 'tab', 'enter'], { kind: 'open', href: 'b.md', by: 'nanro' }],
    [['tab', 'y'], { kind: 'copyAddress', href: 'https://nanro.example/a' }],
    [['l', 's'], { kind: 'open', href: 'b.md', by: 'nanro' }],
    [['L', 'j', 'enter'], { kind: 'open', href: 'b.md', by: 'nanro' }],
    [['l', 'l', 'enter'], { kind: 'open', href: 'https://nanro.example/a', by: 'nanro' }],
    [['ㅣ', 'ㄴ'], { kind: 'open', href: 'b.md', by: 'nanro' }], // the keyboard writes Hangul
    [['O'], undefined],
    [['y'], undefined],
  ])('%j asks for %j', (keys, request) => expect(press(reader, ...keys).request).toEqual(request));

  test.each<[keys: string[], notice: string]>([
    [['O'], '고른 링크가 없습니다'],
    [['y'], '복사할 것이 없습니다'],
    [['tab', 'y'], '복사했습니다'],
  ])('%j says %j', (keys, notice) => expect(status(press(reader, ...keys))).toContain(notice));

  test('a note opens over the text, and any key closes it', () => {
    const box = press(reader, 'tab', 'tab', 'tab', 'enter');
    expect(
      body(box)
        .slice(-3)
        .map((row) => row.trim()),
    ).toEqual([
      expect.stringMatching(/^╭ 각주 1 ─+╮$/),
      expect.stringMatching(/^│ 참나무 장작은 네 시간을 탑니다\. +│$/),
      expect.stringMatching(/^╰─+╯$/),
    ]);
    for (const key of ['j', 'escape', 'q', 'enter', ' ', 'x'])
      expect(press(box, key).mode.kind, key).toBe('reading');
    expect(press(box, 'q').place).toEqual(reader.place);
  });

  test('a note that is higher than the screen scrolls', () => {
    const long = manuscriptOf({
      lead: [paragraph(text('글'), note('1'))],
      sections: [],
      notes: [
        {
          id: '1',
          label: '*',
          blocks: Array.from({ length: 9 }, (_, index) => paragraph(text(`줄 ${index}`))),
        },
      ],
    });
    const box = press(open(long, { rows: 8 }), 'tab', 'enter');
    expect(body(box).join('\n')).toContain('줄 0');
    const end = press(box, 'G');
    expect(body(end).join('\n')).toContain('줄 8');
    expect(body(end).at(-1)).toContain('17/17');
    expect(press(end, 'enter').mode.kind).toBe('reading');
  });

  test.each(['javascript', 'data', 'vbscript'])('%s: is refused with a message', (scheme) => {
    const bad = open(
      manuscriptOf({ lead: [paragraph(link(`refused:${scheme}`, '누르세요'))], sections: [] }),
    );
    const refused = press(bad, 'tab', 'enter');
    expect(refused.request).toBeUndefined();
    expect(status(refused)).toContain(`${scheme}: 주소는 열지 않습니다`);
    expect(press(bad, 'tab', 'O').request).toBeUndefined();
  });

  test('a place that is not there is named', () => {
    const missing = open(manuscriptOf({ lead: [paragraph(link('#없는 곳', '저기'))], sections: [] }));
    expect(status(press(missing, 'tab', 'enter'))).toContain('이 글에는 #없는 곳 자리가 없습니다');
  });

  test('a figure is opened with the system', () => {
    const figure = open(
      manuscriptOf({ lead: [{ kind: 'figure', src: 'img/stove.png', alt: '난로' }], sections: [] }),
    );
    expect(press(figure, 'tab', 'enter').request).toEqual({
      kind: 'open',
      href: 'img/stove.png',
      by: 'system',
    });
  });
});

test.each([
  ['missing', undefined],
  ['empty', []],
])('a note that is %s opens no box', (_, blocks) => {
  const notes = blocks && [{ id: '1', label: '1', blocks }];
  const one = open(
    manuscriptOf({ lead: [paragraph(text('불'), note('1'))], sections: [], ...(notes && { notes }) }),
  );
  const opened = press(one, 'tab', 'enter');
  expect(opened.mode.kind).toBe('reading');
  expect(status(opened)).toContain('내용이 없는 각주입니다');
});

describe('letters over the links', () => {
  test('stand where the links are, and hide nothing else', () => {
    expect(body(press(reader, 'l')).slice(2, 5)).toMatchInlineSnapshot(`
      [
        "",
        "  먼저 a 내서를 보고 s 작",
        "",
      ]
    `);
    expect(press(reader, 'l', 'escape').mode.kind).toBe('reading');
    expect(press(reader, 'l', '1').mode.kind).toBe('reading');
  });

  test('two letters stand if there are many links', () => {
    const many = open(
      manuscriptOf({
        lead: [
          paragraph(
            ...Array.from({ length: 40 }, (_, index) => [link(`/${index}`, `곳${index}`), text(' ')]).flat(),
          ),
        ],
        sections: [],
      }),
      { rows: 30 },
    );
    const typed = press(many, 'l', 's');
    expect(typed.mode).toMatchObject({ kind: 'hints', typed: 's' });
    expect(press(typed, 'a').request).toMatchObject({ href: '/25' });
    expect(press(typed, 'backspace').mode).toMatchObject({ kind: 'hints', typed: '' });
    expect(press(typed, '1').mode.kind).toBe('reading');
  });

  test('stand over the links of the window as it is', () => {
    const narrow = resize(press(reader, 'l'), 14, 6);
    expect(body(narrow).join('\n')).toContain('s 작');
    expect(press(narrow, 's').request).toMatchObject({ href: 'b.md' });
    expect(press(resize(press(reader, 'l'), 1, 1), 'j').mode.kind).toBe('reading');
  });

  test('no letters begin others, and none are l', () => {
    for (const count of [1, 3, 25, 26, 300, 625]) {
      const letters = hintLetters(count);
      expect(letters).toHaveLength(count);
      expect(new Set(letters).size).toBe(count);
      expect(new Set(letters.map((each) => each.length)).size).toBe(1);
      expect(letters.join('')).not.toContain('l');
    }
  });
});

describe('the list of links', () => {
  test('has links, notes and figures once, with where they lead', () => {
    expect(
      body(press(reader, 'L'))
        .map((row) => row.trim())
        .slice(0, 6),
    ).toMatchInlineSnapshot(`
      [
        "링크",
        "안내서  https://nanro.example/a",
        "장작  b.md",
        "¹  참나무 장작은 네 시간을 탑니다.",
        "²  젖은 나무는 연기만 냅니다.",
        "끝으로  #끝",
      ]
    `);
  });

  test('has the related posts that have an address', () => {
    const related = [
      { title: '난로 청소하는 법', href: 'https://nanro.example/clean' },
      { title: '주소 없는 글' },
    ];
    const end = press(open(manuscriptOf({ title: '글', sections: [], related }), { rows: 20 }), 'L');
    expect(press(end, 'enter').request).toMatchObject({ href: 'https://nanro.example/clean' });
    expect(body(end).join('')).not.toContain('주소 없는 글');
  });

  test.each(['escape', 'q', 'left', 'backspace'])('%s closes it', (key) => {
    expect(press(reader, 'L', key).mode.kind).toBe('reading');
    expect(press(reader, 'L', key).place).toEqual(reader.place);
  });

  test('shows the whole address of a link that could not be opened', () => {
    const href = `https://nanro.example/${'long-part/'.repeat(20)}`;
    const unopened = step(press(reader, 'tab', 'O'), { kind: 'unopened', href, reason: 'noOpener' });
    const shown = body(unopened);
    expect(shown[0]).toBe(' 열 프로그램이 없습니다 (아무 키나 누르면 닫힙니다)');
    expect(
      shown
        .slice(2)
        .map((row) => row.trim())
        .join(''),
    ).toBe(href);
    expect(press(unopened, 'j').mode.kind).toBe('reading');
  });
});

test('every block with a link can be chosen', () => {
  const whole = open(everyBlock, { rows: 100 });
  const seen = new Set<string>();
  let state = whole;
  for (let count = 0; count < 20; count++) {
    state = press(state, 'tab');
    seen.add(marked(state, 'selected').join(' '));
  }
  expect([...seen].join('|')).toMatchInlineSnapshot(
    `"안내서|[그림] 무쇠 난로|난로 고르는 법|¹|*|벽난로 이야기"`,
  );
  expect(first(whole)).not.toBe('');
});
