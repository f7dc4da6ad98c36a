import { appendFileSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, readRegular } from '../../src/storage/regular-files.ts';
import { useNewPaths } from '../helpers/new-paths.ts';
import { ODD_FILES, oddFolders } from '../helpers/odd-files.ts';

let path = '';
useNewPaths((newPath) => (path = newPath));

describe('reading', () => {
  test.each([0, 1, 4095, 4096, 4097, 10_000])('returns all %d bytes', (size) => {
    const bytes = Buffer.alloc(size, '글');
    writeFileSync(path, bytes);
    expect(readRegular(path, size).equals(bytes)).toBe(true);
    appendFileSync(path, '.');
    expect(() => readRegular(path, size)).toThrow(expect.objectContaining({ code: 'EFBIG' }));
  });

  test('follows a link to a file', () => {
    writeFileSync(`${path}-file`, '글');
    symlinkSync(`${path}-file`, path);
    expect(String(readRegular(path, 100))).toBe('글');
  });

  test.runIf(process.platform === 'linux')('counts the bytes of a file that has no size', () => {
    const text = String(readRegular('/proc/self/maps', 2 ** 20));
    expect(text.length).toBeGreaterThan(0);
    expect(() => readRegular('/proc/self/maps', 100)).toThrow(expect.objectContaining({ code: 'EFBIG' }));
  });

  test.each(ODD_FILES)('ends with an error for $what', async ({ put, code }) => {
    await put(path);
    expect(() => readRegular(path, 2 ** 20)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(code) }),
    );
  });
});

describe('making a folder', () => {
  test('also makes those above it, for the user only', () => {
    makeFolder(join(path, 'a', 'b'));
    for (const folder of [path, join(path, 'a'), join(path, 'a', 'b')])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    makeFolder(join(path, 'a', 'b'));
    expect(readdirSync(path)).toEqual(['a']);
  });

  test('leaves a folder and a link to one as they are', () => {
    mkdirSync(path, { mode: 0o755 });
    symlinkSync(path, `${path}-link`);
    makeFolder(path);
    makeFolder(`${path}-link`);
    expect(statSync(path).mode & 0o777).toBe(0o755);
  });

  test('ends with an error where none can be made', () => {
    writeFileSync(`${path}-file`, '');
    for (const folder of oddFolders(`${path}-file`))
      expect(() => makeFolder(join(folder, 'places')), folder).toThrow(/^E[A-Z]+/);
  });

  test.each(ODD_FILES.filter(({ what }) => !what.includes('folder')))(
    'ends with an error below and in the place of $what',
    async ({ put }) => {
      await put(path);
      expect(() => makeFolder(path)).toThrow(/^E[A-Z]+/);
      expect(() => makeFolder(join(path, 'nanro', 'places'))).toThrow(/^E[A-Z]+/);
    },
  );
});
