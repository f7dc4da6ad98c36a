// `nanro notes`: what it prints of highlights, of all documents and of one.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesArticle } from '../../src/commands/notes-article.ts';
import { createHighlights } from '../../src/commands/open-highlights.ts';
import { loadDocument } from '../../src/commands/load.ts';
import { renderMarkdown } from '../../src/formats/markdown/write.ts';
import { blockText } from '../../src/article/text.ts';
import { loadArticle } from '../../src/formats/read-source.ts';
import { MESSAGES } from '../../src/messages/languages.ts';
import { createBook } from '../../src/reader/book.ts';
import { useNewPaths } from '../helpers/new-paths.ts';
import { open, press } from '../helpers/reader.ts';
import { run } from '../helpers/run.ts';

let home = '';
useNewPaths((path) => {
  home = path;
  mkdirSync(home);
});
const folder = (): string => join(home, 'nanro', 'highlights');
const env = (): Record<string, string> => ({ XDG_STATE_HOME: home, LANG: 'ko_KR.UTF-8', TZ: 'UTC' });
const notes = (...args: readonly string[]) => run(['notes', ...args], { env: env() });

const TEXT =
  '# 난로\n\n난롯가에 앉아 책을 읽는다.\n\n## 장작\n\n참나무가 *오래* 탄다. 소나무는 불쏘시개다.\n';

/** Writes a file, opens it and presses keys in it. Returns its path. */
async function highlight(name: string, text: string, ...keys: readonly string[]): Promise<string> {
  const path = join(home, name);
  writeFileSync(path, text);
  const context = {
    env: {},
    folders: { config: '', cache: '', state: '' },
    hasInput: () => false,
    version: '1',
  };
  const { content } = await loadDocument(
    { kind: 'file', path },
    { ...context, stdin: () => process.stdin },
    {},
    {},
  );
  if ('entries' in content) throw new Error('a feed');
  const kept = createHighlights(folder(), createBook(content), path, () => new Date('2026-11-29T02:30:00Z'));
  let state = open(content, { place: { unit: 1, offset: 0 } });
  for (const key of keys) {
    state = press(state, key);
    if (state.request?.kind === 'highlight') kept.keep(state.request.highlight, content.about.title);
  }
  return path;
}
const NOTE = ['v', ')', ')', ')', 'e', ...'*굵은* 것', 'enter'];

describe('without highlights', () => {
  test('it says how to add one, and JSON is an empty list', async () => {
    const { code, stdout, stderr } = await notes();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('v로 글을 고르고 m(형광펜)이나 e(메모)');
    expect(await notes('--format', 'json')).toMatchObject({ code: 1, stdout: '[]\n' });
    const path = join(home, 'a.md');
    writeFileSync(path, TEXT);
    expect(await notes(path)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(path) });
    expect(readdirSync(home)).toEqual(['a.md']);
  });
  test('a file that is not there is reported', async () => {
    expect((await notes(join(home, 'b.md'))).code).toBe(66);
  });
});

describe('of one document', () => {
  test('it prints quotations and notes by section, as Markdown', async () => {
    const path = await highlight('난로.md', TEXT, 'v', ')', 'm', 'v', 'j', 'j', ')', 'w', 'w', 'm', ...NOTE);
    const { stdout, code } = await notes(path);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `# 난로

\`${path}\`

> 난롯가에 앉아 책을 읽는다.

*2026-11-29*

## 장작

> 참나무가 오래 탄다.

\\*굵은\\* 것

*2026-11-29*

> 오래

*2026-11-29*
`,
    );
  });
  test('it says which are lost, wherever the others are now', async () => {
    const path = await highlight('난로.md', TEXT, ...NOTE, 'v', ')', 'm');
    writeFileSync(path, `새 글.\n\n${TEXT.replace('책을', '글을')}`);
    const { stdout } = await notes(path);
    expect(stdout).toContain('> 참나무가 오래 탄다.\n\n\\*굵은\\* 것\n\n*2026-11-29*');
    expect(stdout).toContain('> 난롯가에 앉아 책을 읽는다.\n\n*2026-11-29 · 이제 글에 없음*');
    const json = JSON.parse((await notes(path, '--format', 'json')).stdout) as { isLost: boolean }[];
    expect(json.map(({ isLost }) => isLost)).toEqual([true, false]);
  });
  test('as JSON, it prints everything that is kept', async () => {
    const path = await highlight('난로.md', TEXT, 'v', ')', ')', ')', 'w', 'w', 'e', ...'메모', 'enter');
    expect(JSON.parse((await notes(path, '--format', 'json')).stdout)).toEqual([
      {
        source: path,
        title: '난로',
        section: '장작',
        quotation: '오래',
        before: '참나무가',
        after: '탄다.',
        note: '메모',
        isLost: false,
        made: '2026-11-29T02:30:00.000Z',
      },
    ]);
  });
  test('it prints those of a file that is gone', async () => {
    const path = await highlight('난로.md', TEXT, 'v', ')', 'm');
    rmSync(path);
    expect((await notes(path)).stdout).toContain('> 난롯가에 앉아 책을 읽는다.');
  });
});

test('of all documents, it prints each below its title', async () => {
  await highlight('난로.md', TEXT, ...NOTE);
  await highlight('b.txt', '제목이 없는 글이다.\n', 'v', ')', 'm');
  const { stdout } = await notes();
  expect(
    stdout
      .split('\n')
      .filter((line) => /^[#>]/.test(line))
      .toSorted(),
  ).toEqual(
    [
      '## 난로',
      `## ${join(home, 'b.txt')}`,
      '### 장작',
      '> 제목이 없는 글이다.',
      '> 참나무가 오래 탄다.',
    ].toSorted(),
  );
});

test('a quotation and a note are read from the Markdown as they are', async () => {
  const LINE = fc
    .array(
      fc.constantFrom(
        '난로',
        '*굵게*',
        '# 장',
        '- 목록',
        '1. 첫째',
        '[링크](a)',
        '<b>',
        '`코드`',
        '$x$',
        '|',
        '> 인용',
        '---',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(LINE, { minLength: 1, maxLength: 3 }), LINE, async (paragraphs, note) => {
      const highlighted = { unit: 1, ink: 0, before: '', after: '', note, made: '2026-11-29T02:30:00.000Z' };
      const quotation = paragraphs.join('\n\n');
      const document = { source: '', title: '글', highlights: [{ ...highlighted, quotation }] };
      const markdown = renderMarkdown(notesArticle([document], MESSAGES.ko.notes, true));
      const source = { bytes: Buffer.from(markdown), name: 'a.md' };
      const { title, lead = [] } = await loadArticle(source, 2 ** 20);
      expect([title, ...lead.slice(0, 2).map((block) => blockText([block]).trim())]).toEqual([
        '글',
        paragraphs.join('\n'),
        note,
      ]);
    }),
    { numRuns: 50 },
  );
});
