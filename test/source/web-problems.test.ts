import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetchPage, type WebOptions } from '../../src/source/web.ts';
import { answer, redirect, serve, site, start, stop } from '../helpers/server.ts';

const MEBIBYTE = 2 ** 20;
const OPTIONS: WebOptions = { maxBytes: MEBIBYTE, env: {}, version: '1.2.3' };
const KOREAN = '<p>난롯가에서 나누는 이야기</p>\n';
const HTML = { 'content-type': 'text/html' };

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
    [
      'a server that claims to be a proxy',
      answer({}, '', 407),
      { kind: 'networkFailed', code: expect.stringMatching(/./) },
    ],
    ['a picture', answer({ 'content-type': 'image/png' }, 'png'), { kind: 'wrongType', type: 'image/png' }],
    [
      'a video',
      answer({ 'content-type': 'Video/MP4; x=y' }, 'mp4'),
      { kind: 'wrongType', type: 'video/mp4' },
    ],
  ])('%s', async (_, listener, problem) => {
    const name = await serve(listener);
    await expect(fetchPage(name, OPTIONS)).rejects.toMatchObject({ problem: { name, ...problem } });
  });

  test.each<[what: string, listener: RequestListener]>([
    ['a server that never answers', () => {}],
    ['a server that stops after the headers', (_, response) => response.writeHead(200, HTML).flushHeaders()],
    ['a server that drips', (_, response) => drip(response)],
    [
      'a server that redirects, and then drips',
      site({ '/': redirect('/1'), '/1': (_, response) => drip(response) }),
    ],
  ])('%s: the time is over', async (_, listener) => {
    const name = await serve(listener);
    await expect(fetchPage(name, { ...OPTIONS, timeout: 100 })).rejects.toMatchObject({
      problem: { kind: 'timedOut', name, seconds: 0.1 },
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
    ['a response that is not HTTP', (_, response) => void response.socket!.end('난로\r\n\r\n'), /HTTP|^HPE_/],
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
