// Tasks in every format: list items that are open or done. A box that the author typed is text.
import { describe, expect, test } from 'vitest';
import type { Article, Block, Inline, Task } from '../../src/article/model.ts';
import { articleCharacters } from '../../src/article/text.ts';
import { renderHtml } from '../../src/formats/html/write.ts';
import { renderJson } from '../../src/formats/json/write.ts';
import { renderMarkdown } from '../../src/formats/markdown/write.ts';
import { loadArticle } from '../../src/formats/read-source.ts';
import { run } from '../helpers/run.ts';

const load = (text: string, name: string): Promise<Article> =>
  loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20);
const text = (content: string): Inline => ({ kind: 'text', text: content });
const paragraph = (content: string, task?: Task): Block => ({
  kind: 'paragraph',
  content: [text(content)],
  ...(task === undefined ? {} : { task }),
});
const list = (...items: Block[][]): Block => ({ kind: 'list', ordered: false, items });
const page = (items: string): string => `<!doctype html><h1>글</h1><p>할 일이 있다.</p><ul>${items}</ul>`;

const TASKS = list([paragraph('장작 사기', 'open')], [paragraph('재 치우기', 'done')]);

describe('tasks are read', () => {
  test.each<[what: string, name: string, source: string, expected: Block]>([
    ['Markdown', 'a.md', '- [ ] 장작 사기\n- [x] 재 치우기', TASKS],
    ['Markdown with a capital', 'a.md', '* [ ] 장작 사기\n* [X] 재 치우기', TASKS],
    ['Markdown with HTML in it', 'a.md', '- [ ] 장작 <b></b>사기\n- [x] 재 치우기', TASKS],
    [
      'a loose list of Markdown',
      'a.md',
      '- [ ] 장작 사기\n\n  참나무로\n- 재',
      list([paragraph('장작 사기', 'open'), paragraph('참나무로')], [paragraph('재')]),
    ],
    [
      'a page',
      'a.html',
      page(
        '<li><input type=checkbox> 장작 사기<li><p><input type="checkbox" checked disabled> 재 치우기</p>',
      ),
      TASKS,
    ],
    [
      'a page with a paragraph after the box',
      'a.html',
      page('<li><input type=checkbox><p>장작 사기</p><li><input type=checkbox checked><div>재 치우기</div>'),
      TASKS,
    ],
    ['plain text', 'a.txt', '할 일이 있다.\n\n- [ ] 장작 사기\n- [x] 재 치우기\n', TASKS],
  ])('from %s', async (_, name, source, expected) => {
    expect((await load(source, name)).lead?.at(-1)).toEqual(expected);
  });
});

describe('a box elsewhere is text', () => {
  test.each<[what: string, name: string, source: string, expected: Block]>([
    ['typed by the author', 'a.md', '- ☐ 글', list([paragraph('☐ 글')])],
    [
      'in the middle of an item',
      'a.html',
      page('<li>글 <input type=checkbox> 끝'),
      list([paragraph('글 ☐ 끝')]),
    ],
    [
      'with nothing after it',
      'a.html',
      page('<li><input type=checkbox checked><li>글'),
      list([paragraph('☑')], [paragraph('글')]),
    ],
    [
      'before a block of another kind',
      'a.html',
      page('<li><input type=checkbox><pre>npm ci</pre>'),
      list([paragraph('☐'), { kind: 'code', text: 'npm ci' }]),
    ],
    [
      'the second of an item',
      'a.html',
      page('<li><input type=checkbox><input type=checkbox checked> 글'),
      list([paragraph('☑ 글', 'open')]),
    ],
  ])('%s', async (_, name, source, expected) => {
    expect((await load(source, name)).lead?.at(-1)).toEqual(expected);
  });
});

const LITERAL = list([paragraph('☐ 글')], [paragraph('☑ 글')], [paragraph('[ ] 글')]);

describe('tasks are written so that they are read the same', () => {
  const article = { title: '글', lead: [TASKS, paragraph('그리고'), LITERAL], sections: [] };

  test.each([
    [
      'Markdown',
      'a.md',
      renderMarkdown,
      '- [ ] 장작 사기\n- [x] 재 치우기\n\n그리고\n\n- ☐ 글\n- ☑ 글\n- \\[ \\] 글\n',
    ],
    [
      'HTML',
      'a.html',
      renderHtml,
      '<li><input type="checkbox" disabled> 장작 사기</li>\n<li><input type="checkbox" disabled checked> 재 치우기</li>',
    ],
    ['JSON', 'a.json', renderJson, '"task": "done"'],
  ])('in %s', async (_, name, render, expected) => {
    const written = render(article);
    expect(written).toContain(expected);
    expect((await load(written, name)).lead).toEqual(article.lead);
  });
});

test('the box of a task counts as a character', () => {
  expect(articleCharacters({ title: '글', lead: [TASKS], sections: [] })).toBe('☐장작사기☑재치우기'.length);
});

describe('tasks are shown', () => {
  const SOURCE = '# 글\n\n- [ ] 장작\n- [x] 재\n\n그리고\n\n1. [ ] 난로\n2. ☐ 연통\n';

  test('with a box', async () => {
    const { stdout } = await run(['read', '-w', '20', '--color', 'never'], { stdin: SOURCE });
    expect(stdout).toContain('☐ 장작\n☑ 재\n\n그리고\n\n1. ☐ 난로\n2. ☐ 연통\n');
  });

  test('in words with --plain, which keeps a box in the text', async () => {
    const { stdout } = await run(['read', '--plain', '-w', '20'], { stdin: SOURCE });
    expect(stdout).toContain('할 일: 장작\n완료: 재\n\n그리고\n\n1. 할 일: 난로\n2. ☐ 연통\n');
  });

  test('with a box in a table cell', async () => {
    const cell =
      '<table><tr><th>할 일</th></tr><tr><td><ul><li><input type="checkbox"> 장작</ul></td></tr></table>';
    const { lead } = await load(cell, 'a.md');
    expect(lead).toEqual([{ kind: 'table', header: [[text('할 일')]], rows: [[[text('• ☐ 장작')]]] }]);
  });
});
