import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../src/source/web.ts';
import { openPageCache } from '../../src/storage/cache.ts';
import { ODD_FILES, oddFolders } from '../helpers/odd-files.ts';
import { serve } from '../helpers/server.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(root, 'cache-')), 'nanro', 'pages');
});

const fetchCached = (address: string, cacheFolder = folder, maxBytes = 2 ** 20) =>
  fetchPage(address, { maxBytes, cache: openPageCache(cacheFolder), env: {}, version: '1.2.3' });

/** A server with one page, which answers 304 to a request with the validators of its headers. */
async function servePage(headers: OutgoingHttpHeaders, first = '글') {
  const page = { headers, body: first };
  const requests: IncomingHttpHeaders[] = [];
  const statuses: number[] = [];
  const address = await serve((request, response) => {
    requests.push(request.headers);
    const { etag, 'last-modified': lastModified } = page.headers;
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    const isKnown = tag === undefined ? since !== undefined && since === lastModified : tag === etag;
    statuses.push(isKnown ? 304 : 200);
    response.writeHead(statuses.at(-1)!, page.headers).end(isKnown ? undefined : page.body);
  });
  return { page, requests, statuses, address };
}

const TYPE = { 'content-type': 'text/html; charset=euc-kr' };

test.each<[what: string, headers: Record<string, string>, expected: number[]]>([
  ['an ETag', { etag: '"1"' }, [200, 304, 304]],
  ['a weak ETag', { etag: 'W/"1"' }, [200, 304, 304]],
  ['a date', { 'last-modified': 'Thu, 01 Aug 2024 05:59:00 GMT' }, [200, 304, 304]],
  ['neither', {}, [200, 200, 200]],
  ['an ETag, for this reader only', { etag: '"1"', 'cache-control': 'private, max-age=0' }, [200, 304, 304]],
  [
    'an ETag that is not to be stored',
    { etag: '"1"', 'cache-control': 'private, No-Store' },
    [200, 200, 200],
  ],
])('a page with %s is returned each time', async (_, headers, expected) => {
  const { address, statuses } = await servePage({ ...TYPE, ...headers });
  const first = await fetchCached(address);
  expect(first).toEqual({
    url: `${address}/`,
    bytes: Buffer.from('글'),
    mediaType: 'text/html',
    charset: 'euc-kr',
  });
  expect([await fetchCached(address), await fetchCached(address)]).toEqual([first, first]);
  expect(statuses).toEqual(expected);
});

test('a page that has changed is fetched and stored again', async () => {
  const { address, page, statuses } = await servePage({ etag: '"1"' });
  await fetchCached(address);
  Object.assign(page, { headers: { etag: '"2"' }, body: '새 글' });
  expect([String((await fetchCached(address)).bytes), String((await fetchCached(address)).bytes)]).toEqual([
    '새 글',
    '새 글',
  ]);
  expect(statuses).toEqual([200, 200, 304]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('without a cache, requests have no conditions', async () => {
  const { address, requests } = await servePage({ etag: '"1"' });
  await fetchCached(address);
  await fetchPage(address, { maxBytes: 100, env: {}, version: '1.2.3' });
  expect(requests[1]).not.toHaveProperty('if-none-match');
});

test('a stored page must be within the current limit', async () => {
  const { address } = await servePage({ etag: '"1"' }, '글'.repeat(2 ** 19));
  await fetchCached(address, folder, 2 ** 21);
  await expect(fetchCached(address)).rejects.toMatchObject({
    problem: { kind: 'tooLarge', name: address, bytes: 2 ** 20 },
  });
});

test('after a redirect from another origin there are no validators, and redirects are followed anew', async () => {
  const { address: end, requests, page } = await servePage({ etag: '"1"' });
  const before: IncomingHttpHeaders[] = [];
  let location = `${end}/1`;
  const address = await serve(({ headers }, response) => {
    before.push(headers);
    response.writeHead(302, { location, etag: '"1"' }).end();
  });
  expect((await fetchCached(address)).url).toBe(`${end}/1`);
  expect((await fetchCached(address)).url).toBe(`${end}/1`);
  page.body = '다른 글';
  location = `${end}/2`;
  expect(String((await fetchCached(address)).bytes)).toBe('다른 글');
  expect(requests.map((headers) => headers['if-none-match'])).toEqual([undefined, undefined, undefined]);
  expect(before.map((headers) => headers['if-none-match'])).toEqual([undefined, undefined, undefined]);
});

test('validators are sent only if all addresses before have the same origin', async () => {
  const requests: [path: string, tag: string | undefined][] = [];
  const listener: RequestListener = ({ url, headers }, response) => {
    requests.push([url!, headers['if-none-match']]);
    const to = new URL(url!, 'http://a').searchParams.get('to');
    if (to !== null) response.writeHead(302, { location: to, etag: '"1"' }).end();
    else response.writeHead(headers['if-none-match'] ? 304 : 200, { ...TYPE, etag: '"1"' }).end('글');
  };
  const [here, there] = [await serve(listener), await serve(listener)];
  const through = (...addresses: string[]): string =>
    addresses.reduceRight((to, address) => `${address}?to=${encodeURIComponent(to)}`);
  await fetchCached(`${here}/page`);
  const table: [address: string, tag: string | undefined][] = [
    [`${here}/page`, '"1"'],
    [through(`${here}/1`, '/page'), '"1"'],
    [through(`${here}/1`, `${here}/2`, `${here}/page`), '"1"'],
    [through(`${there}/1`, `${here}/page`), undefined],
    [through(`${there}/1`, `${here}/1`, `${here}/page`), undefined],
    [through(`${here}/1`, `${there}/1`, `${here}/page`), undefined],
    [through(`${here.replace('127.0.0.1', 'localhost')}/1`, `${here}/page`), undefined],
  ];
  for (const [address, tag] of table) {
    expect((await fetchCached(address)).url).toBe(`${here}/page`);
    expect(requests.at(-1), address).toEqual(['/page', tag]);
  }
});

describe('a cache that cannot be used is ignored', () => {
  const onlyFile = (): string => join(folder, readdirSync(folder)[0]!);

  test.each<[what: string, damage: (content: Buffer) => string | Uint8Array]>([
    ['cut short', (content) => content.subarray(0, -1)],
    ['empty', () => ''],
    ['no line of JSON', () => '\u0000\u0001\n글'],
    ['JSON without an end', (content) => content.subarray(0, 10)],
    ['JSON of something else', () => 'null\n글'],
    ['of another page', (content) => String(content).replace('http://', 'https://')],
  ])('a file %s', async (_, damage) => {
    const { address, statuses } = await servePage({ etag: '"1"' });
    await fetchCached(address);
    writeFileSync(onlyFile(), damage(readFileSync(onlyFile())));
    expect(String((await fetchCached(address)).bytes)).toBe('글');
    await fetchCached(address);
    expect(statuses).toEqual([200, 200, 304]); // and the file is whole again
    expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test.each<[key: string, value: unknown]>([
    ['etag', 'a\nb'],
    ['etag', '난로'],
    ['etag', ''],
    ['etag', 1],
    ['etag', { a: 1 }],
    ['etag', null],
    ['etag', 'a'.repeat(200_000)],
    ['lastModified', 'a\r\nCookie: a=b'],
    ['lastModified', []],
    ['mediaType', 1],
    ['mediaType', null],
    ['charset', { a: 1 }],
    ['size', '3'],
    ['size', -1],
    ['url', null],
  ])('a file whose %s is %j', async (key, value) => {
    const { address, statuses, requests } = await servePage({ etag: '"1"' });
    await fetchCached(address);
    const [head, ...body] = readFileSync(onlyFile(), 'utf8').split('\n');
    writeFileSync(onlyFile(), [JSON.stringify({ ...JSON.parse(head!), [key]: value }), ...body].join('\n'));
    expect(String((await fetchCached(address)).bytes)).toBe('글');
    await fetchCached(address);
    expect(statuses).toEqual([200, 200, 304]);
    expect(requests[1]).not.toHaveProperty('if-none-match');
  });

  test.each(ODD_FILES)('$what', async ({ put }) => {
    const { address, statuses } = await servePage({ etag: '"1"' });
    await fetchCached(address);
    const path = onlyFile();
    rmSync(path);
    await put(path);
    expect(String((await fetchCached(address)).bytes)).toBe('글');
    await fetchCached(address);
    expect(statuses).toEqual([200, 200, 304]);
  });

  test('a page that is larger than the limit', async () => {
    const { address, statuses, page } = await servePage({ etag: '"1"' }, '글'.repeat(2 ** 19));
    await fetchCached(address, folder, 2 ** 21);
    page.body = '글';
    expect(String((await fetchCached(address)).bytes)).toBe('글'); // the server is asked for all of it
    expect(statuses).toEqual([200, 200]);
  });

  test.each<[what: string, headers: Record<string, string>]>([
    ['a validator that is too long to be sent', { etag: `"${'a'.repeat(2000)}"` }],
    ['an empty validator', { etag: '' }],
  ])('%s', async (_, headers) => {
    const { address, statuses } = await servePage(headers);
    for (let time = 0; time < 2; time++) expect(String((await fetchCached(address)).bytes)).toBe('글');
    expect(statuses).toEqual([200, 200]);
  });

  test('a folder that cannot be created', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    for (const unusable of oddFolders(file)) {
      const { address, statuses } = await servePage({ etag: '"1"' });
      for (let time = 0; time < 2; time++)
        expect(String((await fetchCached(address, join(unusable, 'pages'))).bytes), unusable).toBe('글');
      expect(statuses).toEqual([200, 200]);
    }
  });
});

test('keeps the newest two hundred files, which only the user can read, and deletes no others', async () => {
  const { address } = await servePage({ etag: '"1"' });
  await fetchCached(`${address}/0`);
  const old = Array.from(
    { length: 205 },
    (_, at) => at.toString(16).padStart(64, '0') + (at === 2 ? '.half-written' : ''),
  );
  old.forEach((name, at) => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), at, at); // seconds since 1970
  });
  writeFileSync(join(folder, 'README'), '');
  await fetchCached(`${address}/1`);
  const names = readdirSync(folder);
  expect(names).toHaveLength(201);
  expect(names).toContain('README');
  expect(old.filter((name) => !names.includes(name))).toEqual(old.slice(0, 7));
  expect(statSync(folder).mode & 0o077).toBe(0);
});
