// Loading the targets of links: files, folders, pages, entries of feeds.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { createLoader, pageOf, type LoaderParts } from '../../src/commands/document-loader.ts';
import type { Target } from '../../src/commands/link-targets.ts';
import type { FeedEntry } from '../../src/formats/feed/entries.ts';
import { createDocuments, type LoadedDocument } from '../../src/commands/open-documents.ts';
import { OPEN_TEXTS } from '../../src/messages/ko/open-texts.ts';
import { answer, redirect, serve, site } from '../helpers/server.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));
const write = (name: string, text: string): Target => {
  writeFileSync(join(root, name), text);
  return { kind: 'file', path: join(root, name) };
};

const createTestLoader = (parts: Partial<LoaderParts> = {}) =>
  createLoader({
    context: {
      env: {},
      stdin: () => Object.assign(new PassThrough(), { isTTY: false }) as never,
      hasInput: () => false,
      folders: { config: root, state: root, cache: join(root, 'cache') },
      version: '0',
    },
    options: {},
    texts: OPEN_TEXTS,
    documents: createDocuments(),
    isGiven: () => false,
    ...parts,
  });
const load = createTestLoader();
const titleOf = ({ book }: LoadedDocument): string | undefined => book.manuscript.about.title;
const problem = (kind: string): unknown =>
  expect.objectContaining({ problem: expect.objectContaining({ kind }) });

describe('a file', () => {
  test('is known by its path, whatever form its name has', async () => {
    const target = write('난로.md', '# 난로\n\n글\n');
    const loaded = await load(target);
    expect([titleOf(loaded), loaded.source]).toEqual(['난로', join(root, '난로.md')]);
    expect(titleOf(await load({ kind: 'file', path: join(root, '난로.md').normalize('NFD') }))).toBe('난로');
  });

  test('has another stamp when it has changed', async () => {
    const target = write('stamp.md', '글\n');
    const { stamp } = await load(target);
    expect((await load(target)).stamp).toBe(stamp);
    write('stamp.md', '글이 길어졌다.\n');
    expect((await load(target)).stamp).not.toBe(stamp);
  });

  test('is of the format of the option only if the user has named it', async () => {
    const target = write('a.html', '<title>제목</title><p>글이다.</p>');
    const options = { from: 'text' } as const;
    const [followed, given] = [false, true].map((is) => createTestLoader({ options, isGiven: () => is }));
    expect(titleOf(await followed!(target))).toBe('제목');
    expect(titleOf(await given!(target))).not.toBe('제목');
  });

  test.each([
    ['that is missing', 'none.md', 'fileNotFound'],
    ['with a byte that no name has', 'a\0b', 'fileNotFound'],
    ['with a name that is too long', 'x'.repeat(5000), 'fileNotFound'],
    ['below a file', 'empty/a.md', 'fileNotFound'],
    ['that is empty', 'empty', 'empty'],
  ])('%s is a problem', async (_, name, kind) => {
    write('empty', '');
    await expect(load({ kind: 'file', path: join(root, name) })).rejects.toEqual(problem(kind));
  });

  test.skipIf(process.platform === 'win32')(
    'that is a pipe or a device is read only if the user has named it',
    async () => {
      execFileSync('mkfifo', [join(root, 'pipe')]);
      for (const path of [join(root, 'pipe'), '/dev/zero'])
        await expect(load({ kind: 'file', path })).rejects.toEqual(problem('unreadable'));
      const given = createTestLoader({ isGiven: () => true });
      const device: Target = { kind: 'file', path: '/dev/null' };
      await expect(given(device)).rejects.toEqual(problem('empty'));
      // A device such as the terminal might keep the reader from its keys.
      const { signal } = new AbortController();
      await expect(given(device, { signal })).rejects.toEqual(problem('unreadable'));
    },
  );

  test.skipIf(process.platform === 'win32')('that has become a pipe is not read again', async () => {
    const target = write('was.md', '# 난로\n\n글\n');
    const documents = createDocuments();
    const given = createTestLoader({ documents, isGiven: () => true });
    documents.put(target, await given(target));
    rmSync(join(root, 'was.md'));
    execFileSync('mkfifo', [join(root, 'was.md')]);
    await expect(given(target)).rejects.toEqual(problem('unreadable'));
  });

  test.skipIf(process.platform !== 'linux')(
    'of the kernel is read only if the user has named it, and once',
    async () => {
      const target: Target = { kind: 'file', path: '/proc/version' };
      await expect(load(target)).rejects.toEqual(problem('empty'));
      expect(await createTestLoader({ isGiven: () => true })(target)).toMatchObject({ isOnce: true });
    },
  );
});

test('a folder is a list of its folders and of the files that nanro reads', async () => {
  const folder = join(root, '글');
  mkdirSync(join(folder, '옛날'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'b.md'), '# 봄\n');
  writeFileSync(join(folder, 'a.txt'), '아무 글이나 적어 둔 것이다.\n');
  writeFileSync(join(folder, 'c.png'), '\u0089PNG\r\n\u001a\n');
  const { listing } = await load({ kind: 'file', path: folder });
  expect(listing).toEqual({
    kind: 'folder',
    title: '글',
    entries: [
      { key: join(folder, '옛날'), text: '옛날/', facts: '폴더', ranks: ['', ''] },
      { key: join(folder, 'a.txt'), text: 'a.txt', ranks: ['', 'a.txt'] },
      { key: join(folder, 'b.md'), text: '봄', facts: 'b.md', ranks: ['', '봄'] },
    ],
    orders: ['이름', '제목'],
  });
  mkdirSync(join(root, 'nothing'));
  await expect(load({ kind: 'file', path: join(root, 'nothing') })).rejects.toEqual(problem('noFiles'));
});

test('a page is known by the address of the link, and its links start from where it was found', async () => {
  const address = await serve(
    site({ '/old': redirect('/new/'), '/new/': answer({ 'content-type': 'text/markdown' }, '[글](a.md)') }),
  );
  const loaded = await load({ kind: 'page', address: `${address}/old` });
  expect([loaded.source, loaded.address]).toEqual([`${address}/old`, `${address}/new/`]);
});

test('an entry of a feed is an article, whose links start from its page', async () => {
  const feed = write(
    'feed.xml',
    '<rss version="2.0"><channel><title>소식</title><item><title>불</title><link>https://a.kr/1</link><description>따뜻하다.</description></item></channel></rss>',
  );
  const { listing, feed: opened } = await load(feed);
  expect(listing).toMatchObject({ kind: 'feed', title: '소식', entries: [{ key: '0', text: '불' }] });
  expect(opened?.read(0).isWhole).toBe(false);
  const entry = await load({ kind: 'entry', feed, index: 0 });
  expect([titleOf(entry), entry.source, entry.address]).toEqual(['불', 'https://a.kr/1', 'https://a.kr/1']);
  await expect(load({ kind: 'entry', feed, index: 1 })).rejects.toEqual(problem('noText'));
});

test.each(['http://[', 'https://', 'javascript:alert(1)', 'file:///etc/passwd', '/1'])(
  'an entry of a feed with the link %s has no page',
  (href) => {
    expect(pageOf({ href } as FeedEntry)).toBeUndefined();
  },
);
