// A file that several processes change: one writes at a time, and nobody reads half of it, even if a writer is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readText, updateFile } from '../../src/storage/locked-file.ts';

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
    input: fileURLToPath(new URL('../../src/storage/locked-file.ts', import.meta.url)),
    platform: 'node',
  });
  await bundle.write({ file: join(root, 'locked-file.mjs'), format: 'esm' });
  writeFileSync(
    writer,
    `
    import { updateFile } from './locked-file.mjs';
    const [, , path, name, times] = process.argv;
    for (let time = 1; time <= Number(times); time++) {
      updateFile(path, (current = '[]') => JSON.stringify([...JSON.parse(current).slice(-5000), \`\${name}:\${time}\`]));
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
    const written = JSON.parse(readText(path)!) as string[];
    expect(written).toContain(`r${round}:${said}`);
    updateFile(path, (current) => current!);
    expect(JSON.parse(readText(path)!)).toEqual(written);
  }
}, 60_000);

test('the lock of a process that is gone, or of one that takes longer than any writer, is broken', () => {
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

test('an error while it is written leaves the old file, and no other', () => {
  const path = join(folder, 'a.json');
  updateFile(path, () => 'old');
  expect(() =>
    updateFile(path, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect([readText(path), readdirSync(folder)]).toEqual(['old', ['a.json']]);
});
