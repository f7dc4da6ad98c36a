// The files of highlights: which article they belong to, and what they contain.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  highlightId,
  openHighlights,
  readAllHighlights,
  type SavedHighlight,
} from '../../src/storage/highlight-files.ts';
import { useNewPaths } from '../helpers/new-paths.ts';
import { ODD_FILES } from '../helpers/odd-files.ts';

let folder = '';
useNewPaths((path) => (folder = path));

const highlight = (unit: number, quotation = '장작이 탄다.'): SavedHighlight => ({
  unit,
  ink: 3,
  quotation,
  before: '',
  after: '',
  made: '2026-11-29T02:30:00.000Z',
});
const LONG = '긴 글의 시작입니다. '.repeat(60);
const found = (beginning: string, origin = ''): unknown =>
  openHighlights(folder, { beginning, origin }).found.map(({ unit, quotation, note, isFromElsewhere }) => [
    unit,
    quotation,
    ...(note === undefined ? [] : [note]),
    ...(isFromElsewhere ? ['elsewhere'] : []),
  ]);
const put = (one: SavedHighlight, beginning: string, origin = ''): void =>
  openHighlights(folder, { beginning, origin }).put(one);

test('an article without highlights has no file', () => {
  expect(found('글')).toEqual([]);
  expect(readAllHighlights(folder)).toEqual([]);
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});

test('they are read in the order of the text, and the last one with an id counts', () => {
  put(highlight(4), LONG, '/a.md');
  put(highlight(2), LONG, '/a.md');
  put({ ...highlight(4), note: '메모\u001b[31m' }, LONG, '/a.md');
  expect(found(LONG, '/a.md')).toEqual([
    [2, '장작이 탄다.'],
    [4, '장작이 탄다.', '메모\ufffd[31m'],
  ]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('several readers do not lose those of each other', () => {
  const [one, other] = [0, 1].map(() => openHighlights(folder, { beginning: LONG, origin: '/a.md' }));
  one!.put(highlight(1));
  other!.put(highlight(2));
  one!.put(highlight(3));
  other!.remove(highlightId(highlight(2)));
  expect(found(LONG, '/a.md')).toEqual([
    [1, '장작이 탄다.'],
    [3, '장작이 탄다.'],
  ]);
});

test('what is removed is no longer on the disk', () => {
  const file = openHighlights(folder, { beginning: LONG, origin: '/a.md' });
  file.put(highlight(1, '비밀'));
  file.remove(highlightId(highlight(1, '비밀')));
  expect(found(LONG, '/a.md')).toEqual([]);
  expect(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')).not.toContain('비밀');
});

test('an article is recognised by its path or by its beginning, as its place is', () => {
  put(highlight(1), LONG, '/a.md');
  expect(found(`새 ${LONG}`, '/a.md')).toEqual([[1, '장작이 탄다.']]);
  expect(found(LONG, '/b.md')).toEqual([[1, '장작이 탄다.', 'elsewhere']]);
  expect(found(`${LONG.slice(0, 100)}다른 글`, '/b.md')).toEqual([]);
  expect(found('다른 글', '/b.md')).toEqual([]);
  put(highlight(2), LONG, '/b.md');
  expect(found(LONG, '/a.md')).toEqual([
    [1, '장작이 탄다.'],
    [2, '장작이 탄다.', 'elsewhere'],
  ]);
  // Standard input has no path.
  put(highlight(5), '표준 입력');
  expect(found('표준 입력')).toEqual([[5, '장작이 탄다.']]);
  put(highlight(6), LONG);
  expect(found(`${LONG}이어진 글`)).toContainEqual([6, '장작이 탄다.']);
  expect(found(`${LONG.slice(0, 100)}다른 글`)).toEqual([]);
});

test('one that was made before the file was moved can be changed and removed', () => {
  put(highlight(1), LONG, '/a.md');
  const moved = openHighlights(folder, { beginning: LONG, origin: '/b.md' });
  moved.put({ ...highlight(1), note: '메모' });
  expect(found(LONG, '/b.md')).toEqual([[1, '장작이 탄다.', '메모', 'elsewhere']]);
  moved.remove(highlightId(highlight(1)));
  expect(found(LONG, '/a.md')).toEqual([]);
});

test('all highlights are those of all articles, the article with the latest one first', () => {
  put(highlight(1), LONG, '/a.md');
  put({ ...highlight(9), made: '2026-11-30T00:00:00.000Z' }, '다른 글', '/b.md');
  put({ ...highlight(2), made: '2025-11-30T00:00:00.000Z' }, LONG, '/a.md');
  expect(readAllHighlights(folder).map(({ source, unit }) => [source, unit])).toEqual([
    ['/b.md', 9],
    ['/a.md', 1],
    ['/a.md', 2],
  ]);
});

test.each<[what: string, change: object]>([
  ['a quotation without ink', { quotation: ' ' }],
  ['a quotation that is too long', { quotation: '가'.repeat(5001) }],
  ['no time', { made: '어제' }],
  ['a place that is no number', { ink: -1 }],
  ['texts that are none', { before: 1 }],
])('an entry with %s is ignored', (_, change) => {
  put({ ...highlight(1), ...change }, LONG, '/a.md');
  expect(found(LONG, '/a.md')).toEqual([]);
});

test.each(ODD_FILES)('$what instead of the file is put aside', async ({ put: putOdd, code }) => {
  put(highlight(1), LONG, '/a.md');
  const path = join(folder, readdirSync(folder)[0]!);
  rmSync(path);
  await putOdd(path);
  const file = openHighlights(folder, { beginning: LONG, origin: '/a.md' });
  expect(file.found).toEqual([]);
  if (!code.test('ENOENT')) expect(file.damaged).toMatch(/\.damaged-/);
  file.put(highlight(2));
  expect(found(LONG, '/a.md')).toEqual([[2, '장작이 탄다.']]);
});

test('a damaged line is skipped', () => {
  put(highlight(1), LONG, '/a.md');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, readdirSync(folder)[0]!);
  writeFileSync(path, `${readFileSync(path, 'utf8')}{"unit":\n`);
  put(highlight(2), LONG, '/a.md');
  expect(found(LONG, '/a.md')).toHaveLength(2);
});
