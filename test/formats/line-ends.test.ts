// Line ends in every format: CR LF and CR give the same article as LF.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../src/formats/read-source.ts';
import { bookOf, pack, type Files } from '../helpers/epub.ts';

const fixture = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const NEWLINES = [
  ['CR LF', '\r\n'],
  ['CR', '\r'],
] as const;

const MARKDOWN = `---
title: 난로
tags:
  - 겨울
---

머리말입니다.
둘째 줄,  
셋째 줄\\
넷째 줄입니다.[^1]

장작
====

- 참나무

  오래 탑니다.
- [x] 소나무

> 따뜻하네요.
>
> — 젠슨 황

\`\`\`js
warm();

  stay();
\`\`\`

| 나무 | 시간 |
| --- | ---: |
| 참나무 | 3 |

<div>
그냥 글
</div>

[^1]: 각주
`;

const SOURCES = {
  'post.md': MARKDOWN,
  'every-block.md': fixture('golden/every-block.md'),
  'letter.txt': '편지\n\n첫 문단의 한 줄이고\n둘째 줄입니다.\n\n  1. 하나\n  2. 둘\n\n“인용”\n- 젠슨 황\n',
  'poem.txt':
    '나 보기가 역겨워\n가실 때에는\n말없이 고이 보내\n드리우리다\n\n영변에 약산\n진달래꽃\n아름 따다 가실 길에\n뿌리우리다\n',
  'copied.txt': fixture('fixtures/texts/copied.txt'),
  'post.html':
    '<!doctype html>\n<html lang="ko">\n<title>난로</title>\n<article>\n<h1>난로</h1>\n<p>첫 줄\n둘째 줄<br>\n셋째 줄입니다.</p>\n<pre><code>warm();\n\n  stay();\n</code></pre>\n<!--\n아닌 글\n-->\n<ul>\n<li>참나무\n</ul>\n</article>\n',
  'tistory.html': fixture('fixtures/pages/tistory-old.html'),
  'velog.html': fixture('fixtures/pages/velog-dom.html'),
  'article.json': fixture('fixtures/every-block.json'),
};

describe.each(Object.entries(SOURCES))('%s', (name, text) => {
  const load = (source: string) => loadArticle({ name, bytes: Buffer.from(source) }, 2 ** 20);

  test.each(NEWLINES)('%s', async (_, newline) => {
    expect(text).not.toContain('\r');
    expect(await load(text.replaceAll('\n', newline))).toEqual(await load(text));
  });
});

test.each(NEWLINES)('a book with %s', async (_, newline) => {
  const files = bookOf({
    documents: {
      '1.xhtml': '<h1>장작</h1>\n<p>참나무가\n오래 <br/>\n탑니다.</p>\n<pre>warm();\n\n  stay();</pre>\n',
    },
  });
  const written = Object.entries(files).map(([path, content]) => [
    path,
    path === 'mimetype' ? content : String(content).replaceAll('\n', newline),
  ]);
  const load = async (book: Files) => loadArticle({ name: 'a.epub', bytes: await pack(book) }, 2 ** 20);
  expect(await load(Object.fromEntries(written) as Files)).toEqual(await load(files));
});

test('CR LF and CR in a string of JSON become LF', async () => {
  const load = (code: string) =>
    loadArticle(
      {
        name: 'a.json',
        bytes: Buffer.from(
          JSON.stringify({ title: '글', lead: [{ kind: 'code', text: code }], sections: [] }),
        ),
      },
      2 ** 20,
    );
  expect(await load('warm();\r\nstay();\rburn();')).toEqual(await load('warm();\nstay();\nburn();'));
});
