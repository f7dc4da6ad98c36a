// Every one-line field of an article stays on one line, in every format that nanro reads and prints. No
// character in it can forge a row of a list, a table or an outline.
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { loadArticle } from '../../src/formats/read-source.ts';
import { packBook } from '../helpers/epub.ts';
import { body, open, press } from '../helpers/reader.ts';
import { run } from '../helpers/run.ts';
import { FIELDS, sampleArticle } from '../helpers/schema-samples.ts';
import { someOf } from '../helpers/thorough.ts';
import { UNPRINTABLE } from '../helpers/unprintable.ts';

const SPACE = ' ';

/** Text with newlines is not on one line, and code and terminal text have tabs. */
const LITERAL = ['text.text', 'code.text', 'formula.text', 'line.text'];
const ONE_LINE = FIELDS.filter((field) => !LITERAL.includes(field));

const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

const isAddress = (field: string): boolean => /\.(?:href|src)$/.test(field);
/** Returns a value with a character in the middle. Of the printed lines, none may begin with what follows it. */
const valueWith = (field: string, character: string): string =>
  isAddress(field) ? `https://a.example/${field}/앞${character}[9]뒤` : `${field} 앞${character}[9]뒤`;

/** Returns article JSON with a character in a field, or in all fields that are on one line. */
const jsonWith = (character: string, field?: string): string =>
  JSON.stringify(
    sampleArticle((name) =>
      name === field || (field === undefined && ONE_LINE.includes(name))
        ? valueWith(name, character)
        : name.replace('.', '-'),
    ),
  );

const load = (text: string | Buffer, name: string): Promise<Article> =>
  loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);

/** Returns the strings of an article, each with its key, except text, which may have several lines. */
function* namesIn(value: unknown, key = ''): Generator<[key: string, name: string]> {
  if (typeof value === 'string') {
    if (key !== 'text') yield [key, value];
  } else if (typeof value === 'object' && value !== null)
    for (const [inner, part] of Object.entries(value))
      yield* namesIn(part, Array.isArray(value) ? key : inner);
}

const forgedNames = (article: unknown): string[] =>
  [...namesIn(article)].filter(([, name]) => FORBIDDEN.test(name)).map((entry) => JSON.stringify(entry));

test.each(ONE_LINE.map((field, turn) => [field, turn] as const))(
  'the field %s of article JSON',
  async (field, turn) => {
    const forged: Record<string, string[]> = {};
    for (const [name, character] of someOf(Object.entries(UNPRINTABLE), 4, turn)) {
      const found = forgedNames(await load(jsonWith(character, field), 'a.json'));
      if (found.length > 0) forged[name] = found;
    }
    expect(forged).toEqual({});
  },
);

test.each(someOf(Object.entries(UNPRINTABLE), 4))(
  'a heading of article JSON with %s',
  async (_, character) => {
    const headingWith = (...inlines: object[]): string =>
      JSON.stringify({ sections: [{ level: 2, heading: inlines, blocks: [] }] });
    const text = { kind: 'text', text: `앞${character}2. 뒤` };
    const lineBreak = { kind: 'lineBreak' };
    const nested = { kind: 'strong', content: [text, lineBreak, { kind: 'code', text: text.text }] };
    const stdin = headingWith(text, lineBreak, nested);
    for (const argv of [
      ['read', '-', '-w', '0'],
      ['list', '-', '-w', '0'],
      ['read', '-', '--format', 'markdown'],
    ]) {
      const { stdout } = await run(argv, { stdin });
      expect(stdout.split('\n').filter((line) => /앞|뒤/.test(line))).toHaveLength(1);
    }
  },
);

const WAYS: Readonly<Record<string, { argv: readonly string[]; surroundings?: object }>> = {
  'printed lines': { argv: ['read', '-', '-w', '0'] },
  'plain lines': { argv: ['read', '-', '-w', '0', '--plain'] },
  'lines with links': {
    argv: ['read', '-', '-w', '0', '--color', 'always'],
    surroundings: { terminal: 200, env: { TERM: 'xterm-kitty' } },
  },
  Markdown: { argv: ['read', '-', '--format', 'markdown'] },
  HTML: { argv: ['read', '-', '--format', 'html'] },
  'a table of sections': { argv: ['list', '-', '-w', '0'] },
  'sections as JSON': { argv: ['list', '-', '--format', 'json'] },
  hits: { argv: ['search', '앞', '-', '-w', '0'] },
  'hits as JSON': { argv: ['search', '앞', '-', '--format', 'json'] },
};

/** Returns the lines that a way prints, without what nanro itself writes to a terminal. */
async function linesOf(way: keyof typeof WAYS, stdin: string): Promise<string[]> {
  const { argv, surroundings } = WAYS[way]!;
  const { code, stdout, stderr } = await run(argv, { ...surroundings, stdin });
  expect([0, 1], stderr).toContain(code);
  return stdout.replace(/\u001b\[[\d;]*m|\u001b\]8;(?:id=\w+;[\x21-\x7e]+|;)\u001b\\/g, '').split('\n');
}

test.each(Object.keys(WAYS).map((way, turn) => [way, turn] as const))('%s', async (way, turn) => {
  const expected = (await linesOf(way, jsonWith(SPACE))).length;
  const forged: Record<string, string[]> = {};
  for (const [name, character] of someOf(Object.entries(UNPRINTABLE), 4, turn)) {
    const lines = await linesOf(way, jsonWith(character));
    const found = lines.filter((line) => !line.includes('code-text') && FORBIDDEN.test(line));
    if (found.length > 0 || lines.length !== expected) forged[name] = [`${lines.length} lines`, ...found];
  }
  expect(forged).toEqual({});
});

test.each(someOf(Object.entries(UNPRINTABLE), 4))('panels with %s in all fields', async (_, character) => {
  const article = await load(jsonWith(character), 'a.json');
  const reader = open(manuscriptOf(article), { rows: 500, columns: 200 });
  const rows = [['l'], ['t'], ['/', '앞'], []].flatMap((keys) => body(press(reader, ...keys)));
  expect(rows.filter((row) => /^[\s│]*\[9\]뒤/.test(row) || FORBIDDEN.test(row))).toEqual([]);
});

/** A text with a character in each name that a format has. */
const SOURCES: Readonly<Record<string, (text: string, references: string) => string | Promise<Buffer>>> = {
  'a.md': (text) => `---
title: ${JSON.stringify(text)}
author: ${JSON.stringify(text)}
site: ${JSON.stringify(text)}
category: ${JSON.stringify(text)}
href: ${JSON.stringify(`https://a.example/${text}`)}
language: ${JSON.stringify(text)}
tags: [${JSON.stringify(text)}]
related: [{ title: ${JSON.stringify(text)}, href: ${JSON.stringify(text)}, site: ${JSON.stringify(text)}, description: ${JSON.stringify(text)} }]
---

난롯가 이야기.

[글](<https://a.example/REFERENCES>) ![REFERENCES](<https://a.example/REFERENCES>) <a href="b/REFERENCES">글</a>

\`\`\`REFERENCES
코드
\`\`\`
`,
  'b.md': (text) => `+++
title = ${JSON.stringify(text)}
author = ${JSON.stringify(text)}
tags = [${JSON.stringify(text)}]
+++

난롯가 이야기.
`,
  'a.html': () => `<!doctype html><html lang="REFERENCES"><head><title>REFERENCES</title>
<meta name="author" content="REFERENCES"><meta property="og:site_name" content="REFERENCES">
<meta property="article:section" content="REFERENCES"><meta property="article:tag" content="REFERENCES">
</head><body><article><h1>REFERENCES</h1><p>난롯가에서 나누는 이야기입니다. <a href="https://a.example/REFERENCES">글</a>
<a href="b/REFERENCES">글</a></p><h2>장 REFERENCES</h2>
<blockquote><p>말</p><cite>REFERENCES</cite></blockquote><pre><code class="language-REFERENCES">코드</code></pre>
<figure><img src="https://a.example/REFERENCES" alt="REFERENCES"><figcaption>그림</figcaption></figure>
<ol style="list-style-type: 'REFERENCES'"><li>하나</li></ol>
</article></body></html>`,
  'a.epub': () =>
    packBook({
      metadata: '<dc:title>REFERENCES</dc:title><dc:creator>REFERENCES</dc:creator>',
      contents: { a: 'REFERENCES' },
      documents: {
        a: '<h2>장 REFERENCES</h2><p>난롯가 이야기. <a href="https://a.example/REFERENCES">글</a></p>',
      },
    }),
  'a.eml': (text) => {
    const word = `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
    return `From: ${word} <a@a.example>\nTo: ${word} <b@a.example>\nSubject: ${word}\nDate: Sat, 28 Nov 2026 12:00:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n난롯가 이야기.\n`;
  },
  'a.txt': (text) =>
    `${text}\n\n글쓴이: ${text}\n\n난롯가 이야기. 불은 오래 타고, 우리는 그 곁에서 글을 읽었다.\n`,
};

test.each(Object.keys(SOURCES).map((name, turn) => [name, turn] as const))(
  'the names in %s',
  async (name, turn) => {
    const forged: Record<string, string[]> = {};
    for (const [of, character] of someOf(Object.entries(UNPRINTABLE), 3, turn)) {
      const text = `앞${character}[9]뒤`;
      const references = [...text].map((each) => `&#${each.codePointAt(0)!};`).join('');
      const source = await SOURCES[name]!(text, references);
      const filled = typeof source === 'string' ? source.replaceAll('REFERENCES', references) : source;
      const found = forgedNames(await load(filled, name));
      if (found.length > 0) forged[of] = found;
    }
    expect(forged).toEqual({});
  },
);
