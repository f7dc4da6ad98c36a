import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NanroError } from '../../src/errors.ts';
import { nameSource } from '../../src/source/named.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const home = join(folder, 'home');
mkdirSync(home);
const isExtension = (extension: string): boolean => ['md', 'html', 'txt'].includes(extension);
const named = (argument: string): string => {
  const source = nameSource(argument, isExtension, home);
  return source.kind === 'input' ? '-' : source.kind === 'page' ? source.address : `file ${source.path}`;
};

test.each([
  ['-', '-'],
  ['https://a.kr/난로', 'https://a.kr/난로'],
  ['HTTP://A.KR', 'HTTP://A.KR'],
  ['firr.tistory.com/26', 'https://firr.tistory.com/26'],
  ['www.example.com', 'https://www.example.com'],
  ['www.example.com?a=1', 'https://www.example.com?a=1'],
  ['example.com/', 'https://example.com/'],
  ['example.com:8080/a', 'https://example.com:8080/a'],
  ['ko.wikipedia.org/wiki/난로', 'https://ko.wikipedia.org/wiki/난로'],
  ['한글.한국/', 'https://한글.한국/'],
  ['example.com', 'file example.com'],
  ['READM.md', 'file READM.md'],
  ['docs.md/intro', 'file docs.md/intro'],
  ['www.md', 'file www.md'],
  ['notes/난로', 'file notes/난로'],
  ['./example.com/a', 'file ./example.com/a'],
  ['../a.b/c', 'file ../a.b/c'],
  ['.config/a', 'file .config/a'],
  ['a..com/b', 'file a..com/b'],
  ['-a.com/b', 'file -a.com/b'],
  ['10.0.0.1/a', 'file 10.0.0.1/a'],
  ['2026.1.1/글', 'file 2026.1.1/글'],
  ['글 하나.com/a', 'file 글 하나.com/a'],
  ['file:///tmp/%EB%82%9C%EB%A1%9C.md', 'file /tmp/난로.md'],
  ['~/post.md', `file ${join(home, 'post.md')}`],
  ['~other/post.md', 'file ~other/post.md'],
])('%s names %s', (argument, expected) => {
  expect(named(argument)).toBe(expected);
});

test('a file that exists is no address', () => {
  const path = join(folder, 'www.example.com');
  writeFileSync(path, '난로');
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect(named('www.example.com')).toBe('file www.example.com');
  } finally {
    process.chdir(before);
  }
});

test.each(['ftp://a.kr/b', 'file://host/a', 'javascript://a'])('%s is a bad address', (argument) => {
  expect(() => named(argument)).toThrow(
    expect.objectContaining({ problem: { kind: 'badAddress', name: argument } }) as NanroError,
  );
});
