// Wide code and tables: they scroll sideways, and one of them can have the whole screen.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Block, Of } from '../../src/article/model.ts';
import { step } from '../../src/reader/step.ts';
import { body, open, press, show, status } from '../helpers/reader.ts';

const text = (content: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text: content }] });
const cell = (content: string) => [{ kind: 'text' as const, text: content }];
const command: Of<Block, 'code'> = {
  kind: 'code',
  text: '불 --장작 열두_개비 --굴뚝 열림 --온도 섭씨_육십도\n재 치우기',
};
const table: Of<Block, 'table'> = {
  kind: 'table',
  header: [cell('난로'), cell('모델_이름'), cell('제조사')],
  rows: [[cell('거실'), cell('따뜻한_무쇠_난로_2호'), cell('아랫목_주물_공업사')]],
};
const documentOf = (...lead: Block[]): Manuscript => manuscriptOf({ lead, sections: [] });
const both = documentOf(text('글'), command, { kind: 'quote', blocks: [table] });

describe('wide code and tables', () => {
  test('scroll by half the measure, and stop at their ends', () => {
    const reader = open(both, { rows: 12, columns: 30 });
    expect(show(reader)).toMatchInlineSnapshot(`
      [
        "  1분",
        "",
        "  글",
        "",
        "    불 --장작 열두_개비 -- ›",
        "    재 치우기",
        "",
        "  │ 난로  모델_이름        ›",
        "  │ ───────────────────────›",
        "  │ 거실  따뜻한_무쇠_난로_›",
        "",
        " h 단축키 · q 나가기     100%",
      ]
    `);
    const right = press(reader, '>');
    expect(show(right)).toMatchInlineSnapshot(`
      [
        "  1분",
        "",
        "  글",
        "",
        "  ‹두_개비 --굴뚝 열림 --온›",
        "  ‹",
        "",
        "  │ ‹              제조사",
        "  │ ‹──────────────────────›",
        "  │ ‹ 쇠_난로_2호  아랫목_ ›",
        "",
        "                         100%",
      ]
    `);
    expect(show(press(right, 'shift-right', '>', '>'))).toMatchInlineSnapshot(`
      [
        "  1분",
        "",
        "  글",
        "",
        "  ‹  열림 --온도 섭씨_육십도",
        "  ‹",
        "",
        "  │ ‹     제조사",
        "  │ ‹───────────────────────",
        "  │ ‹2호  아랫목_주물_공업사",
        "",
        " 오른쪽 끝입니다         100%",
      ]
    `);
    expect(body(press(right, 'shift-left'))).toEqual(body(reader));
  });

  test.each([
    ['<', 'the left end'],
    ['>', 'the right end'],
  ])('%s says where %s is', (key) => {
    const reader = press(open(both, { rows: 12, columns: 30 }), '>', '>', '>', '>', key, key, key, key);
    expect(status(press(reader, key))).toMatch(key === '<' ? '왼쪽 끝입니다' : '오른쪽 끝입니다');
  });

  test('are as in print with --wide wrap', () => {
    const shown = show(open(both, { rows: 20, columns: 30, look: { wide: 'wrap' } })).join('\n');
    expect(shown).toContain('↪');
    expect(shown).toContain('모델_이름:');
    expect(shown).not.toContain('›');
  });

  test('are said not to be there', () => {
    const plain = press(open(documentOf(text('글')), { rows: 5, columns: 60 }), '>');
    expect(status(plain)).toContain('이 화면에는 옆으로 넘길 표나 코드가 없습니다');
    expect(status(press(plain, 'z'))).toContain('이 화면에는 표나 코드가 없습니다');
  });

  test('show a hit and a link that are hidden', () => {
    const found = press(open(both, { rows: 12, columns: 30 }), '/', ...'공업사', 'enter');
    expect(show(found).join('\n')).toContain('공업사');
    const linked: Block = {
      ...table,
      rows: [
        [cell('거실'), cell('따뜻한_무쇠_난로_2호'), [{ kind: 'link', href: 'b.md', content: cell('사진') }]],
      ],
    };
    const chosen = press(open(documentOf(linked), { rows: 8, columns: 24 }), 'tab');
    expect(show(chosen).join('\n')).toContain('사진');
  });

  test('scroll together if they are parts of one block', () => {
    const line = (index: number): string => `${1000 + index} ${'장작_'.repeat(12)}끝`;
    const long: Block = {
      kind: 'code',
      text: Array.from({ length: 1200 }, (_, index) => line(index)).join('\n'),
    };
    const right = press(open(documentOf(long), { rows: 8, columns: 30 }), '>', '>', '>', '>', 'G');
    expect(body(right).every((row) => row.trimEnd().endsWith('끝'))).toBe(true);
  });

  test('divide a line that is too long to be code', () => {
    const data: Block = { kind: 'code', text: '가'.repeat(2001) };
    expect(show(open(documentOf(data), { rows: 8, columns: 30 })).join('\n')).toContain('↪');
  });
});

describe('z', () => {
  const reader = open(both, { rows: 7, columns: 34 });

  test('shows the block at the middle of the screen on the whole screen', () => {
    const zoomed = press(reader, 'G', 'z');
    expect(show(zoomed)).toMatchInlineSnapshot(`
      [
        "난로  모델_이름             제조사",
        "─────────────────────────────────›",
        "거실  따뜻한_무쇠_난로_2호  아랫 ›",
        "",
        "",
        "",
        " < > 옆으로 · z 닫기         100%",
      ]
    `);
    expect(show(press(zoomed, 'right'))).toMatchInlineSnapshot(`
      [
        "‹름             제조사",
        "‹─────────────────────────────────",
        "‹무쇠_난로_2호  아랫목_주물_공업사",
        "",
        "",
        "",
        " < > 옆으로 · z 닫기         100%",
      ]
    `);
  });

  test.each(['z', 'q', 'escape', 'enter', 'ㅋ'])('%s goes back to the text', (key) => {
    expect(body(press(reader, 'z', '>', key))).toEqual(body(reader));
  });

  test.each([undefined, 'ts'])('shows all parts of long code in %s, and moves through them', (language) => {
    const lines = Array.from({ length: 3000 }, (_, index) => `줄 ${index}`).join('\n');
    const long = open(documentOf(text('글'), { kind: 'code', text: lines, ...(language && { language }) }), {
      rows: 6,
      columns: 30,
    });
    const end = press(long, 'G', 'z', 'G');
    expect(body(end).map((row) => row.trim())).toEqual(
      [2995, 2996, 2997, 2998, 2999].map((index) => `줄 ${index}`),
    );
    expect(show(press(end, 'g'))[0]!.trim()).toBe('줄 0');
  });

  test('keeps the block through a change of the window', () => {
    const zoomed = press(reader, 'z');
    const wider = step(zoomed, { kind: 'resize', size: { rows: 12, columns: 70 } });
    expect(show(wider).join('\n')).toContain('섭씨_육십도');
  });
});

test.each([40, 80, 120, 200])(
  'a screen of %i columns: scrolled once, and one block alone',
  async (columns) => {
    const wide = documentOf(
      text('난로를 다루는 명령과 모델을 적어 둡니다.'),
      { kind: 'code', text: `${command.text}\n${'장작_'.repeat(24)}끝`, language: 'sh' },
      {
        ...table,
        header: [...table.header!, cell('쓰임새'), cell('주소')],
        rows: [
          [
            ...table.rows[0]!,
            cell('밤새_은근히_데우기'),
            cell(`https://example.com/${'stove-'.repeat(12)}2`),
          ],
        ],
      },
    );
    const scrolled = press(open(wide, { rows: 12, columns }), '>');
    const screens = [scrolled, press(scrolled, 'G', 'z', '>')].map((state) => show(state).join('\n'));
    await expect(`${screens.join(`\n${'='.repeat(columns)}\n`)}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL(`../golden/reader/wide-${columns}.txt`, import.meta.url)),
    );
  },
);
