// A feed whose entries are read one by one.
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../../src/formats/read-source.ts';
import type { OpenFeed } from '../../../src/formats/feed/entries.ts';
import { outline } from '../../helpers/outline.ts';

const open = async (text: string, url?: string): Promise<OpenFeed> => {
  const source = { name: 'feed', bytes: Buffer.from(text), ...(url === undefined ? {} : { url }) };
  return (await loadDocument(source, 1 << 20)) as OpenFeed;
};
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>난롯가</title><link>https://blog.example/</link><language>ko</language>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const LONG = '장작을 넣고 불을 지핍니다. '.repeat(80);

test('the list has titles, dates, authors and addresses', async () => {
  const feed = await open(
    rss(
      '<title>불 &amp;amp;\n 물</title><link>/1</link><pubDate>Thu, 01 Aug 2024 05:59:00 +0900</pubDate><author>a@b.example (솔)</author>',
      '<description>글</description>',
      '<title>&#27;[31m붉은 글</title>',
    ),
  );
  expect(feed.title).toBe('난롯가');
  expect(feed.entries).toEqual([
    { title: '불 & 물', href: 'https://blog.example/1', published: '2024-08-01', author: '솔' },
    { title: '#2', href: undefined, published: undefined, author: undefined },
    {
      title: expect.stringMatching(/^[^\u001b]*붉은 글$/),
      href: undefined,
      published: undefined,
      author: undefined,
    },
  ]);
});

test('an entry is an article of its own, whose links start from its address', async () => {
  const feed = await open(
    rss(
      '<title>불</title><link>https://blog.example/a/1</link><pubDate>Thu, 01 Aug 2024 05:59:00 +0900</pubDate><content:encoded><![CDATA[<h2>장작</h2><p>불을 <a href="2">지핀다</a>.</p>]]></content:encoded>',
    ),
  );
  const { article } = feed.read(0);
  expect(outline(article).trimEnd()).toBe(
    [
      'title: 불\nhref: https://blog.example/a/1\nsite: 난롯가\npublished: 2024-08-01T05:59:00+09:00\nlanguage: ko\n',
      'h2 장작',
      'p 불을 [지핀다](https://blog.example/a/2).',
    ].join('\n'),
  );
  expect(feed.read(0).article).toEqual(article);
});

describe('the whole text is there', () => {
  test.each([
    ['if the feed has a content', '<content:encoded>글이다.</content:encoded>', true],
    ['unless that is cut off', '<content:encoded>글의 처음…</content:encoded>', false],
    [
      'unless that says where it goes on',
      '<content:encoded>글의 처음 [...] 더 보기 →</content:encoded>',
      false,
    ],
    ['if a description is long', `<description>${LONG}</description>`, true],
    ['unless a description is short', '<description>글이다.</description>', false],
    ['unless a long description is cut off', `<description>${LONG}...</description>`, false],
    ['unless there is nothing', '', false],
    ['unless there is only a picture', '<content:encoded>&lt;img src="a.png"></content:encoded>', false],
  ])('%s', async (_, content, isWhole) => {
    expect((await open(rss(`<title>불</title>${content}`))).read(0).isWhole).toBe(isWhole);
  });

  test.each([
    ['Atom: a content', '<content type="html">글이다.</content>', true],
    ['Atom: a summary', '<summary>글이다.</summary>', false],
  ])('%s', async (_, content, isWhole) => {
    const feed = await open(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>난롯가</title><entry><title>불</title>${content}</entry></feed>`,
    );
    expect(feed.read(0).isWhole).toBe(isWhole);
  });

  test.each([
    ['JSON Feed: a content', { content_text: '글이다.' }, true],
    ['JSON Feed: a summary', { summary: '글이다.' }, false],
  ])('%s', async (_, content, isWhole) => {
    const feed = await open(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: '난롯가', items: [content] }),
    );
    expect(feed.read(0).isWhole).toBe(isWhole);
  });
});

test('an entry with very many elements is reported when it is read', async () => {
  const feed = await open(rss('<title>불</title>', `<description>${'&lt;b>'.repeat(40_000)}</description>`));
  expect(feed.read(0).article.title).toBe('불');
  expect(() => feed.read(1)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ kind: 'tooManyElements' }) }),
  );
});
