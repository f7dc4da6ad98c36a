// A file that several processes change. Only one writes at a time, and none reads half of the file, even if a
// writer is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readText, updateFile } from '../../src/storage/locked-file.ts';
import { temporaryName } from '../../src/storage/temporary-files.ts';
import { ODD_FILES } from '../helpers/odd-files.ts';
import { runs } from '../helpers/thorough.ts';
import { CAN_BE_NOBODY, runAsNobody } from '../helpers/nobody.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));
const writer = join(root, 'writer.mjs');
let folder = '';
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
});

/**
 * A program that adds its own number to a list in a file, again and again, and prints each number that it has
 * added. It tries again if other writers keep the lock for too long, as they may on a busy machine.
 */
beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../src/storage/locked-file.ts', import.meta.url)),
    platform: 'node',
  });
  await bundle.write({ file: join(root, 'locked-file.mjs'), format: 'esm' });
  writeFileSync(
    writer,
    `
    import { updateFile } from './locked-file.mjs';
    process.stdout.on('error', () => process.exit()); // the reader of the output is gone
    const [, , path, name, times] = process.argv;
    const add = (number) => {
      try {
        updateFile(path, (current = '[]') => JSON.stringify([...JSON.parse(current).slice(-5000), \`\${name}:\${number}\`]));
      } catch (error) {
        if (error.code !== 'EAGAIN') throw error;
        add(number);
      }
    };
    for (let time = 1; time <= Number(times); time++) {
      add(time);
      console.log(time);
    }`,
  );
});

test('several writers at once lose nothing', async () => {
  const path = join(folder, 'a.json');
  const writers = ['a', 'b', 'c', 'd'].map((name) =>
    spawn(process.execPath, [writer, path, name, '40'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  expect(await Promise.all(writers.map(async (child) => (await once(child, 'exit'))[0]))).toEqual([
    0, 0, 0, 0,
  ]);
  const written = JSON.parse(readText(path)!) as string[];
  expect(written).toHaveLength(160);
  expect(new Set(written).size).toBe(160);
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('a writer that is killed in the middle leaves the file intact, and its lock stops no other writer', async () => {
  /** Kills a writer after it has printed a number of updates: somewhere between two of them. */
  const killWriter = async (path: string, updates: number): Promise<void> => {
    const child = spawn(process.execPath, [writer, path, `r${updates}`, '100000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const gone = once(child, 'exit'); // until its exit is handled, the process still exists
    let said = 0;
    for await (const line of createInterface(child.stdout)) {
      said = Number(line);
      if (said === updates) child.kill('SIGKILL');
    }
    await gone;
    const written = JSON.parse(readText(path)!) as string[];
    expect(written).toContain(`r${updates}:${said}`);
    updateFile(path, (current) => current!);
    expect(JSON.parse(readText(path)!)).toEqual(written);
  };
  // Several files at once, since most of the time goes into waiting for the disk; the writers of
  // each one after the other.
  const files = Array.from({ length: runs(12) }, (_, file) => file);
  await Promise.all(
    files.map(async (file) => {
      for (let round = 0; round < runs(4); round++)
        await killWriter(join(folder, `${file}.json`), 5 * round + file + 1);
    }),
  );
  expect(readdirSync(folder).toSorted()).toEqual(files.map((file) => `${file}.json`).toSorted());
}, 60_000);

test('a lock is broken if its process has ended, or has held it too long', () => {
  const path = join(folder, 'a.json');
  updateFile(path, () => '1');
  writeFileSync(`${path}.lock`, '99999999');
  updateFile(path, () => '2');
  writeFileSync(`${path}.lock`, String(process.pid));
  const before = new Date(Date.now() - 60_000);
  utimesSync(`${path}.lock`, before, before);
  updateFile(path, () => '3');
  expect([readText(path), readdirSync(folder)]).toEqual(['3', ['a.json']]);
});

describe('what killed writers have left', () => {
  const HOST = /^.*\.([\da-f]{8}-)\d+-/.exec(temporaryName('a'))![1]!;
  const UUID = '01234567-89ab-cdef-0123-456789abcdef';
  const NOBODY = 99_999_999; // larger than the number of any process
  const HOUR = 60 * 60 * 1000; // ms

  test.each<[name: string, age: number, isDeleted: boolean]>([
    [`b.json.${HOST}${NOBODY}-01234567`, 0, true],
    [`b.json.lock.${HOST}${NOBODY}-01234567`, 0, true],
    [`b.json.${HOST}${process.pid}-01234567`, 0, false],
    [`b.json.${HOST}${process.pid}-01234567`, 2 * HOUR, true], // its number has been used again
    [`b.json.00000000-${NOBODY}-01234567`, 0, false], // of another machine
    [`b.json.00000000-${NOBODY}-01234567`, 2 * HOUR, true],
    [`b.json.${UUID}`, 0, false],
    [`b.json.${UUID}`, 2 * HOUR, true],
    [`b.json.damaged-01234567`, 2 * HOUR, false],
    [`b.txt.${HOST}${NOBODY}-01234567`, 2 * HOUR, false],
    ['b.json', 2 * HOUR, false],
  ])('%s, %d ms old: deleted: %s', (name, age, isDeleted) => {
    const path = join(folder, 'a.json');
    updateFile(path, () => '1');
    writeFileSync(join(folder, name), '');
    const changed = new Date(Date.now() - age);
    utimesSync(join(folder, name), changed, changed);
    updateFile(path, () => '2');
    expect(readdirSync(folder)).toEqual(['a.json', ...(isDeleted ? [] : [name])]);
  });

  test.each<[content: string, age: number, isDeleted: boolean]>([
    [`${HOST}${NOBODY}`, 0, true],
    [String(NOBODY), 0, true],
    [`${HOST}${process.pid}`, 0, false],
    [`${HOST}${process.pid}`, HOUR / 2, false],
    [`${HOST}${process.pid}`, 2 * HOUR, true],
    [`00000000-${NOBODY}`, 0, false],
    ['', 0, false],
    ['난로', 0, false],
    ['-1', 0, false],
  ])('the lock of another file, with %j, %d ms old: deleted: %s', (content, age, isDeleted) => {
    const lock = join(folder, 'b.json.lock');
    updateFile(join(folder, 'a.json'), () => '1');
    writeFileSync(lock, content);
    const changed = new Date(Date.now() - age);
    utimesSync(lock, changed, changed);
    updateFile(join(folder, 'a.json'), () => '2');
    expect(existsSync(lock)).toBe(!isDeleted);
  });

  test('is not followed if it is a link, and a folder with such a name is kept', () => {
    updateFile(join(folder, 'a.json'), () => '1');
    const names = [0, 1].map((number) => `b.json.${HOST}${NOBODY}-0000000${number}`);
    symlinkSync('a.json', join(folder, names[0]!));
    mkdirSync(join(folder, names[1]!));
    updateFile(join(folder, 'a.json'), () => '2');
    expect(readdirSync(folder)).toEqual(['a.json', ...names]);
  });

  test('is deleted a hundred files at a time', () => {
    mkdirSync(folder);
    for (let index = 0; index < 150; index++)
      writeFileSync(join(folder, `b.json.${HOST}${NOBODY}-${String(index).padStart(8, '0')}`), '');
    updateFile(join(folder, 'a.json'), () => '1');
    expect(readdirSync(folder).length).toBe(51);
    updateFile(join(folder, 'a.json'), () => '2');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

test.each(ODD_FILES)('$what in the place of a lock is no lock', async ({ put }) => {
  const path = join(folder, 'a.json');
  updateFile(path, () => '1');
  await put(`${path}.lock`);
  if (lstatSync(`${path}.lock`).isFile()) utimesSync(`${path}.lock`, 0, 0); // as old as any lock that is broken
  updateFile(path, () => '2');
  expect(readText(path)).toBe('2');
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'a writer on a full disk leaves neither a lock nor a file',
  async () => {
    const path = join(folder, 'a.json');
    updateFile(path, () => '[]');
    // No file may have a byte: the lock can be made, but not written.
    const child = spawn(
      'sh',
      ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, writer, path, 'a', '1'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let message = '';
    child.stderr.on('data', (text) => (message += String(text)));
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(message).toContain('EFBIG');
    expect([readText(path), readdirSync(folder)]).toEqual(['[]', ['a.json']]);
  },
);

test.runIf(CAN_BE_NOBODY)(
  'an abandoned lock in a folder that is not writable is an error',
  () => {
    const path = join(folder, 'a.json');
    updateFile(path, () => '[]');
    writeFileSync(`${path}.lock`, '99999999');
    chmodSync(root, 0o755);
    chmodSync(folder, 0o755);
    const { status, stderr } = runAsNobody([writer, path, 'a', '1']);
    expect(status).toBe(1);
    expect(stderr).toContain('EACCES');
  },
  60_000,
);

test('an error during writing leaves the old file, and no other', () => {
  const path = join(folder, 'a.json');
  updateFile(path, () => 'old');
  expect(() =>
    updateFile(path, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect([readText(path), readdirSync(folder)]).toEqual(['old', ['a.json']]);
});
