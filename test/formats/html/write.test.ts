import { describe, expect, test } from 'vitest';
import type { Article, Block, Inline } from '../../../src/article/model.ts';
import { renderHtml } from '../../../src/formats/html/write.ts';

const text = (content: string): Inline => ({ kind: 'text', text: content });
const page = (article: Partial<Article>): string => renderHtml({ title: '글', sections: [], ...article });
const body = (...blocks: Block[]): string =>
  /<\/header>\n([^]*)\n<\/article>/.exec(page({ lead: blocks }))![1]!;

describe('blocks', () => {
  test.each<[what: string, block: Block, html: string]>([
    [
      'characters with a meaning in HTML',
      { kind: 'paragraph', content: [text('<b>&"')] },
      '<p>&lt;b&gt;&amp;&quot;</p>',
    ],
    [
      'running text',
      {
        kind: 'paragraph',
        content: [
          { kind: 'strong', content: [text('가')] },
          { kind: 'lineBreak' },
          { kind: 'strike', content: [text('나')] },
        ],
      },
      '<p><strong>가</strong><br><s>나</s></p>',
    ],
    [
      'a part that links lead to',
      {
        kind: 'quote',
        blocks: [
          {
            kind: 'list',
            ordered: false,
            items: [[{ kind: 'paragraph', content: [text('가')], ids: ['나'] }]],
          },
        ],
        ids: ['"a"', '다'],
      },
      '<span id="&quot;a&quot;"></span><blockquote id="다">\n<ul>\n<li><p id="나">가</p></li>\n</ul>\n</blockquote>',
    ],
    [
      'an address with `&`',
      {
        kind: 'paragraph',
        content: [{ kind: 'link', href: '/?a=1&copy=2&lt;=3&#38;', content: [text('가')] }],
      },
      '<p><a href="/?a=1&copy=2&amp;lt;=3&amp;#38;">가</a></p>',
    ],
    [
      'a quotation',
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: [text('가')] }], speaker: '나' },
      '<blockquote>\n<p>가</p>\n<footer>나</footer>\n</blockquote>',
    ],
    [
      'a box',
      { kind: 'box', blocks: [{ kind: 'paragraph', content: [text('가')] }], label: '참고' },
      '<aside class="box">\n<p class="box-title">참고</p>\n<p>가</p>\n</aside>',
    ],
    [
      'a list that starts at 3',
      { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph', content: [text('가')] }]] },
      '<ol start="3">\n<li>가</li>\n</ol>',
    ],
    [
      'code',
      { kind: 'code', text: 'a < b', language: 'ts' },
      '<pre><code class="language-ts">a &lt; b\n</code></pre>',
    ],
    [
      'a table',
      { kind: 'table', header: [[text('가')]], rows: [[[text('1')]]], align: ['right'] },
      '<table>\n<thead><tr><th style="text-align: right">가</th></tr></thead>\n<tbody>\n<tr><td style="text-align: right">1</td></tr>\n</tbody>\n</table>',
    ],
    [
      'a picture with a relative address',
      { kind: 'figure', src: '난로.jpg', alt: '난로' },
      '<figure><img src="난로.jpg" alt="난로" loading="lazy"></figure>',
    ],
    [
      'a link card',
      { kind: 'linkCard', title: '난로', href: 'https://a.kr', site: 'a.kr' },
      '<div class="card">\n<p><strong><a href="https://a.kr">난로</a></strong></p>\n<p>a.kr</p>\n</div>',
    ],
  ])('%s', (_, block, html) => expect(body(block)).toBe(html));
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.kr/x',
])('the address %j is left out', (href) => {
  const html = body(
    { kind: 'paragraph', content: [{ kind: 'link', href, content: [text('여기')] }] },
    { kind: 'figure', src: href, alt: '난로' },
    { kind: 'linkCard', title: '난로', href },
  );
  expect(html).not.toMatch(/href|src/);
  expect(html).toContain('여기');
});

test('a page is one file, with styles for light, dark and paper, and keeps words whole', () => {
  const html = page({
    author: '"><script>',
    published: '2026-04-03',
    tags: ['가'],
    related: [{ title: '나', href: 'https://a.kr' }],
  });
  expect(html).toMatch(/^<!doctype html>\n<html lang="ko">/);
  expect(html).not.toMatch(/<script|<link rel="stylesheet"|url\(|@import/);
  for (const rule of ['word-break: keep-all', 'prefers-color-scheme: dark', '@media print'])
    expect(html).toContain(rule);
  expect(html).toContain('2026년 4월 3일 · #가');
  expect(html).toContain('<h2>관련 글</h2>');
});
