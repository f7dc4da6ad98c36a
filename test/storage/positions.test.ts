// The files of reading positions: which file belongs to an article, what it contains, and which files are
// deleted.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useNewPaths } from '../helpers/new-paths.ts';
import { ODD_FILES, oddFolders } from '../helpers/odd-files.ts';
import { THOROUGH } from '../helpers/thorough.ts';
import { openPositions, type Position, type SavedPlace } from '../../src/storage/positions.ts';

let folder = '';
useNewPaths((path) => (folder = path));

const at = (unit: number): SavedPlace => ({ unit, offset: 2, anchor: '글' });
const POSITION: Position = { place: at(1), marks: { a: at(3) } };
const LONG = '긴 글의 시작입니다. '.repeat(40);

const savedFor = (beginning: string, origin = ''): Position | undefined => {
  const { saved } = openPositions(folder, { beginning, origin });
  return saved && { place: saved.place, marks: saved.marks };
};
const save = (beginning: string, origin = '', position = POSITION): void =>
  openPositions(folder, { beginning, origin }).save(position);
const onlyPath = (): string => join(folder, readdirSync(folder)[0]!);

test('nothing is saved in a folder that does not exist', () => {
  expect(openPositions(folder, { beginning: '글', origin: '' })).toMatchObject({
    saved: undefined,
    damaged: undefined,
  });
});

test('a position is read as it was saved', () => {
  save('글', '/a.md');
  expect(savedFor('글', '/a.md')).toEqual(POSITION);
});

test('marks that another reader has saved meanwhile are kept', () => {
  const [one, other] = [0, 1].map(() => openPositions(folder, { beginning: '글', origin: '/a.md' }));
  one!.save(POSITION);
  other!.save({ place: at(9), marks: { b: at(5) } });
  expect(savedFor('글', '/a.md')).toEqual({ place: at(9), marks: { a: at(3), b: at(5) } });
});

describe('an article is recognised', () => {
  test.each<[what: string, before: string, after: string, isSame: boolean]>([
    ['by its text', LONG, LONG, true],
    ['when it has grown from little', LONG.slice(0, 30), LONG, true],
    ['not when it is shorter', LONG, LONG.slice(0, 30), false],
    ['not when it only begins alike', LONG, `${LONG.slice(0, 30)}다른 글입니다.`, false],
  ])('%s', (_, before, after, isSame) => {
    save(before, '/a.md');
    expect(savedFor(after, '/b.md')).toEqual(isSame ? POSITION : undefined);
    save(after, '');
    expect(readdirSync(folder)).toHaveLength(isSame ? 1 : 2);
  });

  test('by its origin, when its text has changed', () => {
    save('첫째 글입니다.', '/a.md');
    expect(savedFor('다른 글입니다.', '/a.md')).toEqual(POSITION);
    expect(savedFor('다른 글입니다.')).toBeUndefined();
  });

  test('but not because neither has an origin', () => {
    save('첫째 글입니다.');
    expect(savedFor('다른 글입니다.')).toBeUndefined();
  });

  test('first by text and origin, then by text alone, then by origin alone', () => {
    const [of, other] = [
      { place: at(11), marks: {} },
      { place: at(12), marks: {} },
    ];
    save('둘째 글입니다.', '/a.md', other);
    expect(savedFor('첫째 글입니다.', '/a.md')).toEqual(other);
    save('첫째 글입니다.', '/b.md', of);
    expect(savedFor('첫째 글입니다.', '/a.md')).toEqual(of);
    save('첫째 글입니다.', '/a.md');
    expect(savedFor('첫째 글입니다.', '/a.md')).toEqual(POSITION);
    expect(savedFor('첫째 글입니다.', '/b.md')).toEqual(of);
  });
});

test('an article that shares its text with one from elsewhere gets its own file, with the marks of both', () => {
  save(LONG, '/a.md');
  save(LONG, '/b.md', { place: at(9), marks: { b: at(5) } });
  expect(savedFor(LONG, '/a.md')).toEqual(POSITION);
  expect(savedFor(LONG, '/b.md')).toEqual({ place: at(9), marks: { a: at(3), b: at(5) } });
});

describe('a damaged file', () => {
  test('keeps its content under another name', () => {
    save('글');
    const path = onlyPath();
    writeFileSync(path, 'damaged');
    const { saved, damaged } = openPositions(folder, { beginning: '글', origin: '' });
    expect(saved).toBeUndefined();
    expect(readFileSync(damaged!, 'utf8')).toBe('damaged');
    expect(existsSync(path)).toBe(false);
  });

  const isDamaged = (content: string): boolean => {
    writeFileSync(join(folder, name), content);
    const { saved, damaged } = openPositions(folder, { beginning: '글', origin: '' });
    expect(saved === undefined).toBe(damaged !== undefined);
    return damaged !== undefined;
  };
  let name = '';
  let content = '';
  beforeEach(() => {
    save('글');
    [name] = readdirSync(folder) as [string];
    content = readFileSync(onlyPath(), 'utf8');
  });

  test('is one that was cut off at any place', () => {
    expect(isDamaged(content)).toBe(false);
    for (let end = 0; end < content.trimEnd().length; end++)
      expect(isDamaged(content.slice(0, end)), String(end)).toBe(true);
  });

  test.each([
    { version: 2 },
    { head: null },
    { head: { length: '3', hash: 'x' } },
    { place: undefined },
    { place: { unit: -1, offset: 0, anchor: '' } },
    { place: { unit: 0.5, offset: 0, anchor: '' } },
    { marks: { a: {} } },
    { marks: null },
    { marks: { a: null } },
    { marks: { ab: at(1) } },
    { marks: { 가: at(1) } },
    { place: { unit: 0, offset: 0, anchor: '글'.repeat(10_000) } },
    { extra: 'a'.repeat(2 ** 20) },
  ])('is one with %j', (change) => {
    expect(isDamaged(JSON.stringify({ ...JSON.parse(content), ...change }))).toBe(true);
  });
});

test.runIf(THOROUGH)('if there are far more than ten thousand files, the oldest are deleted', () => {
  mkdirSync(folder);
  for (let index = 0; index < 10_499; index++)
    writeFileSync(join(folder, `${String(index).padStart(16, '0')}-00000000.json`), '');
  utimesSync(join(folder, '0000000000000005-00000000.json'), 0, 0);
  save('글', '/a.md');
  expect(readdirSync(folder)).toHaveLength(10_500);
  save('다른 글');
  const left = readdirSync(folder);
  expect(left).toHaveLength(10_000);
  expect(left).not.toContain('0000000000000005-00000000.json');
  expect([savedFor('글', '/a.md'), savedFor('다른 글')]).toEqual([POSITION, POSITION]);
});

test('if there are more than twenty damaged files, the oldest are deleted', () => {
  mkdirSync(folder);
  for (let index = 0; index < 25; index++) {
    const path = join(folder, `a.json.damaged-0000${String(index).padStart(4, '0')}`);
    writeFileSync(path, '');
    utimesSync(path, index, index);
  }
  save('글');
  expect(readdirSync(folder)).toHaveLength(26);
  writeFileSync(
    join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.json'))!,
    ),
    '',
  );
  const { damaged } = openPositions(folder, { beginning: '글', origin: '' });
  const left = readdirSync(folder);
  expect(left).toHaveLength(20);
  expect(left).toContain(basename(damaged!));
  expect(left).not.toContain('a.json.damaged-00000005');
});

describe('a file that is none', () => {
  test.each(ODD_FILES)('$what: is set aside, and the position is saved in a file', async ({ what, put }) => {
    save('글');
    const path = onlyPath();
    rmSync(path);
    await put(path);
    const { saved, damaged, save: saveAgain } = openPositions(folder, { beginning: '글', origin: '' });
    expect([saved, what, damaged && lstatSync(damaged) !== undefined]).toEqual([undefined, what, true]);
    saveAgain(POSITION);
    expect(savedFor('글')).toEqual(POSITION);
    expect(lstatSync(path).isFile()).toBe(true);
  });

  test.each(ODD_FILES)(
    '$what: is an error if it appears while the article is open',
    async ({ what, put }) => {
      save('글');
      const path = onlyPath();
      const { save: saveAgain } = openPositions(folder, { beginning: '글', origin: '' });
      rmSync(path);
      await put(path);
      if (what === 'a dangling link') saveAgain(POSITION);
      else expect(() => saveAgain(POSITION)).toThrow(/^E[A-Z]+/);
      expect(readdirSync(folder)).toEqual([basename(path)]); // neither a lock nor a temporary file
    },
  );
});

test('where no folder can be made, nothing is saved', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'file'), '');
  for (const unusable of oddFolders(join(folder, 'file'))) {
    const positions = openPositions(join(unusable, 'places'), { beginning: '글', origin: '/a.md' });
    expect(positions).toMatchObject({ saved: undefined, damaged: undefined });
    expect(() => positions.save(POSITION), unusable).toThrow(/^E[A-Z]+/);
  }
});
