// Chunks and their compiled code: when they are kept.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { chunksIn, type Exports } from '../../src/start/chunks.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
writeFileSync(join(folder, 'main.js'), 'const a=()=>1;export{a};');
afterAll(() => rmSync(folder, { recursive: true }));

/** Loads a chunk with the code of earlier runs, and calls `use` before the run ends. Returns its exports. */
async function run(code: Map<string, Buffer>, use = (): void => {}): Promise<Exports> {
  const kept = {
    codeOf: (name: string) => code.get(name),
    keep: (name: string, made: Buffer) => void code.set(name, made),
  };
  const { load, keep } = chunksIn(folder, kept, () => ({}));
  const exports = await load('./main.js');
  use();
  keep();
  return exports;
}

test('the code of a chunk is kept once', async () => {
  const code = new Map<string, Buffer>();
  await run(code);
  const first = code.get('./main.js');
  expect(first).toBeDefined();
  await run(code);
  expect(code.get('./main.js')).toBe(first);
});

test('a chunk that is kept is not read again', async () => {
  const code = new Map<string, Buffer>();
  const gone = join(folder, 'gone.js');
  await run(code);
  renameSync(join(folder, 'main.js'), gone);
  try {
    const { a } = (await run(code)) as { a: () => number };
    expect(a()).toBe(1);
  } finally {
    renameSync(gone, join(folder, 'main.js'));
  }
});

test('a chunk whose file has become zeros is read and kept again', async () => {
  const code = new Map([['./main.js', Buffer.alloc(1000)]]);
  expect(Object.keys(await run(code))).toEqual(['a']);
  expect(code.get('./main.js')).not.toEqual(Buffer.alloc(1000));
});

test('no code is kept after the options of V8 have changed', async () => {
  const code = new Map<string, Buffer>();
  try {
    await run(code, () => setFlagsFromString('--no-flush-bytecode'));
  } finally {
    setFlagsFromString('--flush-bytecode');
  }
  expect(code.size).toBe(0);
});
