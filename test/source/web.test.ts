import type { IncomingHttpHeaders } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetchPage, type WebOptions } from '../../src/source/web.ts';
import { answer, redirect, serve, site } from '../helpers/server.ts';

const MEBIBYTE = 2 ** 20;
const OPTIONS: WebOptions = { maxBytes: MEBIBYTE, env: {}, version: '1.2.3' };
const KOREAN = '<p>난롯가에서 나누는 이야기</p>\n';
const HTML = { 'content-type': 'text/html' };

describe('a page', () => {
  test('is fetched by one request, which names nanro and the types it reads', async () => {
    const requests: [method: string | undefined, url: string | undefined, headers: IncomingHttpHeaders][] =
      [];
    const address = await serve(({ method, url, headers }, response) => {
      requests.push([method, url, headers]);
      response.writeHead(200, HTML).end(KOREAN);
    });
    const page = await fetchPage(`${address}/난로?글=1#장`, OPTIONS);
    const url = `${address}/%EB%82%9C%EB%A1%9C?%EA%B8%80=1`;
    expect(page).toEqual({ url, bytes: Buffer.from(KOREAN), mediaType: 'text/html', charset: undefined });
    expect(requests).toHaveLength(1);
    expect(requests[0]!.slice(0, 2)).toEqual(['GET', url.slice(address.length)]);
    expect(requests[0]![2]).toMatchObject({
      'user-agent': 'nanro/1.2.3 (Korean terminal reader)',
      'accept-language': 'ko, en;q=0.5',
      accept: expect.stringMatching(/^text\/html,.*markdown.*plain.*json.*epub/),
    });
    expect(requests[0]![2]).not.toHaveProperty('cookie');
  });

  test.each<[type: string | undefined, mediaType: string | undefined, charset: string | undefined]>([
    ['text/html; charset=euc-kr', 'text/html', 'euc-kr'],
    ['Text/HTML;Charset="UTF-8"', 'text/html', 'utf-8'],
    ["text/html; profile=x; charset='ks_c_5601-1987'", 'text/html', 'ks_c_5601-1987'],
    ['text/html, text/html; charset=utf-8', 'text/html', 'utf-8'],
    ['text/html;', 'text/html', undefined],
    ['text/markdown', 'text/markdown', undefined],
    ['application/xhtml+xml', 'application/xhtml+xml', undefined],
    ['application/json', 'application/json', undefined],
    ['application/ld+json', 'application/ld+json', undefined],
    ['application/epub+zip', 'application/epub+zip', undefined],
    ['application/zip', 'application/zip', undefined],
    ['application/octet-stream', 'application/octet-stream', undefined],
    [undefined, undefined, undefined],
  ])('has the type %s', async (type, mediaType, charset) => {
    const address = await serve(answer(type === undefined ? {} : { 'content-type': type }, KOREAN));
    expect(await fetchPage(address, OPTIONS)).toMatchObject({ mediaType, charset });
  });

  test.each<[encoding: string, body: Uint8Array]>([
    ['gzip', gzipSync(KOREAN)],
    ['br', brotliCompressSync(KOREAN)],
  ])('is decompressed from %s, whatever its Content-Length', async (encoding, body) => {
    const address = await serve(
      answer({ ...HTML, 'content-encoding': encoding, 'content-length': body.length }, body),
    );
    expect(
      String((await fetchPage(address, { ...OPTIONS, maxBytes: Buffer.byteLength(KOREAN) })).bytes),
    ).toBe(KOREAN);
  });

  test.each(['', KOREAN])('may be as large as the limit: %j', async (body) => {
    const address = await serve(answer(HTML, body));
    expect(String((await fetchPage(address, { ...OPTIONS, maxBytes: Buffer.byteLength(body) })).bytes)).toBe(
      body,
    );
  });

  test('reports its progress', async () => {
    const progress: number[] = [];
    const address = await serve(
      (_, response) => void response.writeHead(200, HTML).write('난', () => response.end('로')),
    );
    await fetchPage(address, { ...OPTIONS, onProgress: (bytes) => progress.push(bytes) });
    expect(progress.at(-1)).toBe(6);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  });

  test.each([
    ['gives', { 'content-length': 6 }, 6],
    ['does not give', {}, undefined],
  ])('reports the length that the server %s', async (_, headers, expected) => {
    const totals: unknown[] = [];
    const address = await serve(
      (_request, response) => void response.writeHead(200, { ...HTML, ...headers }).end('난로'),
    );
    await fetchPage(address, { ...OPTIONS, onProgress: (_bytes, total) => totals.push(total) });
    expect(totals.at(-1)).toBe(expected);
  });

  test.each(['before it begins', 'while the server is silent', 'while the body arrives'])(
    'is stopped by a signal %s',
    async (when) => {
      const controller = new AbortController();
      const reason = new Error('enough');
      const stop = (): void => controller.abort(reason);
      const address = await serve((_, response) => {
        if (when === 'while the body arrives') response.writeHead(200, HTML).write('난로');
        else stop();
      });
      if (when === 'before it begins') stop();
      const fetched = fetchPage(address, { ...OPTIONS, signal: controller.signal, onProgress: stop });
      await expect(fetched).rejects.toBe(reason);
    },
  );
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('with status %d is followed', async (status) => {
    const address = await serve(site({ '/old': redirect('/new', status), '/new': answer(HTML, KOREAN) }));
    expect(await fetchPage(`${address}/old`, OPTIONS)).toMatchObject({
      url: `${address}/new`,
      bytes: Buffer.from(KOREAN),
    });
  });

  test('is resolved against the address before it', async () => {
    const other = await serve(
      site({
        '/blog/': redirect('1/?from=a#top'),
        '/blog/1/?from=a': redirect('../글'),
        '/blog/%EA%B8%80': answer(HTML, KOREAN),
      }),
    );
    const address = await serve(redirect(`${other}/blog/`, 301));
    expect((await fetchPage(address, OPTIONS)).url).toBe(`${other}/blog/%EA%B8%80`);
  });

  test('is followed at most ten times', async () => {
    const address = await serve(({ url }, response) => {
      const number = Number(url!.slice(1));
      (number === 0 ? answer(HTML, KOREAN) : redirect(`/${number - 1}`))({} as never, response as never);
    });
    expect((await fetchPage(`${address}/10`, OPTIONS)).url).toBe(`${address}/0`);
    const name = `${address}/11`;
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'tooManyRedirects', name, limit: 10 },
    });
  });

  test('to itself fails after eleven requests', async () => {
    let requests = 0;
    const address = await serve((request, response) => {
      requests++;
      redirect('/')(request, response);
    });
    await expect(fetchPage(address, OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'tooManyRedirects' },
    });
    expect(requests).toBe(11);
  });

  test.each([
    'file:///etc/passwd',
    'data:text/html,hi',
    'javascript:alert(1)',
    'http://',
    'https://user:secret@example.com/',
  ])('to %s is not followed', async (target) => {
    const name = await serve(redirect(target));
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'badRedirect', name, target },
    });
  });

  test.each([301, 302, 303, 307, 308])(
    'with status %d takes nothing along to another server',
    async (status) => {
      const requests: [path: string, headers: IncomingHttpHeaders][] = [];
      const other = await serve(({ url, headers }, response) => {
        requests.push([url!, headers]);
        response.writeHead(200, HTML).end(KOREAN);
      });
      const address = await serve(({ headers, method }, response) => {
        requests.push([method!, headers]);
        response.writeHead(status, { location: `${other}/new`, 'set-cookie': 'a=b', etag: '"1"' }).end();
      });
      await fetchPage(`${address}/secret?token=1`, OPTIONS);
      const [[method, first], [path, second]] = requests as [(typeof requests)[0], (typeof requests)[0]];
      expect([method, path]).toEqual(['GET', '/new']);
      expect(second).toEqual({ ...first, host: other.slice('http://'.length) });
      expect(Object.keys(second).sort()).toEqual([
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'host',
        'sec-fetch-mode',
        'user-agent',
      ]);
    },
  );

  test('without a Location is reported as a status', async () => {
    const name = await serve(answer({}, '', 302));
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'httpStatus', name, status: 302 },
    });
  });
});
