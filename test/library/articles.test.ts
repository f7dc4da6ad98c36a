// `nanro/article`: reads any format, and writes what `nanro read` prints.
import { expect, test } from 'vitest';
import {
  NanroError,
  readArticle,
  renderArticle,
  type ReadOptions,
  type RenderOptions,
} from '../../src/articles.ts';
import * as lines from '../../src/index.ts';
import { packBook } from '../helpers/epub.ts';
import { everyFeature } from '../helpers/hwp5-document.ts';
import { run } from '../helpers/run.ts';

const CP949 = Uint8Array.from([0xb3, 0xad, 0xb7, 0xce]); // 난로
const POST = [
  '---\ntitle: 난로\ndate: 2026-01-02\n---\n',
  '저커버그는 “변곡점”이라고 [했다](https://example.com/난로).\n',
  '## 겨울\n',
  '```js\nconst 난로 = "아주 길어서 한 줄에 들어가지 않는 글";\n```\n',
  '- **따뜻**하다.[^1]\n\n[^1]: 각주\n',
].join('\n');

test.each<[string, string | Uint8Array | ArrayBuffer, ReadOptions, object]>([
  ['Markdown by its name', '---\ntitle: 난로\n---\n따뜻하다', { name: '글.md' }, { title: '난로' }],
  ['a page', '<!doctype html><title>난로</title><p>따뜻하다', {}, { title: '난로' }],
  ['JSON', '{"title": "난로", "sections": []}', {}, { title: '난로', sections: [] }],
  ['text with a byte order mark', '\ufeff{"title": "난로", "sections": []}', {}, { title: '난로' }],
  ['bytes in CP949', CP949, {}, { lead: [{ kind: 'paragraph' }] }],
  ['an ArrayBuffer', CP949.slice().buffer, {}, { lead: [{ kind: 'paragraph' }] }],
  [
    'a part of a buffer',
    Uint8Array.from([0, 0, ...CP949, 0]).subarray(2, 6),
    {},
    { lead: [{ kind: 'paragraph' }] },
  ],
  ['text of a stated format', '가,나\n1,2', { format: 'csv' }, { lead: [{ kind: 'table' }] }],
  [
    'text of a stated media type',
    '난로<br>온돌',
    { mediaType: 'text/html' },
    { lead: [{ kind: 'paragraph' }] },
  ],
  [
    'bytes of a stated charset',
    Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]),
    { charset: 'shift_jis' },
    { lead: [{ content: [{ kind: 'text', text: '日本' }] }] },
  ],
  ['a document of 한글', everyFeature(), {}, {}],
])('reads %s', async (_, source, options, article) => {
  expect(await readArticle(source, options)).toMatchObject(article);
});

test('reads a book', async () => {
  const book = await packBook({ documents: { '1.xhtml': '<h1>난로</h1><p>따뜻하다.</p>' } });
  const { sections } = await readArticle(book);
  expect(sections[0]?.heading).toEqual([{ kind: 'text', text: '난로' }]);
});

test('relative links refer to the address', async () => {
  const article = await readArticle('<p>난로에 대한 <a href="/1">글</a>이 있습니다.</p>', {
    url: 'https://example.com/2',
    format: 'html',
  });
  expect(JSON.stringify(article)).toContain('"href":"https://example.com/1"');
});

test('articles have no control characters', async () => {
  const article = await readArticle('# 난로\u001b[31m\n\n따뜻\u0007하다', { format: 'markdown' });
  expect(renderArticle(article)).toBe('난로�[31m\n1분\n\n따뜻하다\n');
});

test.each<[string, string | Uint8Array, ReadOptions, lines.Problem]>([
  ['nothing', '', {}, { kind: 'empty', name: 'article' }],
  ['a broken book', Buffer.from('PK\u0003\u0004'), { name: '글.epub' }, { kind: 'badEpub', name: '글.epub' }],
  ['broken JSON', '{', { format: 'json' }, { kind: 'notJson', name: 'article', line: 1, column: 2 }],
  [
    'an image',
    Buffer.from('GIF89a\u0001\u0000'),
    { name: '글' },
    { kind: 'foreignFormat', name: '글', format: 'image', isFile: true },
  ],
  [
    'a PDF',
    Buffer.from('%PDF-1.7\n'),
    { url: 'https://example.com/a' },
    { kind: 'foreignFormat', name: 'https://example.com/a', format: 'pdf', isFile: false },
  ],
  ['too many bytes', '난로', { maxBytes: 5 }, { kind: 'tooLarge', name: 'article', bytes: 5 }],
  ['a wrong address', '난로', { url: 'example' }, { kind: 'badAddress', name: 'example' }],
])('%s is a NanroError', async (_, source, options, problem) => {
  const error: unknown = await readArticle(source, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NanroError);
  expect(error).toBeInstanceOf(lines.NanroError);
  expect(JSON.parse(JSON.stringify((error as NanroError).problem))).toMatchObject(problem);
});

test.each<[string, unknown, object, typeof Error]>([
  ['a source that is neither text nor bytes', 3, {}, TypeError],
  ['a format that is unknown', '글', { format: 'docbook' }, RangeError],
  ['a limit of no bytes', '글', { maxBytes: 0 }, RangeError],
  ['a limit of a part of a byte', '글', { maxBytes: 1.5 }, RangeError],
])('readArticle rejects %s', async (_, source, options, type) => {
  await expect(readArticle(source as string, options)).rejects.toThrow(type);
});

test.each<[RenderOptions, readonly string[]]>([
  [{}, ['-w', '80']],
  [{ format: 'text', width: 20 }, ['-w', '20']],
  [{ width: 0, code: 'keep' }, ['-w', '0', '--code', 'keep']],
  [{ width: 24, wordBreak: 'normal' }, ['-w', '24', '--word-break', 'normal']],
  [{ width: 24, ambiguousWidth: 2 }, ['-w', '24', '--ambiguous', 'wide']],
  [{ width: 24, justify: true }, ['-w', '24', '--justify']],
  [{ width: 24, plain: true, colour: true }, ['-w', '24', '--plain', '--color', 'always']],
  [{ colour: true }, ['-w', '80', '--color', 'always', '--no-syntax']],
  [
    { colour: 1, theme: 'light', width: 40 },
    ['-w', '40', '--color', 'always', '--theme', 'light', '--no-syntax'],
  ],
  [{ format: 'markdown' }, ['--format', 'markdown']],
  [{ format: 'html' }, ['--format', 'html']],
  [{ format: 'json' }, ['--format', 'json']],
])('renderArticle with %j writes what `nanro read` prints with %j', async (options, args) => {
  const { stdout, code } = await run(['read', ...args], { stdin: POST });
  expect(code).toBe(0);
  expect(renderArticle(await readArticle(POST), options)).toBe(stdout);
});

test('a theme has as many colours as there are', async () => {
  const article = await readArticle(POST);
  expect(renderArticle(article, { colour: true, theme: 'dark' })).toContain('\u001b[38;2;');
  expect(renderArticle(article, { colour: 2, theme: 'dark' })).toContain('\u001b[38;5;');
  expect(renderArticle(article, { colour: 1, theme: 'dark' })).not.toContain('\u001b[38;');
  expect(renderArticle(article, { theme: 'dark' })).not.toContain('\u001b');
});

test('links are escape sequences only where there is colour', async () => {
  const article = await readArticle(POST);
  expect(renderArticle(article, { colour: true, hyperlinks: true })).toContain('\u001b]8;');
  expect(renderArticle(article, { hyperlinks: true })).toBe(renderArticle(article));
});

test.each([
  { format: 'pdf' },
  { width: 1 },
  { width: -1 },
  { width: 2.5 },
  { width: 10_001 },
  { width: '80' },
  { wordBreak: 'break-all' },
  { ambiguousWidth: 3 },
  { code: 'auto' },
  { colour: 4 },
  { colour: 'always' },
  { theme: 'ocean' },
  { colour: true, theme: 'ocean' },
])('renderArticle rejects %j', async (options) => {
  const article = await readArticle(POST);
  expect(() => renderArticle(article, options as RenderOptions)).toThrow(RangeError);
});

test('Markdown and JSON are read back as the same article, HTML with its language', async () => {
  const article = await readArticle(POST);
  for (const [format, more] of [['markdown'], ['json'], ['html', { language: 'ko' }]] as const) {
    const written = renderArticle(article, { format });
    expect(await readArticle(written, { format }), format).toEqual({ ...article, ...more });
  }
});
