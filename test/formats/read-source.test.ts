import { afterEach, expect, test, vi } from 'vitest';
import { loadArticle } from '../../src/formats/read-source.ts';
import { packBook } from '../helpers/epub.ts';

const MEBIBYTE = 2 ** 20;

afterEach(() => {
  vi.doUnmock('../../src/formats/markdown/read.ts');
  vi.doUnmock('../../src/formats/charset.ts');
  vi.resetModules();
});

test('a RangeError of a bug is not blamed on the source', async () => {
  vi.doMock('../../src/formats/markdown/read.ts', () => ({
    readMarkdown: () => {
      throw new RangeError('Invalid array length');
    },
  }));
  const source = { name: 'post.md', bytes: Buffer.from('# 난로') };
  await expect(loadArticle(source, MEBIBYTE)).rejects.toThrow(new RangeError('Invalid array length'));
});

test('a TypeError of a bug is not blamed on a book', async () => {
  vi.doMock('../../src/formats/charset.ts', () => ({
    decodeText: async () => {
      throw new TypeError('undefined is not a function');
    },
  }));
  const { loadArticle: load } = await import('../../src/formats/read-source.ts');
  const bytes = await packBook({ documents: { a: '<p>글이다.</p>' } });
  await expect(load({ name: 'book.epub', bytes }, MEBIBYTE)).rejects.toThrow(TypeError);
});

test.each([
  ['a path', { name: '글/난로 이야기.txt' }, '난로 이야기'],
  ['a path of Windows', { name: String.raw`C:\글\난로.txt` }, '난로'],
  ['a name without an extension', { name: '난로' }, '난로'],
  ['a name that is only an extension', { name: '.txt' }, '.txt'],
  ['a name in angle brackets', { name: '<글>.txt' }, '<글>'],
  ['standard input', { name: '<stdin>', isStandardInput: true as const }, '제목 없음'],
  ['an address', { name: 'https://blog.example/1', url: 'https://blog.example/1' }, 'blog.example'],
])('%s gives an article without a title its title', async (_, source, title) => {
  const bytes = Buffer.from('첫 문장이다. 둘째 문장이다.\n');
  expect((await loadArticle({ ...source, bytes }, MEBIBYTE)).title).toBe(title);
});
