// `nanro read` and `nanro list` with addresses, against local servers.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { packBook } from '../helpers/epub.ts';
import { run } from '../helpers/run.ts';
import { serve, start } from '../helpers/server.ts';

const KOREAN = { env: { LANG: 'ko_KR.UTF-8' } };
const POST = `<!doctype html><html lang="ko"><head><title>난롯가 이야기 | 난로</title></head><body><nav><a href="/">차림표</a></nav>
<article><h1>난롯가 이야기</h1><p>겨울 저녁이면 난로 곁에 모여 앉아 이야기를 나누었습니다.</p><h2>장작</h2><p>참나무가 <a href="/oak">오래</a> 탑니다.</p></article></body></html>`;

test('a page is read, and its links are resolved against its address', async () => {
  const address = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(POST),
  );
  const { code, stdout, stderr } = await run(['read', `${address}/post`, '-w', '60']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`난롯가 이야기
127.0.0.1 · 1분

겨울 저녁이면 난로 곁에 모여 앉아 이야기를 나누었습니다.


1. 장작

참나무가 오래[1] 탑니다.


링크

[1] ${address}/oak
`);
});

describe('charsets', () => {
  test.each<[what: string, type: string, bytes: Buffer]>([
    ['the server says CP949', 'text/html; charset=euc-kr', iconv.encode(POST, 'cp949')],
    ['the server says UTF-8 of CP949', 'text/html; charset=utf-8', iconv.encode(POST, 'cp949')],
    ['the server says CP949 of UTF-8', 'text/html; charset=euc-kr', Buffer.from(POST)],
    ['nobody says anything', 'text/html', iconv.encode(POST, 'cp949')],
    [
      'UTF-16 with a mark',
      'text/html',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(POST, 'utf16le')]),
    ],
    ['UTF-16, by the server alone', 'text/html; charset=utf-16le', Buffer.from(POST, 'utf16le')],
  ])('%s', async (_, type, bytes) => {
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(bytes),
    );
    expect((await run(['read', address])).stdout).toContain('겨울 저녁이면 난로 곁에');
  });
});

test('Markdown, plain text, JSON and EPUB can also be fetched', async () => {
  const book = await packBook({ documents: { a: '<h1>첫째 장</h1><p>난로를 들였습니다.</p>' } });
  const answers: Record<string, [type: string, body: string | Buffer]> = {
    '/a.md': ['text/markdown', '# 글\n\n난로를 **들였습니다**.'],
    '/b': ['text/plain', '난로를 들였습니다.'],
    '/c': [
      'application/json',
      '{"title":"글","lead":[{"kind":"paragraph","content":[{"kind":"text","text":"난로를 들였습니다."}]}],"sections":[]}',
    ],
    '/d.epub': ['application/octet-stream', book],
  };
  const address = await serve(({ url }, response) =>
    response.writeHead(200, { 'content-type': answers[url!]![0] }).end(answers[url!]![1]),
  );
  for (const path of Object.keys(answers))
    expect((await run(['read', address + path])).stdout, path).toContain('난로를 들였습니다.');
});

describe.each<
  [
    what: string,
    status: number,
    headers: Record<string, string>,
    body: string | Buffer,
    code: number,
    korean: RegExp,
  ]
>([
  ['a page that is not there', 404, {}, '', 69, /없는 페이지입니다: .* \(404\)\. 주소를/],
  ['a server in trouble', 503, {}, '', 69, /서버에 문제가 있습니다: .* \(503\)\. 잠시 뒤/],
  ['a picture', 200, { 'content-type': 'image/png' }, 'x', 65, /읽지 못하는 형식입니다: .* \(image\/png\)/],
  [
    'a redirect to nowhere',
    302,
    { location: 'file:///etc/passwd' },
    '',
    69,
    /웹 페이지가 아닌 주소로 리디렉션됩니다/,
  ],
  [
    'too much',
    200,
    { 'content-type': 'text/plain' },
    Buffer.alloc(11 * 2 ** 20, '가'),
    65,
    /너무 큽니다: .* \(10 MiB 초과\)\. `--max-bytes`/,
  ],
  [
    'a gzip bomb',
    200,
    { 'content-type': 'text/html', 'content-encoding': 'gzip' },
    gzipSync(Buffer.alloc(100 * 2 ** 20)),
    65,
    /너무 큽니다/,
  ],
  [
    'a page that scripts draw',
    200,
    { 'content-type': 'text/html' },
    '<!doctype html><div id="root"></div><script>draw()</script>',
    65,
    /읽을 글이 없습니다/,
  ],
])('%s', (_, status, headers, body, code, korean) => {
  test.each(['read', 'list'])('%s reports it', async (command) => {
    const address = await serve((_request, response) => response.writeHead(status, headers).end(body));
    const outcome = await run([command, address], KOREAN);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toMatch(korean);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('a page with an ETag is cached, but not with --no-cache', async () => {
  const requests: (string | undefined)[] = [];
  const address = await serve(({ headers }, response) => {
    requests.push(headers['if-none-match']);
    if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(POST);
  });
  const home = mkdtempSync(join(tmpdir(), 'nanro-'));
  const env = { XDG_CACHE_HOME: home };
  const cached = (): number =>
    readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const first = await run(['read', address, '--no-cache'], { env });
  expect(cached()).toBe(0);
  expect((await run(['read', address], { env })).stdout).toBe(first.stdout);
  expect(cached()).toBe(1);
  expect((await run(['read', address], { env })).stdout).toBe(first.stdout);
  expect(requests).toEqual([undefined, undefined, '"1"']);
  rmSync(home, { recursive: true });
});

test.each(['firr.tistory.com/26', 'www.firr.kr'])('%s is fetched by https', async (bare) => {
  const connected: string[] = [];
  const { server, address: proxy } = await start(() => {});
  server.on('connect', ({ url }, socket) => {
    connected.push(url!);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  expect((await run(['read', bare], { env: { HTTPS_PROXY: proxy } })).code).toBe(69);
  expect(connected).toEqual([`${bare.replace(/\/.*/, '')}:443`]);
});

test('the post is fetched if the page is the frame of a Naver blog', async () => {
  const connected: string[] = [];
  const { server, address: proxy } = await start(() => {});
  server.on('connect', ({ url }, socket) => {
    connected.push(url!);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const frame =
    '<!doctype html><iframe id="mainFrame" src="/PostView.naver?blogId=hong&amp;logNo=1"></iframe>';
  const address = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(frame),
  );
  const env = { HTTPS_PROXY: proxy, NO_PROXY: '127.0.0.1' };
  expect((await run(['read', address], { env })).stderr).toContain(
    'https://m.blog.naver.com/PostView.naver?blogId=hong&logNo=1',
  );
  expect((await run(['read', 'https://blog.naver.com/hong/1'], { env })).code).toBe(69);
  expect(connected).toEqual(['m.blog.naver.com:443', 'm.blog.naver.com:443']);
});

test.each<[language: string, message: (port: string) => string]>([
  [
    'en',
    (port) =>
      `nanro: http://nanro.example/ could not be reached through the proxy 127.0.0.1:${port} (407). Put the name and password of the proxy in http_proxy.\n`,
  ],
  [
    'ko',
    (port) =>
      `nanro: 프록시(127.0.0.1:${port})를 거쳐 연결하지 못했습니다: http://nanro.example/ (407). 아이디와 비밀번호를 http_proxy에 넣어 주세요.\n`,
  ],
])('a proxy that is at fault is named without its password, in %s', async (language, message) => {
  const proxy = await serve((_, response) => void response.writeHead(407).end());
  const { port } = new URL(proxy);
  expect(
    await run(['read', 'http://nanro.example/', '--language', language], {
      env: { http_proxy: `http://user:secret@127.0.0.1:${port}` },
    }),
  ).toEqual({ code: 69, stdout: '', stderr: message(port) });
});

test('the address of a bad redirect is printed without its password', async () => {
  for (const target of ['https://user:p@ss@nanro.example/', '//user:secret@nanro.example/']) {
    const address = await serve((_, response) => void response.writeHead(302, { location: target }).end());
    const { stderr } = await run(['read', address, '--language', 'en']);
    expect(stderr).toMatch(/redirects to (?:https:)?\/\/…@nanro\.example\/, which/);
  }
});
