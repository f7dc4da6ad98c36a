// Footnotes in Markdown: marks, definitions, and the way back.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { renderHtml } from '../../../src/formats/html/write.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';
import type { Article } from '../../../src/article/model.ts';
import { outline } from '../../helpers/outline.ts';
import { run } from '../../helpers/run.ts';

const load = (text: string, name = 'a.md'): Promise<Article> =>
  loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);
const bodyOf = (article: Article): string =>
  outline(article)
    .replace(/^[^]*?\n\n/, '')
    .trim();
const read = async (markdown: string): Promise<string> => bodyOf(await load(`# 난로\n\n${markdown}`));

const CASES: readonly (readonly [what: string, markdown: string, expected: string])[] = [
  [
    'notes are numbered in the order of their marks',
    '장작[^나무]과 재[^2]\n\n[^2]: 둘\n[^나무]: 하나',
    'p 장작[^1]과 재[^2]\nnote 1: p 하나\nnote 2: p 둘',
  ],
  ['a note may have several marks', '재[^a]와 불[^a]\n\n[^a]: 하나', 'p 재[^1]와 불[^1]\nnote 1: p 하나'],
  ['a mark without a note is text', '재[^없음]\n\n[^a]: 하나', 'p 재[^없음]\nnote 1: p 하나'],
  [
    'a note without a mark comes last',
    '[^b]: 둘\n\n재[^a]\n\n[^a]: 하나',
    'p 재[^1]\nnote 1: p 하나\nnote 2: p 둘',
  ],
  [
    'a note that is defined twice',
    '재[^a]\n\n[^a]: 하나\n[^a]: 둘',
    'p 재[^1]\nnote 1: p 하나\nnote 2: p 둘',
  ],
  ['a note without text', '재[^a]\n\n[^a]:', 'p 재[^1]\nnote 1:'],
  ['a mark in a note', '재[^a]\n\n[^b]: 둘\n[^a]: 하나[^b]', 'p 재[^1]\nnote 1: p 하나[^2]\nnote 2: p 둘'],
  ['a note that refers to itself', '재[^a]\n\n[^a]: 하나[^a]', 'p 재[^1]\nnote 1: p 하나[^1]'],
  [
    'a note that is defined in another',
    '재[^a]와 불[^b]\n\n[^a]: 하나\n\n    [^b]: 둘',
    'p 재[^1]와 불[^2]\nnote 1: p 하나\nnote 2: p 둘',
  ],
  ['a mark in a heading', '## 재[^a]\n\n글\n\n[^a]: 하나', 'h2 재[^1]\np 글\nnote 1: p 하나'],
  [
    'a mark in a cell',
    '| 가[^a] | 나 |\n|---|---|\n| 1[^b] | 2 |\n\n[^a]: 하나\n[^b]: 둘',
    'table 가[^1] | 나 === 1[^2] | 2\nnote 1: p 하나\nnote 2: p 둘',
  ],
  ['a mark in a list', '- 가[^a]\n- 나\n\n[^a]: 하나', 'list • p 가[^1] | • p 나\nnote 1: p 하나'],
  ['a mark in a quotation', '> 가[^a]\n\n[^a]: 하나', 'quote { p 가[^1] }\nnote 1: p 하나'],
  ['a mark in a link', '[가[^a]](https://a.kr)\n\n[^a]: 하나', 'p [가[^1]](https://a.kr)\nnote 1: p 하나'],
  ['a mark in emphasis', '**가[^a]**\n\n[^a]: 하나', 'p **가[^1]**\nnote 1: p 하나'],
  ['a mark in code is text', '`가[^a]`\n\n[^a]: 하나', 'p `가[^a]`\nnote 1: p 하나'],
  ['a mark before a bracket is a link', '가[^a](나)\n\n[^a]: 하나', 'p 가[^a](나)\nnote 1: p 하나'],
  [
    'several blocks in a note',
    '재[^a]\n\n[^a]: 하나\n\n    - 둘\n    - 셋\n\n    ```\n      넷\n    ```\n\n다섯',
    'p 재[^1]\np 다섯\nnote 1: p 하나 + list • p 둘 | • p 셋 + code -:   넷',
  ],
  ['a note among HTML', '<b>재</b>[^a]\n\n[^a]: 하나', 'p **재**[^1]\nnote 1: p 하나'],
  ['a note with an odd label', '재[^1:%7C%60]\n\n[^1:%7C%60]: 하나', 'p 재[^|`]\nnote |`: p 하나'],
  [
    'inline notes',
    '재^[**하나**와 [둘](https://a.kr/)]와 불^[셋 https://b.kr/].',
    'p 재[^1]와 불[^2].\nnote 1: p **하나**와 [둘](https://a.kr/)\nnote 2: p 셋 [https://b.kr/](https://b.kr/)',
  ],
  [
    'inline notes among others',
    '가[^b]나^[다] **라^[마]**\n\n- 바^[사]\n\n[^b]: 아',
    'p 가[^1]나[^2] **라[^3]**\nlist • p 바[^4]\nnote 1: p 아\nnote 2: p 다\nnote 3: p 마\nnote 4: p 사',
  ],
  [
    'a link and a mark behind a caret',
    '가^[나](https://a.kr/)와 다^[^라]\n\n[^라]: 하나',
    'p 가^[나](https://a.kr/)와 다^[^1]\nnote 1: p 하나',
  ],
  ['an inline note in a link', '[가^[나]](https://a.kr)', 'p [가[^1]](https://a.kr)\nnote 1: p 나'],
  ['an inline note in an inline note is text', '가^[나^[다]]', 'p 가[^1]\nnote 1: p 나^[다]'],
  [
    'what only looks like an inline note is text',
    '패턴은 ^[가-힣]+$와 /^[a-z]/와 x^[2]와 [^[가나]]와 `가^[나]`와 가^[나',
    'p 패턴은 ^[가-힣]+$와 /^[a-z]/와 x^[2]와 [^[가나]]와 `가^[나]`와 가^[나',
  ],
  [
    'text like the label of the note',
    '재[^a]와 불[^b]과 눈[^c]\n\n[^a]: 1, 2, 3이다\n[^b]: [2] 둘\n[^c]: 주 3\\) 셋',
    'p 재[^1]와 불[^2]과 눈[^3]\nnote 1: p 1, 2, 3이다\nnote 2: p [2] 둘\nnote 3: p 주 3) 셋',
  ],
  [
    'a list like the label of the note',
    '재[^a]\n\n[^a]: 1) 하나\n    2) 둘',
    'p 재[^1]\nnote 1: list 1) p 하나 | 2) p 둘',
  ],
  ['a note with a label', '재[^1:%2A]\n\n[^1:%2A]: 하나', 'p 재[^*]\nnote *: p 하나'],
];

describe('read', () => {
  test.each(CASES)('%s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));
});

test.each(CASES)('the same after Markdown: %s', async (_, markdown) => {
  const article = await load(`# 난로\n\n${markdown}`);
  expect(await load(renderMarkdown(article))).toEqual(article);
});

/** HTML has no links in links, and a list without marks is a list. */
const OTHERWISE_IN_HTML = [
  'a mark in a link',
  'an inline note in a link',
  'what only looks like an inline note is text',
  'a mark in code is text',
  'a mark before a bracket is a link',
  'a note with an odd label',
  'a mark without a note is text',
];
const HTML_CASES = CASES.filter(([what]) => !OTHERWISE_IN_HTML.includes(what));

test.each(HTML_CASES)('the same after HTML: %s', async (_, markdown) => {
  const article = await load(
    `# 난로\n\n난롯가에서 밤늦도록 책을 읽는 사람들의 이야기를 모았다.\n\n${markdown}`,
  );
  expect(bodyOf(await load(renderHtml(article), 'a.html'))).toBe(bodyOf(article));
});

test('definitions are separated by blank lines and indented by four', async () => {
  const article = await load('# 글\n\n재[^1] 불[^눈]\n\n[^1]: 하나\n\n    둘\n[^눈]:\n    - 셋\n');
  expect(renderMarkdown(article)).toBe('# 글\n\n재[^1] 불[^2]\n\n[^1]: 하나\n\n    둘\n\n[^2]:\n    - 셋\n');
});

test('text after a mark does not change what the mark is', async () => {
  const note = { kind: 'note', id: '1', label: '1' } as const;
  const article: Article = {
    title: '글',
    lead: [
      { kind: 'paragraph', content: [note, { kind: 'text', text: ': 글' }] },
      { kind: 'paragraph', content: [note, { kind: 'text', text: '(글)' }] },
    ],
    sections: [],
    notes: [{ id: '1', label: '1', blocks: [] }],
  };
  expect(await load(renderMarkdown(article))).toEqual(article);
});

describe('shown', () => {
  const source =
    '# 글\n\n## 하나\n\n재[^a].\n\n## 둘\n\n불[^b]과 재[^b]다.\n\n[^a]: 첫 각주\n[^b]: [둘째](https://a.kr)';
  const read = async (...options: string[]): Promise<string> =>
    (await run(['read', '-', ...options], { stdin: source })).stdout;

  test('at the end of the article', async () => {
    expect(await read()).toBe(
      '글\n1분\n\n1. 하나\n\n재¹.\n\n\n2. 둘\n\n불²과 재²다.\n\n────────────────────────\n\n1. 첫 각주\n2. 둘째[1]\n\n\n링크\n\n[1] https://a.kr\n',
    );
  });

  test('below the sections with their marks', async () => {
    expect(await read('-s', '2')).toBe(
      '2. 둘\n\n불²과 재²다.\n\n────────────────────────\n\n2. 둘째[1]\n\n\n링크\n\n[1] https://a.kr\n',
    );
    expect(JSON.parse(await read('-s', '1', '--format', 'json')).notes).toHaveLength(1);
    expect(await read('-s', '1', '--format', 'markdown')).toBe(
      '# 글\n\n## 하나\n\n재[^1].\n\n[^1]: 첫 각주\n',
    );
  });

  test('to a search, which also ignores marks', async () => {
    const { stdout } = await run(['search', '과 재다', '-'], { stdin: source });
    expect(stdout).toContain('불²‹과 재›²‹다›');
    expect((await run(['search', '첫각주', '-'], { stdin: source })).stdout).toContain('1. ‹첫 각주›');
  });
});
