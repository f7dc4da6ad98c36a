// Pages like those of real sites. Each is compared with the whole article that nanro should read from it
// (test/fixtures/pages/README.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { findFault } from '../../../src/article/validate.ts';
import { renderHtml } from '../../../src/formats/html/write.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';
import { outline } from '../../helpers/outline.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const own = path('../../fixtures/pages');
const shared = path('../../../../shared/pages');
const MAX_BYTES = 2 ** 20;

const pagesIn = (folder: string): [name: string, file: string][] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.html') && name !== 'naver-blog-shell.html')
        .map((name) => [name.replace('.html', ''), `${folder}/${name}`])
    : [];

const read = (file: string, name = file) => loadArticle({ name, bytes: readFileSync(file) }, MAX_BYTES);

test.each(pagesIn(own))('%s', async (name, file) => {
  await expect(outline(await read(file))).toMatchFileSnapshot(`${own}/${name}.txt`);
});

const handMade = pagesIn(shared);
if (handMade.length === 0) console.warn(`skipped: there is no ${shared}`);
test.skipIf(handMade.length === 0).each(handMade.length === 0 ? [['a hand-made page', '']] : handMade)(
  '%s, hand-made',
  async (name, file) => {
    await expect(outline(await read(file))).toMatchFileSnapshot(path(`../../golden/pages/${name}.txt`));
  },
);

test('the frame page of a Naver blog is refused, and the error has the address of the post', async () => {
  const frame =
    '<!doctype html><html><head><title>글 : 네이버 블로그</title></head><body><iframe id="mainFrame" src="/PostView.naver?blogId=hong&amp;logNo=22&amp;redirect=Dlog"></iframe></body></html>';
  await expect(
    loadArticle({ name: 'frame.html', bytes: Buffer.from(frame) }, MAX_BYTES),
  ).rejects.toMatchObject({
    problem: { kind: 'onlyFrame', address: 'https://m.blog.naver.com/PostView.naver?blogId=hong&logNo=22' },
  });
});

describe.each(pagesIn(own))('%s', (_, file) => {
  test('matches the schema, and is the same after a round trip through Markdown', async () => {
    const article = await read(file);
    expect(findFault(article)).toBeUndefined();
    expect(
      await loadArticle({ name: 'a.md', bytes: Buffer.from(renderMarkdown(article)) }, MAX_BYTES),
    ).toEqual(article);
  });

  test('keeps its title and headings in a web page that nanro writes', async () => {
    const article = await read(file);
    const again = await loadArticle({ name: 'a.html', bytes: Buffer.from(renderHtml(article)) }, MAX_BYTES);
    expect(again.title).toBe(article.title);
    expect(again.sections.map(({ heading }) => heading)).toEqual(
      article.sections.map(({ heading }) => heading),
    );
  });
});
