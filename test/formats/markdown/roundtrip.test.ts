// An article written as Markdown or JSON is read as the same article.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import type { Article } from '../../../src/article/model.ts';
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

describe.each([
  ['Markdown', renderMarkdown, 'a.md'],
  ['JSON', renderJson, 'a.json'],
])('%s', (_, render, name) => {
  test.each(['content/fireside-chat.json', 'test/fixtures/every-block.json'])('%s', async (path) => {
    expect(await load(render(file(path)), name)).toEqual(file(path));
  });

  test('any article', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someArticle, async (article) => {
        const text = render(article);
        expect(await load(text, name), text).toEqual(article);
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
