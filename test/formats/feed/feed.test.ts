import { someOf } from '../../helpers/thorough.ts';
import { describe, expect, test } from 'vitest';
import { NanroError } from '../../../src/errors.ts';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { run } from '../../helpers/run.ts';
import { outlineSource } from '../../helpers/sources.ts';

const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>난롯가</title><link>https://blog.example/</link><atom:link href="https://blog.example/rss" rel="self"/>${channel}${items}</channel></rss>`;
const HEAD = 'title: 난롯가\nhref: https://blog.example/';
const read = async (text: string): Promise<string> => outlineSource('feed.xml', text);

describe('RSS', () => {
  test('2.0: titles lead to the entries, with date, author and the whole text', async () => {
    const items = `
      <item><title>불 &amp;amp; 물</title><link>/1</link><pubDate>Thu, 01 Aug 2024 05:59:00 +0900</pubDate>
        <dc:creator>김하람</dc:creator><description>요약</description>
        <content:encoded><![CDATA[<h2>장작</h2><p>불을 <b>피운다</b>. <a href="/2">물</a></p>]]></content:encoded></item>
      <item><title>Box&lt;T&gt;</title><guid>https://blog.example/3</guid><author>a@b.example (솔)</author><description>&lt;p&gt;글&amp;nbsp;이다.&lt;/p&gt;</description></item>`;
    expect(await read(rss(items, '<description>불 이야기</description><language>ko</language>'))).toBe(
      [
        `${HEAD}\nlanguage: ko\n`,
        'p 불 이야기',
        'h2 [불 & 물](https://blog.example/1)',
        'p 2024-08-01 · 김하람',
        'h3 장작',
        'p 불을 **피운다**. [물](https://blog.example/2)',
        'h2 [Box<T>](https://blog.example/3)',
        'p 솔',
        'p 글 이다.',
      ].join('\n'),
    );
  });

  test('1.0 has its items beside the channel', async () => {
    const text =
      '<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>난롯가</title><link>https://blog.example/</link></channel><item><title>불</title><link>https://blog.example/1</link><dc:date>2024-08-01T05:59:00+09:00</dc:date><description>따뜻하다.</description></item></rdf:RDF>';
    expect(await read(text)).toBe(`${HEAD}\n\nh2 [불](https://blog.example/1)\np 2024-08-01\np 따뜻하다.`);
  });

  test('0.91', async () => {
    const text =
      '<!DOCTYPE rss SYSTEM "rss-0.91.dtd"><rss version="0.91"><channel><title>난롯가</title><link>https://blog.example/</link><item><title>불</title><link>https://blog.example/1</link></item></channel></rss>';
    expect(await read(text)).toBe(`${HEAD}\n\nh2 [불](https://blog.example/1)`);
  });

  test('entries without a title have their date, their address or their number', async () => {
    const items =
      '<item><pubDate>Thu, 01 Aug 2024 05:59:00 +0900</pubDate><description>가</description></item><item><link>https://a.example/</link></item><item><description>나</description></item>';
    expect(await read(rss(items))).toBe(
      `${HEAD}\n\nh2 2024-08-01\np 가\nh2 [https://a.example/](https://a.example/)\nh2 #3\np 나`,
    );
  });

  test('a summary that only repeats the title is left out', async () => {
    expect(await read(rss('<item><title>불</title><description>불</description></item>'))).toBe(
      `${HEAD}\n\nh2 불`,
    );
  });

  test('addresses that are programs are left out', async () => {
    expect(await read(rss('<item><title>불</title><link>javascript:alert(1)</link></item>'))).toBe(
      `${HEAD}\n\nh2 불`,
    );
  });
});

test('Atom, with text, HTML and XHTML', async () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title type="html">난롯가 &amp;lt;3</title><subtitle>불 이야기</subtitle>
    <link rel="self" href="https://blog.example/atom.xml"/><link href="https://blog.example/"/><author><name>김하람</name></author>
    <entry><title>하나</title><link rel="edit" href="/e"/><link rel="alternate" href="/1"/><published>2024-08-01T00:00:00Z</published><author><name>김하람</name></author><content type="html">&lt;p&gt;글이다.&lt;/p&gt;</content></entry>
    <entry><title>둘</title><updated>2024-08-02T00:00:00Z</updated><content type="xhtml"><div xmlns="x"><p>가<br/>나 &lt; 다</p></div></content></entry>
    <entry><title>셋</title><summary>1 &lt; 2
둘째 줄</summary></entry></feed>`;
  expect(await read(text)).toBe(
    [
      'title: 난롯가 <3\nhref: https://blog.example/\nauthor: 김하람\nlanguage: ko\n',
      'p 불 이야기',
      'h2 [하나](https://blog.example/1)',
      'p 2024-08-01',
      'p 글이다.',
      'h2 둘',
      'p 2024-08-02',
      'p 가⏎나 < 다',
      'h2 셋',
      'p 1 < 2⏎둘째 줄',
    ].join('\n'),
  );
});

test('JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: '난롯가',
    home_page_url: 'https://blog.example/',
    authors: [{ name: '김하람' }],
    items: [
      {
        title: '하나',
        url: 'https://blog.example/1',
        date_published: '2024-08-01T05:59:00+09:00',
        content_html: '<p>글이다.</p>',
      },
      { title: '둘', content_text: '가\n\n나', author: { name: '솔' } },
      null,
      { title: 3, content_html: {} },
    ],
  };
  expect(await outlineSource('feed.json', JSON.stringify(feed))).toBe(
    `${HEAD}\nauthor: 김하람\n\nh2 [하나](https://blog.example/1)\np 2024-08-01\np 글이다.\nh2 둘\np 솔\np 가\np 나\nh2 #3\nh2 #4`,
  );
});

test('list shows the entries', async () => {
  const stdin = rss('<item><title>불</title></item><item><title>물</title></item>');
  const { code, stdout } = await run(['list', '-', '--format', 'json'], { stdin });
  expect(code).toBe(0);
  expect(
    (JSON.parse(stdout) as { sections: { heading: string }[] }).sections.map(({ heading }) => heading),
  ).toEqual(['불', '물']);
});

describe('hostile feeds', { timeout: 60_000 }, () => {
  const outcome = async (text: string): Promise<string> => {
    try {
      return await outlineSource('feed', text);
    } catch (error) {
      if (error instanceof NanroError) return error.problem.kind;
      throw error;
    }
  };
  const N = 100_000;
  const bomb = `<!DOCTYPE rss [<!ENTITY a "불"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;

  test.each([
    ['no entries', rss(''), 'noText'],
    ['nothing but a root', '<rss/>', 'noText'],
    ['very many entries', rss('<item><title>불</title></item>'.repeat(N)), 'tooManyElements'],
    [
      'very many elements in an entry',
      rss(`<item><description>${'&lt;b&gt;'.repeat(2 * N)}</description></item>`),
      'tooManyElements',
    ],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1", "items": [', 'notJson'],
  ])('with %s are reported', async (_, text, kind) => {
    expect(await outcome(text)).toBe(kind);
  });

  test('entities that a document declares are not expanded', async () => {
    expect(
      (await outcome(`${bomb}${rss('<item><title>불&c;</title></item>').replace(/^<\?.*\n/, '')}`)).length,
    ).toBeLessThan(500);
  });

  test('deep nesting has an end', async () => {
    const deep = `${'<div>'.repeat(N / 2)}끝${'</div>'.repeat(N / 2)}`;
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>불</title><content type="xhtml">${deep}</content></entry></feed>`;
    expect(await outcome(text)).toContain('끝');
  });

  test('an external entity is not read', async () => {
    const text = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>불 &x;</title></item>').replace(/^<\?.*\n/, '')}`;
    const article = await loadArticle({ name: 'a.xml', bytes: Buffer.from(text) }, 2 ** 20);
    expect(JSON.stringify(article)).not.toContain('root:');
  });
});

test.each(someOf(['title', 'link', 'author', 'description', 'pubDate'], 5))(
  'an entry may have very many of %s',
  async (name) => {
    const item = `<item>${`<${name}/>`.repeat(150_000)}<${name}>불</${name}></item>`;
    expect(await read(rss(`${item}<item><title>끝</title></item>`))).toContain('끝');
  },
);
