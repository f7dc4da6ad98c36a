// Sources that are built to exhaust the readers. nanro prints either the whole text or one clear sentence,
// and never a part of the text.
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { linesOver } from './helpers/lines.ts';
import { run } from './helpers/run.ts';
import { anyString } from './helpers/strings.ts';
import { runs, someOf, THOROUGH } from './helpers/thorough.ts';

const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;
const MANY = THOROUGH ? 100_000 : 5000;

/**
 * Reads a source and expects text of 40 cells at most, or one sentence and no text. Returns what was printed.
 */
async function expectAnEnd(stdin: string | Uint8Array | Readable, code: 0 | 65): Promise<string> {
  const { code: ended, stdout, stderr } = await run(['read', '-', '-w', '40'], { stdin });
  expect([ended, stderr.trim().split('\n').length], stderr).toEqual([code, 1]);
  expect(stdout === '').toBe(code !== 0);
  expect(linesOver(40, stdout.slice(0, 100_000))).toEqual([]);
  return stdout + stderr;
}

describe('deep nesting loses no text', () => {
  test.each(
    someOf(
      [
        ['elements', page(`${'<div>'.repeat(MANY)}끝`)],
        ['inline elements', page(`${'<b>'.repeat(MANY)}끝`)],
        ['quotations', page(`${'<blockquote>'.repeat(MANY)}끝`)],
        ['lists', page(`${'<ul><li>'.repeat(MANY / 2)}끝`)],
        ['tables', page(`${'<table><tr><td>'.repeat(MANY / 3)}끝`)],
        ['raised numbers', page(`${'<sup>'.repeat(MANY / 2)}끝`)],
        ['Markdown’s quotations', `# 글\n\n${'>'.repeat(MANY)} 끝`],
        ['Markdown’s lists', `# 글\n\n${'- '.repeat(MANY)}끝`],
        ['Markdown’s brackets', `# 글\n\n${'['.repeat(MANY)}끝`],
        ['the quotations of plain text', `${'>'.repeat(MANY)} 끝`],
      ],
      3,
    ),
  )('%s', { timeout: 120_000 }, async (_, source) => {
    expect(await expectAnEnd(source, 0)).toContain('끝');
  });

  test('an element with very many children is read', { timeout: 120_000 }, async () => {
    await expectAnEnd(page(`<figure>${'<p>가</p>'.repeat(MANY)}</figure>`), 0);
    await expectAnEnd(page(`<dl><dt>가${'<dd>나'.repeat(MANY / 2)}</dl>`), 0);
  });
});

describe('very large sources give text or a message', () => {
  test('a line of a hundred megabytes', async () => {
    const piece = Buffer.from('가'.repeat(2 ** 16));
    const pieces = Array.from({ length: 500 }, () => piece);
    expect(await expectAnEnd(Readable.from(pieces), 65)).toContain('--max-bytes');
  });

  test.each<[what: string, source: string | Uint8Array, code: 0 | 65]>([
    ['megabytes of combining marks', `가${'\u0301'.repeat(runs(5_000_000))}`, 0],
    ['megabytes of combining marks in a page', page(`<p>가${'\u0301'.repeat(runs(5_000_000))}`), 0],
    ['only line ends', `${'\n'.repeat(runs(9_000_000))}가`, 65],
    ['only empty elements', page('<br>'.repeat(runs(2_000_000))), 65],
    ['only headings', '# 가\n'.repeat(runs(1_500_000)), 65],
    [
      'a footnote on every line',
      `${Array.from({ length: 20_000 }, (_, index) => `[^${index}]: 각주`).join('\n')}\n`,
      65,
    ],
    ['a table of 100,000 rows', `|가|나|\n|-|-|\n${'|다|라|\n'.repeat(100_000)}`, 65],
    [
      'a title of several megabytes',
      `<!doctype html><title>${' - 가'.repeat(MANY * 5)}</title><p>글입니다.`,
      0,
    ],
    [
      'a script without an end',
      page(
        `<script>${'"__APOLLO_STATE__'.repeat(MANY)}</script><link rel=canonical href="https://velog.io/@a/b"><p>글입니다.`,
      ),
      0,
    ],
    [
      'a line of minified code',
      `# 글\n\n\`\`\`\n${'function(a,b){return a.b(c)+d[1]};'.repeat(runs(30_000))}\n\`\`\``,
      0,
    ],
    [
      'code of brackets and blanks',
      `# 글\n\n\`\`\`\n${`a${' '.repeat(5000)}${')'.repeat(5000)}`.repeat(MANY / 1000)}\n\`\`\``,
      0,
    ],
    ['tabs', `# 글\n\n\`\`\`\n${'\t'.repeat(runs(1_000_000))}끝\n\`\`\`\n`, 0],
    ['bytes that are not UTF-8', new Uint8Array(runs(5_000_000)).fill(0xfe), 65],
    [
      'text with some bytes that are not UTF-8',
      Buffer.concat(
        Array.from({ length: 10_000 }, () =>
          Buffer.concat([Buffer.from('난롯가에서 읽는 이야기 '), Buffer.from([0xff])]),
        ),
      ),
      0,
    ],
    ['zeros', new Uint8Array(runs(5_000_000)), 65],
    ['text with zeros', '난롯가에서 읽는 이야기\0 '.repeat(10_000), 0],
    ['deep front matter', `---\na: ${'['.repeat(MANY)}\n---\n글`, 0],
    ['deep front matter in TOML', `+++\na = ${'['.repeat(MANY)}\n+++\n글`, 0],
    ['many lines of front matter in TOML', `+++\n${'a = "난로\n'.repeat(MANY)}+++\n글`, 0],
  ])('%s', { timeout: 120_000 }, async (_, source, code) => {
    await expectAnEnd(source, code);
  });
});

describe('sources for which a careless reader would take quadratic time', () => {
  const numbers = (count: number, write: (number: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join('');
  const SOME = `<p>${'가나다라 '.repeat(50)}</p>`;
  test.each(
    someOf<[what: string, source: string, code: 0 | 65]>(
      [
        ['comments before a page', `${'<!---->'.repeat(1000)}x`, 0],
        ['lines that look like front matter', `---\n${'-a:\n'.repeat(1000)}x`, 0],
        [
          'a date with many spaces in it',
          page(`<meta property="article:published_time" content="2026.1.1.${' '.repeat(MANY)}x">${SOME}`),
          0,
        ],
        ['an address with many brackets', `# 글\n\nhttp://a.kr/${')'.repeat(MANY)}`, 0],
        [
          'a title of many dashes',
          `<meta property="og:title" content="${'-'.repeat(MANY)}x난로"><meta property="og:site_name" content="난로">${SOME}`,
          0,
        ],
        ['a line that begins like a byline', `가나\n\n기자${' '.repeat(MANY)}!`, 0],
        ['a line that begins like an email address', `a@a${'.a'.repeat(MANY * 10)}!`, 0],
        [
          'front matter with many keys',
          `---\n${Array.from({ length: MANY }, (_, index) => `k${index}: a\n`).join('')}---\n글`,
          0,
        ],
        [
          'YAML with many anchors and aliases',
          `---\na:\n${Array.from({ length: 1500 }, (_, index) => `- &a${index} x\n- *a${index}\n`).join('')}---\n글`,
          0,
        ],
        ['many times', page(`${SOME}<div>수정${'<time datetime=1></time>'.repeat(MANY)}`), 0],
        [
          'an element with many classes',
          page(`${SOME}<div class="${'a '.repeat(MANY)}">${'<pre>x</pre>'.repeat(MANY / 2)}`),
          0,
        ],
        [
          'cells that span many rows and columns',
          page(`${SOME}<table>${`<tr>${'<td colspan=50 rowspan=50>a'.repeat(4)}`.repeat(MANY / 5)}`),
          0,
        ],
        [
          'many links below a long base address',
          page(`<base href="http://a.kr/${'a/'.repeat(MANY)}">${SOME}${'<a href=b>x</a>'.repeat(MANY / 2)}`),
          0,
        ],
        [
          'many marks of one note',
          page(`${SOME}<p>${'가<sup><a href=#n>1</a></sup>'.repeat(MANY / 4)}</p><p id=n>1. 나</p>`),
          0,
        ],
        [
          'many notes as terms of one list',
          page(
            `${SOME}<p>${numbers(MANY / 10, (n) => `가<sup><a href=#n${n}>${n % 9999}</a></sup>`)}</p><dl>${numbers(MANY / 10, (n) => `<dt id=n${n}>${n % 9999} 가</dt><dd>나</dd>`)}</dl>`,
          ),
          0,
        ],
        [
          'nested items that all are notes',
          page(
            `${SOME}<p>${numbers(MANY / 10, (n) => `가<a href=#n${n}>[${n % 9999}]</a>`)}</p>${numbers(MANY / 10, (n) => `<ul><li id=n${n}><a href=#n>↩</a>`)}`,
          ),
          0,
        ],
        ['a nested list on every line', `# 글\n\n${`${'- '.repeat(20)}a\n`.repeat(20_000)}`, 65],
        ['many bare addresses', `# 글\n\n${'www.a '.repeat(100_000)}`, 65],
        [
          'very many empty cells in JSON',
          `{"title":"글","sections":[],"lead":[{"kind":"table","rows":[[${Array.from({ length: MANY }, () => '[]').join(',')}]${',[]'.repeat(MANY)}]}]}`,
          0,
        ],
        [
          'linked data whose values are no text',
          `<script type="application/ld+json">{"@type":{"toString":1},"keywords":[{"toString":1}],"author":${'['.repeat(MANY)}${']'.repeat(MANY)}}</script>${SOME}`,
          0,
        ],
      ],
      3,
    ),
  )('%s', { timeout: 120_000 }, async (_, source, code) => {
    await expectAnEnd(source, code);
  });
});

describe('a source with too many elements is reported, whatever its format and the output', () => {
  const LIMITS = ['--max-bytes', '200k']; // 3,200 elements, 5,120 lines, 25,600 parts
  const mail = (type: string, body: string): string =>
    `From: a@b.kr\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64')}`;
  const article = (block: string, more = ''): string =>
    `{"title":"글","sections":[],"lead":[${block}]${more}}`;
  const PARAGRAPH = '{"kind":"paragraph","content":[{"kind":"text","text":"가"}]}';
  const table = (...rows: readonly number[]): string =>
    `{"kind":"table","rows":[${rows.map((cells) => `[${Array.from({ length: cells }, () => '[]').join(',')}]`).join(',')}]}`;
  const TOO_MANY: readonly (readonly [what: string, source: string])[] = [
    ['bare addresses in a line of plain text', '난로 '.repeat(9) + 'www.a '.repeat(5000)],
    ['bare addresses on lines of plain text', '난로 http://a.kr/1\n'.repeat(3500)],
    ['lines of plain text', '난로\n'.repeat(6000)],
    ['links of Markdown', `# 글\n\n${'[a](b) '.repeat(3000)}`],
    ['links by reference', `# 글\n\n[a]: b\n\n${'[a] '.repeat(3000)}`],
    ['notes in the lines of Markdown', `# 글\n\n${'가^[나] '.repeat(1000)}`],
    ['marks of a note of Markdown', `# 글\n\n${'가[^1] '.repeat(3000)}\n\n[^1]: 나`],
    ['containers of Markdown', `# 글\n\n${':::note\n가\n:::\n\n'.repeat(800)}`],
    ['cells of Markdown', `# 글\n\n|가|나|\n|-|-|\n${'|다|라|\n'.repeat(900)}`],
    ['elements of a page', page('<b>가</b>'.repeat(3300))],
    ['links of a page', page('<a href=b>가</a> '.repeat(1700))],
    ['terms of a page', page(`<dl>${'<dt>가<dd>나'.repeat(1200)}</dl>`)],
    ['long text with elements', page(`<p>${'난로 '.repeat(25_000)}</p>${'<b>가</b>'.repeat(2000)}`)],
    ['long text with links of Markdown', `# 글\n\n${'난로 '.repeat(25_000)}\n\n${'[a](b) '.repeat(1600)}`],
    ['attributes of elements', page(`<b${' a b c d e f g h i j'}>가</b>`.repeat(1700))],
    [
      'attributes of one element',
      page(`<p>가</p><b ${Array.from({ length: 14_000 }, (_, index) => `a${index}`).join(' ')}>나</b>`),
    ],
    ['line ends of code that are entities', page(`<pre>가${'&#10;'.repeat(30_000)}나</pre>`)],
    ['lines of a chat', `2026년 1월 3일 토요일\n${'[솔] [오후 2:05] 불\n'.repeat(5000)}`],
    [
      'lines that a mail quotes',
      `From: a@b.kr\nDate: Fri, 3 Apr 2026 14:05:12 +0900\n\n${'> > 가\n> 나\n'.repeat(1700)}`,
    ],
    ['lines of an encoded mail', mail('text/plain', '\n가'.repeat(8000))],
    ['addresses of an encoded mail', mail('text/plain', 'www.a '.repeat(4000))],
    ['elements of a mail', mail('text/html', '<b>가</b>'.repeat(3300))],
    [
      'elements of all parts of a mail together',
      `From: a@b.kr\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n${`--x\nContent-Type: text/html\n\n${'<b>가'.repeat(1500)}\n`.repeat(3)}`,
    ],
    ['cells of JSON', article(table(30_000))],
    ['rows of JSON', article(table(...Array.from({ length: 9000 }, () => 1)))],
    [
      'items of JSON',
      article(`{"kind":"list","ordered":false,"items":[[${PARAGRAPH}]${',[]'.repeat(9000)}]}`),
    ],
    ['lines of code of JSON', article(`{"kind":"code","text":"${'\\n'.repeat(26_000)}가"}`)],
    [
      'related articles of JSON',
      article(PARAGRAPH, `,"related":[${'{"title":"가"},'.repeat(3300)}{"title":"나"}]`),
    ],
    ['tags of JSON', article(PARAGRAPH, `,"tags":[${'"가",'.repeat(14_000)}"나"]`)],
    ['values of JSON that is no article', `{"sections":[${'[],'.repeat(26_000)}0]}`],
  ];

  const FORMATS = ['text', 'json', 'markdown', 'html'];
  test.each(
    someOf(
      TOO_MANY.map(([what, source], index) => [what, FORMATS[index % 4]!, source] as const),
      6,
    ),
  )('%s, printed as %s', { timeout: 60_000 }, async (_, format, source) => {
    const { code, stdout, stderr } = await run(['read', '-', '--format', format, ...LIMITS], {
      stdin: Buffer.from(source),
    });
    expect([code, stdout, stderr.trim().split('\n').length], stderr).toEqual([65, '', 1]);
    expect(stderr).toMatch(/has more than \d+ elements, lines or symbols/);
  });

  test('a third of as many is read', { timeout: 60_000 }, async () => {
    for (const [what, source] of someOf(TOO_MANY, 12)) {
      if (!what.includes('values of JSON')) {
        const { code, stderr } = await run(['read', '-', '--max-bytes', '900k'], {
          stdin: Buffer.from(source),
        });
        expect(code, `${what}: ${stderr}`).toBe(0);
      }
    }
  });
});

describe('very long names and words are read', () => {
  test.each([
    ['an id of capitals', page(`<div id="${'aA'.repeat(MANY * 20)}"><p>난로가 따뜻합니다.</div>`)],
    ['a class of capitals', page(`<div class="${'aA'.repeat(MANY * 20)}"><p>난로가 따뜻합니다.</div>`)],
    ['a word of letters', page(`<p>난로 ${'a'.repeat(MANY * 104)}`)],
  ])('%s', { timeout: 120_000 }, async (_, source) => {
    expect(await expectAnEnd(source, 0)).toContain('난로');
  });
});

describe('any source is read or reported, and never causes a bug', () => {
  const TOKENS = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '<tr>',
    '<td>',
    '<ul>',
    '<li>',
    '<h2>',
    '<blockquote>',
    '<figure>',
    '<img alt="',
    '">',
    '<a href="',
    '<pre>',
    '<!--',
    '-->',
    '<script>',
    '</',
    '&#',
    ';',
    '<svg>',
    '<math>',
    '<template>',
    '# ',
    '> ',
    '- ',
    '1. ',
    '|',
    '---',
    '```',
    '**',
    '*',
    '_',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    ']: ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '\\',
    '~~',
    '`',
    '난로',
    '읽는다.',
    'https://a.kr',
    '\u0301',
    '\u200d',
    '👨‍👩‍👧',
    '\u1100\u1161',
    '\ud800',
    '\0',
    '\u202e',
    '한 ',
  ];
  const soup = fc
    .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 60 })
    .map((tokens) => tokens.join(''));
  const sources = fc.oneof(
    soup,
    soup.map(page),
    soup.map((text) => `# 글\n\n${text}`),
    fc.uint8Array({ maxLength: 300 }),
    anyString,
  );

  test.each([['text'], ['markdown'], ['html'], ['json']])(
    'printed as %s',
    { timeout: 120_000 },
    async (format) => {
      await fc.assert(
        fc.asyncProperty(sources, async (source) => {
          const { code, stdout, stderr } = await run(['read', '-', '-w', '20', '--format', format], {
            stdin: typeof source === 'string' ? Buffer.from(source) : source,
          });
          expect([0, 65], stderr).toContain(code);
          if (format === 'text') expect(linesOver(20, stdout)).toEqual([]);
        }),
        { numRuns: runs(400) },
      );
    },
  );
});
