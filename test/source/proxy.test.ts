import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { proxyFor } from '../../src/source/proxy.ts';
import { fetchPage } from '../../src/source/web.ts';
import { serve, start } from '../helpers/server.ts';

const fetchThrough = (address: string, env: Record<string, string>) =>
  fetchPage(address, { maxBytes: 2 ** 20, env, version: '1.2.3' });

test.each<[what: string, address: string, env: Record<string, string>, proxy: string | undefined]>([
  ['none', 'http://a.kr/', {}, undefined],
  ['an empty one', 'http://a.kr/', { http_proxy: '', HTTPS_PROXY: '' }, undefined],
  ['for http', 'http://a.kr/', { HTTP_PROXY: 'http://p:1' }, 'http://p:1'],
  ['for https', 'https://a.kr/', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
  ['for https only', 'http://a.kr/', { https_proxy: 'http://p:1' }, undefined],
  ['for http, which serves for both', 'https://a.kr/', { http_proxy: 'http://p:1' }, 'http://p:1'],
  [
    'lower case before upper',
    'http://a.kr/',
    { http_proxy: 'http://low:1', HTTP_PROXY: 'http://up:1' },
    'http://low:1',
  ],
  ['without a scheme', 'http://a.kr/', { http_proxy: 'p:8080' }, 'http://p:8080'],
])('the proxy: %s', (_, address, env, proxy) => {
  expect(proxyFor(new URL(address), env)).toBe(proxy);
});

test.each<[exceptions: string, address: string, isExcepted: boolean]>([
  ['a.kr', 'http://a.kr/', true],
  ['A.KR', 'http://a.kr/', true],
  ['a.kr', 'http://blog.a.kr/', true],
  ['.a.kr', 'http://blog.a.kr/', true],
  ['*.a.kr', 'http://blog.a.kr/', true],
  ['a.kr', 'http://ba.kr/', false],
  ['b.kr, a.kr', 'http://a.kr/', true],
  ['b.kr a.kr', 'http://a.kr/', true],
  ['a.kr:80', 'http://a.kr/', true],
  ['a.kr:443', 'https://a.kr/', true],
  ['a.kr:8080', 'http://a.kr/', false],
  ['127.0.0.1', 'http://127.0.0.1:8080/', true],
  ['::1', 'http://[::1]:8080/', true],
  ['[::1]', 'http://[::1]/', true],
  ['*', 'http://a.kr/', true],
  ['', 'http://a.kr/', false],
  [' , ', 'http://a.kr/', false],
])('NO_PROXY=%s: %s → %s', (exceptions, address, isExcepted) => {
  const proxy = isExcepted ? undefined : 'http://p:1';
  expect(proxyFor(new URL(address), { http_proxy: 'http://p:1', NO_PROXY: exceptions })).toBe(proxy);
  expect(proxyFor(new URL(address), { http_proxy: 'http://p:1', no_proxy: exceptions })).toBe(proxy);
});

describe('through a proxy', () => {
  test('an http page is requested by its full address, and the connection is closed', async () => {
    const requests: [
      url: string | undefined,
      host: string | undefined,
      authorization: string | undefined,
      agent: string | undefined,
    ][] = [];
    const sockets: Socket[] = [];
    const { server, address: proxy } = await start(({ url, headers }, response) => {
      requests.push([url, headers.host, headers['proxy-authorization'], headers['user-agent']]);
      if (url!.endsWith('/1')) response.writeHead(302, { location: '/2' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('글');
    });
    server.on('connection', (socket) => sockets.push(socket));
    const page = await fetchThrough('http://nanro.example/1', {
      HTTP_PROXY: proxy.replace('//', '//user:secret@'),
    });
    const url = 'http://nanro.example/2';
    expect(page).toEqual({ url, bytes: Buffer.from('글'), mediaType: 'text/html', charset: undefined });
    expect(requests.map(([first]) => first)).toEqual(['http://nanro.example/1', url]);
    expect(requests[1]!.slice(1)).toEqual([
      'nanro.example',
      `Basic ${btoa('user:secret')}`,
      'nanro/1.2.3 (Korean terminal reader)',
    ]);
    await Promise.all(sockets.filter(({ destroyed }) => !destroyed).map((socket) => once(socket, 'close')));
  });

  test('an https page is requested through a tunnel', async () => {
    const requests: (string | undefined)[] = [];
    let first: number | undefined;
    const { server, address: proxy } = await start(() => {});
    server.on('connect', ({ url }, socket) => {
      requests.push(url);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', (hello: Buffer) => {
        first = hello[0];
        socket.destroy();
      });
    });
    await expect(fetchThrough('https://nanro.example/', { HTTPS_PROXY: proxy })).rejects.toMatchObject({
      problem: { kind: 'networkFailed' },
    });
    expect([requests, first]).toEqual([['nanro.example:443'], 22]); // a handshake of TLS: RFC 8446 § 5.1
  });

  test('an excepted page is requested directly', async () => {
    const requests: (string | undefined)[] = [];
    const proxy = await serve(({ url }, response) => {
      requests.push(url);
      response.end();
    });
    const address = await serve((_, response) => void response.end('글'));
    expect(
      String((await fetchThrough(address, { http_proxy: proxy, no_proxy: 'localhost,127.0.0.1' })).bytes),
    ).toBe('글');
    expect(requests).toEqual([]);
  });

  test.each(['http://nanro.example/', 'https://nanro.example/'])(
    'a proxy that refuses %s is a problem',
    async (name) => {
      const { server, address: proxy } = await start((_, response) => void response.writeHead(407).end());
      server.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
      await expect(fetchThrough(name, { http_proxy: proxy })).rejects.toMatchObject({
        problem: { kind: 'networkFailed', name },
      });
    },
  );

  test.each(['socks5://127.0.0.1:1', 'http://'])(
    'the proxy %s is reported as a problem',
    async (http_proxy) => {
      await expect(fetchThrough('http://nanro.example/', { http_proxy })).rejects.toMatchObject({
        problem: { kind: 'networkFailed' },
      });
    },
  );
});
