import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { NanroError } from '../../src/errors.ts';
import { proxyFor } from '../../src/source/proxy.ts';
import { fetchPage } from '../../src/source/web.ts';
import { serve, start } from '../helpers/server.ts';

/** Starts a server of raw connections for the current test. */
async function listen(onSocket: (socket: Socket) => void): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => {}); // the client has gone
    onSocket(socket);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Sends a response that never ends, a byte at a time. */
function drip(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\nX: ');
  const timer = setInterval(() => socket.write('x'), 5);
  socket.on('close', () => clearInterval(timer));
}

const fetchThrough = (address: string, env: Record<string, string>, timeout = 20_000) =>
  fetchPage(address, { maxBytes: 2 ** 20, env, version: '1.2.3', timeout });

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
  expect(proxyFor(new URL(address), env)?.address).toBe(proxy);
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
  for (const variable of ['NO_PROXY', 'no_proxy'])
    expect(proxyFor(new URL(address), { http_proxy: 'http://p:1', [variable]: exceptions })).toEqual(
      isExcepted ? undefined : { address: 'http://p:1', variable: 'http_proxy' },
    );
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

  test('only the proxy gets the password, not a page that is requested directly after a redirect', async () => {
    const requests: [path: string, authorization: string | undefined][] = [];
    const record = ({ url, headers }: IncomingMessage): void =>
      void requests.push([url!, headers['proxy-authorization']]);
    const direct = await serve((request, response) => {
      record(request);
      response.end('글');
    });
    const proxy = await serve((request, response) => {
      record(request);
      response.writeHead(302, { location: `${direct}/2` }).end();
    });
    await fetchThrough('http://nanro.example/1', {
      http_proxy: proxy.replace('//', '//user:secret@'),
      no_proxy: '127.0.0.1',
    });
    expect(requests).toEqual([
      ['http://nanro.example/1', `Basic ${btoa('user:secret')}`],
      ['/2', undefined],
    ]);
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

  test('a page at a port that fetch blocks is not the fault of the proxy', async () => {
    const proxy = await serve(() => {});
    await expect(fetchThrough('http://nanro.example:1/', { http_proxy: proxy })).rejects.toMatchObject({
      problem: { kind: 'networkFailed', code: 'bad port' },
    });
  });

  test.each(['127.0.0.1', 'localhost'])(
    'a proxy with TLS on %s gets its own name, if it has one',
    async (host) => {
      const warnings: string[] = [];
      const onWarning = ({ message }: Error): void => void warnings.push(message);
      process.on('warning', onWarning);
      onTestFinished(() => void process.off('warning', onWarning));
      const hellos: string[] = [];
      const { server, port } = await listen((socket) =>
        socket.once('data', (hello) => {
          hellos.push(hello.toString('latin1'));
          socket.destroy();
        }),
      );
      for (const name of ['http://nanro.example/', 'https://nanro.example/'])
        await expect(fetchThrough(name, { http_proxy: `https://${host}:${port}` })).rejects.toMatchObject({
          problem: { kind: 'proxyFailed', proxy: `${host}:${port}` },
        });
      expect(server.listening).toBe(true);
      expect(hellos.map((hello) => hello.includes(host))).toEqual(Array(2).fill(host === 'localhost'));
      expect(hellos.filter((hello) => hello.includes('nanro.example'))).toEqual([]);
      expect(warnings).toEqual([]);
    },
  );
});

describe('a proxy that is at fault is named, without its password', () => {
  const PAGES = ['http://nanro.example/', 'https://nanro.example/'];
  const WITH_PASSWORD = 'user:secret@127.0.0.1';
  const failureFor = async (page: string, proxy: string, timeout?: number): Promise<unknown> => {
    const variable = page.startsWith('https:') ? 'https_proxy' : 'http_proxy';
    const error: unknown = await fetchThrough(page, { [variable]: proxy }, timeout).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ problem: { kind: 'proxyFailed', name: page, variable } });
    expect(String(error)).not.toContain('secret');
    return (error as NanroError).problem;
  };

  test.each<[what: string, onSocket: (socket: Socket) => void, code: RegExp]>([
    ['asks for a password', (socket) => socket.end(`HTTP/1.1 407 No\r\n\r\n`), /^407$/],
    ['closes the connection', (socket) => socket.destroy(), /^(?:ECONNRESET|UND_ERR_SOCKET)$/],
    ['answers with something else', (socket) => socket.end('난로\r\n\r\n'), /^HPE_/],
  ])('that %s', async (_, onSocket, code) => {
    let connections = 0;
    const { port } = await listen((socket) => {
      connections++;
      socket.once('data', () => onSocket(socket));
    });
    for (const page of PAGES)
      expect(await failureFor(page, `http://${WITH_PASSWORD}:${port}`)).toMatchObject({
        proxy: `127.0.0.1:${port}`,
        code: expect.stringMatching(code),
      });
    expect(connections).toBe(2); // it is not tried again
  });

  test.each<[what: string, onSocket: (socket: Socket) => void]>([
    ['accepts the connection', () => {}],
    ['answers a byte at a time', drip],
  ])('that only %s', async (_, onSocket) => {
    const { port } = await listen(onSocket);
    for (const page of PAGES)
      for (const scheme of ['http', 'https'])
        expect(await failureFor(page, `${scheme}://${WITH_PASSWORD}:${port}`, 200)).toMatchObject({
          proxy: `127.0.0.1:${port}`,
          code: expect.stringMatching(/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_.*|EPROTO)$/),
        });
  });

  test.each([403, 502])('that refuses a tunnel with status %d', async (status) => {
    const { port } = await listen((socket) =>
      socket.once('data', () => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)),
    );
    expect(await failureFor(PAGES[1]!, `${WITH_PASSWORD}:${port}`)).toMatchObject({
      proxy: `127.0.0.1:${port}`,
      code: String(status),
    });
  });

  test('that is not there', async () => {
    const { server, port } = await listen(() => {});
    server.close();
    await once(server, 'close');
    for (const page of PAGES)
      for (const scheme of ['http', 'https'])
        expect(await failureFor(page, `${scheme}://${WITH_PASSWORD}:${port}`)).toMatchObject({
          proxy: `127.0.0.1:${port}`,
          code: 'ECONNREFUSED',
        });
  });

  test('whose host is unknown', async () => {
    for (const page of PAGES)
      expect(await failureFor(page, 'http://user:secret@nanro.invalid')).toMatchObject({
        proxy: 'nanro.invalid:80',
        code: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/),
      });
  });

  test.each<[address: string, proxy: string | undefined, code: string]>([
    ['socks5://user:secret@127.0.0.1:1080', '127.0.0.1:1080', 'socks5'],
    ['ftp://secret@proxy.example', 'proxy.example:80', 'ftp'],
    ['http://', undefined, 'ERR_INVALID_URL'],
    ['::::', undefined, 'ERR_INVALID_URL'],
    ['http://user:sec#ret@proxy.example:8080', undefined, 'ERR_INVALID_URL'],
    ['http://127.0.0.1:99999', undefined, 'ERR_INVALID_URL'],
    ['http://user:secret%zz@127.0.0.1:8080', '127.0.0.1:8080', 'ERR_INVALID_URL'],
  ])('%s', async (address, proxy, code) => {
    for (const page of PAGES) expect(await failureFor(page, address)).toMatchObject({ proxy, code });
  });
});
