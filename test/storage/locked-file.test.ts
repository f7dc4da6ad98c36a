// A file that several processes change: one writes at a time, and none reads half of it, even
// if a writer is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { readText, updateFile } from '../../src/storage/locked-file.ts';
import { runs } from '../helpers/thorough.ts';

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
  // Five files at once, since most of the time goes into waiting for the disk; the writers of
  // each one after the other.
  await Promise.all(
    Array.from({ length: 5 }, async (_, file) => {
      for (let round = 0; round < runs(8); round++)
        await killWriter(join(folder, `${file}.json`), 5 * round + file + 1);
    }),
  );
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
