// A link whose address contains a program or a document loses the address and keeps its text, in every format
// that nanro reads and prints. Pictures inside their own address stay.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { canFollow, leadsOut } from '../../src/article/links.ts';
import {
  linkAddress,
  pictureAddress,
  refusedAddress,
  refusedScheme,
} from '../../src/article/safe-addresses.ts';
import { loadArticle } from '../../src/formats/read-source.ts';
import { packBook } from '../helpers/epub.ts';
import { body, open, press } from '../helpers/reader.ts';
import { run } from '../helpers/run.ts';
import { someOf } from '../helpers/thorough.ts';

/** A word that every address ends in. No output may have it. */
const MARK = 'XSS7';
const SPELLINGS = [
  'javascript:XSS7',
  'JaVaScRiPt:XSS7',
  'javascript://a.kr/%0aXSS7',
  ' javascript:XSS7',
  '\u3000javascript:XSS7',
  '\u00a0\u2003javascript:XSS7',
  '\u0001javascript:XSS7',
  '\u001bjavascript:XSS7',
  '\u0085javascript:XSS7',
  '\ufeffjavascript:XSS7',
  'java\nscript:XSS7',
  'java\tscript:XSS7',
  'java\rscript:XSS7',
  'j\na\nv\na\ns\nc\nr\ni\np\nt\n:XSS7',
  'javascript\n:XSS7',
  'java\u0000script:XSS7',
  'java\u200bscript:XSS7',
  'java\u00adscript:XSS7',
  'java\u202escript:XSS7',
  'javascript&colon;XSS7',
  'javascript&#58;XSS7',
  'javascript&#x3A;XSS7',
  'javascript&#0000058XSS7',
  '&#106;avascript:XSS7',
  'java&Tab;script&colon;XSS7',
  'java&NewLine;script:XSS7',
  'javascript&amp;colon;XSS7',
  'javascript%3AXSS7',
  'javascript%3aXSS7',
  'javascript%253AXSS7',
  '%6aavascript:XSS7',
  'java%0ascript:XSS7',
  '%20javascript:XSS7',
  'java\\script:XSS7',
  '\\javascript:XSS7',
  'javascript\\:XSS7',
  'ｊａｖａｓｃｒｉｐｔ:XSS7',
  'javascript：XSS7',
  'ＤＡＴＡ：text/html,XSS7',
  'view-source:javascript:XSS7',
  'feed:javascript:XSS7',
  'vbscript:XSS7',
  'VBScript:XSS7',
  'vb\nscript:XSS7',
  'vbscript%3AXSS7',
  'data:text/html,XSS7',
  'DATA:text/html;base64,XSS7',
  'data:,XSS7',
  'data:text/html;charset=utf-8,%3Cscript%3EXSS7',
  'data:image/svg+xml,XSS7',
  'data:image/svg+xml;base64,XSS7',
  'data:application/xhtml+xml,XSS7',
  'da\tta:text/html,XSS7',
  'data%3Atext/html,XSS7',
  'data&colon;text/html,XSS7',
];

/** Writes what could not stand in markup as character references. In HTML, those of C1 mean something else. */
const referencesOf = (text: string): string =>
  text.replace(/[^\u0021-\u007e\u0080-\u009f]|[<>"]/g, (character) => `&#${character.codePointAt(0)!};`);

const jsonOf = (article: object): string =>
  JSON.stringify({
    title: '난롯가',
    sections: [],
    lead: [{ kind: 'paragraph', content: [TEXT] }],
    ...article,
  });
const TEXT = { kind: 'text', text: '눌러' };
const link = (href: string): object => ({ kind: 'link', href, content: [TEXT] });

/** Sources with an address in each place that a format has for one. The text beside it is 눌러. */
const SOURCES: Readonly<
  Record<string, (address: string) => readonly [name: string, source: string | Promise<Buffer>]>
> = {
  'the address of an article': (href) => ['a.json', jsonOf({ href })],
  'a link': (href) => ['a.json', jsonOf({ lead: [{ kind: 'paragraph', content: [link(href)] }] })],
  'a link in a link': (href) => [
    'a.json',
    jsonOf({ lead: [{ kind: 'paragraph', content: [{ ...link(href), content: [link(href)] }] }] }),
  ],
  'a heading that is a link': (href) => [
    'a.json',
    jsonOf({ sections: [{ level: 2, heading: [{ kind: 'strong', content: [link(href)] }], blocks: [] }] }),
  ],
  'a link in a cell': (href) => [
    'a.json',
    jsonOf({ lead: [{ kind: 'table', header: [[link(href)]], rows: [[[link(href)]]] }] }),
  ],
  'a link in a note': (href) => [
    'a.json',
    jsonOf({
      lead: [{ kind: 'paragraph', content: [TEXT, { kind: 'note', id: '1', label: '1' }] }],
      notes: [{ id: '1', label: '1', blocks: [{ kind: 'paragraph', content: [link(href)] }] }],
    }),
  ],
  'a card': (href) => ['a.json', jsonOf({ lead: [{ kind: 'linkCard', title: '눌러', href }] })],
  'a picture': (src) => ['a.json', jsonOf({ lead: [{ kind: 'figure', src, alt: '눌러' }] })],
  'a related article': (href) => ['a.json', jsonOf({ related: [{ title: '눌러', href }] })],
  'front matter': (href) => [
    'a.md',
    `---\nhref: ${JSON.stringify(href)}\nrelated: [{ title: 눌러, href: ${JSON.stringify(href)} }]\n---\n\n눌러`,
  ],
  'a link of Markdown': (href) => ['a.md', `# 글\n\n[눌러](<${referencesOf(href)}>) 글`],
  'a reference of Markdown': (href) => ['a.md', `# 글\n\n[눌러] 글\n\n[눌러]: <${referencesOf(href)}>`],
  'a picture of Markdown': (href) => ['a.md', `# 글\n\n![눌러](<${referencesOf(href)}>)`],
  'a picture that is a link': (href) => [
    'a.md',
    `# 글\n\n[![눌러](https://a.kr/b.png)](<${referencesOf(href)}>)`,
  ],
  'a card of Markdown': (href) => ['a.md', `# 글\n\n**[눌러](<${referencesOf(href)}>)** · 난로`],
  'HTML in Markdown': (href) => [
    'a.md',
    `# 글\n\n<a href="${referencesOf(href)}">눌러</a> <img alt="눌러" src="${referencesOf(href)}">`,
  ],
  'a page': (href) => [
    'a.html',
    `<!doctype html><title>글</title><link rel="canonical" href="${referencesOf(href)}"><article><p>난롯가에서 나누는 이야기입니다. <a href="${referencesOf(href)}">눌러</a></p><p><img src="${referencesOf(href)}" alt="눌러"></p><p><iframe src="${referencesOf(href)}"></iframe></p></article>`,
  ],
  'a book': (href) => [
    'a.epub',
    packBook({
      documents: { a: `<h1>장</h1><p>난롯가 이야기 <a href="${referencesOf(href)}">눌러</a></p>` },
    }),
  ],
};

const TERMINAL = { terminal: 60, env: { TERM: 'xterm-kitty' } };
const WAYS: Readonly<Record<string, { argv: readonly string[]; surroundings?: object }>> = {
  text: { argv: ['read', '-'] },
  'plain text': { argv: ['read', '-', '--plain'] },
  'links of a terminal': { argv: ['read', '-', '--color', 'always'], surroundings: TERMINAL },
  Markdown: { argv: ['read', '-', '--format', 'markdown'] },
  HTML: { argv: ['read', '-', '--format', 'html'] },
  JSON: { argv: ['read', '-', '--format', 'json'] },
};

test.each(SPELLINGS)('%j is not an address', (address) => {
  expect(linkAddress(address)).toBeUndefined();
  expect(pictureAddress(address)).toBeUndefined();
  const refused = refusedAddress(address)!;
  expect(refusedScheme(refused)).toMatch(/^(?:javascript|vbscript|livescript|mocha|data)$/);
  expect([canFollow(refused), leadsOut(refused)]).toEqual([false, false]);
});

test.each([
  'javascript:void(0)',
  'javascript:;',
  'JavaScript: void 0;',
  'javascript:',
  'javascript:history.back()',
  'https://a.kr/',
  'next.md',
])('%s is nothing to refuse', (address) => {
  expect(refusedAddress(address)).toBeUndefined();
});

test('a reader shows what it refuses to follow', async () => {
  const text =
    '[글](<javascript:alert(1)>) [둘](data:text/html,1) [셋](<javascript:void(0)>) [넷](<file:///글.md>)';
  const pages = {
    'a.md': text,
    'a.html': `<p>${text.replace(/\[(.)\]\(<?(.*?)>?\)(?= |$)/g, '<a href="$2">$1</a>')}</p>`,
  };
  for (const [name, source] of Object.entries(pages)) {
    const article = await loadArticle({ name, bytes: Buffer.from(source), keepsPlaces: true }, 2 ** 20);
    const links = article.lead!.flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
    expect(links.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []))).toEqual([
      'refused:javascript',
      'refused:data',
      'file:///글.md',
    ]);
  }
});

test.each(Object.keys(SOURCES).map((place, turn) => [place, turn] as const))(
  '%s leads to no program or document',
  async (place, turn) => {
    const shown: string[] = [];
    for (const [index, address] of someOf(SPELLINGS, 8, turn).entries()) {
      const [name, source] = SOURCES[place]!(address);
      const bytes = Buffer.from(await source);
      for (const [way, { argv, surroundings }] of someOf(Object.entries(WAYS), 6, turn + index)) {
        const { code, stdout, stderr } = await run(argv, { ...surroundings, stdin: bytes });
        expect([code, stderr], `${address} as ${way}`).toEqual([0, '']);
        expect(stdout, `${address} as ${way}`).toContain('눌러');
        if (stdout.includes(MARK)) shown.push(`${address} as ${way}`);
      }
      for (const keepsPlaces of [false, true]) {
        const article = await loadArticle({ name, bytes, keepsPlaces }, 2 ** 20);
        if (JSON.stringify(article).includes(MARK)) shown.push(`${address} in the article`);
        const panel = body(press(open(manuscriptOf(article), { rows: 40, columns: 80 }), 'l')).join('\n');
        if (panel.includes(MARK)) shown.push(`${address} in the panel`);
      }
    }
    expect(shown).toEqual([]);
  },
);

test.each([
  'https://a.kr/javascript:1',
  'https://a.kr/?q=data:text/html,1',
  'HTTPS://a.kr/%6aavascript%3A1',
  'mailto:data@a.kr',
  'tel:010-1234-5678',
  'kakaolink://data:1',
  'ftp://a.kr/',
  './javascript:1',
  '/data:1',
  '#data:1',
  '?data:1',
  'data.html',
  'database:1',
  'javascript.html',
  'javascripts:1',
  '자료/data:1',
  'a b/c(1).png',
  'view-source:https://a.kr/',
])('a link to %s keeps its address', (address) => {
  expect(linkAddress(address)).toBe(address);
  expect(pictureAddress(address)).toBe(address);
});

test('an address has no tabs and line ends, and no blanks at its edges', () => {
  expect(linkAddress(' https://a.kr/\n난\t로\u2028 1 ')).toBe('https://a.kr/난로 1');
  expect(linkAddress('\u200b')).toBeUndefined();
  expect(linkAddress(`https://a.kr/${'가'.repeat(10_000)}`)).toBeUndefined();
});

const dataOf = (type: string, length = 40): string => `data:${type};base64,${'QUFB'.repeat(length / 4)}`;
const figuresOf = (src: string): [string, string][] => [
  ['a.json', jsonOf({ lead: [{ kind: 'figure', src, alt: '눌러' }] })],
  ['a.md', `# 글\n\n![눌러](${src})`],
  ['a.md', `# 글\n\n<img alt="눌러" src="${src}">`],
  [
    'a.html',
    `<!doctype html><title>글</title><article><p>난롯가에서 나누는 이야기입니다.</p><p><img alt="눌러" src="${src}"></p></article>`,
  ],
];

describe.each(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'IMAGE/PNG'])('a picture %s', (type) => {
  test.each(figuresOf(dataOf(type)))('in %s stays, except in text', async (_, stdin) => {
    for (const [way, { argv, surroundings }] of Object.entries(WAYS)) {
      const { stdout } = await run(argv, { ...surroundings, stdin });
      expect([way, stdout.includes(dataOf(type))]).toEqual([way, ['Markdown', 'HTML', 'JSON'].includes(way)]);
    }
  });
});

test.each([
  ['of another type', 'data:image/svg+xml;base64,QUFB'],
  ['of no type', 'data:;base64,QUFB'],
  ['with markup', 'data:image/png,<svg/onload=QUFB>'],
  ['with another type behind it', 'data:image/png;text/html,QUFB'],
  ['that is too large', dataOf('image/png', 2 ** 20)],
])('a picture %s loses its address', async (_, src) => {
  for (const [, stdin] of figuresOf(src)) {
    const { stdout } = await run(['read', '-', '--format', 'json'], { stdin });
    expect(stdout).not.toContain('QUFB');
    expect(stdout).toContain('눌러');
  }
});

test('a large picture stays whole', async () => {
  const src = dataOf('image/webp', 2 ** 20 - 400);
  for (const [turn, [, stdin]] of figuresOf(src).entries()) {
    for (const format of someOf(['json', 'markdown', 'html'], 3, turn)) {
      const { stdout } = await run(['read', '-', '--format', format], { stdin });
      expect([format, stdout.includes(src)]).toEqual([format, true]);
    }
  }
});
