import { once } from 'node:events';
import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetchPage, type WebOptions } from '../../src/source/web.ts';
import { serve, start, stop } from '../helpers/server.ts';

const MEBIBYTE = 2 ** 20;
const OPTIONS: WebOptions = { maxBytes: MEBIBYTE, env: {}, version: '1.2.3' };
const KOREAN = '<p>난롯가에서 나누는 이야기</p>\n';
const HTML = { 'content-type': 'text/html' };

const answer =
  (headers: Record<string, string | number>, body: string | Uint8Array, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const redirect = (location: string, status = 302): RequestListener =>
  answer({ location: Buffer.from(location).toString('latin1') }, 'moved', status);

/** A server that answers by path, and with 404 otherwise. */
const site =
  (paths: Readonly<Record<string, RequestListener>>): RequestListener =>
  (request, response) =>
    (paths[request.url!] ?? answer({}, '', 404))(request, response);

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

  test('is followed ten times at most', async () => {
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

  test('without a Location is reported as a status', async () => {
    const name = await serve(answer({}, '', 302));
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'httpStatus', name, status: 302 },
    });
  });
});

describe('what cannot be fetched', () => {
  test.each([
    '',
    '난로',
    'post.json',
    'http://',
    'http://a b/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'https://user:secret@example.com/',
  ])('an address such as %j', async (name) => {
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({ problem: { kind: 'badAddress', name } });
  });

  const zeros = gzipSync(Buffer.alloc(200 * MEBIBYTE));
  const cut = (response: ServerResponse): void =>
    void response.write(KOREAN, () => response.socket!.destroy());
  const drip = (response: ServerResponse): void => {
    const timer = setInterval(() => response.write('.'), 5);
    response.on('close', () => clearInterval(timer));
  };

  test.each<[what: string, listener: RequestListener, problem: object]>([
    ['a page that is not there', answer(HTML, KOREAN, 404), { kind: 'httpStatus', status: 404 }],
    ['a server with a fault', answer(HTML, KOREAN, 500), { kind: 'httpStatus', status: 500 }],
    ['a 304 that was not requested', answer({}, '', 304), { kind: 'httpStatus', status: 304 }],
    ['a picture', answer({ 'content-type': 'image/png' }, 'png'), { kind: 'wrongType', type: 'image/png' }],
    [
      'a PDF',
      answer({ 'content-type': 'Application/PDF; x=y' }, 'pdf'),
      { kind: 'wrongType', type: 'application/pdf' },
    ],
    ['a server that never answers', () => {}, { kind: 'timedOut', seconds: 0.1 }],
    [
      'one that stops after the headers',
      (_, response) => response.writeHead(200, HTML).flushHeaders(),
      { kind: 'timedOut', seconds: 0.1 },
    ],
    ['one that drips', (_, response) => drip(response), { kind: 'timedOut', seconds: 0.1 }],
    [
      'one that redirects, and then drips',
      site({ '/': redirect('/1'), '/1': (_, response) => drip(response) }),
      { kind: 'timedOut', seconds: 0.1 },
    ],
  ])('%s', async (_, listener, problem) => {
    const name = await serve(listener);
    await expect(fetchPage(name, { ...OPTIONS, timeout: 100 })).rejects.toMatchObject({
      problem: { name, ...problem },
    });
  });

  test.each<[what: string, listener: RequestListener, code: string | RegExp]>([
    ['a connection that is reset', (_, response) => void response.socket!.resetAndDestroy(), 'ECONNRESET'],
    [
      'a body shorter than its length',
      (_, response) => cut(response.writeHead(200, { ...HTML, 'content-length': 1000 })),
      'UND_ERR_SOCKET',
    ],
    [
      'a body in chunks without the last',
      (_, response) => cut(response.writeHead(200, HTML)),
      'UND_ERR_SOCKET',
    ],
    ['what is no HTTP', (_, response) => void response.socket!.end('난로\r\n\r\n'), /HTTP|^HPE_/],
    ['gzip that is none', answer({ ...HTML, 'content-encoding': 'gzip' }, KOREAN), 'Z_DATA_ERROR'],
    ['brotli that is none', answer({ ...HTML, 'content-encoding': 'br' }, KOREAN), /^ERR_/],
  ])('%s', async (_, listener, code) => {
    const name = await serve(listener);
    const problem = {
      kind: 'networkFailed',
      name,
      code: typeof code === 'string' ? code : expect.stringMatching(code),
    };
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({ problem });
  });

  test('a closed port, and one that fetch blocks', async () => {
    const { server, address } = await start(() => {});
    await stop(server);
    await expect(fetchPage(address, OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'networkFailed', code: 'ECONNREFUSED' },
    });
    await expect(fetchPage('http://127.0.0.1:1/', OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'networkFailed', code: 'bad port' },
    });
  });

  test('an unknown host', async () => {
    const code = expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/); // RFC 6761 § 6.4: there is none, online or off
    await expect(fetchPage('http://nanro.invalid/', OPTIONS)).rejects.toMatchObject({
      problem: { kind: 'networkFailed', code },
    });
  });

  test.each<[what: string, headers: Record<string, string | number>, body: Uint8Array]>([
    ['a length beyond the limit', { 'content-length': MEBIBYTE + 1 }, Buffer.from('…')],
    ['a body beyond the limit', {}, Buffer.alloc(64 * MEBIBYTE)],
    ['200 KB of gzip that make 200 MB', { 'content-encoding': 'gzip' }, zeros],
  ])('%s: the connection is closed', async (_, headers, body) => {
    let most = 0;
    let closed: Promise<unknown> | undefined;
    const name = await serve((_request, response) => {
      closed = once(response, 'close');
      response.writeHead(200, { ...HTML, ...headers }).write(body); // and no end
    });
    const onProgress = (bytes: number): void => void (most = bytes);
    await expect(fetchPage(name, { ...OPTIONS, onProgress })).rejects.toMatchObject({
      problem: { kind: 'tooLarge', name, bytes: 2 ** 20 },
    });
    expect(most).toBeLessThanOrEqual(MEBIBYTE);
    await closed;
  });
});
