import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/article/model.ts';
import { layoutAlone } from '../../src/layout/article.ts';
import { renderPlain } from '../../src/render/plain.ts';
import { run } from '../helpers/run.ts';
import { THOROUGH } from '../helpers/thorough.ts';

const text = (content: string): Inline[] => [{ kind: 'text', text: content }];
const paragraph = (content: string): Block => ({ kind: 'paragraph', content: text(content) });
const show = (block: Block, width: number, hyperlinks = false): string[] =>
  [
    ...renderPlain(
      layoutAlone([block], () => 'ko', {
        measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
        hyperlinks,
      }),
      0,
    ),
  ].map((line) => line.slice(0, -1));

test('justified lines have wider spaces, except in code', () => {
  const block: Block = {
    kind: 'paragraph',
    content: [...text('먼저 '), { kind: 'code', text: 'npm ci' }, ...text('를 실행한 다음에 글을 읽습니다.')],
  };
  const page = layoutAlone([block], () => 'ko', {
    measure: { width: 22, wordBreak: 'keep-all', ambiguous: 1 },
    hyperlinks: false,
    justify: true,
  });
  expect([...renderPlain(page, 0)][0]).toBe('먼저  npm ci를  실행한\n');
});

describe('lists', () => {
  test('align their markers on the right, and keep the number of an empty item', () => {
    expect(
      show(
        { kind: 'list', ordered: true, start: 9, items: [[paragraph('하나')], [], [paragraph('셋')]] },
        20,
      ),
    ).toEqual([' 9. 하나', '10.', '11. 셋']);
  });

  test('put blank lines between items that have more than a paragraph', () => {
    expect(
      show(
        { kind: 'list', ordered: false, items: [[paragraph('하나'), paragraph('더')], [paragraph('둘')]] },
        20,
      ),
    ).toEqual(['• 하나', '', '  더', '', '• 둘']);
  });

  test('put a marker above its item if it would leave no room beside it', () => {
    expect(show({ kind: 'list', ordered: true, start: 1000, items: [[paragraph('하나둘')]] }, 10)).toEqual([
      '1000.',
      '하나둘',
    ]);
  });

  test('can have very many items', () => {
    const count = THOROUGH ? 150_000 : 30_000;
    const items = Array.from({ length: count }, () => [paragraph('장작')]);
    expect(show({ kind: 'list', ordered: false, items }, 20)).toHaveLength(count);
  }, 60_000);
});

describe('quotations', () => {
  test('nest their bars, and put the speaker at the corner', () => {
    const inner: Block = { kind: 'quote', blocks: [paragraph('안쪽 말')] };
    expect(show({ kind: 'quote', speaker: '어느 독자', blocks: [paragraph('바깥 말'), inner] }, 20)).toEqual([
      '│ 바깥 말',
      '│',
      '│ │ 안쪽 말',
      '╰ 어느 독자',
    ]);
  });

  test('of replies and what they quote have no blank lines between them', () => {
    const inner: Block = { kind: 'quote', blocks: [paragraph('앞 편지')] };
    const thread: Block = { kind: 'quote', blocks: [paragraph('답장'), inner, paragraph('또 답장')] };
    expect(show(thread, 20)).toEqual(['│ 답장', '│ │ 앞 편지', '│ 또 답장']);
    const others: Block = { kind: 'quote', blocks: [paragraph('하나'), paragraph('둘'), inner] };
    expect(show(others, 20)).toEqual(['│ 하나', '│', '│ 둘', '│', '│ │ 앞 편지']);
  });

  test('leave out bars that would leave the text no room', () => {
    let block: Block = paragraph('깊은 곳의 말');
    for (let depth = 0; depth < 20; depth++) block = { kind: 'quote', blocks: [block] };
    const lines = show(block, 14);
    expect(lines).toEqual(['│ │ │ 깊은', '│ │ │ 곳의 말']);
  });
});

describe('boxes', () => {
  const box: Block = { kind: 'box', label: '참고', blocks: [paragraph('마른 장작'), paragraph('을 쓴다.')] };

  test('have their label on the first line, beside the bar', () => {
    expect(show(box, 20)).toEqual(['│ 참고', '│ 마른 장작', '│', '│ 을 쓴다.']);
  });

  test('have a colon after their label in plain text', () => {
    const measure = { width: 20, wordBreak: 'keep-all', ambiguous: 1 } as const;
    const lines = (label: string): string[] => [
      ...renderPlain(
        layoutAlone([{ ...box, label }], () => 'ko', { measure, hyperlinks: false, plain: true }),
        0,
      ),
    ];
    expect(lines('참고')[0]).toBe('참고:\n');
    expect(lines('왜 그럴까?')[0]).toBe('왜 그럴까?\n');
  });

  test('need no label', () => {
    expect(show({ kind: 'box', blocks: [paragraph('마른 장작')] }, 20)).toEqual(['│ 마른 장작']);
  });
});

describe('tables', () => {
  const table = (header: string[] | undefined, ...rows: string[][]): Block => ({
    kind: 'table',
    ...(header ? { header: header.map(text) } : {}),
    rows: rows.map((row) => row.map(text)),
  });

  test('are as wide as their cells', () => {
    expect(show(table(['장작', '값'], ['참나무', '12,000']), 40)).toEqual([
      '장작    값',
      '──────────────',
      '참나무  12,000',
    ]);
  });

  test('may have rows of different lengths', () => {
    expect(show(table(undefined, ['가'], ['나', '다']), 40)).toEqual(['가', '나  다']);
  });

  test('have narrower columns if there is less room', () => {
    expect(show(table(undefined, ['난로 곁에서 읽는 이야기', '짧은 글']), 22)).toEqual([
      '난로 곁에서    짧은 글',
      '읽는 이야기',
    ]);
  });

  test('put their cells below each other if there is no room for columns', () => {
    expect(show(table(['장작', '값'], ['참나무 한 다발', '만 이천 원']), 16)).toEqual([
      '장작: 참나무',
      '한 다발',
      '값: 만 이천 원',
    ]);
  });

  test('may have only a header, even without room', () => {
    expect(show(table(['장작', '값']), 4)).toEqual(['장작', '값']);
    expect(show(table(['장작', '값'], []), 2)).toEqual(['장', '작', '값']);
  });

  test('have no lines if they are empty', () => {
    expect(show({ kind: 'table', header: [], rows: [[], []] }, 20)).toEqual([]);
  });
});

describe('links', () => {
  const article = (href: string): string =>
    JSON.stringify({
      title: '글',
      sections: [
        {
          level: 2,
          heading: text('장'),
          blocks: [{ kind: 'paragraph', content: [{ kind: 'link', href, content: text('링크') }] }],
        },
      ],
    });
  const readOn = (href: string, surroundings: object): Promise<{ stdout: string }> =>
    run(['read', '-', '-s', '1'], { stdin: article(href), ...surroundings });
  const KITTY = { terminal: 60, env: { TERM: 'xterm-kitty' } };

  test('are listed by address at the end of output to a pipe', async () => {
    expect((await readOn('https://a.kr/', {})).stdout).toBe(
      '1. 장\n\n링크[1]\n\n\n링크\n\n[1] https://a.kr/\n',
    );
  });

  test('are not listed in a terminal that shows links', async () => {
    expect((await readOn('https://a.kr/', KITTY)).stdout).not.toContain('[1]');
  });

  test.each(['/post/7', 'ftp://a.kr/post'])(
    '%s is listed in a terminal, too, because it cannot be followed',
    async (href) => {
      const { stdout } = await readOn(href, KITTY);
      expect(stdout).not.toContain('\u001b]8;');
      expect(stdout).toContain(href);
    },
  );
});

test.each<[what: string, content: string, width: number, expected: string[]]>([
  ['no blank is left at the end of a line of marks', '( ( ( ( ( ( (', 10, ['( ( ( ( (', '( (']],
  ['no blank is left before an invisible character', '가 \u2060', 10, ['가']],
  ['no blank is left before a no-break space', '가 \u00a0', 10, ['가']],
  [
    'a soft hyphen is printed only where the line ends at it',
    'abcdefghij\u00ad.klmno',
    10,
    ['abcdefghi', 'j.klmno'],
  ],
  ['a soft hyphen that has no room', 'abcdefghij\u00adklm', 10, ['abcdefghi', 'jklm']],
  ['a mark goes down with a letter of its word', 'abcdefghij.klm', 10, ['abcdefgh', 'ij.klm']],
  [
    'a closing quotation mark stays, even after a space',
    '그는 조용히 말했다. ”라고 적었다',
    20,
    ['그는 조용히', '말했다. ”라고 적었다'],
  ],
])('%s', (_, content, width, expected) => {
  expect(show(paragraph(content), width)).toEqual(expected);
});

test.each([
  ['letters', 'a'],
  ['digits', '123,'],
  ['brackets', '('],
  ['ellipses', '…'],
  ['addresses', 'https://e.kr/'],
  ['syllables', '난'],
  ['counters', '4050억 '],
  ['spaces', 'a                    '],
])('a paragraph of 200,000 characters of %s', (_, unit) => {
  const content = unit.repeat(200_000 / unit.length);
  expect(show(paragraph(content), 40).join('').replace(/\s/g, '')).toBe(content.replace(/\s/g, ''));
});
