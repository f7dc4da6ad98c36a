// Where the links of documents lead.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  keyOf,
  resolveLink,
  targetOf,
  type Destination,
  type Origin,
} from '../../src/commands/link-targets.ts';
import { systemAddress, wholeAddress } from '../../src/commands/system-links.ts';
import { runs } from '../helpers/thorough.ts';

const FILE: Origin = { target: { kind: 'file', path: '/home/kim/글/난로.md' } };
const PAGE: Origin = {
  target: { kind: 'page', address: 'https://a.kr/옛/글' },
  address: 'https://a.kr/blog/stove.html?p=1',
};
const INPUT: Origin = { target: { kind: 'input' } };
const ENTRY: Origin = {
  target: { kind: 'entry', feed: { kind: 'file', path: '/home/kim/feed.xml' }, index: 0 },
  address: 'https://a.kr/1',
};

/** Returns a destination in short: the path or address, `#` and the fragment; or what it is. */
function inShort(destination: Destination): string {
  switch (destination.kind) {
    case 'document': {
      const { target, fragment } = destination;
      const name = 'path' in target ? target.path : 'address' in target ? target.address : target.kind;
      return fragment === undefined ? name : `${name} # ${fragment}`;
    }
    case 'system':
      return `system ${destination.address}`;
    case 'refused':
      return `refused ${destination.scheme}`;
    case 'invalid':
      return 'invalid';
  }
}

describe('in a file', () => {
  test.each([
    ['봄.md', '/home/kim/글/봄.md'],
    ['./봄.md', '/home/kim/글/봄.md'],
    ['../봄.md', '/home/kim/봄.md'],
    ['%EB%B4%84.md', '/home/kim/글/봄.md'],
    ['100%.md', '/home/kim/글/100%.md'],
    ['봄.md#둘', '/home/kim/글/봄.md # 둘'],
    ['봄.md#%EB%91%98', '/home/kim/글/봄.md # 둘'],
    ['봄.md#', '/home/kim/글/봄.md # '],
    ['봄.md?plain=1#둘', '/home/kim/글/봄.md # 둘'],
    ['a%23b.md', '/home/kim/글/a#b.md'],
    ['a%3Fb.md', '/home/kim/글/a?b.md'],
    ['a b.md', '/home/kim/글/a b.md'],
    ['사진/', '/home/kim/글/사진'],
    ['.', '/home/kim/글'],
    ['/etc/hosts', '/etc/hosts'],
    ['?x=1', '/home/kim/글/난로.md'],
    ['#둘', '/home/kim/글/난로.md # 둘'],
    ['file:///home/kim/%EB%B4%84.md#2', '/home/kim/봄.md # 2'],
    ['FILE:///home/kim/a.md', '/home/kim/a.md'],
    ['file://localhost/home/kim/a.md', '/home/kim/a.md'],
    ['file://server/share/a.md', 'refused file'],
    ['file:////server/share/a.md', 'refused file'],
    ['file://localhost//server/share/a.md', 'refused file'],
    ['%5C%5Cserver%5Cshare%5Ca.md', 'refused file'],
    ['%2F%2Fserver/share/a.md', 'refused file'],
    ['file:///a%2Fb', 'invalid'],
    ['https://b.kr/x#y', 'https://b.kr/x # y'],
    ['HTTP://B.kr', 'http://b.kr/'],
    ['//b.kr/x', 'https://b.kr/x'],
    ['\\\\server\\share', 'https://server/share'],
    ['mailto:kim@example.com', 'system mailto:kim@example.com'],
    ['tel:+82-2-123', 'system tel:+82-2-123'],
    ['ftp://b.kr/x', 'refused ftp'],
    ['magnet:?xt=1', 'refused magnet'],
    ['vscode://file/x', 'refused vscode'],
    ['http://', 'invalid'],
  ])('%s leads to %s', (href, expected) => {
    expect(inShort(resolveLink(href, FILE))).toBe(expected);
  });
});

describe('in a page', () => {
  test.each([
    ['two.html', 'https://a.kr/blog/two.html'],
    ['/two', 'https://a.kr/two'],
    ['?p=2', 'https://a.kr/blog/stove.html?p=2'],
    ['#b', 'https://a.kr/blog/stove.html?p=1 # b'],
    ['//b.kr/x', 'https://b.kr/x'],
    ['http://b.kr/난로', 'http://b.kr/%EB%82%9C%EB%A1%9C'],
    ['https://b.kr/#:~:text=%EB%82%9C', 'https://b.kr/ # :~:text=난'],
    ['mailto:kim@example.com', 'system mailto:kim@example.com'],
    ['file:///etc/passwd', 'refused file'],
    ['FILE:/etc/passwd', 'refused file'],
    [' file:///etc/passwd', 'refused file'],
    ['fi\nle:///etc/passwd', 'refused file'],
    ['file:x', 'refused file'],
    ['C:\\x', 'refused c'],
    ['ws://b.kr', 'refused ws'],
    ['http://[', 'invalid'],
  ])('%s leads to %s', (href, expected) => {
    expect(inShort(resolveLink(href, PAGE))).toBe(expected);
  });
});

test.each([
  ['standard input', INPUT, 'a/b.md', join(process.cwd(), 'a/b.md')],
  ['standard input', INPUT, '#b', 'input # b'],
  ['standard input', INPUT, 'https://b.kr', 'https://b.kr/'],
  ['an entry', ENTRY, '2', 'https://a.kr/2'],
  ['an entry', ENTRY, 'file:///etc/passwd', 'refused file'],
])('in %s, %s leads to %s', (_, origin, href, expected) => {
  expect(inShort(resolveLink(href, origin))).toBe(expected);
});

test('no address of a link throws', () => {
  const part = fc.constantFrom(
    'file:',
    '//',
    '/',
    '..',
    '%00',
    '%',
    '%EB',
    '#',
    '?',
    'C:',
    '\\\\',
    '\0',
    '난로',
    '[',
    '@',
    ' ',
    'x'.repeat(300),
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, fc.constantFrom(FILE, PAGE, INPUT, ENTRY), (href, origin) => {
      const destination = resolveLink(href, origin);
      systemAddress(destination);
      wholeAddress(destination);
      if (destination.kind === 'document') expect(keyOf(destination.target)).not.toBe('');
    }),
    { numRuns: runs(1500) },
  );
});

test('a composed and a decomposed path are the same document', () => {
  const path = '/글/난로.md';
  expect(keyOf({ kind: 'file', path: path.normalize('NFD') })).toBe(keyOf({ kind: 'file', path }));
});

describe('the programs of the system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const origin: Origin = { target: { kind: 'file', path: join(folder, 'a.md') } };
  for (const name of ['그림 1.png', 'run.sh', 'evil.desktop', 'a.exe', 'plain'])
    writeFileSync(join(folder, name), '');
  afterAll(() => rmSync(folder, { recursive: true }));
  const addressOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  test.each([
    ['https://b.kr/x#:~:text=%EB%82%9C', 'https://b.kr/x#:~:text=%EB%82%9C'],
    ['mailto:kim@example.com', 'mailto:kim@example.com'],
    ['그림%201.png', addressOf('그림 1.png')],
    ['그림 1.png', addressOf('그림 1.png')],
    ['none.png', undefined],
    ['run.sh', undefined],
    ['evil.desktop', undefined],
    ['a.exe', undefined],
    ['plain', undefined],
    ['.', undefined],
    ['ftp://b.kr/x', undefined],
  ])('get %s as %s', (href, expected) => {
    expect(systemAddress(resolveLink(href, origin))).toBe(expected);
  });

  test.each([
    ['b.md', addressOf('b.md')],
    ['run.sh', addressOf('run.sh')],
    ['https://b.kr/x#y', 'https://b.kr/x#y'],
    ['ftp://b.kr/x', undefined],
  ])('the whole address of %s is %s', (href, expected) => {
    expect(wholeAddress(resolveLink(href, origin))).toBe(expected);
  });
});

test.each([
  ['/home/kim/글.md', 'file /home/kim/글.md'],
  ['https://b.kr/x', 'page https://b.kr/x'],
  ['https://[', 'file https://['],
  ['http://', 'file http://'],
])('the source %s of the library is %s', (source, expected) => {
  expect(keyOf(targetOf(source))).toBe(expected);
});
