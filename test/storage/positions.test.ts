// The files of places: one at a time writes, nobody reads half, whenever a writer is killed.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findFiles, hash, isFrom, nameOf, readKept, setAside, update } from '../../src/storage/positions.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));
const writer = join(root, 'writer.mjs');
let folder = '';
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
});

/** A program that adds its own number to a list in a file, over and over, and says each time that it has. */
beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../src/storage/positions.ts', import.meta.url)),
    platform: 'node',
  });
  await bundle.write({ file: join(root, 'places.mjs'), format: 'esm' });
  writeFileSync(
    writer,
    `
    import { update } from './places.mjs';
    const [, , path, name, times] = process.argv;
    for (let time = 1; time <= Number(times); time++) {
      update(path, (current = '[]') => JSON.stringify([...JSON.parse(current).slice(-5000), \`\${name}:\${time}\`]));
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
  const written = JSON.parse(readKept(path)!) as string[];
  expect(written).toHaveLength(160);
  expect(new Set(written).size).toBe(160);
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('a writer that is killed in the middle leaves the file whole, and its lock stops nobody', async () => {
  const path = join(folder, 'a.json');
  for (let round = 1; round <= 25; round++) {
    const child = spawn(process.execPath, [writer, path, `r${round}`, '100000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit'); // until it is waited for, a process is there
    let said = 0;
    // The more it has said, the later: somewhere between two times.
    for await (const line of createInterface(child.stdout)) {
      said = Number(line);
      if (said === round) child.kill('SIGKILL');
    }
    await gone;
    const written = JSON.parse(readKept(path)!) as string[];
    expect(written).toContain(`r${round}:${said}`);
    update(path, (current) => current!);
    expect(JSON.parse(readKept(path)!)).toEqual(written);
  }
}, 60_000);

test('the lock of a process that is gone, or of one that takes longer than any writer, is broken', () => {
  const path = join(folder, 'a.json');
  update(path, () => '1');
  writeFileSync(`${path}.lock`, '99999999');
  update(path, () => '2');
  writeFileSync(`${path}.lock`, String(process.pid));
  const before = new Date(Date.now() - 60_000);
  utimesSync(`${path}.lock`, before, before);
  update(path, () => '3');
  expect([readKept(path), readdirSync(folder)]).toEqual(['3', ['a.json']]);
});

test('an error while it is written leaves the old file, and no other', () => {
  const path = join(folder, 'a.json');
  update(path, () => 'old');
  expect(() =>
    update(path, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect([readKept(path), readdirSync(folder)]).toEqual(['old', ['a.json']]);
});

test('files are found by content, whatever the name, then by where the text came from', () => {
  const [key, other] = [hash('글'), hash('다른 글')];
  expect(findFiles(folder, key, '/a.md')).toEqual([]);
  for (const name of [nameOf(key, '/b.md'), nameOf(other, '/a.md'), nameOf(other, '/c.md')])
    update(join(folder, name), () => '{}');
  writeFileSync(join(folder, 'other.txt'), '');
  expect(findFiles(folder, key, '/a.md')).toEqual([
    join(folder, nameOf(key, '/b.md')),
    join(folder, nameOf(other, '/a.md')),
  ]);
  expect(findFiles(folder, key, '')).toEqual([join(folder, nameOf(key, '/b.md'))]);
  expect(isFrom(join(folder, nameOf(other, '')), '')).toBe(false);
});

test('of more than five hundred, the oldest go', () => {
  mkdirSync(folder);
  for (let index = 0; index < 505; index++) {
    const path = join(folder, nameOf(hash(String(index)), ''));
    writeFileSync(path, '{}');
    utimesSync(path, index, index);
  }
  const path = join(folder, nameOf(hash('new'), ''));
  update(path, () => '{}');
  expect(readdirSync(folder)).toHaveLength(500);
  expect([existsSync(path), existsSync(join(folder, nameOf(hash('0'), '')))]).toEqual([true, false]);
});

test('of what killed writers have left, the oldest files go; a folder with such a name stays, and stops nobody', () => {
  mkdirSync(folder);
  const leftOver = Array.from({ length: 13 }, () => join(folder, `a.json.${randomUUID()}`));
  leftOver.forEach((path, index) => {
    if (index === 0) mkdirSync(path);
    else writeFileSync(path, '');
    utimesSync(path, index, index);
  });
  const path = join(folder, 'a.json');
  update(path, () => '1');
  expect(readKept(path)).toBe('1');
  expect(leftOver.filter((other) => !existsSync(other))).toEqual(leftOver.slice(1, 3));
});

test('a damaged file keeps its content under another name', () => {
  const path = join(folder, nameOf(hash('글'), ''));
  update(path, () => 'damaged');
  expect(readFileSync(setAside(path)!, 'utf8')).toBe('damaged');
  expect(readKept(path)).toBeUndefined();
  expect(setAside(path)).toBeUndefined(); // gone
});
