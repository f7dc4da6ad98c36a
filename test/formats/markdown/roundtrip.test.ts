// An article written as Markdown or JSON is read as the same article.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import type { Article, Block, Inline } from '../../../src/article/model.ts';
import { blockText } from '../../../src/article/text.ts';
import { findFault } from '../../../src/article/validate.ts';
import { renderJson } from '../../../src/formats/json/write.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';
import { someArticle } from '../../helpers/articles.ts';
import { runs } from '../../helpers/thorough.ts';

const load = (text: string, name: string): Promise<Article> =>
  loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);
const file = (path: string): Article => {
  const { $schema: _, ...article } = JSON.parse(
    readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'),
  ) as Article & { $schema?: string };
  return article;
};

const text = (content: string): Inline => ({ kind: 'text', text: content });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });
const numbered = (...items: Block[][]): Block => ({ kind: 'list', ordered: true, items });
const mark: Inline = { kind: 'note', id: '1', label: '가' };
/** Blocks that need care to be written. A note with the label `가` has them all, and its mark is in some. */
const BLOCKS: [what: string, blocks: Block[]][] = [
  ['text like the label of the note around it', [paragraph(text('가) 나'))]],
  ['code like the label of the note around it', [{ kind: 'code', text: "가'" }]],
  ['a mark in brackets', [paragraph(text('나('), mark, text(')와 [ '), mark, text(' ]'))]],
  [
    'a circumflex before a link, and in it',
    [paragraph(text('나^'), { kind: 'link', href: 'https://a.kr', content: [text('^가')] })],
  ],
  ['numbers like a date', [numbered([numbered([{ kind: 'figure' }, paragraph(text('나'))])])]],
  ['numbers like a date, twice', [numbered([numbered([numbered([paragraph(text('나'))])])])]],
  ['a number and a text like a date', [numbered([paragraph(text('2. 나'))], [paragraph(text('1. 나'))])]],
  ['nothing but a backslash', [paragraph(text('\\'))]],
  ['what would be the address of a program', [paragraph(text('javascript:난로*()'))]],
  [
    'the address of a program before other words',
    [paragraph(text('data:가_나_다 라')), paragraph(text('마'))],
  ],
  ['a formula with the sign that opens one', [{ kind: 'code', language: 'math', text: 'x\n \\[나' }]],
  ['brackets of a formula in two paragraphs', [paragraph(text('[')), paragraph(text('\\vec x]'))]],
];

/** Returns an article as Markdown has it: terminal text is code. */
const withoutStyles = (article: Article): Article =>
  JSON.parse(JSON.stringify(article), (_, part) =>
    part?.kind === 'lines' ? { kind: 'code', text: blockText([part]) } : part,
  );

/** Headings that end in what looks like attributes. */
const HEADINGS: [what: string, heading: Inline[]][] = [
  ['code and a brace', [{ kind: 'code', text: '{.가' }, text('}')]],
  ['an address and a brace', [{ kind: 'link', href: 'a{#b', content: [text('가')] }, text('}')]],
];

describe.each([
  ['Markdown', renderMarkdown, 'a.md', withoutStyles],
  ['JSON', renderJson, 'a.json', (article: Article) => article],
])('%s', (_, render, name, kept) => {
  test.each(['content/fireside-chat.json', 'test/fixtures/every-block.json'])('%s', async (path) => {
    expect(await load(render(file(path)), name)).toEqual(kept(file(path)));
  });

  test.each(BLOCKS)('%s', async (_, blocks) => {
    const article: Article = {
      sections: [],
      lead: [paragraph(mark), ...blocks],
      notes: [{ id: '1', label: '가', blocks }],
    };
    expect(await load(render(article), name)).toEqual(article);
  });

  test.each(HEADINGS)('a heading of %s', async (_, heading) => {
    const article: Article = { sections: [{ level: 2, heading, blocks: [] }] };
    expect(await load(render(article), name)).toEqual(article);
  });

  test('any article', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someArticle, async (article) => {
        const text = render(article);
        expect(await load(text, name), text).toEqual(kept(article));
      }),
      { numRuns: runs(500) },
    );
  });
});

test('every article that is read matches the schema', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      someArticle,
      async (article) => void expect(findFault(await load(renderMarkdown(article), 'a.md'))).toBeUndefined(),
    ),
    { numRuns: runs(200) },
  );
});
