import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { labelOf, loadArticle, loadManuscript } from '../../src/formats/read-source.ts';
import { packBook } from '../helpers/epub.ts';

const MEBIBYTE = 2 ** 20;

describe('an error caused by a bug is not blamed on the source', () => {
  const MOCKED = ['../../src/formats/markdown/read.ts', '../../src/formats/charset.ts'] as const;
  const fail = (error: Error) => () => {
    throw error;
  };
  const loadAnew = async (name: string, bytes: Buffer): Promise<unknown> =>
    (await import('../../src/formats/read-source.ts')).loadArticle({ name, bytes }, MEBIBYTE);

  beforeEach(() => void vi.resetModules());
  afterEach(() => {
    MOCKED.forEach((path) => vi.doUnmock(path));
    vi.resetModules();
  });

  test('a RangeError in the reader of Markdown', async () => {
    const error = new RangeError('Invalid array length');
    vi.doMock(MOCKED[0], () => ({ readMarkdown: fail(error) }));
    await expect(loadAnew('post.md', Buffer.from('# 난로'))).rejects.toBe(error);
  });

  test('a TypeError in the decoder of a book', async () => {
    const error = new TypeError('undefined is not a function');
    vi.doMock(MOCKED[1], () => ({ decodeText: fail(error) }));
    const bytes = await packBook({ documents: { a: '<p>글이다.</p>' } });
    await expect(loadAnew('book.epub', bytes)).rejects.toBe(error);
  });
});

test.each([
  ['a path', { name: '글/난로 이야기.txt' }, '난로 이야기'],
  ['a path of Windows', { name: String.raw`C:\글\난로.txt` }, '난로'],
  ['a name without an extension', { name: '난로' }, '난로'],
  ['a name that is only an extension', { name: '.txt' }, '.txt'],
  ['a name in angle brackets', { name: '<글>.txt' }, '<글>'],
  ['standard input', { name: '<stdin>', isStandardInput: true as const }, undefined],
  ['an address', { name: 'https://blog.example/1', url: 'https://blog.example/1' }, 'blog.example'],
  ['a name with control characters', { name: '글/난로\u001b[31m\n장작.txt' }, '난로�[31m 장작'],
])('%s gives a label, and never a title', async (_, source, label) => {
  const bytes = Buffer.from('첫 문장이다. 둘째 문장이다.\n');
  expect(labelOf(source)).toBe(label);
  expect(await loadArticle({ ...source, bytes }, MEBIBYTE)).not.toHaveProperty('title');
});

test('a log is lines for the reader, and code otherwise', async () => {
  const lines = ['켰다', '데웠다', '껐다'].map(
    (did, hour) => `2026-01-15 0${hour}:00:00 INFO 난로를 ${did}\n`,
  );
  const source = { name: 'stove.log', bytes: Buffer.from(lines.join('')) };
  expect((await loadManuscript({ ...source, keepsPlaces: true }, MEBIBYTE)).lines?.last).toBe(3);
  expect((await loadManuscript(source, MEBIBYTE)).lines).toBeUndefined();
  expect((await loadArticle(source, MEBIBYTE)).lead).toMatchObject([{ kind: 'code', language: 'log' }]);
});
