// `nanro history`: what it prints and forgets, and how it writes paths and dates.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGone, libraryRow, shownDate, shownPath } from '../../src/commands/library-entries.ts';
import { MESSAGES } from '../../src/messages/languages.ts';
import { openBookmarks } from '../../src/storage/bookmarks.ts';
import { openLibrary, type LibraryEntry } from '../../src/storage/library.ts';
import { openSearchHistory } from '../../src/storage/search-history.ts';
import { useNewPaths } from '../helpers/new-paths.ts';
import { run } from '../helpers/run.ts';

let home = '';
let state = '';
useNewPaths((path) => {
  home = path;
  state = join(home, 'nanro');
});
const env = (): Record<string, string> => ({ XDG_STATE_HOME: home, HOME: home, LANG: 'ko_KR.UTF-8' });

/** Records a file that is there, one that is gone, and a page, the first of them last. */
function readThree(): void {
  const library = openLibrary(state);
  const record = (entry: Omit<LibraryEntry, 'read'>, daysAgo: number): void => {
    const day = new Date();
    day.setDate(day.getDate() - daysAgo);
    library.record({ ...entry, read: day.toISOString() });
  };
  record({ source: 'https://example.com/%EB%82%9C%EB%A1%9C/', percent: 3, site: '난로 블로그' }, 1);
  record({ source: join(home, '사라진 글.md'), title: '사라진 글', percent: 100 }, 1);
  record({ source: join(home, '난로.md'), title: '난로\u001b[31m 곁에서', percent: 34 }, 0);
  writeFileSync(join(home, '난로.md'), '글');
}

test('prints what was read, the last first, in columns', async () => {
  readThree();
  const { code, stdout, stderr } = await run(['history'], { env: env() });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.replace(/오늘 \d\d:\d\d/, '오늘 14:20')).toBe(
    `난로\ufffd[31m 곁에서  ~/난로.md               34%  오늘 14:20
사라진 글         ~/사라진 글.md (없음)  100%  어제
example.com/난로  난로 블로그              3%  어제
`,
  );
  const english = await run(['history', '--language', 'en', '-w', '60'], { env: env() });
  expect(english.stdout).toMatch(/34% {2}today \d\d:\d\d\n.*\(gone\) {2}100% {2}yesterday\n/);
  const coloured = await run(['history', '--theme', 'sepia'], { env: env(), terminal: 80 });
  expect(coloured.stdout).toContain('\u001b[');
});

test('prints words only with --plain', async () => {
  readThree();
  const { stdout } = await run(['history', '--plain'], { env: env(), terminal: 80 });
  expect(stdout.split('\n')[1]).toBe('사라진 글, ~/사라진 글.md (없음), 100%, 어제');
});

test('prints JSON', async () => {
  readThree();
  const { stdout } = await run(['history', '--format', 'json'], { env: env() });
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string;
  expect(JSON.parse(stdout)).toEqual([
    {
      source: join(home, '난로.md'),
      title: '난로\ufffd[31m 곁에서',
      site: null,
      percent: 34,
      read: time,
      isGone: false,
    },
    {
      source: join(home, '사라진 글.md'),
      title: '사라진 글',
      site: null,
      percent: 100,
      read: time,
      isGone: true,
    },
    {
      source: 'https://example.com/%EB%82%9C%EB%A1%9C/',
      title: null,
      site: '난로 블로그',
      percent: 3,
      read: time,
      isGone: false,
    },
  ]);
});

describe('when nothing was read', () => {
  test('says so, and makes no folder', async () => {
    const { code, stdout, stderr } = await run(['history'], { env: env() });
    expect([code, stdout, stderr]).toEqual([
      0,
      '',
      'nanro: 아직 읽은 글이 없습니다. 글을 열려면 이렇게 입력해 주세요: `nanro open 글.md`\n',
    ]);
    expect((await run(['history', '--format', 'json'], { env: env() })).stdout).toBe('[]\n');
    expect(await run(['history', '--clear'], { env: env() })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(existsSync(home)).toBe(false);
  });

  test('or nothing can be read', async () => {
    const nowhere = { ...env(), XDG_STATE_HOME: '/dev/null/state' };
    expect(await run(['history'], { env: nowhere })).toMatchObject({ code: 0, stdout: '' });
    expect(await run(['history', '--clear'], { env: nowhere })).toMatchObject({ code: 0, stderr: '' });
  });

  test('or the list is damaged, it is set aside', async () => {
    readThree();
    const path = join(state, 'library.jsonl');
    rmSync(path);
    mkdirSync(path);
    const { code, stderr } = await run(['history'], { env: env() });
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /깨져서 새로 시작합니다\. 깨진 파일은 옮겨 두었습니다: \/.*damaged-[\da-f]{8}\nnanro: 아직/,
      ),
    ]);
  });
});

test('--clear forgets what was read and searched, and nothing else', async () => {
  readThree();
  openSearchHistory(state).add('난로');
  const bookmark = {
    source: '/a.md',
    place: { unit: 1, offset: 0, anchor: '글' },
    sentence: '글입니다.',
    added: new Date().toISOString(),
  };
  openBookmarks(state).add(bookmark);
  expect(await run(['history', '--clear'], { env: env() })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(openLibrary(state).read().entries).toEqual([]);
  expect(openSearchHistory(state).read()).toEqual([]);
  expect(openBookmarks(state).all()).toEqual([bookmark]);
  for (const name of ['library.jsonl', 'searches.jsonl'])
    expect(readFileSync(join(state, name), 'utf8')).not.toContain('난로');
});

describe('dates', () => {
  const NOW = new Date(2026, 10, 29, 0, 30);
  test.each<[time: Date, korean: string, english: string]>([
    [new Date(2026, 10, 29, 0, 5), '오늘 00:05', 'today 00:05'],
    [new Date(2026, 10, 28, 23, 59), '어제', 'yesterday'],
    [new Date(2026, 10, 28, 0, 0), '어제', 'yesterday'],
    [new Date(2026, 10, 27, 23, 59), '11월 27일', 'Nov 27'],
    [new Date(2026, 0, 1), '1월 1일', 'Jan 1'],
    [new Date(2025, 11, 31), '2025년 12월 31일', 'Dec 31, 2025'],
    [new Date(2025, 2, 1), '2025년 3월 1일', 'Mar 1, 2025'],
    [new Date(2026, 10, 30), '11월 30일', 'Nov 30'], // clocks differ
  ])('%s', (time, korean, english) => {
    expect(shownDate(time, NOW, MESSAGES.ko.history)).toBe(korean);
    expect(shownDate(time, NOW, MESSAGES.en.history)).toBe(english);
  });

  test('of the last day of a year are yesterday on the first', () => {
    expect(shownDate(new Date(2025, 11, 31), new Date(2026, 0, 1), MESSAGES.ko.history)).toBe('어제');
  });
});

test.each<[path: string, home: string | undefined, shown: string]>([
  ['/home/kim/글/난로.md', '/home/kim', '~/글/난로.md'],
  ['/home/kimchi/난로.md', '/home/kim', '/home/kimchi/난로.md'],
  ['/home/kim/난로.md', undefined, '/home/kim/난로.md'],
  ['C:\\Users\\kim\\난로.md', 'C:\\Users\\kim', '~\\난로.md'],
  [`/${'난로'.normalize('NFD')}\n\u001b.md`, '/home/kim', '/난로 \ufffd.md'],
])('the path %j is shown as a user writes it', (path, of, shown) => {
  expect(shownPath(path, of)).toBe(shown);
});

test.each<[entry: Partial<LibraryEntry>, title: string, where: string]>([
  [{ source: '/글/난로.md' }, '난로.md', '/글/난로.md'],
  [{ source: '/글/난로.md', title: '난로', site: '블로그' }, '난로', '블로그'],
  [{ source: 'https://www.example.com/a/', title: '난로' }, '난로', 'www.example.com'],
  [{ source: 'HTTP://example.com/%EB%82%9C%EB%A1%9C?a=%20' }, 'example.com/난로?a=%20', 'example.com'],
  [{ source: 'https://\u202eexample' }, 'example', 'example'],
])('%j is named by its title or its source', (entry, title, where) => {
  const whole = { source: '', percent: 0, read: new Date(0).toISOString(), ...entry };
  const row = libraryRow(whole, false, { words: MESSAGES.ko.history, now: new Date(), home: undefined });
  expect([row.title, row.where]).toEqual([title, where]);
  expect(isGone(whole)).toBe(whole.source.startsWith('/'));
});
