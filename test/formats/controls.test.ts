// Stray control characters are dropped in every format, before the format is detected.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../src/formats/read-source.ts';
import { renderHtml } from '../../src/formats/html/write.ts';
import { renderMarkdown } from '../../src/formats/markdown/write.ts';
import type { Article } from '../../src/article/model.ts';
import { packBook } from '../helpers/epub.ts';
import { run } from '../helpers/run.ts';

const DROPPED = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter(
  (control) => !'\t\n\r\u001b'.includes(control),
);
const SHOWN = ['\u001b', '\u007f', '\u0080', '\u009b', '\u009f'];

const load = (name: string, text: string): Promise<Article> =>
  loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);

const MORE = ' 불은 오래 타고, 우리는 그 곁에서 천천히 글을 읽었다.'.repeat(12);

const FORMATS: readonly (readonly [name: string, of: (word: string) => string])[] = [
  [
    'a.txt',
    (word) =>
      `난${word}로 이야기\n\n불은 꺼${word}지지 않는다. 그래서 우리는 난${word}로 곁에 앉았다.${MORE}`,
  ],
  [
    'a.md',
    (word) =>
      `---\nauthor: 홍${word}길동\n---\n# 난${word}로\n\n꺼${word}지지 \`코${word}드\` [글${word}자](a${word}b) ![그${word}림](c${word}d)\n\n\`\`\`\n코${word}드\n\`\`\`\n\n${MORE}`,
  ],
  [
    'a.html',
    (word) =>
      `<!doctype html><title>난${word}로</title><meta name=author content="홍${word}길동"><article><p>꺼${word}지지 않는 불이 있다. <code>코${word}드</code> <a href="https://a.kr/${word}b">글${word}자</a></p><img alt="그${word}림" src="https://a.kr/${word}c"><pre>코${word}드</pre><p>${MORE}</article>`,
  ],
  [
    'a.json',
    (word) =>
      JSON.stringify({
        title: `난${word}로`,
        author: `홍${word}길동`,
        sections: [],
        lead: [{ kind: 'paragraph', content: [{ kind: 'text', text: `꺼${word}지지` }] }],
      }),
  ],
];

test('references to them in Markdown are dropped, too', async () => {
  const codes = DROPPED.slice(1).map((control) => control.charCodeAt(0));
  const references = codes.map((code) => `&#${code};&#x${code.toString(16)};&#00${code};`).join('');
  expect(await load('a.md', `난${references}로`)).toEqual(await load('a.md', '난로'));
  expect(renderMarkdown(await load('a.md', '&#0;&#27;&#x7f;&#128;'))).toBe('����\n');
  expect(renderMarkdown(await load('a.md', '`&#8;` &#9;가&#10;나&#13;다'))).toContain('`&#8;`');
});

test('many backspaces in a short text are no sign of a program', async () => {
  expect(await load('a.md', '난\b로\b\b')).toEqual(await load('a.md', '난로'));
});

describe.each(FORMATS)('%s', (name, of) => {
  const clean = of('');
  test.each(DROPPED)('%j is dropped', async (control) => {
    expect(await load(name, of(control))).toEqual(await load(name, clean));
  });

  test.each(SHOWN)('%j is shown as U+FFFD', async (control) => {
    const text = JSON.stringify(await load(name, of(control)));
    expect(text).toContain('\ufffd지지');
    expect(text).not.toContain(control);
  });
});

test('a book', async () => {
  const bytes = await packBook({
    documents: { a: '<h1>난&#8;로</h1><p>꺼&#1;지지 않는 <a href="java&#8;script:x">불</a></p>' },
  });
  const text = JSON.stringify(await loadArticle({ name: 'a.epub', bytes }, 2 ** 20));
  expect(text).toContain('꺼지지');
  expect(text).not.toContain('script:');
});

test('a form feed between two sentences separates them', async () => {
  const { lead } = await load('a.md', '# 글\n\n불이 꺼졌다.\f다시 지폈다.');
  expect(lead).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: '불이 꺼졌다. 다시 지폈다.' }] },
  ]);
});

test.each(['java\u0008script:alert(1)', 'java\u0000script:alert(1)', '\u0001javascript:alert(1)'])(
  'a script stays unreachable: %j',
  async (href) => {
    for (const [name, text] of [
      ['a.md', `# 글\n\n[누르기](<${href}>) <a href="${href}">누르기</a>`],
      [
        'a.html',
        `<!doctype html><title>글</title><article><p>누르세요 <a href="${href}">누르기</a></p></article>`,
      ],
      [
        'a.json',
        JSON.stringify({ title: '글', href, sections: [], lead: [{ kind: 'linkCard', title: '가', href }] }),
      ],
    ] as const) {
      const article = await load(name, text);
      expect(renderHtml(article)).not.toContain('javascript:');
      if (name === 'a.html') expect(renderMarkdown(article)).not.toContain('javascript:');
      const { stdout } = await run(['read', '-', '--color', 'always', '--hyperlinks', 'always'], {
        stdin: text,
      });
      expect(stdout).not.toContain('\u001b]8;;java');
      expect(stdout).not.toContain(';javascript:');
    }
  },
);

test('wrap shows every control character as U+FFFD', async () => {
  const { stdout } = await run(['wrap', '-w', '40'], { stdin: '난\b로 꺼\u0001지지\u007f\n' });
  expect(stdout).toBe('난�로 꺼�지지�\n');
});
